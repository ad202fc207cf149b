"""Answers for people, by Rich. Every datum goes in as Text, so that `[sic]` stays what was written; nothing here prints."""

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from cassez_cli import theme
from cassez_cli.views.answer import Answer, Column, Facts, Line, Part, Table, Words, plain_text

#: On a screen of fewer columns a table would be squeezed: its rows become lists.
NARROW = 60
#: Columns between a label and what it stands for.
GAP = 2
#: The share of the screen that a column which is not the wide one may take.
SHARE = 0.2


def renderable(answer: Answer, width: int) -> RenderableType:
    """Lay the parts of an answer out for a screen of that many columns."""
    return Group(*(piece for part in answer.parts for piece in _part(part, width)))


def text(line: Line) -> Text:
    """Turn a line of spans into Rich text."""
    return Text.assemble(*((span.text, span.style) for span in line))


def _part(part: Part, width: int) -> Iterator[RenderableType]:
    if isinstance(part, Words):
        yield text(part.line)
        return
    if part.title:
        yield Text(f"\n{part.title}", theme.HEADING)
    yield from _facts(part, width) if isinstance(part, Facts) else _table(part, width)


def _facts(facts: Facts, width: int) -> Iterator[RenderableType]:
    if width < NARROW:
        yield from _list(facts.lines)
        return
    label_width = max((cell_len(label) for label, _ in facts.lines), default=0)
    grid = Grid.grid(padding=(0, GAP, 0, 0))
    grid.add_column(width=label_width, style=theme.ID)
    grid.add_column(width=width - label_width - 2 * GAP)
    for label, line in facts.lines:
        grid.add_row(Text(label), text(line))
    yield grid


def _table(table: Table, width: int) -> Iterator[RenderableType]:
    if not table.rows:
        yield Text(table.empty)
    elif width < NARROW:
        for row in table.rows:
            yield from _list(tuple((column.heading, column.show(row)) for column in table.columns))
            yield Text("")
    else:
        yield _grid(table, width)
    if table.below:
        yield Text(table.below, theme.ID)


def _grid(table: Table, width: int) -> RenderableType:
    grid = Grid(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style=theme.HEADING)
    lines = [[column.show(row) for column in table.columns] for row in table.rows]
    for column, wide in zip(table.columns, _widths(table.columns, lines, width), strict=True):
        grid.add_column(Text(column.heading), width=wide)
    for cells in lines:
        grid.add_row(*map(text, cells))
    return grid


def _widths(columns: tuple[Column, ...], lines: list[list[Line]], width: int) -> list[int]:
    """Give each column what its longest line needs, up to its share; the wide ones divide the rest."""
    most = max(int(width * SHARE), 8)
    needs = [
        0 if column.wide else min(max(_lines_width(column.heading), *(_need(cells[place]) for cells in lines)), most)
        for place, column in enumerate(columns)
    ]
    rest = width - sum(needs) - 2 * len(columns)
    wide = [column.wide for column in columns].count(True)
    return [need or rest // wide for need in needs]


def _need(line: Line) -> int:
    return _lines_width(plain_text(line))


def _lines_width(words: str) -> int:
    return max(map(cell_len, words.split("\n")))


def _list(lines: Iterable[tuple[str, Line]]) -> Iterator[RenderableType]:
    return (Text.assemble((f"{label}: ", theme.ID), text(line)) for label, line in lines if line)
