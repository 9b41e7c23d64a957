# SPDX-License-Identifier: GPL-3.0-or-later
import shutil
import subprocess
import sys
import unittest

from selftest.planted import LINT, PlantedTest

COMPILER = shutil.which("c++") or shutil.which("g++")
QT = "struct QString { void clear(); };\nvoid f(QString& s) { s.clear(); }\n"
TORCH = "namespace torch { int cudnn_version(); }\nint f() { return torch::cudnn_version(); }\n"
OWN = "namespace qd { struct Quote { void QClear(); }; void g(Quote&); }\nvoid f(qd::Quote& q) { qd::g(q); q.QClear(); }\n"


@unittest.skipUnless(COMPILER, "no compiler")
class Symbols(PlantedTest):
    check = "check_symbols.py"

    def run_check(self, *more):
        done = subprocess.run([sys.executable, str(LINT / self.check), str(self.root), *more], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout + done.stderr

    def library(self, name, code):
        source = self.write("made.cpp", code)
        subprocess.run([COMPILER, "-c", str(source), "-o", str(self.root / "made.o")], check=True)
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["ar", "rcs", str(self.root / name), str(self.root / "made.o")], check=True)

    def program(self, name, code):
        source = self.write("made.cpp", code + "int main() { return 0; }\n")
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([COMPILER, str(source), "-o", str(self.root / name)], check=True)

    def test_nothing_built_is_skipped(self):
        self.assertEqual(self.run_check()[0], 77)

    def test_clean_library_passes(self):
        self.library("core/market/libqd_core_market.a", OWN)
        self.assertIn("checked 1 libraries and programs", self.assert_passes())

    def test_qt_in_core(self):
        self.library("core/market/libqd_core_market.a", QT)
        self.assert_finds("core/market/libqd_core_market.a: core has no Qt: undefined QString::clear()")

    def test_qt_in_the_window_passes(self):
        self.library("ui/kit/libqd_ui_kit.a", QT)
        self.assert_passes()

    def test_torch_in_the_window_and_in_core(self):
        for name in ("ui/kit/libqd_ui_kit.a", "core/market/libqd_core_market.a"):
            with self.subTest(name):
                self.library(name, TORCH)
                self.assert_finds(f"{name}: LibTorch stays in learning: undefined torch::cudnn_version()")

    def test_torch_in_learning_passes(self):
        self.library("core/learn/libqd_core_learn.a", TORCH)
        self.assert_passes()

    def test_vault_in_the_verifier(self):
        self.program("bin/qd-verify", "namespace qd::vault { void open() {} }\n")
        self.assert_finds("bin/qd-verify: the verifier has no Qt, no vault, no LibTorch: defined qd::vault::open()")

    def test_clean_program_passes(self):
        self.program("bin/qd-verify", "")
        self.assert_passes()
