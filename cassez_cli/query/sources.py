"""Sources by when they came out, what they bear on, and what they are."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import MAY_LIE_WITHIN, Dated, Wanted, conditions, fitting, timed
from cassez_cli.vocabulary import Kind

if TYPE_CHECKING:
    from cassez_cli.dates import When


class WantedSources(NamedTuple):
    """Conditions on sources; an empty one asks nothing."""

    published: "When | None" = None
    #: Cited for events of this span.
    covering: "When | None" = None
    #: The number of someone or something that the citing record is, or names.
    person: int | None = None
    kind: str | None = None
    language: str | None = None
    grade: str | None = None
    publisher: tuple[str, ...] | None = None
    certain: bool = False


def sources(dossier: Dossier, wanted: WantedSources, most: int | None = None) -> tuple[list[Dated], int]:
    """List the sources that meet all conditions by date of publication, the undated last, at most so many; and count all of them."""
    where, values = _conditions(dossier, wanted)
    condition = (" AND ".join(where), *values)
    if wanted.published is not None:
        found, total = timed(dossier, condition, Wanted(span=wanted.published, certain=wanted.certain), most)
    else:
        found = [Dated(each, certain=True) for each in dossier.select(*condition, limit=most)]
        total = len(found) if most is None else dossier.count(*condition)
    if wanted.covering is not None and not wanted.certain:
        sure = {number for (number,) in dossier.index.rows(_cited_for(dossier, wanted._replace(certain=True)))}
        found = [each._replace(certain=each.certain and each.found.number in sure) for each in found]
    return found, total


def extent(dossier: Dossier, wanted: WantedSources) -> tuple[int, int]:
    """Count the sources that meet all conditions, and their independent origins."""
    where, values = _conditions(dossier, wanted)
    condition = " AND ".join(where)
    return dossier.count(condition, *values), dossier.count(condition, *values, what="DISTINCT origin")


def ids(dossier: Dossier, wanted: WantedSources) -> list[str]:
    """List the ids of the sources that meet all conditions, whatever was asked of their date, in its order."""
    where, values = _conditions(dossier, wanted)
    return dossier.ids_where(" AND ".join(where), *values)


def cited(dossier: Dossier, asked: Iterable[str]) -> tuple[list[Found], list[str]]:
    """List each source once that is asked for by its id or cited by a record asked for; and the ids of records that cite none.

    The order is that of the ids; the sources of one record come by date of publication, the undated last. Raises Refusal for an
    unknown id.
    """
    # The plus sign keeps SQLite from walking through all sources.
    cited_by = f"+kind = '{Kind.SOURCE}' AND n IN (SELECT head FROM {dossier.links} WHERE tail = ?)"
    found: dict[str, Found] = {}
    bare = []
    for id_ in asked:
        record = dossier.get(id_)
        own = [record] if record.kind is Kind.SOURCE else dossier.select(cited_by, record.number)
        found.update((each.id, each) for each in own)
        if not own:
            bare.append(id_)
    return list(found.values()), bare


def years(dossier: Dossier, wanted: WantedSources) -> list[str]:
    """List the years in which sources of known date came out that meet all conditions but the one on that date."""
    where, values = _conditions(dossier, wanted._replace(published=None))
    return dossier.words_of("substr(first, 1, 4)", " AND ".join([*where, "first > '0000-00-00'"]), *values)


def _conditions(dossier: Dossier, wanted: WantedSources) -> tuple[list[str], list[Any]]:
    linked = wanted.covering is not None or wanted.person is not None
    # The plus sign keeps SQLite from going through all sources, of which few are linked so.
    where: list[str] = [f"{'+' if linked else ''}kind = '{Kind.SOURCE}'"]
    values: list[Any] = []
    if wanted.published is not None:
        where.append(MAY_LIE_WITHIN)
        values += [wanted.published.last_iso, wanted.published.first_iso]
    if wanted.covering is not None:
        where.append(f"n IN ({_cited_for(dossier, wanted)})")
    if wanted.person is not None:
        named = f"SELECT tail FROM {dossier.links} WHERE head = ?"
        where.append(f"n IN (SELECT head FROM {dossier.links} WHERE tail = ? OR tail IN ({named}))")
        values += [wanted.person, wanted.person]
    columns = {"category": wanted.kind, "language": wanted.language, "grade": wanted.grade}
    for column, value in columns.items():
        if value is not None:
            where.append(f"{column} = ?")
            values.append(value)
    if wanted.publisher is not None:
        where.append("publisher IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(wanted.publisher))
    return where, values


def _cited_for(dossier: Dossier, wanted: WantedSources) -> str:
    """Ask for the numbers of all that events of the span covered refer to, of those that only possibly lie in it too unless refused."""
    asked = Wanted(span=wanted.covering, certain=wanted.certain)
    where, values = conditions(dossier, asked)
    citing = fitting(dossier, (where, *values), asked)
    return f"SELECT head FROM {dossier.links} WHERE tail IN ({','.join(str(number) for number, _ in citing)})"
