"""Markdown (GitHub's tables) for notes and wikis; what the facts say is escaped, so that it stays what was written."""

import re
from collections.abc import Iterator

from cassez_cli.speech import say, word
from cassez_cli.views.answer import Answer, Asked, Bars, Facts, Lanes, Line, Part, Words, plain_text

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")


def export(answer: Answer, _: Asked) -> str:
    """Write the parts of the answer, tables as tables, charts in words."""
    return "\n".join(line for part in answer.parts for line in _part(part)).strip() + "\n"


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Words):
        yield from ("", _inline(part.line))
        return
    if part.title:
        yield from ("", f"## {_escape(part.title)}")
    yield ""
    if isinstance(part, Facts):
        yield from (f"- **{_escape(label)}**{say(': ')}{_inline(line)}" for label, line in part.lines)
    elif isinstance(part, Lanes):
        yield from (f"- **{_escape(lane.label)}**{say(': ')}{_escape(lane.words)}" for lane in part.lanes)
    elif not part.rows:
        yield _escape(part.empty)
    elif isinstance(part, Bars):
        yield from (f"- **{_escape(bar.label)}**{say(': ')}{_escape(bar.words)}" for bar in part.bars)
        yield from ("", _escape(part.below))
    else:
        yield "| " + " | ".join(word(column.heading).replace("\n", "") for column in part.columns) + " |"
        yield "|" + " --- |" * len(part.columns)
        yield from ("| " + " | ".join(_inline(column.show(row)) for column in part.columns) + " |" for row in part.rows)
        if part.below:
            yield from ("", _escape(part.below).replace("\n", "  \n"))


def _inline(line: Line) -> str:
    return _escape(plain_text(line).rstrip("\n")).replace("\n", "<br>")


def _escape(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
