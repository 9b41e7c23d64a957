# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import LICENCE, PlantedTest

ENTRY = '[[exception]]\nfile = "core/a/part.cpp"\ncovered_by = "tests/core/a/whole_test.cpp"\nreason = "%s"\n'


class Tests(PlantedTest):
    check = "check_tests.py"
    clean = {"core/a/whole.cpp": LICENCE, "tests/core/a/whole_test.cpp": LICENCE + "TEST(Whole, works) {\n}\n"}

    def setUp(self):
        super().setUp()
        # A table of its own: the project's names files that this tree does not have.
        self.arguments = self.config("")

    def config(self, text):
        return ["--config", str(self.write("tests.toml", text))]

    def test_clean_tree_passes(self):
        self.assert_passes()

    def test_the_table_of_the_tree_is_the_one_that_counts(self):
        self.write("core/a/part.cpp", LICENCE)
        self.config(ENTRY % "one algorithm in two files")  # over the empty one
        self.assert_passes()

    def test_missing_test(self):
        self.write("core/a/part.cpp", LICENCE)
        self.assert_finds("core/a/part.cpp: has no tests/core/a/part_test.cpp")

    def test_test_in_a_folder_of_its_own(self):
        self.write("core/a/b/part.cpp", LICENCE)
        self.assert_finds("core/a/b/part.cpp: has no tests/core/a/b/part_test.cpp")
        self.write("tests/core/a/b/part_test.cpp", LICENCE + "TEST_F(Part, works) {\n}\n")
        self.assert_passes()

    def test_file_without_a_case(self):
        self.write("tests/core/a/whole_test.cpp", LICENCE + "// TEST(Whole, works) {}\n")
        self.assert_finds("tests/core/a/whole_test.cpp: holds no test case")

    def test_exception_with_a_reason_passes(self):
        self.write("core/a/part.cpp", LICENCE)
        self.assert_passes(*self.config(ENTRY % "one algorithm in two files"))

    def test_exception_without_a_reason(self):
        self.write("core/a/part.cpp", LICENCE)
        self.assert_finds("the exception of core/a/part.cpp gives no reason", more=self.config(ENTRY % " "))

    def test_exception_whose_test_is_gone(self):
        self.write("core/a/part.cpp", LICENCE)
        self.assert_finds("names no test that exists", more=self.config((ENTRY % "a").replace("whole_test", "gone_test")))

    def test_exception_of_a_missing_file(self):
        self.assert_finds("names core/a/part.cpp, which does not exist", more=self.config(ENTRY % "a"))

    def test_exception_that_is_no_longer_needed(self):
        self.write("core/a/part.cpp", LICENCE)
        self.write("tests/core/a/part_test.cpp", LICENCE + "TEST(Part, works) {\n}\n")
        self.assert_finds("core/a/part.cpp has its test: take the exception out", more=self.config(ENTRY % "a"))
