# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGINT and SIGTERM: the command stops at its next checkpoint with exit 9, and nothing is half-written."""
import json
import os
import pty
import select
import signal
import subprocess
import tempfile
import time

from qdctl_case import BACKTEST, CANCELLED, QDCTL, WorkspaceCase, snapshot, walk

SECONDS = 60
PROMPT_SECONDS = 0.1
ATTEMPTS = 5  # the machine may be busy with something else: the best of them counts


class Running:
    """A command with a terminal for its stderr, on which it shows how far it is."""

    def __init__(self, case, *args):
        self.terminal, other = pty.openpty()
        self.output = tempfile.TemporaryFile()
        self.shown = b""
        self.process = subprocess.Popen([QDCTL, *map(str, args)], cwd=case.folder, env=case.env, stdin=subprocess.DEVNULL,
                                        stdout=self.output, stderr=other)
        os.close(other)
        case.addCleanup(os.close, self.terminal)
        case.addCleanup(self.output.close)
        case.addCleanup(self.process.wait)
        case.addCleanup(self.process.kill)

    def wait_for(self, words: bytes) -> bool:
        """Whether the words came before the end."""
        end = time.monotonic() + SECONDS
        while words not in self.shown:
            if time.monotonic() > end:
                return False
            if select.select([self.terminal], [], [], 0.02)[0]:
                try:
                    self.shown += os.read(self.terminal, 65536)
                except OSError:
                    return False
            elif self.process.poll() is not None:
                return False
        return True

    def stop(self, number) -> float:
        """Seconds from the signal to the end."""
        started = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(timeout=SECONDS)
        return time.monotonic() - started

    def said(self) -> bytes:
        self.output.seek(0)
        return self.output.read()


class Cancel(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.config = self.write("b.yaml", BACKTEST.replace("lookback: 20", "lookback: 250")
                                 .replace("schedule: monthly", "schedule: daily"))
        self.prices = self.write("prices.csv", walk(900, 300))

    def stop_when(self, words: bytes, number, *args) -> float:
        """The least time that a command took to stop after showing `words`; each must have been cancelled."""
        best = float("inf")
        for _ in range(ATTEMPTS):
            running = Running(self, *args, "--json")
            self.assertTrue(running.wait_for(words), running.shown)
            seconds = running.stop(number)
            self.assertEqual(running.process.returncode, CANCELLED, running.shown)
            document = json.loads(running.said())
            self.assertEqual(document["error"]["code"], "cancelled")
            best = min(best, seconds)
            if best < PROMPT_SECONDS:
                break
        return best

    def test_a_backtest_stops_at_once_and_leaves_no_folder(self):
        before = snapshot(self.folder)
        for number in (signal.SIGINT, signal.SIGTERM):
            for words in (b"reading prices.csv", b"Rebalance"):
                seconds = self.stop_when(words, number, "backtest", "--prices", self.prices, "--config", self.config,
                                         "--out", "out/below")
                self.assertLess(seconds, PROMPT_SECONDS, words)
                self.assertEqual(snapshot(self.folder), before)

    def test_a_recorded_backtest_leaves_the_workspace_as_it_was(self):
        self.create()
        self.ok("import", "prices", self.prices, *self.open)
        info = self.json("workspace", "info", *self.open)
        seconds = self.stop_when(b"Rebalance", signal.SIGINT, "backtest", "--config", self.config, *self.open)
        self.assertLess(seconds, PROMPT_SECONDS)
        self.assertEqual(self.json("workspace", "info", *self.open), info)
        self.assertEqual(list(self.folder.glob("w.qdw?*")), [self.folder / "w.qdw.keys"])

    def test_an_import_leaves_the_workspace_as_it_was(self):
        self.create()
        info = self.json("workspace", "info", *self.open)
        seconds = self.stop_when(b"reading prices.csv", signal.SIGTERM, "import", "prices", self.prices, *self.open)
        self.assertLess(seconds, PROMPT_SECONDS)
        self.assertEqual(self.json("workspace", "info", *self.open), info)
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])

    def test_a_demo_leaves_nothing(self):
        before = snapshot(self.folder)
        self.stop_when(b"Rebalance", signal.SIGINT, "demo", *self.open, "--profile", "dev")
        self.assertEqual(snapshot(self.folder), before)

    def test_a_benchmark_leaves_nothing(self):
        (self.folder / "tmp").mkdir()
        self.env["TMPDIR"] = str(self.folder / "tmp")
        before = snapshot(self.folder)
        self.stop_when(b"Measuring", signal.SIGINT, "benchmark", "--suite", "vault")
        self.assertEqual(snapshot(self.folder), before)

    def test_words_say_that_it_was_cancelled(self):
        running = Running(self, "backtest", "--prices", self.prices, "--config", self.config, "--out", "out")
        self.assertTrue(running.wait_for(b"Rebalance"))
        running.stop(signal.SIGINT)
        running.wait_for(b"cancelled during")
        self.assertIn(b"qdctl: cancelled during", running.shown)
        self.assertEqual(running.said(), b"")
