"""An open dossier: its card, and records by id, by kind and by what refers to them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from cassez_cli.index.store import Index
from cassez_cli.query import spoken
from cassez_cli.query.as_known import as_known, targets
from cassez_cli.query.near import holding, like
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.spelling import quoted, sought
from cassez_cli.vocabulary import NEVER, Kind, Plain

_COLUMNS = "n, id, kind, label, doc, first, last, words, {weight} AS weight, sources, origins, known, path, line"
#: More ids than this are asked for in several questions (SQLite allows 32,766 values in one).
_BATCH = 5000
#: The largest number that SQLite takes for a limit.
MOST_ROWS = 2**63 - 1


class Found(NamedTuple):
    """A record as the index holds it; from a dossier as of a day, as it could be known then, numbers too."""

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

    def __init__(self, index: Index, as_of: str | None = None, where: str = "") -> None:
        """Look things up in the index; `as_of`, an ISO day, hides whatever became known later.

        What a question asks of the index itself it asks of `links`, a table in SQL of the links known, and of `weight`, the number of
        records known to refer to a `record`. `where` is the option that names the folder of the dossier, after a blank, if it must be
        named to be found again.
        """
        self.index = index
        self.as_of = as_of
        self.where = where
        day = f"known <= '{as_of}'"
        self.links = f"(SELECT rowid, tail, field, head FROM link WHERE {day})" if as_of else "link"
        self.weight = f"(SELECT count(DISTINCT tail) FROM link WHERE head = record.n AND link.{day})" if as_of else "weight"
        #: The ids of those who or what the names asked for were taken to mean.
        self.understood: dict[str, str] = {}
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

    def command(self, words: str) -> str:
        """Write out a command to suggest, so that it asks this dossier, as of the same day and in the same language."""
        return "".join((f"cassez {words}", f" --as-of {self.as_of}" if self.as_of else "", spoken.option(), self.where))

    def has_passed(self, date_: str) -> bool:
        """Say whether a date (EDTF) lies in the past of the dossier's day; without a day, all do."""
        return self.as_of is None or self._date(date_)[1] <= self.as_of

    def words(self, date_: str | None) -> str:
        """Tell a date (EDTF) that the dossier holds in words; nothing for no date."""
        if not date_:
            return ""
        return spoken.words(date_) if spoken.foreign() else self._date(date_)[0]

    def _date(self, text: str) -> tuple[str, str]:
        if text not in self._dates:
            [(words, known)] = self.index.rows("SELECT words, known FROM date WHERE text = ?", text)
            self._dates[text] = words, known
        return self._dates[text]

    def select(self, where: str, *values: Any, order: str = "sort", limit: int | None = None) -> list[Found]:
        """Find records by a condition on the columns of `record`, in the order given, ties by number."""
        where, values = self.known(where, values)
        bound = f" LIMIT {min(limit, MOST_ROWS):d}" if limit is not None else ""
        sql = f"SELECT {_COLUMNS.format(weight=self.weight)} FROM record WHERE {where} ORDER BY {order}, n{bound}"
        found = [_found(row) for row in self.index.rows(sql, *values)]
        return self._as_known(found) if self.as_of else found

    def _as_known(self, found: list[Found]) -> list[Found]:
        """Give the records as they could be known on the day."""
        plains = self.stood([each.plain for each in found])
        origins = self.origins(id_ for plain in plains for id_ in targets(plain))
        return [_weighed(each, plain, origins) for each, plain in zip(found, plains, strict=True)]

    def stood(self, plains: list[Plain]) -> list[Plain]:
        """Give plain records, or lists of parts under the name of their field, as they could be known on the dossier's day."""
        if self.as_of is None:
            return plains
        wanted = list({id_ for plain in plains for id_ in targets(plain)})
        sql = "SELECT id FROM record WHERE id IN ({}) AND known > ?"
        batches = (self.index.rows(sql.format(_marks(batch)), *batch, self.as_of) for batch in _batches(wanted))
        hidden = frozenset(id_ for rows in batches for (id_,) in rows)
        return [as_known(plain, hidden, self.has_passed) for plain in plains]

    def origins(self, sources: Iterable[str]) -> dict[str, str]:
        """Name the origin of each source; other ids are passed over."""
        wanted = list(dict.fromkeys(sources))
        sql = "SELECT id, origin FROM record WHERE id IN ({}) AND origin IS NOT NULL"
        return {id_: origin for batch in _batches(wanted) for id_, origin in self.index.rows(sql.format(_marks(batch)), *batch)}

    def words_of(self, column: str, where: str, *values: Any) -> list[str]:
        """List what a column of `record` says in the records that meet a condition, each once, in order."""
        where, values = self.known(where, values)
        rows = self.index.rows(f"SELECT DISTINCT {column} FROM record WHERE {where} ORDER BY 1", *values)
        return [word for (word,) in rows if word]

    def ids_where(self, where: str, *values: Any, order: str = "sort") -> list[str]:
        """List the ids of the records that meet a condition, in the order given, ties by number."""
        where, values = self.known(where, values)
        return [id_ for (id_,) in self.index.rows(f"SELECT id FROM record WHERE {where} ORDER BY {order}, n", *values)]

    def count(self, where: str, *values: Any, what: str = "*") -> int:
        """Count the records that meet a condition, or what they have."""
        where, values = self.known(where, values)
        return int(self.index.rows(f"SELECT count({what}) FROM record WHERE {where}", *values)[0][0])

    def dates(self, where: str, *values: Any, order: str = "n") -> list[tuple[int, str]]:
        """List the numbers of the records that meet a condition, with their dates (EDTF), which only records with dates have."""
        where, values = self.known(where, values)
        return self.index.rows(f"SELECT n, date FROM record WHERE {where} ORDER BY {order}, n", *values)

    def tally(self, columns: str, where: str, *values: Any) -> list[tuple[Any, ...]]:
        """Count the records that meet a condition by the columns named: their values, and last the count."""
        where, values = self.known(where, values)
        return self.index.rows(f"SELECT {columns}, count(*) FROM record WHERE {where} GROUP BY {columns}", *values)

    def known(self, where: str, values: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        """Add to a condition, and to its values, that the record was known on the dossier's day."""
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
            raise Refusal(f"{quoted(id_)} is of another kind: {found.kind}", f"try: {self.command(f'show {id_}')}")
        return found

    def all(self, ids: Iterable[str]) -> list[Found]:
        """Find records by ids, in the order of the ids; ids without a record are passed over."""
        wanted = list(dict.fromkeys(ids))
        found = {each.id: each for batch in _batches(wanted) for each in self.select(f"id IN ({_marks(batch)})", *batch)}
        return [found[each] for each in wanted if each in found]

    def labels(self, ids: Iterable[str]) -> dict[str, str]:
        """Name the records behind ids; plain words are passed over."""
        if spoken.foreign():
            return {each.id: each.label for each in self.all(ids)}
        wanted = list(dict.fromkeys(ids))
        return {id_: label for batch in _batches(wanted) for id_, label in self._labels(batch)}

    def _labels(self, ids: list[str]) -> list[tuple[str, str]]:
        where, values = self.known(f"id IN ({_marks(ids)})", tuple(ids))
        return [(id_, label) for id_, label in self.index.rows(f"SELECT id, label FROM record WHERE {where}", *values)]

    def linked(self, found: Sequence[Found]) -> dict[int, dict[str, str]]:
        """Map the number of each record to what its links point to, as labels by id."""
        linked: dict[int, dict[str, str]] = {each.number: {} for each in found}
        for batch in _batches(list(linked)):
            sql = f"SELECT tail, id, label FROM {self.links} AS link JOIN record ON n = head WHERE tail IN ({_marks(batch)})"
            for tail, id_, label in self.index.rows(f"{sql} ORDER BY link.rowid", *batch):
                linked[tail][id_] = label
        return linked

    def referring(self, found: Found, *kinds: Kind, fields: tuple[str, ...] = ()) -> list[Found]:
        """Find the records that refer to this one, of the kinds and by the fields given, or of any and by any."""
        where, values = f"n IN (SELECT tail FROM {self.links} WHERE head = ?", [found.number, *fields, *kinds]
        where += f" AND field IN ({_marks(fields)}))" if fields else ")"
        where += f" AND kind IN ({_marks(kinds)})" if kinds else ""
        return self.select(where, *values)

    def ids(self, *kinds: Kind) -> list[str]:
        """List the ids of the kinds given, the most referred to first."""
        where, values = self.known(f"kind IN ({_marks(kinds)})" if kinds else "1", kinds)
        return [id_ for (id_,) in self.index.rows(f"SELECT id FROM record WHERE {where} ORDER BY {self.weight} DESC, n", *values)]

    def later(self, where: str, *values: Any) -> Refusal | None:
        """Tell that what meets a condition was not known by the dossier's day; None if there is no such record at all."""
        rows = self.index.rows(f"SELECT id, known FROM record WHERE {where} ORDER BY weight DESC, n LIMIT 1", *values)
        if not rows or self.as_of is None:
            return None
        [(id_, known)] = rows
        why = "bears no date by which it was public" if known == NEVER else f"was not public by {self.as_of}"
        return Refusal(f"{quoted(id_)} {why}", "leave out --as-of", ExitCode.NOTHING_FOUND)

    def _missing(self, id_: str, kinds: tuple[Kind, ...]) -> Refusal:
        if later := self.later("id = ?", id_):
            return later
        what = kinds[0].value if len(kinds) == 1 else "record"
        near = holding(self, id_, kinds) or like(self, id_, kinds)
        tried = self.command(f"search {sought(id_.replace('-', ' '))}")
        help_ = f"did you mean {' or '.join(near)}?" if near else f"try: {tried}"
        return Refusal(f"there is no {what} {quoted(id_)}", help_, ExitCode.NOTHING_FOUND)


def _found(row: tuple[Any, ...]) -> Found:
    number, id_, kind, label, doc, *rest = row
    found = Found(number, id_, Kind(kind), label, json.loads(doc), *rest)
    return found._replace(**spoken.told(found.kind, found.plain, label)) if spoken.foreign() else found


def _weighed(found: Found, plain: Plain, origins: dict[str, str]) -> Found:
    cited = {id_ for id_ in targets(plain) if id_ in origins}
    return found._replace(plain=plain, sources=len(cited), origins=len({origins[id_] for id_ in cited}))


def _marks(values: tuple[Any, ...] | list[Any]) -> str:
    return ",".join("?" * len(values))


def _batches(values: list[Any]) -> Iterator[list[Any]]:
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))
