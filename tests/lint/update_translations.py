#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings translations/ up to the words of the sources: the target translations_update.

Both lists core_words.h anew; lupdate over translations/sources.lst for every language; of English the plurals alone, and
those are written: "%n row(s)" → "%n row", "%n rows". What is new in the other languages is left unfinished, for a person.
"""
import argparse
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from xml.sax.saxutils import escape

from check_translations import find_lupdate
from core_words import CORE_WORDS, rewritten

EMPTY = re.compile(r'(<source>([^<]*)</source>(?:(?!</message>).)*?)<translation type="unfinished">'
                   r".*?</translation>", re.DOTALL)


def english(source: str):
    """("%n row", "%n rows") of "%n row(s)"; (ies) and (es) as in entry(ies), switch(es)."""
    one = re.sub(r"\((ies|es|s)\)", "", source)
    many = re.sub(r"y\(ies\)", "ies", source)
    return one, re.sub(r"\((ies|es|s)\)", r"\1", many)


def fill_english(path: Path):
    text = path.read_text(encoding="utf-8")

    def forms(m):
        one, many = english(m[2])
        return (f"{m[1]}<translation>\n            <numerusform>{one}</numerusform>\n"
                f"            <numerusform>{many}</numerusform>\n        </translation>")

    path.write_text(EMPTY.sub(forms, text), encoding="utf-8")


def unfinished(path: Path) -> int:
    return sum(1 for t in ElementTree.parse(path).getroot().iter("translation") if t.get("type") == "unfinished")


def update(root: Path, lupdate: str) -> int:
    for file in CORE_WORDS:
        words = rewritten(root, file)
        if words != (root / file).read_text(encoding="utf-8"):
            (root / file).write_text(words, encoding="utf-8")
    left = 0
    for path in sorted((root / "translations").glob("quarterdeck_*.ts")):
        plurals = ["-pluralonly"] if path.stem == "quarterdeck_en" else []
        subprocess.run([lupdate, "@translations/sources.lst", "-extensions", "h,cpp", "-locations", "none", "-no-obsolete",
                        "-silent", *plurals, "-source-language", "en", "-ts", str(path)], cwd=root, check=True)
        if plurals:
            fill_english(path)
        left += (missing := unfinished(path))
        print(f"{path.name}: {missing} to translate")
    return left


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()
    lupdate = find_lupdate()
    if lupdate is None:
        print("lupdate of Qt 6 is not installed (package qt6-l10n-tools)", file=sys.stderr)
        return 1
    update(root, lupdate)
    return 0


if __name__ == "__main__":
    sys.exit(main())
