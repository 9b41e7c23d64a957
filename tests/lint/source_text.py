# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ source as the lint checks see it: which files there are, text without comments and strings, scopes.

Nothing here parses C++ in full. It is exact for the style of this project (clang-format, one statement a line),
and every check that rests on it has a self-test with planted violations.
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

PRODUCT = ("core", "ui", "app")
SOURCE_SUFFIXES = (".h", ".cpp")


def files_under(root: Path, folders, suffixes=SOURCE_SUFFIXES):
    """Files below `folders` of `root` with one of `suffixes`, sorted, without caches and fetched packages."""
    found = []
    for folder in folders:
        base = root / folder
        if base.is_dir():
            found += [p for p in base.rglob("*") if p.is_file() and p.suffix in suffixes]
    return sorted(p for p in found if not {"__pycache__", "node_modules"} & set(p.parts))


def relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


_TOKEN = re.compile(
    r"""(?P<line_comment>//(?:\\\n|[^\n])*)
      | (?P<block_comment>/\*.*?\*/)
      | (?P<raw>\b(?:u8|[uUL])?R"(?P<delim>[^()\\\s]{0,16})\(.*?\)(?P=delim)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')""",
    re.VERBOSE | re.DOTALL,
)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_comments(text: str) -> str:
    """Comments become blanks; lines and columns stay where they are."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m["line_comment"] or m["block_comment"] else m[0], text)


def code_only(text: str) -> str:
    """Comments and the insides of string and character literals become blanks."""

    def replace(m):
        if m["line_comment"] or m["block_comment"]:
            return _blank(m[0])
        return m[0][0] + _blank(m[0][1:-1]) + m[0][-1] if not m["raw"] else '"' + _blank(m[0][1:-1]) + '"'

    return _TOKEN.sub(replace, text)


def without_preprocessor(code: str) -> str:
    """Directives, with their continuation lines, become blanks."""
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", lambda m: _blank(m[0]), code, flags=re.MULTILINE)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.MULTILINE)


def includes(text: str):
    """(line, path, quoted) of each #include."""
    bare = without_comments(text)
    return [(line_of(bare, m.start(1 if m[1] else 2)), m[1] or m[2], bool(m[2])) for m in _INCLUDE.finditer(bare)]


@dataclass
class Block:
    kind: str  # namespace, type, function, value
    head: str
    first_line: int
    last_line: int = 0


@dataclass
class Outline:
    functions: list = field(default_factory=list)  # Block of each outermost function
    statements: list = field(default_factory=list)  # (line, text) of each declaration at namespace scope


_TYPE_HEAD = re.compile(r"\b(?:class|struct|union|enum)\b(?![^<]*>)[^()]*(?:\([^()]*\)[^()]*)?$")
_NAMESPACE_HEAD = re.compile(r'\bnamespace\b[\w:\s]*(?:\[\[.*\]\][\w:\s]*)?$|\bextern\s*"\s*"\s*$')
_SIGNATURE_END = re.compile(
    r"(?:\)|\]|\b(?:const|noexcept|override|final|mutable|try|volatile))\s*&{0,2}\s*$"  # f(int a) const &
    r"|\)[\w\s]*->\s*[\w:<>,&*\s]+$")  # f(int a) -> std::vector<int>
_AFTER_MEMBER_INIT = re.compile(r"\)\s*(?:noexcept\s*)?:\s.*\}$")  # A::A(int a) : m_a{a}


def _kind_of(head: str, outer: str) -> str:
    """What an opening brace after `head` begins, when it stands in a scope of kind `outer`."""
    if outer in ("function", "value"):
        return outer
    if _NAMESPACE_HEAD.search(head):
        return "namespace"
    if "(" not in head and "[" not in head.replace("[[", ""):
        return "type" if re.search(r"\b(?:class|struct|union|enum)\b", head) else "value"
    if _SIGNATURE_END.search(head) or _AFTER_MEMBER_INIT.search(head):
        return "function"
    return "type" if _TYPE_HEAD.search(head) else "value"


def outline(text: str) -> Outline:
    """Functions and namespace-scope declarations of one file, by matching braces."""
    code = without_preprocessor(code_only(text))
    result = Outline()
    stack = []  # Block
    head_start = 0  # offset where the current statement began
    carried = []  # blocks whose closing brace does not end the statement (member initialisers, values)
    for m in re.finditer(r"[{};]", code):
        at = m.start()
        outer = stack[-1].kind if stack else "namespace"
        head = code[head_start:at]
        if m[0] == "{":
            begins = head_start + len(head) - len(head.lstrip())
            kind = _kind_of(re.sub(r"\s+", " ", head).strip(), outer)
            stack.append(Block(kind, head.strip(), line_of(code, begins)))
            carried.append(kind == "value" and outer not in ("function", "value"))
            if kind != "value":
                head_start = at + 1
        elif m[0] == "}":
            if not stack:
                continue
            block = stack.pop()
            stays = carried.pop()
            block.last_line = line_of(code, at)
            outer = stack[-1].kind if stack else "namespace"
            if block.kind == "function" and outer in ("namespace", "type"):
                result.functions.append(block)
            if not stays and block.kind != "value":
                head_start = at + 1
        else:
            if outer == "namespace":
                begins = head_start + len(head) - len(head.lstrip())
                if head.strip():
                    result.statements.append((line_of(code, begins), re.sub(r"\s+", " ", head).strip()))
            if outer != "value":
                head_start = at + 1
    return result


class Findings:
    """What a check found: printed one a line as file:line: message, and turned into an exit status."""

    def __init__(self, name: str):
        self.name = name
        self.lines = []

    def add(self, where: str, message: str, line: int = 0):
        self.lines.append(f"{where}:{line}: {message}" if line else f"{where}: {message}")

    def finish(self, checked: str) -> int:
        for line in self.lines:
            print(line)
        print(f"{self.name}: {len(self.lines)} violation(s); checked {checked}")
        return 1 if self.lines else 0
