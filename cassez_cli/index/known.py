"""Since when the public could know each record: the clock behind `--as-of`.

An event is known once `public_since`, or else its date, has passed; a source once published; a claim or quotation once said, but
not before the `public_since` of its event; someone or something named once the first event, claim or quotation that names it is; a
conflict once the second of its values was in print. A span counts when its last possible day has passed. Where no day is on record the record is not known on any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cassez_cli.model import RECORDS, Conflict, Kind, links

if TYPE_CHECKING:
    from cassez_cli.dates import When
    from cassez_cli.decode import Entry, Facts

NEVER = "9999-99-99"


def known_days(facts: Facts) -> dict[str, str]:
    """Map each id to an ISO day, or to `NEVER`."""
    said = {each: _said(entry) for each, entry in facts.entries.items()}
    known = {each: max(day, _secret(facts, facts.entries[each])) for each, day in said.items()}
    known |= _named(facts, known)
    for each, entry in facts.entries.items():
        if isinstance(entry.record, Conflict):
            known[each] = _conflict(entry.record, known)
    return known


def _said(entry: Entry) -> str:
    record = entry.record
    for name in ("public_since", "published", "date"):
        when: When | None = getattr(record, name, None)
        if when is not None:
            return when.known_iso
    return NEVER


def _secret(facts: Facts, entry: Entry) -> str:
    """Give the day until which the event was secret to which a claim or quotation belongs; nothing if it was not."""
    event = facts.entries.get(entry.plain.get("event", ""))
    since: When | None = event and getattr(event.record, "public_since", None)
    return since.known_iso if since else ""


def _named(facts: Facts, known: dict[str, str]) -> dict[str, str]:
    first: dict[str, str] = {}
    for each, entry in facts.entries.items():
        if entry.kind in (Kind.EVENT, Kind.CLAIM, Kind.QUOTE):
            for _, target in links(RECORDS[entry.kind], entry.plain):
                if target in facts.entries and facts.entries[target].kind in (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE):
                    first[target] = min(known[each], first.get(target, NEVER))
    return first


def _conflict(conflict: Conflict, known: dict[str, str]) -> str:
    printed = sorted(min((known.get(each.source, NEVER) for each in value.sources), default=NEVER) for value in conflict.values)
    return max(printed[1] if len(printed) > 1 else NEVER, known.get(conflict.about, NEVER))
