# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl runs: what a recorded backtest held on a day, why it did what it did, its tags."""
import json
import math
import random

from qdctl_case import BAD_INPUT, IO, USAGE, WorkspaceCase

SESSIONS = 420


def prices(seed: int = 11) -> str:
    rng = random.Random(seed)
    level = [100.0, 80.0, 60.0, 40.0, 1000.0]
    lines = ["date,AAA,BBB,CCC,DDD,IDX"]
    for day in range(SESSIONS):
        level = [p * math.exp(rng.gauss(0.0004, 0.012)) for p in level]
        lines.append(f"{2020 + day // 240}-{day // 20 % 12 + 1:02d}-{day % 20 + 1:02d},"
                     + ",".join(f"{p:.4f}" for p in level))
    return "\n".join(lines) + "\n"


CONFIG = ("version: 1\nname: Capped\nstrategy:\n  method: min-variance\n  lookback: 40\n  max_weight: 0.4\n"
          "schedule: monthly\nlots: fifo\nbenchmark: IDX\ncosts: {commission_bps: 5, half_spread_bps: 5}\n")


class Runs(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.ok("--quiet", *self.open, "import", "prices", self.write("p.csv", prices()))
        self.ok("--quiet", *self.open, "import", "sectors",
                self.write("s.csv", "symbol,sector\nAAA,Energy\nBBB,Energy\nCCC,Utilities\nDDD,Utilities\n"))
        config = self.write("b.yaml", CONFIG)
        self.ok("--quiet", *self.open, "backtest", "--config", config)
        self.ok("--quiet", "backtest", "--prices", "p.csv", "--config", config, "--out", "out")
        self.equity = [line.split(",") for line in (self.folder / "out/equity.csv").read_text().splitlines()[1:]]

    def test_positions_and_cash_are_the_equity_of_the_run(self):
        for at in (0, 1, 60, 200, len(self.equity) - 1):
            row = self.equity[at]
            day = self.json(*self.open, "runs", "day", "1", "--date", row[0])
            self.assertEqual(day["date"], row[0])
            self.assertEqual(day["equity"], float(row[1]))
            value = sum(position["value"] for position in day["positions"]) + day["cash"]
            self.assertAlmostEqual(value / day["equity"], 1.0, delta=1e-9)
            for limit in day["limits"]:
                self.assertIn(limit["state"], ("kept", "at_limit", "drifted", "exceeded"))
                if limit["rule"] == "max_weight":
                    largest = max(position["weight"] for position in day["positions"])
                    self.assertAlmostEqual(limit["value"], largest, places=12)
                    self.assertAlmostEqual(limit["slack"], 0.4 - largest, places=12)

    def test_without_a_run_and_a_date_it_is_the_last_day_of_the_newest(self):
        day = self.json(*self.open, "runs", "day")
        self.assertEqual((day["run"], day["date"]), (1, self.equity[-1][0]))
        self.assertIn("Max weight".lower(), self.ok(*self.open, "runs", "day").lower())

    def test_the_attribution_adds_up_to_the_difference_of_the_returns(self):
        found = self.json(*self.open, "runs", "analysis")
        sectors = found["sectors"]
        active = sectors["run_return"] - sectors["benchmark_return"]
        self.assertAlmostEqual(sectors["total"]["total"] + sectors["remainder"], active, places=9)
        self.assertEqual(set(sectors["sectors"]), {"Energy", "Utilities", "Cash"})
        account = found["account"]
        self.assertAlmostEqual(account["first_value"] + account["payments"] + account["gain"],
                               account["last_value"], places=4)
        summary = json.loads((self.folder / "out/summary.json").read_text())
        self.assertAlmostEqual(found["drawdowns"][0]["depth"], summary["metrics"]["strategy"]["max_drawdown"], places=12)
        for row in found["regimes_by_rules"]:
            if "sharpe" in row:
                self.assertLess(row["sharpe_low"], row["sharpe"])
                self.assertGreater(row["sharpe_high"], row["sharpe"])
        self.assertIn("95 % interval", self.ok(*self.open, "runs", "analysis"))

    def test_a_range_and_factors_are_obeyed(self):
        lines = ["date,mkt_rf,rf"]
        bench = [float(row[6]) for row in self.equity]
        for before, now, row in zip(bench, bench[1:], self.equity[1:]):
            lines.append(f"{row[0]},{100 * (now / before - 1):.8f},0")
        factors = self.write("f.csv", "\n".join(lines) + "\n")
        first, last = self.equity[30][0], self.equity[330][0]
        found = self.json(*self.open, "runs", "analysis", "1", "--from", first, "--to", last, "--factors", factors)
        self.assertEqual((found["from"], found["to"], found["returns"]), (first, last, 300))
        self.assertEqual(found["factors"]["periods"], 300)
        parts = found["factors"]["alpha"]["contribution"] + found["factors"]["factors"]["mkt_rf"]["contribution"]
        self.assertAlmostEqual(parts, found["factors"]["excess_return"], places=9)

    def test_payments_part_the_two_returns(self):
        plain = self.json(*self.open, "runs", "analysis")["account"]
        paid = self.json(*self.open, "runs", "analysis", "--payments", "0.05")["account"]
        self.assertAlmostEqual(plain["time_weighted"], plain["money_weighted"], places=9)
        self.assertAlmostEqual(plain["time_weighted"], paid["time_weighted"], places=12)
        self.assertNotEqual(plain["money_weighted_annual"], paid["money_weighted_annual"])

    def test_tags_are_kept_and_listed_with_the_sharpe_ratio_and_its_interval(self):
        self.assertEqual(self.json(*self.open, "runs", "tag", "1", "candidate", "low turnover")["tags"],
                         ["candidate", "low turnover"])
        rows = self.json(*self.open, "runs", "list")["runs"]
        self.assertEqual(rows[0]["tags"], ["candidate", "low turnover"])
        self.assertLess(rows[0]["sharpe_low"], rows[0]["sharpe"])
        self.assertGreater(rows[0]["sharpe_high"], rows[0]["sharpe"])
        self.ok(*self.open, "runs", "tag", "1")
        self.assertEqual(self.json(*self.open, "runs", "list")["runs"][0]["tags"], [])

    def test_what_cannot_be_is_refused(self):
        self.error(BAD_INPUT, *self.open, "runs", "day", "7")
        self.error(BAD_INPUT, *self.open, "runs", "day", "1", "--date", "2001-01-01")
        self.error(USAGE, *self.open, "runs", "day", "1", "--date", "yesterday")
        self.error(BAD_INPUT, *self.open, "runs", "analysis", "1", "--from", "2031-01-01")
        self.error(IO, *self.open, "runs", "analysis", "1", "--factors", "nowhere.csv")
        self.error(BAD_INPUT, *self.open, "runs", "analysis", "1", "--factors", "s.csv")
        self.error(USAGE, *self.open, "runs")
