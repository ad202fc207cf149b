"""How much there is, of what, and when: four tables, with a bar for each year."""

from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query import stats
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.stats import Grade, Year
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.vocabulary import Kind, Status

#: The length of the longest bar, in signs.
LONGEST = 40
CERTAIN, POSSIBLE = "█", "░"


class KindRow(NamedTuple):
    """How many records of one kind there are."""

    kind: str
    records: int


class StandingRow(NamedTuple):
    """How many events and claims have one standing."""

    standing: Status
    events: int
    claims: int


def answer(dossier: Dossier) -> Answer:
    """Show the counts; the JSON formats give one object a row, `section` says of which table."""
    tables = (_kinds(dossier), _years(dossier), _standings(dossier), _grades(dossier))
    rows = [(table.title, row) for table in tables for row in table.rows]
    return Answer(
        count=len(rows),
        results=lambda: [{"section": title, **row._asdict()} for title, row in rows],
        parts=tables,
        shown=(),
    )


def _kinds(dossier: Dossier) -> Table:
    rows = tuple(KindRow(kind.plural, count) for kind, count in stats.kinds(dossier).items())
    columns = (Column("Kind", lambda row: line(row.kind)), Column("Records", lambda row: line(f"{row.records:,}"), wide=True))
    return Table("Records", columns, rows)


def _years(dossier: Dossier) -> Table:
    rows = stats.years(dossier)
    most = max((row.certain + row.possible for row in rows), default=0)
    columns = (
        Column("Year", lambda row: line(str(row.year))),
        Column("Certain", lambda row: line(f"{row.certain:,}")),
        Column("Possible", lambda row: line(f"{row.possible:,}")),
        Column("Events", lambda row: _bar(row, most), wide=True),
    )
    below = f"{CERTAIN} certainly in that year, {POSSIBLE} possibly. What lasted for years, or has an open date, counts in each."
    return Table("Events by year", columns, tuple(rows), "No events.", below if rows else "")


def _bar(row: Year, most: int) -> Line:
    """Draw a year on the scale of the fullest one; what there is shows, however little."""
    scale = min(1.0, LONGEST / most)
    full, dotted = (max(round(count * scale), 1) if count else 0 for count in (row.certain, row.possible))
    return line(Span(CERTAIN * full), Span(POSSIBLE * dotted, theme.POSSIBLE.style))


def _standings(dossier: Dossier) -> Table:
    events, claims = stats.standings(dossier, Kind.EVENT), stats.standings(dossier, Kind.CLAIM)
    rows = tuple(StandingRow(status, events[status], claims[status]) for status in Status)
    columns = (
        Column("Standing", lambda row: cells.standing(row.standing)),
        Column("Events", lambda row: line(f"{row.events:,}")),
        Column("Claims", lambda row: line(f"{row.claims:,}"), wide=True),
    )
    return Table("Events and claims by standing", columns, rows)


def _grades(dossier: Dossier) -> Table:
    columns = (
        Column("Grade", _grade),
        Column("Sources", lambda row: line(f"{row.sources:,}")),
        Column("Independent origins", lambda row: line(f"{row.origins:,}"), wide=True),
    )
    return Table("Sources by grade", columns, tuple(stats.grades(dossier)))


def _grade(row: Grade) -> Line:
    return cells.grade(row.grade) if row.grade in theme.GRADE else line(row.grade)
