# SPDX-License-Identifier: GPL-3.0-or-later
"""qd-worker sweep: a task through the pipe, and what is refused. Usage: test_sweep.py QD_WORKER"""
import json
import math
import struct
import subprocess
import sys
import unittest

WORKER = sys.argv.pop(1)


def closes(rows, turn):
    return [100.0 + 20.0 * math.sin(t / turn) for t in range(rows)]


def ask(header, prices=b""):
    text = header if isinstance(header, str) else json.dumps(header) + "\n"
    return subprocess.run([WORKER, "sweep"], input=text.encode() + prices, capture_output=True, timeout=120)


class Sweep(unittest.TestCase):
    def setUp(self):
        series = closes(300, 9.0) + closes(300, 14.0)
        self.prices = struct.pack("<600d", *series)
        self.task = {"rows": 300, "assets": 2, "fast": [2, 5, 10], "slow": [8, 20, 40], "fees_bps": 10,
                     "device": "cpu"}

    def test_a_figure_a_combination(self):
        done = ask(self.task, self.prices)
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["device"], "cpu")
        for key in ("total_return", "sharpe", "max_drawdown", "trades"):
            self.assertEqual(len(answer[key]), 3, key)
        self.assertTrue(all(n > 0 for n in answer["trades"]))
        self.assertTrue(all(d <= 0 for d in answer["max_drawdown"]))
        again = ask(self.task, self.prices)
        self.assertEqual(again.stdout, done.stdout)

    def test_progress_is_told(self):
        done = ask(self.task, self.prices)
        stages = [json.loads(line) for line in done.stderr.splitlines()]
        self.assertTrue(stages)
        self.assertTrue(all(0 <= s["fraction"] <= 1 for s in stages))

    def test_what_is_no_task_is_refused(self):
        nan = struct.pack("<d", float("nan")) + self.prices[8:]
        for header, prices in [
                ("", b""), ("{", b""), ("{}\n", b""), ("[]\n", b""),
                (dict(self.task, rows=301), self.prices), (dict(self.task, rows=-1), self.prices),
                (dict(self.task, rows=1.5), self.prices), (dict(self.task, assets=10**9), self.prices),
                (dict(self.task, fast=[2]), self.prices), (dict(self.task, fast="2"), self.prices),
                (dict(self.task, fast=[9, 5, 10]), self.prices), (dict(self.task, fees_bps="much"), self.prices),
                (dict(self.task, fees_bps=99999), self.prices), (dict(self.task, memory_mib=0), self.prices),
                (self.task, self.prices[:-1]), (self.task, nan)]:
            done = ask(header, prices)
            self.assertEqual(done.returncode, 3, (header, done.stderr))
            self.assertEqual(done.stdout, b"")

    def test_a_device_that_is_not_there_is_wrong_usage(self):
        self.assertEqual(ask(dict(self.task, device="cuda:77"), self.prices).returncode, 2)
        self.assertEqual(ask(dict(self.task, device="abacus"), self.prices).returncode, 2)


if __name__ == "__main__":
    unittest.main()
