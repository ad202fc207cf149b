"""What ties people and organisations: relations, roles, and events that name both. A tie says that, and accuses nobody.

All is asked for sets of record numbers at once, so that someone with thousands of events costs no more than these events.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cassez_cli.query.dossier import Dossier
from cassez_cli.vocabulary import NEVER, Plain


class Part(NamedTuple):
    """A relation or role: the numbers of the record that tells it and of the one it points to, and its fields."""

    holder: int
    target: int
    plain: Plain
    #: The other tells it too, in the same words.
    mutual: bool = False


def relations(dossier: Dossier, numbers: Iterable[int]) -> list[Part]:
    """List the relations that begin or end at these; one told by both sides in the same words counts once."""
    found: dict[tuple[frozenset[int], str, str, str], Part] = {}
    for part in _parts(dossier, "relations", "to", numbers):
        plain = part.plain
        key = frozenset((part.holder, part.target)), plain["kind"], plain.get("from", ""), plain.get("until", "")
        first = found.setdefault(key, part)
        if first is not part:
            cited = [*first.plain.get("sources", ()), *plain.get("sources", ())]
            told = [each for place, each in enumerate(cited) if each not in cited[:place]]
            mutual = first.mutual or part.holder != first.holder
            found[key] = first._replace(plain={**first.plain, "sources": told}, mutual=mutual)
    return list(found.values())


def roles(dossier: Dossier, numbers: Iterable[int]) -> list[Part]:
    """List the roles that these held, or that were held at them; a role at a place or at none is not among them."""
    return list(_parts(dossier, "roles", "org", numbers))


#: The plus signs keep SQLite from going through everyone there is.
_PARTS = """
    WITH these AS (SELECT value FROM json_each(:numbers)),
         found AS (SELECT tail, head FROM link WHERE tail IN these AND +field = :field || '.' || :link
                   UNION SELECT tail, head FROM link WHERE head IN these AND field = :field || '.' || :link)
    SELECT tail, head, part.value
    FROM found JOIN record AS holder ON holder.n = tail JOIN record AS target ON target.n = head
         JOIN json_each(holder.doc, '$.' || :field) AS part
    WHERE json_extract(part.value, '$.' || :link) = target.id
          AND +holder.kind IN ('person', 'organisation') AND +target.kind IN ('person', 'organisation')
          AND holder.known <= :day AND target.known <= :day
    ORDER BY tail, part.key
"""


def _parts(dossier: Dossier, field: str, link: str, numbers: Iterable[int]) -> Iterator[Part]:
    day = dossier.as_of or NEVER
    rows = dossier.index.rows(_PARTS, field=field, link=link, numbers=numbers_json(numbers), day=day)
    stood = dossier.stood([{field: [json.loads(text)]} for *_, text in rows])
    return (
        Part(holder, target, part)
        for (holder, target, _), plain in zip(rows, stood, strict=True)
        for part in plain.get(field, ())
    )


#: The plus sign keeps SQLite from trying each of the others for each event, CROSS JOIN from reading each event first.
_SHARED = """
    SELECT one.head, other.head, one.tail
    FROM link AS one CROSS JOIN link AS other ON other.tail = one.tail CROSS JOIN record ON record.n = one.tail
    WHERE one.field = 'people' AND one.head IN (SELECT value FROM json_each(?))
          AND other.field = 'people' AND one.head <> other.head AND +other.head IN (SELECT value FROM json_each(?))
          AND record.known <= ?
"""


def shared_events(dossier: Dossier, ones: Iterable[int], others: Iterable[int]) -> list[tuple[int, int, int]]:
    """List who of the ones, and who of the others, are named by which event, as numbers."""
    return dossier.index.rows(_SHARED, numbers_json(ones), numbers_json(others), dossier.as_of or NEVER)


_MET = """
    SELECT DISTINCT head FROM link
    WHERE field = 'people' AND tail IN (
        SELECT tail FROM link JOIN record ON record.n = tail
        WHERE field = 'people' AND head IN (SELECT value FROM json_each(?)) AND record.known <= ?)
"""


def adjacent(dossier: Dossier, numbers: set[int]) -> set[int]:
    """Find who is tied to any of these by a relation, a role of one at the other, or an event."""
    ends = (end for part in (*relations(dossier, numbers), *roles(dossier, numbers)) for end in (part.holder, part.target))
    met = dossier.index.rows(_MET, numbers_json(numbers), dossier.as_of or NEVER)
    return {*ends, *(number for (number,) in met)} - numbers


def neighbours(dossier: Dossier, numbers: set[int]) -> set[int]:
    """Find who is tied to any of these in one step: adjacent, or by roles at the same organisation."""
    organisations = {part.target for part in roles(dossier, numbers)}
    colleagues = {part.holder for part in roles(dossier, organisations)}
    return (adjacent(dossier, numbers) | colleagues) - numbers


def numbers_json(numbers: Iterable[int]) -> str:
    """Hand numbers to SQLite as one value, however many they are."""
    return json.dumps(list(numbers))
