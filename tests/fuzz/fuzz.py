#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the libFuzzer targets (preset "fuzz", clang with ASan and UBSan, in build/fuzz) and runs one.

  fuzz.py build                       configure and build every target
  fuzz.py run NAME [--seconds N]      mutate the kept corpus for N seconds; nothing is written to the source tree
  fuzz.py soak NAME [--seconds N]     the same for long (30 minutes), new units kept under build/fuzz/soak/NAME
  fuzz.py merge NAME FOLDER…          merge what a soak found into the kept corpus: small units, at most 200 and 300 KB

Exit status: 0 nothing found, 77 clang or its fuzzer runtime is not here, else a finding or a failed build. An input that
breaks a promise, takes more than 2 seconds or more than 512 MB stays in build/fuzz/findings/NAME, and its path is told.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build/fuzz"
SKIPPED = 77
UNIT_BYTES = 16384
MOST_UNITS, MOST_BYTES = 200, 300_000
LIMITS = ["-timeout=2", "-rss_limit_mb=512", "-malloc_limit_mb=512", f"-max_len={UNIT_BYTES}", "-print_final_stats=1"]
PROBE = 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n'


def why_not():
    """What is missing here, in words; empty when the targets can be built."""
    for program in ("clang++", "cmake", "ninja"):
        if not shutil.which(program):
            return f"{program} is not installed"
    with tempfile.TemporaryDirectory(prefix="qd_fuzz_") as folder:
        source = Path(folder) / "probe.cpp"
        source.write_text(PROBE, encoding="utf-8")
        made = subprocess.run(["clang++", "-fsanitize=fuzzer,address,undefined", str(source), "-o", f"{folder}/probe"],
                              capture_output=True, text=True, check=False)
    return "" if made.returncode == 0 else "clang++ has no libFuzzer runtime (the package libclang-rt-14-dev)"


def build() -> int:
    env = os.environ | {"CCACHE_SLOPPINESS": "pch_defines,time_macros,include_file_mtime,include_file_ctime"}
    if not (BUILD / "build.ninja").is_file():
        made = subprocess.run(["cmake", "-S", str(ROOT), "--preset", "fuzz"], cwd=ROOT, env=env, check=False)
        if made.returncode != 0:
            return made.returncode
    return subprocess.run(["ninja", "-C", str(BUILD), "-j", str(min(2, os.cpu_count() or 1)), "fuzzers"], env=env,
                          check=False).returncode


def environment() -> dict:
    # ASan keeps what was freed for a while, 256 MB of it unless told: that would count as memory of the target.
    return os.environ | {"ASAN_OPTIONS": "quarantine_size_mb=32",
                         "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1"}


def command(name: str) -> list:
    program = BUILD / "bin" / f"fuzz_{name}"
    dictionary = HERE / "dictionaries" / f"{name}.dict"
    return [str(program), *LIMITS, *([f"-dict={dictionary}"] if dictionary.is_file() else [])]


def fuzz(name: str, seconds: int, kept: Path) -> int:
    """Runs for `seconds`; new units go to `kept`. A unit that was slow only because the machine was busy ends nothing."""
    findings = BUILD / "findings" / name
    findings.mkdir(parents=True, exist_ok=True)
    kept.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    while (left := int(end - time.monotonic())) > 0:
        before = set(findings.iterdir())
        run = subprocess.run([*command(name), f"-max_total_time={left}", f"-artifact_prefix={findings}/", str(kept),
                              str(HERE / "corpus" / name)], env=environment(), stderr=subprocess.PIPE, text=True,
                             errors="replace", check=False)
        lines = run.stderr.splitlines()
        for line in [l for l in lines if re.match(r"#\d+\s+(INITED|DONE)|stat::", l)] if run.returncode == 0 else lines[-80:]:
            print(line)
        found = sorted(set(findings.iterdir()) - before)
        for path in found:
            print(f"finding: {path} ({path.stat().st_size} bytes)")
        if run.returncode == 0:
            return 0
        if not found or not all(p.name.startswith("timeout-") and is_quick(name, p) for p in found):
            return run.returncode
        print("on their own they are quick: the machine was busy with something else")
        for path in found:
            path.unlink()
    return 0


def is_quick(name: str, unit: Path) -> bool:
    """The clock of libFuzzer is the wall's: an input that is slow is so without the rest of the tests beside it."""
    return subprocess.run([*command(name), str(unit)], env=environment(), capture_output=True, check=False).returncode == 0


def merge(name: str, folders: list) -> int:
    """The smallest set of units that reaches every edge that the corpus and `folders` reach, within the limits. How often
    an edge was taken does not count here: that would keep ten times as many."""
    corpus = HERE / "corpus" / name
    seeds = {p.name for p in corpus.iterdir() if p.name.startswith("seed_")}
    with tempfile.TemporaryDirectory(prefix="qd_merge_") as made:
        run = subprocess.run([*command(name), "-set_cover_merge=1", "-use_counters=0", made, str(corpus), *map(str, folders)],
                             env=environment(), stderr=subprocess.PIPE, text=True, errors="replace", check=False)
        if run.returncode != 0:
            print(run.stderr[-4000:])
            return run.returncode
        units = sorted(Path(made).iterdir(), key=lambda p: p.stat().st_size)
        for old in corpus.iterdir():
            if old.name not in seeds:
                old.unlink()
        kept, total = len(seeds), sum((corpus / s).stat().st_size for s in seeds)
        for unit in units:
            size = unit.stat().st_size
            if kept == MOST_UNITS or total + size > MOST_BYTES:
                break
            shutil.copyfile(unit, corpus / unit.name[:16])
            kept, total = kept + 1, total + size
    print(f"{name}: {len(units)} units reach every edge; with {len(seeds)} seeds {kept} are kept, {total} bytes")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="what", required=True)
    commands.add_parser("build")
    for what, seconds in (("run", 60), ("soak", 1800)):
        part = commands.add_parser(what)
        part.add_argument("name")
        part.add_argument("--seconds", type=int, default=seconds)
    part = commands.add_parser("merge")
    part.add_argument("name")
    part.add_argument("folders", nargs="+", type=Path)
    args = parser.parse_args()
    missing = why_not()
    if missing:
        print(f"skipped: {missing}")
        return SKIPPED
    if args.what == "build":
        return build()
    if args.what == "merge":
        return merge(args.name, args.folders)
    if args.what == "soak":
        return fuzz(args.name, args.seconds, BUILD / "soak" / args.name)
    with tempfile.TemporaryDirectory(prefix="qd_fuzz_") as kept:
        return fuzz(args.name, args.seconds, Path(kept))


if __name__ == "__main__":
    sys.exit(main())
