"""Events one below the other, each with its standing, what it rests on, and what became of an accusation."""

from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.claims import standing
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import Dated
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.vocabulary import Kind, Plain, Status


class TimelineRow(NamedTuple):
    """One line of a timeline. Status, sources and outcome have no default: no row goes out unattributed."""

    date: str
    when: str
    #: It may have come earlier or later than where it stands.
    order_open: bool
    match: str
    title: str
    status: Status
    kind: str
    place: str
    people: tuple[str, ...]
    #: What became of the accusation that the event tells: when, and what.
    outcome: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    id: str


def rows(dossier: Dossier, events: list[Dated]) -> tuple[TimelineRow, ...]:
    """Make the rows; the order of the events is kept."""
    told = outcomes(dossier, [event.found for event in events])
    labels = dossier.labels(id_ for event in events for id_ in _named(event.found))
    found = [event.found for event in events]
    return tuple(
        _row(event, dossier, labels, told[event.found.id], order_open=_order_open(found, place))
        for place, event in enumerate(events)
    )


def _named(found: Found) -> tuple[str, ...]:
    return (*found.plain.get("people", ()), found.plain.get("place", ""))


def _row(event: Dated, dossier: Dossier, labels: dict[str, str], told: tuple[str, ...], *, order_open: bool) -> TimelineRow:
    plain = event.found.plain
    return TimelineRow(
        plain["date"],
        event.found.words,
        order_open,
        "certain" if event.certain else "possible",
        plain["title"],
        standing(dossier, event.found),
        plain["kind"],
        cells.called(plain.get("place", ""), labels),
        tuple(cells.called(id_, labels) for id_ in plain.get("people", ())),
        told,
        cells.source_ids(plain.get("sources", ())),
        event.found.origins,
        event.found.id,
    )


def _order_open(events: list[Found], place: int) -> bool:
    """Say whether the date at the place overlaps a neighbour's, so that the sequence of the two is not known."""
    event = events[place]
    near = events[max(place - 1, 0) : place] + events[place + 1 : place + 2]
    return event.first != event.last and not all(_before(event, other) or _before(other, event) for other in near)


def _before(one: Found, other: Found) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


def _when(row: TimelineRow) -> Line:
    return line(row.when, " ~" if row.order_open else "")


def _what(row: TimelineRow) -> Line:
    doubt = Span("possibly: ", theme.POSSIBLE.style) if row.match == "possible" else ""
    return line(doubt, row.title, Span(f" ({row.id})", theme.ID), *became(row.outcome))


COLUMNS = (
    Column("Date", _when),
    Column("Event", _what, wide=True),
    Column("Standing", lambda row: cells.standing(row.status)),
    Column("Sources/\norigins", lambda row: line(f"{len(row.sources)}/{row.origins}")),
)

OVERLAP = "~ the dates overlap: it may have come earlier or later than where it stands"


def table(dossier: Dossier, events: list[Dated], title: str, below: str = "") -> Table:
    """Show events as a table, with a word below if any order is open."""
    made = rows(dossier, events)
    notes = [OVERLAP] if any(row.order_open for row in made) else []
    return Table(title, COLUMNS, made, "No events match.", "\n".join([*notes, *([below] if below else [])]))


def answer(dossier: Dossier, events: list[Dated], below: str = "") -> Answer:
    """Show events as a timeline; `below` says what was left out."""
    return Answer(
        count=len(events),
        results=lambda: _results(dossier, events),
        parts=(table(dossier, events, "", below),),
        shown=tuple(event.found.id for event in events),
    )


def _results(dossier: Dossier, events: list[Dated]) -> list[Plain]:
    plain = results(dossier, [event.found for event in events])
    return [{**each, "match": "certain" if event.certain else "possible"} for each, event in zip(plain, events, strict=True)]


def left_out(dossier: Dossier) -> str:
    """Say how many events there are beyond those that tell the story, and how to see them."""
    total = dossier.counts[Kind.EVENT]
    return f"The story in brief, out of {cells.counted(total, 'event')}. All of them: cassez timeline --all"
