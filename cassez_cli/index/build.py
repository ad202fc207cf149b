"""Fill an empty database with the facts: records, links, names, prose and gaps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cassez_cli.dates import When
from cassez_cli.index.gaps import fill_gaps
from cassez_cli.index.known import Tie, known_days, ties
from cassez_cli.index.labels import label
from cassez_cli.index.made import Made, Told, as_json
from cassez_cli.index.tables import INDICES, SCHEMA, TABLES
from cassez_cli.model import Kind
from cassez_cli.origins import origin
from cassez_cli.vocabulary import EARNED, NEVER

if TYPE_CHECKING:
    import sqlite3

    from cassez_cli.decode import Facts


def fill(database: sqlite3.Connection, facts: Facts, made: Made) -> None:
    """Write all facts and their gaps into the database, which must be empty, and commit.

    What `made` has to wait for is asked for as late as can be; what it raises leaves the database unfit for use.
    """
    database.executescript(TABLES)
    numbers = {each: number for number, each in enumerate(facts.entries, 1)}
    tied = ties(facts)
    known = known_days(facts, tied)
    sought = made.sought()
    database.executemany("INSERT INTO name VALUES (?, ?)", sought.names)
    database.executemany("INSERT INTO word VALUES (?, ?)", sought.words)
    database.executemany("INSERT INTO prose (rowid, head, body, hindsight, tag) VALUES (?, ?, ?, ?, ?)", sought.prose)
    told = made.told()
    columns = _columns(facts, told, tied, known)
    marks = ", ".join("?" for _ in columns)
    database.executemany(f"INSERT INTO record ({', '.join(columns)}) VALUES ({marks})", zip(*columns.values(), strict=True))
    database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", _links(numbers, tied, known))
    database.executemany("INSERT INTO date VALUES (?, ?, ?)", ((text, *words) for text, words in told.dates.items()))
    database.executescript(INDICES)
    verdict = made.judged()
    fill_gaps(database, verdict.gaps, numbers)
    meta = {
        "card": as_json(facts.card),
        "counts": as_json(_counts(facts)),
        "gaps": as_json(verdict.kinds),
        "fingerprint": verdict.fingerprint,
        "schema": str(SCHEMA),
    }
    database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    database.commit()


def _links(numbers: dict[str, int], tied: list[Tie], known: dict[str, str]) -> Iterator[tuple[int, str, int, str]]:
    for tail, field, head, since in tied:
        yield numbers[tail], field, numbers[head], max(known[tail], known[head], since)


def _columns(facts: Facts, told: Told, tied: list[Tie], known: dict[str, str]) -> dict[str, Iterable[Any]]:
    """Make the columns of the table `record`, by name."""
    entries = list(facts.entries.values())
    plains = [entry.plain for entry in entries]
    texts = [plain.get("published") or plain.get("date") for plain in plains]
    whens = [When.parse(text) if text else None for text in texts]
    weights, cited, origins = _tallies(facts, tied)
    return {
        "n": range(1, len(entries) + 1),
        "id": list(facts.entries),
        "kind": [entry.kind.value for entry in entries],
        "label": [label(entry.kind, entry.plain) for entry in entries],
        "date": texts,
        "first": [when and when.first_iso for when in whens],
        "last": [when and when.last_iso for when in whens],
        "words": [told.dates[text][0] if text else "" for text in texts],
        "sort": [
            f"{when.sort_key if when else NEVER} {plain.get('order') or 0:04d} {number:08d}"
            for number, (when, plain) in enumerate(zip(whens, plains, strict=True), 1)
        ],
        "known": [known[each] for each in facts.entries],
        "key": [int(plain.get("key", False)) for plain in plains],
        "category": [plain.get("kind") for plain in plains],
        "status": [plain.get("status") for plain in plains],
        "moved": [int("history" in plain or plain.get("status") in EARNED) for plain in plains],
        "language": [plain.get("language") for plain in plains],
        "grade": [plain.get("grade") for plain in plains],
        "publisher": [plain.get("publisher") for plain in plains],
        "origin": [origins.get(each) for each in facts.entries],
        "weight": [weights[each] for each in facts.entries],
        "sources": [len(cited[each]) for each in facts.entries],
        "origins": [len({origins[source] for source in cited[each]}) for each in facts.entries],
        "path": [entry.place.path for entry in entries],
        "line": [entry.place.line for entry in entries],
        "doc": told.docs,
    }


def _tallies(facts: Facts, tied: list[Tie]) -> tuple[Counter[str], defaultdict[str, set[str]], dict[str, str]]:
    """Count the records that refer to each, and list the sources that each cites, and the origin of each source."""
    sources = {each: entry.plain for each, entry in facts.entries.items() if entry.kind is Kind.SOURCE}
    cited: defaultdict[str, set[str]] = defaultdict(set)
    for tail, _, head, _ in tied:
        if head in sources:
            cited[tail].add(head)
    weights = Counter(head for _, head in {(tail, head) for tail, _, head, _ in tied})
    return weights, cited, {each: origin(sources, each) for each in sources}


def _counts(facts: Facts) -> dict[str, int]:
    counts = dict.fromkeys((kind.value for kind in Kind), 0)
    for entry in facts.entries.values():
        counts[entry.kind.value] += 1
    return counts
