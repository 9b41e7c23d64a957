#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format has nothing to change in any source file that git tracks or would track."""
import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from source_text import PRODUCT, SOURCE_SUFFIXES, Findings, files_under, relative

SKIPPED = 77
BATCH = 40


def sources(root: Path):
    """What git tracks or would track; every source file where there is no git."""
    asked = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"],
                           capture_output=True, text=True, check=False) if shutil.which("git") else None
    if asked is None or asked.returncode != 0 or not (root / ".git").exists():
        return files_under(root, PRODUCT + ("tests",))
    names = sorted(n for n in asked.stdout.split("\0") if n.endswith(SOURCE_SUFFIXES))
    return [root / n for n in names if (root / n).is_file() and not n.startswith("build/")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()
    if not shutil.which("clang-format"):
        print("skipped: clang-format is not installed")
        return SKIPPED
    findings, files = Findings("format"), sources(root)
    for start in range(0, len(files), BATCH):
        batch = [str(p) for p in files[start:start + BATCH]]
        run = subprocess.run(["clang-format", "--dry-run", "-Werror", "--ferror-limit=1", *batch],
                             capture_output=True, text=True, check=False)
        for path in files[start:start + BATCH]:
            first = next((l for l in run.stderr.splitlines() if l.startswith(f"{path}:")), None)
            if first:
                line = int(first[len(str(path)) + 1:].split(":")[0])
                findings.add(relative(root, path), "clang-format would change it (clang-format -i mends it)", line)
        if run.returncode != 0 and not findings.lines:
            findings.add("clang-format", run.stderr.strip()[:400])
    return findings.finish(f"{len(files)} files")


if __name__ == "__main__":
    sys.exit(main())
