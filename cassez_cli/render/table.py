"""Tables: cells side by side, or, where their main column would have too little room, entries one below the other. Nothing prints."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from math import ceil

from rich.cells import cell_len

from cassez_cli import theme
from cassez_cli.render.wrap import wrap
from cassez_cli.speech import say, word
from cassez_cli.views.answer import Column, Line, Span, Table, line, plain_text

#: On a screen of fewer columns a table would be squeezed: its rows become entries.
NARROW = 60
#: The same if the wide columns would have less room than this together, or one of them less than its least.
ROOM = 30
LEAST = 16
#: Blank columns between two cells, and before what belongs to an entry.
GAP = 2
INDENT = "  "
#: The shares of the screen that a column which is not wide may take; of these the one that makes the lowest table, as far as so
#: many rows tell.
SHARES = (0.2, 0.25, 0.3)
SAMPLE = 100
#: Columns that a line loses to the word that does not fit on it.
LOST = 4


def drawn(table: Table, below: Line, width: int) -> Iterator[Line]:
    """Draw the rows of a table that has some, without the columns in which no row has anything to show, and what stands below."""
    shown = [[column.show(row) for column in table.columns] for row in table.rows]
    full = [place for place in range(len(table.columns)) if any(cells[place] for cells in shown)]
    columns = [table.columns[place] for place in full]
    rows = [[cells[place] for place in full] for cells in shown]
    head = [line(Span(word(column.heading), theme.HEADING)) for column in columns]
    widths = _widths([column.wide for column in columns], [head, *rows], width)
    squeezed = _squeezed(columns, widths, width)
    yield from _entries(columns, rows, width) if squeezed else _grid(columns, head, rows, widths)
    yield from [()] if below and squeezed else []
    yield from wrap(below, width) if below else []


def _squeezed(columns: Sequence[Column], widths: Sequence[int], width: int) -> bool:
    wide = [column.wide for column in columns]
    if True not in wide:
        return _across(widths) > width
    least = min(room for room, is_wide in zip(widths, wide, strict=True) if is_wide)
    return width < NARROW or least < LEAST or _room(wide, widths) < ROOM


def _across(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _grid(columns: Sequence[Column], head: list[Line], rows: list[list[Line]], widths: list[int]) -> Iterator[Line]:
    right = [column.right for column in columns]
    yield from beside(head, widths, right)
    yield line(Span("─" * _across(widths), theme.ID))
    for cells in rows:
        yield from beside(cells, widths, right)


def beside(cells: Sequence[Line], widths: Sequence[int], right: Sequence[bool] = ()) -> Iterator[Line]:
    """Put cells side by side, each wrapped to its width, and those of which `right` is true on the right of it."""
    columns = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    placed = [*zip(widths, right or [False] * len(widths), strict=True)]
    for across in zip_longest(*columns, fillvalue=()):
        made: list[Span] = []
        blank = 0
        for spans, (width, to_right) in zip(across, placed, strict=True):
            left = width - sum(cell_len(span.text) for span in spans)
            if spans:
                before = blank + (left if to_right else 0)
                made += (Span(" " * before), *spans) if before else spans
                blank = GAP + (0 if to_right else left)
            else:
                blank += GAP + width
        yield tuple(made)


def _widths(wide: list[bool], rows: list[list[Line]], width: int) -> list[int]:
    """Give each column what its longest line needs, up to a share of the screen; the wide ones divide the rest.

    Where a column needs more than the least share, all have the share that makes the lowest table.
    """
    alone = wide.count(True) == 1
    columns = zip(*rows, strict=True)
    needs = [width if is_wide and alone else max(map(_need, cells)) for is_wide, cells in zip(wide, columns, strict=True)]
    needs = [max(need, LEAST) if is_wide else need for is_wide, need in zip(wide, needs, strict=True)]
    made = [_divided(wide, needs, width, share) for share in SHARES]
    if made[0] == made[-1]:
        return made[0]
    sizes = [[_sizes(cell) for cell in cells] for cells in rows[:SAMPLE]]
    return min(made, key=lambda widths: (_room(wide, widths) < ROOM, _height(sizes, widths)))


def _room(wide: Sequence[bool], widths: Sequence[int]) -> int:
    """Add up what the wide columns have."""
    return sum(room for room, is_wide in zip(widths, wide, strict=True) if is_wide)


def _divided(wide: list[bool], needs: list[int], width: int, share: float) -> list[int]:
    """Serve the wide columns that need least first, each up to an even part of what is left, and the last with all of it."""
    most = int(width * share) if True in wide else width
    widths = [0 if is_wide else min(need, most) for is_wide, need in zip(wide, needs, strict=True)]
    rest = width - _across(widths)
    waiting = sorted((place for place, is_wide in enumerate(wide) if is_wide), key=lambda place: (needs[place], -place))
    for left, place in zip(range(len(waiting), 0, -1), waiting, strict=True):
        widths[place] = rest if left == 1 else min(needs[place], rest // left)
        rest -= widths[place]
    return widths


def _sizes(text: Line) -> list[int]:
    return [*map(cell_len, plain_text(text).split("\n"))]


def _need(text: Line) -> int:
    return max(_sizes(text))


def _height(rows: list[list[list[int]]], widths: list[int]) -> int:
    """Estimate how many lines the rows take, given how long the lines of their cells are."""
    return sum(
        max(sum(_lines_of(size, width) for size in sizes) for sizes, width in zip(cells, widths, strict=True)) for cells in rows
    )


def _lines_of(size: int, width: int) -> int:
    return 1 if size <= width else ceil(size / max(width - LOST, 1))


def _entries(columns: list[Column], rows: list[list[Line]], width: int) -> Iterator[Line]:
    """Put the rows one below the other: what the first wide column shows leads, and the rest stands below it."""
    for number, cells in enumerate(rows):
        yield from [()] if number else []
        lead, *more = _entry(columns, cells)
        yield from wrap(lead, width) if lead else ()
        for each in filter(None, more):
            yield from hanging(each, width, INDENT)


def _entry(columns: list[Column], cells: list[Line]) -> list[Line]:
    """Give the lines of an entry: of the leading cell the first, the first of all that are not wide on one, and what is left."""
    wide = [_lines(cell) for column, cell in zip(columns, cells, strict=True) if column.wide]
    others = [(column, _lines(cell)) for column, cell in zip(columns, cells, strict=True) if cell and not column.wide]
    lead, *after = wide[0] if wide else [()]
    beside = [_labelled(column, lines[0]) for column, lines in others]
    joined = line(*(span for number, each in enumerate(beside) for span in (*line(" · " if number else ""), *each)))
    below = [each for lines in (*(lines[1:] for _, lines in others), *wide[1:], after) for each in lines]
    return [lead, joined, *below]


def _labelled(column: Column, text: Line) -> Line:
    """Say what a number counts; words speak for themselves."""
    heading = word(column.heading).replace("\n", "")
    return line(f"{heading}{say(': ').rstrip(' ')}\N{NO-BREAK SPACE}", *text) if column.right else text


def _lines(text: Line) -> list[Line]:
    lines: list[list[Span]] = [[]]
    for span in text:
        first, *others = span.text.split("\n")
        lines[-1].append(Span(first, span.style))
        lines += ([Span(each, span.style)] for each in others)
    return [tuple(span for span in spans if span.text) for spans in lines]


def hanging(text: Line, width: int, indent: str = "") -> Iterator[Line]:
    """Wrap a line, indented, and what it runs on to by two blanks, which no line of a few columns has room for."""
    room = width - len(indent + INDENT)
    if room < LEAST:
        yield from wrap(text, width)
        return
    for number, spans in enumerate(wrap(text, room)):
        yield line(indent, INDENT if number else "", *spans)
