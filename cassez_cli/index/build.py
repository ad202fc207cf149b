"""Fill an empty database with the facts: records, links, names, prose and gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from json import JSONEncoder
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.dates import When
from cassez_cli.index.gaps import fill_gaps
from cassez_cli.index.known import Tie, known_days, ties
from cassez_cli.index.labels import label
from cassez_cli.index.tables import INDICES, SCHEMA, TABLES, Row
from cassez_cli.index.texts import prose
from cassez_cli.model import RECORDS, Card, Kind, dates
from cassez_cli.origins import origin
from cassez_cli.spelling import fold
from cassez_cli.vocabulary import EARNED, NEVER

if TYPE_CHECKING:
    import sqlite3

    from cassez_cli.decode import Entry, Facts
    from cassez_cli.verdict import Verdict

NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
#: One encoder for all records; `json.dumps` would make one for each.
_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Prepared(NamedTuple):
    """What can be made of the facts apart from the database."""

    #: The records as JSON, in the order of the facts.
    docs: list[str]
    #: Each date that the dossier holds with its words, and with the day on which it had passed.
    dates: dict[str, tuple[str, str]]


def prepare(facts: Facts) -> Prepared:
    """Make what `fill` needs."""
    return Prepared([_json(entry.plain) for entry in facts.entries.values()], _dates(facts))


def fill(database: sqlite3.Connection, facts: Facts, prepared: Callable[[], Prepared], judged: Callable[[], Verdict]) -> None:
    """Write all facts and their gaps into the database, which must be empty, and commit.

    What comes from elsewhere is asked for as late as can be; what it raises leaves the database unfit for use.
    """
    database.executescript(TABLES)
    numbers = {each: number for number, each in enumerate(facts.entries, 1)}
    tied = ties(facts)
    known = known_days(facts, tied)
    database.executemany("INSERT INTO name VALUES (?, ?)", _names(facts, numbers))
    database.executemany("INSERT INTO word VALUES (?, ?)", _words(facts, numbers))
    made = prepared()
    columns, marks = ", ".join(Row._fields), ", ".join("?" for _ in Row._fields)
    database.executemany(f"INSERT INTO record ({columns}) VALUES ({marks})", _rows(facts, made, tied, known))
    database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", _links(numbers, tied, known))
    database.executemany("INSERT INTO date VALUES (?, ?, ?)", ((text, *told) for text, told in made.dates.items()))
    database.executemany("INSERT INTO prose (rowid, head, body, hindsight) VALUES (?, ?, ?, ?)", _prose(facts, numbers))
    database.executescript(INDICES)
    verdict = judged()
    fill_gaps(database, verdict.gaps, numbers)
    meta = {
        "card": _json(facts.card),
        "counts": _json(_counts(facts)),
        "gaps": _json(verdict.kinds),
        "fingerprint": verdict.fingerprint,
        "schema": str(SCHEMA),
    }
    database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    database.commit()


def _links(numbers: dict[str, int], tied: list[Tie], known: dict[str, str]) -> Iterator[tuple[int, str, int, str]]:
    for tail, field, head, since in tied:
        yield numbers[tail], field, numbers[head], max(known[tail], known[head], since)


def _rows(facts: Facts, prepared: Prepared, tied: list[Tie], known: dict[str, str]) -> Iterator[Row]:
    sources = {each: entry.plain for each, entry in facts.entries.items() if entry.kind is Kind.SOURCE}
    own = {each: origin(sources, each) for each in sources}
    cited: dict[str, set[str]] = defaultdict(set)
    weight: dict[str, set[str]] = defaultdict(set)
    for tail, _, head, _ in tied:
        weight[head].add(tail)
        if head in sources:
            cited[tail].add(head)
    for number, (doc, (each, entry)) in enumerate(zip(prepared.docs, facts.entries.items(), strict=True), 1):
        plain = entry.plain
        text = plain.get("published") or plain.get("date")
        when = When.parse(text) if text else None
        yield Row(
            n=number,
            id=each,
            kind=entry.kind.value,
            label=label(entry.kind, plain),
            date=text,
            first=when.first_iso if when else None,
            last=when.last_iso if when else None,
            words=prepared.dates[text][0] if text else "",
            sort=f"{when.sort_key if when else NEVER} {plain.get('order') or 0:04d} {number:08d}",
            known=known[each],
            key=plain.get("key", False),
            category=plain.get("kind"),
            status=plain.get("status"),
            moved="history" in plain or plain.get("status") in EARNED,
            language=plain.get("language"),
            grade=plain.get("grade"),
            publisher=plain.get("publisher"),
            origin=own.get(each),
            weight=len(weight[each]),
            sources=len(cited[each]),
            origins=len({own[source] for source in cited[each]}),
            path=entry.place.path,
            line=entry.place.line,
            doc=doc,
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
    texts = set(dates(Card, facts.card))
    for entry in facts.entries.values():
        texts.update(dates(RECORDS[entry.kind], entry.plain))
    whens = map(When.parse, sorted(texts))
    return {when.text: (when.words(), when.known_iso) for when in whens}


def _counts(facts: Facts) -> dict[str, int]:
    counts = dict.fromkeys((kind.value for kind in Kind), 0)
    for entry in facts.entries.values():
        counts[entry.kind.value] += 1
    return counts
