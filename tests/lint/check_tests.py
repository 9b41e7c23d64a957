#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each core/**/x.cpp has its tests/core/**/x_test.cpp, or an entry with a reason in tests/lint/tests.toml."""
import argparse
import re
import sys
import tomllib
from pathlib import Path

from source_text import Findings, code_only, files_under, relative

TEST_CASE = re.compile(r"^[ \t]*(?:TEST|TEST_F|TEST_P|TYPED_TEST)\s*\(", re.MULTILINE)


def check(root: Path, exceptions: list) -> int:
    findings = Findings("tests")
    sources = {relative(root, p) for p in files_under(root, ("core",), (".cpp",))}
    listed = {e["file"]: e for e in exceptions}
    for name in sorted(sources):
        test = root / "tests" / (name.removesuffix(".cpp") + "_test.cpp")
        if name in listed:
            if test.is_file():
                findings.add("tests.toml", f"{name} has its test: take the exception out")
            continue
        if not test.is_file():
            findings.add(name, f"has no {relative(root, test)}")
        elif not TEST_CASE.search(code_only(test.read_text(encoding="utf-8"))):
            findings.add(relative(root, test), "holds no test case")
    for name, entry in listed.items():
        if name not in sources:
            findings.add("tests.toml", f"names {name}, which does not exist")
        if not entry.get("reason", "").strip():
            findings.add("tests.toml", f"the exception of {name} gives no reason")
        if not (root / entry.get("covered_by", "")).is_file():
            findings.add("tests.toml", f"the exception of {name} names no test that exists")
    return findings.finish(f"{len(sources)} files of core, {len(listed)} exceptions")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).resolve().parent
    parser.add_argument("--root", type=Path, default=here.parents[1])
    parser.add_argument("--config", type=Path, default=here / "tests.toml")
    args = parser.parse_args()
    return check(args.root.resolve(), tomllib.loads(args.config.read_text(encoding="utf-8")).get("exception", []))


if __name__ == "__main__":
    sys.exit(main())
