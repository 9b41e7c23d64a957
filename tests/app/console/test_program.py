#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the window as a program: its pictures, its exit codes, and what it must not do.

usage: test_program.py FOLDER_WITH_PROGRAMS
"""
import os
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PAGES = ("overview", "positions", "backtests", "reports", "data", "jobs")
programs = Path(".")


def png_size(path: Path):
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n", path
    return struct.unpack(">II", head[16:24])


class Program(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.secret("right", "seven otters sail at dawn")
        cls.secret("wrong", "another passphrase")
        done = subprocess.run([programs / "qdctl", "--quiet", "--profile", "dev", *cls.options("right"), "demo"],
                              capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    @classmethod
    def secret(cls, name, text):
        path = cls.folder / name
        path.touch(mode=0o600)
        path.write_text(text + "\n", encoding="utf-8")

    @classmethod
    def options(cls, passphrase):
        return ["--user", "petra", "--workspace", str(cls.folder / "demo.qdw"), "--passphrase-file",
                str(cls.folder / passphrase)]

    def window(self, *arguments):
        return subprocess.run([programs / "quarterdeck", *arguments], capture_output=True, text=True, timeout=120,
                              check=False, env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))

    def test_saves_every_page_light_and_dark(self):
        done = self.window(*self.options("right"), "--size", "1300x820", "--screenshots", str(self.folder / "s"))
        self.assertEqual(done.returncode, 0, done.stderr)
        for page in PAGES:
            dark, light = self.folder / f"s/{page}-dark.png", self.folder / f"s/{page}-light.png"
            self.assertEqual(png_size(dark), (1300, 820))
            self.assertNotEqual(dark.read_bytes(), light.read_bytes())

    def test_pictures_do_not_change_the_workspace(self):
        def head():
            return subprocess.run([programs / "qdctl", "--json", *self.options("right"), "audit", "verify"],
                                  capture_output=True, text=True, timeout=60, check=True).stdout
        head()  # refused sign-ins of other tests are recorded with the next good one
        before = head()
        self.assertEqual(self.window(*self.options("right"), "--screenshots", str(self.folder / "t")).returncode, 0)
        self.assertEqual(head(), before)

    def test_pictures_of_the_first_run_need_no_workspace(self):
        self.assertEqual(self.window("--screenshots", str(self.folder / "f")).returncode, 0)
        self.assertTrue((self.folder / "f/first-run-light.png").is_file())

    def test_a_wrong_passphrase_ends_with_6_and_saves_nothing(self):
        done = self.window(*self.options("wrong"), "--screenshots", str(self.folder / "w"))
        self.assertEqual(done.returncode, 6, done.stderr)
        self.assertFalse((self.folder / "w").exists())

    def test_wrong_usage_ends_with_2(self):
        done = self.window("--nonsense")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--nonsense"[2:], done.stderr)

    def test_libtorch_is_not_linked(self):
        linked = subprocess.run(["ldd", programs / "quarterdeck"], capture_output=True, text=True, check=True).stdout
        self.assertNotIn("torch", linked)


if __name__ == "__main__":
    programs = Path(sys.argv.pop(1)).resolve()
    unittest.main()
