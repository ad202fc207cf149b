"""From the bytes of a file to characters that can be shown safely.

Refused are the characters that nobody sees and that can move a terminal's cursor or make a line read otherwise than it
stands: C0 and C1 controls but for tab and line feed (a carriage return only before a line feed), U+2028 and U+2029,
the bidirectional embeddings, overrides and isolates (U+202A-202E, U+2066-2069), a byte order mark inside the file, and
U+FFFE and U+FFFF, which are not characters. The marks U+200E, U+200F and U+061C are let through: Hebrew and Arabic
need them beside digits and Latin words, and they cannot reorder what stands around them.

Nothing here knows YAML but for the escapes of its double quotes (YAML 1.1, section 5.6).
"""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from itertools import islice
from typing import TYPE_CHECKING

from cassez_cli.nodes.faults import MAX_PROBLEMS, REST_LOST, Faults
from cassez_cli.problems import Rule

if TYPE_CHECKING:
    from cassez_cli.problems import Place

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
#: An escape within double quotes; the number in hexadecimal, or what stands for the character.
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_NAMED = dict(zip("0abvferNLP", "\0\a\b\v\f\x1b\r\x85\u2028\u2029", strict=True))
_DELETE = "delete it: nobody sees it, and it can change how the text reads"


def decoded(path: str, data: bytes) -> tuple[str | None, Faults]:
    """Read bytes as UTF-8, with or without a byte order mark; without text if they are something else."""
    content = data.removeprefix(BOM_UTF8)
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in content[:2]:
        return None, _not_utf8(path, "", "the file looks like UTF-16 or UTF-32")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        message = f"the byte {content[error.start]:02X} (hexadecimal) is not UTF-8"
        return None, _not_utf8(path, content[: error.start].decode(), message)
    text = text.replace("\r\n", "\n")
    return text, Faults(path, text)


def _not_utf8(path: str, text_before: str, message: str) -> Faults:
    faults = Faults(path, text_before)
    advice = f"save the file as UTF-8; {REST_LOST}"
    faults.add(faults.place(len(text_before)), Rule.NOT_UTF8, message, advice)
    return faults


def cleaned(text: str, faults: Faults) -> str:
    """Report forbidden characters and put a space for each, so that all else keeps its place."""
    if not _FORBIDDEN.search(text):
        return text
    for match in islice(_FORBIDDEN.finditer(text), MAX_PROBLEMS):
        _refuse(faults, faults.place(match.start()), "", match[0])
    text, count = _FORBIDDEN.subn(" ", text)
    faults.untold += max(0, count - MAX_PROBLEMS)
    return text


def unescaped(value: str, start: int, end: int, faults: Faults) -> str:
    """Do the same for a double-quoted value; the escapes that may have made its characters stand from start to end."""
    for match in ESCAPE.finditer(faults.text, start, end):
        code = match[1] or match[2] or match[3]
        character = chr(int(code, 16)) if code else _NAMED.get(match[4], "")
        if _FORBIDDEN.match(character):
            _refuse(faults, faults.place(match.start()), f"`{match[0]}` writes ", character)
    return _FORBIDDEN.sub(" ", value)


def _refuse(faults: Faults, place: Place, escape: str, character: str) -> None:
    name = unicodedata.name(character, "control character").lower()
    faults.add(place, Rule.CONTROL_CHARACTER, f"{escape}U+{ord(character):04X}, {name}", _DELETE)
