"""A bar chart: what is certain solid, what is only possible dotted, and beside each bar what it says in words."""

from collections.abc import Iterator

from cassez_cli import theme
from cassez_cli.render.wrap import wrap
from cassez_cli.speech import say
from cassez_cli.theme import Signs
from cassez_cli.views.answer import Bar, Bars, Line, Span, line

#: Where the longest bar would have fewer signs than this beside its words, the words stand below.
SHORTEST = 10


def drawn(part: Bars, width: int, signs: Signs) -> Iterator[Line]:
    """Draw the bars on one scale; a sign stands for one, or for more where the longest bar would not fit."""
    if not part.bars:
        yield from wrap(line(part.empty), width)
        return
    labels = max(len(bar.label) for bar in part.bars)
    words = max(len(bar.words) for bar in part.bars)
    beside = width - labels - words - 3 >= SHORTEST
    room = max(width - labels - 2 - (words + 1 if beside else 0), 2)
    scale = min(1.0, room / max(1, *(bar.certain + bar.possible for bar in part.bars)))
    for bar in part.bars:
        head = line(f"{bar.label:<{labels}}  ", *_bar(bar, scale, room, signs))
        between = " " if bar.certain or bar.possible else ""
        yield from [line(*head, between, bar.words)] if beside else [head, *wrap(line(bar.words), width)]
    legend = say("{certain} certainly in that year, {possible} possibly.", certain=signs.certain, possible=signs.possible)
    yield from wrap(line(Span(f"{legend} {part.below}", theme.ID)), width)


def _bar(bar: Bar, scale: float, room: int, signs: Signs) -> Line:
    """Draw one bar; what there is shows, however little, and makes no bar longer than there is room."""
    solid, dotted = (max(round(number * scale), 1) if number else 0 for number in (bar.certain, bar.possible))
    if solid < dotted:
        dotted = min(dotted, room - solid)
    else:
        solid = min(solid, room - dotted)
    return line(Span(signs.certain * solid), Span(signs.possible * dotted, theme.POSSIBLE.style))
