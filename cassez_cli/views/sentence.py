"""The first sentence of a text, for lists that have no room for all of it."""

import re

#: A full stop ends no sentence behind an initial, within `a.m.` or `U.S.`, or behind these.
_ABBREVIATIONS = (
    "mr", "mrs", "ms", "dr", "st", "sr", "sra", "lic", "gen", "col", "me", "mme", "no", "nos", "art", "vs", "cf", "etc", "jr",
)  # fmt: skip
_END = re.compile(r"(?P<word>[^\W\d_]+(?:\.[^\W\d_]+)*|)[.!?…]+[\"”»)\]]*(?=\s+[\"“«¿¡(\[]*(?P<next>\w))")


def first_sentence(text: str) -> str:
    """Take the first sentence; the whole text if it is one, or if no end of a sentence is sure."""
    ends = (match.end() for match in _END.finditer(text) if match["next"].isupper() and not _is_short(match["word"]))
    return text[: next(ends, len(text))]


def _is_short(word: str) -> bool:
    return len(word) == 1 or "." in word or word.lower() in _ABBREVIATIONS
