# SPDX-License-Identifier: GPL-3.0-or-later
"""The check behind lint_headers: what qd_module makes CMake compile finds a header that does not stand alone."""
import subprocess
from pathlib import Path

from selftest.planted import HEADER, LICENCE, PlantedTest

MODULE = Path(__file__).resolve().parents[3] / "installer/cmake/QdModule.cmake"
PROJECT = f"""cmake_minimum_required(VERSION 3.25)
project(planted LANGUAGES CXX)
add_library(qd_flags INTERFACE)
add_library(qd::flags ALIAS qd_flags)
target_include_directories(qd_flags INTERFACE "${{PROJECT_SOURCE_DIR}}")
include("{MODULE}")
add_subdirectory(core/a)
"""


class Headers(PlantedTest):
    clean = {"CMakeLists.txt": PROJECT, "core/a/CMakeLists.txt": "qd_module(core/a HEADERS a.h SOURCES a.cpp)\n",
             "core/a/a.h": HEADER + "#include <string>\nstd::string f();\n",
             "core/a/a.cpp": LICENCE + '#include <string>\n#include "core/a/a.h"\nstd::string f() { return {}; }\n'}

    def run_check(self, *more):
        text = ""
        for command in (["cmake", "-G", "Ninja", "-S", ".", "-B", "made", "-DCMAKE_CXX_COMPILER_LAUNCHER="],
                        ["cmake", "--build", "made", "--target", "all_verify_interface_header_sets"]):
            done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
            text += done.stdout + done.stderr
            if done.returncode != 0:
                return 1, text
        return 0, text

    def test_clean_header_passes(self):
        self.assert_passes()

    def test_header_that_needs_another_first(self):
        self.write("core/a/a.h", HEADER + "std::string f();\n")
        self.assert_finds("core/a/a.h:3", "does not name a type")

    def test_header_that_its_own_source_includes_first_is_proved_there(self):
        self.write("core/a/a.h", HEADER + "std::string f();\n")
        self.write("core/a/a.cpp", LICENCE + '#include "core/a/a.h"\n#include <string>\nstd::string f() { return {}; }\n')
        done = subprocess.run(["cmake", "-G", "Ninja", "-S", ".", "-B", "made", "-DCMAKE_CXX_COMPILER_LAUNCHER="],
                              cwd=self.root, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = subprocess.run(["cmake", "--build", "made"], cwd=self.root, capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0, "the build itself finds it")
        self.assertIn("core/a/a.h:3", done.stdout + done.stderr)

    def test_module_of_headers_only(self):
        self.write("core/a/CMakeLists.txt", "qd_module(core/a HEADERS a.h)\n")
        self.assert_passes()
        self.write("core/a/a.h", HEADER + "std::string f();\n")
        self.assert_finds("core/a/a.h:3", "does not name a type")
