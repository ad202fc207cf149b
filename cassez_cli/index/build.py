"""Fill an empty database with the facts: records, links, names, prose and gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from json import JSONEncoder
from typing import TYPE_CHECKING, Any

from cassez_cli.dates import When
from cassez_cli.index.gaps import fill_gaps
from cassez_cli.index.known import Tie, known_days, ties
from cassez_cli.index.labels import label
from cassez_cli.index.tables import INDICES, SCHEMA, TABLES
from cassez_cli.index.texts import prose
from cassez_cli.model import RECORDS, Card, Kind, dates
from cassez_cli.origins import origin
from cassez_cli.spelling import fold
from cassez_cli.vocabulary import EARNED, NEVER

if TYPE_CHECKING:
    import sqlite3

    from cassez_cli.checks.gaps import Gap
    from cassez_cli.decode import Entry, Facts

NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
#: One encoder for all records; `json.dumps` would make one for each.
_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def fill(database: sqlite3.Connection, facts: Facts, gaps: Iterable[Gap], meta: dict[str, str]) -> None:
    """Write all facts and their gaps into the database, which must be empty, and commit."""
    database.executescript(TABLES)
    numbers = {each: number for number, each in enumerate(facts.entries, 1)}
    tied = ties(facts)
    known = known_days(facts, tied)
    dates_ = _dates(facts)
    database.executemany(f"INSERT INTO record VALUES ({','.join('?' * 24)})", _records(facts, tied, known, dates_))
    database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", _links(numbers, tied, known))
    database.executemany("INSERT INTO name VALUES (?, ?)", _names(facts, numbers))
    database.executemany("INSERT INTO word VALUES (?, ?)", _words(facts, numbers))
    database.executemany("INSERT INTO date VALUES (?, ?, ?)", ((text, *told) for text, told in dates_.items()))
    database.executemany("INSERT INTO prose (rowid, head, body, hindsight) VALUES (?, ?, ?, ?)", _prose(facts, numbers))
    fill_gaps(database, gaps, numbers)
    database.executescript(INDICES)
    card = {"card": _json(facts.plain_card), "counts": _json(_counts(facts))}
    database.executemany("INSERT INTO meta VALUES (?, ?)", {**meta, **card, "schema": str(SCHEMA)}.items())
    database.commit()


def _links(numbers: dict[str, int], tied: list[Tie], known: dict[str, str]) -> Iterator[tuple[int, str, int, str]]:
    for tail, field, head, since in tied:
        yield numbers[tail], field, numbers[head], max(known[tail], known[head], since)


def _records(
    facts: Facts, tied: list[Tie], known: dict[str, str], dates_: dict[str, tuple[str, str]]
) -> Iterator[tuple[Any, ...]]:
    sources = {each: entry.plain for each, entry in facts.entries.items() if entry.kind is Kind.SOURCE}
    cited: dict[str, set[str]] = defaultdict(set)
    weight: dict[str, set[str]] = defaultdict(set)
    for tail, _, head, _ in tied:
        weight[head].add(tail)
        if head in sources:
            cited[tail].add(head)
    own = {each: origin(sources, each) for each in sources}
    for number, (each, entry) in enumerate(facts.entries.items(), 1):
        rests_on = cited[each]
        yield (
            *_columns(number, entry, known[each], own.get(each), dates_),
            len(weight[each]),
            len(rests_on),
            len({own[source] for source in rests_on}),
            entry.path,
            entry.node.line,
        )


def _columns(number: int, entry: Entry, known: str, origin_: str | None, dates_: dict[str, tuple[str, str]]) -> tuple[Any, ...]:
    plain, kind = entry.plain, entry.kind
    text = plain.get("published") or plain.get("date")
    when = When.parse(text) if text else None
    first, last, sort = (when.first_iso, when.last_iso, when.sort_key) if when else (None, None, NEVER)
    return (
        number,
        plain["id"],
        kind.value,
        label(kind, plain),
        _json(plain),
        text,
        first,
        last,
        dates_[text][0] if text else "",
        f"{sort} {plain.get('order') or 0:04d} {number:08d}",
        known,
        int(plain.get("key", False)),
        plain.get("kind"),
        plain.get("status"),
        int("history" in plain or plain.get("status") in EARNED),
        plain.get("language"),
        plain.get("grade"),
        plain.get("publisher"),
        origin_,
    )


def _names(facts: Facts, numbers: dict[str, int]) -> Iterable[tuple[str, int]]:
    return dict.fromkeys((fold(name), numbers[each]) for each, entry in _named(facts) for name in _called(entry.plain))


def _words(facts: Facts, numbers: dict[str, int]) -> Iterable[tuple[str, int]]:
    return dict.fromkeys(
        (word, numbers[each]) for each, entry in _named(facts) for name in _called(entry.plain) for word in fold(name).split()
    )


def _named(facts: Facts) -> Iterator[tuple[str, Entry]]:
    return ((each, entry) for each, entry in facts.entries.items() if entry.kind in NAMED)


def _called(plain: dict[str, Any]) -> Iterator[str]:
    yield plain["name"]
    yield from plain.get("aliases", ())
    yield plain["id"]


def _prose(facts: Facts, numbers: dict[str, int]) -> Iterator[tuple[int, str, str, str]]:
    for each, entry in facts.entries.items():
        yield numbers[each], *prose(RECORDS[entry.kind], entry.plain)


def _dates(facts: Facts) -> dict[str, tuple[str, str]]:
    """Map each date that the dossier holds to its words, and to the day on which it had passed."""
    texts = set(dates(Card, facts.plain_card))
    for entry in facts.entries.values():
        texts.update(dates(RECORDS[entry.kind], entry.plain))
    whens = map(When.parse, sorted(texts))
    return {when.text: (when.words(), when.known_iso) for when in whens}


def _counts(facts: Facts) -> dict[str, int]:
    counts = dict.fromkeys((kind.value for kind in Kind), 0)
    for entry in facts.entries.values():
        counts[entry.kind.value] += 1
    return counts
