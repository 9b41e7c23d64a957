#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the same report back from HTML, CSV, XLSX and PDF and compares them number by number.

usage: compare_renderings.py FOLDER [PDF_FOLDER]
Python's standard library only; the PDF part needs pdftotext (exit 77, skipped, without it).
"""
import csv
import html.parser
import math
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Fault(Exception):
    pass


def check(condition, message):
    if not condition:
        raise Fault(message)


class Page(html.parser.HTMLParser):
    """Tables as rows of (data-value or None, text), tiles as such pairs."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.tiles, self.tags, self.open = [], [], [], []
        self.cell = self.caption = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        if tag != "meta":
            self.open.append(tag)
        if tag == "table":
            self.tables.append({"kind": given.get("data-kind"), "title": "", "rows": []})
        elif tag == "tr":
            self.tables[-1]["rows"].append([])
        elif tag == "caption":
            self.caption = ""
        elif tag in ("td", "th"):
            self.cell = [given.get("data-value"), ""]
            self.tables[-1]["rows"][-1].append(self.cell)
        elif tag == "dd" and given.get("class") == "value":
            self.cell = [given.get("data-value"), ""]
            self.tiles.append(self.cell)
        elif tag == "span" and given.get("class") == "unit":
            self.cell = None

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        check(self.open and self.open.pop() == tag, f"HTML: </{tag}> closes something else")
        if tag == "caption":
            self.tables[-1]["title"], self.caption = self.caption, None
        if tag in ("td", "th", "dd"):
            self.cell = None

    def handle_data(self, data):
        if self.caption is not None:
            self.caption += one_line_end(data)
        elif self.cell is not None:
            self.cell[1] += one_line_end(data)


def csv_blocks(path):
    blocks = []
    text = path.read_bytes().decode("utf-8")
    check(text.replace("\r\n", "").count("\n") <= text.count('"'), "CSV: records end in CRLF")
    for record in csv.reader(text.splitlines(keepends=True)):
        if record and record[0] == "block":
            blocks.append({"kind": record[1], "section": record[2], "title": record[3], "rows": []})
        elif record:
            blocks[-1]["rows"].append(record)
    return blocks


def unguarded(text):
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA_STARTS else text


def sheets_of(path):
    """Sheet name → rows of {column: value}; dates as ISO text, numbers as float."""
    with zipfile.ZipFile(path) as book:
        check(book.testzip() is None, "XLSX: damaged archive")
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")):
                joined = "".join(t.text or "" for t in item.iter(SPREADSHEET + "t"))
                # OOXML's own escape of control characters (ECMA-376, ST_Xstring).
                shared.append(re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), joined))
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
        codes = {n.get("numFmtId"): n.get("formatCode") for n in styles.iter(SPREADSHEET + "numFmt")}
        formats = [codes.get(x.get("numFmtId"), "") for x in styles.find(SPREADSHEET + "cellXfs")]
        names = [s.get("name") for s in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(SPREADSHEET + "sheet")]
        check(len({n.lower() for n in names}) == len(names), "XLSX: sheet names are unique")
        check(all(len(n) <= 31 for n in names), "XLSX: sheet names are short enough")
        sheets = []
        for index in range(len(names)):
            raw = book.read(f"xl/worksheets/sheet{index + 1}.xml")
            root = ElementTree.fromstring(raw)
            check(root.find(f".//{SPREADSHEET}f") is None, f"XLSX: a formula on sheet {names[index]}")
            check(root.find(f".//{SPREADSHEET}hyperlink") is None, "XLSX: a link")
            sheets.append((names[index], [row_of(row, shared, formats) for row in root.iter(SPREADSHEET + "row")]))
        return sheets


def row_of(row, shared, formats):
    cells = {"row": int(row.get("r"))}
    for cell in row:
        value = cell.find(SPREADSHEET + "v")
        if value is None:
            continue
        letters = re.match("[A-Z]+", cell.get("r")).group()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        if cell.get("t") == "s":
            cells[column - 1] = shared[int(value.text)]
        elif formats[int(cell.get("s", "0"))] == "yyyy-mm-dd":
            cells[column - 1] = (date(1899, 12, 30) + timedelta(days=int(float(value.text)))).isoformat()
        else:
            cells[column - 1] = float(value.text)
    return cells


def one_line_end(text):
    """As parsers of HTML and XML read it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def same_number(a, b):
    # XLSX holds 16 digits, two to four units in the last place of a double.
    return a == b or math.isclose(a, b, rel_tol=1e-15)


def check_display(value, text):
    """The shown text is the value, rounded to the places shown."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        check(text == value, f"date {value} shown as {text}")
        return
    plain = text.replace(",", "").replace("\u2212", "-").replace("+", "").replace("\u2009", "")
    percent = plain.endswith("%")
    plain = plain.rstrip("%")
    places = len(plain.partition(".")[2]) if "e" not in plain else 17
    exact = float(value) * (100.0 if percent else 1.0)
    check(abs(float(plain) - exact) <= 0.5 * 10.0 ** -places * (1 + 1e-6) + 1e-9 * abs(exact),
          f"{value} shown as {text}")
    check(float(plain) != 0.0 or "-" not in plain, f"a negative zero: {text}")


def compare_cell(shown, csv_text, xlsx_value, where):
    value, text = shown
    if value is not None:
        check_display(value, text)
        check(csv_text == value, f"{where}: HTML {value}, CSV {csv_text}")
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            check(xlsx_value == value, f"{where}: HTML {value}, XLSX {xlsx_value}")
        else:
            check(isinstance(xlsx_value, float) and same_number(xlsx_value, float(value)),
                  f"{where}: HTML {value}, XLSX {xlsx_value!r}")
    elif text in ("\u2013", ""):
        check(csv_text == "" and xlsx_value is None, f"{where}: nothing, CSV {csv_text!r}, XLSX {xlsx_value!r}")
    else:
        check(one_line_end(unguarded(csv_text)) == text, f"{where}: text {text!r}, CSV {csv_text!r}")
        check(isinstance(xlsx_value, str) and one_line_end(xlsx_value) == text,
              f"{where}: text {text!r}, XLSX {xlsx_value!r}")


def find_block(rows, start, title, header):
    """Index of the first data row of a block below its title and header row."""
    for i in range(start, len(rows) - 1):
        if rows[i].get(0, "") == title and [rows[i + 1].get(c, "") for c in range(len(header))] == header:
            return i + 2
    raise Fault(f"XLSX: no block {title!r}")


def compare_tables(page, blocks, sheets):
    tables = [t for t in page.tables if t["kind"] in ("table", "heatmap")]
    mine = [b for b in blocks if b["kind"] in ("table", "heatmap")]
    check([t["title"] for t in tables] == [unguarded(b["title"]) for b in mine], "the same tables in HTML and CSV")
    headings = list(dict.fromkeys(b["section"] for b in blocks if b["kind"] not in ("report", "tiles", "provenance")))
    compared = 0
    for table, block in zip(tables, mine):
        header = [text for _, text in table["rows"][0]]
        check([unguarded(t) for t in block["rows"][0]] == header, f"{table['title']}: header")
        rows, at = None, 0
        for name, candidate in sheets[1:]:
            try:
                at = find_block(candidate, 0, table["title"], header)
                rows = candidate
                break
            except Fault:
                continue
        check(rows is not None, f"XLSX: no block {table['title']!r} ({headings})")
        check(len(block["rows"]) == len(table["rows"]), f"{table['title']}: rows")
        for r, shown in enumerate(table["rows"][1:]):
            row = rows[at + r] if at + r < len(rows) else {}
            for c, cell in enumerate(shown):
                compare_cell(cell, block["rows"][r + 1][c], row.get(c), f"{table['title']} row {r} column {c}")
                compared += cell[0] is not None
    return compared


def compare_tiles(page, blocks, sheets):
    records = next(b for b in blocks if b["kind"] == "tiles")["rows"][1:]
    check(len(records) == len(page.tiles), "the same tiles")
    rows = sheets[0][1]
    at = next(i for i, row in enumerate(rows) if row.get(0) == "Figure") + 1
    for i, tile in enumerate(page.tiles):
        compare_cell(tile, records[i][1], rows[at + i].get(1), f"tile {i}")
    return len(records)


def compare_series(blocks, sheets):
    data = [rows for name, rows in sheets if re.match(r"Data \d+", name)]
    charts = [b for b in blocks if b["kind"] in ("lines", "area")]
    check(len(data) == len(charts), "a data sheet for each chart")
    compared = 0
    for block, rows in zip(charts, data):
        at = next(i for i, row in enumerate(rows) if row.get(0) == "Date") + 1
        for r, record in enumerate(block["rows"][1:]):
            check(rows[at + r].get(0) == record[0], f"{block['title']}: date {record[0]}")
            for c, text in enumerate(record[1:], 1):
                value = rows[at + r].get(c)
                check((text == "") == (value is None), f"{block['title']}: gap at {record[0]}")
                check(text == "" or same_number(value, float(text)), f"{block['title']}: {record[0]} {text} {value}")
                compared += text != ""
    return compared


def compare_pdf(path, page):
    out = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
    squeezed = re.sub(r"\s+", " ", out)
    at = compared = 0
    for tile in page.tiles:
        check(re.sub(r"\s+", " ", tile[1]) in squeezed, f"PDF: tile {tile[1]}")
    for table in page.tables:
        if table["kind"] not in ("table", "heatmap"):
            continue
        for row in table["rows"][1:]:
            shown = [re.sub(r"\s+", " ", text) for value, text in row if value is not None]
            if not shown:
                continue
            pattern = re.compile(r"(?<![\d.,])" + r"\D*? ".join(re.escape(text) for text in shown) + r"(?![\d])")
            match = pattern.search(squeezed, at)
            check(match is not None, f"PDF: {table['title']}: no row {shown}")
            at = match.end()
            compared += len(shown)
    pages = out.count("\f")
    check(squeezed.count(" of %d" % pages) >= pages, "PDF: page numbers")
    return compared


def compare_tree_head(stem, text, folder, sheets, pdf_folder):
    """The tree head of the audit log stands in every rendering, at the foot of every page of paper."""
    head = re.search(r'<p class="treehead">([^<]+)</p>', text)
    if not head:
        return False
    check(head[1] in (folder / f"{stem}.csv").read_text(encoding="utf-8"), "CSV: tree head")
    check(any(head[1] in row.values() for _, rows in sheets for row in rows), "XLSX: tree head")
    if pdf_folder:
        out = subprocess.run(["pdftotext", "-layout", str(pdf_folder / f"{stem}.pdf"), "-"], capture_output=True,
                             check=True).stdout.decode()
        check(out.count(head[1]) == out.count("\f"), "PDF: tree head on every page")
    return True


def check_hygiene(text, page):
    check(not page.open, f"HTML: left open: {page.open}")
    check("<script" not in text.lower(), "HTML: a script")
    for tag, given in page.tags:
        check(tag not in ("script", "iframe", "object", "img", "link", "base", "form"), f"HTML: <{tag}>")
        for name, value in given.items():
            check(not name.startswith("on"), f"HTML: handler {name}")
            check(name not in ("src", "srcset") and not (name == "href" and not value.startswith("#")),
                  f"HTML: address {value}")
    style = text[text.index("<style>"):text.index("</style>")]
    check("url(" not in style and "@import" not in style and "http" not in text, "HTML: an address outside")
    scoped = [g.get("scope") for t, g in page.tags if t == "th"]
    check(all(s in ("col", "row") for s in scoped), "HTML: th with scope")


def check_guard(blocks):
    for block in blocks:
        for record in block["rows"]:
            for field in record:
                number = re.fullmatch(r"-?[\d.]+(e[+-]?\d+)?", field)
                check(number or not field.startswith(FORMULA_STARTS), f"CSV: unguarded {field!r}")


def compare(stem, folder, pdf_folder):
    text = (folder / f"{stem}.html").read_text(encoding="utf-8")
    page = Page(text)
    blocks = csv_blocks(folder / f"{stem}.csv")
    sheets = sheets_of(folder / f"{stem}.xlsx")
    check_hygiene(text, page)
    check_guard(blocks)
    check(compare_tree_head(stem, text, folder, sheets, pdf_folder) == (stem != "empty"), f"{stem}: tree head")
    counts = [compare_tiles(page, blocks, sheets), compare_tables(page, blocks, sheets),
              compare_series(blocks, sheets)]
    if pdf_folder:
        counts.append(compare_pdf(pdf_folder / f"{stem}.pdf", page))
    print(f"{stem}: tiles, table cells, series values{', PDF cells' if pdf_folder else ''}:", *counts)
    return counts


def main():
    folder = Path(sys.argv[1])
    pdf_folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    if pdf_folder and not shutil.which("pdftotext"):
        return 77
    sample = compare("sample", folder, pdf_folder)
    check(sample[0] == 8 and sample[1] > 300 and sample[2] > 4400 + 11 * 400, "the sample is compared in full")
    check(compare("long", folder, pdf_folder)[1] > 2500, "the long report is compared in full")
    compare("hostile", folder, pdf_folder)
    compare("empty", folder, pdf_folder)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Fault as fault:
        print("FAULT:", fault)
        sys.exit(1)
