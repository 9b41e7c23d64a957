#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built libraries and programs ask of others, held against tests/lint/symbols.toml."""
import argparse
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

from source_text import Findings, relative

SKIPPED = 77
SHOWN = 3  # offending symbols named for each file and rule


def output(*command):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0 and "no symbols" not in run.stderr:
        raise RuntimeError(f"{' '.join(map(str, command))}: {run.stderr.strip()[:200]}")
    return run.stdout


def symbols(path: Path, which: str):
    """Demangled names; `which` is "undefined" or "defined"."""
    flag = "--undefined-only" if which == "undefined" else "--defined-only"
    names = set()
    for line in output("nm", flag, "--demangle", path).splitlines():
        m = re.match(r"^[0-9a-fA-F ]*\s[A-Za-z?]\s(.+)$", line)
        if m:
            names.add(m[1])
    return names


def needed(path: Path):
    """Shared libraries that a program names itself; none for a static library."""
    return set(re.findall(r"\(NEEDED\).*\[(.+?)\]", output("readelf", "-d", path))) if path.suffix != ".a" else set()


def check(build: Path, rules: list) -> int:
    findings, checked = Findings("symbols"), set()
    for rule in rules:
        files = {p for pattern in rule["files"] for p in build.glob(pattern) if p.is_file()}
        for path in sorted(files):
            name = relative(build, path)
            if any(fnmatchcase(name, e) for e in rule.get("except", ())):
                continue
            checked.add(name)
            for what in ("undefined", "defined", "needed"):
                if what not in rule:
                    continue
                found = needed(path) if what == "needed" else symbols(path, what)
                bad = sorted(s for s in found if re.search(rule[what], s))
                for symbol in bad[:SHOWN]:
                    findings.add(name, f"{rule['name']}: {what} {symbol}")
                if len(bad) > SHOWN:
                    findings.add(name, f"{rule['name']}: and {len(bad) - SHOWN} more")
    if not checked:
        print("skipped: nothing is built yet")
        return SKIPPED
    return findings.finish(f"{len(checked)} libraries and programs")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path, help="the build folder")
    parser.add_argument("--config", type=Path, default=Path(__file__).resolve().parent / "symbols.toml")
    args = parser.parse_args()
    return check(args.build.resolve(), tomllib.loads(args.config.read_text(encoding="utf-8"))["rule"])


if __name__ == "__main__":
    sys.exit(main())
