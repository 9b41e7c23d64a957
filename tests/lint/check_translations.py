#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every visible word has its translation, and the window asks for it under the name that lupdate gave it.

lupdate reads the sources into a temporary file, as the target translations_update reads them into translations/. Each
translations/quarterdeck_<language>.ts must hold the same words, all of them translated, with the same %n markers. English
is the language of the sources: its file has no words of its own to keep up.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from source_text import Findings, files_under, line_of, relative, without_comments

SKIPPED = 77
SOURCES = ("app/console", "ui")
CORE_WORDS = "translations/core_words.h"
MARKER = re.compile(r"%L?\d+|%n")

CONTEXT = re.compile(r'Q_DECLARE_TR_FUNCTIONS\(\s*([\w:]+)\s*\)|\b(?:translate|QT_TRANSLATE_NOOP)\s*\(\s*"([^"]+)"')
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)
WIDGET = re.compile(r"\bclass (\w+)[^;{]*\{\s*Q_OBJECT")
HIDDEN = re.compile(r'\btranslate\s*\(\s*"([^"]+)"\s*,(?!\s*")|\b(tr)\s*\(\s*(?!QT_TR_NOOP)[A-Za-z_]')
GREEDY = re.compile(r"\\u[0-9A-Fa-f]{4}[0-9A-Fa-f]")
CORE_LIST = re.compile(r"^// @words (\S+) (\S+) (.+)$", re.MULTILINE)
MARK = re.compile(r'QT_TRANSLATE_NOOP\(\s*"([^"]+)"\s*,\s*"((?:\\.|[^"\\])*)"')


def find_lupdate():
    """Qt 6's lupdate; Debian keeps it out of PATH, where Qt 5's may stand."""
    for candidate in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if candidate and Path(candidate).is_file():
            asked = subprocess.run([candidate, "-version"], capture_output=True, text=True, check=False)
            if re.search(r"version 6\.", asked.stdout):
                return candidate
    return None


def extract(root: Path, lupdate: str, target: Path) -> str:
    """Reads the sources into `target`; what went wrong, or nothing."""
    command = [lupdate, "@translations/sources.lst", "-extensions", "h,cpp", "-locations", "absolute",
               "-source-language", "en", "-target-language", "de", "-ts", str(target)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 and target.is_file() else (done.stderr or done.stdout).strip()


def messages(path: Path):
    """{(context, source, comment): <message>} of a .ts file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


def place(message, target: Path, root: Path):
    """(file, line) of the first place that says a message."""
    at = message.find("location")
    if at is None:
        return CORE_WORDS, 0
    path = (target.parent / at.get("filename")).resolve()
    return (relative(root, path) if path.is_relative_to(root) else str(path)), int(at.get("line", "0"))


def quoted(key) -> str:
    return f"“{key[1]}” ({key[0]})"


def compare(findings: Findings, name: str, said, held, where):
    """One language's messages against what the sources say."""
    for key in said:
        if key not in held:
            findings.add(where(key)[0], f"{name} lacks {quoted(key)}", where(key)[1])
    for key, message in held.items():
        translation = message.find("translation")
        text = "" if translation is None else "".join(translation.itertext())
        kind = "" if translation is None else translation.get("type", "")
        if key not in said or kind in ("vanished", "obsolete"):
            findings.add(name, f"no source says {quoted(key)} any more")
        elif kind == "unfinished" or not text.strip():
            findings.add(name, f"{quoted(key)} is not translated")
        elif set(MARKER.findall(key[1])) != set(MARKER.findall(text)):
            findings.add(name, f"{quoted(key)} and its translation “{text}” have different markers")
        elif blanks(key[1]) != blanks(text):
            findings.add(name, f"{quoted(key)} and its translation “{text}” begin or end with different blanks")


def blanks(text: str):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def contexts(texts):
    """The contexts that the running program asks for: of QObjects, of Q_DECLARE_TR_FUNCTIONS and of translate()."""
    known = set()
    for text in texts.values():
        known |= {m[1] or m[2] for m in CONTEXT.finditer(text)}
        spaces = [(m.start(), m[1]) for m in NAMESPACE.finditer(text)]
        for m in WIDGET.finditer(text):
            around = [space for start, space in spaces if start < m.start()]  # those before it only declare
            known.add("::".join([*around[-1:], m[1]]))
    return known


def check_readable(findings: Findings, texts, said, where):
    """What lupdate reads otherwise than the compiler does, or not at all."""
    known = contexts(texts)
    for key in said:
        if key[0] not in known:
            findings.add(where(key)[0], f"lupdate files {quoted(key)} where the program never asks; say it through a struct "
                         "with Q_DECLARE_TR_FUNCTIONS(<name of the struct>)", where(key)[1])
    marked = {m[1] for text in texts.values() for m in MARK.finditer(text)}
    for name, text in texts.items():
        for m in HIDDEN.finditer(text):
            if m[2] or m[1] not in marked:
                findings.add(name, "lupdate cannot see these words: give tr() a literal, or mark them with "
                             "QT_TRANSLATE_NOOP", line_of(text, m.start()))
        for m in GREEDY.finditer(text):
            findings.add(name, f"lupdate reads {m[0]} as one character: end the literal after the fourth digit",
                         line_of(text, m.start()))


def check_core_words(findings: Findings, root: Path):
    """Each list of core_words.h holds what its expression finds in the core."""
    path = root / CORE_WORDS
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    marks = {}
    for m in MARK.finditer(text):
        marks.setdefault(m[1], set()).add(m[2])
    for m in CORE_LIST.finditer(text):
        context, file, expression = m[1], m[2], m[3]
        source = (root / file).read_text(encoding="utf-8") if (root / file).is_file() else ""
        said = {w[1] for w in re.finditer(expression, source, re.MULTILINE)}
        if not said:
            findings.add(CORE_WORDS, f"{file} says nothing that the expression finds", line_of(text, m.start()))
        for word in sorted(said ^ marks.get(context, set())):
            findings.add(CORE_WORDS, f"lacks “{word}” of {file}" if word in said else f"{file} does not say “{word}” any more",
                         line_of(text, m.start()))


def check(root: Path, lupdate: str) -> int:
    findings = Findings("translations")
    languages = sorted((root / "translations").glob("quarterdeck_*.ts"))
    texts = {relative(root, p): without_comments(p.read_text(encoding="utf-8"))
             for p in files_under(root, SOURCES + ("translations",))}
    with tempfile.TemporaryDirectory(prefix="translations_") as folder:
        target = Path(folder).resolve() / "said.ts"
        trouble = extract(root, lupdate, target)
        if trouble:
            findings.add("lupdate", trouble)
            return findings.finish("nothing")
        said = messages(target)

        def where(key):
            return place(said[key], target, root)

        for path in languages:
            if path.stem != "quarterdeck_en":
                compare(findings, relative(root, path), said, messages(path), where)
        check_readable(findings, texts, said, where)
    check_core_words(findings, root)
    return findings.finish(f"{len(said)} strings in {len(languages)} languages")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    root = parser.parse_args().root.resolve()
    lupdate = find_lupdate()
    if lupdate is None:
        print("skipped: lupdate of Qt 6 is not installed")
        return SKIPPED
    return check(root, lupdate)


if __name__ == "__main__":
    sys.exit(main())
