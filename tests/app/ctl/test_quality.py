# SPDX-License-Identifier: GPL-3.0-or-later
"""qdctl quality: doubtful prices of a file, alone and against a second source."""
import csv

from qdctl_case import BAD_INPUT, IO, SHARED, USAGE, QdctlCase, needs_shared, snapshot, walk

KINDS = ["wrong_close", "copied_bar", "unadjusted_action", "adjustment_error", "stale_run", "gap", "phantom_bar",
         "inconsistent_bar"]
KEYS = ["kind", "severity", "symbol", "date", "sessions", "published", "expected", "error", "explanation"]


def spoiled(text: str, row: int, column: int, factor: float) -> str:
    lines = text.splitlines()
    fields = lines[row].split(",")
    fields[column] = f"{float(fields[column]) * factor:.4f}"
    lines[row] = ",".join(fields)
    return "\n".join(lines) + "\n"


class Findings(QdctlCase):
    def setUp(self):
        super().setUp()
        clean = walk(120, 12)
        self.clean = self.write("clean.csv", clean)
        self.prices = self.write("prices.csv", spoiled(clean, 60, 4, 1.2))
        self.date = clean.splitlines()[60].split(",")[0]

    def quality(self, *args):
        return self.json("quality", "--prices", self.prices, "--calendar", "24x7", *args)

    def wrong(self, *args):
        return [f for f in self.quality(*args)["findings"] if f["kind"] == "wrong_close"]

    def test_the_document(self):
        document = self.quality()
        self.assertEqual(list(document), ["findings", "counts", "calendar", "symbols", "sessions", "compared_symbols",
                                          "issues"])
        self.assertEqual(list(document["counts"]), KINDS)
        for kind in KINDS:
            self.assertEqual(document["counts"][kind], sum(f["kind"] == kind for f in document["findings"]))
        self.assertEqual((document["calendar"], document["symbols"], document["sessions"]), ("24/7", 12, 120))
        self.assertEqual((document["compared_symbols"], document["issues"]), (0, []))
        for finding in document["findings"]:
            self.assertEqual(list(finding), KEYS)
            self.assertIn(finding["severity"], ("error", "warning", "info"))
            if finding["kind"] == "gap":
                self.assertEqual((finding["published"], finding["expected"], finding["error"]), (None, None, None))
        found = self.wrong()
        self.assertEqual([(f["symbol"], f["date"]) for f in found], [("S003", self.date)])
        self.assertAlmostEqual(found[0]["error"], found[0]["published"] / found[0]["expected"] - 1.0, places=9)
        self.assertAlmostEqual(found[0]["error"], 0.2, delta=0.05)

    def test_a_second_source_names_the_value_and_acquits_what_it_has_too(self):
        document = self.quality("--second", self.clean)
        self.assertEqual(document["compared_symbols"], 12)
        found = [f for f in document["findings"] if f["kind"] == "wrong_close"]
        self.assertEqual([(f["symbol"], f["date"]) for f in found], [("S003", self.date)])
        self.assertAlmostEqual(found[0]["error"], 0.2, places=5)
        self.assertIn("reference closed at", found[0]["explanation"])
        self.assertEqual(self.wrong("--second", self.prices), [])

    def test_words_are_a_table_and_counts_and_findings_are_no_failure(self):
        words = self.ok("quality", "--prices", self.prices, "--second", self.clean, "--calendar", "24x7")
        header = words.splitlines()[0].split()
        self.assertEqual(header, ["Date", "Symbol", "Finding", "Severity", "Published", "Expected", "Error",
                                  "Explanation"])
        self.assertRegex(words, rf"(?m)^{self.date}  S003    wrong_close  error .* 20\.00 %  The reference closed at")
        self.assertRegex(words, r"(?m)^wrong_close +1$")
        self.assertIn("12 symbols, 120 dates, calendar 24/7, 12 symbols compared\n", words)
        alone = self.ok("quality", "--prices", self.clean, "--calendar", "24x7", "--second", self.clean)
        self.assertNotIn("wrong_close", alone)
        self.assertRegex(alone, r"(?m)^all +\d+$")

    def test_the_calendar(self):
        self.assertIn("NYSE", self.ok("quality", "--prices", self.clean))
        self.assertGreater(self.json("quality", "--prices", self.clean, "--calendar", "nyse")["counts"]["gap"] +
                           self.json("quality", "--prices", self.clean, "--calendar", "nyse")["counts"]["phantom_bar"], 0)
        error = self.error(USAGE, "quality", "--prices", self.clean, "--calendar", "nasdaq")
        self.assertEqual(error["hint"], "available: auto, nyse, 24x7")

    def test_out_holds_the_same_findings(self):
        document = self.quality("--out", "f.csv")
        self.assertEqual(document["out"], "f.csv")
        with open(self.folder / "f.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(list(rows[0]), KEYS)
        text = [{k: "" if v is None else v for k, v in f.items()} for f in document["findings"]]
        for row, finding in zip(rows, text, strict=True):
            for key in KEYS:
                same = float(row[key]) == finding[key] if isinstance(finding[key], (int, float)) else \
                    row[key] == finding[key]
                self.assertTrue(same, (key, row, finding))

    def test_what_was_mended_is_told_on_stderr_only(self):
        prices = self.write("p.csv", "date,symbol,close,desk\n2024-01-02,A,1,x\n2024-01-02,A,1,x\n")
        done = self.run_ctl("quality", "--prices", prices)
        self.assertEqual(done.returncode, 0)
        self.assertIn(f"{prices}:3:1: ".encode(), done.stderr)
        self.assertNotIn(b"desk", done.stdout)
        issues = self.json("quality", "--prices", prices)["issues"]
        self.assertEqual([i["line"] for i in issues], [1, 3])

    def test_what_cannot_be_read_or_compared(self):
        before = snapshot(self.folder)
        bad = ("quality", "--prices", self.prices, "--out", "f.csv", "--second")
        self.assertEqual(self.error(IO, *bad, "none.csv")["file"], "none.csv")
        self.error(IO, "quality", "--prices", "none.csv")
        self.assertIn("--prices", self.error(USAGE, "quality")["message"])
        self.assertEqual(snapshot(self.folder), before)
        other = self.write("other.csv", "date,ELSE\n2024-01-02,1\n")
        self.assertIn("prices.csv", self.fails_at(BAD_INPUT, (other, 1, 1), *bad, other)["message"])
        wrong = self.write("wrong.csv", "date,S003\n2024-01-02,x\n")
        self.fails_at(BAD_INPUT, (wrong, 2, 12), *bad, wrong)
        self.assertFalse((self.folder / "f.csv").exists())
        self.error(IO, "quality", "--prices", self.prices, "--out", "no/such/f.csv")


@needs_shared
class Measured(QdctlCase):
    """The table of docs/data-quality.md, a little below its figures; truth is the published list of vendor B."""

    @classmethod
    def setUpClass(cls):
        with open(SHARED / "data/vendor_b_issues.csv", newline="", encoding="utf-8") as file:
            rows = [list(row.values()) for row in csv.DictReader(file)]
        cls.wrong = {(r[0], r[1]): abs(float(r[5])) for r in rows if r[2] == "wrong_close"}
        cls.steps = {(r[0], r[1]) for r in rows if r[2] == "unadjusted_action_or_level_step"}

    def found(self, *args):
        document = self.json("quality", "--prices", SHARED / "data/prices_vendor_b.csv.gz", *args)
        self.assertEqual(document["calendar"], "NYSE")
        return document["findings"]

    def level(self, findings):
        """Recall of wrong closes above 1 %, and precision, against the list."""
        cells = {(f["symbol"], f["date"]) for f in findings if f["kind"] == "wrong_close"}
        large = {cell for cell, error in self.wrong.items() if error > 0.01}
        return len(cells & large) / len(large), len(cells & set(self.wrong)) / len(cells)

    def test_alone(self):
        recall, precision = self.level(self.found())
        self.assertGreaterEqual(recall, 0.86)
        self.assertGreaterEqual(precision, 0.82)

    def test_against_a_second_vendor(self):
        findings = self.found("--second", SHARED / "data/prices_long.csv.gz")
        recall, precision = self.level(findings)
        self.assertGreaterEqual(recall, 0.98)
        self.assertGreaterEqual(precision, 0.95)
        sure = {(f["symbol"], f["date"]) for f in findings
                if f["kind"] == "unadjusted_action" and f["severity"] == "error"}
        self.assertGreaterEqual(len(sure & self.steps), 41)
