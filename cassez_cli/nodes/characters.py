"""From the bytes of a file to characters that can be shown safely.

Refused are the characters that nobody sees and that can move a terminal's cursor or make a line read otherwise than it
stands: C0 and C1 controls but for tab and line feed (a carriage return only before a line feed), U+2028 and U+2029,
the bidirectional embeddings, overrides and isolates (U+202A-202E, U+2066-2069), a byte order mark inside the file, and
U+FFFE and U+FFFF, which are not characters; and all that takes no room, such as soft hyphens, zero width spaces and tags: two
words that look the same would be two, and a search would find one of them.

Let through is what someone needs: a joiner between letters of scripts that are written with it and within emoji, a zero width
space in scripts without spaces, tags in a flag, variation selectors. So are the marks U+200E, U+200F and U+061C: Hebrew and
Arabic need them beside digits and Latin words, and they cannot reorder what stands around them.

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
    from collections.abc import Iterable, Iterator

    from cassez_cli.problems import Place

#: One more range beyond U+FFFF would take three times as long to look for.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    r"\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACE, _JOINERS = "\u200b", "\u200c\u200d"
#: The scripts that need them, as the names of their characters begin.
_SPACED = frozenset({"KHMER", "LAO", "MYANMAR", "THAI", "TIBETAN"})
_JOINED = _SPACED | {
    "ARABIC", "BALINESE", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "JAVANESE", "KANNADA", "MALAYALAM", "MONGOLIAN", "NKO",
    "ORIYA", "SINHALA", "SYRIAC", "TAMIL", "TELUGU",
}  # fmt: skip
#: The general categories of emoji and of the colours of their skin, and what else they begin or end with: arrows, a variation selector.
_PICTURES, _ENDS = ("So", "Sk"), "\u2194\u2195\ufe0f"
#: A flag of a part of a country (Unicode Technical Standard 51, annex C): a black flag, tags, and the tag that ends them.
_FLAG_OR_HIDDEN = re.compile(f"\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]+\U000e007f|{_HIDDEN.pattern}")
#: An escape within double quotes; the number in hexadecimal, or what stands for the character.
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_WRITTEN = re.compile(rf"{ESCAPE.pattern}|({_HIDDEN.pattern})", re.DOTALL)
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
    if not _HIDDEN.search(text):
        return text
    forbidden = list(islice(_forbidden(text), MAX_PROBLEMS))
    for index in forbidden:
        _refuse(faults, faults.place(index), "", text[index])
    if len(forbidden) == MAX_PROBLEMS:
        told = forbidden[-1] + 1
        rest, count = _HIDDEN.subn(" ", text[told:])
        faults.untold += count
        text = text[:told] + rest
    return _blanked(text, forbidden)


def unescaped(value: str, start: int, end: int, faults: Faults) -> str:
    """Do the same for a double-quoted value; the escapes that may have made its characters stand from start to end."""
    forbidden = dict.fromkeys(_forbidden(value))
    hidden = (match.start() for match in _HIDDEN.finditer(value))
    for match in _WRITTEN.finditer(faults.text, start, end):
        code = match[1] or match[2] or match[3]
        character = chr(int(code, 16)) if code else _NAMED.get(match[4] or "", match[5] or "")
        if _HIDDEN.match(character) and next(hidden) in forbidden:
            _refuse(faults, faults.place(match.start()), f"`{match[0]}` writes ", character)
    return _blanked(value, forbidden)


def _forbidden(text: str) -> Iterator[int]:
    """Find the characters that nobody sees or needs."""
    found = (match.start() for match in _FLAG_OR_HIDDEN.finditer(text) if len(match[0]) == 1)
    return (index for index in found if not _needed(text, index))


def _needed(text: str, index: int) -> bool:
    """Tell whether both neighbours of a character ask for it."""
    before, after = text[max(0, index - 1) : index], text[index + 1 : index + 2]
    if text[index] == _SPACE:
        return _of(before, _SPACED) and _of(after, _SPACED)
    if text[index] not in _JOINERS:
        return False
    return (_of(before, _JOINED) and _of(after, _JOINED)) or (_pictured(before) and _pictured(after))


def _of(character: str, scripts: frozenset[str]) -> bool:
    """Tell whether a character is a letter of one of the scripts, or a mark on one."""
    return (
        bool(character)
        and unicodedata.category(character)[0] in "LM"
        and unicodedata.name(character, "").partition(" ")[0] in scripts
    )


def _pictured(character: str) -> bool:
    """Tell whether a character is an emoji or ends one."""
    return bool(character) and (unicodedata.category(character) in _PICTURES or character in _ENDS)


def _blanked(text: str, forbidden: Iterable[int]) -> str:
    parts = []
    begin = 0
    for index in forbidden:
        parts += [text[begin:index], " "]
        begin = index + 1
    return "".join((*parts, text[begin:])) if parts else text


def _refuse(faults: Faults, place: Place, escape: str, character: str) -> None:
    name = unicodedata.name(character, "control character").lower()
    faults.add(place, Rule.CONTROL_CHARACTER, f"{escape}U+{ord(character):04X}, {name}", _DELETE)
