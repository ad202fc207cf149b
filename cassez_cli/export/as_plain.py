"""Plain text for grep and awk: what a table shows, one row a line, cells two blanks apart, nothing wrapped."""

from collections.abc import Iterator

from cassez_cli.speech import say
from cassez_cli.views.answer import Answer, Asked, Bars, Facts, Lanes, Line, Part, Words, plain_text


def export(answer: Answer, _: Asked) -> str:
    """Write the parts of the answer line by line."""
    return "".join(f"{line}\n" for part in answer.parts for line in _part(part))


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Words):
        yield _flat(part.line)
        return
    if part.title:
        yield part.title
    if isinstance(part, Facts):
        yield from (f"{label}{say(': ')}{_flat(line)}" for label, line in part.lines)
        return
    if isinstance(part, Bars | Lanes):
        yield from _chart(part)
        return
    yield from ("  ".join(filter(None, (_flat(column.show(row)) for column in part.columns))) for row in part.rows)
    if not part.rows and part.empty:
        yield part.empty
    if part.below:
        yield from part.below.split("\n")


def _chart(part: Bars | Lanes) -> Iterator[str]:
    told = part.bars if isinstance(part, Bars) else part.lanes
    yield from (f"{each.label}  {each.words}" for each in told)
    if isinstance(part, Bars) and not told:
        yield part.empty


def _flat(line: Line) -> str:
    return " ".join(plain_text(line).split())
