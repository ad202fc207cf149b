"""What the dossier does not know, or knows badly: the gaps that were found when the index was made."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from cassez_cli.query import timeline
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import MAY_LIE_WITHIN, fitting
from cassez_cli.vocabulary import Kind

if TYPE_CHECKING:
    from cassez_cli.dates import When

#: In place of the word for a kind of gap.
ALL = "all"


class GapKind(NamedTuple):
    """A kind of gap: its word, what it is in a few words, and the rule by which it is found."""

    word: str
    means: str
    rule: str


class Count(NamedTuple):
    """How many gaps of a kind there are, and how many of these an editor accepts."""

    kind: GapKind
    gaps: int
    accepted: int


class Gap(NamedTuple):
    """What a record lacks."""

    found: Found
    kind: str
    missing: str
    #: Why an editor lets it stand; None if nobody said so.
    accepted: str | None
    #: Whether the date of the record certainly fits what was asked, not only possibly.
    certain: bool


class Wanted(NamedTuple):
    """A condition on gaps, made by `wanted`."""

    where: str
    #: The numbers of records whose date fits only possibly.
    possible: frozenset[int]


def kinds(dossier: Dossier) -> list[GapKind]:
    """List the kinds of gap that are looked for."""
    return [GapKind(*each) for each in json.loads(dossier.meta["gaps"])]


def wanted(dossier: Dossier, person: int | None, span: "When | None") -> Wanted:
    """Make the condition: the record is that of a person, names them, or is a source cited there; its date may lie within a span."""
    numbers: list[Iterable[int]] = []
    possible: frozenset[int] = frozenset()
    if person is not None:
        numbers.append(n for (n,) in dossier.index.rows(_CONCERNING, person, person))
    if span is not None:
        found = fitting(dossier, (f"{MAY_LIE_WITHIN} AND {_DATED}", span.last_iso, span.first_iso), timeline.Wanted(span))
        numbers.append(n for n, _ in found)
        possible = frozenset(n for n, certain in found if not certain)
    return Wanted(" AND ".join(f"n IN ({','.join(map(str, each))})" for each in numbers) or "1", possible)


#: CROSS JOIN keeps SQLite from going through all sources first.
_CONCERNING = f"""
    WITH own AS (SELECT ? AS n UNION SELECT tail FROM link WHERE head = ?)
    SELECT n FROM own
    UNION SELECT head FROM own CROSS JOIN link ON tail = own.n CROSS JOIN record ON record.n = head AND kind = '{Kind.SOURCE}'
"""
_DATED = f"kind IN ('{Kind.EVENT}', '{Kind.CLAIM}', '{Kind.QUOTE}', '{Kind.SOURCE}')"


def counts(dossier: Dossier, wanted: Wanted) -> list[Count]:
    """Count the gaps of each kind that meet the condition."""
    sql = f"SELECT kind, count(*), count(accepted) FROM gap WHERE {wanted.where} GROUP BY kind"
    found = {word: (gaps, accepted) for word, gaps, accepted in dossier.index.rows(sql)}
    return [Count(each, *found.get(each.word, (0, 0))) for each in kinds(dossier)]


def gaps(dossier: Dossier, wanted: Wanted, word: str | None = None, most: int = -1) -> list[Gap]:
    """List the gaps that meet the condition, of a kind or of any.

    Those of key events come first, then those of the records to which most others refer.
    """
    where, values = (wanted.where, []) if word is None else (f"kind = ? AND {wanted.where}", [word])
    columns = "(SELECT id FROM record WHERE record.n = gap.n), n, kind, missing, accepted"
    rows = dossier.index.rows(f"SELECT {columns} FROM gap WHERE {where} ORDER BY place LIMIT ?", *values, most)
    found = {each.id: each for each in dossier.all(id_ for id_, *_ in rows)}
    return [Gap(found[id_], kind, missing, accepted, n not in wanted.possible) for id_, n, kind, missing, accepted in rows]
