"""Everyone or everything of one kind that has a name, the most prominent first."""

from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.plain import results
from cassez_cli.vocabulary import Kind


class NamedRow(NamedTuple):
    """One of them: the name, who or what that is, and how much refers to it and how much it rests on."""

    name: str
    summary: str
    records: int
    sources: int
    origins: int
    id: str


def answer(dossier: Dossier, kind: Kind, limit: int | None = None) -> Answer:
    """List them; as of a past day without the summaries, which were written later."""
    found = dossier.select("kind = ?", kind, order="weight DESC", limit=limit)
    return Answer(
        count=len(found),
        results=lambda: results(dossier, found),
        parts=(Table("", COLUMNS, tuple(map(_row, found)), "Nobody and nothing here."),),
        shown=tuple(each.id for each in found),
    )


def _row(found: Found) -> NamedRow:
    return NamedRow(found.label, found.plain.get("summary", ""), found.weight, found.sources, found.origins, found.id)


def _what(row: NamedRow) -> Line:
    return line(row.summary, " " if row.summary else "", Span(f"({row.id})", theme.ID))


COLUMNS = (
    Column("Name", lambda row: line(row.name)),
    Column("Who or what", _what, wide=True),
    Column("Records", lambda row: line(str(row.records))),
    Column("Sources/\norigins", lambda row: line(f"{row.sources}/{row.origins}")),
)
