# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of a workspace: a new passphrase, the recovery key, the slots, a new data key."""
import fcntl
import hashlib
import json
import os

from qdctl_case import BAD_INPUT, BUSY, INTEGRITY, IO, PASSPHRASE, REFUSED, TerminalCase, USAGE, WorkspaceCase

NEXT = "a quite different long sentence"


class Keys(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.next = self.secret("next", NEXT)
        self.open_next = ("--workspace", self.workspace, "--passphrase-file", self.next, "--user", "ada")

    def secret(self, name, text):
        path = self.write(name, text + "\n")
        path.chmod(0o600)
        return path

    def hash(self):
        return hashlib.sha256(self.workspace.read_bytes()).hexdigest()

    def rekey(self, *args, **options):
        return self.json("workspace", "rekey", *self.open, "--new-passphrase-file", self.next, "--profile", "dev",
                         *args, **options)

    def test_a_new_passphrase_leaves_the_database_as_it_is(self):
        before = self.hash()
        self.assertEqual(self.rekey(), {"user": "ada", "changed": True})
        self.assertEqual(self.hash(), before)
        self.error(INTEGRITY, "workspace", "info", *self.open)
        self.json("workspace", "info", *self.open_next)
        self.json("workspace", "verify", *self.open_next)

    def test_what_does_not_change_it(self):
        keys = (self.folder / "w.qdw.keys").read_bytes()
        args = ("workspace", "rekey", *self.open, "--profile", "dev")
        self.error(USAGE, *args)
        self.assertIn("--new-passphrase-file", self.error(USAGE, *args)["hint"])
        self.error(BAD_INPUT, *args, "--new-passphrase-file", self.secret("short", "short"))
        self.error(USAGE, *args, "--new-passphrase", NEXT)
        self.next.chmod(0o644)
        self.error(REFUSED, *args, "--new-passphrase-file", self.next)
        self.next.chmod(0o600)
        wrong = ("workspace", "rekey", *self.open_next, "--new-passphrase-file", self.passphrase)
        self.error(INTEGRITY, *wrong)
        self.assertEqual((self.folder / "w.qdw.keys").read_bytes(), keys)

    def test_slots(self):
        slots = self.json("workspace", "slots", *self.open)["slots"]
        self.assertEqual(len(slots), 1)
        self.assertEqual((slots[0]["user"], slots[0]["type"], slots[0]["current"]), ("ada", "passphrase", True))
        self.assertIn("19 MiB", self.ok("workspace", "slots", *self.open))

    def test_a_recovery_key_in_a_file(self):
        key = self.folder / "key"
        args = ("workspace", "recovery-key", *self.open)
        self.error(USAGE, *args)
        document = self.json(*args, "--out", key)
        self.assertEqual(document, {"made": True, "shares": 1, "files": [str(key)]})
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        text = key.read_text().strip()
        self.assertEqual(len(text), 89)
        self.assertIn("exists", self.error(REFUSED, *args, "--out", key)["message"])
        self.assertEqual(len(self.json("workspace", "slots", *self.open)["slots"]), 2)

        recover = ("workspace", "recover", "--workspace", self.workspace, "--user", "ada", "--new-passphrase-file",
                   self.next, "--profile", "dev")
        self.error(USAGE, *recover)
        bad = ("1" if text[0] != "1" else "2") + text[1:]
        self.assertNotIn(bad[:5], json.dumps(self.error(BAD_INPUT, *recover, "--recovery-file",
                                                        self.secret("bad", bad))))
        self.error(REFUSED, *recover[:5], "bob", *recover[6:], "--recovery-file", key)
        self.assertEqual(self.json(*recover, "--recovery-file", key), {"user": "ada", "recovered": True})
        self.error(INTEGRITY, "workspace", "info", *self.open)
        entries = self.json("audit", "list", *self.open_next)["entries"]
        self.assertIn(("recovery", "user.recover"), [(e["actor"], e["action"]) for e in entries])
        self.json("workspace", "verify", *self.open_next)

    def test_a_recovery_key_for_two(self):
        a, b = self.folder / "a", self.folder / "b"
        args = ("workspace", "recovery-key", *self.open, "--shares")
        self.error(USAGE, *args, "--out", a)
        self.error(USAGE, *args, "--out", a, "--out", a)
        self.json(*args, "--out", a, "--out", b)
        recover = ("workspace", "recover", "--workspace", self.workspace, "--user", "ada", "--new-passphrase-file",
                   self.next, "--profile", "dev")
        self.assertIn("share", self.error(BAD_INPUT, *recover, "--recovery-file", a)["message"])
        self.error(BAD_INPUT, *recover, "--recovery-file", a, "--recovery-file", a)
        self.json(*recover, "--recovery-file", b, "--recovery-file", a)
        self.json("workspace", "info", *self.open_next)

    def test_a_new_data_key(self):
        first = self.workspace.read_bytes()[:16]
        old = (self.folder / "w.qdw.keys").read_bytes()
        self.assertEqual(self.json("workspace", "rotate", *self.open), {"rotated": True})
        self.assertNotEqual(self.workspace.read_bytes()[:16], first)
        self.assertFalse((self.folder / "w.qdw.rotate").exists())
        self.json("workspace", "verify", *self.open)
        actions = [e["action"] for e in self.json("audit", "list", *self.open)["entries"]]
        self.assertIn("keys.rotate", actions)
        (self.folder / "w.qdw.keys").write_bytes(old)
        self.error(INTEGRITY, "workspace", "info", *self.open)

    def test_an_older_key_file_is_found(self):
        old = (self.folder / "w.qdw.keys").read_bytes()
        self.rekey()
        holdings = self.write("h.csv", "symbol,quantity\nAAA,1\n")
        self.json("import", "holdings", holdings, *self.open_next)
        (self.folder / "w.qdw.keys").write_bytes(old)
        self.json("positions", *self.open)
        error = self.error(INTEGRITY, "import", "holdings", holdings, *self.open)
        self.assertIn("older key file", error["message"])

    def test_failed_attempts_make_one_wait(self):
        wrong = ("workspace", "info", "--workspace", self.workspace, "--passphrase-file", self.next, "--user", "ada")
        for _ in range(3):
            self.assertIn("wrong passphrase", self.error(INTEGRITY, *wrong)["message"])
        self.assertIn("wait", self.error(REFUSED, "workspace", "info", *self.open)["message"])
        state = self.json("workspace", "lock", "--workspace", self.workspace)
        self.assertEqual(state["failed_attempts"], 3)

    def test_locked_means_that_nobody_has_it_open(self):
        state = self.json("workspace", "lock", "--workspace", self.workspace)
        self.assertEqual([f["name"] for f in state["files"]][:2], ["w.qdw", "w.qdw.keys"])
        self.assertTrue(all(f["owner_only"] for f in state["files"]))
        self.error(IO, "workspace", "lock", "--workspace", self.folder / "none.qdw")
        with open(self.folder / "w.qdw.lock", "w", encoding="ascii") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.error(BUSY, "workspace", "lock", "--workspace", self.workspace)


class Shown(TerminalCase):
    def test_the_recovery_key_is_shown_and_typed_again(self):
        self.create()
        pid, terminal = self.start("workspace", "recovery-key", *self.open)
        shown = self.read_until(terminal, b"from your note: ").decode()
        key = next(line.strip() for line in shown.splitlines() if line.count("-") == 14)
        self.assertIn("\u2588", shown)
        os.write(terminal, key.replace("-", " ").lower().encode() + b"\n")
        self.read_until(terminal, b"Confirmed")
        self.assertEqual(self.end(pid), 0)
        for path in self.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(key.encode(), path.read_bytes())

    def test_a_wrong_note_is_told(self):
        self.create()
        pid, terminal = self.start("workspace", "recovery-key", *self.open)
        self.read_until(terminal, b"from your note: ")
        os.write(terminal, PASSPHRASE.encode() + b"\n")
        self.read_until(terminal, b"new one")
        self.assertEqual(self.end(pid), BAD_INPUT)
