"""Lanes on one scale of time: one for each kind of event, with the time above and the number of events at the end."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from cassez_cli import theme
from cassez_cli.query.density import Amount
from cassez_cli.render.scale import Scale, marks, scale
from cassez_cli.render.wrap import wrap
from cassez_cli.speech import number, say, word
from cassez_cli.theme import Signs
from cassez_cli.views.answer import Lanes, Line, Span, line

NAME, COUNTED = "Kind", "Events"
#: Blank columns beside a lane.
GAP = 2
#: The share of the screen that names may take beside the lanes; where they need more, each stands above its lane.
SHARE = 0.25


def drawn(part: Lanes, width: int, signs: Signs) -> Iterator[Line]:
    """Draw the lanes as wide as the screen, with their legend below."""
    names, numbers = _sizes(part)
    beside = names <= width * SHARE
    time = scale(part.first, part.last, max(width - (names + numbers + 2 * GAP if beside else 0), 1))
    amounts = [lane.amounts(time.periods) for lane in part.lanes]
    most = max(each.certain for row in amounts for each in row)
    shown = [_lane(row, most, signs) for row in amounts]
    yield from _beside(part, time, shown, signs) if beside else _stacked(part, time, shown, width, signs)
    for told in _legend(time, most, signs):
        yield from wrap(line(Span(told, theme.ID)), width)


def _sizes(part: Lanes) -> tuple[int, int]:
    """Give the columns that names need, and numbers."""
    return max(cell_len(lane.label) for lane in part.lanes), max(
        cell_len(word(COUNTED)), *(len(number(lane.number)) for lane in part.lanes)
    )


def _beside(part: Lanes, time: Scale, shown: list[Line], signs: Signs) -> Iterator[Line]:
    names, numbers = _sizes(part)
    above, rule = _axis(time, signs)
    yield line(Span(f"{word(NAME):<{names}}  {above}  {word(COUNTED):>{numbers}}", theme.HEADING))
    yield line(Span(f"{' ' * names}  {rule}", theme.ID))
    for lane, spans in zip(part.lanes, shown, strict=True):
        blank = " " * (names - cell_len(lane.label) + GAP)
        yield line(lane.label, blank, *spans, f"  {' ' * (len(above) - len(time.periods))}{number(lane.number):>{numbers}}")


def _stacked(part: Lanes, time: Scale, shown: list[Line], width: int, signs: Signs) -> Iterator[Line]:
    above, rule = _axis(time, signs)
    yield line(Span(above.rstrip(), theme.HEADING))
    yield line(Span(rule, theme.ID))
    for lane, spans in zip(part.lanes, shown, strict=True):
        yield from wrap(line(f"{lane.label}, {number(lane.number)}"), width)
        yield spans


def _axis(time: Scale, signs: Signs) -> tuple[str, str]:
    """Write the marks of the time, and the rule below them, both at least as long as the lanes."""
    columns = len(time.periods)
    above, rule = "", ""
    for place, label in marks(time):
        above += " " * (place - len(above)) + label
        rule += signs.rule * (place - len(rule)) + signs.tick
    return above.ljust(columns), rule + signs.rule * (columns - len(rule))


def _lane(amounts: Sequence[Amount], most: int, signs: Signs) -> Line:
    columns = [_column(each, most, signs) for each in amounts]
    return tuple(Span("".join(sign for sign, _ in run), style) for style, run in groupby(columns, lambda column: column[1]))


def _column(amount: Amount, most: int, signs: Signs) -> tuple[str, str]:
    """Choose the sign and the style of what happened in a column: the surest of it shows."""
    if amount.certain > amount.lasting:
        return _level(amount.certain, most, signs), ""
    if amount.lasting:
        return signs.lasting, ""
    return (signs.perhaps, theme.POSSIBLE.style) if amount.possible else (" ", "")


def _level(number: int, most: int, signs: Signs) -> str:
    levels = len(signs.levels)
    return signs.levels[min(number, levels) - 1 if signs.counted else -(-number * levels // most) - 1]


def _legend(time: Scale, most: int, signs: Signs) -> Iterator[str]:
    low, high = signs.levels[0], signs.levels[-1]
    yield say("Each column is {unit}.", unit=word(time.unit))
    if signs.counted:
        yield say("{low} to {top}  certainly, so many events ({high} is more)", low=low, top=signs.levels[-2], high=high)
    elif most:
        yield say(
            "{low} to {high}  certainly: the higher, the more events ({high} is {most})", low=low, high=high, most=number(most)
        )
    yield say("{sign}       went on throughout", sign=signs.lasting)
    yield say("{sign}       only possibly", sign=signs.perhaps)
