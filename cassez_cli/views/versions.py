"""Who says what about one thing, side by side. The program never rules: it says who settled it, and what the dossier follows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.claims import history, standing
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, Words, line
from cassez_cli.views.conflicts import assessments, followed
from cassez_cli.views.outcomes import became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.vocabulary import GRADES, Kind, Plain

#: The standings that someone with the power to decide, or who said so first, brought about.
SETTLED = ("upheld", "annulled", "recanted")


class VersionRow(NamedTuple):
    """One version: what is said of what, by whom or by which sources, when, on what, how it stands and who settled it."""

    of: str
    version: str
    by: tuple[str, ...]
    when: str
    grade: str
    origins: int
    standing: str
    settled_by: str
    outcome: tuple[str, ...]
    id: str


class ContestedRow(NamedTuple):
    """A record of which more than one version is told, and how many claims and conflicts bear on it."""

    label: str
    kind: str
    claims: int
    conflicts: int
    id: str


def answer(dossier: Dossier, found: Found) -> Answer:
    """Lay the versions side by side: claims about the record or its event, and conflicts of sources about it."""
    claims = _claims(dossier, found)
    conflicts = dossier.referring(found, Kind.CONFLICT, fields=("about",))
    told = outcomes(dossier, claims)
    rows = (
        *(_claim(dossier, each, told[each.id]) for each in claims),
        *(row for each in conflicts for row in _values(dossier, each)),
    )
    table = Table("", VERSIONS, rows, "Only one version of it is on record.", assessments(dossier, conflicts))
    return Answer(
        count=len(rows),
        results=lambda: results(dossier, [*claims, *conflicts]),
        parts=(Words(cells.title(found)), table),
        shown=(found.id, *(each.id for each in (*claims, *conflicts))),
    )


def contested(rows: Sequence[tuple[Found, int, int]]) -> Answer:
    """List what is contested, the most first."""
    made = tuple(ContestedRow(found.label, found.kind.value, claims, conflicts, found.id) for found, claims, conflicts in rows)
    below = "Lay the versions of one side by side: cassez versions ID"
    return Answer(
        count=len(made),
        results=lambda: [row._asdict() for row in made],
        parts=(Table("", CONTESTED, made, "Nothing is contested.", below),),
        shown=tuple(row.id for row in made),
    )


def _claims(dossier: Dossier, found: Found) -> list[Found]:
    """Find the claims about a record; for a claim, itself and what else is claimed of its event."""
    if found.kind is not Kind.CLAIM:
        return dossier.referring(found, Kind.CLAIM, fields=("about", "event", "by"))
    event = dossier.find(found.plain.get("event", ""))
    beside = dossier.referring(event, Kind.CLAIM, fields=("event",)) if event else []
    return [found, *(each for each in beside if each.id != found.id)]


def _claim(dossier: Dossier, found: Found, told: tuple[str, ...]) -> VersionRow:
    plain = found.plain
    steps = [step for step in history(dossier, plain)[-1:] if step["status"] in SETTLED]
    labels = dossier.labels([plain["by"], *(step.get("by", "") for step in steps)])
    sources = dossier.all(cells.source_ids(plain.get("supported_by", ())))
    settled = [f"{cells.called(step.get('by', 'not on record'), labels)}, {dossier.words(step['date'])}" for step in steps]
    return VersionRow(
        "claim",
        plain["statement"],
        (cells.called(plain["by"], labels),),
        found.words or "undated",
        _best(sources),
        found.origins,
        standing(dossier, found).value,
        "".join(settled),
        told,
        found.id,
    )


def _values(dossier: Dossier, conflict: Found) -> Iterator[VersionRow]:
    for value in conflict.plain["values"]:
        sources = dossier.all(cells.source_ids(value.get("sources", ())))
        if sources:
            yield _value(dossier, conflict, value, sources)


def _value(dossier: Dossier, conflict: Found, value: Plain, sources: list[Found]) -> VersionRow:
    first = min(sources, key=lambda each: each.last or "9999")
    return VersionRow(
        conflict.plain["field"],
        value["value"],
        tuple(each.plain.get("publisher", each.id) for each in sources),
        f"first {first.words}" if "published" in first.plain else "undated",
        _best(sources),
        dossier.count(f"id IN ({','.join('?' * len(sources))})", *(each.id for each in sources), what="DISTINCT origin"),
        "followed by the dossier" if followed(dossier, conflict, value["value"]) else "",
        "",
        (),
        conflict.id,
    )


def _best(sources: list[Found]) -> str:
    return min((each.plain["grade"] for each in sources), key=GRADES.index, default="")


def _version(row: VersionRow) -> Line:
    return line(f"{row.of}: {row.version}", Span(f" ({row.id})", theme.ID), *became(row.outcome))


def _standing(row: VersionRow) -> Line:
    return line(row.standing, f"\nsettled by {row.settled_by}" if row.settled_by else "")


VERSIONS = (
    Column("Version", _version, wide=True),
    Column("By", lambda row: line("; ".join(row.by))),
    Column("Said", lambda row: line(row.when)),
    Column("Grade", lambda row: line(f"{row.grade}\n{cells.counted(row.origins, 'origin')}")),
    Column("Standing", _standing),
)
CONTESTED = (
    Column("Record", lambda row: line(row.label, Span(f" ({row.id})", theme.ID)), wide=True),
    Column("Kind", lambda row: line(row.kind)),
    Column("Claims", lambda row: line(str(row.claims))),
    Column("Conflicts", lambda row: line(str(row.conflicts))),
)
