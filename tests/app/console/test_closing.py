#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends the window as a program in each way there is, and looks at what the next start makes of it.

usage: test_closing.py FOLDER_WITH_PROGRAMS
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

programs = Path(".")


class Closing(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.addCleanup(self.temporary.cleanup)
        secret = self.folder / "passphrase"
        secret.touch(mode=0o600)
        secret.write_text("seven otters sail at dawn\n", encoding="utf-8")
        self.options = ["--user", "petra", "--workspace", str(self.folder / "w.qdw"), "--passphrase-file", str(secret)]
        done = subprocess.run([programs / "qdctl", "--quiet", "--profile", "dev", *self.options, "workspace", "create"],
                              capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.preferences = self.folder / "p/preferences.json"
        self.sealed = self.folder / "w.qdw.ui"

    def start(self, *arguments):
        child = subprocess.Popen([programs / "quarterdeck", *self.options, "--preferences", str(self.preferences),
                                  *arguments], env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, child)
        return child

    @staticmethod
    def end(child):
        if child.poll() is None:
            child.kill()
        child.communicate()

    def marks(self):
        folder = self.preferences.parent / "running"
        return list(folder.glob("open-*")) if folder.is_dir() else []

    def stored(self):
        """The layout is sealed; that it is written is seen from outside."""
        return self.sealed.is_file()

    def wait(self, what, seconds=30.0):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if what():
                return True
            time.sleep(0.05)
        return False

    def test_a_killed_program_leaves_its_mark_and_an_ordered_end_takes_it_away(self):
        child = self.start()
        self.assertTrue(self.wait(self.marks), "the mark is set")
        self.assertTrue(self.wait(self.stored), "the layout is stored while the window is open")
        child.kill()
        child.wait()
        self.assertTrue(self.marks(), "a kill leaves the mark")

        before = self.sealed.stat().st_mtime_ns
        child = self.start()
        self.assertTrue(self.wait(lambda: self.sealed.stat().st_mtime_ns > before), "safe mode stores its layout")
        child.send_signal(signal.SIGTERM)
        self.assertEqual(child.wait(timeout=30), 0)
        self.assertEqual(self.marks(), [])
        self.assertIn("window.geometry", json.loads(self.preferences.read_text(encoding="utf-8")))

    def test_without_preferences_nothing_is_written(self):
        child = self.start("--no-preferences")
        time.sleep(3)
        child.send_signal(signal.SIGTERM)
        self.assertEqual(child.wait(timeout=30), 0)
        self.assertFalse(self.preferences.exists())
        self.assertFalse(self.stored())
        self.assertEqual(self.marks(), [])

    def test_damaged_preferences_are_set_aside_and_hinder_nothing(self):
        self.preferences.parent.mkdir()
        self.preferences.write_text("{", encoding="utf-8")
        self.sealed.write_bytes(b"rubbish")
        child = self.start()
        self.assertTrue(self.wait(self.marks))
        self.assertTrue(self.wait(lambda: (self.folder / "w.qdw.ui.old").exists()))
        child.send_signal(signal.SIGTERM)
        self.assertEqual(child.wait(timeout=30), 0)
        self.assertTrue(Path(str(self.preferences) + ".old").exists())


if __name__ == "__main__":
    programs = Path(sys.argv.pop(1)).resolve()
    unittest.main()
