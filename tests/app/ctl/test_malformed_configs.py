# SPDX-License-Identifier: GPL-3.0-or-later
"""Configurations that break their format: exit 3 at file:line:column, before anything is read or written."""
from qdctl_case import BACKTEST, BAD_INPUT, IO, QdctlCase, snapshot, walk

TOP = "version: 1\nname: n\n"


def changed(old: str, new: str) -> str:
    assert old in BACKTEST
    return BACKTEST.replace(old, new)


# name, content, line, column, words of the message or the hint
STRATEGIES = [
    ("empty", "", 1, 1, "found"),
    ("comments alone", "# nothing\n", 1, 1, "found"),
    ("a list", "- version: 1\n", 1, 1, "expected a map"),
    ("unknown key", changed("schedule:", "shcedule:"), 5, 1, "'schedule'"),
    ("unknown key inside", changed("half_spread_bps", "spread_bps"), 7, 28, "costs.spread_bps"),
    ("repeated key", BACKTEST + "seed: 1\n", 10, 1, "seed"),
    ("missing version", changed("version: 1\n", ""), 1, 1, "'version'"),
    ("newer version", changed("version: 1", "version: 2"), 1, 10, "version 1"),
    ("missing strategy", TOP, 1, 1, "'strategy'"),
    ("missing method", TOP + "strategy: {lookback: 20}\n", 3, 11, "'strategy.method'"),
    ("text for a number", changed("commission_bps: 5", "commission_bps: five"), 7, 25, "expected a number"),
    ("quoted number", changed("lookback: 20", 'lookback: "20"'), 3, 95, "whole number"),
    ("fraction for a whole number", changed("lookback: 20", "lookback: 20.5"), 3, 95, "whole number"),
    ("number out of range", changed("commission_bps: 5,", "commission_bps: 5000,"), 7, 25, "1000"),
    ("negative cost", changed("commission_bps: 5,", "commission_bps: -5,"), 7, 25, "from 0"),
    ("NaN", changed("rate_annual: 0", "rate_annual: .nan"), 8, 39, "expected a number"),
    ("1e308", changed("initial: 1000000", "initial: 1e308"), 8, 17, "1e+15"),
    ("unknown method", changed("method: hrp", "method: hpr"), 3, 20, "'hrp'"),
    ("a map for a word", changed("schedule: monthly", "schedule: {every: month}"), 5, 11, "found a map"),
    ("a word for a map", changed("costs: {commission_bps: 5, half_spread_bps: 5}", "costs: low"), 7, 8, "expected a map"),
    ("nothing", changed("price: close", "price:"), 4, 1, "found nothing"),
    ("bad indentation", TOP + "strategy:\n  method: equal\n lookback: 20\n", 5, 2, ""),
    ("tab as indentation", TOP + "strategy:\n\tmethod: equal\n", 4, 1, "YAML allows no tabs"),
    ("bracket never closed", TOP + "strategy: {method: equal\n", 4, 1, ""),
    ("bad date", BACKTEST + "period: {from: 2014-02-30}\n", 10, 16, "YYYY-MM-DD"),
    ("period that ends before it starts", BACKTEST + "period: {from: 2015-01-01, to: 2014-01-01}\n", 10, 32, "2015-01-01"),
    ("fills at the open with adjusted closes", changed("price: close\n", "price: adj_close\n")
     .replace("fill: next_close", "fill: next_open"), 6, 7, "next_close"),
    ("two documents", BACKTEST + "---\nversion: 1\n", 10, 1, ""),
    ("alias without its anchor", changed("name: Small test", "name: *other"), 2, 7, ""),
    ("control character", TOP.encode() + b"strategy: {method: eq\x07ual}\n", 3, 22, "\\x07"),
    ("seed below zero", changed("seed: 0", "seed: -1"), 9, 7, "from 0"),
]

SETTINGS = [
    ("empty", "", 1, 1, "found"),
    ("unknown key", "version: 1\ntheme: dark\n", 2, 1, "'theme'"),
    ("unknown key inside", "version: 1\nkdf:\n  memory: 64\n", 3, 3, "memory_mib"),
    ("too little memory", "version: 1\nkdf:\n  memory_mib: 1\n", 3, 15, "from 19 to 1024"),
    ("too many lanes", "version: 1\nkdf: {lanes: 64}\n", 2, 14, "from 1 to 8"),
    ("wrong type", "version: 1\nkdf: strong\n", 2, 6, "expected a map"),
    ("newer version", "version: 9\n", 1, 10, "version 1"),
]


class Configurations(QdctlCase):
    def check(self, cases, *args):
        """`args` are the command up to the configuration."""
        before = snapshot(self.folder)
        for title, content, line, column, words in cases:
            with self.subTest(title):
                path = self.write("c.yaml", content)
                error = self.fails_at(BAD_INPUT, (path, line, column), *args, path)
                self.assertIn(words, error["message"] + " " + (error["hint"] or ""))
                path.unlink()
                self.assertEqual(snapshot(self.folder), before)

    def test_strategies(self):
        prices = self.write("p.csv", walk(60, 3))
        self.check(STRATEGIES, "backtest", "--prices", prices, "--out", "out", "--config")

    def test_a_strategy_is_read_before_the_prices(self):
        self.check(STRATEGIES[:4], "backtest", "--prices", "missing.csv", "--out", "out", "--config")

    def test_settings(self):
        self.check(SETTINGS, "completion", "bash", "--config")

    def test_settings_are_read_before_a_workspace_is_made(self):
        self.check(SETTINGS, "workspace", "create", "--workspace", "w.qdw", "--passphrase-fd", "0", "--config")

    def test_a_file_that_is_too_large(self):
        path = self.write("c.yaml", "#" * (1 << 21))
        error = self.fails_at(BAD_INPUT, (path, 1, 1), "--config", path, "completion", "bash")
        self.assertIn("1048576 bytes", error["message"])

    def test_a_folder_or_nothing_in_the_place_of_a_file(self):
        prices = self.write("p.csv", walk(60, 3))
        for path, cause in ((self.folder / "home", "Is a directory"), (self.folder / "none", "No such file")):
            error = self.error(IO, "backtest", "--prices", prices, "--out", "out", "--config", path)
            self.assertIn(cause, error["message"])
            self.assertEqual(error["file"], str(path))
