# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of qdctl share: how to run it, what a failure looks like, folders that may not change."""
import hashlib
import json
import os
import pty
import resource
import select
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

QDCTL = os.environ["QDCTL"]
SOURCE = Path(os.environ["QD_SOURCE_DIR"])
SHARED = Path(os.environ.get("QD_SHARED_DIR", "/nonexistent"))
SECONDS = 120

USAGE, BAD_INPUT, REFUSED, INFEASIBLE, INTEGRITY, IO, BUSY, CANCELLED = 2, 3, 4, 5, 6, 7, 8, 9
CODES = {USAGE: "usage", BAD_INPUT: "bad_input", REFUSED: "refused", INFEASIBLE: "infeasible",
         INTEGRITY: "integrity", IO: "io", BUSY: "busy", CANCELLED: "cancelled"}
PASSPHRASE = "correct horse battery staple"

needs_shared = unittest.skipUnless((SHARED / "refs/refs.json").is_file(), "the reference values are not here")


def snapshot(folder: Path) -> dict:
    """Every path below a folder with the hash of its content."""
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else "folder"
            for p in sorted(folder.rglob("*"))}


def limit_file_size(size: int):
    """For preexec_fn: a file of the child cannot grow beyond `size`, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class QdctlCase(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="qdctl_test_"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "home").mkdir()
        (self.folder / "runtime").mkdir(mode=0o700)
        self.env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.folder / "home"),
                    "XDG_RUNTIME_DIR": str(self.folder / "runtime"), "LC_ALL": "C.UTF-8"}
        self.env |= {k: v for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")}

    def write(self, name: str, content) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run_ctl(self, *args, **options) -> subprocess.CompletedProcess:
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([QDCTL, *map(str, args)], cwd=self.folder, env=self.env, stderr=subprocess.PIPE,
                              timeout=SECONDS, check=False, **options)

    def ok(self, *args, **options) -> str:
        """The words of a command that succeeds."""
        done = self.run_ctl(*args, **options)
        self.assertEqual(done.returncode, 0, self.told(args, done))
        return (done.stdout or b"").decode()

    @staticmethod
    def told(args, done) -> str:
        return f"{args}\n{done.stderr.decode(errors='replace')[-1000:]}\n{(done.stdout or b'').decode()[:1000]}"

    def json(self, *args, **options) -> dict:
        """The one document of a command that succeeds; it says nothing else."""
        done = self.run_ctl(*args, "--json", **options)
        self.assertEqual(done.returncode, 0, self.told(args, done))
        self.assertEqual(done.stderr, b"")
        return json.loads(done.stdout)

    def error(self, code: int, *args, **options) -> dict:
        """What a command that fails says with --json: one document on stdout, with all of its keys."""
        done = self.run_ctl(*args, "--json", **options)
        self.assertEqual(done.returncode, code, self.told(args, done))
        document = json.loads(done.stdout)
        self.assertEqual(list(document), ["error"])
        error = document["error"]
        self.assertEqual(list(error), ["code", "message", "file", "line", "column", "hint"])
        self.assertEqual(error["code"], CODES[code])
        self.assertTrue(error["message"])
        return error

    def fails_at(self, code: int, place: tuple, *args) -> dict:
        """As error(), at file, line and column; the words on stderr name the same place, and stdout is empty."""
        error = self.error(code, *args)
        self.assertEqual((error["file"], error["line"], error["column"]), (str(place[0]), *place[1:]), error)
        done = self.run_ctl(*args)
        self.assertEqual(done.returncode, code)
        self.assertEqual(done.stdout, b"")
        words = done.stderr.decode(errors="replace")
        self.assertTrue(words.startswith(f"qdctl: {place[0]}:{place[1]}:{place[2]}: "), words)
        return error


class WorkspaceCase(QdctlCase):
    """With a passphrase file, and cheap key derivation for workspaces that the test makes."""

    def setUp(self):
        super().setUp()
        self.passphrase = self.write("passphrase", PASSPHRASE + "\n")
        self.passphrase.chmod(0o600)
        self.workspace = self.folder / "w.qdw"
        self.open = ("--workspace", self.workspace, "--passphrase-file", self.passphrase, "--user", "ada")

    def create(self):
        return self.json("workspace", "create", *self.open, "--profile", "dev")

    def head(self) -> str:
        return self.json("workspace", "info", *self.open)["audit_head"]


class TerminalCase(WorkspaceCase):
    """With a terminal to ask on."""

    def start(self, *args):
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.folder)
            os.execve(QDCTL, [QDCTL, *map(str, args)], self.env)
        self.addCleanup(os.close, terminal)
        return pid, terminal

    def read_until(self, terminal, words, seconds=30):
        shown, end = b"", time.monotonic() + seconds
        while words not in shown and time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    shown += os.read(terminal, 4096)
                except OSError:
                    break
        self.assertIn(words, shown)
        return shown

    def end(self, pid):
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def walk(rows: int, symbols: int, first="2015-01-01") -> str:
    """A wide price file of random walks, the same each time."""
    import datetime
    import random
    draw = random.Random(5)
    day = datetime.date.fromisoformat(first)
    prices = [50.0 + i for i in range(symbols)]
    lines = ["date," + ",".join(f"S{i:03d}" for i in range(symbols))]
    for _ in range(rows):
        common = draw.gauss(0.0003, 0.006)
        prices = [p * (1.0 + common + draw.gauss(0.0, 0.012)) for p in prices]
        lines.append(day.isoformat() + "," + ",".join(f"{p:.4f}" for p in prices))
        day += datetime.timedelta(days=3 if day.weekday() == 4 else 1)
    return "\n".join(lines) + "\n"


BACKTEST = """version: 1
name: Small test
strategy: {method: hrp, covariance: sample, linkage: single, distance: correlation, lookback: 20}
price: close
schedule: monthly
fill: next_close
costs: {commission_bps: 5, half_spread_bps: 5}
cash: {initial: 1000000, rate_annual: 0}
seed: 0
"""
