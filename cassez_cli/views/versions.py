"""Who says what about one thing, side by side. The program never rules: it says who settled it, and what the dossier follows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.versions import Contested, Versions, versions
from cassez_cli.speech import say, word
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Part, Span, Table, Words, line
from cassez_cli.views.conflicts import assessments, followed
from cassez_cli.views.outcomes import all_of_one, became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.views.standing import stood_by
from cassez_cli.vocabulary import GRADES, NEVER, Kind, Plain, Status


class VersionRow(NamedTuple):
    """One version: what is said of what, by whom or by which sources, when, on what, how it stands and who brought that about."""

    of: str
    version: str
    by: tuple[str, ...]
    when: str
    grade: str
    #: The sources that support it, and how many independent origins these have.
    sources: tuple[str, ...]
    origins: int
    standing: str
    #: Who disputed, settled or reopened it, and when.
    stood_by: str
    outcome: tuple[str, ...]
    id: str


class ContestedRow(NamedTuple):
    """A record of which more than one version is told, and how many contested claims and conflicts bear on it."""

    label: str
    kind: str
    claims: int
    conflicts: int
    id: str


class Rests(NamedTuple):
    """The sources that versions rest on, by id, and the origin of each."""

    sources: Mapping[str, Found]
    origins: Mapping[str, str]


def answer(dossier: Dossier, found: Found) -> Answer:
    """Lay the versions side by side: claims about the record or its event, claims by it, and conflicts of sources about it."""
    told = versions(dossier, found)
    ids = [each.id for of_a_kind in told for each in of_a_kind]
    tables = tuple(_tables(dossier, found, told))
    none = Table("", VERSIONS, (), say("No more than one version of it is on record."))
    return Answer(
        count=len(ids),
        results=lambda: _results(dossier, told),
        parts=(_head(found), *(tables or (none,)), *assessments(told.conflicts)),
        shown=tuple(dict.fromkeys((found.id, *ids))),
    )


def contested(dossier: Dossier, rows: Sequence[Contested], most: int | None = None) -> Answer:
    """List what is contested, the most first, and say how much is left out."""
    made = tuple(
        ContestedRow(row.found.label, row.found.kind.value, row.claims, row.conflicts, row.found.id) for row in rows[:most]
    )
    more = cells.left_out(len(made), len(rows))
    below = (f"{more}. " if more else "") + say("The versions of one: {command}", command=dossier.command("versions ID"))
    return Answer(
        count=len(made),
        results=lambda: [row._asdict() for row in made],
        parts=(Table("", CONTESTED, made, say("Nothing is contested."), below if made else ""),),
        shown=tuple(row.id for row in made),
    )


def _head(found: Found) -> Part:
    standing = cells.standing(Status(found.plain["status"])) if "status" in found.plain else ()
    return Words((*cells.title(found), *line("  " if standing else "", *standing)))


def _tables(dossier: Dossier, found: Found, told: Versions) -> Iterator[Table]:
    rests = _rests(dossier, told)
    for title, claims in zip(_titles(found), (told.about, told.by), strict=True):
        if claims:
            rows = tuple(_claims(dossier, claims, rests))
            yield Table(title, VERSIONS, rows, below=all_of_one(dossier, (row.outcome for row in rows)))
    if told.conflicts:
        values = tuple(row for each in told.conflicts for row in _values(each, rests))
        yield Table(say("Where sources differ"), VERSIONS, values)


def _titles(found: Found) -> tuple[str, str]:
    """Name the claims of a record and those that it makes."""
    if found.kind is Kind.CLAIM:
        return say("The claim, and others about the same"), ""
    if found.kind is Kind.EVENT:
        return say("Claims about it"), say("Other claims by it")
    return say("Claims about {name}", name=found.label), say("Other claims by {name}", name=found.label)


def _results(dossier: Dossier, told: Versions) -> list[Plain]:
    return [{"section": name, **plain} for name, found in told._asdict().items() for plain in results(dossier, found)]


def _rests(dossier: Dossier, told: Versions) -> Rests:
    supported = (each.plain.get("supported_by", ()) for each in (*told.about, *told.by))
    given = (value.get("sources", ()) for each in told.conflicts for value in each.plain["values"])
    ids = [id_ for cited in (*supported, *given) for id_ in cells.source_ids(cited)]
    return Rests({each.id: each for each in dossier.all(ids)}, dossier.origins(ids))


def _claims(dossier: Dossier, claims: Sequence[Found], rests: Rests) -> Iterator[VersionRow]:
    told, by = outcomes(dossier, claims), stood_by(dossier, claims)
    labels = dossier.labels(each.plain["by"] for each in claims)
    for each in claims:
        speaker = cells.called(each.plain["by"], labels)
        yield _claim(each, rests, speaker, by[each.id])._replace(outcome=told[each.id])


def _claim(found: Found, rests: Rests, speaker: str, stood: str) -> VersionRow:
    plain, status = found.plain, Status(found.plain["status"])
    ids = cells.source_ids(plain.get("supported_by", ()))
    return VersionRow(
        "claim",
        plain["statement"],
        (speaker,),
        found.words or say("undated"),
        _best(ids, rests),
        ids,
        _origins(ids, rests),
        status.value,
        stood,
        (),
        found.id,
    )


def _values(conflict: Found, rests: Rests) -> Iterator[VersionRow]:
    for value in conflict.plain["values"]:
        ids = cells.source_ids(value.get("sources", ()))
        yield VersionRow(
            conflict.plain["field"],
            value["value"],
            tuple(dict.fromkeys(rests.sources[id_].plain.get("publisher", id_) for id_ in ids)),
            _first_published([rests.sources[id_] for id_ in ids]),
            _best(ids, rests),
            ids,
            _origins(ids, rests),
            say("followed by the dossier") if followed(conflict, value["value"]) else "",
            "",
            (),
            conflict.id,
        )


def _first_published(sources: list[Found]) -> str:
    first = min(sources, key=lambda each: each.last or NEVER, default=None)
    return say("first {date}", date=first.words) if first and first.words else say("undated")


def _best(ids: Sequence[str], rests: Rests) -> str:
    return min((rests.sources[id_].plain["grade"] for id_ in ids), key=GRADES.index, default="")


def _origins(ids: Sequence[str], rests: Rests) -> int:
    return len({rests.origins[id_] for id_ in ids})


def _version(row: VersionRow) -> Line:
    what = "" if row.of == "claim" else f"{row.of}{say(': ')}"
    return line(
        f"{what}{cells.value(row.of, row.version)}",
        Span(f" ({row.id})", theme.ID),
        f"\n{row.stood_by}" if row.stood_by else "",
        *became(row.outcome),
    )


def _rests_on(row: VersionRow) -> Line:
    return (*cells.grade(row.grade), *line(f"\n{cells.counted(row.origins, 'origin')}")) if row.grade else line(say("no source"))


def _standing(row: VersionRow) -> Line:
    return cells.standing(Status(row.standing)) if row.of == "claim" else line(row.standing)


VERSIONS = (
    Column("Version", _version, wide=True),
    Column("By", lambda row: line(say("; ").join(row.by))),
    Column("Said", lambda row: line(row.when)),
    Column("Grade", _rests_on),
    Column("Standing", _standing),
)
CONTESTED = (
    Column("Record", lambda row: line(row.label, Span(f" ({row.id})", theme.ID)), wide=True),
    Column("Kind", lambda row: line(word(row.kind))),
    Column("Claims", lambda row: line(str(row.claims)), right=True),
    Column("Conflicts", lambda row: line(str(row.conflicts)), right=True),
)
