# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl sweep: every combination in the file, and the statistics that count all of them."""
import csv
import math
import statistics

from qdctl_case import BAD_INPUT, IO, USAGE, QdctlCase, walk

GRID = ("--grid", "fast=3:9:3", "slow=10:30:10")


def averages(prices, fast, slow, rate):
    """Long while the fast mean is above, filled a close later, each asset with its own share: total, Sharpe, fall, fills."""
    days = len(prices[0])
    equity, fills = [0.0] * days, 0
    for closes in prices:
        wealth, held = 1.0, 0
        equity[0] += 1.0
        for t in range(1, days):
            wealth *= closes[t] / closes[t - 1] if held else 1.0
            wanted = int(t >= slow and statistics.fmean(closes[t - fast:t]) > statistics.fmean(closes[t - slow:t]))
            if wanted != held:
                wealth *= 1.0 - rate
                fills += 1
            held = wanted
            equity[t] += wealth
    returns = [b / a - 1.0 for a, b in zip(equity, equity[1:])]
    peak, fall = 0.0, 0.0
    for value in equity:
        peak = max(peak, value)
        fall = min(fall, value / peak - 1.0)
    sharpe = statistics.fmean(returns) / statistics.stdev(returns) * math.sqrt(252)
    return equity[-1] / equity[0] - 1.0, sharpe, fall, fills


class Sweep(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(200, 3))
        self.out = self.folder / "sweep.csv"

    def sweep(self, *args):
        return self.json("sweep", "--prices", self.prices, "--out", self.out, *args)

    def rows(self):
        return list(csv.DictReader(self.out.read_text().splitlines()))

    def test_has_a_row_a_combination_with_the_figures_of_a_plain_backtest(self):
        document = self.sweep("--strategy", "ma-cross", *GRID, "--fees-bps", 6, "--slippage-bps", 4)
        rows = self.rows()
        self.assertEqual(document["combinations"], 9)
        self.assertEqual([(r["fast"], r["slow"], r["short"]) for r in rows],
                         [(str(f), str(s), "0") for f in (3, 6, 9) for s in (10, 20, 30)])
        lines = [[float(x) for x in line.split(",")[1:]] for line in self.prices.read_text().splitlines()[1:]]
        for row in rows:
            total, sharpe, fall, fills = averages(list(zip(*lines)), int(row["fast"]), int(row["slow"]), 1e-3)
            self.assertAlmostEqual(float(row["total_return"]), total, places=10)
            self.assertAlmostEqual(float(row["sharpe"]), sharpe, places=8)
            self.assertAlmostEqual(float(row["max_drawdown"]), fall, places=10)
            self.assertEqual(int(row["trades"]), fills)
        best = max(rows, key=lambda r: float(r["sharpe"]))
        self.assertEqual(document["best"]["parameters"], {k: int(best[k]) for k in ("fast", "slow", "short")})
        self.assertLess(document["best"]["sharpe_low"], document["best"]["sharpe"])

    def test_deflated_statistics_count_every_combination(self):
        few = self.sweep("--strategy", "ma-cross", *GRID)["deflated"]
        self.assertEqual(few["trials"], 9)
        sharpes = [float(r["sharpe"]) for r in self.rows()]
        self.assertAlmostEqual(few["sharpe_deviation"], statistics.stdev(sharpes), places=9)
        normal, gamma = statistics.NormalDist(), 0.5772156649015329
        expected = statistics.stdev(sharpes) * ((1 - gamma) * normal.inv_cdf(1 - 1 / 9)
                                                + gamma * normal.inv_cdf(1 - 1 / (9 * math.e)))
        self.assertAlmostEqual(few["expected_maximum_sharpe"], expected, places=7)
        self.assertLessEqual(few["dsr"], few["psr"])
        self.assertTrue(1 <= few["effective_trials"] <= 9)
        best = max(self.rows(), key=lambda r: float(r["sharpe"]))
        self.assertEqual(float(best["dsr"]), few["dsr"])
        self.assertEqual(float(best["psr"]), few["psr"])

    def test_every_search_counts_what_it_tried(self):
        args = ("--strategy", "mean-reversion", "--grid", "window=5:40", "entry=0.5:2.5", "exit=0:0.4", "--trials", 25)
        for search in ("random", "bayes", "evolution"):
            document = self.sweep(*args, "--search", search, "--seed", 4)
            first = self.out.read_bytes()
            self.assertEqual(document["deflated"]["trials"], 25)
            self.assertEqual(len(self.rows()), 25)
            again = self.sweep(*args, "--search", search, "--seed", 4, "--threads", 1)
            self.assertEqual(self.out.read_bytes(), first)
            self.assertEqual(again, document)
            self.sweep(*args, "--search", search, "--seed", 5)
            self.assertNotEqual(self.out.read_bytes(), first)

    def test_every_strategy_runs_with_its_defaults(self):
        for strategy, grid in (("ma-cross", "fast=5:15:5"), ("momentum", "lookback=20:60:20"),
                               ("mean-reversion", "entry=1:2:0.5"), ("breakout", "entry=20:40:10"),
                               ("volatility-target", "target=0.05:0.15:0.05")):
            document = self.sweep("--strategy", strategy, "--grid", grid)
            self.assertEqual(document["combinations"], 3)
            self.assertEqual(document["deflated"]["trials"], 3)

    def test_a_plateau_is_recommended(self):
        document = self.sweep("--strategy", "ma-cross", "--grid", "fast=2:12:1", "slow=15:40:5")
        plateau = document["plateau"]
        self.assertEqual(list(plateau["centre"]), ["fast", "slow"])
        self.assertGreaterEqual(plateau["cells"], 1)
        self.assertGreaterEqual(plateau["best"], plateau["mean"])
        self.assertIsNone(self.sweep("--strategy", "ma-cross", "--grid", "fast=2:12:1")["plateau"])

    def test_prices_that_stand_still_have_no_sharpe_ratio(self):
        flat = self.write("flat.csv", "date,A\n" + "".join(f"2024-01-{d:02d},100.1\n" for d in range(1, 31)))
        document = self.json("sweep", "--prices", flat, "--strategy", "ma-cross", "--grid", "fast=2:4:1", "slow=5",
                             "--out", self.out)
        self.assertIsNone(document["best"])
        self.assertIsNone(document["deflated"])
        self.assertEqual({(r["sharpe"], r["psr"], r["trades"], float(r["total_return"])) for r in self.rows()},
                         {("", "", "0", 0.0)})
        self.assertNotIn("NaN", self.out.read_text())

    def test_symbols_with_gaps_are_left_out_and_named(self):
        lines = self.prices.read_text().splitlines()
        fields = lines[50].split(",")
        fields[2] = ""
        holes = self.write("holes.csv", "\n".join([*lines[:50], ",".join(fields), *lines[51:]]) + "\n")
        document = self.json("sweep", "--prices", holes, "--strategy", "ma-cross", *GRID, "--out", self.out)
        self.assertEqual(document["excluded"], ["S001"])
        self.assertEqual(document["symbols"], ["S000", "S002"])

    def test_wrong_usage_is_told(self):
        base = ("sweep", "--prices", self.prices, "--out", self.out)
        for args, words in (
                (("--strategy", "ma-crss", *GRID), "ma-cross"),
                (("--strategy", "ma-cross", "--grid", "fsat=1:2"), "fast, slow, short"),
                (("--strategy", "ma-cross", "--grid", "fast"), "name=first:last:step"),
                (("--strategy", "ma-cross", "--grid", "fast=50:60:5", "slow=20:30:5"), "makes sense"),
                (("--strategy", "ma-cross", "--grid", "fast=5", "fast=6"), "twice"),
                (("--strategy", "mean-reversion", "--grid", "entry=1:2"), "step"),
                (("--strategy", "ma-cross", *GRID, "--search", "annealing"), "grid"),
                (("--strategy", "ma-cross", *GRID, "--search", "bayes", "--trials", 5000), "trials"),
                (("--strategy", "ma-cross", *GRID, "--objective", "omega"), "calmar"),
                (("--strategy", "ma-cross", *GRID, "--fees-bps", "nan"), "--fees-bps"),
                (("--strategy", "ma-cross"), "--grid")):
            error = self.error(USAGE, *base, *args)
            self.assertIn(words, error["message"] + (error["hint"] or ""))
            self.assertFalse(self.out.exists())

    def test_bad_prices_and_places_are_told(self):
        bad = self.write("bad.csv", "date,A\n2024-01-01,1\n2024-01-02,nan\n")
        self.error(BAD_INPUT, "sweep", "--prices", bad, "--strategy", "ma-cross", *GRID, "--out", self.out)
        one = self.write("one.csv", "date,A\n2024-01-01,1\n")
        self.error(BAD_INPUT, "sweep", "--prices", one, "--strategy", "ma-cross", *GRID, "--out", self.out)
        self.error(IO, "sweep", "--prices", self.prices, "--strategy", "ma-cross", *GRID, "--out",
                   self.folder / "nowhere" / "sweep.csv")

    def test_words_name_the_best_and_what_luck_explains(self):
        words = self.ok("sweep", "--prices", self.prices, "--strategy", "ma-cross", *GRID, "--out", self.out)
        self.assertIn("9 combinations", words)
        self.assertIn("95 %", words)
        self.assertIn("by luck", words)
