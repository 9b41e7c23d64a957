#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls, names and words that may not stand in the product, by tests/lint/banned.toml; licence lines; global state."""
import argparse
import re
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

from source_text import PRODUCT, Findings, code_only, files_under, line_of, outline, relative, without_comments

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = (".h", ".cpp", ".c", ".py", ".sh", ".cmake", ".toml")
EMPTY_NAMES = re.compile(r"(?:^|_)(?:managers?|helpers?|utils?|utilities|misc)(?:_|$)", re.IGNORECASE)
MUTABLE_STATIC = re.compile(
    r"\b(?:static|thread_local)\s+(?!(?:inline\s+|thread_local\s+)*(?:const|constexpr|constinit const|consteval)\b)"
    r"(?!assert)[^();={}]*[\w>&*\]]\s+[\w:]+(?:\[[^\]]*\])?\s*[=;{]")
NOT_A_VARIABLE = re.compile(
    r"\b(?:using|typedef|class|struct|union|enum|friend|template|namespace|static_assert|concept|extern|const|constexpr"
    r"|sig_atomic_t|asm|operator|public|private|protected)\b|^Q_|^QD_|^\w+$|\(")


class BannedCheck:
    def __init__(self, root: Path, rules: list):
        self.root = root
        self.rules = rules
        self.findings = Findings("banned")

    def run(self) -> int:
        folders = sorted({f for rule in self.rules for f in rule.get("in", PRODUCT)})
        checked = files_under(self.root, folders, (".h", ".cpp", ".c", ".sh", ".cmake", ".qml"))
        for path in checked:
            self.check_rules(path)
            if path.suffix in (".h", ".cpp"):
                self.check_globals(path)
        for path in self.project_files():
            self.check_licence(path)
            self.check_name(path)
        return self.findings.finish(f"{len(checked)} files against {len(self.rules)} rules")

    def project_files(self):
        files = files_under(self.root, PRODUCT + ("tests", "installer"), LICENSED + (".txt",))
        return [p for p in files if p.suffix != ".txt" or p.name == "CMakeLists.txt"]

    def check_rules(self, path: Path):
        name, text = relative(self.root, path), path.read_text(encoding="utf-8")
        views = {"all": text}
        for rule in self.rules:
            folders = rule.get("in", PRODUCT)
            if not name.startswith(tuple(f + "/" for f in folders)):
                continue
            if any(fnmatchcase(name, allowed) for allowed in rule.get("allow", ())):
                continue
            look = rule.get("look", "code")
            if look == "code" and path.suffix not in (".h", ".cpp", ".c"):
                continue
            if look not in views:
                views[look] = code_only(text) if look == "code" else without_comments(text)
            for m in re.finditer(rule["pattern"], views[look]):
                found = " ".join(m[0].split())
                self.findings.add(name, f"{rule['name']}: {found!r} ({rule['why']})", line_of(text, m.start()))

    def check_globals(self, path: Path):
        name, text = relative(self.root, path), path.read_text(encoding="utf-8")
        code = code_only(text)
        for m in MUTABLE_STATIC.finditer(code):
            found = " ".join(m[0].split())
            self.findings.add(name, f"global state: {found!r} outlives its owner (no singletons, no globals)",
                              line_of(code, m.start()))
        for line, statement in outline(text).statements:
            declared = re.split(r"=|\{", statement)[0].strip()
            if not NOT_A_VARIABLE.search(declared) and not MUTABLE_STATIC.search(statement + ";"):
                self.findings.add(name, f"global state: {declared!r} can be changed (no singletons, no globals)", line)

    def check_licence(self, path: Path):
        head = path.read_text(encoding="utf-8").split("\n")[:2]
        if not any(LICENCE in line for line in head):
            self.findings.add(relative(self.root, path), f"licence: the first lines lack '{LICENCE}'")
        if path.suffix == ".h" and "#pragma once" not in path.read_text(encoding="utf-8"):
            self.findings.add(relative(self.root, path), "header guard: '#pragma once' is missing")

    def check_name(self, path: Path):
        name = relative(self.root, path)
        if EMPTY_NAMES.search(path.stem):
            self.findings.add(name, "empty name: manager, helper, util and misc name nothing")
        if path.suffix in (".h", ".cpp") and not re.fullmatch(r"[a-z0-9_]+", path.stem):
            self.findings.add(name, "file names are snake_case")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).resolve().parent
    parser.add_argument("--root", type=Path, default=here.parents[1])
    parser.add_argument("--config", type=Path, default=here / "banned.toml")
    args = parser.parse_args()
    rules = tomllib.loads(args.config.read_text(encoding="utf-8"))["rule"]
    return BannedCheck(args.root.resolve(), rules).run()


if __name__ == "__main__":
    sys.exit(main())
