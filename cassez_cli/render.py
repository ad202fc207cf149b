"""Answers for people, by Rich. Nothing that came from the facts is read as markup, so that `[sic]` stays what was written.

Rich's own Table takes 0.3 ms a row, which a page of a hundred rows cannot afford; the lines are laid out here and handed to Rich
as segments. Nothing here prints.
"""

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

from cassez_cli import theme
from cassez_cli.views.answer import Answer, Facts, Line, Part, Span, Table, Words, line, plain_text

#: On a screen of fewer columns a table would be squeezed: its rows become lists.
NARROW = 60
#: Blank columns between two cells.
GAP = 2
#: The share of the screen that a column which is not the wide one may take.
SHARE = 0.2


class Page:
    """An answer laid out for the width of the console it is printed on; wrapped, never cut."""

    def __init__(self, answer: Answer) -> None:
        """Lay out this answer."""
        self._answer = answer

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the lines as segments."""
        for part in self._answer.parts:
            for spans in _part(part, options.max_width):
                yield from (Segment(span.text, console.get_style(span.style) if span.style else None) for span in spans)
                yield Segment.line()


def _part(part: Part, width: int) -> Iterator[Line]:
    if isinstance(part, Words):
        yield from wrap(part.line, width)
        return
    if part.title:
        yield ()
        yield from wrap(line(Span(part.title, theme.HEADING)), width)
    yield from _facts(part.lines, width) if isinstance(part, Facts) else _table(part, width)


def _facts(lines: Sequence[tuple[str, Line]], width: int) -> Iterator[Line]:
    labels = 0 if width < NARROW else max(cell_len(label) for label, _ in lines)
    for label, text in lines:
        named = line(Span(label, theme.ID))
        if labels:
            yield from _beside([named, text], [labels, width - labels - GAP])
        else:
            yield from wrap((*named, Span(": "), *text), width)


def _table(table: Table, width: int) -> Iterator[Line]:
    if not table.rows:
        yield from wrap(line(table.empty), width)
    elif width < NARROW:
        for row in table.rows:
            shown = [(column.heading.replace("\n", " "), column.show(row)) for column in table.columns]
            yield from _facts([(label, text) for label, text in shown if text], width)
            yield ()
    else:
        yield from _grid(table, width)
    yield from wrap(line(Span(table.below, theme.ID)), width) if table.below else ()


def _grid(table: Table, width: int) -> Iterator[Line]:
    head = [line(Span(column.heading, theme.HEADING)) for column in table.columns]
    rows = [[column.show(row) for column in table.columns] for row in table.rows]
    widths = _widths([column.wide for column in table.columns], [head, *rows], width)
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


def wrap(text: Line, width: int) -> list[Line]:
    """Break a line of spans between words, and a word longer than the width where it must be."""
    whole = plain_text(text)
    if len(whole) <= width and "\n" not in whole and cell_len(whole) <= width:
        return [text]
    lines: list[list[Span]] = [[]]
    room = width
    for piece, style in _pieces(text):
        size = cell_len(piece)
        if piece == "\n" or (size > room and (room < width or piece.isspace())):
            lines.append([])
            room = width
        if piece.isspace() and room == width:
            continue
        while size > width:
            head = chop_cells(piece, width)[0]
            lines[-1].append(Span(head, style))
            lines.append([])
            piece = piece[len(head) :]  # noqa: PLW2901 - what is left of the word
            size = cell_len(piece)
        _append(lines[-1], piece, style)
        room -= size
    return [_stripped(spans) for spans in lines]


#: Blanks that may be broken at; a no-break space is none of them.
_PIECE = re.compile(r"\n|[ \t]+|[^ \t\n]+")


def _pieces(text: Line) -> Iterator[tuple[str, str]]:
    return ((piece, span.style) for span in text for piece in _PIECE.findall(span.text))


def _append(spans: list[Span], piece: str, style: str) -> None:
    if spans and spans[-1].style == style:
        spans[-1] = Span(spans[-1].text + piece, style)
    else:
        spans.append(Span(piece, style))


def _stripped(spans: list[Span]) -> Line:
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(" "), spans[-1].style)
    return tuple(spans)
