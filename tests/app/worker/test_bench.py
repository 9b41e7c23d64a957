#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`qd-worker bench`: training steps beside LibTorch's own, asked through a pipe."""
import json
import subprocess
import sys
import unittest

WORKER = sys.argv.pop(1) if len(sys.argv) > 1 else "qd-worker"
SMALL = {"suite": "lstm", "repeats": 2, "batch": 8, "steps": 20, "features": 3, "hidden": 16, "layers": 2}
BAD_INPUT = 3


def bench(task) -> subprocess.CompletedProcess:
    text = task if isinstance(task, str) else json.dumps(task)
    return subprocess.run([WORKER, "bench"], input=text + "\n", capture_output=True, text=True, timeout=120, check=False)


class Bench(unittest.TestCase):
    def test_answers_with_times_peaks_and_how_far_gradients_are_apart(self):
        answer = json.loads(bench(SMALL).stdout)
        self.assertEqual((len(answer["seconds"]), len(answer["peer_seconds"])), (2, 2))
        self.assertGreater(min(answer["seconds"] + answer["peer_seconds"]), 0.0)
        self.assertGreater(min(answer["peak_bytes"], answer["peer_peak_bytes"]), 8 * 20 * 16 * 4)
        self.assertLess(answer["apart"], 1e-4)
        self.assertTrue(answer["kernels"].startswith("x86-64-v"))

    def test_the_peer_can_be_left_out(self):
        answer = json.loads(bench(SMALL | {"peer": False, "checkpointing": True}).stdout)
        self.assertEqual((answer["peer_seconds"], answer["peer_peak_bytes"]), ([], 0))

    def test_what_is_no_task_is_bad_input(self):
        for task in ({"suite": "nonsense"}, {}, "", "[", SMALL | {"batch": 0}, SMALL | {"hidden": 2_000_000},
                     SMALL | {"threads": -1}, SMALL | {"repeats": "many"}):
            done = bench(task)
            self.assertEqual((done.returncode, done.stdout), (BAD_INPUT, ""), task)
            self.assertIn("qd-worker: ", done.stderr)


if __name__ == "__main__":
    unittest.main()
