"""Answers for people, by Rich. Nothing that came from the facts is read as markup, so that `[sic]` stays what was written.

Rich's own Table takes 0.3 ms a row, which a page of a hundred rows cannot afford; the lines are laid out here and handed to Rich
as segments. Nothing here prints.
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

from cassez_cli import theme
from cassez_cli.render.wrap import wrap
from cassez_cli.speech import say, word
from cassez_cli.theme import Signs
from cassez_cli.views.answer import Answer, Bars, Facts, Lanes, Line, Part, Span, Table, Words, line, plain_text

#: On a screen of fewer columns a table would be squeezed: its rows become lists.
NARROW = 60
#: The same if a wide column would have less room than this.
ROOM = 16
#: How many columns a character may take: on a narrower screen there would be no end of wrapping.
WIDEST = 2
#: Blank columns between two cells.
GAP = 2
#: The share of the screen that a column which is not the wide one may take.
SHARE = 0.2


class Page:
    """An answer laid out for the width of the console it is printed on; wrapped, never cut."""

    def __init__(self, answer: Answer, *, ascii_only: bool) -> None:
        """Lay out this answer, with its charts in ASCII where the screen can show no more."""
        self._answer = answer
        self._signs = theme.ASCII if ascii_only or answer.ascii_only else theme.BLOCKS

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the lines as segments."""
        for part in self._answer.parts:
            for spans in _part(part, max(options.max_width, WIDEST), self._signs):
                yield from (Segment(span.text, console.get_style(span.style) if span.style else None) for span in spans)
                yield Segment.line()


def _part(part: Part, width: int, signs: Signs) -> Iterator[Line]:
    if isinstance(part, Words):
        yield from wrap(part.line, width)
        return
    if part.title:
        yield ()
        yield from wrap(line(Span(part.title, theme.HEADING)), width)
    if isinstance(part, Bars | Lanes):
        yield from _chart(part, width, signs)
    else:
        yield from _facts(part.lines, width) if isinstance(part, Facts) else _table(part, width)


def _chart(part: Bars | Lanes, width: int, signs: Signs) -> Iterator[Line]:
    from cassez_cli.render import bars, lanes  # noqa: PLC0415 - most answers have no chart

    return bars.drawn(part, width, signs) if isinstance(part, Bars) else lanes.drawn(part, width, signs)


def _facts(lines: Sequence[tuple[str, Line]], width: int) -> Iterator[Line]:
    labels = 0 if width < NARROW else max(cell_len(label) for label, _ in lines)
    for label, text in lines:
        named = line(Span(label, theme.ID))
        if labels:
            yield from _beside([named, text], [labels, width - labels - GAP])
        else:
            yield from wrap((*named, Span(say(": ")), *text), width)


def _table(table: Table, width: int) -> Iterator[Line]:
    if not table.rows:
        yield from wrap(line(table.empty), width)
    else:
        head = [line(Span(word(column.heading), theme.HEADING)) for column in table.columns]
        rows = [[column.show(row) for column in table.columns] for row in table.rows]
        wide = [column.wide for column in table.columns]
        widths = _widths(wide, [head, *rows], width)
        squeezed = width < NARROW or min(room for room, is_wide in zip(widths, wide, strict=True) if is_wide) < ROOM
        yield from _list(head, rows, width) if squeezed else _grid(head, rows, widths, width)
    yield from wrap(line(Span(table.below, theme.ID)), width) if table.below else ()


def _list(head: list[Line], rows: list[list[Line]], width: int) -> Iterator[Line]:
    labels = [plain_text(heading).replace("\n", "") for heading in head]
    for cells in rows:
        yield from _facts([(label, text) for label, text in zip(labels, cells, strict=True) if text], width)
        yield ()


def _grid(head: list[Line], rows: list[list[Line]], widths: list[int], width: int) -> Iterator[Line]:
    yield from _beside(head, widths)
    yield line(Span("─" * min(sum(widths) + GAP * (len(widths) - 1), width), theme.ID))
    for cells in rows:
        yield from _beside(cells, widths)


def _widths(wide: list[bool], rows: list[list[Line]], width: int) -> list[int]:
    """Give each column what its longest line needs, up to its share; the wide ones divide the rest."""
    most = int(width * SHARE)
    needs = [0 if wide[place] else min(max(_need(cells[place]) for cells in rows), most) for place in range(len(wide))]
    rest = width - sum(needs) - GAP * (len(needs) - 1)
    return [rest // wide.count(True) if each else need for each, need in zip(wide, needs, strict=True)]


def _need(text: Line) -> int:
    return max(map(cell_len, plain_text(text).split("\n")))


def _beside(cells: Sequence[Line], widths: list[int]) -> Iterator[Line]:
    """Put cells side by side, each wrapped to its width."""
    columns = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns))):
        made: list[Span] = []
        blank = 0
        for column, width in zip(columns, widths, strict=True):
            spans = column[number] if number < len(column) else ()
            if spans:
                made += (Span(" " * blank), *spans) if blank else spans
                blank = 0
            blank += width + GAP - sum(cell_len(span.text) for span in spans)
        yield tuple(made)
