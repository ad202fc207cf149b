"""Events that meet conditions; a condition on time has three answers: certainly, possibly, no."""

from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.spelling import fold

if TYPE_CHECKING:
    from cassez_cli.dates import When


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
    where, values = _conditions(wanted)
    found = dossier.select(" AND ".join(where), *values)
    if isinstance(wanted.place, str):
        words = fold(wanted.place)
        found = [each for each in found if words in fold(each.plain.get("place", ""))]
    return dated(found, wanted.span, wanted.day, certain=wanted.certain)


def count(dossier: Dossier, wanted: Wanted) -> int:
    """Count the events that meet all conditions, of which none may be on time or in plain words."""
    where, values = _conditions(wanted)
    return dossier.count(" AND ".join(where), *values)


def dated(found: list[Found], span: "When | None", day: str | None = None, *, certain: bool = False) -> list[Dated]:
    """Keep the records whose date may lie within the span, or on the day of any year."""
    if span is None and day is None:
        return [Dated(each, certain=True) for each in found]
    from cassez_cli.dates import Hit, When  # noqa: PLC0415 - a look-up that asks for no date does without

    kept = []
    for each in found:
        when = When.parse(each.plain.get("date") or each.plain["published"])
        hits = [*([when.within(span)] if span else []), *([when.on_month_day(day)] if day else [])]
        if min(hits) is Hit.CERTAIN or (min(hits) is Hit.POSSIBLE and not certain):
            kept.append(Dated(each, min(hits) is Hit.CERTAIN))
    return kept


def _conditions(wanted: Wanted) -> tuple[list[str], list[Any]]:
    where: list[str] = ["key" if wanted.key else "kind = 'event'"]
    values: list[Any] = []
    for person in wanted.people:
        where.append("n IN (SELECT tail FROM link WHERE head = ? AND field = 'people')")
        values.append(person)
    if isinstance(wanted.place, int):
        where.append("n IN (SELECT tail FROM link WHERE head = ? AND field = 'place')")
        values.append(wanted.place)
    if wanted.source is not None:
        where.append("n IN (SELECT tail FROM link WHERE head = ?)")
        values.append(wanted.source)
    for column, value in (("category", wanted.kind), ("status", wanted.status)):
        if value is not None:
            where.append(f"{column} = ?")
            values.append(value)
    if wanted.span is not None:
        where.append(MAY_LIE_WITHIN)
        values += [wanted.span.last_iso, wanted.span.first_iso]
    return where, values


#: A first sieve by the outer bounds; `dated` decides exactly.
MAY_LIE_WITHIN = "first <= ? AND last >= ?"
