# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl cross-validate: what choosing parameters is worth, over combinatorial purged splits."""
import math

from qdctl_case import BAD_INPUT, USAGE, QdctlCase, walk


class CrossValidate(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(500, 3))
        self.args = ("cross-validate", "--prices", self.prices, "--strategy", "ma-cross", "--grid", "fast=3:15:4", "slow=20:60:20")

    def test_counts_splits_paths_and_choices(self):
        document = self.json(*self.args, "--groups", 6, "--tested", 2)
        self.assertEqual((document["combinations"], document["splits"], len(document["paths"])), (12, 15, 5))
        self.assertEqual(sum(c["splits"] for c in document["chosen"]), 15)
        self.assertEqual((document["least"], document["greatest"]), (min(document["paths"]), max(document["paths"])))
        order = [document[k] for k in ("least", "lower_quartile", "median", "upper_quartile", "greatest")]
        self.assertEqual(order, sorted(order))
        for choice in document["chosen"]:
            self.assertEqual(set(choice["parameters"]), {"fast", "slow", "short"})
            self.assertLess(choice["sharpe"]["low"], choice["sharpe"]["value"])
            self.assertGreater(choice["sharpe"]["high"], choice["sharpe"]["value"])

    def test_one_combination_is_its_own_path(self):
        args = ("cross-validate", "--prices", self.prices, "--strategy", "ma-cross", "--grid", "fast=5", "slow=20")
        document = self.json(*args)
        for path in document["paths"]:
            self.assertAlmostEqual(path, document["chosen"][0]["sharpe"]["value"], places=9)

    def test_the_same_whatever_the_threads(self):
        one = self.run_ctl(*self.args, "--json", "--threads", 1).stdout
        self.assertEqual(self.run_ctl(*self.args, "--json", "--threads", 3).stdout, one)

    def test_costs_take_from_every_path_of_one_combination(self):
        args = ("cross-validate", "--prices", self.prices, "--strategy", "ma-cross", "--grid", "fast=5", "slow=20")
        self.assertLess(self.json(*args, "--fees-bps", 20)["median"], self.json(*args)["median"])

    def test_words_say_that_paths_are_no_interval(self):
        words = self.ok(*self.args)
        self.assertIn("no confidence interval", words)
        self.assertIn("median of 9", words)

    def test_refuses_what_it_cannot_choose_from(self):
        self.error(USAGE, *self.args, "--groups", 3, "--tested", 3)
        self.error(USAGE, *self.args[:4], "best", *self.args[5:])
        self.error(USAGE, *self.args[:-2], "fast=5:50:5", "wide=3")
        self.error(BAD_INPUT, *self.args, "--embargo", 5000)
        short = self.write("short.csv", walk(6, 1))
        self.assertEqual(self.error(BAD_INPUT, *self.args[:2], short, *self.args[3:])["file"], str(short))
        self.assertTrue(math.isfinite(self.json(*self.args)["median"]))
