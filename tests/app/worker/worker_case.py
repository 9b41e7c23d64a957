# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks with qd-worker as the desk does (core/model/worker_frames.h), and makes small tasks for it."""
import hashlib
import json
import os
import random
import select
import struct
import subprocess
import time

KINDS = {"train": 1, "infer": 2, "measure": 3, "pause": 16, "resume": 17, "stop": 18, "hello": 32, "heartbeat": 33, "epoch": 34,
         "rate": 35, "notice": 36, "fold": 37, "checkpoint": 38, "paused": 39, "resumed": 40, "stopping": 41, "result": 42,
         "error": 43}
NAMES = {number: name for name, number in KINDS.items()}
HEAD = struct.Struct("<4sIIIQ")


class Frame:
    def __init__(self, kind, document=None, blob=b""):
        self.kind, self.json, self.blob = kind, document or {}, blob

    def encode(self):
        text = json.dumps(self.json).encode()
        return HEAD.pack(b"QDF1", KINDS[self.kind], len(text), 0, len(self.blob)) + text + self.blob

    def __repr__(self):
        return f"<{self.kind} {json.dumps(self.json)[:200]}>"


def decode(stream):
    """The whole frames of `stream`, and what is left behind the last."""
    frames = []
    while len(stream) >= HEAD.size:
        mark, kind, words, zero, blob = HEAD.unpack_from(stream)
        assert mark == b"QDF1" and zero == 0, stream[:HEAD.size]
        end = HEAD.size + words + blob
        if len(stream) < end:
            break
        text = stream[HEAD.size:HEAD.size + words]
        frames.append(Frame(NAMES[kind], json.loads(text), stream[HEAD.size + words:end]))
        stream = stream[end:]
    return frames, stream


def kinds(frames, *left_out):
    return [f.kind for f in frames if f.kind not in left_out]


class Worker:
    """A worker that runs. `frames` is what it said so far."""

    def __init__(self, program, task):
        environment = dict(os.environ, OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive")
        self.process = subprocess.Popen([program, task], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env=environment, bufsize=0)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.frames, self.rest, self.ended = [], b"", False

    def send(self, frame):
        data = frame if isinstance(frame, bytes) else frame.encode()
        while data:  # the pipe holds 64 KiB
            data = data[self.process.stdin.write(data):]

    def read(self, seconds):
        """Takes what comes within `seconds`; False once nothing more will."""
        if not self.ended and select.select([self.process.stdout], [], [], seconds)[0]:
            part = self.process.stdout.read(1 << 16)
            self.ended = not part
            more, self.rest = decode(self.rest + (part or b""))
            self.frames += more
        return not self.ended

    def until(self, wanted, seconds=60.0):
        """Reads until `wanted(frame)` holds for one that is new; that frame, or None at the end."""
        seen, end = 0, time.monotonic() + seconds
        while True:
            for frame in self.frames[seen:]:
                seen += 1
                if wanted(frame):
                    return frame
            if self.ended:
                return None
            assert time.monotonic() < end, f"nothing came: {kinds(self.frames)[-5:]}"
            self.read(0.2)

    def new(self, kind, seconds=60.0):
        """The next frame of the kind that was not there yet."""
        before = len(self.frames)
        return self.until(lambda f: f.kind == kind and self.frames.index(f) >= before, seconds)

    def end(self, seconds=60.0):
        """Reads to the end; the exit status, negative for a signal."""
        end = time.monotonic() + seconds
        while self.read(0.2):
            assert time.monotonic() < end, f"it goes on: {kinds(self.frames)[-5:]}"
        self.close()
        return self.process.returncode

    def close(self):
        self.process.kill() if self.process.poll() is None and not self.ended else None
        self.process.wait(30)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()


LSTM = {"window": 4, "hidden": 6, "layers": 1, "attention": 4, "dropout": 0.1}
GAT = {"layers": 2, "heads": 2, "width": 4, "dropout": 0.1, "leak": 0.2, "graph": "mst", "neighbours": 3, "threshold": 0.5,
       "correlation_sessions": 20}
ROWS, NAMES_COUNT, FEATURES = 160, 8, 3


def model_spec(kind, **lstm):
    return {"kind": kind, "lstm": {**LSTM, **lstm}, "gat": GAT, "head": "softmax", "temperature": 1.0, "min_weight": 0.0,
            "max_weight": 0.5}


def train_spec(**changes):
    spec = {"objective": "sharpe", "epochs": 3, "patience": 0, "batch_rows": 8, "accumulation": 1, "learning_rate": 0.01,
            "weight_decay": 1e-4, "clip_norm": 1.0, "cost_bps": 10.0, "periods_per_year": 52.0, "huber_delta": 1.0,
            "precision": "float32", "piece": 0, "activation_checkpointing": False, "deterministic": True,
            "seed": "18446744073709551615", "threads": 1, "device": "cpu",
            "budget": {"gpu_bytes": str(11 << 30), "host_bytes": str(32 << 30), "warn_share": 0.9}}
    return {**spec, **changes}


def panel():
    """Days, names and hashes as JSON; numbers and masks as bytes."""
    chance = random.Random(5)
    cells = ROWS * NAMES_COUNT
    values = [chance.gauss(0.0, 1.0) for _ in range(cells * FEATURES)]
    returns = [chance.gauss(0.0005, 0.01) for _ in range(cells)]
    document = {"days": [18000 + t for t in range(ROWS)], "symbols": [f"N{i}" for i in range(NAMES_COUNT)],
                "features": [f"f{i}" for i in range(FEATURES)], "data_hash": "a" * 64, "view_hash": "b" * 64}
    blob = struct.pack(f"<{len(values)}f", *values) + struct.pack(f"<{cells}f", *returns) + b"\x01" * (3 * cells)
    return document, blob


def folds():
    return [{"train": list(range(30, 82, 2)), "validate": list(range(86, 100, 2)), "test": [104, 109]},
            {"train": list(range(30, 102, 2)), "validate": list(range(106, 120, 2)), "test": [124, 129, 134]}]


def train_task(kind="lstm", checkpoint=b"", shape=None, **changes):
    document, blob = panel()
    return Frame("train", {"version": 1, "model": model_spec(kind, **(shape or {})), "training": train_spec(**changes), "panel": document,
                           "folds": folds(), "checkpoint_bytes": len(checkpoint), "code_version": "test"}, blob + checkpoint)


def infer_task(model_file, rows, sensitivities=False):
    document, blob = panel()
    return Frame("infer", {"version": 1, "panel": document, "rows": rows, "sensitivities": sensitivities, "threads": 1,
                           "device": "cpu", "model_bytes": len(model_file)}, blob + model_file)


def floats(blob):
    return list(struct.unpack(f"<{len(blob) // 4}f", blob))


def tensors(model_file):
    """Metadata and tensors of a model file (core/model/model_file_container.h), once its hash is right."""
    assert model_file[:8] == b"QDMODEL\n"
    assert hashlib.sha256(model_file[:-32]).digest() == model_file[-32:]
    length = struct.unpack_from("<Q", model_file, 16)[0]
    header = json.loads(model_file[32:32 + length])
    payload = model_file[32 + length:-32]
    return header["metadata"], {n: payload[t["begin"]:t["end"]] for n, t in header["tensors"].items()}
