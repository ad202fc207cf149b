"""All that ties two, weighed: what kind of tie it is, how it stands, and how many are in it."""

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from itertools import product
from typing import NamedTuple

from cassez_cli.query.dossier import Dossier
from cassez_cli.query.ties import Part, numbers_json, relations, roles, shared_events
from cassez_cli.vocabulary import NEVER, Plain, Status

_STANDINGS = tuple(Status)


class Bond(IntEnum):
    """How two are tied, the strongest first. Roles are shared by two that held one at the same organisation."""

    RELATION = 0
    ROLE = 1
    ROLES_TOGETHER = 2
    ROLES_PERHAPS_TOGETHER = 3
    ROLES_APART = 4
    EVENT = 5


class Tie(NamedTuple):
    """One tie of two; all that refers to records does so by number."""

    bond: Bond
    one: int
    other: int
    #: The event, the organisation where both held a role, or the record that tells the relation or role.
    record: int
    #: The relation or role; the roles of the one and the other; nothing for an event.
    parts: tuple[Plain, ...]
    #: For an event: how far from established it is, and how many it names.
    doubt: int = 0
    crowd: int = 0

    @property
    def weight(self) -> tuple[int, int, int]:
        """Sort by kind, then by standing, then by how few are named; the least is the strongest."""
        return self.bond, self.doubt, self.crowd


def ties(dossier: Dossier, ones: set[int], others: set[int]) -> dict[tuple[int, int], list[Tie]]:
    """Map each two, one of the ones and one of the others, to all that ties them, the strongest first."""
    found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for tie in (*_related(dossier, ones, others), *_by_roles(dossier, ones, others), *_by_events(dossier, ones, others)):
        found[tie.one, tie.other].append(tie)
    return {two: sorted(each, key=lambda tie: (tie.weight, tie.record)) for two, each in found.items()}


def _related(dossier: Dossier, ones: set[int], others: set[int]) -> Iterator[Tie]:
    for part in relations(dossier, ones):
        yield from _direct(Bond.RELATION, part, ones, others)


def _by_roles(dossier: Dossier, ones: set[int], others: set[int]) -> Iterator[Tie]:
    held: dict[int, list[Part]] = defaultdict(list)
    for part in roles(dossier, ones | others):
        held[part.target].append(part)
        yield from _direct(Bond.ROLE, part, ones, others)
    for organisation, parts in held.items():
        sides = [[part for part in parts if part.holder in side] for side in (ones, others)]
        shared: dict[tuple[int, int], list[Tie]] = defaultdict(list)
        for one, other in product(*sides):
            bond = _together(one.plain, other.plain)
            tie = Tie(bond, one.holder, other.holder, organisation, (one.plain, other.plain))
            shared[one.holder, other.holder].append(tie)
        yield from (min(each, key=lambda tie: tie.weight) for each in shared.values())


def _direct(bond: Bond, part: Part, ones: set[int], others: set[int]) -> Iterator[Tie]:
    for one, other in ((part.holder, part.target), (part.target, part.holder)):
        if one in ones and other in others:
            yield Tie(bond, one, other, part.holder, (part.plain,))


def _together(one: Plain, other: Plain) -> Bond:
    """Say whether two roles were held at the same time: surely, perhaps or not, as far as their dates bind them."""
    starts, ends = zip(_bounds(one), _bounds(other), strict=True)
    if max(last for _, last in starts) <= min(first for first, _ in ends):
        return Bond.ROLES_TOGETHER
    return Bond.ROLES_APART if max(first for first, _ in starts) > min(last for _, last in ends) else Bond.ROLES_PERHAPS_TOGETHER


def _bounds(role: Plain) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give the first and last possible day of its start and of its end."""
    from cassez_cli.dates import When  # noqa: PLC0415 - only roles at the same organisation need it

    start, end = (When.parse(role[name]) if name in role else None for name in ("from", "until"))
    first, last = start.first_iso if start else "", end.last_iso if end else NEVER
    return (first, start.last_iso if start else last), (end.first_iso if end else first, last)


def _by_events(dossier: Dossier, ones: set[int], others: set[int]) -> Iterator[Tie]:
    shared = shared_events(dossier, ones, others)
    events = numbers_json({event for *_, event in shared})
    doubts, crowds = _doubts(dossier, events), dict(dossier.index.rows(_CROWDS, events))
    for one, other, event in shared:
        yield Tie(Bond.EVENT, one, other, event, (), doubts[event], crowds[event])


_CROWDS = """
    SELECT tail, count(*) FROM link WHERE field = 'people' AND tail IN (SELECT value FROM json_each(?)) GROUP BY tail
"""
_THESE = "n IN (SELECT value FROM json_each(?))"


def _doubts(dossier: Dossier, events: str) -> dict[int, int]:
    """Rank the standing of each event on the dossier's day."""
    if dossier.as_of is not None:
        return {each.number: _STANDINGS.index(Status(each.plain["status"])) for each in dossier.select(_THESE, events)}
    return {n: _STANDINGS.index(Status(status)) for n, status in dossier.index.rows(_STATUS, events)}


_STATUS = f"SELECT n, status FROM record WHERE {_THESE}"
