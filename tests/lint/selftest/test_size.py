# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import LICENCE, PlantedTest


def function(lines):
    return "int f(int a) {\n" + "    a += 1;\n" * (lines - 3) + "    return a;\n}\n"


def file_of(lines):
    return LICENCE + "int g();\n" * (lines - 1)


class Size(PlantedTest):
    check = "check_size.py"
    clean = {"core/a/one.cpp": file_of(100), "core/a/two.cpp": file_of(150), "ui/shell/three.cpp": file_of(120) + function(30)}

    def test_clean_tree_passes_and_prints_the_numbers(self):
        text = self.assert_passes()
        self.assertIn(".cpp median: 150 lines (limit 150)", text)
        self.assertIn("largest .cpp 150 lines, largest function 30 lines", text)

    def test_file_at_and_over_the_limit(self):
        for i in range(40):
            self.write(f"core/b/small{i}.cpp", file_of(20))
        self.write("core/a/big.cpp", file_of(500))
        self.assertIn("warning: core/a/big.cpp: 500 lines", self.assert_passes())
        self.write("core/a/big.cpp", file_of(501))
        self.assert_finds("core/a/big.cpp: 501 lines, the limit is 500")

    def test_header_over_the_limit(self):
        self.write("core/a/big.h", file_of(501))
        self.assert_finds("core/a/big.h: 501 lines, the limit is 500")

    def test_main_window_has_its_own_limit(self):
        self.write("ui/shell/main_window.cpp", file_of(401))
        self.assert_finds("ui/shell/main_window.cpp: 401 lines, the limit is 400")

    def test_median(self):
        self.write("core/a/one.cpp", file_of(160))
        self.write("core/a/two.cpp", file_of(160))
        self.assert_finds(".cpp median is 160 lines, the limit is 150")

    def test_95th_percentile_of_files(self):
        for i in range(8):
            self.write(f"core/b/small{i}.cpp", file_of(20))
        self.write("core/b/long.cpp", file_of(351))
        self.assert_finds(".cpp 95th percentile is 351 lines, the limit is 350")

    def test_function_at_and_over_the_limit(self):
        self.write("core/b/many.cpp", LICENCE + function(3) * 60)
        self.write("core/b/long.cpp", LICENCE + function(70))
        self.assertIn("largest function 70 lines", self.assert_passes())
        self.write("core/b/long.cpp", LICENCE + "\n" + function(71))
        self.assert_finds("core/b/long.cpp:3: a function of 71 lines, the limit is 70: int f(int a)")

    def test_95th_percentile_of_functions(self):
        self.write("core/b/long.cpp", LICENCE + function(41))
        self.assert_finds("function 95th percentile is 41 lines, the limit is 40")

    def test_test_files(self):
        self.write("tests/core/a/one_test.cpp", file_of(501))
        self.assert_finds("tests/core/a/one_test.cpp: 501 lines, the limit for tests is 500")

    def test_test_bodies(self):
        self.write("tests/core/a/one_test.cpp", LICENCE + "TEST(A, b) {\n" + "    f();\n" * 99 + "}\n")
        self.assert_finds("tests/core/a/one_test.cpp:2: a function of 101 lines, the limit is 100: TEST(A, b)")
