# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl validate: the contract's keys, values of NumPy and of the papers, and what is refused."""
import gzip
import json
import math
import random

from qdctl_case import BAD_INPUT, SHARED, USAGE, QdctlCase, needs_shared

CONTRACT = ["sharpe_difference", "psr", "dsr", "min_track_record", "pbo", "bootstrap"]


def table(columns: dict, days: int, holes=()) -> str:
    """A CSV of made-up returns: name → (mean, deviation)."""
    rng = random.Random(7)
    lines = ["date," + ",".join(columns)]
    for day in range(days):
        cells = [repr(rng.gauss(*columns[name])) for name in columns]
        for name in holes:
            if day % 5 == 0:
                cells[list(columns).index(name)] = ""
        lines.append(f"{2000 + day // 336}-{day // 28 % 12 + 1:02d}-{day % 28 + 1:02d}," + ",".join(cells))
    return "\n".join(lines) + "\n"


class Document(QdctlCase):
    def setUp(self):
        super().setUp()
        self.returns = self.write("r.csv", table({"GOOD": (0.0012, 0.01), "SO": (0.0004, 0.01), "POOR": (-0.0005, 0.01)}, 500))

    def test_has_every_key_of_the_contract_and_says_what_was_compared(self):
        document = self.json("validate", "--returns", self.returns)
        self.assertEqual(list(document)[:6], CONTRACT)
        difference = document["sharpe_difference"]
        self.assertEqual(set(difference["memmel"]), {"z", "p"})
        self.assertEqual(set(difference["ledoit_wolf"]), {"p", "block"})
        self.assertGreaterEqual(difference["ledoit_wolf"]["block"], 1)
        self.assertEqual((document["a"], document["b"], document["trials"]), ("GOOD", "SO", 3))
        self.assertLess(document["bootstrap"]["low"], document["sharpe"]["value"])
        self.assertGreater(document["bootstrap"]["high"], document["sharpe"]["value"])
        for p in (document["psr"], document["dsr"], document["pbo"], difference["memmel"]["p"]):
            self.assertTrue(0.0 <= p <= 1.0)

    def test_columns_are_chosen_by_name(self):
        document = self.json("validate", "--returns", self.returns, "--a", "POOR", "--b", "GOOD")
        self.assertEqual((document["a"], document["b"]), ("POOR", "GOOD"))
        self.assertLess(document["sharpe_difference"]["memmel"]["z"], 0.0)
        self.assertIsNone(document["min_track_record"])
        other = self.json("validate", "--returns", self.returns, "--a", "GOOD", "--b", "POOR")
        self.assertAlmostEqual(other["sharpe_difference"]["memmel"]["z"], -document["sharpe_difference"]["memmel"]["z"])

    def test_columns_are_chosen_by_number_where_none_has_that_name(self):
        by_name = self.json("validate", "--returns", self.returns, "--a", "POOR", "--b", "GOOD")
        self.assertEqual(self.json("validate", "--returns", self.returns, "--a", "3", "--b", "1"), by_name)
        for number in ("0", "4", "1.5", "-1"):
            self.error(BAD_INPUT, "validate", "--returns", self.returns, f"--a={number}")

    def test_more_trials_never_flatter(self):
        dsr = [self.json("validate", "--returns", self.returns, "--trials", k)["dsr"] for k in (3, 10, 1000, 10**9)]
        self.assertEqual(dsr, sorted(dsr, reverse=True))
        self.assertLess(dsr[-1], dsr[0])

    def test_the_same_whatever_the_threads_and_other_with_another_seed(self):
        one = self.run_ctl("validate", "--returns", self.returns, "--json", "--threads", 1).stdout
        three = self.run_ctl("validate", "--returns", self.returns, "--json", "--threads", 3).stdout
        other = self.run_ctl("validate", "--returns", self.returns, "--json", "--seed", 5).stdout
        self.assertEqual(one, three)
        self.assertNotEqual(one, other)

    def test_says_what_choosing_the_best_column_was_worth(self):
        paths = self.json("validate", "--returns", self.returns)["paths"]
        self.assertEqual((paths["groups"], paths["tested"], paths["count"]), (10, 2, 9))
        order = [paths[k] for k in ("least", "lower_quartile", "median", "upper_quartile", "greatest")]
        self.assertEqual(order, sorted(order))
        more = self.json("validate", "--returns", self.returns, "--groups", 8, "--tested", 3, "--embargo", 5)["paths"]
        self.assertEqual((more["count"], more["embargo"]), (21, 5))
        self.error(USAGE, "validate", "--returns", self.returns, "--groups", 3, "--tested", 3)
        self.error(BAD_INPUT, "validate", "--returns", self.returns, "--embargo", 500)
        self.assertIn("9 paths", self.ok("validate", "--returns", self.returns))

    def test_one_column_has_nothing_to_be_compared_with(self):
        document = self.json("validate", "--returns", self.write("one.csv", table({"A": (0.001, 0.01)}, 100)))
        self.assertIsNone(document["sharpe_difference"])
        self.assertIsNone(document["pbo"])
        self.assertIsNone(document["paths"])
        self.assertIsNone(document["b"])
        self.assertAlmostEqual(document["dsr"], document["psr"], places=14)
        self.assertTrue(math.isfinite(document["psr"]))

    def test_days_without_a_return_are_left_out(self):
        holes = self.write("holes.csv", table({"A": (0.001, 0.01), "B": (0.0, 0.01)}, 400, holes=("B",)))
        document = self.json("validate", "--returns", holes, "--a", "A", "--b", "B")
        self.assertEqual(document["periods"], 400)
        self.assertIsNotNone(document["sharpe_difference"])

    def test_cash_and_copies_are_no_comparison_unless_they_are_asked_for(self):
        rows = table({"A": (0.001, 0.01)}, 100).splitlines()
        cash = self.write("cash.csv", "\n".join([rows[0] + ",CASH"] + [r + ",0" for r in rows[1:]]) + "\n")
        copy = self.write("copy.csv", "\n".join([rows[0] + ",B"] + [r + "," + r.split(",")[1] for r in rows[1:]]) + "\n")
        for path, name in ((cash, "CASH"), (copy, "B")):
            self.assertIsNone(self.json("validate", "--returns", path, "--a", "A")["sharpe_difference"])
            error = self.error(BAD_INPUT, "validate", "--returns", path, "--a", "A", "--b", name)
            self.assertIn(name, error["message"])
        self.assertIn("do not vary", self.error(BAD_INPUT, "validate", "--returns", cash, "--a", "CASH")["message"])

    def test_words_tell_the_same(self):
        words = self.ok("validate", "--returns", self.returns)
        self.assertRegex(words, r"(?m)^Sharpe ratio of GOOD +\d")
        self.assertIn("DSR", words)
        self.assertIn("Ledoit & Wolf 2008", words)
        self.assertIn("12,870 combinations", words)

    def test_wrong_calls(self):
        error = self.fails_at(BAD_INPUT, (self.returns, 1, 1), "validate", "--returns", self.returns, "--a", "SPY")
        self.assertIn("'SPY'", error["message"])
        self.error(BAD_INPUT, "validate", "--returns", self.returns, "--a", "SO", "--b", "SO")
        self.error(BAD_INPUT, "validate", "--returns", self.write("short.csv", table({"A": (0.0, 0.01)}, 9)))
        self.error(BAD_INPUT, "validate", "--returns", self.write("empty.csv", "date\n2024-01-02\n"))
        self.error(USAGE, "validate")
        self.error(USAGE, "validate", "--returns", self.returns, "--trials", "0")
        self.error(USAGE, "validate", "--returns", self.returns, "--risk-free", "nan")


@needs_shared
class References(QdctlCase):
    def test_ten_years_of_a_strategy_against_a_benchmark(self):
        expected = json.loads((SHARED / "refs/metrics_synth.json").read_text())
        document = self.json("validate", "--returns", SHARED / "refs/ret_metrics_2520.csv")
        self.assertEqual((document["a"], document["b"]), ("strategy", "benchmark"))
        self.assertAlmostEqual(document["psr"], expected["psr0_2520"], places=10)
        self.assertAlmostEqual(document["sharpe_difference"]["ledoit_wolf"]["p"], expected["lw_boot_p"], delta=0.02)
        for key, value in zip(("low", "high"), expected["boot_nb_2520"]):
            self.assertAlmostEqual(document["bootstrap"][key], value, delta=0.06)

    def test_a_hundred_strategies(self):
        expected = json.loads((SHARED / "refs/metrics_synth.json").read_text())
        rows = gzip.decompress((SHARED / "refs/cscv_2520x100.csv.gz").read_bytes()).decode()
        path = self.write("all.csv", ",".join(f"S{k}" for k in range(100)) + "\n" + rows)
        document = self.json("validate", "--returns", path)
        self.assertEqual((document["a"], document["trials"]), ("S98", 100))
        self.assertAlmostEqual(document["pbo"], expected["pbo"], places=12)
        self.assertAlmostEqual(document["dsr"], expected["dsr"][2], places=6)
