#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every #include and every CMake dependency against tests/lint/layers.toml; no cycles, no orphan files."""
import argparse
import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

from layer_table import LayerTable, cmake_targets, cmake_text, find_cycle, listed_files
from source_text import PRODUCT, Findings, files_under, includes, relative

FOLDERS = PRODUCT + ("resources", "tests")
ROOTED = tuple(f + "/" for f in FOLDERS)
STANDARD = re.compile(r"^[a-z0-9_]+$")  # <vector>, <cstdint>: no dot, no folder


class LayerCheck:
    def __init__(self, root: Path, table: LayerTable):
        self.root = root
        self.table = table
        self.findings = Findings("layers")
        self.real = {}  # module → modules, as the #includes have it
        self.headers = {}  # header → headers, to find include cycles
        self.included = set()

    def run(self) -> int:
        self.check_table()
        sources = files_under(self.root, FOLDERS)
        for path in sources:
            self.check_file(path)
        cycle = find_cycle(self.real)
        if cycle:
            self.findings.add("core, ui, app", "the modules include each other in a cycle: " + " -> ".join(cycle))
        cycle = find_cycle(self.headers)
        if cycle:
            self.findings.add(cycle[0], "headers include each other in a cycle: " + " -> ".join(cycle))
        lists = [p for p in files_under(self.root, FOLDERS, (".txt",)) if p.name == "CMakeLists.txt"]
        self.check_cmake(lists, sources)
        return self.findings.finish(f"{len(sources)} source files, {len(lists)} CMakeLists.txt")

    def check_table(self):
        for row, allowed in self.table.rows.items():
            for target in allowed:
                if target not in self.table.rows and "*" not in target and target != "@pure":
                    self.findings.add("layers.toml", f"{row} names {target}, which is no module of the table")
        cycle = find_cycle(self.table.edges())
        if cycle:
            self.findings.add("layers.toml", "the table has a cycle: " + " -> ".join(cycle))

    def check_file(self, path: Path):
        name = relative(self.root, path)
        for line, include, quoted in includes(path.read_text(encoding="utf-8")):
            if include.startswith(ROOTED):
                self.check_edge(name, line, include)
            elif quoted and include.endswith(".moc"):
                continue
            elif STANDARD.match(include) and not quoted:
                continue
            else:
                self.check_library(name, line, include, quoted)

    def check_edge(self, name, line, include):
        if not (self.root / include).is_file():
            self.findings.add(name, f"includes {include}, which does not exist", line)
            return
        self.included.add(include)
        self.check_internal(name, line, include)
        if name.endswith(".h"):
            self.headers.setdefault(name, set()).add(include)
        if name.startswith("tests/"):
            if name.startswith("tests/core/") and include.startswith(("ui/", "app/")):
                self.findings.add(name, f"a test of core includes {include}", line)
            return
        if include.startswith("tests/"):
            self.findings.add(name, f"the product includes {include}", line)
            return
        here, there = self.table.module_of(name), self.table.module_of(include)
        if not here or not there:
            self.findings.add(name, f"{name if not here else include} is in no module of layers.toml", line)
            return
        if here[1] != there[1]:
            self.real.setdefault(here[1], set()).add(there[1])
        if not self.table.allows(here[0], here[1], there[1]):
            self.findings.add(name, f"{here[1]} may not include {there[1]} ({include})", line)

    def check_library(self, name, line, include, quoted):
        known = self.table.library_of(include)
        if not known:
            what = "include by the full path from the root" if quoted else "a header that layers.toml does not know"
            self.findings.add(name, f"{what}: {include}", line)
            return
        library, rule = known
        if name.startswith("tests/"):
            if library in ("googletest", "posix") or (library.startswith("qt") and not name.startswith("tests/core/")):
                return
            name_in_product = name.removeprefix("tests/")
        else:
            name_in_product = name
        module = self.table.module_of(name_in_product)
        names = (name, name_in_product, module[1] if module else name)
        if not any(fnmatchcase(n, m) for m in rule["in"] for n in names):
            allowed = ", ".join(rule["in"]) or "tests"
            self.findings.add(name, f"{library} ({include}) is behind the firewall of {allowed}", line)
        elif rule["where"] == "cpp" and name.endswith(".h") and not self.is_internal(rule, name):
            self.findings.add(name, f"{library} ({include}) may stand in a .cpp only, never in a header", line)

    @staticmethod
    def is_internal(rule, name):
        return "internal" in rule and re.search(rule["internal"], name) is not None

    def check_internal(self, name, line, include):
        """A header that shows a library's types between the sources of its module stays there."""
        if not any(self.is_internal(rule, include) for rule in self.table.third_party.values()):
            return
        here, there = self.table.module_of(name.removeprefix("tests/")), self.table.module_of(include.removeprefix("tests/"))
        if not here or not there or here[1] != there[1]:
            self.findings.add(name, f"{include} is internal to {there[1] if there else 'its module'}", line)

    def check_cmake(self, lists, sources):
        listed, deps = set(), {}
        for path in lists:
            text, where = cmake_text(path), relative(self.root, path)
            for file in listed_files(text):
                target = (path.parent / file).resolve()
                if not target.is_file():
                    self.findings.add(where, f"lists {file}, which does not exist")
                listed.add(target)
            for function, name, values in cmake_targets(text):
                if function == "qd_test" or where.startswith("tests/"):
                    continue
                module = name if function == "qd_module" else relative(self.root, path.parent)
                self.check_target(where, module, values)
                deps.setdefault(module, set()).update(values["DEPS"])
        for path in sources:
            name = relative(self.root, path)
            if name.endswith(".h") and name.startswith(("app/", "tests/")):  # qd_program and qd_test list no headers
                if name not in self.included:
                    self.findings.add(name, "no file includes it")
            elif path.resolve() not in listed:
                self.findings.add(name, "no CMakeLists.txt lists it")
        self.check_links(deps)

    def check_target(self, where, module, values):
        row = self.table.module_of(module)
        if not row:
            self.findings.add(where, f"{module} is in no row of layers.toml")
            return
        for dep in values["DEPS"]:
            if not self.table.allows(row[0], row[1], dep):
                self.findings.add(where, f"{module} may not depend on {dep}")
        for target in values["LINK"] + values["PUBLIC_LINK"]:
            known = self.table.library_of_target(target)
            if known and not any(fnmatchcase(row[1], m) for m in known[1]["in"]):
                allowed = ", ".join(known[1]["in"]) or "tests"
                self.findings.add(where, f"{module} links {target}, which is behind the firewall of {allowed}")

    def check_links(self, deps):
        """What a module includes it must also link, by its own DEPS or by theirs."""
        for module, used in sorted(self.real.items()):
            if module not in deps:
                continue
            reached, waiting = set(), [module]
            while waiting:
                for dep in deps.get(waiting.pop(), ()):
                    if dep not in reached:
                        reached.add(dep)
                        waiting.append(dep)
            for missing in sorted(used - reached - {"resources"}):  # no qd_module: linked by name
                self.findings.add(f"{module}/CMakeLists.txt", f"{module} includes {missing} but its DEPS do not reach it")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).resolve().parent
    parser.add_argument("--root", type=Path, default=here.parents[1])
    parser.add_argument("--config", type=Path, default=here / "layers.toml")
    args = parser.parse_args()
    return LayerCheck(args.root.resolve(), LayerTable(args.config)).run()


if __name__ == "__main__":
    sys.exit(main())
