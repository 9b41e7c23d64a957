# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl metrics: the contract's keys, and the values of empyrical-reloaded and SciPy."""
import json
import math
import random

from qdctl_case import BAD_INPUT, SHARED, USAGE, QdctlCase, needs_shared

CONTRACT = {"total_return", "cagr", "volatility", "sharpe", "sortino", "calmar", "max_drawdown", "max_drawdown_days",
            "var_95", "cvar_95", "omega", "tail_ratio", "skew", "kurtosis", "win_rate", "profit_factor", "average_win",
            "average_loss", "best_day", "worst_day", "alpha", "beta", "information_ratio", "tracking_error",
            "sharpe_low", "sharpe_high"}
RETURNS = "date,A,B\n2024-01-02,0.01,0.005\n2024-01-03,-0.02,0.001\n2024-01-04,0.015,-0.002\n2024-01-05,0.003,0.004\n"


class Document(QdctlCase):
    def test_each_series_has_every_key_of_the_contract(self):
        returns = self.write("r.csv", RETURNS)
        alone = self.json("metrics", "--returns", returns)
        compared = self.json("metrics", "--returns", returns, "--benchmark", "B")
        for document in (alone, compared):
            self.assertEqual(list(document), ["A", "B"])
            for values in document.values():
                self.assertLessEqual(CONTRACT, set(values))
        self.assertIsNone(alone["A"]["alpha"])
        self.assertIsNone(compared["B"]["alpha"])
        self.assertIsNotNone(compared["A"]["alpha"])
        self.assertAlmostEqual(alone["A"]["total_return"], 1.01 * 0.98 * 1.015 * 1.003 - 1, places=14)
        self.assertEqual(alone["A"]["best_day"], 0.015)

    def test_days_without_a_return_are_left_out(self):
        holes = self.write("holes.csv", RETURNS + "2024-01-08,,0.001\n")
        full = self.json("metrics", "--returns", self.write("r.csv", RETURNS))
        self.assertEqual(self.json("metrics", "--returns", holes)["A"], full["A"])

    def test_risk_free_rate_and_periods_are_used(self):
        returns = self.write("r.csv", RETURNS)
        plain = self.json("metrics", "--returns", returns)["A"]
        other = self.json("metrics", "--returns", returns, "--risk-free", "0.05", "--periods-per-year", "52")["A"]
        self.assertLess(other["sharpe"], plain["sharpe"])
        self.assertAlmostEqual(other["volatility"] / plain["volatility"], (52 / 252) ** 0.5, places=12)

    def test_a_sharpe_ratio_is_followed_by_its_interval(self):
        rng = random.Random(3)
        values = [rng.gauss(0.0005, 0.01) for _ in range(500)]
        lines = ["date,A"] + [f"{2000 + k // 336}-{k // 28 % 12 + 1:02d}-{k % 28 + 1:02d},{v!r}"
                              for k, v in enumerate(values)]
        returns = self.write("r.csv", "\n".join(lines) + "\n")
        got = self.json("metrics", "--returns", returns)["A"]
        keys = list(got)
        self.assertEqual(keys[keys.index("sharpe"):][:3], ["sharpe", "sharpe_low", "sharpe_high"])
        daily = got["sharpe"] / 252 ** 0.5
        # Mertens 2002, with biased skew and plain kurtosis.
        deviation = math.sqrt((1 - got["skew"] * daily + (got["kurtosis"] + 2) / 4 * daily ** 2) / (len(values) - 1))
        for key, sign in (("sharpe_low", -1), ("sharpe_high", 1)):
            self.assertAlmostEqual(got[key], got["sharpe"] + sign * 1.959963984540054 * deviation * 252 ** 0.5, places=9)
        weekly = self.json("metrics", "--returns", returns, "--periods-per-year", "52")["A"]
        self.assertAlmostEqual(weekly["sharpe_low"] / got["sharpe_low"], (52 / 252) ** 0.5, places=9)
        words = self.ok("metrics", "--returns", returns).splitlines()
        line = next(k for k, text in enumerate(words) if text.startswith("Sharpe ratio"))
        self.assertEqual(words[line + 1].split("interval")[1].strip(),
                         f"{got['sharpe_low']:.2f} to {got['sharpe_high']:.2f}")

    def test_returns_that_do_not_vary_have_neither_ratio_nor_interval(self):
        returns = self.write("r.csv", "date,A\n2024-01-02,0\n2024-01-03,0\n2024-01-04,0\n")
        got = self.json("metrics", "--returns", returns)["A"]
        self.assertEqual([got[k] for k in ("sharpe", "sharpe_low", "sharpe_high")], [None, None, None])

    def test_words_show_percentages_in_columns(self):
        words = self.ok("metrics", "--returns", self.write("r.csv", RETURNS))
        self.assertRegex(words, r"(?m)^Best day +1\.50 % +0\.50 %$")
        self.assertRegex(words, r"(?m)^ +A +B$")
        self.assertNotIn("Alpha", words)

    def test_wrong_calls(self):
        returns = self.write("r.csv", RETURNS)
        error = self.fails_at(BAD_INPUT, (returns, 1, 1), "metrics", "--returns", returns, "--benchmark", "SPY")
        self.assertIn("'SPY'", error["message"])
        self.error(USAGE, "metrics")
        self.error(USAGE, "metrics", "--returns", returns, "--periods-per-year", "0")
        self.error(USAGE, "metrics", "--returns", returns, "--risk-free", "nan")


@needs_shared
class References(QdctlCase):
    KEYS = {"annual_return": "cagr", "cum": "total_return", "vol": "volatility", "sharpe": "sharpe",
            "sortino": "sortino", "calmar": "calmar", "mdd": "max_drawdown", "omega": "omega", "tail": "tail_ratio",
            "stability": "stability", "downside": "downside_risk", "var": "var_95", "cvar": "cvar_95", "alpha": "alpha",
            "beta": "beta", "excess_sharpe": "excess_sharpe", "up": "up_capture", "down": "down_capture",
            "batting": "batting_average", "skew": "skew", "kurt": "kurtosis"}

    def test_ten_years_of_a_strategy_against_a_benchmark(self):
        expected = json.loads((SHARED / "refs/metrics_synth.json").read_text())["empyrical_2520"]
        found = self.json("metrics", "--returns", SHARED / "refs/ret_metrics_2520.csv", "--benchmark",
                          "benchmark")["strategy"]
        self.assertEqual(sorted(expected), sorted(self.KEYS))
        for theirs, ours in self.KEYS.items():
            self.assertLessEqual(abs(found[ours] / expected[theirs] - 1.0), 1e-8, ours)
