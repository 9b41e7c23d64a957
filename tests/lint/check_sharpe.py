#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No Sharpe ratio is shown without its interval: a source of app, ui, core/desk or core/report that reads the metric
"sharpe", or has "Sharpe" in its words, knows the interval as well, or is listed in tests/lint/sharpe.toml with the
reason. It cannot see whether the two stand side by side; that is the work of the tests of each place."""
import argparse
import re
import sys
import tomllib
from pathlib import Path

from source_text import Findings, files_under, line_of, relative, without_comments

PLACES = ("app", "ui", "core/desk", "core/report")
SHOWS = re.compile(r'"sharpe"|"[^"\n]*Sharpe[^"\n]*"')
INTERVAL = re.compile(r"interval|sharpe_?low|SharpeEvidence|recordedSharpe|sharpe_words|->low\b", re.IGNORECASE)


def check(root: Path, exceptions: list) -> int:
    findings = Findings("sharpe")
    listed = {e["file"]: e for e in exceptions}
    shown = {}
    for path in files_under(root, PLACES, (".cpp",)):
        text = without_comments(path.read_text(encoding="utf-8"))
        found = SHOWS.search(text)
        if found and not INTERVAL.search(text):
            shown[relative(root, path)] = line_of(text, found.start())
    for name, line in shown.items():
        if name not in listed:
            findings.add(f"{name}:{line}", "shows a Sharpe ratio and knows no interval of it (core/desk/sharpe_evidence.h)")
    for name, entry in listed.items():
        if not (root / name).is_file():
            findings.add("sharpe.toml", f"names {name}, which does not exist")
        if not entry.get("reason", "").strip():
            findings.add("sharpe.toml", f"the exception of {name} gives no reason")
    return findings.finish(f"{len(listed)} exceptions")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).resolve().parent
    parser.add_argument("--root", type=Path, default=here.parents[1])
    parser.add_argument("--config", type=Path, default=here / "sharpe.toml")
    args = parser.parse_args()
    return check(args.root.resolve(), tomllib.loads(args.config.read_text(encoding="utf-8")).get("exception", []))


if __name__ == "__main__":
    sys.exit(main())
