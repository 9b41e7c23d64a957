# SPDX-License-Identifier: GPL-3.0-or-later
"""A tiny project in a temporary folder, into which a test plants one violation."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

LINT = Path(__file__).resolve().parents[1]
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = LICENCE + "#pragma once\n"


class PlantedTest(unittest.TestCase):
    """Runs one check on a tree of its own. `check` is the script's name, `clean` the files of a tree that passes."""

    check = ""
    clean = {}
    arguments = []

    def setUp(self):
        made = tempfile.TemporaryDirectory(prefix="lint_selftest_")
        self.addCleanup(made.cleanup)
        self.root = Path(made.name)
        for name, text in self.clean.items():
            self.write(name, text)

    def write(self, name: str, text: str):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run_check(self, *more: str):
        command = [sys.executable, str(LINT / self.check), *self.arguments, "--root", str(self.root), *more]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def assert_passes(self, *more: str):
        status, text = self.run_check(*more)
        self.assertEqual(status, 0, text)
        return text

    def assert_finds(self, *expected: str, more=()):
        status, text = self.run_check(*more)
        self.assertEqual(status, 1, text)
        for part in expected:
            self.assertIn(part, text)
        return text
