# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants secrets in a workspace through the product, uses it, crashes it, and looks for them in every byte that was left:
database, write-ahead log, temporary files, logs, settings, backups, crash output, and the memory of a closed session."""
import base64
import hmac
import os
import re
import resource
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "app/ctl"))

from qdctl_case import BACKTEST, INTEGRITY, QDCTL, WorkspaceCase, walk
from scan import Needles, forms

HOLDER = os.environ["CANARY_HOLDER"]
PASSPHRASE = "canary passphrase QX7 vulture 41"
SYMBOL = "KANARISYM"
USER = "Kanaria Userperson"
SECTOR = "KanariSectorword"
RUN = "Kanari Runtitle 5512"
QUANTITY = "987654321.123456"
WORDS = "Kanari note about the Zeppelin merger"
SECRETS = {"passphrase": PASSPHRASE.encode(), "symbol": SYMBOL.encode(), "user": USER.encode(), "sector": SECTOR.encode(),
           "run title": RUN.encode(), "quantity": QUANTITY.encode(), "note": WORDS.encode()}
CRASHES = (signal.SIGABRT, signal.SIGSEGV)


def no_limit_on_cores():
    """A system that keeps core files, whatever this one does."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


class Holder:
    """A process that has the workspace open; see holder.cpp."""

    def __init__(self, case):
        with open(case.folder / "holder.stderr", "ab") as log:
            self.process = subprocess.Popen([HOLDER, str(case.workspace), str(case.passphrase), USER], cwd=case.folder,
                                            env=case.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                            stderr=log, preexec_fn=no_limit_on_cores)
        case.addCleanup(self.end)

    def asks(self, command: str) -> str:
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def dies_of(self, command: str) -> int:
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return -self.process.wait(60)

    def end(self):
        for stream in (self.process.stdin, self.process.stdout):
            stream.close()
        self.process.wait(60)


class CanaryCase(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.open = (*self.open[:-1], USER)
        (self.folder / "tmp").mkdir()
        for name in ("asked", "made"):
            (self.folder / name).mkdir()
        self.env |= {"TMPDIR": str(self.folder / "tmp")}
        header, *rows = walk(60, 6).splitlines()
        self.given = {self.passphrase,
                      self.write("in/prices.csv", "\n".join([header.replace("S001", SYMBOL), *rows]) + "\n"),
                      self.write("in/holdings.csv", f"symbol,quantity,cost\n{SYMBOL},{QUANTITY},1234.5\nS000,1,1\n"),
                      self.write("in/sectors.csv", f"symbol,sector\n{SYMBOL},{SECTOR}\n"),
                      self.write("in/backtest.yaml", BACKTEST.replace("Small test", RUN))}
        self.said = []

    def run_ctl(self, *args, **options):
        done = super().run_ctl(*args, preexec_fn=no_limit_on_cores, **options)
        self.said.append(done)
        return done

    def ctl(self, *args) -> str:
        return self.ok(*args, *self.open)

    def fill(self):
        self.create()
        self.ctl("import", "prices", "in/prices.csv")
        self.ctl("import", "holdings", "in/holdings.csv")
        self.ctl("import", "sectors", "in/sectors.csv")
        self.ctl("backtest", "--config", "in/backtest.yaml")

    def assert_nothing_leaked(self, asked_for=(), secrets=None):
        """0 hits in every file but those that the test wrote and the plaintext that was asked for."""
        hits = Needles(secrets or SECRETS).in_files(self.folder, {*self.given, *asked_for})
        self.assertEqual(hits, {})

    def assert_nothing_said(self):
        """No passphrase in the words of any command; no word of the workspace in what it logs."""
        own, other = Needles({"passphrase": SECRETS["passphrase"]}), Needles(SECRETS)
        for done in self.said:
            self.assertEqual(own.within(done.stdout or b""), set(), done.args)
            self.assertEqual(other.within(done.stderr), set(), done.args)


class Scanner(unittest.TestCase):
    def test_every_form_is_found_wherever_it_begins(self):
        needles = Needles(SECRETS)
        for name, secret in SECRETS.items():
            for form, needle in forms(secret).items():
                self.assertEqual(needles.within(b"\0\1" + needle + b"\2"), {f"{name} ({form})"})
            for shift in range(9):
                text = base64.b64encode(b"#" * shift + secret + b"tail")
                self.assertTrue(needles.within(text), f"{name} at {shift}")
        self.assertEqual(needles.within(b"an ordinary file"), set())


class Files(CanaryCase):
    def test_a_used_workspace_leaves_nothing_readable(self):
        self.fill()
        self.ctl("report", "executive", "--format", "html", "--out", "asked/report.html")
        self.ctl("workspace", "verify")
        self.ctl("audit", "verify")
        asked = [self.folder / "asked/report.html"]
        self.assertTrue(Needles(SECRETS).within(asked[0].read_bytes()), "the report that was asked for is in plain text")
        self.assert_nothing_leaked(asked)
        self.assert_nothing_said()

    def test_backups_rehearsals_and_restores_leave_nothing_readable(self):
        self.fill()
        self.ctl("backup", "create", "--out", "made/w.qdbackup")
        self.ctl("backup", "verify", "made/w.qdbackup")
        self.ctl("backup", "drill", "made/w.qdbackup")
        self.ctl("backup", "restore", "made/w.qdbackup")
        self.ctl("workspace", "verify")
        self.assertGreater(len(list(self.folder.glob("w.qdw.before-*"))), 0)
        self.assert_nothing_leaked()
        self.assert_nothing_said()

    def test_an_evidence_pack_without_names_names_nobody(self):
        self.fill()
        self.ctl("report", "executive", "--format", "html", "--out", "asked/report.html")
        self.ctl("evidence", "export", "--out", "asked/pack")
        pack = set((self.folder / "asked/pack").rglob("*"))
        self.assertTrue(pack)
        self.assert_nothing_leaked({*pack, self.folder / "asked/report.html"})
        stored = {p for p in pack if p.parent.name == "reports"}  # as they were handed out
        names = {name: SECRETS[name] for name in ("user", "passphrase")}
        self.assertEqual(Needles(names).in_files(self.folder / "asked/pack", stored), {})

    def test_what_is_refused_is_not_repeated_in_full(self):
        self.fill()
        wrong = self.write("wrong", PASSPHRASE + "x\n")
        wrong.chmod(0o600)
        self.given.add(wrong)
        self.error(INTEGRITY, "workspace", "info", "--workspace", self.workspace, "--passphrase-file", wrong, "--user", USER)
        self.assert_nothing_leaked()
        self.assert_nothing_said()

    def test_an_open_workspace_has_nothing_readable_beside_it(self):
        self.fill()
        holder = Holder(self)
        self.assertEqual(holder.asks("open"), "ok")
        self.assertEqual(holder.asks("write " + WORDS), "ok")
        self.assertEqual(holder.asks("settings " + WORDS), "ok")
        beside = {p.name for p in self.folder.iterdir()}
        self.assertIn("w.qdw-wal", beside)
        self.assertIn("w.qdw.ui", beside)
        self.assertGreater((self.folder / "w.qdw-wal").stat().st_size, 0)
        self.assert_nothing_leaked()
        self.assertEqual(holder.asks("close"), "ok")
        self.assert_nothing_leaked()

    def test_a_crash_leaves_nothing_readable_and_no_core(self):
        self.fill()
        for number, command in zip(CRASHES, ("abort", "fault")):
            with self.subTest(command):
                holder = Holder(self)
                self.assertEqual(holder.asks("open"), "ok")
                self.assertEqual(holder.asks("write " + WORDS), "ok")
                self.assertEqual(holder.dies_of(command), number)
                self.assertEqual([p for p in self.folder.rglob("*core*") if p.is_file()], [])
                self.assert_nothing_leaked()
                self.ctl("workspace", "info")  # and nothing was lost

    def wait_until_open(self, running):
        wal, until = str(self.folder / "w.qdw-wal"), time.monotonic() + 60
        while running.poll() is None and time.monotonic() < until:
            try:
                if any(os.readlink(fd) == wal for fd in Path(f"/proc/{running.pid}/fd").iterdir()):
                    return
            except OSError:
                pass  # closed while we looked

    def test_a_crash_of_qdctl_leaves_nothing_readable_and_no_core(self):
        self.create()
        self.given.add(self.write("in/large.csv", walk(2500, 400).replace("S001", SYMBOL, 1)))
        for number in CRASHES:
            with self.subTest(number):
                with open(self.folder / "stderr", "ab") as log:
                    running = subprocess.Popen([QDCTL, *map(str, ("import", "prices", "in/large.csv", *self.open))],
                                               cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL,
                                               stdout=subprocess.DEVNULL, stderr=log, preexec_fn=no_limit_on_cores)
                self.wait_until_open(running)
                running.send_signal(number)
                self.assertIn(running.wait(60), (-number, 0))
                self.assertEqual([p for p in self.folder.rglob("*core*") if p.is_file()], [])
                self.assert_nothing_leaked()


LABELS = ("quarterdeck database 1", "quarterdeck audit head 1", "quarterdeck header 1", "settings", "backup")


def subkey(key: bytes, label: str) -> bytes:
    """HKDF-SHA256 (RFC 5869) without a salt, to 32 bytes."""
    extracted = hmac.digest(bytes(32), key, "sha256")
    return hmac.digest(extracted, label.encode() + b"\1", "sha256")


def memory_flags(pid: int) -> dict:
    """Addresses of a mapping → its flags: "lo" is locked, "dd" left out of dumps."""
    flags, span = {}, ""
    for line in Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8").splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            span = line.split()[0]
        elif line.startswith("VmFlags:"):
            flags[span] = set(line.split()[1:])
    return flags


class Keys(CanaryCase):
    def all_keys(self) -> dict:
        """From a process of its own, so that the one that is looked into never wrote them anywhere."""
        *told, last = Holder(self).asks("keys").split()
        self.assertEqual(last, "ok")
        data, user = (bytes.fromhex(key) for key in told)
        self.assertEqual((len(data), len(user)), (32, 32))
        return {"data key": data, "person's key": user} | {f"subkey {label}": subkey(data, label) for label in LABELS}

    def setUp(self):
        super().setUp()
        holder = Holder(self)
        try:
            Needles(SECRETS).in_memory(holder.process.pid)
        except PermissionError:
            self.skipTest("this account may not look into the memory of another process")

    def test_no_key_is_in_any_file(self):
        self.fill()
        secrets = self.all_keys()
        holder = Holder(self)
        self.assertEqual(holder.asks("open"), "ok")
        self.assertEqual(holder.asks("settings " + WORDS), "ok")
        self.assertEqual(holder.asks("write " + WORDS), "ok")
        self.assert_nothing_leaked(secrets=secrets)

    def test_keys_in_use_lie_in_locked_memory_that_is_never_dumped(self):
        self.fill()
        keys, holder = Needles(self.all_keys()), Holder(self)
        self.assertEqual(holder.asks("open"), "ok")
        self.assertEqual(holder.asks("write " + WORDS), "ok")
        found = keys.in_memory(holder.process.pid)
        self.assertTrue(found)
        flags = memory_flags(holder.process.pid)
        scarce = 0 <= resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] < 1 << 20  # not enough to lock all of them
        wanted = {"dd"} if scarce else {"dd", "lo"}
        self.assertEqual({place: hits for place, hits in found.items() if not wanted <= flags[place.split()[0]]}, {})

    def test_memory_holds_no_passphrase_once_open_and_no_key_once_closed(self):
        self.fill()
        passphrase, keys = Needles({"passphrase": SECRETS["passphrase"]}), Needles(self.all_keys())
        holder = Holder(self)
        self.assertTrue(Needles({"user": USER.encode()}).in_memory(holder.process.pid), "the scan finds what is there")
        self.assertEqual(holder.asks("open"), "ok")
        self.assertEqual(passphrase.in_memory(holder.process.pid), {}, "the passphrase, while the workspace is open")
        self.assertEqual(holder.asks("check"), "ok")
        self.assertEqual(passphrase.in_memory(holder.process.pid), {}, "the passphrase, after it was asked for again")
        self.assertEqual(holder.asks("write " + WORDS), "ok")
        self.assertTrue(keys.in_memory(holder.process.pid), "the scan finds keys that are in use")
        self.assertEqual(holder.asks("close"), "ok")
        self.assertEqual(keys.in_memory(holder.process.pid), {}, "the keys, after the workspace was closed")
        self.assertEqual(passphrase.in_memory(holder.process.pid), {})


if __name__ == "__main__":
    unittest.main()
