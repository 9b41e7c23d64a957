#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes one guard of the product after the other and expects that the tests notice.

Each entry of guards.toml names a guard by an exact piece of source. The source with that piece replaced is compiled with
the flags of the build, the test program is linked again with this object before its archives (an object on the command
line wins over an archive's member), and the tests of the entry are run. They have to fail: a guard that can go without a
red test is not guarded. Nothing is written outside a scratch folder.

  run_sabotage.py BUILD_FOLDER [--only NAME…] [--jobs N] [--root TREE] [--keep FOLDER]

Exit status: 0 every guard is missed by a test, 1 one is not, or an entry no longer fits the source.
"""
import argparse
import json
import re
import resource
import shlex
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIELDS = {"name", "guards", "file", "find", "replace", "test", "filter"}
RUN_SECONDS = 60
RUN_BYTES = 4 << 30  # of address space: without its guard a reader may take all the memory there is
LEAST_GUARDS = 25


@dataclass
class Outcome:
    name: str
    noticed: bool
    words: str
    seconds: float = 0.0


def load(path: Path) -> list:
    return tomllib.loads(path.read_text(encoding="utf-8"))["guard"]


def stale(root: Path, guards: list) -> list:
    """What is wrong with the entries themselves, in words."""
    faults, names = [], set()
    for guard in guards:
        name = guard.get("name", "(no name)")
        if set(guard) != FIELDS:
            faults.append(f"{name}: has the keys {sorted(guard)}, expected {sorted(FIELDS)}")
            continue
        if name in names:
            faults.append(f"{name}: is there twice")
        names.add(name)
        source = root / guard["file"]
        found = source.read_text(encoding="utf-8").count(guard["find"]) if source.is_file() else 0
        if found != 1:
            faults.append(f"{name}: its piece of {guard['file']} is there {found} times, expected once: "
                          f"{guard['find'].strip().splitlines()[0]}")
        if guard["find"] == guard["replace"]:
            faults.append(f"{name}: replaces its piece by itself")
    return faults


class Build:
    """How a build folder compiles a source and links a test program."""

    def __init__(self, folder: Path):
        self.folder = folder
        commands = json.loads((folder / "compile_commands.json").read_text(encoding="utf-8"))
        self.compile = {Path(c["file"]).resolve(): c for c in commands}
        self.links = {}

    def compile_line(self, source: Path, mutated: Path, target: Path) -> tuple:
        entry = self.compile[source.resolve()]
        words, line, skip = shlex.split(entry["command"]), [], False
        for word in words:
            if skip:
                skip = False
            elif word in ("-o", "-MF", "-MT", "-c"):
                skip = True
            elif word != "-MD" and not word.endswith("/ccache"):
                line.append(word)
        # Quick to compile; a function that nobody calls any more is what this is about.
        return [*line, "-O0", "-w", "-o", str(target), "-c", str(mutated)], entry["directory"]

    def link_line(self, test: str, first: Path, target: Path) -> list:
        if test not in self.links:
            told = subprocess.run(["ninja", "-C", str(self.folder), "-t", "commands", test], capture_output=True,
                                  text=True, check=True).stdout.splitlines()
            self.links[test] = next(l for l in told if f"-o tests/{test}" in l)
        words = [w for w in shlex.split(self.links[test]) if w not in (":", "&&") and not w.endswith("/ccache")]
        at = words.index("-o")
        return [*words[:at], "-o", str(target), str(first), *words[at + 2:]]


def run(line: list, folder, seconds: int = 600, limited=None):
    try:
        return subprocess.run(line, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=limited,
                              stderr=subprocess.STDOUT, text=True, errors="replace", timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(line, 124, f"took longer than {seconds} seconds")


def tests_of(program, guard, folder):
    return run([str(program), f"--gtest_filter={guard['filter']}"], folder, RUN_SECONDS,
               lambda: resource.setrlimit(resource.RLIMIT_AS, (RUN_BYTES, RUN_BYTES)))


def sabotage(build: Build, root: Path, guard: dict, scratch: Path) -> Outcome:
    name, began = guard["name"], time.monotonic()
    folder = scratch / name
    folder.mkdir(parents=True)
    source = root / guard["file"]
    mutated, target, program = folder / source.name, folder / "mutated.o", folder / "test"
    mutated.write_text(source.read_text(encoding="utf-8").replace(guard["find"], guard["replace"]), encoding="utf-8")

    def outcome(noticed, words):
        for big in (program, target):
            big.unlink(missing_ok=True)
        return Outcome(name, noticed, words, time.monotonic() - began)

    line, where = build.compile_line(source, mutated, target)
    made = run(line, where)
    if made.returncode != 0:
        return outcome(False, "does not compile without it:\n" + made.stdout[-1500:])
    linked = run(build.link_line(guard["test"], target, program), build.folder)
    if linked.returncode != 0:
        return outcome(False, "does not link without it:\n" + linked.stdout[-1500:])
    ran = tests_of(program, guard, folder)
    failed = re.findall(r"^\[  FAILED  \] ([\w./]+)", ran.stdout, re.MULTILINE)
    if ran.returncode == 1 and failed:
        return outcome(True, failed[0])
    stopped = re.findall(r"^\[ RUN      \] ([\w./]+)", ran.stdout, re.MULTILINE)
    if ran.returncode == -signal.SIGABRT and stopped and "quarterdeck: broken" in ran.stdout:
        return outcome(True, f"{stopped[-1]} (a contract of the product stopped it)")
    if ran.returncode < 0 and stopped and ": Failure\n" in ran.stdout.rpartition("[ RUN      ]")[2]:
        return outcome(True, f"{stopped[-1]} (it failed, and could not go on)")
    if ran.returncode == 0:
        return outcome(False, "every test passes without it")
    return outcome(False, f"the tests ended with {ran.returncode} and no failure:\n" + ran.stdout[-800:])


def baseline(build: Build, guards: list, scratch: Path) -> list:
    """The tests of each entry exist and pass in the build as it stands; in words where not."""
    faults, wanted = [], {}
    for guard in guards:
        wanted.setdefault(guard["test"], set()).add(guard["filter"])
    for test, filters in sorted(wanted.items()):
        program = build.folder / "tests" / test
        for wanted_filter in sorted(filters):
            listed = run([str(program), "--gtest_list_tests", f"--gtest_filter={wanted_filter}"], scratch)
            if not re.search(r"^  \S", listed.stdout, re.MULTILINE):
                faults.append(f"{test} has no test that fits {wanted_filter}")
        ran = tests_of(program, {"filter": ":".join(sorted(filters))}, scratch)
        if ran.returncode != 0:
            faults.append(f"{test} fails as it stands:\n{ran.stdout[-1500:]}")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--root", type=Path, default=HERE.parents[1])
    parser.add_argument("--guards", type=Path, default=HERE / "guards.toml")
    parser.add_argument("--only", nargs="+")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder for the mutated sources, which stays")
    args = parser.parse_args()
    guards = load(args.guards)
    faults = stale(args.root, guards)
    if len(guards) < LEAST_GUARDS:
        faults.append(f"{len(guards)} guards are listed, expected {LEAST_GUARDS} or more")
    if args.only:
        guards = [g for g in guards if g["name"] in args.only]
        faults = [f for f in faults if f.split(":")[0] in args.only]
    for fault in faults:
        print(f"stale: {fault}")
    if faults:
        return 1
    with tempfile.TemporaryDirectory(prefix="qd_sabotage_") as made:
        scratch = (args.keep or Path(made)).resolve()
        scratch.mkdir(parents=True, exist_ok=True)
        build = Build(args.build.resolve())
        faults = baseline(build, guards, scratch)
        for fault in faults:
            print(f"baseline: {fault}")
        if faults:
            return 1
        with ThreadPoolExecutor(args.jobs) as pool:
            outcomes = []
            for outcome, guard in zip(pool.map(lambda g: sabotage(build, args.root, g, scratch), guards), guards):
                outcomes.append(outcome)
                told = outcome.words if outcome.noticed else f"{guard['guards']}: {outcome.words}"
                print(f"{'noticed' if outcome.noticed else 'UNSEEN '}  {outcome.seconds:5.1f} s  {outcome.name:28} {told}", flush=True)
    noticed = sum(o.noticed for o in outcomes)
    print(f"{noticed}/{len(outcomes)} removed guards were noticed")
    return 0 if noticed == len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
