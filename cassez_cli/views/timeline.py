"""Events one below the other, each with its standing, what it rests on, and what became of an accusation."""

from collections.abc import Mapping
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import Dated
from cassez_cli.speech import say
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import all_of_one, became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.views.standing import stood_by
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
    #: How, by whom and when it came to that standing; empty where no history tells it.
    stood_by: str
    kind: str
    place: str
    people: tuple[str, ...]
    #: What became of the accusation that the event tells: when, and what.
    outcome: tuple[str, ...]
    #: Those of its history too.
    sources: tuple[str, ...]
    origins: int
    id: str


class Beside(NamedTuple):
    """What rows need beside their events, by the ids of records: names, outcomes, and who brought an event to its standing."""

    labels: Mapping[str, str]
    outcomes: Mapping[str, tuple[str, ...]]
    stood_by: Mapping[str, str]


def rows(dossier: Dossier, events: list[Dated]) -> tuple[TimelineRow, ...]:
    """Make the rows; the order of the events is kept."""
    found = [event.found for event in events]
    labels = dossier.labels(id_ for each in found for id_ in _named(each))
    beside = Beside(labels, outcomes(dossier, found), stood_by(dossier, found))
    return tuple(_row(event, beside, order_open=_order_open(found, place)) for place, event in enumerate(events))


def _named(found: Found) -> tuple[str, ...]:
    return (*found.plain.get("people", ()), found.plain.get("place", ""))


def _row(event: Dated, beside: Beside, *, order_open: bool) -> TimelineRow:
    plain, id_ = event.found.plain, event.found.id
    return TimelineRow(
        plain["date"],
        event.found.words,
        order_open,
        "certain" if event.certain else "possible",
        plain["title"],
        Status(plain["status"]),
        beside.stood_by[id_],
        plain["kind"],
        cells.called(plain.get("place", ""), beside.labels),
        tuple(cells.called(each, beside.labels) for each in plain.get("people", ())),
        beside.outcomes[id_],
        _cited(plain),
        event.found.origins,
        id_,
    )


def _cited(plain: Plain) -> tuple[str, ...]:
    cited = (plain, *plain.get("history", ()))
    return tuple(dict.fromkeys(id_ for each in cited for id_ in cells.source_ids(each.get("sources", ()))))


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
    doubt = Span(say("possibly: "), theme.POSSIBLE.style) if row.match == "possible" else ""
    return line(
        doubt, row.title, Span(f" ({row.id})", theme.ID), f"\n{row.stood_by}" if row.stood_by else "", *became(row.outcome)
    )


COLUMNS = (
    Column("Date", _when),
    Column("Event", _what, wide=True),
    Column("Standing", lambda row: cells.standing(row.status)),
    Column("Sources/\norigins", lambda row: line(f"{len(row.sources)}/{row.origins}"), right=True),
)

OVERLAP = "~ the dates overlap: it may have come earlier or later than where it stands"


def table(dossier: Dossier, events: list[Dated], title: str, below: str = "") -> Table:
    """Show events as a table, with a word below if any order is open."""
    made = rows(dossier, events)
    overlap = say(OVERLAP) if any(row.order_open for row in made) else ""
    notes = overlap, all_of_one(dossier, (row.outcome for row in made)), below
    return Table(title, COLUMNS, made, say("No events match."), "\n".join(filter(None, notes)))


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
    events, command = cells.counted(dossier.counts[Kind.EVENT], "event"), dossier.command("timeline --all")
    return say("The story in brief, out of {events}. All of them: {command}", events=events, command=command)
