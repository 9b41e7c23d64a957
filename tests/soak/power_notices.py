#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the syncs out of the product, one kind at a time, and expects soak_power to fail: a harness that finds nothing
where there is something to find proves nothing.

  power_notices.py BUILD_FOLDER

As tests/sabotage/run_sabotage.py, whose way to compile and link one changed source it uses: nothing is written outside a
scratch folder. Exit status: 0 each was noticed, 1 one was not, or its piece of source is no longer there.
"""
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "sabotage"))
import run_sabotage  # noqa: E402

# What is taken out, and a scenario that stands on it.
SYNCS = [
    ("a file before it takes its name", "core/base/file_system.cpp",
     'if (::fsync(m_fd.get()) != 0) return ioError(say("sync"), m_path, errno);', "", "slot"),
    ("a folder after a rename", "core/base/file_system.cpp",
     'if (::fsync(fd.get()) != 0 && errno != EINVAL) return ioError(say("sync folder"), folder, errno);', "", "slot"),
    ("the log of the database at each commit", "core/vault/database.cpp",
     "PRAGMA synchronous = FULL;", "PRAGMA synchronous = OFF;", "change"),
]


def noticed(build, scratch: Path, number: int, what: str, file: str, find: str, replace: str, scenario: str) -> bool:
    source = ROOT / file
    text = source.read_text(encoding="utf-8")
    if text.count(find) != 1:
        print(f"stale: {file} holds {text.count(find)} times: {find}")
        return False
    folder = scratch / str(number)
    folder.mkdir()
    mutated, target, program = folder / source.name, folder / "mutated.o", folder / "soak_power"
    mutated.write_text(text.replace(find, replace), encoding="utf-8")
    line, where = build.compile_line(source, mutated, target)
    for command, place in ((line, where), (build.link_line("soak_power", target, program), build.folder)):
        made = run_sabotage.run(command, place)
        if made.returncode != 0:
            print(made.stdout[-1500:])
            return False
    ran = run_sabotage.run([str(program), "--only", scenario, "--folder", str(folder)], folder)
    row = re.search(rf"^{scenario} +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$", ran.stdout, re.MULTILINE)
    images, corrupt, lost = (int(row[i]) for i in (3, 5, 6)) if row else (0, 0, 0)
    seen = ran.returncode == 1 and corrupt + lost > 0
    print(f"{'noticed' if seen else 'UNSEEN '}  without the sync of {what}: {corrupt} corrupt, {lost} lost "
          f"of {images} disks of '{scenario}'", flush=True)
    return seen


def main() -> int:
    build = run_sabotage.Build(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="qd_power_") as made:
        outcomes = [noticed(build, Path(made), number, *sync) for number, sync in enumerate(SYNCS)]
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
