"""Sources one below the other, each with what it is, how good the copy read is, and how much rests on it."""

from collections.abc import Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import Dated
from cassez_cli.views import cells
from cassez_cli.views.answer import Column, Line, Span, Table, line


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


def rows(dossier: Dossier, sources: Sequence[Dated]) -> tuple[SourceRow, ...]:
    """Make the rows; the order of the sources is kept."""
    return tuple(_row(dossier, each.found, certain=each.certain) for each in sources)


def _row(dossier: Dossier, found: Found, *, certain: bool) -> SourceRow:
    plain = found.plain
    via = f" ({plain['via']})" if "via" in plain else ""
    return SourceRow(
        plain.get("published", ""),
        dossier.words(plain.get("published")) or "undated",
        "certain" if certain else "possible",
        f"{plain.get('publisher', '')}{via}",
        plain.get("title", ""),
        plain["kind"],
        plain["language"],
        plain["grade"],
        plain["basis"],
        found.weight,
        plain.get("url", ""),
        found.id,
    )


def _what(row: SourceRow) -> Line:
    doubt = Span("possibly: ", theme.POSSIBLE.style) if row.match == "possible" else ""
    named = ": ".join(part for part in (row.publisher, row.title) if part)
    return line(doubt, named, Span(f" ({row.id})", theme.ID))


COLUMNS = (
    Column("Published", lambda row: line(row.when)),
    Column("Source", _what, wide=True),
    Column("Kind", lambda row: line(f"{row.kind}, {row.language}")),
    Column("Grade", lambda row: cells.grade(row.grade)),
    Column("Records", lambda row: line(str(row.rests))),
)


def table(dossier: Dossier, sources: Sequence[Dated], title: str, below: str = "", empty: str = "No sources match.") -> Table:
    """Show sources as a table; `Records` counts what rests on each."""
    return Table(title, COLUMNS, rows(dossier, sources), empty, below)
