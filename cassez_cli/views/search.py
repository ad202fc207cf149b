"""What a search found, with the words in their context; an accusation found comes with its standing and what became of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.search import CLOSE, CUT, OPEN, Hit, meant
from cassez_cli.speech import say, word
from cassez_cli.spelling import quoted
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import all_of_one, became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.vocabulary import Plain, Status


class SearchRow(NamedTuple):
    """One record found. Speaker, status, outcome and sources have no default: no hit goes out unattributed."""

    kind: str
    date: str
    when: str
    label: str
    #: Who says so; empty for what is neither claim nor quotation.
    by: str
    #: None for a record that has no standing.
    status: Status | None
    outcome: tuple[str, ...]
    #: How many sources it cites.
    sources: int
    snippet: str
    id: str


def answer(dossier: Dossier, words: str, hits: Sequence[Hit], total: int) -> Answer:
    """Show the hits, of `total` that there are, in the order given."""
    marked = {hit.found.id: tuple(_marked(hit.snippet)) for hit in hits}
    columns = (
        Column("Kind", lambda row: line(word(row.kind))),
        Column("Date", lambda row: line(row.when)),
        Column("Found", lambda row: _found(row, marked[row.id]), wide=True),
        Column("Standing", lambda row: cells.standing(row.status) if row.status else ()),
    )
    rows = _rows(dossier, hits)
    return Answer(
        count=len(hits),
        results=lambda: _results(dossier, hits),
        parts=(
            Table(
                "",
                columns,
                rows,
                say("nothing found for {words}", words=quoted(words)),
                "\n".join(filter(None, (all_of_one(dossier, (row.outcome for row in rows)), cells.left_out(len(hits), total)))),
            ),
        ),
        shown=tuple(hit.found.id for hit in hits),
        remarks=() if hits else tuple(_remarks(dossier, words)),
    )


def _remarks(dossier: Dossier, words: str) -> Iterator[str]:
    """Tell how words may have been meant that are found nowhere."""
    if read := meant(dossier, words):
        from shlex import quote  # noqa: PLC0415 - only a slip pays for it

        yield say("did you mean {command}?", command=dossier.command(f"search {quote(read)}"))


def _rows(dossier: Dossier, hits: Sequence[Hit]) -> tuple[SearchRow, ...]:
    told = outcomes(dossier, [hit.found for hit in hits])
    labels = dossier.labels(hit.found.plain.get("by", "") for hit in hits)
    return tuple(_row(hit, labels, told[hit.found.id]) for hit in hits)


def _row(hit: Hit, labels: dict[str, str], told: tuple[str, ...]) -> SearchRow:
    found = hit.found
    date = found.plain.get("date") or found.plain.get("published") or ""
    return SearchRow(
        kind=found.kind.value,
        date=date,
        when=found.words,
        label=found.label,
        by=cells.called(found.plain.get("by", ""), labels),
        status=_status(found),
        outcome=told,
        sources=found.sources,
        snippet=_bare(hit.snippet),
        id=found.id,
    )


def _status(found: Found) -> Status | None:
    return Status(found.plain["status"]) if "status" in found.plain else None


def _found(row: SearchRow, snippet: Line) -> Line:
    """Show who says it, what it is called and the words in context, but nothing twice."""
    called: tuple[Span | str, ...] = snippet if row.snippet == row.label else (row.label,)
    context: tuple[Span | str, ...] = () if row.snippet.strip(CUT) in row.label else ("\n", *snippet)
    by = f"{row.by}{say(': ')}" if row.by not in row.label else ""
    return line(by, *called, Span(f" ({row.id})", theme.ID), *context, *became(row.outcome))


def _marked(snippet: str) -> Iterator[Span]:
    """Cut a snippet into spans, the words found in a style of their own."""
    before, *rest = " · ".join(snippet.splitlines()).split(OPEN)
    yield Span(before)
    for piece in rest:
        hit, _, after = piece.partition(CLOSE)
        yield from (Span(hit, theme.HIT), Span(after))


def _bare(snippet: str) -> str:
    return "".join(span.text for span in _marked(snippet))


def _results(dossier: Dossier, hits: Sequence[Hit]) -> list[Plain]:
    plain = results(dossier, [hit.found for hit in hits])
    return [{**each, "snippet": _bare(hit.snippet)} for each, hit in zip(plain, hits, strict=True)]
