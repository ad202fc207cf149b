"""The page of someone or something named: who, by which names, in which roles, tied to whom, in what, on whose word."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cassez_cli import theme
from cassez_cli.model import Kind, Plain
from cassez_cli.query.claims import WantedClaims, claims, quotes
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.names import Match
from cassez_cli.query.sources import WantedSources, sources
from cassez_cli.query.timeline import Dated, Wanted, events
from cassez_cli.views import cells, timeline
from cassez_cli.views.answer import Answer, Column, Facts, Line, Part, Span, Table, Words, line
from cassez_cli.views.claims import claim_table, quote_table
from cassez_cli.views.plain import results

#: On the page a longer list is shown in part, with the command for all of it; machine formats give all.
MOST = 12
#: The command that shows the page of each kind.
COMMANDS = {Kind.PERSON: "person", Kind.ORGANISATION: "org", Kind.PLACE: "place"}


class TieRow(NamedTuple):
    """One role or relation, with its time and what it rests on."""

    what: str
    where: str
    since: str
    until: str
    sources: tuple[str, ...]
    id: str


class Involved(NamedTuple):
    """What the dossier holds of someone or something."""

    events: list[Dated]
    by: list[Found]
    about: list[Found]
    quotes: list[Found]
    sources: list[Dated]


TIES = (
    Column("What", lambda row: line(row.what)),
    Column("Where, or with whom", lambda row: line(row.where, Span(f" ({row.id})", theme.ID) if row.id else ""), wide=True),
    Column("When", lambda row: line(cells.stretch(row.since, row.until))),
    Column("Sources", lambda row: line(str(len(row.sources)))),
)


def answer(dossier: Dossier, match: Match) -> Answer:
    """Show the page of the one meant most likely, and name the others."""
    found = match.meant
    involved = _involved(dossier, found)
    return Answer(
        count=1,
        results=lambda: [_result(dossier, found, involved)],
        parts=(*_who(dossier, found, involved), *_tables(dossier, found, involved)),
        shown=(found.id, *(each.found.id for each in involved.events), *(each.id for each in (*involved.by, *involved.about))),
        remarks=tuple(_remarks(match)),
    )


def _involved(dossier: Dossier, found: Found) -> Involved:
    place = found.kind is Kind.PLACE
    wanted = Wanted(place=found.number) if place else Wanted(people=(found.number,))
    return Involved(
        events(dossier, wanted),
        claims(dossier, WantedClaims(by=found.number)),
        claims(dossier, WantedClaims(about=found.number)),
        quotes(dossier, WantedClaims(by=found.number)),
        sources(dossier, WantedSources(person=found.number)),
    )


def _remarks(match: Match) -> Iterator[str]:
    if match.read_as is not None:
        yield f"no name is spelled so; read as {match.read_as!r}"
    if match.others:
        yield "also called so:"
        yield from (f"  {each.label}: cassez {COMMANDS[each.kind]} {each.id}" for each in match.others[:MOST])
        if len(match.others) > MOST:
            yield f"  and {len(match.others) - MOST} more"


def _who(dossier: Dossier, found: Found, involved: Involved) -> Iterator[Part]:
    plain = found.plain
    yield Words(line(Span(plain["name"], theme.HEADING), Span(f" ({found.id})", theme.ID)))
    if dossier.as_of is None:
        yield Words(line(plain["summary"]))
    origins = dossier.origins(each.found.id for each in involved.sources)
    lines = {
        "Also called": "; ".join(plain.get("aliases", ())),
        "Born": cells.words(plain.get("born")),
        "Died": cells.words(plain.get("died")),
        "Nationality": plain.get("nationality", ""),
        "Active": cells.stretch(plain.get("from", ""), plain.get("until", "")),
        "Rests on": f"{cells.sources(len(involved.sources), origins)}; list them: cassez sources --person {found.id}",
    }
    yield Facts("", tuple((label, line(text)) for label, text in lines.items() if text))


def _tables(dossier: Dossier, found: Found, involved: Involved) -> Iterator[Part]:
    roles = _passed(dossier, found.plain.get("roles", ()))
    relations = _passed(dossier, found.plain.get("relations", ()))
    labels = dossier.labels(each.get("org") or each["to"] for each in (*roles, *relations) if "org" in each or "to" in each)
    if roles:
        yield Table("Roles", TIES, tuple(_tie(each, each["role"], each.get("org", ""), labels) for each in roles))
    if relations:
        yield Table("Relations", TIES, tuple(_tie(each, each["kind"], each["to"], labels) for each in relations))
    if involved.events:
        yield _timeline(dossier, found, involved.events)
    for title, option, listed in (("Says", "by", involved.by), ("Is said", "about", involved.about)):
        if listed:
            part, below = _part_of(listed, f"cassez claims --{option} {found.id}")
            yield claim_table(dossier, part, title, below)
    if involved.quotes:
        part, below = _part_of(involved.quotes, f"cassez quotes --by {found.id}")
        yield quote_table(dossier, part, "In the own words", below)


def _passed(dossier: Dossier, ties: Sequence[Plain]) -> list[Plain]:
    """Keep what had begun by the dossier's day; without a date that is not known, so it is kept only without a day."""
    if dossier.as_of is None:
        return list(ties)
    return [each for each in ties if "from" in each and dossier.has_passed(each["from"])]


def _tie(tie: Plain, what: str, target: str, labels: dict[str, str]) -> TieRow:
    named = labels.get(target, target)
    id_ = target if target in labels else ""
    return TieRow(what, named, tie.get("from", ""), tie.get("until", ""), cells.source_ids(tie.get("sources", ())), id_)


def _timeline(dossier: Dossier, found: Found, dated: list[Dated]) -> Table:
    key = [each for each in dated if each.found.plain.get("key")]
    shown = key if len(dated) > MOST and key else dated[:MOST]
    option = "place" if found.kind is Kind.PLACE else "person"
    more = f"{len(dated) - len(shown)} more: cassez timeline --{option} {found.id}" if len(shown) < len(dated) else ""
    return timeline.table(dossier, shown, "Timeline", more)


def _part_of(listed: list[Found], command: str) -> tuple[list[Found], str]:
    """Take the part of a list that the page shows: what most refers to, in the order of the list."""
    weightiest = sorted(listed, key=lambda each: -each.weight)[:MOST]
    more = len(listed) - len(weightiest)
    return [each for each in listed if each in weightiest], f"{more} more: {command}" if more else ""


def _result(dossier: Dossier, found: Found, involved: Involved) -> Plain:
    made: dict[str, Any] = results(dossier, [found])[0]
    return {
        **made,
        "events": results(dossier, [each.found for each in involved.events]),
        "claims_by": results(dossier, involved.by),
        "claims_about": results(dossier, involved.about),
        "quotes": results(dossier, involved.quotes),
        "cited": [each.found.id for each in involved.sources],
    }
