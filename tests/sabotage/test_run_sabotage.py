# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of guards fits the source, and an entry that does not is told, not passed over."""
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import run_sabotage

ROOT = Path(__file__).resolve().parents[2]
ENTRY = {"name": "a", "guards": "x", "file": "a.cpp", "find": "check();", "replace": "", "test": "test_a", "filter": "*"}


class Entries(unittest.TestCase):
    def faults(self, source: str, **changed):
        with TemporaryDirectory() as folder:
            (Path(folder) / "a.cpp").write_text(source, encoding="utf-8")
            return run_sabotage.stale(Path(folder), [ENTRY | changed])

    def test_the_list_fits_the_source(self):
        guards = run_sabotage.load(ROOT / "tests/sabotage/guards.toml")
        self.assertEqual(run_sabotage.stale(ROOT, guards), [])
        self.assertGreaterEqual(len(guards), run_sabotage.LEAST_GUARDS)

    def test_an_entry_that_fits_once_is_taken(self):
        self.assertEqual(self.faults("check();"), [])

    def test_a_piece_that_is_gone_or_there_twice_is_told(self):
        for source, count in (("", 0), ("check(); check();", 2)):
            self.assertIn(f"is there {count} times", self.faults(source)[0])

    def test_a_file_that_is_gone_is_told(self):
        self.assertIn("is there 0 times", self.faults("check();", file="b.cpp")[0])

    def test_an_entry_without_effect_or_with_a_missing_key_is_told(self):
        self.assertIn("by itself", self.faults("check();", replace="check();")[0])
        self.assertIn("expected", self.faults("check();", other="x")[0])

    def test_two_entries_of_one_name_are_told(self):
        with TemporaryDirectory() as folder:
            (Path(folder) / "a.cpp").write_text("check();", encoding="utf-8")
            self.assertEqual(run_sabotage.stale(Path(folder), [ENTRY, ENTRY]), ["a: is there twice"])


if __name__ == "__main__":
    unittest.main()
