"""The page of someone or something named: who, by which names, in which roles, tied to whom, in what, on whose word."""

from collections.abc import Iterator
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.claims import WantedClaims, claims, quotes, weightiest
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.names import COMMANDS, Match
from cassez_cli.query.sources import WantedSources, extent
from cassez_cli.query.sources import ids as source_ids
from cassez_cli.query.timeline import Wanted, count, events
from cassez_cli.speech import number, say, word
from cassez_cli.spelling import quoted
from cassez_cli.views import cells, passages, timeline
from cassez_cli.views import sources as source_view
from cassez_cli.views.answer import Answer, Column, Facts, Line, Part, Span, Table, Words, line
from cassez_cli.views.claims import claim_table, quote_table
from cassez_cli.views.others import others
from cassez_cli.views.outcomes import became, settled
from cassez_cli.views.plain import results
from cassez_cli.views.sentence import first_sentence
from cassez_cli.views.ties import spelled
from cassez_cli.vocabulary import Kind, Plain

#: On the page a longer list is shown in part, with the command for all of it; machine formats give all.
MOST = 5


class TieRow(NamedTuple):
    """One role or relation, with its time and what it rests on."""

    what: str
    where: str
    since: str
    until: str
    sources: tuple[str, ...]
    #: Where in them, and their words, as far as that is said.
    passages: tuple[str, ...]
    id: str


def _where(row: TieRow) -> Line:
    cited = f"\n{say('; ').join(row.passages)}" if row.passages else ""
    return line(row.where, Span(f" ({row.id})", theme.ID) if row.id else "", cited)


def _columns(dossier: Dossier, what: Column, where: str) -> tuple[Column, ...]:
    return (
        what,
        Column(where, _where, wide=True),
        Column("When", lambda row: line(cells.stretch(dossier, row.since, row.until))),
        Column("Sources", lambda row: line(str(len(row.sources))), right=True),
    )


def answer(dossier: Dossier, match: Match) -> Answer:
    """Show the page of the one meant most likely, and name the others."""
    found = match.meant
    parts = (*_who(dossier, found), *_tables(dossier, found))
    return Answer(
        count=1,
        results=lambda: [_result(dossier, found)],
        parts=parts,
        shown=(found.id, *(row.id for part in parts if isinstance(part, Table) for row in part.rows if row.id)),
        remarks=tuple(_remarks(dossier, match)),
    )


def _remarks(dossier: Dossier, match: Match) -> Iterator[str]:
    if match.read_as is not None:
        yield say("no name is spelled so; read as {name}", name=quoted(match.read_as))
    yield from others(dossier, match, lambda each: dossier.command(f"{COMMANDS[each.kind]} {each.id}"))


def _who(dossier: Dossier, found: Found) -> Iterator[Part]:
    plain = found.plain
    yield Words(cells.title(found))
    yield from _summary(dossier, found)
    lines = {
        say("Also called"): say("; ").join(plain.get("aliases", ())),
        say("Born"): dossier.words(plain.get("born")),
        say("Died"): dossier.words(plain.get("died")),
        say("Nationality"): plain.get("nationality", ""),
        say("Active"): cells.stretch(dossier, plain.get("from", ""), plain.get("until", "")),
        say("Rests on"): cells.sources(found.sources, found.origins),
    }
    seen = [(label.capitalize(), words) for label, words in cells.accepted(found)]
    yield Facts("", (*((label, line(text)) for label, text in lines.items() if text), *seen))


def _summary(dossier: Dossier, found: Found) -> Iterator[Words]:
    """Lead with the first sentence and what became of accusations, for it may tell of an arrest and a later one of the acquittal."""
    summary = found.plain.get("summary", "")
    lead = first_sentence(summary)
    rest = summary[len(lead) :].strip()
    if lead:
        yield Words(line(Span(lead, theme.HEADING), *became(settled(dossier, [found])[found.id])))
    if rest:
        yield Words(line(rest), apart=True)


def _sources(dossier: Dossier, found: Found) -> Iterator[Table]:
    """Show the best of the sources that the record itself cites, and say how many all have that name it."""
    cited = found.plain.get("sources", ())
    below = [_more(len(cited) - MOST, dossier.command(f"show {found.id}"))] if len(cited) > MOST else []
    sources, origins = extent(dossier, WantedSources(person=found.number))
    if found.kind is not Kind.PLACE and sources > found.sources:
        told, command = cells.sources(sources, origins), dossier.command(f"sources --person {found.id}")
        below.append(say("All that names {name} rests on {sources}: {command}", name=found.label, sources=told, command=command))
    yield from source_view.best(dossier, cited, MOST, "\n".join(below))


def _tables(dossier: Dossier, found: Found) -> Iterator[Part]:
    yield from _ties(dossier, found)
    yield from _timeline(dossier, found)
    by = WantedClaims(by=found.number)
    for title, option, wanted, not_by in (
        (say("Claims by {name}", name=found.label), "by", by, None),
        (say("Claims about {name}", name=found.label), "about", WantedClaims(about=found.number), found.number),
    ):
        claims_, more = weightiest(dossier, Kind.CLAIM, wanted, MOST, not_by)
        if claims_:
            yield claim_table(dossier, claims_, title, _more(more, dossier.command(f"claims --{option} {found.id}")))
    quotes_, more = weightiest(dossier, Kind.QUOTE, by, MOST)
    if quotes_:
        yield quote_table(dossier, quotes_, say("In their own words"), _more(more, dossier.command(f"quotes --by {found.id}")))
    yield from _sources(dossier, found)


def _ties(dossier: Dossier, found: Found) -> Iterator[Part]:
    roles = found.plain.get("roles", ())
    relations = found.plain.get("relations", ())
    labels = dossier.labels([*(role.get("org", "") for role in roles), *(relation["to"] for relation in relations)])
    if roles:
        columns = _columns(dossier, Column("Role", lambda row: line(row.what), wide=True), say("Where"))
        yield Table(say("Roles"), columns, tuple(_tie(each, each["role"], each.get("org", ""), labels) for each in roles))
    if relations:
        columns = _columns(dossier, Column("Tie", lambda row: line(word(spelled(row.what)))), say("With"))
        yield Table(say("Relations"), columns, tuple(_tie(each, each["kind"], each["to"], labels) for each in relations))


def _tie(tie: Plain, what: str, target: str, labels: dict[str, str]) -> TieRow:
    id_ = target if target in labels else ""
    return TieRow(
        what,
        cells.called(target, labels),
        tie.get("from", ""),
        tie.get("until", ""),
        cells.source_ids(tie.get("sources", ())),
        passages.passages(tie.get("sources", ())),
        id_,
    )


def _timeline(dossier: Dossier, found: Found) -> Iterator[Table]:
    """Show the events that tell the story, or, where they are few in all, all of them."""
    wanted = _wanted(found)
    total = count(dossier, wanted)
    shown = events(dossier, wanted._replace(key=total > MOST)) or events(dossier, wanted)[:MOST]
    option = "place" if found.kind is Kind.PLACE else "person"
    if shown:
        below = _more(total - len(shown), dossier.command(f"timeline --{option} {found.id}"))
        yield timeline.table(dossier, shown, say("Timeline"), below)


def _wanted(found: Found) -> Wanted:
    return Wanted(place=found.number) if found.kind is Kind.PLACE else Wanted(people=(found.number,))


def _more(count: int, command: str) -> str:
    return say("{left} more: {command}", left=number(count), command=command) if count else ""


def _result(dossier: Dossier, found: Found) -> Plain:
    return {
        **results(dossier, [found])[0],
        "events": results(dossier, [each.found for each in events(dossier, _wanted(found))]),
        "claims_by": results(dossier, claims(dossier, WantedClaims(by=found.number))),
        "claims_about": results(dossier, claims(dossier, WantedClaims(about=found.number))),
        "quotes": results(dossier, quotes(dossier, WantedClaims(by=found.number))),
        "cited": source_ids(dossier, WantedSources(person=found.number)),
    }
