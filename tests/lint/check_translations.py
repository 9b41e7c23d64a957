#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every visible word has its translation, and the window asks for it under the name that lupdate gave it.

lupdate reads the sources into a temporary file, as the target translations_update reads them into translations/. Each
translations/quarterdeck_<language>.ts must hold the same words, all of them translated, with the same markers, as many
accelerators and every plural form. English is the language of the sources: its file holds the plurals alone. What the
core says must stand in translations/core_words.h, so that lupdate sees it; an error of the core that is not made by
say() cannot be translated and is refused (core/base/message.h).
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from core_words import CORE_WORDS, INDIRECT, LITERALS, MARK, UNSAID, lists
from core_words import sources as core_sources
from source_text import Findings, files_under, line_of, relative, without_comments

SKIPPED = 77
SOURCES = ("app/console", "ui")
MARKER = re.compile(r"%L?\d+|%n")

CONTEXT = re.compile(r'Q_DECLARE_TR_FUNCTIONS\(\s*([\w:]+)\s*\)|\b(?:translate|QT_TRANSLATE_NOOP)\s*\(\s*"([^"]+)"')
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)
WIDGET = re.compile(r"\bclass (\w+)[^;{]*\{\s*Q_OBJECT")
HIDDEN = re.compile(r'\btranslate\s*\(\s*"([^"]+)"\s*,(?!\s*")|\b(tr)\s*\(\s*(?!QT_TR_NOOP)[A-Za-z_]')
READ = re.compile(r'\b(?:tr|translate|QT_TR\w*_NOOP)\s*\(\s*(?:"[^"]*"\s*,\s*)?' + LITERALS)
GREEDY = re.compile(r"\\u[0-9A-Fa-f]{4}[0-9A-Fa-f]")
ACCELERATOR = re.compile(r"&(?=\w)")


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
        return CORE_WORDS[0], 0
    path = (target.parent / at.get("filename")).resolve()
    return (relative(root, path) if path.is_relative_to(root) else str(path)), int(at.get("line", "0"))


def quoted(key) -> str:
    return f"“{key[1]}” ({key[0]})"


def forms(translation):
    """The texts of a translation: one, or one a plural form."""
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or ["".join(translation.itertext())]


def compare(findings: Findings, name: str, said, held, where):
    """One language's messages against what the sources say."""
    for key in said:
        if key not in held:
            findings.add(where(key)[0], f"{name} lacks {quoted(key)}", where(key)[1])
    for key, message in held.items():
        translation = message.find("translation")
        kind = "" if translation is None else translation.get("type", "")
        if key not in said or kind in ("vanished", "obsolete"):
            findings.add(name, f"no source says {quoted(key)} any more")
            continue
        texts = [] if translation is None else forms(translation)
        if kind == "unfinished" or not texts or not all(text.strip() for text in texts):
            findings.add(name, f"{quoted(key)} is not translated")
            continue
        for text in texts:
            compare_text(findings, name, key, text)


def compare_text(findings: Findings, name: str, key, text: str):
    """One text of a translation against its source."""
    differs = f"{quoted(key)} and its translation “{text}” "
    if set(MARKER.findall(key[1])) - {"%n"} != set(MARKER.findall(text)) - {"%n"} or ("%n" in text and "%n" not in key[1]):
        findings.add(name, differs + "have different markers")
    elif blanks(key[1]) != blanks(text):
        findings.add(name, differs + "begin or end with different blanks")
    elif len(ACCELERATOR.findall(key[1])) != len(ACCELERATOR.findall(text)):
        findings.add(name, differs + "have different accelerators")


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
        for call in READ.finditer(text):
            for m in GREEDY.finditer(call[1]):
                findings.add(name, f"lupdate reads {m[0]} as one character: end the literal after the fourth digit",
                             line_of(text, call.start(1) + m.start()))


def check_core_words(findings: Findings, root: Path):
    """Both lists of words of the core hold what the sources say, and the core says nothing past them."""
    for file in CORE_WORDS:
        text = (root / file).read_text(encoding="utf-8") if (root / file).is_file() else ""
        for m, _, words, held in lists(root, file):
            line, place_of = line_of(text, m.start()), m[3].split()[0]
            if not words:
                findings.add(file, f"{place_of} says nothing that the expression finds", line)
            for word in sorted(set(words) - set(held)):
                findings.add(file, f"lacks “{word}” of {place_of}; build translations_update", line)
            for word in sorted(set(held) - set(words)):
                findings.add(file, f"{place_of} does not say “{word}” any more; build translations_update", line)
    for name, source in core_sources(root, ["core"]):
        for m in UNSAID.finditer(source):
            findings.add(name, "this error cannot be translated: make its message with say()", line_of(source, m.start()))
        if name != "core/base/message.h":
            for m in INDIRECT.finditer(source):
                findings.add(name, "say() needs its literal in the call", line_of(source, m.start()))


def check(root: Path, lupdate: str) -> int:
    findings = Findings("translations")
    languages = sorted((root / "translations").glob("quarterdeck_*.ts"))
    texts = {relative(root, p): without_comments(p.read_text(encoding="utf-8"))
             for p in [*files_under(root, SOURCES + ("translations",)), *(root / file for file in CORE_WORDS)] if p.is_file()}
    with tempfile.TemporaryDirectory(prefix="translations_") as folder:
        target = Path(folder).resolve() / "said.ts"
        trouble = extract(root, lupdate, target)
        if trouble:
            findings.add("lupdate", trouble)
            return findings.finish("nothing")
        said = messages(target)
        plurals = {key: message for key, message in said.items() if message.get("numerus") == "yes"}

        def where(key):
            return place(said[key], target, root)

        for path in languages:
            wanted = plurals if path.stem == "quarterdeck_en" else said
            compare(findings, relative(root, path), wanted, messages(path), where)
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
