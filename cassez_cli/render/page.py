"""Answers for people, by Rich. Nothing that came from the facts is read as markup, so that `[sic]` stays what was written.

Rich's own Table takes 0.3 ms a row, which a page of a hundred rows cannot afford; the lines are laid out here and handed to Rich
as segments. Nothing here prints.
"""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

from cassez_cli import theme
from cassez_cli.render import table
from cassez_cli.render.wrap import wrap
from cassez_cli.speech import say
from cassez_cli.theme import Signs
from cassez_cli.views.answer import Answer, Bars, Facts, Lanes, Line, Part, Span, Table, Words, line

#: How many columns a character may take: on a narrower screen there would be no end of wrapping.
WIDEST = 2


class Page:
    """An answer laid out for the width of the console it is printed on; wrapped, never cut."""

    def __init__(self, answer: Answer, *, ascii_only: bool) -> None:
        """Lay out this answer, with its charts in ASCII where the screen can show no more."""
        self._answer = answer
        self._signs = theme.ASCII if ascii_only or answer.ascii_only else theme.BLOCKS

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the lines as segments."""
        for place, part in enumerate(self._answer.parts):
            if place and _apart(part):
                yield Segment.line()
            for spans in _part(part, max(options.max_width, WIDEST), self._signs):
                yield from (Segment(span.text, console.get_style(span.style) if span.style else None) for span in spans)
                yield Segment.line()


def _apart(part: Part) -> bool:
    """Say whether a blank line stands before the part."""
    return part.apart if isinstance(part, Words) else bool(part.title)


def _part(part: Part, width: int, signs: Signs) -> Iterator[Line]:
    if isinstance(part, Words):
        yield from wrap(part.line, width)
        return
    if part.title:
        yield from wrap(line(Span(part.title, theme.HEADING)), width)
    if isinstance(part, Bars | Lanes):
        yield from _chart(part, width, signs)
    else:
        yield from _facts(part.lines, width) if isinstance(part, Facts) else _table(part, width)


def _chart(part: Bars | Lanes, width: int, signs: Signs) -> Iterator[Line]:
    from cassez_cli.render import bars, lanes  # noqa: PLC0415 - most answers have no chart

    return bars.drawn(part, width, signs) if isinstance(part, Bars) else lanes.drawn(part, width, signs)


def _facts(lines: Sequence[tuple[str, Line]], width: int) -> Iterator[Line]:
    labels = 0 if width < table.NARROW else max(cell_len(label) for label, _ in lines)
    for label, text in lines:
        named = line(Span(label, theme.ID))
        if labels:
            yield from table.beside([named, text], [labels, width - labels - table.GAP])
        else:
            yield from table.hanging((*named, Span(say(": ")), *text), width)


def _table(part: Table, width: int) -> Iterator[Line]:
    below = _offers(part.below)
    if part.rows:
        yield from table.drawn(part, below, width)
    else:
        yield from wrap(line(part.empty), width)
        yield from wrap(below, width) if below else []


#: A command to be copied, which ends a line; in quotation marks it is only spoken of.
_COMMAND = re.compile(r"(?<!`)(\bcassez .*)$", re.MULTILINE)


def _offers(below: str) -> Line:
    """Tell apart what is said and the commands, which are never broken."""
    return line(
        *(Span(text, theme.COMMAND if number % 2 else theme.ID) for number, text in enumerate(_COMMAND.split(below)) if text)
    )
