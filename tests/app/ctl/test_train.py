# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl train with the real qd-worker: records, the same bytes twice, kills of either process, resume, refusals."""
import json
import os
import signal
import subprocess
import time
import unittest
from pathlib import Path

from qdctl_case import BAD_INPUT, BUSY, CANCELLED, QDCTL, USAGE, WorkspaceCase, walk

WORKER = Path(QDCTL).with_name("qd-worker")
INTERNAL = 70
SECONDS = 60

CONFIG = """version: 1
name: Small
strategy: {{method: hrp, lookback: 60, max_weight: 0.4}}
schedule: monthly
costs: {{commission_bps: 5, half_spread_bps: 5}}
seed: 3
model: {{kind: {kind}, lstm: {{window: 5, hidden: 4, layers: 1, attention: 4, dropout: 0}},
         gat: {{layers: 1, heads: 2, width: 4, dropout: 0, graph: mst, correlation_sessions: 30}}}}
features: {{view: core_price}}
train: {{schedule: weekly, epochs: {epochs}, patience: 0, batch_rows: 6, device: cpu}}
walk_forward: {{train: 120, validate: 40, test: 60, embargo: 2}}
significance: {{resamples: 199}}
"""


def parent_of(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return 0


def worker_of(pid: int) -> int:
    """The qd-worker that a process has started; 0 while there is none."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and parent_of(int(entry.name)) == pid:
            return int(entry.name)
    return 0


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return False


def wait_for(holds):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        found = holds()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("it did not happen")


@unittest.skipUnless(WORKER.exists(), "built without QD_WITH_LEARN")
class Train(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        prices = self.write("prices.csv", walk(460, 6))
        self.json("import", "prices", prices, *self.open)

    def config(self, kind="lstm", epochs=3) -> Path:
        return self.write(f"{kind}-{epochs}.yaml", CONFIG.format(kind=kind, epochs=epochs))

    def train(self, *args, **options) -> dict:
        return self.json("train", *self.open, *args, **options)

    def start(self, *args) -> subprocess.Popen:
        process = subprocess.Popen([QDCTL, "train", *map(str, self.open), *map(str, args), "--json"], cwd=self.folder,
                                   env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        self.addCleanup(lambda: process.poll() is None and process.kill())
        return process

    def journals(self) -> list:
        return sorted(p.name for p in self.folder.glob("w.qdw.training-*"))

    def kept(self) -> bool:
        """Whether an epoch has been kept: the journal is written anew with each."""
        found = list(self.folder.glob("w.qdw.training-1"))
        if not found:
            self.first = 0
            return False
        size = found[0].stat().st_size
        self.first = getattr(self, "first", 0) or size
        return size > self.first + 1000

    def test_each_kind_ends_in_a_record_with_intervals(self):
        for kind in ("lstm", "gat", "hrp"):
            done = self.train("--model", kind, "--config", self.config())
            figures = done["out_of_sample"]
            self.assertLess(figures["sharpe_low"], figures["sharpe"], kind)
            self.assertLess(figures["sharpe"], figures["sharpe_high"], kind)
            self.assertEqual(done["model"]["kind"], kind)
            self.assertEqual("hrp" in done["differences"], kind != "hrp")
            self.assertIn("equal_weight", done["differences"])
            self.assertGreater(done["run"], 0)
        self.assertEqual(self.journals(), [])
        text = self.ok("train", *self.open, "--model", "lstm", "--config", self.config(), "--out", "document")
        readme = (self.folder / "document/README.md").read_text()
        self.assertTrue(readme.startswith("# Small\n\nOut of sample from "), readme[:60])
        self.assertIn("--out document", readme)
        for picture in ("wealth.svg", "sharpe.svg", "differences.svg"):
            self.assertTrue((self.folder / "document" / picture).read_bytes().startswith(b"<svg"))
        self.assertIn("its 95 % interval", text)
        self.assertIn("Difference in Sharpe to HRP", text)

    def test_the_same_training_gives_the_same_bytes_and_another_seed_others(self):
        one = self.train("--config", self.config())
        two = self.train("--config", self.config())
        for changing in ("run", "seconds"):
            one.pop(changing), two.pop(changing)
        self.assertEqual(one, two)
        other = self.train("--config", self.config(), "--seed", 4)
        self.assertNotEqual(other["model"]["sha256"], one["model"]["sha256"])
        self.assertEqual(other["out_of_sample"]["trials"], 2)

    def test_a_killed_worker_loses_at_most_an_epoch_and_resume_ends_with_the_same_bytes(self):
        whole = self.train("--config", self.config(epochs=40))
        process = self.start("--config", self.config(epochs=40))
        wait_for(self.kept)
        os.kill(wait_for(lambda: worker_of(process.pid)), signal.SIGKILL)
        out, _ = process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, INTERNAL)
        error = json.loads(out)["error"]
        self.assertIn("was killed", error["message"])
        self.assertIn("kept as training 1", error["hint"])
        listed = self.train("--interrupted")["interrupted"]
        self.assertEqual([row["training"] for row in listed], [1])
        self.assertGreater(listed[0]["epochs"], 0)
        self.assertIn("was killed", listed[0]["why"])
        resumed = self.train("--resume", 1)
        self.assertEqual(resumed["model"]["sha256"], whole["model"]["sha256"])
        self.assertEqual(resumed["out_of_sample"], whole["out_of_sample"])
        self.assertEqual(self.journals(), [])

    def test_a_killed_console_takes_its_worker_along_and_the_training_goes_on(self):
        whole = self.train("--config", self.config(epochs=40))
        process = self.start("--config", self.config(epochs=40))
        wait_for(self.kept)
        worker = wait_for(lambda: worker_of(process.pid))
        process.kill()
        process.communicate(timeout=SECONDS)
        wait_for(lambda: not runs(worker))
        self.assertIn("w.qdw.training-1", self.journals())  # and half of the next, if it died writing that
        listed = self.train("--interrupted")["interrupted"]
        self.assertEqual(listed[0]["why"], "the program ended while it ran")
        resumed = self.train("--resume", 1)
        self.assertEqual(resumed["model"]["sha256"], whole["model"]["sha256"])
        self.assertEqual(resumed["differences"], whole["differences"])
        self.assertEqual(self.journals(), [])

    def test_an_interrupt_keeps_it(self):
        process = self.start("--config", self.config(epochs=2000))
        wait_for(self.kept)
        worker = wait_for(lambda: worker_of(process.pid))
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, CANCELLED)
        self.assertIn("kept as training 1", json.loads(out)["error"]["hint"])
        self.assertFalse(runs(worker))
        self.assertEqual(self.train("--discard", 1), {"discarded": 1})
        self.error(BAD_INPUT, "train", *self.open, "--resume", 1)
        self.assertEqual(self.journals(), [])

    def test_what_is_trained_lies_nowhere_in_the_clear(self):
        process = self.start("--config", self.config(epochs=2000))
        wait_for(self.kept)
        for path in self.folder.glob("w.qdw.training-*"):
            content = path.read_bytes()
            self.assertNotIn(b"lstm", content)
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.error(BUSY, "train", *self.open, "--interrupted")
        process.kill()
        process.communicate(timeout=SECONDS)

    def test_refusals_name_their_place(self):
        broken = self.write("broken.yaml", CONFIG.format(kind="lstm", epochs=3).replace("hidden", "hiden"))
        error = self.error(BAD_INPUT, "train", *self.open, "--config", broken)
        self.assertEqual((error["file"], error["line"]), (str(broken), 7))
        self.assertIn("hidden", error["hint"])
        self.error(USAGE, "train", *self.open, "--model", "lstmm")
        self.error(USAGE, "train", *self.open)
        self.error(USAGE, "train", *self.open, "--resume", 1, "--model", "lstm")
        self.error(USAGE, "train", "--model", "lstm")
        self.error(BAD_INPUT, "train", *self.open, "--resume", 9)
        long = self.write("long.yaml", CONFIG.format(kind="lstm", epochs=3).replace("train: 120", "train: 900"))
        self.assertIn("460 sessions", self.error(BAD_INPUT, "train", *self.open, "--config", long)["message"])


if __name__ == "__main__":
    unittest.main()
