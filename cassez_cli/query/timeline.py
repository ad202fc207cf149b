"""Events that meet conditions; a condition on time has three answers: certainly, possibly, no."""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.index.store import Condition
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.spelling import fold

if TYPE_CHECKING:
    from cassez_cli.dates import Hit, When

#: If more events than this meet a condition, an order is gone through until enough are found.
FEW = 1000


class Wanted(NamedTuple):
    """Conditions on events; an empty one asks nothing."""

    span: "When | None" = None
    #: `MM-DD`: that day of any year.
    day: str | None = None
    #: Numbers of records that the event must all name (`people`).
    people: tuple[int, ...] = ()
    #: The number of a place, or words of one that is no record.
    place: int | str | None = None
    source: int | None = None
    kind: str | None = None
    status: str | None = None
    key: bool = False
    certain: bool = False


class Dated(NamedTuple):
    """A record found by its date, and whether the date certainly or only possibly fits."""

    found: Found
    certain: bool


def events(dossier: Dossier, wanted: Wanted) -> list[Dated]:
    """List the events that meet all conditions, in the order in which they can have happened."""
    return some(dossier, wanted)[0]


def some(dossier: Dossier, wanted: Wanted, most: int | None = None, *, latest_first: bool = False) -> tuple[list[Dated], int]:
    """List the events that meet all conditions, at most so many, in order or the reverse; and count how many there are in all."""
    where, values = conditions(dossier, wanted)
    order = "sort DESC" if latest_first else "sort"
    if wanted.span is not None or wanted.day is not None:
        return timed(dossier, (f"n IN (SELECT n FROM record WHERE {where})", *values), wanted, most, order)
    if (wanted.kind or wanted.status) and not (most and _many(dossier, where, values)):
        # Asked so, SQLite finds the few in an index first, and does not go through all events in their order.
        where = f"n IN (SELECT n FROM record WHERE {where})"
    found = [Dated(each, certain=True) for each in dossier.select(where, *values, order=order, limit=most)]
    return found, len(found) if most is None or len(found) < most else dossier.count(where, *values)


def _many(dossier: Dossier, where: str, values: list[Any]) -> bool:
    """Tell whether so many events meet the conditions that the first of them are soon found in the order of all."""
    return bool(dossier.index.rows(f"SELECT 1 FROM record WHERE {where} LIMIT 1 OFFSET ?", *values, FEW))


def timed(
    dossier: Dossier, condition: Condition, wanted: Wanted, most: int | None, order: str = "sort"
) -> tuple[list[Dated], int]:
    """List records as `fitting` finds them, at most so many; and count all of them."""
    found = fitting(dossier, condition, wanted, order)
    sure = dict(found[:most])
    records = dossier.select("n IN (SELECT value FROM json_each(?))", json.dumps([*sure]), order=order)
    return [Dated(each, sure[each.number]) for each in records], len(found)


def fitting(dossier: Dossier, condition: Condition, wanted: Wanted, order: str = "n") -> list[tuple[int, bool]]:
    """List the records, by number, that meet a condition and whose date may be as wanted, and tell of each whether it certainly is.

    Nothing but its date is read of a record.
    """
    from cassez_cli.dates import Hit  # noqa: PLC0415 - a look-up that asks for no date does without

    least = Hit.CERTAIN if wanted.certain else Hit.POSSIBLE
    hits: dict[str, Hit] = {}
    found = []
    for number, date in dossier.dates(*condition, order=order):
        hit = hits[date] if date in hits else hits.setdefault(date, fits(date, wanted.span, wanted.day))
        if hit >= least:
            found.append((number, hit is Hit.CERTAIN))
    return found


def count(dossier: Dossier, wanted: Wanted) -> int:
    """Count the events that meet all conditions, of which none may be on time."""
    where, values = conditions(dossier, wanted)
    return dossier.count(where, *values)


def fits(date: str, span: "When | None", day: str | None) -> "Hit":
    """Tell how surely a date (EDTF) lies within the span and on the day of any year, of which one at least is asked."""
    from cassez_cli.dates import When  # noqa: PLC0415 - a look-up that asks for no date does without

    when = When.parse(date)
    return min([*([when.within(span)] if span else []), *([when.on_month_day(day)] if day else [])])


def conditions(dossier: Dossier, wanted: Wanted) -> tuple[str, list[Any]]:
    """Put the conditions into SQL, with the values that go in; on time it is a first sieve, and `fits` decides."""
    linked = wanted.people or wanted.place is not None or wanted.source is not None
    # The plus sign keeps SQLite from going through all events, of which few are linked so.
    where: list[str] = ["key" if wanted.key else "+kind = 'event'" if linked else "kind = 'event'"]
    values: list[Any] = []
    for person in wanted.people:
        where.append(f"n IN (SELECT tail FROM {dossier.links} WHERE head = ? AND field = 'people')")
        values.append(person)
    if isinstance(wanted.place, int):
        where.append(f"n IN (SELECT tail FROM {dossier.links} WHERE head = ? AND field = 'place')")
        values.append(wanted.place)
    elif wanted.place is not None:
        where.append(f"n IN (SELECT n FROM record WHERE kind = 'event' AND {_PLACE} IN (SELECT value FROM json_each(?)))")
        values.append(json.dumps(places(dossier, fold(wanted.place))))
    if wanted.source is not None:
        where.append(f"n IN (SELECT tail FROM {dossier.links} WHERE head = ?)")
        values.append(wanted.source)
    if wanted.kind is not None:
        where.append("category = ?")
        values.append(wanted.kind)
    if wanted.status is not None:
        standing, given = _standing(dossier, wanted.status)
        where.append(standing)
        values += given
    if wanted.span is not None:
        where.append(MAY_LIE_WITHIN)
        values += [wanted.span.last_iso, wanted.span.first_iso]
    if wanted.day is not None:
        where.append(MAY_BE_ON)
        values.append(wanted.day)
    return " AND ".join(where), values


def _standing(dossier: Dossier, status: str) -> tuple[str, list[str]]:
    """Ask for a standing; on a past day, of the few that may have had another one, those that had it are picked out."""
    if dossier.as_of is None:
        return "status = ?", [status]
    moved = dossier.select("kind = 'event' AND moved", order="n")
    numbers = [each.number for each in moved if each.plain["status"] == status]
    return "(status = ? AND NOT moved OR n IN (SELECT value FROM json_each(?)))", [status, json.dumps(numbers)]


def places(dossier: Dossier, words: str) -> list[str]:
    """List the places of events, as written, in which the folded words stand."""
    rows = dossier.index.rows(f"SELECT DISTINCT {_PLACE} FROM record WHERE kind = 'event' AND {_PLACE} IS NOT NULL")
    return [place for (place,) in rows if words in fold(place)]


_PLACE = "json_extract(doc, '$.place')"


#: First sieves by the outer bounds; `fits` decides exactly.
MAY_LIE_WITHIN = "first <= ? AND last >= ?"
MAY_BE_ON = "(first <> last OR substr(first, 6) = ?)"
