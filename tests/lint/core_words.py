# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the core that a window translates, as they stand in the sources and in two lists.

Two kinds of list: after "@words" a context, a file of the core and a regular expression that finds each word; after
"@messages" a context and folders whose say("…"), Words("…") and stages of jobs are gathered.
"""
import re
from pathlib import Path

from source_text import files_under, relative, without_comments

CORE_WORDS = ("translations/core_words.h", "ui/kit/core_words.inc")
LIST = re.compile(r"^// @(words|messages) (\S+) ([^\n]+)\n([^\n]*\w+\[\] = \{\n)(.*?)^\};$",
                  re.MULTILINE | re.DOTALL)
MARK = re.compile(r'QT_TRANSLATE_NOOP\(\s*"([^"]+)"\s*,\s*"((?:\\.|[^"\\])*)"')
LITERALS = r'((?:"(?:\\.|[^"\\])*"\s*)+)'
SAID = re.compile(r"\b(?:say|Words)\(\s*" + LITERALS + r"[,)]")
STAGE = re.compile(r"\b(?:checkpoint|report)\(\s*" + LITERALS + r",")
UNSAID = re.compile(r'\bError\{ErrorCode::\w+,\s*(?:"|std::string\(")')
INDIRECT = re.compile(r"(?<![\w.>:])say\(\s*(?![\s\"])(?!\w+(?:\.|->)\w+\))")  # but say(rule.expected): a Words of a table
LETTER = re.compile(r"[A-Za-z]{2}")


def joined(literals: str) -> str:
    """Neighbouring literals as the compiler joins them, escapes as they stand."""
    return "".join(re.findall(r'"((?:\\.|[^"\\])*)"', literals))


def sources(root: Path, folders):
    """(name, text without comments) of each source below the folders."""
    for path in files_under(root, tuple(folders)):
        yield relative(root, path), without_comments(path.read_text(encoding="utf-8"))


def messages_of(root: Path, folders):
    """Every template that the folders say."""
    said = set()
    for name, text in sources(root, folders):
        for m in SAID.finditer(text):
            said.add(joined(m[1]))
        if name.startswith("core/"):
            for m in STAGE.finditer(text):
                said.add(joined(m[1]))
    return {words for words in said if LETTER.search(words)}


def words_of(root: Path, rest: str):
    """The words of one file, in their order."""
    file, expression = rest.split(" ", 1)
    path = root / file
    source = path.read_text(encoding="utf-8") if path.is_file() else ""
    return [m[1] for m in re.finditer(expression, source, re.MULTILINE)]


def expected(root: Path, kind: str, rest: str):
    return words_of(root, rest) if kind == "words" else sorted(messages_of(root, rest.split()))


def lists(root: Path, file: str):
    """(match, context, expected words, held words) of each list of one of CORE_WORDS."""
    path = root / file
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for m in LIST.finditer(text):
        held = [w[2] for w in MARK.finditer(m[5]) if w[1] == m[2]]
        yield m, m[2], expected(root, m[1], m[3]), held


def rewritten(root: Path, file: str) -> str:
    """One of CORE_WORDS with each list as the sources have it."""
    text = (root / file).read_text(encoding="utf-8")
    for m, context, words, _ in reversed(list(lists(root, file))):
        body = "".join(f'    QT_TRANSLATE_NOOP("{context}", "{word}"),\n' for word in words)
        text = text[:m.start(5)] + body + text[m.end(5):]
    return text
