#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every path that README.md and docs/ name exists.

A path is a word in `code` or in a fenced block that begins with one of the top folders of the repository, or the target
of a link, with the heading that it names. `*` and <name> stand for any name, {a,b} for each of a list; at least one file
must fit each. A path that is still to come is followed by "(planned)"; once it is there, the mark has to go.
"""
import argparse
import glob
import re
import sys
from pathlib import Path

from source_text import Findings, relative

TOP = r"(?:core|ui|app|resources|translations|configs|installer|docs|tests|\.ci)"
FENCE = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*\n(.*?)^[ \t]*\1[ \t]*$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PATH = re.compile(rf"(?<![\w./<>*-]){TOP}/[\w@*<>{{}},./-]*")
LINK = re.compile(r"\]\(\s*<?([^()\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
PLANNED = re.compile(r"`?[\s,;]*\(planned\)")


def documents(root: Path):
    found = [root / "README.md"] if (root / "README.md").is_file() else []
    return found + sorted((root / "docs").rglob("*.md"))


def blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def alternatives(path: str):
    """hash.{h,cpp} → hash.h, hash.cpp."""
    m = re.search(r"\{([^{}]*)\}", path)
    if not m:
        return [path]
    return [a for part in m[1].split(",") for a in alternatives(path[:m.start()] + part + path[m.end():])]


def holds_a_file(path: Path) -> bool:
    """Folders without a file do not count: git does not keep them."""
    return path.is_file() or any(p.is_file() for p in path.rglob("*"))


def exists(base: Path, path: str) -> bool:
    """Whether something fits `path` below `base`; every alternative has to."""
    patterns = [re.sub(r"<[^<>]*>", "*", a).rstrip("/") or "." for a in alternatives(path)]
    return all(any(holds_a_file(base / hit) for hit in glob.glob(p, root_dir=base, include_hidden=True))
               for p in patterns)


def named_paths(text: str):
    """(offset, path, planned) of each path in code."""
    blocks = [(m.start(2), m[2]) for m in FENCE.finditer(text)]
    prose = FENCE.sub(lambda m: blank(m[0]), text)
    blocks += [(m.start(1), m[1]) for m in SPAN.finditer(prose)]
    for start, code in sorted(blocks):
        for m in PATH.finditer(code):
            path = m[0].rstrip(".,-")
            end = start + m.start() + len(path)
            yield start + m.start(), path, bool(PLANNED.match(text, end))


def links(text: str):
    """(offset, file, heading) of each link into the repository; the file is empty for this document."""
    bare = SPAN.sub(lambda m: blank(m[0]), FENCE.sub(lambda m: blank(m[0]), text))
    for m in LINK.finditer(bare):
        if not re.match(r"[a-z][a-z0-9+.-]*:", m[1]):
            file, _, heading = m[1].partition("#")
            yield m.start(1), file, heading


def headings(document: Path):
    """The anchors that a document's headings make: "Exit status" → exit-status."""
    prose = FENCE.sub("", document.read_text(encoding="utf-8"))
    titles = re.findall(r"^#+[ \t]+(.*?)[ \t#]*$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", t.lower()).replace(" ", "-") for t in titles}


def link_fault(root: Path, document: Path, file: str, heading: str):
    """What is wrong with a link, or nothing."""
    base = root if file.startswith("/") else document.parent
    if file and not exists(base, file.lstrip("/")):
        return f"the link to {file} leads nowhere"
    target = base / file.lstrip("/") if file else document
    if heading and target.suffix == ".md" and heading not in headings(target):
        return f"{file or 'this document'} has no heading #{heading}"
    return None


def check(root: Path) -> int:
    findings, count = Findings("docs paths"), 0
    for document in documents(root):
        text, name = document.read_text(encoding="utf-8"), relative(root, document)
        for offset, path, planned in named_paths(text):
            count += 1
            line, there = text.count("\n", 0, offset) + 1, exists(root, path)
            if not there and not planned:
                findings.add(name, f"{path} does not exist; write (planned) after it if it is still to come", line)
            elif there and planned:
                findings.add(name, f"{path} is there: it is not (planned) any more", line)
        for offset, file, heading in links(text):
            count += 1
            fault = link_fault(root, document, file, heading)
            if fault:
                findings.add(name, fault, text.count("\n", 0, offset) + 1)
    return findings.finish(f"{count} paths")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    return check(parser.parse_args().root.resolve())


if __name__ == "__main__":
    sys.exit(main())
