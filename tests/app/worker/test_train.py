# SPDX-License-Identifier: GPL-3.0-or-later
"""qd-worker train: what it tells, stop and resume, kill -9, pause, garbage, a desk that dies. Usage: test_train.py QD_WORKER"""
import os
import signal
import sys
import time
import unittest

from worker_case import NAMES_COUNT, Frame, Worker, floats, folds, kinds, tensors, train_task

WORKER = sys.argv.pop(1)
# An epoch of about 0.1 s in several steps: there is something to be killed in the middle of.
SLOW = {"shape": {"hidden": 48, "window": 24, "layers": 2}, "epochs": 4, "batch_rows": 4}


class TrainCase(unittest.TestCase):
    def worker(self, task=None):
        worker = Worker(WORKER, "train")
        self.addCleanup(lambda: worker.process.stdout.closed or worker.close())
        if task:
            worker.send(task)
        return worker

    def whole(self, **changes):
        """A run that nobody disturbs: its frames."""
        worker = self.worker(train_task(**changes))
        status = worker.end()
        self.assertEqual(status, 0, worker.frames[-1:])
        self.assertEqual(worker.rest, b"")
        return worker.frames

    def told(self, frames, kind):
        return [f for f in frames if f.kind == kind]

    def assert_same_end(self, frames, reference):
        self.assertEqual(kinds(frames)[-1], "result")
        self.assertEqual(frames[-1].blob, reference[-1].blob, "the weights differ")
        want = {f.json["fold"]: (f.json["rows"], f.blob) for f in self.told(reference, "fold")}
        got = {f.json["fold"]: (f.json["rows"], f.blob) for f in self.told(frames, "fold")}
        self.assertEqual({k: got[k] for k in got}, {k: want[k] for k in got})

    def epochs(self, frames):
        return [(f.json["fold"], f.json["epoch"]) for f in self.told(frames, "epoch")]

    def kept(self, frames):
        """The last checkpoint, and the epochs that it stands behind."""
        at = max((i for i, f in enumerate(frames) if f.kind == "checkpoint"), default=None)
        if at is None:
            return b"", []
        return frames[at].blob, self.epochs(frames[:at])


class Train(TrainCase):
    def test_a_run_is_told_in_order(self):
        for kind in ("lstm", "gat"):
            frames = self.whole(kind=kind)
            self.assertEqual(frames[0].kind, "hello")
            self.assertEqual(frames[0].json["protocol"], 1)
            self.assertEqual(kinds(frames, "rate", "notice", "heartbeat"),
                             ["hello"] + 2 * (3 * ["epoch", "checkpoint"] + ["fold", "checkpoint"]) + ["result"])
            self.assertEqual(self.epochs(frames), [(f, e) for f in (0, 1) for e in (1, 2, 3)])
            for fold, wanted in zip(self.told(frames, "fold"), folds()):
                self.assertEqual(fold.json["rows"], wanted["test"])
                weights = floats(fold.blob)
                for row in range(len(wanted["test"])):
                    part = weights[row * NAMES_COUNT:(row + 1) * NAMES_COUNT]
                    self.assertAlmostEqual(sum(part), 1.0, places=5)
                    self.assertTrue(all(0.0 <= w <= 0.5 + 1e-6 for w in part), part)
            metadata, held = tensors(frames[-1].blob)
            self.assertEqual(metadata["kind"], "model")
            self.assertEqual(metadata["features"], ["f0", "f1", "f2"])
            self.assertEqual(metadata["training"]["seed"], "18446744073709551615")
            self.assertEqual((metadata["data_hash"], metadata["view_hash"]), ("a" * 64, "b" * 64))
            self.assertEqual(metadata["code_version"], "test")
            self.assertIn("feature.mean", held)

    def test_the_same_task_gives_the_same_bytes_and_another_seed_does_not(self):
        first = self.whole()
        self.assert_same_end(self.whole(), first)
        self.assertNotEqual(self.whole(seed="7")[-1].blob, first[-1].blob)

    def test_stopped_and_resumed_it_gives_the_same_weights_bit_by_bit(self):
        for kind in ("lstm", "gat"):
            task = {**SLOW, "kind": kind}
            reference = self.whole(**task)
            for after in (1, 4, 6) if kind == "lstm" else (2,):  # epochs of the first fold, its last, one of the second
                worker = self.worker(train_task(**task))
                worker.until(lambda f, n=after: len(self.epochs(worker.frames)) >= n and f.kind == "checkpoint")
                worker.send(Frame("stop"))
                status = worker.end()
                if worker.frames[-1].kind == "result":
                    continue  # it was done before it read
                self.assertEqual(status, 9)
                self.assertEqual(kinds(worker.frames)[-2:], ["stopping", "error"])
                self.assertEqual(worker.frames[-1].json["code"], "cancelled")
                checkpoint, before = self.kept(worker.frames)
                rest = self.whole(checkpoint=checkpoint, **task)
                self.assertEqual(before + self.epochs(rest), self.epochs(reference))
                self.assert_same_end(rest, reference)

    def test_killed_at_any_moment_it_loses_one_epoch_at_most(self):
        reference = self.whole(**SLOW)
        for delay in (0.0, 0.03, 0.08):
            worker = self.worker(train_task(**SLOW))
            worker.until(lambda f: f.kind == "checkpoint")
            time.sleep(delay)
            os.kill(worker.process.pid, signal.SIGKILL)
            self.assertEqual(worker.end(), -signal.SIGKILL)
            checkpoint, before = self.kept(worker.frames)  # decode() left what was torn in worker.rest
            self.assertGreaterEqual(len(before), 1)
            self.assertLessEqual(len(self.epochs(worker.frames)) - len(before), 1)
            rest = self.whole(checkpoint=checkpoint, **SLOW)
            self.assertEqual(before + self.epochs(rest), self.epochs(reference))
            self.assert_same_end(rest, reference)

    def test_a_pause_holds_and_changes_nothing(self):
        reference = self.whole(**SLOW)
        worker = self.worker(train_task(**SLOW))
        worker.until(lambda f: f.kind == "epoch")
        worker.send(Frame("pause"))
        paused = worker.until(lambda f: f.kind == "paused")
        worker.until(lambda f: sum(b.kind == "heartbeat" and b.json["paused"] for b in worker.frames) == 3, 15.0)
        between = worker.frames[worker.frames.index(paused) + 1:]
        self.assertEqual(kinds(between, "heartbeat"), [])
        worker.send(Frame("resume"))
        self.assertEqual(worker.end(), 0)
        self.assertIn("resumed", kinds(worker.frames))
        self.assert_same_end(worker.frames, reference)
        # The three seconds that it stood are in no epoch's time.
        self.assertLess(max(f.json["seconds"] for f in self.told(worker.frames, "epoch")), 2.5)

    def test_it_stops_while_it_is_paused(self):
        worker = self.worker(train_task(**SLOW))
        worker.send(Frame("pause"))
        worker.until(lambda f: f.kind == "paused")
        worker.send(Frame("stop"))
        self.assertEqual(worker.end(), 9)
        self.assertEqual(kinds(worker.frames)[-2:], ["stopping", "error"])

    def test_a_checkpoint_of_another_run_or_a_damaged_one_is_refused(self):
        frames = self.whole()
        checkpoint, _ = self.kept(frames)
        for bytes_, changes, status in ((checkpoint, {"learning_rate": 0.02}, 3), (checkpoint[:-1], {}, 6),
                                        (checkpoint[:200] + b"\x00" + checkpoint[201:], {}, 6), (b"junk", {}, 3),
                                        (frames[-1].blob, {}, 3)):
            worker = self.worker(train_task(checkpoint=bytes_, **changes))
            self.assertEqual(worker.end(), status, worker.frames)
            self.assertEqual(kinds(worker.frames), ["hello", "error"])


class Disturbed(TrainCase):
    def refused(self, data):
        worker = self.worker()
        try:
            worker.send(data)
        except BrokenPipeError:
            pass  # it has read enough
        self.assertEqual(worker.end(), 3, worker.frames)
        self.assertEqual(kinds(worker.frames), ["hello", "error"])
        error = worker.frames[-1].json
        self.assertEqual(error["code"], "bad_input")
        self.assertTrue(error["message"]["text"])
        return error["message"]["text"]

    def test_garbage_is_refused_with_a_frame(self):
        self.assertIn("at byte 0 of the stream", self.refused(b"garbage"))
        self.assertIn("no frame begins here", self.refused(b"\x80\x02}q\x00."))  # a pickle
        self.refused(os.urandom(100_000).replace(b"Q", b"q"))
        self.refused(b"QDF1" + b"\xff" * 40)
        self.refused(b"QDF1" + (1).to_bytes(4, "little") + (2).to_bytes(4, "little") + bytes(12) + b"{]")
        self.assertIn("first frame is of the kind 'stop'", self.refused(Frame("stop")))
        self.assertIn("first frame is of the kind 'infer'", self.refused(Frame("infer")))

    def test_a_task_that_does_not_fit_is_refused(self):
        good = train_task()
        for change in ({"version": 2}, {"folds": []}, {"folds": [{"train": [999], "validate": [], "test": []}]},
                       {"model": {}}, {"more": 1}, {"checkpoint_bytes": 10 ** 12}):
            self.refused(Frame("train", {**good.json, **change}, good.blob))
        self.refused(Frame("train", good.json, good.blob[:-1]))
        self.refused(Frame("train", good.json, good.blob + b"x"))
        self.refused(Frame("train", good.json, b"\x00\x00\xc0\x7f" + good.blob[4:]))
        self.assertIn("learning_rate", self.refused(train_task(learning_rate=-1.0)))

    def test_a_device_that_is_not_there_is_wrong_usage(self):
        worker = self.worker(train_task(device="cuda:77"))
        self.assertEqual(worker.end(), 2)
        self.assertEqual(worker.frames[-1].json["code"], "usage")

    def test_garbage_in_the_middle_ends_the_run(self):
        worker = self.worker(train_task(**SLOW))
        worker.until(lambda f: f.kind == "checkpoint")
        worker.send(b"what is this")
        self.assertEqual(worker.end(), 3)
        self.assertEqual(worker.frames[-1].json["code"], "bad_input")
        worker = self.worker(train_task(**SLOW))
        worker.until(lambda f: f.kind == "checkpoint")
        worker.send(train_task())
        self.assertEqual(worker.end(), 3)
        self.assertIn("takes no frame of the kind 'train'", worker.frames[-1].json["message"]["text"])

    def test_when_the_desk_dies_it_ends_and_says_nothing_more(self):
        for after in ("hello", "checkpoint"):
            worker = self.worker()
            if after == "checkpoint":
                worker.send(train_task(**{**SLOW, "epochs": 500}))
            worker.until(lambda f, k=after: f.kind == k)
            worker.process.stdin.close()
            self.assertEqual(worker.end(20.0), 9)
            self.assertFalse({"error", "result", "stopping"} & set(kinds(worker.frames)), worker.frames[-1])

    def test_a_task_that_is_cut_off_is_no_task(self):
        worker = self.worker()
        worker.send(train_task().encode()[:-100])
        worker.process.stdin.close()
        self.assertEqual(worker.end(), 9)
        self.assertEqual(kinds(worker.frames), ["hello"])

    def test_when_the_desk_stops_reading_it_ends(self):
        worker = self.worker(train_task(**{**SLOW, "epochs": 500}))
        worker.until(lambda f: f.kind == "epoch")
        worker.process.stdout.close()
        self.assertEqual(worker.process.wait(20), 9)
        worker.process.stdin.close()
        worker.process.stderr.close()

    def test_it_leaves_no_image_of_its_memory(self):
        worker = self.worker()
        worker.until(lambda f: f.kind == "hello")
        with open(f"/proc/{worker.process.pid}/limits", encoding="ascii") as limits:
            core = next(line for line in limits if line.startswith("Max core file size"))
        self.assertEqual(core.split()[4:6], ["0", "0"])


if __name__ == "__main__":
    unittest.main()
