"""Who is tied to whom, as nodes and edges for drawing programs. An edge accuses nobody, and names no event."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.ties import Part, adjacent, relations, roles, shared_events
from cassez_cli.views import cells
from cassez_cli.views.ties import FAIR, relation, stretch
from cassez_cli.vocabulary import ENTITIES, Status

NOTE = f"{FAIR} A broken line: no event that both appear in is established."


class Node(NamedTuple):
    """Someone or an organisation."""

    id: str
    label: str
    kind: str


class Edge(NamedTuple):
    """A relation, a role, or all events that name both; what it rests on has no default."""

    one: str
    other: str
    #: `relation`, `role` or `events`.
    tie: str
    #: It reads from the one to the other; else it reads both ways.
    directed: bool
    #: What it is and from when to when, in words.
    label: str
    #: EDTF; of events the dates of the first and the last.
    since: str
    until: str
    #: How many events name both; 1 for a relation or role.
    weight: int
    #: How many of these events are established; None for a relation or role.
    established: int | None
    #: The sources of the relation or role; the events.
    rests_on: tuple[str, ...]

    @property
    def doubted(self) -> bool:
        """Whether there are events and none is established."""
        return self.established == 0


class Graph(NamedTuple):
    """All that a drawing says."""

    title: str
    note: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(dossier: Dossier, around: Found | None = None) -> Graph:
    """Draw everyone who has a tie; or one, with those who are tied to that one, and the ties among all of these."""
    where = f"kind IN ('{ENTITIES[0]}', '{ENTITIES[1]}')"
    if around is not None:
        where = f"n IN ({','.join(map(str, {around.number} | adjacent(dossier, {around.number})))})"
    numbers = {number for number, _ in dossier.dates(where)}
    related, held = (_within(parts(dossier, numbers), numbers) for parts in (relations, roles))
    shared = _shared(dossier, numbers)
    tied = {number for part in (*related, *held) for number in (part.holder, part.target)}.union(*shared)
    named = {each.number: each for each in dossier.select(f"n IN ({','.join(map(str, tied))})", order="n")}
    edges = (
        *(_edge(dossier, named, part, "relation", relation(part.plain)) for part in related),
        *(_edge(dossier, named, part, "role", part.plain["role"]) for part in held),
        *_events(dossier, named, shared),
    )
    nodes = tuple(Node(each.id, each.label, each.kind.value) for each in named.values())
    return Graph(_title(dossier, around), NOTE, nodes, edges)


def _within(parts: list[Part], numbers: set[int]) -> list[Part]:
    return [part for part in parts if {part.holder, part.target} <= numbers]


def _shared(dossier: Dossier, numbers: set[int]) -> dict[tuple[int, int], set[int]]:
    """Map each two, by number, to the events that name both."""
    shared: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one, other, event in shared_events(dossier, numbers, numbers):
        shared[min(one, other), max(one, other)].add(event)
    return shared


def _title(dossier: Dossier, around: Found | None) -> str:
    """Say whom it is about, and of which edition and day it is."""
    about = f"{around.label}: " if around else ""
    day = f", as of {dossier.as_of}" if dossier.as_of else ""
    return f"{about}{dossier.card['title']}, edition of {dossier.words(dossier.card['edition'])}{day}"


def _edge(dossier: Dossier, named: dict[int, Found], part: Part, tie: str, words: str) -> Edge:
    when = stretch(dossier, part.plain)
    return Edge(
        one=named[part.holder].id,
        other=named[part.target].id,
        tie=tie,
        directed=not part.mutual,
        label=f"{words} ({when})" if when else words,
        since=part.plain.get("from", ""),
        until=part.plain.get("until", ""),
        weight=1,
        established=None,
        rests_on=cells.source_ids(part.plain.get("sources", ())),
    )


def _events(dossier: Dossier, named: dict[int, Found], shared: dict[tuple[int, int], set[int]]) -> Iterator[Edge]:
    told = [str(number) for number in set().union(*shared.values())]
    events = {each.number: each for each in dossier.select(f"n IN ({','.join(told)})")}
    places = {number: place for place, number in enumerate(events)}
    for (one, other), both in sorted(shared.items()):
        yield _met(named[one].id, named[other].id, [events[number] for number in sorted(both, key=places.__getitem__)])


def _met(one: str, other: str, events: list[Found]) -> Edge:
    established = sum(event.plain["status"] == Status.ESTABLISHED for event in events)
    doubt = "" if established else ", none established"
    return Edge(
        one=one,
        other=other,
        tie="events",
        directed=False,
        label=f"{cells.counted(len(events), 'shared event')} ({_when(events)}){doubt}",
        since=events[0].plain["date"],
        until=events[-1].plain["date"],
        weight=len(events),
        established=established,
        rests_on=tuple(event.id for event in events),
    )


def _when(events: list[Found]) -> str:
    if len(events) == 1:
        return events[0].words
    return f"first {events[0].words}; last {events[-1].words}"
