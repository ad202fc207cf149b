"""Counts over the whole dossier; on a past day, over what was known that day."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cassez_cli.query.dossier import Dossier
from cassez_cli.vocabulary import GRADES, Kind, Status


class Grade(NamedTuple):
    """How many sources are of a grade, and how many independent origins these have."""

    grade: str
    sources: int
    origins: int


def kinds(dossier: Dossier, counted: dict[Kind, int]) -> dict[Kind, int]:
    """Count the records of each kind, but for those that have been counted."""
    if dossier.as_of is None:
        return dossier.counts
    return {kind: counted[kind] if kind in counted else dossier.count("kind = ?", kind) for kind in Kind}


def standings(dossier: Dossier, kind: Kind) -> Counter[Status]:
    """Count the events or claims of each standing."""
    where = "kind = ?" if dossier.as_of is None else "kind = ? AND NOT moved"
    counted = Counter({Status(status): count for status, count in dossier.tally("status", where, kind)})
    if dossier.as_of is not None:
        counted.update(Status(found.plain["status"]) for found in dossier.select("kind = ? AND moved", kind, order="n"))
    return counted


def grades(dossier: Dossier) -> list[Grade]:
    """Count the sources of each grade and their origins; the last row is of any grade, as an origin may have several."""
    found = dossier.tally("grade, origin", f"kind = '{Kind.SOURCE}'")
    rows = [_grade(grade, [each for each in found if each[0] == grade]) for grade in GRADES]
    return [*rows, _grade("any", found)]


def _grade(name: str, found: Sequence[tuple[str, str, int]]) -> Grade:
    return Grade(name, sum(count for *_, count in found), len({origin for _, origin, _ in found}))
