# SPDX-License-Identifier: GPL-3.0-or-later
"""Workspaces that are damaged, swapped, taken or cut off: exit 6 (8 when another holds them), in plain words."""
import hashlib
import json
import os
import shutil
import subprocess
import time

from qdctl_case import BAD_INPUT, BUSY, INTEGRITY, IO, QDCTL, WorkspaceCase, walk

PAGE = 4096


class Damage(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.json("import", "prices", self.write("p.csv", walk(300, 10)), *self.open)
        self.keys = self.folder / "w.qdw.keys"
        self.good = self.workspace.read_bytes()

    def refused(self, *command, code=INTEGRITY):
        error = self.error(code, *(command or ("workspace", "info")), *self.open)
        (self.folder / "w.qdw.attempts").unlink(missing_ok=True)  # what does not open may be a wrong passphrase
        self.assertTrue(error["file"].startswith(str(self.workspace)), error)
        self.assertNotRegex(error["message"], r"errno|0x|std::|terminate|PRAGMA|SELECT|BEGIN|while ")
        if code == INTEGRITY:
            self.assertRegex(error["hint"], "^(restore |put it back|check the keyboard)")
        return error

    def test_a_page_that_was_changed_anywhere(self):
        self.assertGreater(len(self.good), 20 * PAGE)
        for page in (0, 1, len(self.good) // PAGE // 2, len(self.good) // PAGE - 1):
            with self.subTest(page=page):
                broken = bytearray(self.good)
                broken[page * PAGE + 2000] ^= 1
                self.workspace.write_bytes(broken)
                self.refused("workspace", "verify")
        self.workspace.write_bytes(self.good)
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])

    def test_a_file_that_is_cut_off_or_longer(self):
        for content in (b"", self.good[:-100], self.good[:-PAGE], self.good[:PAGE], self.good[:17],
                        self.good + b"\0" * PAGE):
            with self.subTest(size=len(content)):
                self.workspace.write_bytes(content)
                self.refused()

    def test_a_file_that_is_no_workspace(self):
        for content in (b"SQLite format 3\0" + b"\0" * (PAGE - 16), os.urandom(2 * PAGE), b"date,A\n" * 8192):
            self.workspace.write_bytes(content[:2 * PAGE])
            self.refused()

    def test_pages_that_were_exchanged(self):
        broken = bytearray(self.good)
        middle = len(self.good) // PAGE // 2 * PAGE
        broken[middle:middle + PAGE] = self.good[middle + PAGE:middle + 2 * PAGE]
        self.workspace.write_bytes(broken)
        self.refused("workspace", "verify")

    def test_a_key_file_that_is_missing_damaged_or_of_another_workspace(self):
        good = self.keys.read_bytes()
        document = json.loads(good)
        flipped = []
        for name in ("workspace", "salt", "nonce", "wrapped"):
            at = good.index(f'"{name}": "'.encode()) + len(name) + 10
            flipped.append(good[:at] + (b"1" if good[at:at + 1] == b"0" else b"0") + good[at + 1:])
        for content in (b"", b"{", b"[]", b"\xff" * 100, good[:len(good) // 2], *flipped,
                        json.dumps(document | {"slots": []}).encode()):
            with self.subTest(content):
                self.keys.write_bytes(content)
                self.refused()
        self.keys.write_bytes(json.dumps(document | {"version": 9}).encode())
        self.assertIn("newer", self.error(BAD_INPUT, "workspace", "info", *self.open)["hint"])
        self.keys.unlink()
        self.assertIn("missing", self.refused()["message"])
        self.json("workspace", "create", "--workspace", "other.qdw", *self.open[2:], "--profile", "dev")
        shutil.copy(self.folder / "other.qdw.keys", self.keys)
        self.refused()
        self.keys.write_bytes(good)
        self.json("workspace", "info", *self.open)

    def test_a_cost_that_the_key_file_may_not_ask_for(self):
        text = self.keys.read_text()
        self.assertIn(str(19 * 1024), text)
        body, _, rest = text.replace(str(19 * 1024), str(64 * 1024 * 1024)).partition(',\n "sha256": "')
        fits = hashlib.sha256((body + "\n}\n").encode()).hexdigest()
        self.keys.write_text(f'{body},\n "sha256": "{fits}{rest[64:]}')
        started = time.monotonic()
        self.refused()
        self.assertLess(time.monotonic() - started, 5)

    def test_every_command_refuses_a_damaged_workspace(self):
        self.workspace.write_bytes(self.good[:-100])
        for command in (("workspace", "verify"), ("audit", "verify"), ("audit", "list"), ("positions",),
                        ("import", "prices", "p.csv"), ("report", "executive", "--out", "r.html")):
            self.refused(*command)
        self.assertFalse((self.folder / "r.html").exists())

    def test_a_missing_workspace_is_no_damage(self):
        self.workspace.unlink()
        self.assertIn("no workspace", self.refused(code=IO)["message"])


class Taken(WorkspaceCase):
    def test_a_second_program_is_told_so_until_the_first_lets_go(self):
        self.create()
        pipe = self.folder / "prices.fifo"
        os.mkfifo(pipe)
        first = subprocess.Popen([QDCTL, "import", "prices", pipe, *map(str, self.open), "--json"], cwd=self.folder,
                                 env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(first.communicate)
        self.addCleanup(first.kill)
        with open(pipe, "w", encoding="ascii") as writer:  # opened: the first has the workspace and reads
            before = self.workspace.read_bytes()
            for command in (("workspace", "info"), ("workspace", "verify"), ("audit", "list"), ("positions",)):
                error = self.error(BUSY, *command, *self.open)
                self.assertIn("open in another", error["message"])
                self.assertEqual(error["file"], str(self.workspace))
            self.assertEqual(self.workspace.read_bytes(), before)
            writer.write(walk(30, 2))
        out, err = first.communicate(timeout=60)
        self.assertEqual(first.returncode, 0, err)
        self.assertEqual(json.loads(out)["symbols"], 2)
        self.assertEqual(self.json("workspace", "info", *self.open)["datasets"], 1)
