# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl recommend: the order and the arithmetic of scores, criteria from a file, and what is refused."""
import json
import math
import random
import shutil

from qdctl_case import BAD_INPUT, IO, USAGE, SOURCE, QdctlCase, WorkspaceCase

SESSIONS = 300


def prices(seed: int = 5) -> str:
    rng = random.Random(seed)
    level = [100.0, 80.0, 60.0, 40.0]
    lines = ["date,AAA,BBB,CCC,DDD"]
    for day in range(SESSIONS):
        level = [p * math.exp(rng.gauss(0.0004, 0.01)) for p in level]
        lines.append(f"{2020 + day // 240}-{day // 20 % 12 + 1:02d}-{day % 20 + 1:02d},"
                     + ",".join(f"{p:.4f}" for p in level))
    return "\n".join(lines) + "\n"


def config(name: str, method: str) -> str:
    return (f"version: 1\nname: {name}\nstrategy: {{method: {method}, lookback: 40}}\nschedule: monthly\n"
            "costs: {commission_bps: 5, half_spread_bps: 5}\n")


def weighted(strategy: dict) -> float:
    return sum(part["weight"] * part["score"] for part in strategy["parts"])


class Folders(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("p.csv", prices())
        for method in ("hrp", "equal", "inverse-volatility"):
            file = self.write(f"{method}.yaml", config(method, method))
            self.ok("--quiet", "backtest", "--prices", self.prices, "--config", file, "--out", method)

    def ranked(self, *more) -> list:
        return self.json("recommend", "hrp", "equal", "inverse-volatility", *more)["strategies"]

    def test_ranks_by_a_score_that_is_the_sum_of_its_parts(self):
        rows = self.ranked()
        self.assertEqual([row["rank"] for row in rows], [1, 2, 3])
        self.assertEqual(sorted((row["score"] for row in rows), reverse=True), [row["score"] for row in rows])
        for row in rows:
            self.assertAlmostEqual(row["score"], weighted(row), places=12)
            self.assertIn(row["verdict"], ("deploy", "monitor", "reject"))
            self.assertTrue(row["reasons"])
            for part in row["parts"]:
                self.assertAlmostEqual(part["score"], sum(i["score"] for i in part["inputs"]) / len(part["inputs"]))
                for given in part["inputs"]:
                    share = (given["value"] - given["worst"]) / (given["best"] - given["worst"])
                    self.assertAlmostEqual(given["score"], min(1.0, max(0.0, share)), places=12)

    def test_no_sharpe_ratio_stands_without_its_interval_and_the_trials_behind_it(self):
        for row in self.ranked():
            sharpe = row["sharpe"]
            self.assertLess(sharpe["low"], sharpe["value"])
            self.assertGreater(sharpe["high"], sharpe["value"])
            self.assertEqual(sharpe["trials"], 3)
            self.assertTrue(0.0 <= sharpe["dsr"] <= sharpe["psr"] <= 1.0)
            summary = json.loads((self.folder / row["name"].split(" (")[0] / "summary.json").read_text())
            self.assertAlmostEqual(sharpe["value"], summary["metrics"]["strategy"]["sharpe"], places=12)
        words = self.ok("recommend", "hrp", "equal")
        self.assertIn("95 % interval", words)
        self.assertIn("DSR", words)

    def test_further_trials_never_help(self):
        dsr = [[row["sharpe"]["dsr"] for row in sorted(self.ranked("--trials", k), key=lambda r: r["name"])]
               for k in (0, 10, 10000)]
        for before, after in zip(dsr, dsr[1:]):
            for a, b in zip(before, after):
                self.assertLess(b, a)

    def test_the_shipped_criteria_are_the_defaults(self):
        default = SOURCE / "configs/recommendation/default.yaml"
        self.assertEqual(self.ranked("--config", default), self.ranked())

    def test_criteria_decide(self):
        easy = self.write("easy.yaml", "version: 1\nthresholds: {reject_score: 0, deploy_score: 0, "
                          "least_deflated_sharpe: 0, least_sharpe_low: -10, deepest_drawdown: -1}\n")
        self.assertEqual({row["verdict"] for row in self.ranked("--config", easy)}, {"deploy"})
        hard = self.write("hard.yaml", "version: 1\nthresholds: {deploy_score: 1, reject_score: 1}\n")
        self.assertEqual({row["verdict"] for row in self.ranked("--config", hard)}, {"reject"})
        costs = self.write("costs.yaml", "version: 1\nweights: {performance: 0, feasibility: 0, risk: 0, cost: 2}\n")
        for row in self.ranked("--config", costs):
            self.assertAlmostEqual(row["score"], row["parts"][3]["score"])

    def test_broken_criteria_are_refused_at_their_place(self):
        file = self.write("c.yaml", "version: 1\nweights:\n  luck: 1\n")
        self.fails_at(BAD_INPUT, (file, 3, 3), "recommend", "hrp", "--config", file)
        file = self.write("d.yaml", "version: 1\nramps: {sharpe: {worst: 2, best: 1}}\n")
        self.assertEqual(self.error(BAD_INPUT, "recommend", "hrp", "--config", file)["line"], 2)

    def test_the_same_folder_twice_is_one_strategy(self):
        rows = self.json("recommend", "hrp", "hrp")["strategies"]
        self.assertEqual([(row["repeats"], row["sharpe"]["trials"]) for row in rows], [(1, 1)])

    def test_another_name_makes_no_trial(self):
        file = self.write("renamed.yaml", config("renamed", "hrp"))
        self.ok("--quiet", "backtest", "--prices", self.prices, "--config", file, "--out", "renamed")
        rows = self.json("recommend", "hrp", "renamed", "equal")["strategies"]
        self.assertEqual([row["sharpe"]["trials"] for row in rows], [2, 2])
        self.assertEqual(sum(row["repeats"] for row in rows), 1)

    def test_a_folder_that_is_none_is_named(self):
        self.assertIn("run.json", self.error(IO, "recommend", "nowhere")["file"])
        self.write("odd/run.json", "{}")
        self.write("odd/summary.json", "{}")
        self.assertIn("run.json", self.error(BAD_INPUT, "recommend", "odd")["file"])
        self.write("odd/summary.json", "[1")
        self.assertIn("summary.json", self.error(BAD_INPUT, "recommend", "odd")["file"])

    def test_what_makes_no_sense_is_refused(self):
        self.error(USAGE, "recommend")
        self.error(USAGE, "recommend", "hrp", "--data", "1")
        self.error(USAGE, "recommend", "hrp", "--keep")
        self.error(USAGE, "recommend", "hrp", "--trials=-1")


class Workspace(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.json("import", "prices", self.write("p.csv", prices()), *self.open)
        for method in ("hrp", "equal"):
            file = self.write(f"{method}.yaml", config(method, method))
            self.json("backtest", "--config", file, *self.open)

    def test_ranks_what_is_recorded_and_names_the_run(self):
        document = self.json("recommend", *self.open)
        self.assertEqual({row["run"] for row in document["strategies"]}, {1, 2})
        self.assertEqual([(p["strategies"], p["trials"]) for p in document["prices"]], [(2, 2)])
        self.assertEqual(document["strategies"], self.json("recommend", "--data", "1", *self.open)["strategies"])
        self.error(BAD_INPUT, "recommend", "--data", "9", *self.open)
        words = self.ok("recommend", *self.open)
        self.assertIn("2 tracked trials", words)

    def test_kept_criteria_rank_until_others_are_given(self):
        head = self.head()
        hard = self.write("hard.yaml", "version: 1\nthresholds: {deploy_score: 1, reject_score: 1}\n")
        self.json("recommend", "--config", hard, *self.open)
        self.assertEqual(self.head(), head, "looking changes nothing")
        done = self.run_ctl("recommend", "--config", hard, "--keep", *self.open)
        self.assertEqual(done.returncode, 0)
        self.assertNotEqual(self.head(), head)
        rows = self.json("recommend", *self.open)["strategies"]
        self.assertEqual({row["verdict"] for row in rows}, {"reject"})

    def test_a_folder_of_a_recorded_run_is_not_counted_twice(self):
        file = self.write("again.yaml", config("inverse", "inverse-volatility"))
        self.json("backtest", "--config", file, "--out", "again", *self.open)
        rows = self.json("recommend", "again", *self.open)["strategies"]
        self.assertEqual(sorted(row["run"] for row in rows), [1, 2, 3])
        shutil.rmtree(self.folder / "again")
