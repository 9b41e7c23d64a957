# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl backtest: the same run gives the same bytes; a folder is written whole or not at all."""
import csv
import io
import json

from qdctl_case import (BACKTEST, BAD_INPUT, IO, SHARED, SOURCE, USAGE, QdctlCase, WorkspaceCase, limit_file_size,
                        needs_shared, snapshot, walk)

FILES = ["costs.csv", "equity.csv", "run.json", "summary.json", "trades.csv", "weights.csv"]


class Stateless(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(150, 12))
        self.config = self.write("b.yaml", BACKTEST)
        self.out = self.folder / "out"
        self.args = ("backtest", "--prices", self.prices, "--config", self.config)

    def bytes_of(self, out):
        return {p.name: p.read_bytes() for p in (self.folder / out).iterdir()}

    def test_writes_the_files_of_the_contract(self):
        document = self.json(*self.args, "--out", self.out)
        self.assertEqual(sorted(p.name for p in self.out.iterdir()), FILES)
        summary = json.loads((self.out / "summary.json").read_text())
        self.assertEqual(document | {"out": None}, summary | {"out": None})
        self.assertEqual(document["out"], str(self.out))
        run = json.loads((self.out / "run.json").read_text())
        self.assertEqual(run["config"]["name"], "Small test")
        self.assertEqual(run["seed"], 0)
        self.assertIn("quarterdeck", run["versions"])
        self.assertRegex(run["input_hash"], "^[0-9a-f]{64}$")

    def test_figures_agree_with_the_equity_file(self):
        document = self.json(*self.args, "--out", self.out)
        equity = list(csv.DictReader(io.StringIO((self.out / "equity.csv").read_text())))
        self.assertEqual(len(equity), document["sessions"])
        self.assertEqual(float(equity[-1]["equity"]), document["final_equity"])
        self.assertAlmostEqual(document["total_return"], document["final_equity"] / 1e6 - 1, places=12)
        costs = sum(float(r["total"]) for r in csv.DictReader(io.StringIO((self.out / "costs.csv").read_text())))
        self.assertAlmostEqual(document["costs"]["total"], costs, places=6)
        self.assertGreater(costs, 0)

    def test_the_same_run_gives_the_same_bytes(self):
        self.ok(*self.args, "--out", "a")
        self.ok(*self.args, "--out", "b")
        self.ok(*self.args, "--out", "c", "--threads", 2, "--device", "cpu", "--quiet")
        self.ok(*self.args, "--out", "a")  # over the files that are there
        self.assertEqual(self.bytes_of("a"), self.bytes_of("b"))
        self.assertEqual(self.bytes_of("a"), self.bytes_of("c"))

    def test_the_seed_of_the_command_line_is_recorded(self):
        self.ok(*self.args, "--out", "a", "--seed", 11)
        self.assertEqual(json.loads(self.bytes_of("a")["run.json"])["seed"], 11)

    def test_words_tell_what_it_earned_and_cost(self):
        words = self.ok(*self.args, "--out", self.out)
        for label in ("Small test", "Final equity", "Annual growth (CAGR)", "Sharpe ratio", "its 95 % interval", "Maximum drawdown",
                      "Turnover a rebalance", "Costs a year", f"Written to {self.out}"):
            self.assertIn(label, words)

    def test_keeps_other_files_and_makes_folders_above(self):
        self.write("deep/er/other.txt", "mine")
        self.ok(*self.args, "--out", "deep/er")
        self.ok(*self.args, "--out", "new/folder/")
        self.assertEqual(sorted(self.bytes_of("deep/er")), sorted([*FILES, "other.txt"]))
        self.assertEqual(sorted(self.bytes_of("new/folder")), FILES)

    def test_a_config_that_does_not_go_with_the_prices_is_pointed_at(self):
        for key, change, column in (("benchmark", "benchmark: S0001\n", 12), ("price", "price: adj_close\n", 8),
                                    ("fill", "fill: next_open\n", 7)):
            kept = [line for line in BACKTEST.splitlines(True) if not line.startswith(key)]
            config = self.write("c.yaml", "".join([*kept, change]))
            error = self.fails_at(BAD_INPUT, (config, len(kept) + 1, column), "backtest", "--prices", self.prices,
                                  "--config", config, "--out", self.out)
            self.assertIn(f"'{key}'", error["message"])
            self.assertFalse(self.out.exists())

    def test_a_lookback_longer_than_the_prices_is_bad_input(self):
        config = self.write("c.yaml", BACKTEST.replace("lookback: 20", "lookback: 2000"))
        error = self.error(BAD_INPUT, "backtest", "--prices", self.prices, "--config", config, "--out", self.out)
        self.assertEqual(error["file"], str(config))
        self.assertIn("2001 prices", error["message"])
        self.assertFalse(self.out.exists())

    def test_a_folder_that_cannot_be_made_is_an_error(self):
        self.write("file", "in the way")
        before = snapshot(self.folder)
        for out in ("file", "file/below", "/proc/none/out"):
            error = self.error(IO, *self.args, "--out", out)
            self.assertIn(out.split("/")[-1], error["message"])
        self.assertEqual(snapshot(self.folder), before)

    def test_a_disk_that_fills_up_leaves_nothing(self):
        for out in ("new/folder", "there"):
            (self.folder / "there").mkdir(exist_ok=True)
            self.write("there/equity.csv", "of an earlier run")
            before = snapshot(self.folder)
            error = self.error(IO, *self.args, "--out", out, preexec_fn=limit_file_size(4096))
            self.assertIn("File too large", error["message"])
            self.assertEqual(snapshot(self.folder), before)

    def test_wrong_calls(self):
        self.assertIn("--out", self.error(USAGE, *self.args)["hint"])
        self.assertIn("--config", self.error(USAGE, "backtest", "--prices", self.prices, "--out", "x")["message"])
        self.assertIn("--prices", self.error(USAGE, "backtest", "--config", self.config)["hint"])
        self.assertEqual(self.error(IO, "backtest", "--prices", "no.csv", "--config", self.config, "--out", "x")["file"],
                         "no.csv")
        self.assertFalse((self.folder / "x").exists())


def bars(rows: int, symbols: int) -> str:
    """The walk as a long file with volumes."""
    lines = ["date,symbol,close,open,high,low,volume"]
    header, *days = walk(rows, symbols).splitlines()
    for line in days:
        day, *prices = line.split(",")
        lines += [f"{day},{name},{p},{p},{p},{p},5000" for name, p in zip(header.split(",")[1:], prices)]
    return "\n".join(lines) + "\n"


class Inputs(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(150, 12))
        self.config = self.write("b.yaml", BACKTEST)
        self.members = self.write("m.yaml", BACKTEST + "universe: members\n")

    def run_with(self, config, *more):
        self.ok("backtest", "--prices", self.prices, "--config", config, "--out", "out", *more)
        return json.loads((self.folder / "out/run.json").read_text())

    def test_tables_are_used_and_their_hashes_recorded(self):
        plain = self.run_with(self.config)
        self.assertNotIn("engine", plain)
        self.assertFalse((self.folder / "out/flows.csv").exists())
        run = self.run_with(self.config,
                            "--dividends", self.write("d.csv", "symbol,date,amount\nS003,2015-05-05,0.5\n"),
                            "--splits", self.write("s.csv", "symbol,date,ratio\nS004,2015-04-15,1.001\n"))
        self.assertEqual((run["format"], run["engine"], sorted(run["inputs"])), (2, "event", ["dividends", "splits"]))
        self.assertEqual(run["input_hash"], plain["input_hash"])
        flows = list(csv.DictReader(io.StringIO((self.folder / "out/flows.csv").read_text())))
        paid = [row["date"] for row in flows if float(row["dividends"]) > 0]
        self.assertEqual(paid, ["2015-05-05"])

    def test_a_universe_of_members_holds_members(self):
        table = "symbol,from,to\n" + "".join(f"S{i:03d},2010-01-01,\n" for i in range(4))
        run = self.run_with(self.members, "--membership", self.write("u.csv", table))
        self.assertIn("membership", run["inputs"])
        weights = csv.DictReader(io.StringIO((self.folder / "out/weights.csv").read_text()))
        self.assertEqual({row["symbol"] for row in weights}, {"S000", "S001", "S002", "S003"})

    def test_what_does_not_go_together_is_pointed_at(self):
        start = ("backtest", "--prices", self.prices, "--out", "out")
        self.fails_at(BAD_INPUT, (self.members, 10, 11), *start, "--config", self.members)
        table = self.write("u.csv", "symbol,from,to\nS000,2010-01-01,\n")
        error = self.error(BAD_INPUT, *start, "--config", self.config, "--membership", table)
        self.assertIn("universe: members", error["hint"])
        capped = self.write("c.yaml", BACKTEST.replace("lookback: 20", "lookback: 20, sector_cap: 0.3"))
        self.assertIn("--sectors", self.error(BAD_INPUT, *start, "--config", capped)["hint"])
        orders = self.write("o.yaml", BACKTEST + "orders: {participation: 0.1}\n")
        self.fails_at(BAD_INPUT, (orders, 10, 9), *start, "--config", orders)
        wrong = self.write("d.csv", "symbol,date,amount\nS003,2015-05-05,-1\n")
        self.fails_at(BAD_INPUT, (wrong, 2, 17), *start, "--config", self.config, "--dividends", wrong)
        self.assertFalse((self.folder / "out").exists())

    def test_the_shipped_strategy_as_traded_runs_on_bars(self):
        prices = self.write("bars.csv", bars(300, 8))
        args = ("backtest", "--prices", prices, "--config", SOURCE / "configs/backtest/hrp-as-traded.yaml")
        document = self.json(*args, "--out", "a")
        self.ok(*args, "--out", "b")
        self.assertEqual(snapshot(self.folder / "a"), snapshot(self.folder / "b"))
        self.assertEqual(sorted(p.name for p in (self.folder / "a").iterdir()),
                         sorted([*FILES, "flows.csv", "lots.csv", "orders.csv"]))
        self.assertGreater(document["costs"]["impact"], 0)
        for row in csv.DictReader(io.StringIO((self.folder / "a/trades.csv").read_text())):
            self.assertEqual(float(row["quantity"]) % 1, 0)
            self.assertLessEqual(float(row["quantity"]), 500)


class Recorded(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(150, 12))
        self.config = self.write("b.yaml", BACKTEST)
        self.create()

    def test_gives_the_bytes_of_a_stateless_run_and_is_on_record(self):
        self.ok("import", "prices", self.prices, *self.open)
        document = self.json("backtest", "--config", self.config, "--out", "recorded", *self.open)
        self.assertEqual(document["run"], 1)
        self.ok("backtest", "--prices", self.prices, "--config", self.config, "--out", "stateless")
        self.assertEqual(snapshot(self.folder / "recorded"), snapshot(self.folder / "stateless"))
        self.assertEqual(self.json("workspace", "info", *self.open)["runs"], 1)
        self.assertEqual(self.json("audit", "list", *self.open)["entries"][1]["action"], "backtest.run")

    def test_with_prices_the_workspace_is_not_touched(self):
        head = self.head()
        self.ok("backtest", "--prices", self.prices, "--config", self.config, "--out", "out", *self.open)
        self.assertEqual(self.head(), head)

    def test_without_prices_in_the_workspace_it_says_so(self):
        error = self.error(BAD_INPUT, "backtest", "--config", self.config, *self.open)
        self.assertIn("no prices", error["message"])
        self.assertEqual(error["file"], str(self.workspace))

    def test_an_unknown_benchmark_is_pointed_at_and_nothing_recorded(self):
        self.ok("import", "prices", self.prices, *self.open)
        head = self.head()
        config = self.write("c.yaml", BACKTEST + "benchmark: SPY\n")
        self.fails_at(BAD_INPUT, (config, 10, 12), "backtest", "--config", config, *self.open)
        self.assertEqual(self.head(), head)

    def test_membership_and_sectors_come_from_the_workspace(self):
        self.ok("import", "prices", self.prices, *self.open)
        config = self.write("m.yaml", BACKTEST + "universe: members\n")
        self.assertIn("no membership", self.error(BAD_INPUT, "backtest", "--config", config, *self.open)["message"])
        table = self.write("u.csv", "symbol,from,to\n" + "".join(f"S{i:03d},2010-01-01,\n" for i in range(5)))
        self.ok("import", "membership", table, *self.open)
        self.ok("backtest", "--config", config, "--out", "out", *self.open)
        run = json.loads((self.folder / "out/run.json").read_text())
        self.assertEqual(list(run["inputs"]), ["membership"])
        self.ok("backtest", "--prices", self.prices, "--config", config, "--membership", table, "--out", "again")
        self.assertEqual(snapshot(self.folder / "out"), snapshot(self.folder / "again"))

    def test_a_folder_that_fails_says_that_the_run_is_recorded(self):
        self.ok("import", "prices", self.prices, *self.open)
        error = self.error(IO, "backtest", "--config", self.config, "--out", self.prices, *self.open)
        self.assertIn("run 1", error["hint"])


@needs_shared
class RealPrices(QdctlCase):
    def test_hrp_on_489_stocks_twice_gives_the_same_bytes(self):
        args = ("backtest", "--prices", SHARED / "data/prices_long.csv.gz", "--config",
                SOURCE / "configs/backtest/hrp-monthly.yaml")
        document = self.json(*args, "--out", "a")
        self.ok(*args, "--out", "b")
        self.assertEqual(snapshot(self.folder / "a"), snapshot(self.folder / "b"))
        self.assertEqual((document["from"], document["to"], document["rebalances"]), ("2013-12-31", "2017-12-05", 48))
        self.assertAlmostEqual(document["metrics"]["strategy"]["cagr"], 0.1013, places=3)
        self.assertEqual(document["liquidated_symbols"], ["COH", "DLPH", "LVLT"])
