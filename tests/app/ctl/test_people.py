# SPDX-License-Identifier: GPL-3.0-or-later
"""Users, one-time codes, decisions and personal data from the command line."""
import base64
import hashlib
import hmac
import json
import struct
import time

from qdctl_case import BACKTEST, BAD_INPUT, INTEGRITY, REFUSED, USAGE, WorkspaceCase, walk

FIRST, OWN = "gravel piano otter muffin", "seven kites over the harbour"


def code_of(key: str, steps: int = 0) -> str:
    """RFC 6238, for this moment."""
    counter = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.new(base64.b32decode(key + "=" * (-len(key) % 8)), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 10**6:06d}"


class PeopleCase(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.first, self.own = self.secret("first", FIRST), self.secret("own", OWN)

    def secret(self, name: str, words: str):
        path = self.write(name, words + "\n")
        path.chmod(0o600)
        return path

    def as_user(self, name: str, passphrase=None):
        return ("--workspace", self.workspace, "--passphrase-file", passphrase or self.own, "--user", name)

    def add(self, name: str, role: str, own=True):
        self.json("users", "add", name, "--role", role, "--new-passphrase-file", self.first, "--profile", "dev",
                  *self.open)
        if own:
            self.json("users", "passphrase", "--new-passphrase-file", self.own, "--profile", "dev",
                      *self.as_user(name, self.first))

    def user(self, name: str) -> dict:
        return next(u for u in self.json("users", "list", *self.open)["users"] if u["name"] == name)

    def actions(self) -> list:
        return [e["action"] for e in self.json("audit", "list", *self.open)["entries"]]


class Users(PeopleCase):
    def test_a_first_passphrase_has_to_be_changed_before_anything_else(self):
        self.add("rita", "risk", own=False)
        self.assertEqual((self.user("rita")["must_change"], self.user("rita")["role"]), (True, "risk"))
        error = self.error(REFUSED, "positions", *self.as_user("rita", self.first))
        self.assertIn("passphrase of your own", error["message"])
        self.json("users", "passphrase", "--new-passphrase-file", self.own, "--profile", "dev",
                  *self.as_user("rita", self.first))
        self.error(INTEGRITY, "positions", *self.as_user("rita", self.first))
        self.json("positions", *self.as_user("rita"))
        words = self.ok("users", "list", *self.open)
        self.assertRegex(words, r"(?m)^rita +risk +active +no")

    def test_names_roles_and_passphrases_that_cannot_be(self):
        add = ("users", "add", "--new-passphrase-file", self.first, "--profile", "dev", *self.open)
        self.error(USAGE, *add, "a\u202eb", "--role", "risk")
        self.error(USAGE, *add, "person 7", "--role", "risk")
        self.error(REFUSED, *add, "ADA", "--role", "risk")
        self.assertIn("compliance", self.error(USAGE, *add, "rita", "--role", "complience")["hint"])
        self.first.write_text("short\n")
        self.assertIn("at least 15", self.error(BAD_INPUT, *add, "rita", "--role", "risk")["message"])
        self.assertEqual([u["name"] for u in self.json("users", "list", *self.open)["users"]], ["ada"])
        self.error(BAD_INPUT, "workspace", "create", "--workspace", "new.qdw", "--passphrase-file", self.first, "--user", "x")
        self.assertFalse((self.folder / "new.qdw").exists())

    def test_disable_enable_role_unlock_and_the_last_administrator(self):
        self.add("rita", "risk")
        self.json("users", "role", "rita", "--role", "compliance", *self.open)
        self.assertEqual(self.user("rita")["role"], "compliance")
        self.json("users", "unlock", "rita", *self.open)
        self.json("users", "disable", "rita", *self.open)
        self.error(REFUSED, "positions", *self.as_user("rita"))
        self.assertFalse(self.user("rita")["has_passphrase"])
        self.json("users", "enable", "rita", *self.open)
        self.json("users", "passphrase", "rita", "--new-passphrase-file", self.first, "--profile", "dev", *self.open)
        self.assertTrue(self.user("rita")["must_change"])
        for change in (("disable", "ada"), ("role", "ada", "--role", "risk")):
            self.error(REFUSED, "users", *change, *self.open)
        self.error(BAD_INPUT, "users", "disable", "nobody", *self.open)

    def test_who_may_not_manage_is_told_so(self):
        self.add("tom", "trader")
        error = self.error(REFUSED, "users", "add", "eve", "--role", "admin", "--new-passphrase-file", self.first,
                           *self.as_user("tom"))
        self.assertIn("manage_users", error["hint"])
        self.error(REFUSED, "users", "list", *self.as_user("tom"))


class OneTimeCodes(PeopleCase):
    def enrol(self):
        self.key = self.json("users", "totp", "--begin", *self.open)["key"]
        key_file = self.secret("key", self.key)
        return self.json("users", "totp", "--confirm", code_of(self.key), "--key-file", key_file, *self.open)

    def test_are_needed_once_on_and_each_is_good_once(self):
        codes = self.enrol()["recovery_codes"]
        self.assertEqual((len(codes), len(set(codes))), (10, 10))
        error = self.error(REFUSED, "positions", *self.open)
        self.assertIn("one-time code is needed", error["message"])
        code = code_of(self.key, 1)  # the step after the one that switched them on
        self.json("positions", "--code", code, *self.open)
        self.error(REFUSED, "positions", "--code", code, *self.open)
        self.json("positions", "--code", codes[0], *self.open)
        self.error(REFUSED, "positions", "--code", codes[0], *self.open)
        self.json("users", "totp", "--off", "--code", codes[1], "--code", codes[2].lower(), *self.open)
        self.json("positions", *self.open)

    def test_failures_make_one_wait(self):
        codes = self.enrol()["recovery_codes"]
        for _ in range(3):
            self.error(REFUSED, "positions", "--code", "000000", *self.open)
        self.assertIn("have to wait", self.error(REFUSED, "positions", "--code", codes[0], *self.open)["message"])
        time.sleep(2.2)
        self.json("positions", "--code", codes[0], *self.open)


class Decisions(PeopleCase):
    def setUp(self):
        super().setUp()
        self.add("rita", "risk")
        self.json("import", "prices", self.write("p.csv", walk(200, 4)), *self.open)
        self.json("backtest", "--config", self.write("b.yaml", BACKTEST), *self.open)
        self.json("report", "executive", "--out", "r.csv", *self.open)

    def test_a_second_person_signs_off_a_report(self):
        done = self.json("report", "sign-off", 1, "--reason", "as discussed", *self.as_user("rita"))
        self.assertEqual(done, {"decision": 1, "report": 1, "verdict": "approved"})
        self.json("report", "sign-off", 1, "--reject", *self.as_user("rita"))
        lines = self.json("decisions", "list", *self.open)["decisions"]
        self.assertEqual([(d["verdict"], d["prepared_by"], d["decided_by"], d["valid"]) for d in lines],
                         [("reject", "ada", "rita", True), ("approve", "ada", "rita", True)])
        self.assertIn("as discussed", self.ok("decisions", "list", *self.open))
        self.assertEqual(self.actions().count("decision.approve"), 1)
        self.assertTrue(self.json("audit", "verify", *self.open)["intact"])

    def test_an_administrator_never_approves_and_nobody_their_own(self):
        self.assertIn("may not approve", self.error(REFUSED, "report", "sign-off", 1, *self.open)["message"])
        self.json("report", "executive", "--out", "r2.csv", *self.as_user("rita"))
        self.assertIn("prepared this", self.error(REFUSED, "report", "sign-off", 2, *self.as_user("rita"))["message"])
        self.error(BAD_INPUT, "report", "sign-off", 9, *self.as_user("rita"))
        self.assertEqual(self.json("decisions", "list", *self.open)["decisions"], [])


class PersonalData(PeopleCase):
    def test_is_handed_out_and_erased(self):
        self.add("rita", "portfolio_manager")
        self.json("import", "prices", self.write("p.csv", walk(50, 3)), *self.as_user("rita"))
        self.json("gdpr", "export", "rita", "--out", "rita.json", *self.open)
        out = self.folder / "rita.json"
        self.assertEqual(out.stat().st_mode & 0o777, 0o600)
        data = json.loads(out.read_text())
        self.assertEqual((data["name"], data["made"]["datasets"]), ("rita", [1]))
        self.assertEqual(self.json("gdpr", "export", "rita", *self.open)["person"], "person 2")
        self.error(REFUSED, "gdpr", "erase", "rita", *self.open)
        self.json("users", "disable", "rita", *self.open)
        self.json("gdpr", "erase", "rita", *self.open)
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])
        entries = self.json("audit", "list", "--limit", 1000, *self.open)["entries"]
        self.assertNotIn("rita", json.dumps(entries))
        self.assertIn("erased person 2", {e["actor"] for e in entries})
        self.assertIn("erased person 2", self.ok("users", "list", *self.open))
