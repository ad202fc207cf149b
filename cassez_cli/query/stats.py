"""Counts over the whole dossier; on a past day, over what was known that day."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cassez_cli.query.claims import standing
from cassez_cli.query.dossier import Dossier
from cassez_cli.vocabulary import GRADES, Kind, Status


class Year(NamedTuple):
    """How many events certainly fall in a year, and how many more possibly do."""

    year: int
    certain: int
    possible: int


class Grade(NamedTuple):
    """How many sources are of a grade, and how many independent origins these have."""

    grade: str
    sources: int
    origins: int


def kinds(dossier: Dossier) -> dict[Kind, int]:
    """Count the records of each kind."""
    return {kind: dossier.count("kind = ?", kind) for kind in Kind}


def years(dossier: Dossier) -> list[Year]:
    """Count the events of each year in which any may have happened, as `timeline --year` finds them.

    An open end reaches only to the first or last year that another date names.
    """
    from cassez_cli.dates import Hit, When  # noqa: PLC0415 - most look-ups do without

    dates = Counter(found.plain["date"] for found in dossier.select(f"kind = '{Kind.EVENT}'"))
    whens = {When.parse(date): count for date, count in dates.items()}
    bounds = [bound for when in whens if (bound := when.span_years())]
    earliest, latest = min((first for first, _ in bounds), default=1), max((last for _, last in bounds), default=0)
    hits: dict[Hit, Counter[int]] = {hit: Counter() for hit in Hit}
    for when, count in whens.items():
        first, last = int(when.first_iso[:4]), int(when.last_iso[:4])
        for year in range(max(first, earliest), min(last, latest) + 1):
            hits[when.within(When.parse(f"{year:04d}"))][year] += count
    certain, possible = hits[Hit.CERTAIN], hits[Hit.POSSIBLE]
    return [Year(year, certain[year], possible[year]) for year in sorted({*certain, *possible})]


def standings(dossier: Dossier, kind: Kind) -> Counter[Status]:
    """Count the events or claims of each standing."""
    return Counter(standing(dossier, found) for found in dossier.select("kind = ?", kind))


def grades(dossier: Dossier) -> list[Grade]:
    """Count the sources of each grade and their origins; the last row is of any grade, as an origin may have several."""
    return [_grade(dossier, grade, (grade,)) for grade in GRADES] + [_grade(dossier, "any", GRADES)]


def _grade(dossier: Dossier, name: str, grades: Iterable[str]) -> Grade:
    words = ", ".join(f"'{grade}'" for grade in grades)
    condition = f"kind = '{Kind.SOURCE}' AND grade IN ({words})"
    return Grade(name, dossier.count(condition), dossier.count(condition, what="DISTINCT origin"))
