# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl weights: the contract's document, and the values of independent libraries."""
import csv
import io
import json
import math
import statistics

from qdctl_case import BAD_INPUT, INFEASIBLE, SHARED, USAGE, QdctlCase, needs_shared, walk

METHODS = ("equal", "inverse-volatility", "hrp")
CONTRACT = (*METHODS, "herc", "min-variance", "max-sharpe", "risk-parity", "min-cvar")


class Document(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(80, 6))

    def test_has_the_keys_of_the_contract(self):
        for method in CONTRACT:
            document = self.json("weights", "--prices", self.prices, "--method", method)
            self.assertEqual(list(document), ["method", "as_of", "weights", "expected_return", "volatility", "solver",
                                              "binding", "excluded"])
            self.assertEqual(document["method"], method)
            self.assertEqual(document["as_of"], self.prices.read_text().splitlines()[-1].split(",")[0])
            self.assertEqual(sorted(document["weights"]), [f"S{i:03d}" for i in range(6)])
            self.assertAlmostEqual(sum(document["weights"].values()), 1.0, places=9)
            self.assertEqual(list(document["solver"]),
                             ["status", "iterations", "primal_residual", "dual_residual", "gap", "seconds"])
            if method in METHODS:
                self.assertEqual(document["binding"], [])
            self.assertEqual(document["excluded"], [])

    def test_every_limit_can_be_given_and_is_kept(self):
        sectors = self.write("sectors.csv", "symbol,sector\n" + "".join(f"S{i:03d},{'AB'[i % 2]}\n" for i in range(6)))
        even = self.write("even.csv", "symbol,weight\n" + "".join(f"S{i:03d},{1 / 6}\n" for i in range(6)))
        document = self.json("weights", "--prices", self.prices, "--method", "min-variance", "--sectors", sectors,
                             "--sector-floor", "A=0.55", "--max-names", 4, "--min-holding", 0.1, "--forbid", "S001",
                             "--min-cash", 0.02, "--max-cash", 0.05, "--benchmark", even, "--max-tracking-error", 0.2)
        held = {symbol: weight for symbol, weight in document["weights"].items() if weight > 1e-12}
        self.assertLessEqual(len(held), 4)
        self.assertGreaterEqual(min(held.values()), 0.1 - 1e-9)
        self.assertNotIn("S001", held)
        self.assertGreaterEqual(sum(w for s, w in held.items() if int(s[1:]) % 2 == 0), 0.55 - 1e-9)
        self.assertTrue(0.95 - 1e-9 <= sum(held.values()) <= 0.98 + 1e-9)

    def test_the_funds_rules_are_kept(self):
        prices = self.write("wide.csv", walk(80, 30))
        large = 0.05 + 1e-9
        fund = self.json("weights", "--prices", prices, "--method", "min-variance", "--five-ten-forty")["weights"]
        self.assertLessEqual(max(fund.values()), 0.1 + 1e-9)
        self.assertLessEqual(sum(w for w in fund.values() if w > large), 0.4 + 1e-8)
        act = self.json("weights", "--prices", prices, "--method", "min-variance", "--diversified")["weights"]
        self.assertLessEqual(sum(w for w in act.values() if w > large), 0.25 + 1e-8)

    def test_a_limit_that_needs_another_option_says_so(self):
        for option, value, needs in (("--sector-floor", "A=0.1", "--sectors"), ("--max-tracking-error", 0.1, "--benchmark")):
            error = self.error(USAGE, "weights", "--prices", self.prices, "--method", "equal", option, value)
            self.assertIn(needs, error["message"])
        for option, value in (("--sector-floor", "0.1"), ("--sector-floor", "A=2"), ("--max-names", 0)):
            self.error(USAGE, "weights", "--prices", self.prices, "--method", "equal", option, value)

    def test_words_are_csv_with_the_same_weights(self):
        document = self.json("weights", "--prices", self.prices, "--method", "hrp")
        rows = list(csv.DictReader(io.StringIO(self.ok("weights", "--prices", self.prices, "--method", "hrp"))))
        self.assertEqual({r["symbol"]: float(r["weight"]) for r in rows}, document["weights"])

    def test_return_and_volatility_are_annual_from_simple_daily_returns(self):
        document = self.json("weights", "--prices", self.prices, "--method", "equal")
        table = [[float(x) for x in line.split(",")[1:]] for line in self.prices.read_text().splitlines()[1:]]
        daily = [statistics.fmean(b / a - 1 for a, b in zip(before, after)) for before, after in zip(table, table[1:])]
        self.assertAlmostEqual(document["expected_return"], 252 * statistics.fmean(daily), places=12)
        self.assertAlmostEqual(document["volatility"], math.sqrt(252) * statistics.stdev(daily), places=12)

    def test_lookback_counts_returns(self):
        lines = self.prices.read_text().splitlines()
        short = self.write("short.csv", "\n".join([lines[0], *lines[-31:]]) + "\n")
        whole = self.json("weights", "--prices", self.prices, "--method", "hrp", "--lookback", 30)
        self.assertEqual(whole["weights"], self.json("weights", "--prices", short, "--method", "hrp")["weights"])
        self.assertNotEqual(whole["weights"], self.json("weights", "--prices", self.prices, "--method", "hrp")["weights"])

    def test_symbols_with_missing_prices_are_left_out_and_named(self):
        lines = self.prices.read_text().splitlines()
        fields = lines[-5].split(",")
        fields[3] = ""
        holes = self.write("holes.csv", "\n".join([*lines[:-5], ",".join(fields), *lines[-4:]]) + "\n")
        document = self.json("weights", "--prices", holes, "--method", "equal")
        self.assertEqual(document["excluded"], ["S002"])
        self.assertNotIn("S002", document["weights"])
        done = self.run_ctl("weights", "--prices", holes, "--method", "equal")
        self.assertIn(b"left out: S002", done.stderr)
        self.assertNotIn(b"left out", done.stdout)
        self.assertEqual(self.run_ctl("weights", "--prices", holes, "--method", "equal", "--quiet").stderr, b"")

    def test_caps_are_kept_by_every_method_and_named_where_they_bind(self):
        sectors = self.write("sectors.csv", "symbol,sector\n" + "".join(
            f"S{i:03d},{'Even' if i % 2 == 0 else 'Odd half'}\n" for i in range(6)))
        for method in CONTRACT:
            document = self.json("weights", "--prices", self.prices, "--method", method, "--max-weight", 0.3,
                                 "--sectors", sectors, "--sector-cap", 0.6, "--sector-cap", "Odd half=0.45")
            weights = document["weights"]
            self.assertAlmostEqual(sum(weights.values()), 1.0, places=9)
            self.assertLessEqual(max(weights.values()), 0.3 + 1e-9)
            odd = sum(w for s, w in weights.items() if int(s[1:]) % 2)
            self.assertLessEqual(odd, 0.45 + 1e-9)
            self.assertLessEqual(1 - odd, 0.6 + 1e-9)
            for rule in document["binding"]:
                self.assertEqual(list(rule), ["rule", "label", "limit", "actual", "symbols"])
                if rule["rule"] == "max_weight":
                    self.assertEqual(sorted(rule["symbols"]),
                                     sorted(s for s, w in weights.items() if w > 0.3 - 1e-9))

    def test_turnover_counts_from_the_weights_that_it_prints(self):
        before = self.write("before.csv", self.ok("weights", "--prices", self.prices, "--method", "equal"))
        document = self.json("weights", "--prices", self.prices, "--method", "min-variance", "--previous", before,
                             "--max-turnover", 0.01)
        turnover = sum(abs(w - 1 / 6) for w in document["weights"].values()) / 2
        self.assertLessEqual(turnover, 0.01 + 1e-9)
        self.assertIn("turnover", [rule["rule"] for rule in document["binding"]])

    def test_what_cannot_be_kept_names_the_conflict_and_the_way_out(self):
        error = self.error(INFEASIBLE, "weights", "--prices", self.prices, "--method", "min-variance", "--max-weight",
                           0.1)
        self.assertIn("16.6", error["hint"])
        sectors = self.write("one.csv", "symbol,sector\n" + "".join(f"S{i:03d},All\n" for i in range(6)))
        error = self.error(INFEASIBLE, "weights", "--prices", self.prices, "--method", "hrp", "--sectors", sectors,
                           "--sector-cap", 0.5)
        self.assertIn("All", error["message"] + error["hint"])

    def test_a_higher_risk_free_rate_asks_for_more_return(self):
        low = self.json("weights", "--prices", self.prices, "--method", "max-sharpe", "--covariance", "ledoit-wolf",
                        "--risk-free", -0.5)
        high = self.json("weights", "--prices", self.prices, "--method", "max-sharpe", "--covariance", "ledoit-wolf",
                         "--risk-free", 0)
        self.assertGreaterEqual(high["expected_return"], low["expected_return"])

    def test_more_methods_than_the_contract_asks_for(self):
        benchmark = self.write("benchmark.csv", "symbol,weight\nS001,0.5\nS004,0.5\n")
        document = self.json("weights", "--prices", self.prices, "--method", "min-tracking-error", "--benchmark", benchmark)
        self.assertAlmostEqual(document["weights"]["S001"], 0.5, places=8)
        mixed = self.json("weights", "--prices", self.prices, "--method", "ensemble", "--mix", "equal=1", "--mix", "hrp=1")
        hrp = self.json("weights", "--prices", self.prices, "--method", "hrp")
        for symbol, weight in mixed["weights"].items():
            self.assertAlmostEqual(weight, (1 / 6 + hrp["weights"][symbol]) / 2, places=12)
        budgets = self.write("budgets.csv", "symbol,weight\nS002,3\n")
        more = self.json("weights", "--prices", self.prices, "--method", "risk-parity", "--risk-budgets", budgets)
        even = self.json("weights", "--prices", self.prices, "--method", "risk-parity")
        self.assertGreater(more["weights"]["S002"], even["weights"]["S002"])
        self.json("weights", "--prices", self.prices, "--method", "target-return", "--target-return", -1)
        self.json("weights", "--prices", self.prices, "--method", "max-diversification", "--covariance", "denoised")

    def view(self, text):
        return self.write("views.yaml", "version: 1\n" + text)

    def litterman(self, prices, views):
        return self.json("weights", "--prices", prices, "--method", "black-litterman", "--views", views)

    def test_views_move_what_the_market_implies(self):
        """One asset alone, where He and Litterman's formulas are sums by hand."""
        one = self.write("one.csv", walk(300, 1))
        closes = [float(line.split(",")[1]) for line in one.read_text().splitlines()[1:]]
        variance = 252 * statistics.variance([b / a - 1 for a, b in zip(closes, closes[1:])])
        implied = 2.5 * variance
        even = self.litterman(one, self.view("views: [{weights: {S000: 1}, return: 0.2}]\n"))
        self.assertAlmostEqual(even["expected_return"], (implied + 0.2) / 2, places=10)
        sure = self.litterman(one, self.view("views: [{weights: {S000: 1}, return: 0.2, deviation: 0}]\n"))
        self.assertAlmostEqual(sure["expected_return"], 0.2, places=10)
        doubt = 0.03**2
        stated = self.litterman(one, self.view("tau: 0.1\nrisk_aversion: 4\nviews: [{weights: {S000: 1}, return: 0.2, deviation: 0.03}]\n"))
        implied = 4 * variance
        self.assertAlmostEqual(stated["expected_return"], implied + 0.1 * variance * (0.2 - implied) / (0.1 * variance + doubt), places=10)

    def test_a_relative_view_shifts_weight_from_one_to_the_other(self):
        plain = self.litterman(self.prices, self.view("views: [{weights: {S001: 1, S004: -1}, return: 0.0}]\n"))["weights"]
        high = self.litterman(self.prices, self.view("views: [{weights: {S001: 1, S004: -1}, return: 0.1}]\n"))["weights"]
        self.assertGreater(high["S001"], plain["S001"])
        self.assertLess(high["S004"], plain["S004"])
        self.assertAlmostEqual(sum(high.values()), 1.0, places=9)

    def test_views_that_do_not_fit_say_where(self):
        args = ("weights", "--prices", self.prices, "--method", "black-litterman")
        self.assertIn("--views", self.error(USAGE, *args)["message"])
        views = self.view("views: [{weights: {S001: 1}, return: 0.1}]\n")
        self.error(USAGE, "weights", "--prices", self.prices, "--method", "hrp", "--views", views)
        self.assertIn("GONE", self.error(BAD_INPUT, *args, "--views", self.view("views: [{weights: {GONE: 1}, return: 0.1}]\n"))["message"])
        bad = self.view("views:\n  - {weights: {S001: 1}, return: much}\n")
        self.fails_at(BAD_INPUT, (bad, 3, 34), *args, "--views", bad)

    def test_options_that_need_another_say_so(self):
        for args, needed in ((("hrp", "--sector-cap", "0.2"), "--sectors"),
                             (("hrp", "--max-turnover", "0.2"), "--previous"),
                             (("target-return",), "--target-return"), (("ensemble",), "--mix")):
            error = self.error(USAGE, "weights", "--prices", self.prices, "--method", *args)
            self.assertIn(needed, error["message"])
        sectors = self.write("s.csv", "symbol,sector\nS001,A\n")
        for value in ("x", "A=x", "=0.2", "1.5", "A=-0.1"):
            error = self.error(USAGE, "weights", "--prices", self.prices, "--method", "hrp", "--sectors", sectors,
                               f"--sector-cap={value}")
            self.assertIn("--sector-cap", error["message"])

    def test_values_that_are_none_say_what_there_is(self):
        for option, value, choice in (("--method", "hpr", "hrp"), ("--covariance", "ledoit", "ledoit-wolf"),
                                      ("--linkage", "wards", "ward"), ("--distance", "euclid", "euclidean"),
                                      ("--price", "open", "adj_close")):
            args = {"--prices": self.prices, "--method": "hrp"} | {option: value}
            error = self.error(USAGE, "weights", *[x for pair in args.items() for x in pair])
            self.assertIn(value, error["message"])
            self.assertIn(choice, error["hint"])


@needs_shared
class References(QdctlCase):
    """PyPortfolioOpt 1.5.6 and Riskfolio-Lib 7.3.0 (HRP), scikit-learn 1.2.1 (shrinkage), NumPy; see refs/README."""

    @classmethod
    def setUpClass(cls):
        cls.refs = json.loads((SHARED / "refs/refs.json").read_text())
        cls.prices = SHARED / "refs/stock_prices_clean.csv"

    def weights(self, *args):
        return self.json("weights", "--prices", self.prices, *args)

    def assertWeights(self, found, expected):
        self.assertEqual(sorted(found), sorted(expected))
        for symbol, weight in expected.items():
            self.assertLessEqual(abs(found[symbol] / weight - 1.0), 1e-8, symbol)

    def test_hrp_of_every_linkage(self):
        for linkage in ("single", "ward", "complete", "average"):
            document = self.weights("--method", "hrp", "--linkage", linkage)
            self.assertWeights(document["weights"], self.refs[f"hrp_{linkage}_clean"])
            self.assertEqual(document["as_of"], self.refs["clean"]["last"])

    def test_optimised_weights_are_those_of_cvxopt(self):
        for method, name in (("min-variance", "minvol"), ("max-sharpe", "maxsharpe")):
            for kind, short in (("sample", "sample"), ("ledoit-wolf", "lw")):
                for cap in (1.0, 0.1):
                    found = self.weights("--method", method, "--covariance", kind, "--max-weight", cap)
                    expected = self.refs[f"{name}_{short}_cap{cap}"]
                    for symbol, weight in expected["w"].items():
                        self.assertLessEqual(abs(found["weights"][symbol] - weight), 2e-7, (method, kind, cap, symbol))
                    self.assertLessEqual(abs(found["volatility"] / expected["vol"] - 1.0), 1e-8)
                    self.assertLessEqual(found["solver"]["gap"], 1e-10)

    def test_risk_parity(self):
        found = self.weights("--method", "risk-parity")
        for symbol, weight in self.refs["erc_sample"]["w"].items():
            self.assertLessEqual(abs(found["weights"][symbol] / weight - 1.0), 1e-9, symbol)

    def test_inverse_volatility(self):
        self.assertWeights(self.weights("--method", "inverse-volatility")["weights"], self.refs["invvol"])

    def covariance(self, name):
        """Rows and columns are in the order of the price file."""
        with open(SHARED / "refs" / name, newline="", encoding="utf-8") as file:
            return self.refs["clean"]["columns"], [[float(x) for x in row] for row in csv.reader(file)]

    def test_volatility_is_that_of_the_covariance_asked_for(self):
        for kind, name in (("sample", "sample_cov_daily.csv"), ("ledoit-wolf", "lw_cov_daily.csv")):
            symbols, matrix = self.covariance(name)
            for method in METHODS:
                document = self.weights("--method", method, "--covariance", kind)
                w = [document["weights"][s] for s in symbols]
                variance = sum(a * c * b for a, row in zip(w, matrix) for b, c in zip(w, row))
                self.assertLessEqual(abs(document["volatility"] / math.sqrt(252 * variance) - 1.0), 1e-8)

    def test_expected_return_is_the_arithmetic_mean_a_year(self):
        document = self.weights("--method", "hrp")
        expected = sum(w * self.refs["mu_arith_252"][s] for s, w in document["weights"].items())
        self.assertLessEqual(abs(document["expected_return"] / expected - 1.0), 1e-8)

    def test_real_prices_of_489_stocks(self):
        document = self.json("weights", "--prices", SHARED / "data/prices_long.csv.gz", "--method", "hrp",
                             "--lookback", 252, "--price", "adj_close")
        self.assertEqual(document["as_of"], "2017-12-05")
        self.assertEqual(len(document["weights"]) + len(document["excluded"]), 489)
        self.assertIn("COH", document["excluded"])
        self.assertAlmostEqual(sum(document["weights"].values()), 1.0, places=9)
