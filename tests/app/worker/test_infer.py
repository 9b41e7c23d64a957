# SPDX-License-Identifier: GPL-3.0-or-later
"""qd-worker infer and measure: what a net says, and what is refused. Usage: test_infer.py QD_WORKER"""
import hashlib
import sys
import unittest

from worker_case import (FEATURES, NAMES_COUNT, Frame, Worker, floats, folds, infer_task, kinds, model_spec, train_spec,
                         train_task)

WORKER = sys.argv.pop(1)


def ask(command, task):
    worker = Worker(WORKER, command)
    worker.send(task)
    status = worker.end()
    return status, worker.frames


def hashed(model):
    return model[:-32] + hashlib.sha256(model[:-32]).digest()


class Infer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.models, cls.weights = {}, {}
        for kind in ("lstm", "gat"):
            status, frames = ask("train", train_task(kind))
            assert status == 0, frames
            cls.models[kind] = frames[-1].blob
            cls.weights[kind] = [f for f in frames if f.kind == "fold"][-1].blob

    def test_a_model_file_says_what_its_net_said_when_it_was_trained(self):
        rows = folds()[-1]["test"]
        cells = len(rows) * NAMES_COUNT
        for kind, model in self.models.items():
            status, frames = ask("infer", infer_task(model, rows, sensitivities=True))
            self.assertEqual(status, 0, frames)
            answer = frames[-1]
            self.assertEqual((answer.json["rows"], answer.json["names"], answer.json["features"]),
                             (len(rows), NAMES_COUNT, FEATURES))
            self.assertEqual(len(answer.blob), 4 * (2 * cells + cells * FEATURES) + cells)
            self.assertEqual(answer.blob[4 * cells:8 * cells], self.weights[kind])
            sensitivities = floats(answer.blob[8 * cells:8 * cells + 4 * cells * FEATURES])
            self.assertTrue(all(s >= 0.0 for s in sensitivities) and any(s > 0.0 for s in sensitivities))
            self.assertEqual(answer.blob[-cells:], b"\x01" * cells)
            plain = ask("infer", infer_task(model, rows))[1][-1]
            self.assertEqual(plain.blob[:8 * cells], answer.blob[:8 * cells])
            self.assertEqual(len(plain.blob), 9 * cells)

    def refused(self, task, status):
        got, frames = ask("infer", task)
        self.assertEqual(got, status, frames)
        self.assertEqual(kinds(frames), ["hello", "error"])
        return frames[-1].json["message"]["text"]

    def test_bytes_of_a_model_that_nobody_vouches_for_are_refused(self):
        model = self.models["lstm"]
        self.refused(infer_task(model[:-1], [124]), 6)
        self.refused(infer_task(model[:500] + b"\x7f" + model[501:], [124]), 6)
        self.assertIn("no model file", self.refused(infer_task(b"PK\x03\x04archive/data.pkl", [124]), 3))
        self.assertIn("no model file", self.refused(infer_task(b"\x80\x02\x8a\nl\xfc\x9c", [124]), 3))
        infinite = hashed(model[:-36] + b"\x00\x00\x80\x7f" + model[-32:])
        self.assertIn("not finite", self.refused(infer_task(infinite, [124]), 3))
        renamed = hashed(model.replace(b'"score.weight"', b'"score.wright"'))
        self.assertIn("tensor", self.refused(infer_task(renamed, [124]), 3))
        wider = hashed(model.replace(b'"hidden":6', b'"hidden":8'))
        self.assertIn("expected f32", self.refused(infer_task(wider, [124]), 3))
        huge = hashed(model.replace(b'"hidden":6', b'"hidden":9'))
        self.assertIn("expected f32", self.refused(infer_task(huge, [124]), 3))

    def test_another_view_of_features_is_refused(self):
        task = infer_task(self.models["lstm"], [124])
        task.json["panel"] = {**task.json["panel"], "features": ["f0", "f2", "f1"]}
        self.assertIn("not those of the model", self.refused(task, 3))

    def test_rows_that_are_not_there_are_refused(self):
        self.refused(infer_task(self.models["lstm"], [999]), 3)
        self.refused(infer_task(self.models["lstm"], []), 3)


class Measure(unittest.TestCase):
    def task(self, **changes):
        document = {"version": 1, "model": model_spec("lstm"), "training": train_spec(), "names": 40, "features": 5,
                    "steps_down": 0}
        return Frame("measure", {**document, **changes})

    def test_a_step_is_measured(self):
        status, frames = ask("measure", self.task())
        self.assertEqual(status, 0, frames)
        answer = frames[-1].json
        self.assertEqual(answer["device"], "cpu")
        self.assertGreater(answer["step_seconds"], 0.0)
        self.assertGreater(answer["bytes_measured"], 0)
        self.assertGreater(answer["bytes_predicted"], 0)
        self.assertTrue(answer["whole_batch"])
        below = ask("measure", self.task(steps_down=1))[1][-1].json
        self.assertNotEqual((below["whole_batch"], below["piece"]), (answer["whole_batch"], answer["piece"]))

    def test_what_cannot_be_measured_is_refused(self):
        for change in ({"names": 0}, {"steps_down": 64}, {"model": {}}, {"version": 9}):
            status, frames = ask("measure", self.task(**change))
            self.assertEqual(status, 3, frames)


if __name__ == "__main__":
    unittest.main()
