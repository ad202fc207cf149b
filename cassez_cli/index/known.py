"""Since when the public could know each record: the clock behind `--as-of`.

An event is known once `public_since`, or else its date, has passed; a source once published; a claim or quotation once said, but
not before the `public_since` of its event; someone or something named once the first event, claim or quotation that names it is; a
conflict once the second of its values was in print. A link is known with its two ends, and, if it stands in a part that has a date,
from that date on; a role or relation without one is not known on any day. A span counts when its last possible day has passed.
Where no day is on record the record is not known on any.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from cassez_cli.dates import When
from cassez_cli.model import RECORDS, Field, Form, Kind, Plain, Relation, Role, Step, shape_of
from cassez_cli.vocabulary import HINDSIGHT, NEVER, target

if TYPE_CHECKING:
    from cassez_cli.decode import Entry, Facts

#: The parts that hold from a date on, and the field that tells it.
DATED: dict[Any, str] = {Role: "from", Relation: "from", Step: "date"}
#: The fields that tell when the public could know a record: the first that it has.
_CLOCKS = {
    Kind.EVENT: ("public_since", "date"),
    Kind.SOURCE: ("published",),
    Kind.CLAIM: ("date",),
    Kind.QUOTE: ("date",),
}
_NAMING = (Kind.EVENT, Kind.CLAIM, Kind.QUOTE)
_NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)

#: A link between two records: the one that has it, in which field, the one that it leads to, and the ISO day from which the one says so
#: of the other, or `NEVER`.
Tie = tuple[str, str, str, str]


def ties(facts: Facts) -> list[Tie]:
    """List the links between records, each once; of several in the parts of one record the earliest counts."""
    tied: dict[tuple[str, str, str], str] = {}
    for each, entry in facts.entries.items():
        for field, head, since in _links(RECORDS[entry.kind], entry.plain):
            link = each, field, head
            if head in facts.entries and since <= tied.get(link, NEVER):
                tied[link] = since
    return [(*link, since) for link, since in tied.items()]


def _links(cls: Any, plain: Plain, path: str = "", since: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield the field, the target and the day of each link of a record or of a part; a field inside a part reads `roles.org`."""
    for name, _, shape, _ in _linking(cls):
        value = plain.get(name)
        if value is None:
            continue
        if shape.part is not None:
            clock = DATED.get(shape.part)
            for part in value:
                yield from _links(shape.part, part, f"{path}{name}.", _day(part, clock) if clock else since)
        else:
            day = NEVER if name in HINDSIGHT else since
            for one in value if shape.many else (value,):
                yield path + name, target(one), day


@cache
def _linking(cls: Any) -> tuple[Field, ...]:
    return tuple(field for field in shape_of(cls).values() if field.shape.form in (Form.LINK, Form.CITATION, Form.PART))


def _day(plain: Plain, field: str) -> str:
    """Give the day by which a date of a record or a part has passed, or `NEVER`."""
    return When.parse(plain[field]).known_iso if field in plain else NEVER


def known_days(facts: Facts, tied: list[Tie]) -> dict[str, str]:
    """Map each id to an ISO day, or to `NEVER`, given all links."""
    known = {each: max(_said(entry), _secret(facts, entry)) for each, entry in facts.entries.items()}
    known |= _named(facts, known, tied)
    for each, entry in facts.entries.items():
        if entry.kind is Kind.CONFLICT:
            known[each] = _conflict(entry.plain, known)
    return known


def _said(entry: Entry) -> str:
    return next((_day(entry.plain, name) for name in _CLOCKS.get(entry.kind, ()) if name in entry.plain), NEVER)


def _secret(facts: Facts, entry: Entry) -> str:
    """Give the day until which the event was secret to which a claim or quotation belongs; nothing if it was not."""
    event = facts.entries.get(entry.plain["event"]) if "event" in entry.plain else None
    return _day(event.plain, "public_since") if event and "public_since" in event.plain else ""


def _named(facts: Facts, known: dict[str, str], tied: list[Tie]) -> dict[str, str]:
    first = {each: NEVER for each, entry in facts.entries.items() if entry.kind in _NAMED}
    naming = {each for each, entry in facts.entries.items() if entry.kind in _NAMING}
    for tail, _, head, since in tied:
        if head in first and tail in naming:
            first[head] = min(max(known[tail], since), first[head])
    return first


def _conflict(plain: Plain, known: dict[str, str]) -> str:
    printed = sorted(
        min((known.get(target(each), NEVER) for each in value["sources"]), default=NEVER) for value in plain["values"]
    )
    return max(printed[1] if len(printed) > 1 else NEVER, known.get(plain["about"], NEVER))
