# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer table of layers.toml, and what the CMake lists say of the same edges."""
import re
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path


class LayerTable:
    def __init__(self, path: Path):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.rows = data["modules"]
        self.third_party = data.get("third_party", {})
        self.pure = data.get("pure", [])

    def module_of(self, path: str):
        """The row's key and the module itself of a file or folder: ("ui/pages/*", "ui/pages/risk"); None outside."""
        parts = path.split("/")
        for depth in (3, 2, 1):
            name = "/".join(parts[:depth])
            if len(parts) < depth:
                continue
            for row in self.rows:
                if row.count("/") == depth - 1 and fnmatchcase(name, row):
                    return row, name
        return None

    def allows(self, row: str, module: str, target: str) -> bool:
        if target in (module, "core/base"):
            return True
        if row == "ui/pages/*" and target.startswith("ui/pages/"):
            return False
        wanted = [w for r in self.rows[row] for w in (self.pure if r == "@pure" else [r])]
        return any(fnmatchcase(target, w) for w in wanted)

    def edges(self):
        """Row → rows, with groups and patterns written out."""
        graph = {}
        for row in self.rows:
            graph[row] = {t for t in self.rows if t != row and self.allows(row, row, t)}
        return graph

    def library_of(self, include: str):
        for name, rule in self.third_party.items():
            if any(re.search(p, include) for p in rule["headers"]):
                return name, rule
        return None

    def library_of_target(self, target: str):
        for name, rule in self.third_party.items():
            if any(re.search(p, target) for p in rule.get("targets", [])):
                return name, rule
        return None


def find_cycle(graph):
    """One cycle of a {node: nodes} graph as a list that begins and ends with the same node, or None."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        for following in sorted(graph.get(node, ())):
            cycle = visit(following)
            if cycle:
                return cycle
        path.pop()
        done.add(node)
        return None

    for node in sorted(graph):
        cycle = visit(node)
        if cycle:
            return cycle
    return None


_CALL = re.compile(r"^[ \t]*(qd_module|qd_program|qd_test)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)", re.MULTILINE)
_KEYS = ("HEADERS", "SOURCES", "DEPS", "LINK", "PUBLIC_LINK", "LABELS", "TIMEOUT", "ENV", "QT")


def cmake_text(path: Path) -> str:
    return re.sub(r"#[^\n]*", "", path.read_text(encoding="utf-8"))


def cmake_targets(text: str):
    """Each qd_module, qd_program and qd_test of a CMakeLists.txt: (function, name, {keyword: values})."""
    found = []
    for name, value in re.findall(r"\bset\(\s*(\w+)\s+([^()\s\"]+)\s*\)", text):
        text = text.replace("${" + name + "}", value)
    for m in _CALL.finditer(text):
        words = m[2].replace('"', " ").split()
        values, key = {k: [] for k in _KEYS}, None
        for word in words[1:]:
            if word in _KEYS:
                key = word
            elif key:
                values[key].append(word)
        found.append((m[1], words[0], values))
    return found


def listed_files(text: str):
    """Every word of a CMakeLists.txt that names a source file relative to it."""
    return re.findall(r"(?<![\w./${}<>:-])[\w][\w./-]*\.(?:h|cpp)(?![\w.])", text)
