#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window as its user feels it: start to first paint, and the longest stall of the GUI thread during
backtests on a demo workspace. Prints a table; ends with 1 only when the program did not do what it should (times are
reported, not judged: how fast a machine is is not for a test to say).

usage: measure_window.py FOLDER_WITH_PROGRAMS [--starts N]
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def command(programs: Path, name: str, folder: Path):
    return [str(programs / name), "--workspace", str(folder / "demo.qdw"), "--passphrase-file",
            str(folder / "passphrase"), "--user", "petra"]


def measured_start(programs: Path, folder: Path, env: dict) -> dict:
    result = folder / "measure.json"
    result.unlink(missing_ok=True)
    started = time.monotonic_ns()
    subprocess.run(command(programs, "quarterdeck", folder) +
                   ["--measure", str(result), "--started-at", str(started)], check=True, env=env, timeout=240)
    return json.loads(result.read_text(encoding="utf-8"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", type=Path)
    parser.add_argument("--starts", type=int, default=5)
    args = parser.parse_args()
    env = dict(os.environ)
    if not env.get("DISPLAY") and not env.get("WAYLAND_DISPLAY"):
        env["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        passphrase = folder / "passphrase"
        passphrase.touch(mode=0o600)
        passphrase.write_text("a passphrase for measuring\n", encoding="utf-8")
        subprocess.run(command(args.programs, "qdctl", folder) + ["--quiet", "demo"], check=True,
                       stdout=subprocess.DEVNULL, timeout=240)
        runs = [measured_start(args.programs, folder, env) for _ in range(args.starts)]
    for key in ("first_paint_ms", "first_page_ms", "stall_max_ms", "stall_p99_ms", "ticks_over_16_ms", "ticks", "backtests"):
        values = [run[key] for run in runs]
        print(f"{key:18} median {statistics.median(values):9.1f}  min {min(values):9.1f}  max {max(values):9.1f}")
    complete = all(run["first_paint_ms"] > 0 and run["ticks"] > 0 and run["backtests"] > 0 for run in runs)
    return 0 if complete else 1


if __name__ == "__main__":
    sys.exit(main())
