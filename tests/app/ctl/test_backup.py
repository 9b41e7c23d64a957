# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups, restore, drills and retention from the command line."""
import unittest

from qdctl_case import BAD_INPUT, INTEGRITY, IO, REFUSED, USAGE, WorkspaceCase, limit_file_size, snapshot, walk


class BackupCase(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.file = self.folder / "book.qdbackup"
        self.passphrase_only = ("--passphrase-file", self.passphrase)

    def holdings(self, text):
        self.json("import", "holdings", self.write("h.csv", "symbol,quantity\n" + text), *self.open)

    def backup(self):
        return self.json("backup", "create", "--out", self.file, *self.open)

    def symbols(self, *options):
        return [row["symbol"] for row in self.json("positions", *(options or self.open))["positions"]]


class Backup(BackupCase):
    def test_create_needs_nothing_but_the_passphrase_and_proves_what_it_made(self):
        self.holdings("A,1\n")
        made = self.backup()
        self.assertTrue(made["verified"])
        self.assertEqual(made["path"], str(self.file))
        manifest = made["manifest"]
        self.assertEqual((manifest["generation"], manifest["rows"]["holding"]), (1, 1))
        self.assertEqual(self.file.stat().st_mode & 0o777, 0o600)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir() if p.name.startswith(("w.qdw", ".quarter"))),
                         ["w.qdw", "w.qdw.keys"])
        self.assertIn("already", self.error(REFUSED, "backup", "create", "--out", self.file, *self.open)["message"])

    def test_verify_needs_no_workspace(self):
        self.backup()
        self.workspace.unlink()
        proof = self.json("backup", "verify", self.file, *self.passphrase_only)
        self.assertTrue(proof["verified"])
        self.assertGreaterEqual(proof["audit_entries"], 2)
        words = self.ok("backup", "verify", self.file, *self.passphrase_only)
        self.assertIn("every page authenticated", words)
        wrong = self.write("wrong", "quite another passphrase here\n")
        wrong.chmod(0o600)
        self.error(INTEGRITY, "backup", "verify", self.file, "--passphrase-file", wrong)
        self.error(IO, "backup", "verify", self.folder / "nowhere", *self.passphrase_only)

    def test_damage_of_any_kind_is_integrity(self):
        self.backup()
        whole = self.file.read_bytes()
        step = max(1, len(whole) // 12)
        for damaged in ([whole[:at] for at in range(0, len(whole), step)] + [whole + b"x"] +
                        [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:] for at in range(len(whole) - 1, 0, -step)]):
            self.file.write_bytes(damaged)
            done = self.run_ctl("backup", "verify", self.file, *self.passphrase_only, "--json")
            self.assertIn(done.returncode, (BAD_INPUT, INTEGRITY), (len(damaged), done.stdout))

    def test_restore_puts_the_backup_in_place_and_keeps_what_was_there(self):
        self.holdings("A,1\n")
        self.backup()
        self.holdings("B,1\n")
        done = self.json("backup", "restore", self.file, *self.open)
        self.assertEqual(done["workspace"], str(self.workspace))
        self.assertGreaterEqual(done["entries_lost"], 2)
        self.assertEqual(self.symbols(), ["A"])
        aside = ("--workspace", done["set_aside"], *self.open[2:])
        self.assertEqual(self.symbols(*aside), ["B"])
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])
        actions = [e["action"] for e in self.json("audit", "list", *self.open)["entries"]]
        self.assertIn("workspace.restore", actions)

    def test_restore_on_another_machine_needs_only_file_and_passphrase(self):
        self.holdings("A,1\n")
        self.backup()
        target = self.folder / "new" / "w.qdw"
        target.parent.mkdir()
        done = self.json("backup", "restore", self.file, "--workspace", target, *self.open[2:])
        self.assertIsNone(done["set_aside"])
        self.assertEqual(self.symbols("--workspace", target, *self.open[2:]), ["A"])

    def test_a_restore_that_is_refused_changes_nothing(self):
        self.backup()
        wrong = self.write("wrong", "quite another passphrase here\n")
        wrong.chmod(0o600)
        before = snapshot(self.folder)
        self.error(INTEGRITY, "backup", "restore", self.file, "--workspace", self.workspace, "--passphrase-file", wrong,
                   "--user", "ada")
        self.error(USAGE, "backup", "restore", self.file, *self.passphrase_only)
        self.error(INTEGRITY, "backup", "restore", self.workspace, *self.open)
        self.assertEqual(snapshot(self.folder), before)

    def test_a_full_disk_is_told_and_leaves_nothing(self):
        prices = self.write("prices.csv", walk(1500, 60))
        self.json("import", "prices", prices, *self.open)
        # The limit holds for the workspace, too: its log may stay beside it until the next opening.

        def names():
            return {p.name for p in self.folder.iterdir()} - {"w.qdw-wal", "w.qdw-shm"}

        before = names()
        error = self.error(IO, "backup", "create", "--out", self.file, *self.open,
                           preexec_fn=limit_file_size(200_000))
        self.assertTrue(error["message"])
        self.assertEqual(names(), before)
        self.backup()

    def test_the_plan_the_rotation_and_the_drill(self):
        folder, second = self.folder / "b", self.folder / "stick"
        second.mkdir()
        self.assertEqual(self.json("backup", "plan", *self.open)["folder"], "")
        self.error(BAD_INPUT, "backup", "create", *self.open)
        self.error(BAD_INPUT, "backup", "plan", "--folder", "relative", *self.open)
        plan = self.json("backup", "plan", "--folder", folder, "--second-folder", second, "--keep-last", "2",
                         "--keep-daily", "0", "--keep-weekly", "0", *self.open)
        self.assertEqual((plan["folder"], plan["keep_last"], plan["every_hours"]), (str(folder), 2, 24))
        due = self.json("backup", "create", "--due", *self.open)
        self.assertTrue(due["backup_due"])
        self.assertFalse(self.json("backup", "create", "--due", *self.open)["backup_due"])
        for _ in range(2):
            made = self.json("backup", "create", *self.open)
        self.assertEqual(len(list(folder.iterdir())), 2)
        self.assertEqual(len(list(second.iterdir())), 2)
        self.assertEqual(len(made["removed"]), 2)
        drill = self.json("backup", "drill", *self.open)
        self.assertTrue(drill["passed"])
        self.assertGreater(drill["rto_seconds"], 0)
        listed = self.json("backup", "list", *self.open)
        self.assertEqual(len(listed["backups"]), 4)
        self.assertTrue(all(b["verified_at"] for b in listed["backups"]))
        self.assertGreaterEqual(len(listed["drills"]), 1)
        self.assertIn("Drills", self.ok("backup", "list", *self.open))
        second.rename(self.folder / "unplugged")
        made = self.json("backup", "create", *self.open, "--quiet")
        self.assertEqual(len(made["warnings"]), 1)

    def test_a_failed_drill_is_integrity_and_recorded(self):
        self.backup()
        data = bytearray(self.file.read_bytes())
        data[-20] ^= 1
        self.file.write_bytes(data)
        self.error(INTEGRITY, "backup", "drill", self.file, *self.open)
        self.assertFalse(self.json("backup", "list", *self.open)["drills"][0]["passed"])

    def test_a_backup_of_another_workspace_does_not_replace_this_one(self):
        self.backup()
        other = self.folder / "other.qdw"
        self.json("workspace", "create", "--workspace", other, *self.open[2:], "--profile", "dev")
        self.error(REFUSED, "backup", "restore", self.file, "--workspace", other, *self.open[2:])


class Retention(BackupCase):
    def test_policy_holds_and_a_dry_run(self):
        self.assertEqual(self.json("retention", "policy", *self.open), {"record_years": 7, "data_days": 365})
        self.assertEqual(self.json("retention", "policy", "--data-days", "30", *self.open)["data_days"], 30)
        hold = self.json("retention", "hold", "everything", "--reason", "Case 12", *self.open)
        self.assertEqual(hold["hold"], 1)
        self.error(BAD_INPUT, "retention", "hold", "dataset 9", "--reason", "x", *self.open)
        run = self.json("retention", "run", "--dry-run", *self.open)
        self.assertEqual((run["dry_run"], run["removed"]), (True, 0))
        self.json("retention", "release", "1", "--reason", "closed", *self.open)
        holds = self.json("retention", "list", *self.open)["holds"]
        self.assertTrue(holds[0]["released_at"])
        self.assertEqual(self.json("retention", "run", *self.open)["removed"], 0)


if __name__ == "__main__":
    unittest.main()
