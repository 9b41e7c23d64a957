# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl features: the numbers against an independent reading of the same prices, quality, lineage, as-of, records."""
import csv
import datetime
import gzip
import math
import random
import statistics
import unittest

from qdctl_case import BAD_INPUT, IO, SHARED, USAGE, WorkspaceCase

SESSIONS = 330
NAMES = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"]
CORE = ["return_1", "return_5", "return_21", "momentum_12_1", "volatility_21", "rsi_14", "average_ratio_20_100",
        "volume_ratio_5_63", "beta_126", "residual_volatility_126", "drawdown_252", "skewness_63", "rank_return_21",
        "rank_momentum_12_1"]


def market(sessions: int = SESSIONS, scale: int = 1) -> tuple:
    """Rows (date, symbol, close, volume), the same each time; a long price file of them."""
    draw = random.Random(19)
    day = datetime.date(2023, 1, 2)
    price = [40.0 + 10 * i for i in range(len(NAMES))]
    rows = []
    for t in range(sessions):
        common = draw.gauss(0.0003, 0.008)
        for i, name in enumerate(NAMES):
            price[i] *= 1 + common * (0.6 + 0.1 * i) + draw.gauss(0, 0.012)
            volume = int(1e6 * math.exp(draw.gauss(0, 0.4)))
            shown = round(price[i], 6) * scale
            rows.append((day.isoformat(), name, float(f"{shown:.6f}"), volume))
        day += datetime.timedelta(days=3 if day.weekday() == 4 else 1)
    text = "date,symbol,close,volume\n" + "".join(f"{d},{s},{p:.6f},{v}\n" for d, s, p, v in rows)
    return rows, text


class Reading:
    """The features of one name on one session, from lists of closes and volumes by name: plain definitions."""

    def __init__(self, closes: dict, volumes: dict):
        self.closes, self.volumes = closes, volumes
        self.returns = {s: [None] + [b / a - 1 for a, b in zip(c, c[1:])] for s, c in closes.items()}
        self.market = [None] + [statistics.fmean(r[t] for r in self.returns.values())
                                for t in range(1, len(next(iter(closes.values()))))]

    def rsi(self, s: str, t: int, n: int = 14) -> float:
        gain = loss = 0.0
        for i in range(1, t + 1):
            change = self.closes[s][i] - self.closes[s][i - 1]
            share = 1 / n if i > n else None
            if share is None:
                gain, loss = gain + max(change, 0) / n, loss + max(-change, 0) / n
            else:
                gain, loss = gain + (max(change, 0) - gain) * share, loss + (max(-change, 0) - loss) * share
        return 100 - 100 / (1 + gain / loss)

    def line(self, s: str, t: int, n: int = 126) -> tuple:
        y, x = self.returns[s][t - n + 1:t + 1], self.market[t - n + 1:t + 1]
        slope, constant = statistics.linear_regression(x, y)
        left = math.sqrt(sum((b - constant - slope * a) ** 2 for a, b in zip(x, y)) / (n - 2))
        return slope, left * math.sqrt(252)

    def ratio(self, s: str, t: int, window: int, skip: int = 0) -> float:
        return self.closes[s][t - skip] / self.closes[s][t - window] - 1

    def rank(self, s: str, t: int, window: int, skip: int = 0) -> float:
        own = self.ratio(s, t, window, skip)
        below = sum(self.ratio(other, t, window, skip) < own for other in self.closes)
        return (below + 0.5) / len(self.closes) - 0.5

    def all(self, s: str, t: int) -> dict:
        closes, moves = self.closes[s], self.returns[s]
        quarter = moves[t - 62:t + 1]
        mean = statistics.fmean(quarter)
        beta, left = self.line(s, t)
        return {
            "return_1": self.ratio(s, t, 1), "return_5": self.ratio(s, t, 5), "return_21": self.ratio(s, t, 21),
            "momentum_12_1": self.ratio(s, t, 252, 21),
            "volatility_21": statistics.stdev(moves[t - 20:t + 1]) * math.sqrt(252),
            "rsi_14": self.rsi(s, t),
            "average_ratio_20_100": statistics.fmean(closes[t - 19:t + 1]) / statistics.fmean(closes[t - 99:t + 1]) - 1,
            "volume_ratio_5_63": math.log(statistics.fmean(self.volumes[s][t - 4:t + 1])
                                          / statistics.fmean(self.volumes[s][t - 62:t + 1])),
            "beta_126": beta, "residual_volatility_126": left,
            "drawdown_252": closes[t] / max(closes[t - 251:t + 1]) - 1,
            "skewness_63": statistics.fmean((m - mean) ** 3 for m in quarter) / statistics.pstdev(quarter) ** 3,
            "rank_return_21": self.rank(s, t, 21), "rank_momentum_12_1": self.rank(s, t, 252, 21)}


def read_csv(path) -> dict:
    with open(path, newline="", encoding="utf-8") as file:
        return {(row["date"], row["symbol"]): row for row in csv.DictReader(file)}


class Features(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.rows, text = market()
        self.dates = sorted({row[0] for row in self.rows})
        self.import_prices("p.csv", text)

    def import_prices(self, name: str, text: str, *more):
        self.ok("--quiet", *self.open, "import", "prices", self.write(name, text), *more)

    def features(self, *args):
        return self.json(*self.open, "features", *args)

    def test_every_number_is_that_of_an_independent_reading(self):
        self.features("materialise", "--out", "f.csv")
        found = read_csv(self.folder / "f.csv")
        closes = {s: [r[2] for r in self.rows if r[1] == s] for s in NAMES}
        volumes = {s: [r[3] for r in self.rows if r[1] == s] for s in NAMES}
        reading = Reading(closes, volumes)
        for t in (252, 253, 290, SESSIONS - 1):
            for s in ("AAA", "DDD", "HHH"):
                for feature, wanted in reading.all(s, t).items():
                    self.assertAlmostEqual(float(found[self.dates[t], s][feature]), wanted,
                                           delta=1e-9 * max(1, abs(wanted)), msg=f"{feature} {s} {t}")
        self.assertEqual(found[self.dates[1], "AAA"]["momentum_12_1"], "")
        self.assertNotIn((self.dates[0], "AAA"), found)

    def test_the_views_are_listed_with_formulas_and_no_price_level(self):
        views = {v["view"]: v for v in self.features("list")["views"]}
        self.assertEqual([f["name"] for f in views["core_technical"]["features"]], CORE)
        self.assertIn("core_price", views)
        self.assertIn("close(t) / close(t − 5) − 1", self.ok(*self.open, "features", "list"))

    def test_prices_in_another_unit_give_the_same_features(self):
        first = self.features("materialise", "--out", "a.csv")
        self.import_prices("q.csv", market(scale=1000)[1])
        second = self.features("materialise", "--out", "b.csv")
        self.assertNotEqual(first["data_hash"], second["data_hash"])
        a, b = read_csv(self.folder / "a.csv"), read_csv(self.folder / "b.csv")
        self.assertEqual(a.keys(), b.keys())
        for key in list(a)[::53]:
            for feature in CORE:
                if a[key][feature]:
                    self.assertAlmostEqual(float(a[key][feature]), float(b[key][feature]), delta=1e-7, msg=feature)

    def test_it_is_recorded_once_with_an_audit_entry(self):
        before = self.head()
        first = self.features("materialise")
        self.assertEqual((first["recorded_before"], first["reproduced"], first["run"]), (False, True, 1))
        head = self.head()
        self.assertNotEqual(before, head)
        again = self.features("materialise")
        self.assertEqual((again["recorded_before"], again["frame_hash"]), (True, first["frame_hash"]))
        self.assertEqual(self.head(), head)
        entries = self.json(*self.open, "audit", "list")["entries"]
        self.assertEqual([e["action"] for e in entries].count("features.materialise"), 1)
        self.json(*self.open, "--threads", 2, "features", "materialise", "--view", "core_price")
        self.assertEqual(self.json(*self.open, "runs", "list")["runs"], [], "it is no backtest")

    def test_quality_tells_what_is_wrong_and_where(self):
        quality = self.features("quality")
        names = [f["feature"] for f in quality["features"]]
        self.assertEqual(names, CORE)
        self.assertTrue(all(0 <= f["score"] <= 1 for f in quality["features"]))
        self.assertGreater(quality["sessions_behind"], 100)
        self.assertLess(quality["score"], quality["threshold"])
        self.assertTrue(any("sessions behind" in alert for alert in quality["alerts"]))
        lines = market()[1].splitlines()
        gaps = [lines[0]] + [line for i, line in enumerate(lines[1:]) if i % 5 or i < 8]
        self.import_prices("gaps.csv", "\n".join(gaps) + "\n", "--synthetic")
        quality = self.features("quality")
        self.assertEqual(quality["sessions_behind"], 0)
        poor = {f["feature"]: f for f in quality["features"]}["return_1"]
        self.assertLess(poor["score"], 0.9)
        self.assertGreater(poor["missing"], 300)
        self.assertTrue(any(alert.startswith("return_1 has a quality of") for alert in quality["alerts"]))

    def test_a_value_leads_to_its_source_rows(self):
        date = self.dates[300]
        found = self.features("explain", "momentum_12_1", "CCC", "--date", date)
        spans = [(s["symbol"], s["field"], s["from"], s["to"]) for s in found["source_rows"]]
        self.assertEqual(spans, [("CCC", "close", self.dates[48], self.dates[48]),
                                 ("CCC", "close", self.dates[279], self.dates[279])])
        price = {(r[0], r[1]): r[2] for r in self.rows}
        self.assertAlmostEqual(found["value"], price[self.dates[279], "CCC"] / price[self.dates[48], "CCC"] - 1,
                               delta=1e-12)
        self.assertEqual(found["source_file"], "p.csv")
        self.assertEqual(found["imported_by"], "ada")
        self.assertGreaterEqual(found["known_at"], found["published_at"])
        words = self.ok(*self.open, "features", "explain", "beta_126", "CCC")
        self.assertIn("all names", words)
        self.assertIn("Compared with 8 names", words)
        early = self.features("explain", "momentum_12_1", "CCC", "--date", self.dates[5])
        self.assertIsNone(early["value"])
        self.assertIn("too few", early["missing"])

    def test_as_of_a_day_nothing_is_known_that_came_later(self):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        tomorrow, yesterday = today + datetime.timedelta(days=1), today - datetime.timedelta(days=1)
        known = self.features("as-of", "--at", tomorrow, "--out", "k.csv")
        self.assertEqual(known["last_session"], self.dates[-1])
        error = self.error(BAD_INPUT, *self.open, "features", "as-of", "--at", yesterday)
        self.assertIn("nothing of these features was known here", error["message"])

    def test_a_data_set_that_grew_gives_the_same_rows(self):
        self.features("materialise", "--out", "a.csv")
        self.import_prices("longer.csv", market(SESSIONS + 5)[1])
        self.features("materialise", "--out", "b.csv")
        a, b = read_csv(self.folder / "a.csv"), read_csv(self.folder / "b.csv")
        for key, row in a.items():
            self.assertEqual(row, b[key])
        self.assertEqual(len(b), len(a) + 5 * len(NAMES))

    def test_a_range_is_written(self):
        done = self.features("materialise", "--from", self.dates[260], "--to", self.dates[261], "--out", "r.csv")
        self.assertEqual(done["lines"], 2 * len(NAMES))
        self.assertEqual({d for d, _ in read_csv(self.folder / "r.csv")}, set(self.dates[260:262]))

    def test_what_cannot_be_done_is_said(self):
        features = (*self.open, "features")
        self.error(USAGE, *features, "materialise", "--from", "yesterday")
        self.error(USAGE, *features, "quality", "--dataset", "0")
        self.error(USAGE, "features", "list")
        self.error(BAD_INPUT, *features, "quality", "--dataset", "7")
        self.assertIn("core_technical", self.error(BAD_INPUT, *features, "quality", "--view", "mine")["hint"])
        self.assertIn("membership", self.error(BAD_INPUT, *features, "quality", "--members")["message"])
        self.error(BAD_INPUT, *features, "explain", "close", "AAA")
        self.error(BAD_INPUT, *features, "explain", "rsi_14", "ZZZ")
        self.error(BAD_INPUT, *features, "explain", "rsi_14", "AAA", "--date", "2023-01-01")
        self.error(BAD_INPUT, *features, "materialise", "--from", "2030-01-01", "--out", "x.csv")
        self.assertFalse((self.folder / "x.csv").exists())
        self.error(IO, *features, "materialise", "--out", "no/such/folder/x.csv")


PRICES = SHARED / "data/prices_long.csv.gz"


@unittest.skipUnless(PRICES.is_file(), "the real prices are not here")
class RealFeatures(WorkspaceCase):
    """489 US large caps, 2012-12 to 2017-12: Apple on one session, read from the file by plain definitions."""

    def test_real_prices_give_the_same_numbers_and_a_good_quality(self):
        self.create()
        self.ok("--quiet", *self.open, "import", "prices", PRICES)
        day = "2017-06-30"
        made = self.json(*self.open, "features", "materialise", "--from", day, "--to", day, "--out", "f.csv")
        found = read_csv(self.folder / "f.csv")
        self.assertEqual((made["symbols"], made["sessions"], made["price"]), (489, 1259, "adj_close"))
        scores = {f["feature"]: f["score"] for f in made["quality"]["features"]}
        self.assertGreater(min(scores.values()), 0.99, scores)
        closes, volumes = {}, {}
        with gzip.open(PRICES, "rt", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["date"] <= day:
                    closes.setdefault(row["symbol"], []).append(float(row["adj_close"]))
                    volumes.setdefault(row["symbol"], []).append(float(row["volume"] or 0))
        sessions = len(closes["AAPL"])
        whole = {s for s, c in closes.items() if len(c) == sessions}
        reading = Reading({s: closes[s] for s in whole}, volumes)
        wanted = reading.all("AAPL", sessions - 1)
        for feature in ("return_1", "return_5", "return_21", "momentum_12_1", "volatility_21", "rsi_14",
                        "average_ratio_20_100", "volume_ratio_5_63", "drawdown_252", "skewness_63"):
            self.assertAlmostEqual(float(found[day, "AAPL"][feature]), wanted[feature],
                                   delta=1e-6 * max(1, abs(wanted[feature])), msg=feature)
        # The market of the file holds names that were listed later, too: a few in five hundred.
        for feature in ("beta_126", "residual_volatility_126"):
            self.assertAlmostEqual(float(found[day, "AAPL"][feature]), wanted[feature], delta=0.02, msg=feature)


if __name__ == "__main__":
    unittest.main()
