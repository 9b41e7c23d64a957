# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl sweep that keeps what it tries: recorded in a workspace, in a file, resumed after a cancel and a crash."""
import csv
import json
import signal
import subprocess
import time
import unittest
from pathlib import Path

from qdctl_case import BAD_INPUT, CANCELLED, QDCTL, USAGE, QdctlCase, WorkspaceCase, walk

GRID = ("--strategy", "ma-cross", "--grid", "fast=3:9:3", "slow=10:30:10")
SECONDS = 60
WORKER = Path(QDCTL).with_name("qd-worker")


def long(trials: int) -> tuple:
    """A search of one thread that takes a while."""
    return ("--strategy", "mean-reversion", "--grid", "window=5:200", "entry=0.5:3", "--search", "random",
            "--trials", trials, "--seed", 3, "--threads", 1)


def wait_for(holds) -> bool:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


class State(QdctlCase):
    """--state FILE: a search outside of a workspace that can be stopped."""

    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(600, 6))
        self.base = ("sweep", "--prices", self.prices)

    def stopped(self, *args, after: float) -> subprocess.CompletedProcess:
        process = subprocess.Popen([QDCTL, *map(str, args)], cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=SECONDS)
        return subprocess.CompletedProcess(args, process.returncode, out, err)

    def test_a_stopped_search_goes_on_to_the_same_bytes(self):
        args = (*self.base, *long(20_000))
        self.ok(*args, "--state", "whole.json", "--out", "whole.csv")
        stops = 0
        for after in (0.3, 0.5, 0.7, 60):
            done = self.stopped(*args, "--state", "part.json", "--out", "part.csv", after=after)
            if done.returncode == 0:
                break
            self.assertEqual(done.returncode, CANCELLED, done.stderr.decode())
            stops += 1
        self.assertGreater(stops, 0, "it was never stopped")
        for kind in ("json", "csv"):
            self.assertEqual((self.folder / f"part.{kind}").read_bytes(), (self.folder / f"whole.{kind}").read_bytes())

    def test_a_finished_state_is_not_computed_again(self):
        first = self.json(*self.base, *GRID, "--state", "s.json", "--out", "s.csv")
        state = (self.folder / "s.json").read_bytes()
        self.assertEqual(self.json(*self.base, *GRID, "--state", "s.json", "--out", "s.csv"), first)
        self.assertEqual((self.folder / "s.json").read_bytes(), state)
        self.assertEqual(json.loads(state)["end"], "done")
        without = self.json(*self.base, *GRID, "--out", "s.csv")
        self.assertEqual(without, first)

    def test_a_state_of_another_search_is_refused_and_left_alone(self):
        self.json(*self.base, *GRID, "--state", "s.json", "--out", "s.csv")
        state = (self.folder / "s.json").read_bytes()
        other = self.write("other.csv", walk(300, 4))
        for args in ((*self.base, *GRID, "--fees-bps", 1), (*self.base, "--strategy", "ma-cross", "--grid", "fast=3:6:3"),
                     ("sweep", "--prices", other, *GRID), (*self.base, *GRID, "--objective", "calmar")):
            error = self.error(BAD_INPUT, *args, "--state", "s.json", "--out", "t.csv")
            self.assertIn("another search", error["message"])
            self.assertFalse((self.folder / "t.csv").exists())
        for bad in ("", "{}", "[1]", state.decode()[:-40], "\x00" * 50):
            broken = self.write("bad.json", bad)
            self.error(BAD_INPUT, *self.base, *GRID, "--state", broken, "--out", "t.csv")
            self.assertEqual(broken.read_bytes(), bad.encode())
        self.assertEqual((self.folder / "s.json").read_bytes(), state)

    def test_wrong_usage_is_told(self):
        for args, words in ((("--resume", 3), "--state"), (("--name", "x", *GRID), "workspace"),
                            (("--dataset", 1, *GRID), "workspace")):
            error = self.error(USAGE, *self.base, *args, "--out", "o.csv")
            self.assertIn(words, error["message"] + (error["hint"] or ""))
        self.assertIn("--prices", self.error(USAGE, "sweep", *GRID)["message"])
        self.assertIn("--out", self.error(USAGE, *self.base, *GRID)["message"])


class Recorded(WorkspaceCase):
    """--workspace FILE: every trial recorded."""

    def setUp(self):
        super().setUp()
        self.create()
        self.prices = self.write("prices.csv", walk(400, 4))
        self.ok("import", "prices", self.prices, *self.open)

    def sweep(self, *args, **options):
        return self.json("sweep", *self.open, *args, **options)

    def test_has_the_figures_of_the_sweep_and_counts_every_trial_that_was_tracked(self):
        plain = self.json("sweep", "--prices", self.prices, *GRID, "--out", "plain.csv")
        first = self.sweep(*GRID, "--out", "recorded.csv", "--name", "First")
        self.assertEqual((self.folder / "plain.csv").read_bytes(), (self.folder / "recorded.csv").read_bytes())
        for key in ("best", "plateau", "deflated", "prices", "strategy"):
            self.assertEqual(first[key], plain[key])
        self.assertEqual((first["run"], first["end"], first["tracked"]["trials"]), (1, "done", 9))
        self.assertAlmostEqual(first["tracked"]["dsr"], first["deflated"]["dsr"], places=9)
        second = self.sweep("--strategy", "breakout", "--grid", "entry=20:40:10")
        self.assertEqual(second["tracked"]["trials"], 12)
        self.assertEqual(second["deflated"]["trials"], 3)
        log = self.ok("audit", "list", *self.open)
        self.assertIn("search.run", log)
        self.assertEqual(self.json("workspace", "info", *self.open)["runs"], 2)

    def start(self, *args):
        process = subprocess.Popen([QDCTL, "sweep", *map(str, (*self.open, *args))], cwd=self.folder, env=self.env,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def journals(self):
        return sorted(p.name for p in self.folder.glob("w.qdw.search-*") if "part" not in p.name)

    def test_a_cancelled_search_is_kept_and_resumed_once(self):
        process = self.start(*long(200_000))
        self.assertTrue(wait_for(lambda: self.journals()), "a search under way keeps a journal")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, CANCELLED, err.decode())
        self.assertIn("kept as run 1", err.decode())
        self.assertEqual(self.journals(), [])
        self.assertEqual(self.error(USAGE, "sweep", *self.open, *GRID, "--resume", 1)["message"].split()[0], "--resume")
        self.assertIn("no search 7", self.error(BAD_INPUT, "sweep", *self.open, "--resume", 7)["message"])

    def test_a_crashed_search_loses_nothing_that_it_had_written(self):
        process = self.start(*long(200_000))
        self.assertTrue(wait_for(lambda: self.journals()))
        process.kill()
        process.wait()
        self.assertEqual(self.journals(), ["w.qdw.search-1"])
        self.write("w.qdw.search-1.part-abcdef", "half of another")
        self.assertNotIn(b"mean-reversion", (self.folder / "w.qdw.search-1").read_bytes(), "it is sealed")
        self.assertEqual(self.json("workspace", "info", *self.open)["runs"], 0)
        done = self.run_ctl("sweep", *self.open, *GRID)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("recorded as run 1", done.stderr.decode())
        self.assertEqual(sorted(self.folder.glob("w.qdw.search-*")), [])
        self.assertEqual(self.json("workspace", "info", *self.open)["runs"], 2)

    def test_wrong_usage_is_told_before_the_workspace_is_opened(self):
        for args in (("--strategy", "ma-crss", *GRID[2:]), (*GRID, "--state", "s.json"), ()):
            self.error(USAGE, "sweep", "--workspace", self.folder / "nowhere.qdw", *args)
        self.error(BAD_INPUT, "sweep", *self.open, *GRID, "--dataset", 9)


@unittest.skipUnless(WORKER.is_file(), "qd-worker was not built")
class Device(QdctlCase):
    """--device: a grid of moving averages through the tensors of qd-worker."""

    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(300, 3))
        self.base = ("sweep", "--prices", self.prices, "--strategy", "ma-cross", "--grid", "fast=2:12:2", "slow=10:60:10")

    def rows(self, name):
        return list(csv.DictReader((self.folder / name).read_text().splitlines()))

    def test_gives_the_figures_of_the_kernels(self):
        for extra in (("--fees-bps", 5, "--slippage-bps", 3), ("--grid", "short=1")):
            kernels = self.json(*self.base, *extra, "--out", "kernels.csv")
            tensors = self.json(*self.base, *extra, "--out", "tensors.csv", "--device", "cpu")
            self.assertEqual((kernels["device"], tensors["device"]), ("auto", "cpu"))
            self.assertEqual(kernels["best"]["parameters"], tensors["best"]["parameters"])
            self.assertEqual(kernels["deflated"]["trials"], tensors["deflated"]["trials"])
            pairs = list(zip(self.rows("kernels.csv"), self.rows("tensors.csv"), strict=True))
            self.assertGreater(len(pairs), 20)
            for one, other in pairs:
                for key in one:
                    near = 1e-7 * (1 + abs(float(one[key])))
                    self.assertAlmostEqual(float(one[key]), float(other[key]), delta=near, msg=key)

    def test_a_device_that_is_not_there_and_work_that_it_does_not_know_are_told(self):
        for args in (("--search", "random"), ("--timeframe", "weekly"), ("--state", "s.json"), ("--patience", 3)):
            self.error(USAGE, *self.base, *args, "--out", "o.csv", "--device", "cpu")
        self.error(USAGE, "sweep", "--prices", self.prices, "--strategy", "breakout", "--grid", "entry=5:15:5",
                   "--out", "o.csv", "--device", "cpu")
        done = self.run_ctl(*self.base, "--out", "o.csv", "--device", "cuda:77")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(b"cuda:77", done.stderr)
        self.assertFalse((self.folder / "o.csv").exists())
