"""Gaps: how many of each kind, and the records that have them, with what is missing and how to see the record."""

from collections.abc import Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query import gaps as query
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.gaps import Count, Gap, Wanted
from cassez_cli.speech import filled, number, retold, say, word
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import all_of_one, became, outcomes
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
    if count:
        below = say("The rule: {rule}", rule=word(count.kind.rule))
        title = f"{count.kind.word}{say(': ')}{word(count.kind.means)} ({number(count.gaps)})"
    else:
        below = say("What each gap means: {command}", command=dossier.command("gaps"))
        title = say("All gaps ({number})", number=number(len(gaps)))
    accepted = [say(ACCEPTED)] if any(gap.accepted for gap in gaps) else []
    return Answer(
        count=len(gaps),
        results=lambda: _results(dossier, gaps),
        parts=(_table(dossier, gaps, title, "\n".join([below, *accepted]), named=count is None),),
        shown=tuple(dict.fromkeys(gap.found.id for gap in gaps)),
    )


ACCEPTED = "Accepted: an editor has seen the gap and says why it stands; `cassez check --strict` is silent on it."


def _count_table(dossier: Dossier, counts: Sequence[Count], options: str) -> Table:
    rows = tuple(
        CountRow(each.kind.word, word(each.kind.means), each.gaps, each.accepted, _command(dossier, each.kind.word, options))
        for each in counts
    )
    below = [
        *([say("All of them: {command}", command=_command(dossier, "all", options))] if rows else []),
        *([say(ACCEPTED)] if any(row.gaps_accepted for row in rows) else []),
    ]
    return Table(say("Gaps"), COUNTS, rows, say(EMPTY), "\n".join(below))


EMPTY = "No gaps found."


def _few(dossier: Dossier, count: Count, gaps: Sequence[Gap], options: str) -> Table:
    left = count.gaps - len(gaps)
    below = say("{left} more: {command}", left=number(left), command=_command(dossier, count.kind.word, options)) if left else ""
    return _table(dossier, gaps, f"{count.kind.word}{say(': ')}{word(count.kind.means)}", below)


def _command(dossier: Dossier, kind: str, options: str) -> str:
    return dossier.command(f"gaps --kind {kind}{options}")


def _table(dossier: Dossier, gaps: Sequence[Gap], title: str, below: str, *, named: bool = False) -> Table:
    """Make a table without the columns in which no row has anything to show."""
    rows = _rows(dossier, gaps)
    record = Column("Record, and what is missing", lambda row: _record(row, named=named), wide=True)
    shown = tuple(column for column in (WHEN, record, STANDING) if column.wide or any(column.show(row) for row in rows))
    notes = all_of_one(dossier, (row.outcome for row in rows)), below
    return Table(title, shown, rows, say(EMPTY), "\n".join(filter(None, notes)))


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
        _missing(dossier, gap),
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


def _missing(dossier: Dossier, gap: Gap) -> str:
    """Tell what is missing, the date of a record that it names too."""
    pattern, values = retold(gap.missing)
    named = dossier.find(values["id"]) if "id" in values else None
    return filled(pattern, **values | ({"date": named.words} if named else {}))


def _results(dossier: Dossier, gaps: Sequence[Gap]) -> list[Plain]:
    return [row._asdict() for row in _rows(dossier, gaps)]


def _record(row: GapRow, *, named: bool) -> Line:
    doubt = Span(say("possibly: "), theme.POSSIBLE.style) if row.match == "possible" else ""
    by = f"{row.by}{say(': ')}" if row.by and not row.label.startswith(row.by) else ""
    kind = f"{row.gap}{say(': ')}" if named else ""
    lacks = Span(f"\n{theme.GAP.mark} {kind}{row.missing}", theme.GAP.style)
    accepted = f"\n{say('accepted: {why}', why=row.accepted)}" if row.accepted else ""
    return line(doubt, by, row.label, *became(row.outcome), lacks, accepted, "\n", Span(row.command, theme.COMMAND))


def _count(row: CountRow) -> Line:
    accepted = say("{number} accepted", number=number(row.gaps_accepted))
    return line(number(row.gaps), f"\n{accepted}" if row.gaps_accepted else "")


def _meaning(row: CountRow) -> Line:
    return line(Span(row.gap, theme.HEADING), f"{say(': ')}{row.means}\n", Span(row.command, theme.COMMAND))


COUNTS = (Column("How many", _count, right=True), Column("Gap, and how to list it", _meaning, wide=True))
WHEN = Column("Date", lambda row: line(row.when))
STANDING = Column("Standing", lambda row: cells.standing(row.status) if row.status else ())
