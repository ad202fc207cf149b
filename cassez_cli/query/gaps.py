"""What the dossier does not know, or knows badly: the gaps that were found when the index was made."""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import MAY_LIE_WITHIN, dated
from cassez_cli.vocabulary import Kind

if TYPE_CHECKING:
    from cassez_cli.dates import When


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
    values: tuple[Any, ...]
    #: The numbers of records whose date fits only possibly.
    possible: frozenset[int]

    def of(self, word: str) -> "Wanted":
        """Narrow it to a kind of gap."""
        return self._replace(where=f"kind = ? AND {self.where}", values=(word, *self.values))


def kinds(dossier: Dossier) -> list[GapKind]:
    """List the kinds of gap that are looked for."""
    return [GapKind(*each) for each in json.loads(dossier.meta["gaps"])]


def wanted(dossier: Dossier, person: int | None, span: "When | None") -> Wanted:
    """Make the condition: the record is that of this number, names it, or is a source cited there; its date may lie within a span."""
    where, values, possible = ["1"], [], []
    if person is not None:
        where.append(f"n IN (WITH own AS ({_OWN}) SELECT n FROM own UNION {_CITED})")
        values += [person, person]
    if span is not None:
        condition = f"kind IN ({_DATED}) AND {MAY_LIE_WITHIN} AND n IN (SELECT n FROM gap)"
        found = dated(dossier.select(condition, span.last_iso, span.first_iso), span)
        where.append(f"n IN ({','.join(str(each.found.number) for each in found)})")
        possible = [each.found.number for each in found if not each.certain]
    return Wanted(" AND ".join(where), tuple(values), frozenset(possible))


_OWN = "SELECT ? AS n UNION SELECT tail FROM link WHERE head = ?"
_CITED = f"SELECT head FROM link JOIN record ON record.n = head WHERE tail IN (SELECT n FROM own) AND kind = '{Kind.SOURCE}'"
_DATED = ", ".join(f"'{kind}'" for kind in (Kind.EVENT, Kind.CLAIM, Kind.QUOTE, Kind.SOURCE))


def counts(dossier: Dossier, wanted: Wanted) -> list[Count]:
    """Count the gaps of each kind that meet the condition."""
    sql = f"SELECT kind, count(*), count(accepted) FROM gap WHERE {wanted.where} GROUP BY kind"
    found = {word: (gaps, accepted) for word, gaps, accepted in dossier.index.rows(sql, *wanted.values)}
    return [Count(each, *found.get(each.word, (0, 0))) for each in kinds(dossier)]


def gaps(dossier: Dossier, wanted: Wanted, most: int = -1) -> list[Gap]:
    """List the gaps that meet the condition, those of key events first, then by how many records refer to the record."""
    ranked = f"FROM gap WHERE {wanted.where} ORDER BY place LIMIT {most:d}"
    rows = dossier.index.rows(f"SELECT n, kind, missing, accepted {ranked}", *wanted.values)
    found = {each.number: each for each in dossier.select(f"n IN (SELECT n {ranked})", *wanted.values)}
    return [Gap(found[n], kind, missing, accepted, n not in wanted.possible) for n, kind, missing, accepted in rows]
