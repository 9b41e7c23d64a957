#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands that README.md and docs/ show, so that what they say stays true.

A fenced block that begins with ```sh test is run; ```sh alone is not. The blocks of one document run in their order in
one new folder (files of an earlier block are there, shell variables are not), which looks like the top of the
repository: build/release/bin holds the programs, which are on PATH too, and configs is there to read. HOME and the XDG
folders are inside it. Each block runs as bash -euo pipefail; ```sh test exit=3 expects that exit status instead of 0.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from source_text import Findings, relative

SKIPPED = 77
BLOCK_SECONDS = 240
FENCE = re.compile(r"^```sh +test(?: +exit=(\d+))?[ \t]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
MISSPELT = re.compile(r"^```(?:bash|shell|console|sh) +(?!test(?: +exit=\d+)?[ \t]*$)\S.*$", re.MULTILINE)


def documents(root: Path):
    found = [root / "README.md"] if (root / "README.md").is_file() else []
    return found + sorted((root / "docs").rglob("*.md"))


def environment(folder: Path, programs: Path):
    kept = {k: v for k, v in os.environ.items() if k in ("LANG", "LC_ALL", "TZ", "OPENBLAS_CORETYPE")}
    return kept | {
        "PATH": f"{programs}:{os.environ.get('PATH', '/usr/bin:/bin')}",
        "HOME": str(folder / "home"), "XDG_DATA_HOME": str(folder / "home/data"),
        "XDG_CONFIG_HOME": str(folder / "home/config"), "XDG_CACHE_HOME": str(folder / "home/cache"),
        "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder / "home"),
    }


def prepare(root: Path, folder: Path, programs: Path):
    (folder / "home").mkdir()
    (folder / "build/release").mkdir(parents=True)
    (folder / "build/release/bin").symlink_to(programs)
    if (root / "configs").is_dir():
        (folder / "configs").symlink_to(root / "configs")


def run_block(script: str, expected: int, folder: Path, env: dict):
    """None when the block does what it says, else what went wrong."""
    try:
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=env, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=BLOCK_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"took longer than {BLOCK_SECONDS} s"
    if done.returncode == expected:
        return None
    return f"exit status {done.returncode}, expected {expected}\n{done.stdout[-2000:]}"


def check(root: Path, programs: Path) -> int:
    findings, count = Findings("docs commands"), 0
    for document in documents(root):
        text, name = document.read_text(encoding="utf-8"), relative(root, document)
        for m in MISSPELT.finditer(text):
            findings.add(name, f"{m[0]!r} is no mark that is known; write ```sh or ```sh test", text.count("\n", 0, m.start()) + 1)
        blocks = list(FENCE.finditer(text))
        if not blocks:
            continue
        with tempfile.TemporaryDirectory(prefix="docs_commands_") as made:
            folder = Path(made)
            prepare(root, folder, programs)
            for m in blocks:
                line = text.count("\n", 0, m.start()) + 1
                wrong = run_block(m[2], int(m[1] or 0), folder, environment(folder, programs))
                print(f"{name}:{line}: {'failed' if wrong else 'ok'}", flush=True)
                count += 1
                if wrong:
                    findings.add(name, wrong, line)
    if not count and not findings.lines:
        print("skipped: no document holds a block marked ```sh test")
        return SKIPPED
    return findings.finish(f"{count} blocks")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("programs", type=Path, help="the folder of the built programs")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    args = parser.parse_args()
    return check(args.root.resolve(), args.programs.resolve())


if __name__ == "__main__":
    sys.exit(main())
