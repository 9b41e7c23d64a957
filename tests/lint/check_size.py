#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sizes of files and functions against tests/lint/size.toml and prints the numbers."""
import argparse
import math
import statistics
import sys
import tomllib
from pathlib import Path

from source_text import PRODUCT, Findings, files_under, outline, relative

SLACK = 0.75  # a limit that the code undercuts by this factor can be tightened


def percentile(values, share):
    """The smallest value that at least `share` of the values do not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0


def line_count(text: str) -> int:
    return text.count("\n") + (not text.endswith("\n") if text else 0)


class SizeCheck:
    def __init__(self, root: Path, limits: dict):
        self.root = root
        self.limits = limits
        self.findings = Findings("size")

    def run(self) -> int:
        product = {relative(self.root, p): p.read_text(encoding="utf-8") for p in files_under(self.root, PRODUCT)}
        tests = {relative(self.root, p): p.read_text(encoding="utf-8") for p in files_under(self.root, ("tests",))}
        lines = {name: line_count(text) for name, text in product.items()}
        self.check_files(lines)
        functions = self.check_functions(product, self.limits["function"]["max"])
        self.check_tests(tests)
        cpp = [n for name, n in lines.items() if name.endswith(".cpp")]
        self.ratchet(".cpp median", statistics.median(cpp) if cpp else 0, self.limits["cpp"]["median"])
        self.ratchet(".cpp 95th percentile", percentile(cpp, 0.95), self.limits["cpp"]["p95"])
        self.ratchet("function 95th percentile", percentile(functions, 0.95), self.limits["function"]["p95"])
        print(f"largest .cpp {max(cpp, default=0)} lines, largest function {max(functions, default=0)} lines")
        return self.findings.finish(f"{len(lines)} files with {sum(lines.values())} lines, {len(functions)} functions")

    def check_files(self, lines):
        for name, count in sorted(lines.items()):
            kind = self.limits["cpp" if name.endswith(".cpp") else "header"]
            limit = self.limits["files"].get(name, kind["max"])
            if count > limit:
                self.findings.add(name, f"{count} lines, the limit is {limit}: split it along what each part is about")
            elif count > kind["warn"]:
                print(f"warning: {name}: {count} lines, close to the limit of {limit}")

    def check_functions(self, texts, limit):
        sizes = []
        for name, text in sorted(texts.items()):
            for block in outline(text).functions:
                size = block.last_line - block.first_line + 1
                sizes.append(size)
                if size > limit:
                    title = " ".join(block.head.split())[:80]
                    self.findings.add(name, f"a function of {size} lines, the limit is {limit}: {title}", block.first_line)
        return sizes

    def check_tests(self, texts):
        limit = self.limits["tests"]["file_max"]
        for name, text in sorted(texts.items()):
            if line_count(text) > limit:
                self.findings.add(name, f"{line_count(text)} lines, the limit for tests is {limit}")
        self.check_functions(texts, self.limits["tests"]["function_max"])

    def ratchet(self, what, value, limit):
        print(f"{what}: {value:g} lines (limit {limit})")
        if value > limit:
            self.findings.add("core, ui, app", f"{what} is {value:g} lines, the limit is {limit}")
        elif 0 < value < SLACK * limit:
            print(f"note: the limit of {limit} can be tightened towards {value:g}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).resolve().parent
    parser.add_argument("--root", type=Path, default=here.parents[1])
    parser.add_argument("--config", type=Path, default=here / "size.toml")
    args = parser.parse_args()
    return SizeCheck(args.root.resolve(), tomllib.loads(args.config.read_text(encoding="utf-8"))).run()


if __name__ == "__main__":
    sys.exit(main())
