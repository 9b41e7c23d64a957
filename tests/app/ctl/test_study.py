# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl study: the whole command on a small market, what it writes, and what it refuses."""
import csv
import json
import math
import re
import shlex
import unittest
import xml.etree.ElementTree as xml

from qdctl_case import BAD_INPUT, SHARED, SOURCE, USAGE, QdctlCase, snapshot, walk

STUDY = """version: 1
name: A small study
run: {universe: members, schedule: monthly, costs: {commission_bps: 5, half_spread_bps: 5}}
methods:
  - {name: Equal weight, strategy: {method: equal}, lookbacks: [60]}
  - {name: Inverse volatility, strategy: {method: inverse-volatility}, lookbacks: [20, 60]}
  - {name: Minimum variance, strategy: {method: min-variance, max_weight: 0.4}, lookbacks: [40, 60]}
baseline: Equal weight
walk_forward: {train: 120, test: 40, purge: 10}
cross_validation: {groups: 6, tested: 2, embargo: 5}
significance: {resamples: 199, seed: 3, level: 0.05}
membership_columns: {symbol: ticker, from: start, to: end}
data: [{text: Made up.}]
unknown: [{text: All of it.}]
"""


class Study(QdctlCase):
    def setUp(self):
        super().setUp()
        self.prices = self.write("prices.csv", walk(420, 6))
        self.config = self.write("study.yaml", STUDY)
        self.members = self.write("members.csv", "ticker,start,end\n" + "".join(f"S{i:03d},2010-01-01,\n" for i in range(5)))
        self.out = self.folder / "out"

    def study(self, out=None, **files):
        args = {"prices": self.prices, "config": self.config, "membership": self.members, "out": out or self.out} | files
        return "study", *(x for name, value in args.items() if value is not None for x in (f"--{name}", value))

    def rows(self, name):
        with open(self.out / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def test_writes_a_document_its_pictures_and_its_numbers(self):
        document = self.json(*self.study())
        self.assertEqual(document["out"], str(self.out))
        text = (self.out / "README.md").read_text(encoding="utf-8")
        self.assertTrue(text.startswith("# A small study\n\n**"))
        self.assertIn(document["headline"], text)
        self.assertIn("S005", text)  # in no spell of the membership
        for target in re.findall(r"\]\(([^)]+)\)", text):
            self.assertTrue((self.out / target).is_file(), target)
        for picture in self.out.glob("*.svg"):
            self.assertTrue(xml.parse(picture).getroot().tag.endswith("svg"))
        self.assertEqual(len(list(self.out.glob("*.svg"))), 5)
        self.assertEqual(json.loads((self.out / "study.json").read_text())["headline"], document["headline"])

    def test_its_numbers_agree_with_its_returns(self):
        self.ok(*self.study())
        returns = self.rows("returns.csv")
        for row in self.rows("methods.csv"):
            daily = [float(day[row["Method"]]) for day in returns]
            mean = math.fsum(daily) / len(daily)
            deviation = math.sqrt(math.fsum((r - mean) ** 2 for r in daily) / (len(daily) - 1))
            self.assertAlmostEqual(float(row["Volatility"]), deviation * math.sqrt(252), places=12)
            self.assertAlmostEqual(float(row["Sharpe ratio"]), mean / deviation * math.sqrt(252), places=10)
            growth = math.prod(1 + r for r in daily) ** (252 / len(daily)) - 1
            self.assertAlmostEqual(float(row["Growth a year"]), growth, places=12)
            self.assertLess(float(row["from"]), float(row["Sharpe ratio"]))
            self.assertGreater(float(row["to"]), float(row["Sharpe ratio"]))

    def test_the_same_inputs_give_the_same_bytes(self):
        self.ok(*self.study(), "--threads", 1)
        first = snapshot(self.out)
        self.ok(*self.study(), "--threads", 2)
        self.assertEqual(snapshot(self.out), first)

    def test_dividends_and_factors_count(self):
        dividends = self.write("dividends.csv", "symbol,date,amount\nS001,2016-02-01,1.5\n")
        days = [line.split(",")[0] for line in self.prices.read_text().splitlines()[1:]]
        factors = self.write("factors.csv", "date,mkt_rf,rf\n" + "".join(f"{d},{0.5 * (-1) ** i + 0.01 * (i % 7)},0.001\n" for i, d in enumerate(days)))
        document = self.json(*self.study(dividends=dividends, factors=factors))
        self.assertIn("dividends", document["inputs"])
        self.assertEqual(len(self.rows("factors.csv")), 3)
        self.assertIn("total returns", (self.out / "README.md").read_text(encoding="utf-8"))

    def test_refuses_what_does_not_fit_and_writes_nothing(self):
        before = snapshot(self.folder)
        bad = self.write("bad.yaml", STUDY.replace("min-variance", "best"))
        error = self.error(BAD_INPUT, *self.study(config=bad))
        self.assertEqual((error["file"], error["line"]), (str(bad), 7))
        self.assertIn("membership", self.error(BAD_INPUT, *self.study(membership=None))["message"])
        plain = self.write("plain.yaml", STUDY.replace("universe: members, ", ""))
        self.assertIn("universe", self.error(BAD_INPUT, *self.study(config=plain))["message"])
        short = self.write("short.csv", walk(100, 6))
        self.assertEqual(self.error(BAD_INPUT, *self.study(prices=short))["file"], str(self.config))
        self.error(USAGE, "study", "--prices", self.prices, "--config", self.config)
        for made in ("bad.yaml", "plain.yaml", "short.csv"):
            (self.folder / made).unlink()
        self.assertEqual(snapshot(self.folder), before)


class Shipped(QdctlCase):
    def test_the_configurations_that_are_shipped_are_read(self):
        wide = walk(30, 2).splitlines()
        rows = [line.split(",") for line in wide[1:]]
        long = "".join(f"{day},S{i:03d},{price}\n" for day, *prices in rows for i, price in enumerate(prices))
        for config in sorted((SOURCE / "configs/study").glob("*.yaml")):
            members = self.write("members.csv", "ticker,start_date,end_date\nS001,2010-01-01,\n")
            text = config.read_text(encoding="utf-8")
            prices = self.write("prices.csv", f"date,symbol,{'adj_close' if 'close: adj_close' in text else 'close'}\n" + long)
            asks = "universe: members" in text
            error = self.error(BAD_INPUT, "study", "--prices", prices, "--config", config, "--out", self.folder / "out",
                               *(("--membership", members) if asks else ()))
            self.assertIn("sessions", error["message"])  # the configuration is right, the prices are too few

    @unittest.skipUnless((SHARED / "data/prices_long.csv.gz").is_file(), "the market data are not here")
    def test_the_documents_are_what_their_command_writes(self):
        for readme in sorted((SOURCE / "docs/studies").glob("*/README.md")):
            text = readme.read_text(encoding="utf-8")
            command = re.search(r"```sh\n(qdctl study .*?)```", text, re.DOTALL)
            if command is None:  # a study of a model: what qdctl train writes (test_train.py)
                self.assertIn("```sh\nqdctl train ", text)
                continue
            words = shlex.split(command[1].replace("\\\n", " "))[1:]
            words = [str(SHARED / w.removeprefix("../shared/")) if w.startswith("../shared/") else w for w in words]
            words = [str(SOURCE / w) if w.startswith("configs/") else w for w in words]
            out = self.folder / readme.parent.name
            self.assertEqual(words[-2:], ["--out", f"docs/studies/{readme.parent.name}"])
            self.ok(*words[:-1], out)
            self.assertEqual({p.name for p in out.iterdir()}, {p.name for p in readme.parent.iterdir()})
            self.close(json.loads((out / "study.json").read_text()), json.loads((readme.parent / "study.json").read_text()))
            new = (out / "README.md").read_text(encoding="utf-8")
            plain = [re.sub(r"[\d.,−]+", "", t.split("## Make it again")[0]) for t in (new, text)]
            self.assertEqual(*plain)

    def close(self, a, b, where=""):
        """The same up to what another processor level may change."""
        if isinstance(a, dict):
            self.assertEqual(a.keys() - {"versions"}, b.keys() - {"versions"}, where)
            for key in a.keys() - {"versions"}:
                self.close(a[key], b[key], f"{where}/{key}")
        elif isinstance(a, list):
            self.assertEqual(len(a), len(b), where)
            for i, (x, y) in enumerate(zip(a, b)):
                self.close(x, y, f"{where}/{i}")
        elif isinstance(a, (int, float)) and not isinstance(a, bool):
            self.assertTrue(math.isclose(a, b, rel_tol=2e-3, abs_tol=2e-3), f"{where}: {a} {b}")
        else:
            self.assertEqual(a, b, where)
