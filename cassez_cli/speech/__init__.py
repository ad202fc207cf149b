"""What the interface says, in the language of the run: phrases, words, counted nouns, numbers.

Every phrase is written in English where it is said, and looked up in the catalogue of the language spoken. Facts stay in the language
that they are written in. Nothing here knows what a phrase is about, and English loads nothing.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cassez_cli.speech.tongue import Tongue

ENGLISH = "en"
#: Add a language: its code (ISO 639-1) here, a module of that name beside this one, and a table in `dates`.
LANGUAGES = (ENGLISH, "es", "fr")

_spoken: ContextVar[tuple[str, Tongue | None]] = ContextVar("spoken", default=(ENGLISH, None))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak one of `LANGUAGES` until the end."""
    tongue = None if language == ENGLISH else import_module(f"cassez_cli.speech.{language}").TONGUE
    before = _spoken.set((language, tongue))
    try:
        yield
    finally:
        _spoken.reset(before)


def language() -> str:
    """Name the language spoken by its code."""
    return _spoken.get()[0]


def say(text: str, /, **values: object) -> str:
    """Say a phrase, with the values under the names that stand in its braces."""
    tongue = _spoken.get()[1]
    return text.format(**values) if tongue is None else filled(tongue.phrases[text], **values)


def filled(pattern: str, /, **values: object) -> str:
    """Put values into a pattern, under the names in its braces, and let its words agree with them; other braces stay."""
    tongue = _spoken.get()[1]
    for ending, start, other in tongue.joints if tongue else ():
        for name in re.findall(rf"\b{ending}\{{(\w+)\}}", pattern):
            if re.match(start, str(values.get(name, "")), re.IGNORECASE):
                pattern = re.sub(rf"\b{ending}\{{{name}\}}", f"{other}{{{name}}}", pattern)
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), pattern)


def word(text: str) -> str:
    """Say a word of the vocabulary; a word that only the dossier has is said as it stands there."""
    tongue = _spoken.get()[1]
    return text if tongue is None else tongue.words.get(text, text)


def retold(text: str) -> tuple[str, dict[str, str]]:
    """Recognise a sentence of the index: its pattern in the language spoken, and what goes into it."""
    tongue = _spoken.get()[1]
    for english, pattern in tongue.retold.items() if tongue else ():
        found = re.fullmatch(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(english)), text)
        if found:
            return pattern, found.groupdict()
    return "{text}", {"text": text}


def noun(count: int, one: str, many: str) -> str:
    """Give a noun the form that the number wants."""
    tongue = _spoken.get()[1]
    if tongue is None:
        return one if count == 1 else many
    return tongue.nouns[one][not tongue.singular(count)]


def number(count: int) -> str:
    """Write a number, its thousands apart."""
    tongue = _spoken.get()[1]
    return f"{count:,}" if tongue is None else f"{count:,}".replace(",", tongue.thousands)
