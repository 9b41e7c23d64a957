# SPDX-License-Identifier: GPL-3.0-or-later
import shutil
import subprocess
import unittest

from selftest.planted import LICENCE, LINT, PlantedTest


@unittest.skipUnless(shutil.which("clang-format"), "clang-format is not installed")
class Format(PlantedTest):
    check = "check_format.py"
    clean = {".clang-format": (LINT.parents[1] / ".clang-format").read_text(encoding="utf-8"),
             "core/a/a.cpp": LICENCE + "int f(int a) {\n    return a;\n}\n"}

    def test_clean_tree_passes(self):
        self.assertIn("checked 1 files", self.assert_passes())

    def test_unformatted_file(self):
        self.write("core/a/b.cpp", LICENCE + "int   f( int a ){return a;}\n")
        text = self.assert_finds("core/a/b.cpp:2: clang-format would change it")
        self.assertNotIn("core/a/a.cpp", text)

    @unittest.skipUnless(shutil.which("git"), "git is not installed")
    def test_untracked_files_count_and_ignored_ones_do_not(self):
        subprocess.run(["git", "init", "-q", str(self.root)], check=True)
        self.write(".gitignore", "/build/\n")
        self.write("build/made.cpp", "int   f( );\n")
        self.assertIn("checked 1 files", self.assert_passes())
        self.write("tests/b.cpp", LICENCE + "int   f( );\n")
        self.assert_finds("tests/b.cpp:2: clang-format would change it")
