"""Break lines of spans to a width: between words, and within one only where it is longer than the width. Nothing is cut.

A command to be copied is never broken; the terminal wraps it where it is longer than the screen.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from cassez_cli import theme
from cassez_cli.views.answer import Line, Span, plain_text


def wrap(text: Line, width: int) -> list[Line]:
    """Break a line of spans between words, and within a word longer than the width where it must be."""
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
        *heads, tail = _broken(piece, width) if size > width and style != theme.COMMAND else [piece]
        for head in heads:
            lines[-1].append(Span(head, style))
            lines.append([])
        _append(lines[-1], tail, style)
        room -= cell_len(tail)
    return [_stripped(spans) for spans in lines]


_MARKS = "".join(dict.fromkeys([*(sign.mark for sign in theme.STATUS.values()), theme.GAP.mark, theme.BECAME]))
#: Blanks that may be broken at, and words; a mark stays with its word, and a no-break space is part of one.
_PIECE = re.compile(rf"\n|[ \t]+|(?:[{_MARKS}] )?[^ \t\n]+")


def _pieces(text: Line) -> Iterator[tuple[str, str]]:
    for span in text:
        if span.style == theme.COMMAND:
            yield span
        else:
            yield from ((piece, span.style) for piece in _PIECE.findall(span.text))


#: What may be broken behind in a word that must be broken, such as an id or an address.
_PART = re.compile(r"[^-/.]*[-/.]+|[^-/.]+")


def _broken(word: str, width: int) -> list[str]:
    """Break a word behind its hyphens, slashes and dots, and within a part only where that is longer than the width."""
    lines = [""]
    for part in _PART.findall(word):
        if cell_len(lines[-1] + part) <= width:
            lines[-1] += part
        else:
            lines += chop_cells(part, width)
    return lines if lines[0] else lines[1:]


def _append(spans: list[Span], piece: str, style: str) -> None:
    if spans and spans[-1].style == style:
        spans[-1] = Span(spans[-1].text + piece, style)
    else:
        spans.append(Span(piece, style))


def _stripped(spans: list[Span]) -> Line:
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(" "), spans[-1].style)
    return tuple(spans)
