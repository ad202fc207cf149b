"""Gaps: how many of each kind, and the records that have them, with what is missing and how to see the record."""

from collections.abc import Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query import gaps as query
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.gaps import Count, Gap, Wanted
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import became, outcomes
from cassez_cli.vocabulary import Kind, Plain, Status

#: So many of each kind stand below the counts.
FEW = 3
#: The command that shows a record of the kind; `show` shows any other.
_SHOWN_BY = {
    Kind.EVENT: "event",
    Kind.SOURCE: "source",
    Kind.PERSON: "person",
    Kind.ORGANISATION: "org",
    Kind.PLACE: "place",
}


class CountRow(NamedTuple):
    """How many gaps of one kind there are, and the command that lists them."""

    gap: str
    means: str
    gaps: int
    gaps_accepted: int
    command: str


class GapRow(NamedTuple):
    """One gap. Speaker, status, outcome and sources have no default: no record goes out unattributed."""

    gap: str
    missing: str
    #: Why an editor lets it stand; empty if nobody said so.
    accepted: str
    record: str
    id: str
    date: str
    when: str
    match: str
    label: str
    #: Who says so: of a claim or quotation its speaker, of a source its publisher; else empty.
    by: str
    #: None for a record that has no standing.
    status: Status | None
    outcome: tuple[str, ...]
    sources: int
    origins: int
    key: bool
    #: How many records refer to it.
    records: int
    command: str


def overview(dossier: Dossier, wanted: Wanted, counts: Sequence[Count], options: str) -> Answer:
    """Show the counts and the weightiest few of each kind; `options` are those that a command must repeat.

    The JSON formats give all gaps that meet the condition.
    """
    there = [each for each in counts if each.gaps]
    few = {each.kind.word: query.gaps(dossier, wanted, each.kind.word, FEW) for each in there}
    return Answer(
        count=sum(each.gaps for each in there),
        results=lambda: _results(dossier, query.gaps(dossier, wanted)),
        parts=(
            _count_table(dossier, counts if there else (), options),
            *(_few(dossier, each, few[each.kind.word], options) for each in there),
        ),
        shown=tuple(dict.fromkeys(gap.found.id for gaps in few.values() for gap in gaps)),
    )


def listing(dossier: Dossier, gaps: Sequence[Gap], count: Count | None) -> Answer:
    """Show gaps as a list with the rule of their kind; without a kind each says of which it is."""
    below = f"The rule: {count.kind.rule}" if count else f"What each gap means: {dossier.command('gaps')}"
    title = f"{count.kind.word}: {count.kind.means} ({count.gaps:,})" if count else f"All gaps ({len(gaps):,})"
    accepted = [ACCEPTED] if any(gap.accepted for gap in gaps) else []
    return Answer(
        count=len(gaps),
        results=lambda: _results(dossier, gaps),
        parts=(_table(dossier, gaps, title, "\n".join([below, *accepted]), named=count is None),),
        shown=tuple(dict.fromkeys(gap.found.id for gap in gaps)),
    )


ACCEPTED = "Accepted: an editor has seen the gap and says why it stands; `cassez check --strict` is silent on it."


def _count_table(dossier: Dossier, counts: Sequence[Count], options: str) -> Table:
    rows = tuple(
        CountRow(each.kind.word, each.kind.means, each.gaps, each.accepted, _command(dossier, each.kind.word, options))
        for each in counts
    )
    below = [
        *([f"All of them: {_command(dossier, 'all', options)}"] if rows else []),
        *([ACCEPTED] if any(row.gaps_accepted for row in rows) else []),
    ]
    return Table("Gaps", COUNTS, rows, EMPTY, "\n".join(below))


EMPTY = "No gaps found."


def _few(dossier: Dossier, count: Count, gaps: Sequence[Gap], options: str) -> Table:
    left = count.gaps - len(gaps)
    below = f"{left:,} more: {_command(dossier, count.kind.word, options)}" if left else ""
    return _table(dossier, gaps, f"{count.kind.word}: {count.kind.means}", below)


def _command(dossier: Dossier, word: str, options: str) -> str:
    return dossier.command(f"gaps --kind {word}{options}")


def _table(dossier: Dossier, gaps: Sequence[Gap], title: str, below: str, *, named: bool = False) -> Table:
    """Make a table without the columns in which no row has anything to show."""
    rows = _rows(dossier, gaps)
    record = Column("Record, and what is missing", lambda row: _record(row, named=named), wide=True)
    shown = tuple(column for column in (WHEN, record, STANDING) if column.wide or any(column.show(row) for row in rows))
    return Table(title, shown, rows, EMPTY, below)


def _rows(dossier: Dossier, gaps: Sequence[Gap]) -> tuple[GapRow, ...]:
    found = [gap.found for gap in gaps]
    told = outcomes(dossier, found)
    labels = dossier.labels(each.plain.get("by", "") for each in found)
    return tuple(_row(dossier, gap, labels, told[gap.found.id]) for gap in gaps)


def _row(dossier: Dossier, gap: Gap, labels: dict[str, str], told: tuple[str, ...]) -> GapRow:
    found = gap.found
    date = found.plain.get("date") or found.plain.get("published") or ""
    return GapRow(
        gap.kind,
        gap.missing,
        gap.accepted or "",
        found.kind.value,
        found.id,
        date,
        found.words,
        "certain" if gap.certain else "possible",
        found.label,
        cells.called(found.plain.get("by") or found.plain.get("publisher", ""), labels),
        Status(found.plain["status"]) if "status" in found.plain else None,
        told,
        found.sources,
        found.origins,
        found.plain.get("key", False),
        found.weight,
        dossier.command(f"{_SHOWN_BY.get(found.kind, 'show')} {found.id}"),
    )


def _results(dossier: Dossier, gaps: Sequence[Gap]) -> list[Plain]:
    return [row._asdict() for row in _rows(dossier, gaps)]


def _record(row: GapRow, *, named: bool) -> Line:
    doubt = Span("possibly: ", theme.POSSIBLE.style) if row.match == "possible" else ""
    by = f"{row.by}: " if row.by and not row.label.startswith(row.by) else ""
    lacks = Span(f"\n{theme.GAP.mark} {f'{row.gap}: ' if named else ''}{row.missing}", theme.GAP.style)
    accepted = f"\naccepted: {row.accepted}" if row.accepted else ""
    return line(doubt, by, row.label, *became(row.outcome), lacks, accepted, Span(f"\n{row.command}", theme.ID))


def _count(row: CountRow) -> Line:
    return line(f"{row.gaps:,}", f"\n{row.gaps_accepted:,} accepted" if row.gaps_accepted else "")


def _meaning(row: CountRow) -> Line:
    return line(Span(row.gap, theme.HEADING), f": {row.means}", Span(f"\n{row.command}", theme.ID))


COUNTS = (Column("How many", _count), Column("Gap, and how to list it", _meaning, wide=True))
WHEN = Column("Date", lambda row: line(row.when))
STANDING = Column("Standing", lambda row: cells.standing(row.status) if row.status else ())
