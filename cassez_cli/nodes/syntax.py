"""Why a text cannot be read as YAML, in our words.

The parsers (libyaml and PyYAML's own) tell where they gave up and in which construct; a diagnosis is made of that and of
the text around it. Their own words choose a diagnosis and are never shown. Nothing here parses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cassez_cli.spelling import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

_FIELD = re.compile(r"(?P<indent>\s*(?:- +)*)(?P<name>[\w-]+|\"[^\"\n]*\"|'[^'\n]*') *")
_ESCAPE = re.compile(r"\\(?:[xuU][0-9A-Fa-f]*|.)?", re.DOTALL)
_ESCAPED_TAG = re.compile(r"![^\s%]*%")
_MATES = {"[": "]", "{": "}", "]": "[", "}": "{"}
_INSIDE = {
    "'": "inside such quotes an apostrophe is written twice",
    '"': 'inside such quotes a quote is written `\\"`',
}
_IN_QUOTES = "put the text in quotes"
_LINE_UP = "begin the fields of a record in one column, and list items with `- `"


@dataclass(frozen=True, slots=True)
class Failure:
    """Where and how a parser gave up; a number is an index into the text."""

    text: str
    #: The parser's own words: the construct it was in, a bar, and what it missed.
    words: str
    index: int
    #: Where that construct begins.
    since: int
    #: Where the quoted text begins that was read last.
    quote: int | None = None

    @property
    def character(self) -> str:
        """Return what stands at the index; nothing at the end of the file."""
        return self.text[self.index : self.index + 1].strip("\n")

    @property
    def line_start(self) -> int:
        """Find the beginning of the line."""
        return self.text.rfind("\n", 0, self.index) + 1

    @property
    def before(self) -> str:
        """Return what stands before the index on its line."""
        return self.text[self.line_start : self.index]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What to tell: where, what is wrong, what to do, and perhaps where it began."""

    index: int
    message: str
    advice: str
    also: int | None = None


def misspelt_tag(text: str) -> Failure:
    """Find the tag that libyaml let be spelt with bytes that are not UTF-8, without a word about where."""
    index = len(_ESCAPED_TAG.split(text, maxsplit=1)[0])
    return Failure(text, "while scanning a tag", index, index)


def diagnose(failure: Failure) -> Diagnosis:
    """Find the words for a failure."""
    return next(diagnosis(failure) for words, diagnosis in _DIAGNOSES if words in failure.words)


def _unclosed_quote(failure: Failure) -> Diagnosis:
    quote = failure.text[failure.since]
    return Diagnosis(failure.since, f"the quote {quote} is not closed", f"close it; {_INSIDE[quote]}")


def _bad_escape(failure: Failure) -> Diagnosis:
    # libyaml stands on the backslash of an escape that it does not know, and behind that of one that it does.
    start = failure.text.rfind("\\", 0, failure.index + ("unknown" in failure.words))
    escape = next(_ESCAPE.finditer(failure.text, start))[0]
    advice = "write the backslash twice, or use single quotes, in which it is only a backslash"
    return Diagnosis(start, f"`{escape}` is not the escape of a character", advice)


def _tab(failure: Failure) -> Diagnosis:
    return Diagnosis(failure.index, "a tab where only spaces may stand", "indent with spaces")


def _bad_start(failure: Failure) -> Diagnosis:
    if failure.character == "\t":
        return _tab(failure)
    if not failure.character:
        return _unknown(failure)
    return Diagnosis(failure.index, f"text without quotes cannot begin with '{failure.character}'", _IN_QUOTES)


def _bad_name(failure: Failure) -> Diagnosis:
    """Name the beginning of an anchor, alias or tag, or rather of text that looks like one."""
    return _bad_start(replace(failure, index=failure.since))


def _directive(failure: Failure) -> Diagnosis:
    return Diagnosis(failure.since, "a line that begins with `%`", "delete it, or indent it if it is text")


def _bracket(failure: Failure) -> Diagnosis:
    opening = failure.text[failure.since]
    closing = _MATES[opening]
    advice = f"put commas between items and `{closing}` behind the last, or quote text that begins with `{opening}`"
    if not failure.character:
        return Diagnosis(failure.since, f"`{opening}` is not closed", advice)
    if failure.since < failure.line_start:
        line = failure.text.count("\n", 0, failure.index) + 1
        return Diagnosis(failure.since, f"`{opening}` is not closed before line {line}", advice)
    wanted = "an item" if "node" in failure.words else f"`,` or `{closing}`"
    return Diagnosis(failure.index, f"`{failure.character}` where {wanted} should stand", advice)


def _node(failure: Failure) -> Diagnosis:
    """Name what can stand neither within brackets nor outside of them."""
    within = failure.text[failure.since : failure.since + 1] in ("[", "{")
    return _bracket(failure) if within else _bad_start(failure)


def _colon(failure: Failure) -> Diagnosis:
    field = _FIELD.fullmatch(failure.before)
    if not field:
        return Diagnosis(failure.index, "`: ` within a text", "put the whole text in quotes")
    message = f"`{field['name']}:` is read as part of the line above"
    advice = "line it up with the other fields, give the line above its `: `, or put the text in quotes"
    return Diagnosis(failure.line_start + len(field["indent"]), message, advice)


def _no_colon(failure: Failure) -> Diagnosis:
    line = failure.text[failure.since :].partition("\n")[0]
    advice = "write `field: text`, with a space; indent text that goes on from the line above"
    return Diagnosis(failure.since, f"no `: ` in {quoted(line)}", advice)


def _dash(failure: Failure) -> Diagnosis:
    advice = "begin a list on the line below its field; put text that begins with `- ` in quotes"
    return Diagnosis(failure.index, "`- ` within a line", advice)


def _block_header(failure: Failure) -> Diagnosis:
    sign = failure.text[failure.since]
    advice = f"begin the text on the next line, or quote text that begins with `{sign}`"
    return Diagnosis(failure.index, f"text on the same line as `{sign}`", advice)


def _misplaced(failure: Failure) -> Diagnosis:
    """Name what is whole but follows where nothing can: in a column of its own, or behind what has closed."""
    last = failure.before.rstrip()[-1:]
    if not last:
        return _misaligned(failure)
    if last in _INSIDE:
        advice = f"quote the whole text; {_INSIDE[last]}"
        also = failure.quote if failure.quote is not None and failure.quote < failure.line_start else None
        return Diagnosis(failure.index, f"text after the closing quote {last}", advice, also)
    if last in _MATES:
        advice = f"quote text that begins with `{_MATES[last]}`"
        return Diagnosis(failure.index, f"text after the closing `{last}`", advice)
    return Diagnosis(failure.index, "nothing can follow here on the same line", "put the whole text in quotes")


def _misaligned(failure: Failure) -> Diagnosis:
    line_above = failure.text[: failure.line_start].rstrip().rpartition("\n")[2]
    advice = "put text that holds ` #` in quotes: what follows is a comment" if " #" in line_above else _LINE_UP
    return Diagnosis(failure.index, "this line does not go with the lines above it", advice)


def _unknown(failure: Failure) -> Diagnosis:
    index = min(failure.index, len(failure.text.rstrip()))
    return Diagnosis(index, "cannot be read as YAML from here", "compare it with a record that can be read")


#: A part of a parser's words to a diagnosis; the first that fits is taken. The two parsers share most of them.
_DIAGNOSES: tuple[tuple[str, Callable[[Failure], Diagnosis]], ...] = (
    ("quoted scalar | found unexpected", _unclosed_quote),
    ("quoted scalar | ", _bad_escape),
    ("found a tab character", _tab),
    ("cannot start any token", _bad_start),
    ("keys are not allowed", _bad_start),
    ("scanning an alias", _bad_name),
    ("scanning an anchor", _bad_name),
    ("ing a tag", _bad_name),
    ("undefined tag", _bad_name),
    ("directive", _directive),
    ("duplicate tag", _directive),
    ("YAML document", _directive),
    ("node content", _node),
    ("flow sequence | ", _bracket),
    ("flow mapping | ", _bracket),
    ("values are not allowed", _colon),
    ("entries are not allowed", _dash),
    ("could not find expected ':'", _no_colon),
    ("scanning a block scalar", _block_header),
    ("parsing a block", _misplaced),
    ("<document start>", _misplaced),
    ("", _unknown),
)
