"""Sources one below the other, each with what it is, how good the copy read is, and how much rests on it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import Dated
from cassez_cli.speech import say, word
from cassez_cli.views import cells, passages, plain
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.vocabulary import GRADES, Plain


class SourceRow(NamedTuple):
    """One source. Grade and basis have no default: no source goes out unweighed."""

    published: str
    when: str
    match: str
    publisher: str
    title: str
    kind: str
    language: str
    grade: str
    basis: str
    #: How many records rest on it.
    rests: int
    url: str
    id: str


class CitedRow(NamedTuple):
    """One source as a record cites it: what it is, then where in it, and its words there."""

    published: str
    when: str
    match: str
    publisher: str
    title: str
    kind: str
    language: str
    grade: str
    basis: str
    rests: int
    url: str
    id: str
    at: str
    quote: str


def rows(sources: Sequence[Dated]) -> tuple[SourceRow, ...]:
    """Make the rows; the order of the sources is kept."""
    return tuple(_row(each.found, certain=each.certain) for each in sources)


def _row(found: Found, *, certain: bool) -> SourceRow:
    fields = found.plain
    via = f" ({fields['via']})" if "via" in fields else ""
    return SourceRow(
        fields.get("published", ""),
        found.words or say("undated"),
        "certain" if certain else "possible",
        f"{fields.get('publisher', '')}{via}",
        fields.get("title", ""),
        fields["kind"],
        fields["language"],
        fields["grade"],
        fields["basis"],
        found.weight,
        fields.get("url", ""),
        found.id,
    )


def cited(dossier: Dossier, citations: Sequence[str | Plain], title: str) -> Iterator[Table]:
    """Show the sources that a record cites, in its order, with where in them and their words; none gives no table."""
    made = _all_cited(dossier, citations)
    if made:
        yield Table(title, COLUMNS, made)


def best(dossier: Dossier, citations: Sequence[str | Plain], most: int, below: str) -> Iterator[Table]:
    """Show at most so many of the sources that a record cites: those of the best grade, of these what most records rest on."""
    made = sorted(_all_cited(dossier, citations), key=lambda row: (GRADES.index(row.grade), -row.rests))
    if made:
        yield Table(say("Sources"), COLUMNS, tuple(made[:most]), below=below)


def _all_cited(dossier: Dossier, citations: Sequence[str | Plain]) -> tuple[CitedRow, ...]:
    ids = cells.source_ids(citations)
    known = {found.id: _row(found, certain=True) for found in dossier.all(ids)}
    return tuple(_cited(known[id_], each) for id_, each in zip(ids, citations, strict=True) if id_ in known)


def _cited(row: SourceRow, citation: str | Plain) -> CitedRow:
    said = {} if isinstance(citation, str) else citation
    return CitedRow(*row, said.get("at", ""), said.get("quote", ""))


def _what(row: SourceRow | CitedRow) -> Line:
    doubt = Span(say("possibly: "), theme.POSSIBLE.style) if row.match == "possible" else ""
    named = say(": ").join(part for part in (row.publisher, row.title) if part)
    passage = passages.told(row._asdict()) if isinstance(row, CitedRow) else ""
    return line(doubt, named, Span(f" ({row.id})" if named else f"({row.id})", theme.ID), f"\n{passage}" if passage else "")


COLUMNS = (
    Column("Published", lambda row: line(row.when)),
    Column("Source", _what, wide=True),
    Column("Kind", lambda row: line(f"{word(row.kind)}, {row.language}")),
    Column("Grade", lambda row: cells.grade(row.grade)),
    Column("Records", lambda row: line(str(row.rests)), right=True),
)


def table(sources: Sequence[Dated], title: str, below: str = "", empty: str = "") -> Table:
    """Show sources as a table; `Records` counts what rests on each."""
    return Table(title, COLUMNS, rows(sources), empty, below)


def answer(dossier: Dossier, shown: Sequence[Dated], total: int, empty: str) -> Answer:
    """Show the first of so many sources in all, or all, as a list; `empty` says what there is instead of none."""
    return Answer(
        count=len(shown),
        results=lambda: results(dossier, shown),
        parts=(table(shown, "", cells.left_out(len(shown), total), empty),),
        shown=tuple(each.found.id for each in shown),
    )


def results(dossier: Dossier, sources: Sequence[Dated]) -> list[Plain]:
    """Give the sources as plain records, with how surely each fits and how many records rest on it."""
    made = plain.results(dossier, [each.found for each in sources])
    return [
        {**record, "match": "certain" if each.certain else "possible", "records": each.found.weight}
        for record, each in zip(made, sources, strict=True)
    ]
