"""Everyone or everything of one kind that has a name, the most prominent first."""

from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import became, settled
from cassez_cli.views.plain import results
from cassez_cli.views.sentence import first_sentence
from cassez_cli.vocabulary import Kind


class NamedRow(NamedTuple):
    """One of them: the name, who or what that is, and how much refers to it and how much it rests on.

    What became of accusations has no default: a first sentence may tell of an arrest, and a later one of the acquittal.
    """

    name: str
    summary: str
    outcome: tuple[str, ...]
    records: int
    sources: int
    origins: int
    id: str


def answer(dossier: Dossier, kind: Kind, limit: int | None = None) -> Answer:
    """List them; as of a past day without the summaries, which were written later."""
    found = dossier.select("kind = ?", kind, order="weight DESC", limit=limit)
    below = cells.left_out(len(found), dossier.count("kind = ?", kind)) if limit else ""
    ended = settled(dossier, found)
    rows = tuple(_row(each, ended[each.id]) for each in found)
    return Answer(
        count=len(found),
        results=lambda: results(dossier, found),
        parts=(Table("", COLUMNS, rows, say("Nobody and nothing here."), below),),
        shown=tuple(each.id for each in found),
    )


def _row(found: Found, outcome: tuple[str, ...]) -> NamedRow:
    return NamedRow(found.label, found.plain.get("summary", ""), outcome, found.weight, found.sources, found.origins, found.id)


def _who(row: NamedRow) -> Line:
    return line(first_sentence(row.summary), " " if row.summary else "", Span(f"({row.id})", theme.ID), *became(row.outcome))


COLUMNS = (
    Column("Name", lambda row: line(row.name)),
    Column("Who or what", _who, wide=True),
    Column("Records", lambda row: line(str(row.records)), right=True),
    Column("Sources/\norigins", lambda row: line(f"{row.sources}/{row.origins}"), right=True),
)
