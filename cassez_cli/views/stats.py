"""How much there is, of what, and when: three tables, and a picture of the years and kinds."""

from collections import Counter
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query import stats
from cassez_cli.query.density import density
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.stats import Grade
from cassez_cli.query.timeline import Wanted
from cassez_cli.speech import number, say, word
from cassez_cli.views import cells, chart
from cassez_cli.views.answer import Answer, Bars, Column, Line, Table, line
from cassez_cli.vocabulary import Kind, Status


class KindRow(NamedTuple):
    """How many records of one kind there are."""

    kind: str
    records: int


class StandingRow(NamedTuple):
    """How many events and claims have one standing."""

    standing: Status
    events: int
    claims: int


def answer(dossier: Dossier, *, ascii_only: bool) -> Answer:
    """Show the counts; the JSON formats give one object a row, `section` says of which table."""
    picture = chart.picture(density(dossier, Wanted()), say("No events."))
    standings = {kind: stats.standings(dossier, kind) for kind in (Kind.EVENT, Kind.CLAIM)}
    grades = stats.grades(dossier)
    counted = {Kind.SOURCE: grades[-1].sources, **{kind: counts.total() for kind, counts in standings.items()}}
    parts = (_kinds(stats.kinds(dossier, counted)), *picture, _standings(standings), _grades(grades))
    rows = [(part.title, row) for part in parts if isinstance(part, Table | Bars) for row in part.rows]
    return Answer(
        count=len(rows),
        results=lambda: [{"section": title, **row._asdict()} for title, row in rows],
        parts=parts,
        shown=(),
        ascii_only=ascii_only,
    )


def _kinds(kinds: dict[Kind, int]) -> Table:
    rows = tuple(KindRow(kind.plural, count) for kind, count in kinds.items())
    columns = (
        Column("Kind", lambda row: line(word(row.kind))),
        Column("Records", lambda row: line(number(row.records)), right=True),
    )
    return Table(say("Records"), columns, rows)


def _standings(standings: dict[Kind, Counter[Status]]) -> Table:
    events, claims = standings[Kind.EVENT], standings[Kind.CLAIM]
    rows = tuple(StandingRow(status, events[status], claims[status]) for status in Status)
    columns = (
        Column("Standing", lambda row: cells.standing(row.standing)),
        Column("Events", lambda row: line(number(row.events)), right=True),
        Column("Claims", lambda row: line(number(row.claims)), right=True),
    )
    return Table(say("Events and claims by standing"), columns, rows)


def _grades(grades: list[Grade]) -> Table:
    columns = (
        Column("Grade", _grade),
        Column("Sources", lambda row: line(number(row.sources)), right=True),
        Column("Independent origins", lambda row: line(number(row.origins)), right=True),
    )
    return Table(say("Sources by grade"), columns, tuple(grades))


def _grade(row: Grade) -> Line:
    return cells.grade(row.grade) if row.grade in theme.GRADE else line(word(row.grade))
