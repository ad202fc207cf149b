"""An open dossier: its card, and records by id, by kind and by what refers to them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from cassez_cli.index.store import Index
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.vocabulary import Kind, Plain

_COLUMNS = "n, id, kind, label, doc, first, last, words, weight, sources, origins, known, path, line"
#: More ids than this are asked for in several questions (SQLite allows 32,766 values in one).
_BATCH = 5000
#: The largest number that SQLite takes for a limit.
MOST_ROWS = 2**63 - 1


class Found(NamedTuple):
    """A record as the index holds it."""

    number: int
    id: str
    kind: Kind
    label: str
    plain: Plain
    #: The first and last possible ISO day of its date; None without a date.
    first: str | None
    last: str | None
    #: Its date in words; empty without one.
    words: str
    #: How many records refer to it.
    weight: int
    #: How many sources it cites, and how many independent origins these have.
    sources: int
    origins: int
    #: The ISO day from which the public could know it.
    known: str
    #: The file, below the facts folder, and the line where it stands.
    path: str
    line: int


class Dossier:
    """An open dossier, perhaps as of a day: then only what the public could know on that day is in it."""

    def __init__(self, index: Index, as_of: str | None = None) -> None:
        """Look things up in the index; `as_of`, an ISO day, hides whatever became known later."""
        self.index = index
        self.as_of = as_of
        self._dates: dict[str, tuple[str, str]] = {}

    @cached_property
    def meta(self) -> dict[str, str]:
        """What the index says of itself."""
        return dict(self.index.rows("SELECT key, value FROM meta WHERE key <> 'stamp'"))

    @cached_property
    def card(self) -> Plain:
        """The dossier as a whole, as plain values."""
        card: Plain = json.loads(self.meta["card"])
        return card

    @cached_property
    def counts(self) -> dict[Kind, int]:
        """How many records of each kind there are, whatever the day."""
        return {Kind(kind): count for kind, count in json.loads(self.meta["counts"]).items()}

    def has_passed(self, date_: str) -> bool:
        """Say whether a date (EDTF) lies in the past of the dossier's day; without a day, all do."""
        return self.as_of is None or self._date(date_)[1] <= self.as_of

    def words(self, date_: str | None) -> str:
        """Tell a date (EDTF) that the dossier holds in words; nothing for no date."""
        return self._date(date_)[0] if date_ else ""

    def _date(self, text: str) -> tuple[str, str]:
        if text not in self._dates:
            [(words, known)] = self.index.rows("SELECT words, known FROM date WHERE text = ?", text)
            self._dates[text] = words, known
        return self._dates[text]

    def select(self, where: str, *values: Any, order: str = "sort", limit: int | None = None) -> list[Found]:
        """Find records by a condition on the columns of `record`, in the order given, ties by number."""
        where, values = self._known(where, values)
        bound = f" LIMIT {min(limit, MOST_ROWS):d}" if limit is not None else ""
        sql = f"SELECT {_COLUMNS} FROM record WHERE {where} ORDER BY {order}, n{bound}"
        return [_found(row) for row in self.index.rows(sql, *values)]

    def ids_where(self, where: str, *values: Any) -> list[str]:
        """List the ids of the records that meet a condition, by date."""
        where, values = self._known(where, values)
        return [id_ for (id_,) in self.index.rows(f"SELECT id FROM record WHERE {where} ORDER BY sort, n", *values)]

    def count(self, where: str, *values: Any, what: str = "*") -> int:
        """Count the records that meet a condition, or what they have."""
        where, values = self._known(where, values)
        return int(self.index.rows(f"SELECT count({what}) FROM record WHERE {where}", *values)[0][0])

    def tally(self, columns: str, where: str, *values: Any) -> list[tuple[Any, ...]]:
        """Count the records that meet a condition by the columns named: their values, and last the count."""
        where, values = self._known(where, values)
        return self.index.rows(f"SELECT {columns}, count(*) FROM record WHERE {where} GROUP BY {columns}", *values)

    def _known(self, where: str, values: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        """Add to a condition that the record was known on the dossier's day."""
        return (where, values) if self.as_of is None else (f"({where}) AND known <= ?", (*values, self.as_of))

    def find(self, id_: str) -> Found | None:
        """Find one record by its id."""
        return next(iter(self.select("id = ?", id_)), None)

    def get(self, id_: str, *kinds: Kind) -> Found:
        """Find one record by its id, of one of the kinds if any are given; raises Refusal with the nearest ids."""
        found = self.find(id_)
        if found is None:
            raise self._missing(id_, kinds)
        if kinds and found.kind not in kinds:
            raise Refusal(f"{id_!r} is of another kind: {found.kind}", f"try: cassez show {id_}")
        return found

    def all(self, ids: Iterable[str]) -> list[Found]:
        """Find records by ids, in the order of the ids; ids without a record are passed over."""
        wanted = list(dict.fromkeys(ids))
        found = {each.id: each for batch in _batches(wanted) for each in self.select(f"id IN ({_marks(batch)})", *batch)}
        return [found[each] for each in wanted if each in found]

    def labels(self, ids: Iterable[str]) -> dict[str, str]:
        """Name the records behind ids; plain words are passed over."""
        wanted = list(dict.fromkeys(ids))
        return {
            id_: label
            for batch in _batches(wanted)
            for id_, label in self.index.rows(f"SELECT id, label FROM record WHERE id IN ({_marks(batch)})", *batch)
        }

    def linked(self, found: Sequence[Found]) -> dict[int, dict[str, str]]:
        """Map the number of each record to what its links point to, as labels by id."""
        linked: dict[int, dict[str, str]] = {each.number: {} for each in found}
        for batch in _batches(list(linked)):
            sql = f"SELECT tail, id, label FROM link JOIN record ON n = head WHERE tail IN ({_marks(batch)})"
            for tail, id_, label in self.index.rows(f"{sql} ORDER BY link.rowid", *batch):
                linked[tail][id_] = label
        return linked

    def referring(self, found: Found, *kinds: Kind, fields: tuple[str, ...] = ()) -> list[Found]:
        """Find the records that refer to this one, of the kinds and by the fields given, or of any and by any."""
        where, values = "n IN (SELECT tail FROM link WHERE head = ?", [found.number, *fields, *kinds]
        where += f" AND field IN ({_marks(fields)}))" if fields else ")"
        where += f" AND kind IN ({_marks(kinds)})" if kinds else ""
        return self.select(where, *values)

    def ids(self, *kinds: Kind) -> list[str]:
        """List the ids of the kinds given, the most referred to first."""
        where = f"kind IN ({_marks(kinds)})" if kinds else "1"
        return [id_ for (id_,) in self.index.rows(f"SELECT id FROM record WHERE {where} ORDER BY weight DESC, n", *kinds)]

    def _missing(self, id_: str, kinds: tuple[Kind, ...]) -> Refusal:
        if self.as_of is not None and self.index.rows("SELECT 1 FROM record WHERE id = ?", id_):
            return Refusal(f"{id_!r} was not public by {self.as_of}", "leave out --as-of", ExitCode.NOTHING_FOUND)
        what = kinds[0].value if len(kinds) == 1 else "record"
        near = nearest(id_, self.ids(*kinds))
        help_ = f"did you mean {' or '.join(near)}?" if near else f"try: cassez search {id_.replace('-', ' ')}"
        return Refusal(f"there is no {what} {id_!r}", help_, ExitCode.NOTHING_FOUND)


def nearest(word: str, words: Iterable[str], most: int = 3) -> list[str]:
    """Pick the words that look most like this one."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    return get_close_matches(word, list(words), most, 0.6)


def _found(row: tuple[Any, ...]) -> Found:
    number, id_, kind, label, doc, *rest = row
    return Found(number, id_, Kind(kind), label, json.loads(doc), *rest)


def _marks(values: tuple[Any, ...] | list[Any]) -> str:
    return ",".join("?" * len(values))


def _batches(values: list[Any]) -> Iterator[list[Any]]:
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))
