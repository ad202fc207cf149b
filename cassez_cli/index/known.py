"""Since when the public could know each record: the clock behind `--as-of`.

An event is known once `public_since`, or else its date, has passed; a source once published; a claim or quotation once said, but
not before the `public_since` of its event; someone or something named once the first event, claim or quotation that names it is; a
conflict once the second of its values was in print. A link is known with its two ends, and, if it stands in a part that has a date,
from that date on; a role or relation without one is not known on any day. A span counts when its last possible day has passed.
Where no day is on record the record is not known on any.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.model import RECORDS, Conflict, Kind, Relation, Role, Step, links
from cassez_cli.vocabulary import HINDSIGHT, NEVER

if TYPE_CHECKING:
    from cassez_cli.dates import When
    from cassez_cli.decode import Entry, Facts

#: The parts that hold from a date on, and the attribute that tells it.
DATED: dict[str, tuple[Any, str]] = {"roles": (Role, "since"), "relations": (Relation, "since"), "history": (Step, "date")}
#: The attributes that tell when the public could know a record: the first that it has.
_CLOCKS = {
    Kind.EVENT: ("public_since", "date"),
    Kind.SOURCE: ("published",),
    Kind.CLAIM: ("date",),
    Kind.QUOTE: ("date",),
}
_NAMING = (Kind.EVENT, Kind.CLAIM, Kind.QUOTE)
_NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


class Tie(NamedTuple):
    """A link between two records by their ids, and the ISO day from which the one says so of the other, or `NEVER`."""

    tail: str
    field: str
    head: str
    since: str


def ties(facts: Facts) -> list[Tie]:
    """List the links between records, each once; of several in the parts of one record the earliest counts."""
    return [
        Tie(each, field, target, day)
        for each, entry in facts.entries.items()
        for (field, target), day in _links(entry).items()
        if target in facts.entries
    ]


def _links(entry: Entry) -> dict[tuple[str, str], str]:
    plain = entry.plain
    own = plain if DATED.keys().isdisjoint(plain) else {name: value for name, value in plain.items() if name not in DATED}
    since = {link: NEVER if link[0] in HINDSIGHT else "" for link in links(RECORDS[entry.kind], own)}
    if own is not plain:
        for link, day in _dated_links(entry):
            since[link] = min(day, since.get(link, NEVER))
    return since


def _dated_links(entry: Entry) -> Iterator[tuple[tuple[str, str], str]]:
    for name, (cls, attribute) in DATED.items():
        for part, built in zip(entry.plain.get(name, ()), getattr(entry.record, name, ()), strict=True):
            when: When | None = getattr(built, attribute)
            yield from ((link, when.known_iso if when else NEVER) for link in links(cls, part, f"{name}."))


def known_days(facts: Facts, tied: list[Tie]) -> dict[str, str]:
    """Map each id to an ISO day, or to `NEVER`, given all links."""
    known = {each: max(_said(entry), _secret(facts, entry)) for each, entry in facts.entries.items()}
    known |= _named(facts, known, tied)
    for each, entry in facts.entries.items():
        if isinstance(entry.record, Conflict):
            known[each] = _conflict(entry.record, known)
    return known


def _said(entry: Entry) -> str:
    for name in _CLOCKS.get(entry.kind, ()):
        when: When | None = getattr(entry.record, name)
        if when is not None:
            return when.known_iso
    return NEVER


def _secret(facts: Facts, entry: Entry) -> str:
    """Give the day until which the event was secret to which a claim or quotation belongs; nothing if it was not."""
    event = facts.entries.get(entry.plain["event"]) if "event" in entry.plain else None
    since: When | None = event.record.public_since if event else None
    return since.known_iso if since else ""


def _named(facts: Facts, known: dict[str, str], tied: list[Tie]) -> dict[str, str]:
    first = {each: NEVER for each, entry in facts.entries.items() if entry.kind in _NAMED}
    naming = {each for each, entry in facts.entries.items() if entry.kind in _NAMING}
    for tail, _, head, since in tied:
        if head in first and tail in naming:
            first[head] = min(max(known[tail], since), first[head])
    return first


def _conflict(conflict: Conflict, known: dict[str, str]) -> str:
    printed = sorted(min((known.get(each.source, NEVER) for each in value.sources), default=NEVER) for value in conflict.values)
    return max(printed[1] if len(printed) > 1 else NEVER, known.get(conflict.about, NEVER))
