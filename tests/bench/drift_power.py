# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts what drift_power prints between the marks of docs/drift.md (some 20 minutes on two processors):
    ninja -C build/release drift_power && python3 tests/bench/drift_power.py build/release/tests/drift_power"""
import subprocess
import sys
from pathlib import Path

DOC = Path(__file__).resolve().parents[2] / "docs/drift.md"
BEGIN, END = "<!-- tables: tests/bench/drift_power.py -->\n", "<!-- end of tables -->\n"


def main() -> int:
    tables = subprocess.run(sys.argv[1:2], stdout=subprocess.PIPE, check=True).stdout.decode()
    before, rest = DOC.read_text().split(BEGIN)
    DOC.write_text(before + BEGIN + tables + END + rest.split(END)[1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
