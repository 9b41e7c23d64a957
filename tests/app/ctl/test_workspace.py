# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in a workspace: create, import, backtest, report, audit; and the demo."""
import csv
import hashlib
import io
import os
import re
import zipfile
from html.parser import HTMLParser

from qdctl_case import (BACKTEST, BAD_INPUT, IO, REFUSED, SHARED, SOURCE, USAGE, WorkspaceCase, limit_file_size,
                        needs_shared, snapshot, walk)

WITH_PDF = os.environ.get("QD_WITH_PDF", "ON").upper() in ("ON", "1", "TRUE", "YES")
FORMATS = ("pdf", "xlsx", "html", "csv") if WITH_PDF else ("xlsx", "html", "csv")


class Chain(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.created = self.create()
        self.prices = self.write("prices.csv", walk(400, 8))
        self.config = self.write("b.yaml", BACKTEST + "benchmark: S000\n")

    def fill(self):
        self.json("import", "prices", self.prices, *self.open)
        self.json("backtest", "--config", self.config, *self.open)

    def test_a_new_workspace_is_empty_and_private(self):
        self.assertEqual(self.created["audit_entries"], 2)
        self.assertEqual([self.created[k] for k in ("datasets", "runs", "reports", "holdings", "membership")], [0] * 5)
        self.assertFalse(self.created["synthetic"])
        for path in (self.workspace, self.folder / "w.qdw.keys"):
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertNotIn(b"SQLite format", self.workspace.read_bytes()[:100])
        self.assertEqual(self.json("workspace", "info", *self.open), self.created)

    def test_an_existing_one_is_not_overwritten(self):
        before = snapshot(self.folder)
        self.assertIn("exists", self.error(REFUSED, "workspace", "create", *self.open)["message"])
        self.assertIn("exists", self.error(REFUSED, "demo", *self.open)["message"])
        self.assertEqual(snapshot(self.folder), before)

    def test_imports_say_what_came_in(self):
        document = self.json("import", "prices", self.prices, "--name", "Walk", "--benchmark", "S001", *self.open)
        self.assertEqual((document["dataset"], document["name"], document["sessions"], document["symbols"]),
                         (1, "Walk", 400, 8))
        self.assertEqual(document["from"], "2015-01-01")
        self.assertRegex(document["content_hash"], "^[0-9a-f]{64}$")
        self.assertIsInstance(document["findings"], list)
        words = self.ok("import", "prices", self.prices, "--synthetic", *self.open)
        self.assertIn("Data set 2: 8 symbols, 400 sessions", words)
        info = self.json("workspace", "info", *self.open)
        self.assertEqual((info["datasets"], info["synthetic"]), (2, True))

    def test_what_an_import_mended_is_told(self):
        for kind, text in (("holdings", "symbol,quantity,desk\nA,1,x\nA,1,x\n"),
                           ("sectors", "symbol,sector,desk\nA,Energy,x\nA,Energy,x\n"),
                           ("prices", "date,symbol,close,desk\n2024-01-02,A,1,x\n2024-01-02,A,1,x\n")):
            path = self.write("t.csv", text)
            issues = self.json("import", kind, path, *self.open)["issues"]
            self.assertEqual([(i["line"], list(i)) for i in issues],
                             [(1, ["line", "column", "message"]), (3, ["line", "column", "message"])], kind)
            self.assertIn("desk", issues[0]["message"])
            done = self.run_ctl("import", kind, path, *self.open)
            for line in (1, 3):
                self.assertIn(f"qdctl: {path}:{line}:".encode(), done.stderr)
            self.assertNotIn(b"repeats", done.stdout)
            self.assertEqual(self.run_ctl("import", kind, path, *self.open, "--quiet").stderr, b"")
        many = "symbol,quantity\n" + "A,1\n" * 50
        done = self.run_ctl("import", "holdings", self.write("m.csv", many), *self.open)
        self.assertEqual(done.stderr.count(b"repeats line 2"), 20)
        self.assertIn(b"29 more, all of them with --json", done.stderr)

    def test_tables_and_positions(self):
        self.json("import", "prices", self.prices, *self.open)
        last = dict(zip(*[line.split(",") for line in (self.prices.read_text().splitlines()[i] for i in (0, -1))]))
        holdings = self.write("h.csv", "symbol,quantity,cost\nS000,10,500\nS003,2.5,\nNOPE,1,\n")
        self.assertEqual(self.json("import", "holdings", holdings, *self.open),
                         {"rows": 3, "issues": []})
        sectors = self.write("s.csv", "ticker,gics\nS000,Energy\nS003,Utilities\n")
        self.assertEqual(self.json("import", "sectors", sectors, "--column", "ticker=symbol", "--column", "gics=sector",
                                   *self.open), {"rows": 2, "issues": []})
        membership = self.write("m.csv", "symbol,from,to\nS000,2015-01-01,2016-01-01\nS000,2016-03-01,\nS001,2015-01-01,\n")
        self.assertEqual(self.json("import", "membership", membership, *self.open)["rows"], 3)
        self.assertEqual(self.json("workspace", "info", *self.open)["membership"], 3)
        document = self.json("positions", *self.open)
        rows = {r["symbol"]: r for r in document["positions"]}
        self.assertEqual(document["as_of"], last["date"])
        self.assertAlmostEqual(rows["S000"]["value"], 10 * float(last["S000"]), places=6)
        self.assertAlmostEqual(rows["S000"]["unrealised"], rows["S000"]["value"] - 500, places=6)
        self.assertEqual((rows["S003"]["sector"], rows["S003"]["cost"]), ("Utilities", None))
        self.assertIsNone(rows["NOPE"]["value"])
        self.assertAlmostEqual(document["total_value"], rows["S000"]["value"] + rows["S003"]["value"], places=6)
        words = self.ok("positions", *self.open)
        self.assertRegex(words, r"(?m)^S000 +Energy +10 ")
        self.assertRegex(words, r"(?m)^Total ")

    def test_a_mapping_that_does_not_fit(self):
        self.error(USAGE, "import", "prices", self.prices, "--column", "nothing", *self.open)
        error = self.fails_at(BAD_INPUT, (self.prices, 1, 1), "import", "prices", self.prices, "--column", "no=date",
                              *self.open)
        self.assertIn("'no'", error["message"])

    def test_every_change_is_one_audit_entry_in_a_chain(self):
        self.fill()
        self.json("report", "executive", "--out", "r.html", *self.open)
        entries = self.json("audit", "list", *self.open)["entries"]
        told = [("session.close", done, "session.open") for done in ("report.make", "backtest.run", "prices.import")]
        self.assertEqual([e["action"] for e in entries], [*sum(told, ()), "user.add", "workspace.create"])
        self.assertEqual([e["sequence"] for e in entries], list(range(11, 0, -1)))
        for newer, older in zip(entries, entries[1:]):
            self.assertEqual(newer["previous_hash"], older["hash"])
        self.assertEqual(len(self.json("audit", "list", "--limit", 2, *self.open)["entries"]), 2)
        verdict = self.json("audit", "verify", *self.open)
        self.assertEqual(verdict, {"intact": True, "entries": 11, "head": entries[0]["hash"]})
        whole = self.json("workspace", "verify", *self.open)
        self.assertEqual((whole["intact"], whole["audit_entries"], whole["audit_head"]), (True, 11, entries[0]["hash"]))
        self.assertIn("11 entries is intact", self.ok("audit", "verify", *self.open))
        self.assertRegex(self.ok("audit", "list", *self.open), r"(?m)^10  \S+Z  ada +report.make +report 1 ")

    def test_reports_in_every_format_are_on_record_with_their_hash(self):
        self.fill()
        for format_ in FORMATS:
            out = self.folder / f"r.{format_}"
            document = self.json("report", "executive", "--format", format_, "--out", out, *self.open)
            content = out.read_bytes()
            self.assertEqual((document["format"], document["run"], document["bytes"]), (format_, 1, len(content)))
            self.assertEqual(document["sha256"], hashlib.sha256(content).hexdigest())
            detail = self.json("audit", "list", "--limit", 2, *self.open)["entries"][1]["detail"]
            self.assertEqual(detail["sha256"], document["sha256"])
        if WITH_PDF:
            self.assertTrue((self.folder / "r.pdf").read_bytes().startswith(b"%PDF-1."))
        with zipfile.ZipFile(self.folder / "r.xlsx") as book:
            self.assertIsNone(book.testzip())
            self.assertIn("xl/workbook.xml", book.namelist())
        self.assertGreater(len(list(csv.reader(io.StringIO((self.folder / "r.csv").read_text())))), 20)
        parser = HTMLParser()
        parser.feed((self.folder / "r.html").read_text())
        self.assertIn("Small test", (self.folder / "r.html").read_text())
        self.assertNotRegex((self.folder / "r.html").read_text(), r"(?:src|href)=\"https?:")

    def test_the_ending_of_the_file_decides_the_format(self):
        self.fill()
        self.assertEqual(self.json("report", "executive", "--out", "a.xlsx", *self.open)["format"], "xlsx")
        self.assertEqual(self.json("report", "executive", "--format", "csv", "--out", "a.html", *self.open)["format"],
                         "csv")
        document = self.json("report", "executive", "--format", "html", *self.open)
        self.assertEqual(document["file"], "executive.html")
        self.assertTrue((self.folder / "executive.html").is_file())

    def test_a_report_that_cannot_be_made_leaves_nothing(self):
        error = self.error(BAD_INPUT, "report", "executive", "--out", "r.html", *self.open)
        self.assertIn("no run", error["message"])
        self.fill()
        before, head = snapshot(self.folder), self.head()
        self.error(BAD_INPUT, "report", "executive", "--run", 99, "--out", "r.html", *self.open)
        self.assertIn("none/r.html", self.error(IO, "report", "executive", "--out", "none/r.html", *self.open)["message"])
        self.error(IO, "report", "executive", "--format", "html", "--out", "home", *self.open)
        self.assertEqual(snapshot(self.folder), before)
        self.assertEqual(self.head(), head)

    def test_a_disk_that_fills_up_changes_nothing(self):
        head = self.head()
        self.error(IO, "import", "prices", self.prices, *self.open, preexec_fn=limit_file_size(16384))
        self.assertEqual(self.head(), head)
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])
        self.error(IO, "workspace", "create", "--workspace", "new.qdw", *self.open[2:], "--profile", "dev",
                   preexec_fn=limit_file_size(8192))
        self.assertEqual([p.name for p in self.folder.glob("new.qdw*")], [])

    def test_places_where_no_workspace_can_be(self):
        for place in ("passphrase/w.qdw", "none/w.qdw", "home"):
            code = REFUSED if place == "home" else IO
            self.error(code, "workspace", "create", "--workspace", place, *self.open[2:], "--profile", "dev")
        self.assertIn("no workspace", self.error(IO, "workspace", "info", "--workspace", "none.qdw", *self.open[2:])["message"])


class Demo(WorkspaceCase):
    def test_is_synthetic_whole_and_ready_for_a_report(self):
        document = self.json("demo", *self.open, "--profile", "dev")
        self.assertTrue(document["synthetic"])
        self.assertGreaterEqual(document["runs"], 2)
        self.assertGreater(document["holdings"], 50)
        self.assertTrue(self.json("workspace", "verify", *self.open)["intact"])
        self.assertTrue(self.json("positions", *self.open)["synthetic"])
        self.json("report", "executive", "--out", "r.html", *self.open)
        self.assertIn("SYNTHETIC", (self.folder / "r.html").read_text())
        self.assertIn("SYNTHETIC", self.ok("demo", "--workspace", "other.qdw", *self.open[2:], "--profile", "dev"))

    def test_runs_with_the_configurations_of_the_repository(self):
        self.json("demo", *self.open, "--profile", "dev")
        for config in sorted((SOURCE / "configs/backtest").glob("*.yaml")):
            document = self.json("backtest", "--config", config, *self.open)
            name = re.search(r"^name: (.*)$", config.read_text(), re.MULTILINE)[1]
            self.assertEqual(document["name"], name)
            self.assertGreater(document["metrics"]["benchmark"]["volatility"], 0)


@needs_shared
class RealPrices(WorkspaceCase):
    def test_from_the_file_to_the_report_to_the_audit(self):
        self.create()
        document = self.json("import", "prices", SHARED / "data/prices_long.csv.gz", *self.open)
        self.assertEqual((document["symbols"], document["sessions"]), (489, 1259))
        self.assertEqual({(f["symbol"], f["date"]) for f in document["findings"]} & {("ESS", "2015-08-25"),
                         ("DHR", "2016-07-05")}, {("ESS", "2015-08-25"), ("DHR", "2016-07-05")})
        columns = ("--column", "sector_latest=sector")
        self.assertEqual(self.json("import", "sectors", SHARED / "data/sectors.csv", *columns, *self.open)["rows"], 509)
        columns = ("--column", "ticker=symbol", "--column", "start_date=from", "--column", "end_date=to")
        self.assertEqual(self.json("import", "membership", SHARED / "data/membership.csv", *columns, *self.open)["rows"],
                         1230)
        self.json("backtest", "--config", SOURCE / "configs/backtest/hrp-monthly.yaml", *self.open)
        for format_ in FORMATS:
            self.assertGreater(self.json("report", "executive", "--out", f"r.{format_}", *self.open)["bytes"], 10_000)
        self.assertEqual(self.json("audit", "verify", *self.open)["entries"], 2 + 3 * (4 + len(FORMATS)))
