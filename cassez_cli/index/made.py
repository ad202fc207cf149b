"""What the index holds of the facts that can be made apart from the database, by another process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from json import JSONEncoder
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.dates import When
from cassez_cli.index.texts import prose
from cassez_cli.model import RECORDS, Card, Kind, dates
from cassez_cli.spelling import fold

if TYPE_CHECKING:
    from cassez_cli.decode import Entry, Facts
    from cassez_cli.verdict import Verdict

NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
#: One encoder for all records; `json.dumps` would make one for each.
as_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Told(NamedTuple):
    """What look-ups tell as it stands."""

    #: The records as JSON, in the order of the facts.
    docs: list[str]
    #: Each date that the dossier holds with its words, and with the day on which it had passed.
    dates: dict[str, tuple[str, str]]


class Sought(NamedTuple):
    """What look-ups search; numbers are those of the records in the order of the facts, from 1."""

    names: list[tuple[str, int]]
    words: list[tuple[str, int]]
    prose: list[tuple[int, str, str, str, str]]


class Made(NamedTuple):
    """What is made of the facts, each to be waited for, in this order."""

    sought: Callable[[], Sought]
    told: Callable[[], Told]
    judged: Callable[[], Verdict]


def told(facts: Facts) -> Told:
    """Write records as JSON and dates in words."""
    texts = set(dates(Card, facts.card))
    for entry in facts.entries.values():
        texts.update(dates(RECORDS[entry.kind], entry.plain))
    whens = map(When.parse, sorted(texts))
    return Told(
        [as_json(entry.plain) for entry in facts.entries.values()], {when.text: (when.words(), when.known_iso) for when in whens}
    )


def sought(facts: Facts) -> Sought:
    """Pick out names, their words, and prose."""
    entries = list(enumerate(facts.entries.values(), 1))
    names = dict.fromkeys((fold(name), number) for number, entry in entries for name in _names(entry))
    words = dict.fromkeys((word, number) for name, number in names for word in name.split())
    texts = [(number, *prose(RECORDS[entry.kind], entry.plain), _tag(entry.plain)) for number, entry in entries]
    return Sought(list(names), list(words), texts)


def _tag(plain: dict[str, Any]) -> str:
    """Join the id, and the date as written and in words."""
    date = plain.get("date")
    return f"{plain['id']} {date} {When.parse(date).words()}" if date else str(plain["id"])


def _names(entry: Entry) -> Iterator[str]:
    if entry.kind in NAMED:
        plain = entry.plain
        yield from (plain["name"], *plain.get("aliases", ()), plain["id"])
