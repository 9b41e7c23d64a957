# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that break their format: exit 3 at file:line:column with --json and in words, and nothing is written."""
import gzip

from qdctl_case import BACKTEST, BAD_INPUT, QdctlCase, WorkspaceCase, snapshot

LONG = "date,symbol,close\n"
WIDE = "date,AAA,BBB\n"
GOOD = LONG + "2024-01-02,AAA,1\n2024-01-03,AAA,2\n"
ZIPPED = gzip.compress(GOOD.encode(), mtime=0)
FLIPPED = ZIPPED[:-6] + bytes([ZIPPED[-6] ^ 0x55]) + ZIPPED[-5:]


def row(close: str) -> str:
    return LONG + f"2024-01-02,AAA,{close}\n"


# name, content, line, column, words of the message or the hint
PRICES = [
    ("empty", "", 1, 1, "empty file"),
    ("byte order mark alone", b"\xef\xbb\xbf", 1, 1, "empty file"),
    ("empty gzip", gzip.compress(b""), 1, 1, "empty file"),
    ("header alone, long", LONG, 2, 1, "no rows"),
    ("header alone, wide", WIDE, 2, 1, "no rows"),
    ("missing header", "2024-01-02,AAA,100\n", 1, 1, "expected a header"),
    ("unknown layout", "a,b\n1,2\n", 1, 1, "'a', 'b'"),
    ("no date column", "symbol,close\nAAA,1\n", 1, 1, "'date'"),
    ("no symbol column", "date,close,volume\n2024-01-02,1,2\n", 1, 1, "'symbol'"),
    ("no close column", "date,symbol,open\n2024-01-02,AAA,1\n", 1, 1, "'close'"),
    ("repeated symbol in a wide header", "date,AAA,BBB,AAA\n2024-01-02,1,2,3\n", 1, 14, "'AAA'"),
    ("repeated column in a long header", "date,symbol,close,close\n2024-01-02,A,1,1\n", 1, 19, "second time"),
    ("semicolons", "date;symbol;close\n2024-01-02;AAA;1\n", 1, 1, "semicolons"),
    ("NUL in a number", LONG.encode() + b"2024-01-02,AAA,1\x002\n", 2, 17, "NUL"),
    ("NUL in the header", b"date,sym\x00bol,close\n", 1, 9, "NUL"),
    ("UTF-16", b"\xff\xfed\x00a\x00t\x00e\x00", 1, 1, "UTF-8"),
    ("a workbook", b"PK\x03\x04 and more", 1, 1, "CSV"),
    ("truncated gzip", ZIPPED[:-12], 3, 11, "truncated"),
    ("gzip with a wrong checksum", FLIPPED, 4, 1, "corrupt"),
    ("gzip magic, then text", b"\x1f\x8b" + GOOD.encode(), 1, 1, "corrupt"),
    ("carriage returns alone", "date,symbol,close\r2024-01-02,AAA,1\r", 1, 18, "carriage return"),
    ("quote never closed", LONG + '2024-01-03,"AAA,1\n', 2, 12, "never closed"),
    ("text after a closing quote", LONG + '2024-01-02,"AAA"x,1\n', 2, 17, "closing quote"),
    ("quote inside a field", LONG + '2024-01-02,A"A,1\n', 2, 13, "quote inside"),
    ("NaN", row("NaN"), 2, 16, "leave the field empty"),
    ("Inf", row("Inf"), 2, 16, "'Inf'"),
    ("-inf in a wide file", WIDE + "2024-01-02,1,-inf\n", 2, 14, "'-inf'"),
    ("negative price", row("-5"), 2, 16, "above 0"),
    ("negative price in a wide file", WIDE + "2024-01-02,1,-2\n", 2, 14, "above 0"),
    ("zero price", row("0"), 2, 16, "above 0"),
    ("1e308", row("1e308"), 2, 16, "1e12"),
    ("1e308 in a wide file", WIDE + "2024-01-02,1e308,1\n", 2, 12, "1e12"),
    ("1e-320", row("1e-320"), 2, 16, "1e-12"),
    ("decimal comma", row("1,5"), 2, 18, "point"),
    ("letters for a price", WIDE + "2024-01-02,1,x\n", 2, 14, "'BBB'"),
    ("30 February", LONG + "2024-02-30,AAA,1\n", 2, 1, "'2024-02-30'"),
    ("US date", LONG + "01/02/2024,AAA,1\n", 2, 1, "year-month-day"),
    ("empty symbol", LONG + "2024-01-02,,1\n", 2, 12, "symbol"),
    ("symbol that is no UTF-8", LONG.encode() + b"2024-01-02,A\xc3\x28,1\n", 2, 12, "UTF-8"),
    ("too few fields", GOOD + "2024-01-04,AAA\n", 4, 15, "expected 3"),
    ("too many fields", WIDE + "2024-01-02,1,2,3\n", 2, 16, "expected 3"),
    ("duplicate date with another price, long", GOOD + "2024-01-02,AAA,3\n", 4, 1, "line 2"),
    ("duplicate date with another price, wide", WIDE + "2024-01-02,1,2\n2024-01-02,1,3\n", 3, 1, "BBB"),
    ("huge field", row("1" * 70_000), 2, 16, "65536"),
    ("huge quoted field", row('"' + "1" * 70_000 + '"'), 2, 16, "65536"),
    ("fault after CRLF lines", (GOOD + "2024-01-04,AAA,x\n").replace("\n", "\r\n"), 4, 16, "'x'"),
    ("fault after a byte order mark", b"\xef\xbb\xbf" + row("x").encode(), 2, 16, "'x'"),
]

RETURNS = [
    ("empty", "", 1, 1, "empty file"),
    ("header alone", "date,A\n", 2, 1, "no rows"),
    ("NaN", "date,A\n2024-01-02,nan\n", 2, 12, "nan"),
    ("below -1", "date,A\n2024-01-02,0.1\n2024-01-03,-1.5\n", 3, 12, "-1"),
    ("1e400", "date,A\n2024-01-02,1e400\n", 2, 12, "1e400"),
    ("percent sign", "date,A,B\n2024-01-02,0.1,5%\n", 2, 16, "5%"),
    ("repeated name", "date,A,A\n2024-01-02,1,2\n", 1, 8, "second time"),
    ("repeated date", "date,A\n2024-01-02,0.1\n2024-01-02,0.2\n", 3, 1, "line 2"),
]

SECTORS = [
    ("empty", "", 1, 1, "empty file"),
    ("header alone", "symbol,sector\n", 2, 1, "no rows"),
    ("no sector column", "symbol,industry\nA,X\n", 1, 1, "'sector'"),
    ("two sectors for a symbol", "symbol,sector\nA,X\nB,X\nA,Y\n", 4, 1, "line 2"),
    ("control character", "symbol,sector\nA,X\x07\n", 2, 3, "UTF-8"),
    ("empty symbol", "symbol,sector\n,X\n", 2, 1, "symbol"),
]

MEMBERSHIP = [
    ("empty", "", 1, 1, "empty file"),
    ("no from column", "symbol,to\nA,2020-01-01\n", 1, 1, "'from'"),
    ("last day before the first", "symbol,from,to\nA,2020-01-02,2020-01-01\n", 2, 14, "before the first day"),
    ("spells that overlap", "symbol,from,to\nA,2020-01-01,2020-06-01\nA,2020-05-01,\n", 3, 1, "overlap"),
    ("bad date", "symbol,from,to\nA,2020-13-01,\n", 2, 3, "YYYY-MM-DD"),
]

HOLDINGS = [
    ("empty", "", 1, 1, "empty file"),
    ("header alone", "symbol,quantity\n", 2, 1, "no rows"),
    ("no quantity column", "symbol,shares\nA,1\n", 1, 1, "'quantity'"),
    ("NaN", "symbol,quantity\nA,NaN\n", 2, 3, "quantity"),
    ("1e308", "symbol,quantity\nA,1e308\n", 2, 3, "quantity"),
    ("seven places", "symbol,quantity\nA,0.1234567\n", 2, 3, "6 places"),
    ("thousands", 'symbol,quantity\nA,"1,000"\n', 2, 3, "thousands"),
    ("dollar sign in the cost", "symbol,quantity,cost\nA,1,$5\n", 2, 5, "currency"),
    ("two quantities for a symbol", "symbol,quantity\nA,1\nA,2\n", 3, 1, "line 2"),
]

# Files that are unusual and right.
LEGAL = [
    ("byte order mark", b"\xef\xbb\xbf" + GOOD.encode() + b"2024-01-04,AAA,3\n"),
    ("CRLF", (GOOD + "2024-01-04,AAA,3\n").replace("\n", "\r\n")),
    ("byte order mark and CRLF in gzip", gzip.compress(b"\xef\xbb\xbf" + (GOOD + "2024-01-04,AAA,3\n")
                                                       .replace("\n", "\r\n").encode())),
    ("no line end at the end", GOOD + "2024-01-04,AAA,3"),
    ("quotes", 'date,"symbol",close\n"2024-01-02","AAA","1"\n2024-01-03,AAA,2\n2024-01-04,AAA,3\n'),
    ("blank lines", GOOD + "\n2024-01-04,AAA,3\n\n\n"),
    ("rows in any order", LONG + "2024-01-04,AAA,3\n2024-01-02,AAA,1\n2024-01-03,AAA,2\n"),
    ("the same row twice", GOOD + "2024-01-03,AAA,2\n2024-01-04,AAA,3\n"),
    ("columns in any order, more than known", "note,close,date,symbol\nx,1,2024-01-02,AAA\nx,2,2024-01-03,AAA\n"
                                              "x,3,2024-01-04,AAA\n"),
    ("wide", "date,AAA\n2024-01-02,1\n2024-01-03,2\n2024-01-04,3\n"),
    ("gzip in two members", gzip.compress(GOOD.encode()) + gzip.compress(b"2024-01-04,AAA,3\n")),
]


class Stateless(QdctlCase):
    def check(self, cases, name, *args):
        """`args` are the command up to the file."""
        before = snapshot(self.folder)
        for title, content, line, column, words in cases:
            with self.subTest(title):
                path = self.write(name, content)
                error = self.fails_at(BAD_INPUT, (path, line, column), *args, path)
                self.assertIn(words, error["message"] + " " + (error["hint"] or ""))
                self.assertTrue(error["hint"])
                path.unlink()
                self.assertEqual(snapshot(self.folder), before)

    def test_prices(self):
        self.assertGreaterEqual(len(PRICES), 40)
        self.check(PRICES, "p.csv", "weights", "--method", "equal", "--prices")

    def test_prices_of_a_backtest_leave_no_folder(self):
        config = self.write("b.yaml", BACKTEST)
        self.check(PRICES, "p.csv", "backtest", "--config", config, "--out", "out", "--prices")

    def test_the_name_of_the_file_does_not_decide_what_is_in_it(self):
        self.check([PRICES[0], PRICES[17], PRICES[24]], "p.csv.gz", "weights", "--method", "equal", "--prices")

    def test_returns(self):
        for command in ("metrics", "validate"):
            self.check(RETURNS, "r.csv", command, "--returns")

    def test_one_row_gives_no_return(self):
        path = self.write("p.csv", LONG + "2024-01-02,AAA,1\n")
        for method in ("equal", "hrp"):
            error = self.fails_at(BAD_INPUT, (path, 1, 1), "weights", "--prices", path, "--method", method)
            self.assertIn("return", error["message"])

    def test_legal_oddities_are_read_alike(self):
        for title, content in LEGAL:
            with self.subTest(title):
                document = self.json("weights", "--prices", self.write("p.csv", content), "--method", "equal")
                self.assertEqual((document["weights"], document["as_of"]), ({"AAA": 1.0}, "2024-01-04"))
                self.assertAlmostEqual(document["expected_return"], 252 * 0.75, places=9)


class IntoTheWorkspace(WorkspaceCase):
    def setUp(self):
        super().setUp()
        self.create()
        self.ok("import", "holdings", self.write("h.csv", "symbol,quantity\nAAA,10\n"), *self.open)

    def check(self, kind, cases):
        info = self.json("workspace", "info", *self.open)
        for title, content, line, column, words in cases:
            with self.subTest(title):
                path = self.write("f.csv", content)
                error = self.fails_at(BAD_INPUT, (path, line, column), "import", kind, path, *self.open)
                self.assertIn(words, error["message"] + " " + (error["hint"] or ""))
        self.assertEqual(self.json("workspace", "info", *self.open), info)
        self.assertEqual(self.json("positions", *self.open)["positions"][0]["quantity"], 10)

    def test_prices(self):
        self.check("prices", PRICES)

    def test_tables(self):
        self.check("sectors", SECTORS)
        self.check("membership", MEMBERSHIP)
        self.check("holdings", HOLDINGS)

    def test_a_benchmark_that_is_no_symbol(self):
        prices = self.write("p.csv", GOOD)
        error = self.fails_at(BAD_INPUT, (prices, 1, 1), "import", "prices", prices, "--benchmark", "SPY", *self.open)
        self.assertIn("'SPY'", error["message"])
        self.assertEqual(self.json("workspace", "info", *self.open)["datasets"], 0)

    def test_legal_oddities_are_imported(self):
        hashes = set()
        for title, content in LEGAL:
            with self.subTest(title):
                document = self.json("import", "prices", self.write("f.csv", content), *self.open)
                hashes.add(document["content_hash"])
                self.assertEqual((document["symbols"], document["sessions"]), (1, 3))
        self.assertEqual(len(hashes), 1)
        for kind, text in (("sectors", "symbol,sector\nAAA,Energy\n"), ("membership", "symbol,from,to\nAAA,2020-01-01,\n"),
                           ("holdings", "symbol,quantity,cost\nAAA,1.5,100.25\n")):
            for content in (b"\xef\xbb\xbf" + text.encode(), text.replace("\n", "\r\n"), gzip.compress(text.encode())):
                self.assertEqual(self.json("import", kind, self.write("t.csv", content), *self.open)["rows"], 1)
