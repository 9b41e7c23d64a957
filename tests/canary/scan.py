# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds planted secrets in bytes, in the forms in which they could get out."""
import base64
import os
import re
from pathlib import Path


def forms(secret: bytes) -> dict:
    """Name of a form → the bytes to look for. Text is looked for as UTF-16, too."""
    found = {"raw": secret, "hex": secret.hex().encode(), "HEX": secret.hex().upper().encode()}
    for shift in range(3):  # where the secret begins within the three bytes of a group
        text = base64.b64encode(b"\0" * shift + secret)
        found[f"base64+{shift}"] = text[(0, 2, 3)[shift]:len(text) - (0, 4, 4)[(len(secret) + shift) % 3]]
    try:
        words = secret.decode("ascii")
    except UnicodeDecodeError:
        return found
    return found | {"utf-16le": words.encode("utf-16le"), "utf-16be": words.encode("utf-16be")}


class Needles:
    """Secrets by name; every form of each is looked for in one pass."""

    def __init__(self, secrets: dict):
        self.names = {}
        for name, secret in secrets.items():
            for form, needle in forms(secret).items():
                if len(needle) < 8:
                    raise ValueError(f"{name} as {form} is too short to be told from chance")
                self.names[needle] = f"{name} ({form})"
        self.pattern = re.compile(b"|".join(re.escape(n) for n in sorted(self.names, key=len, reverse=True)))

    def within(self, data) -> set:
        return {self.names[m[0]] for m in self.pattern.finditer(data)}

    def in_files(self, folder: Path, passed_over=()) -> dict:
        """File → what was found in it, its name included; `passed_over` holds the files that may hold secrets."""
        found = {}
        for path in sorted(folder.rglob("*")):
            if path in passed_over or not path.is_file():
                continue
            hits = self.within(path.read_bytes()) | self.within(str(path.relative_to(folder)).encode())
            if hits:
                found[str(path.relative_to(folder))] = sorted(hits)
        return found

    def in_memory(self, pid: int) -> dict:
        """Mapping of a process → what was found in it. Mappings that cannot be read (guard pages) hold nothing."""
        found = {}
        with open(f"/proc/{pid}/maps", encoding="utf-8") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
            for line in maps:
                span, access, *rest = line.split()
                if not access.startswith("r") or rest[-1] in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
                    continue
                first, last = (int(n, 16) for n in span.split("-"))
                try:
                    data = os.pread(memory.fileno(), last - first, first)
                except OSError:
                    continue
                hits = self.within(data)
                if hits:
                    found[f"{span} {access} {rest[-1] if len(rest) > 3 else ''}".strip()] = sorted(hits)
        return found
