"""How two are tied, step by step; each tie with what it rests on, an event never without its standing and outcome."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.bonds import Bond, Tie
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.ways import Step, Ways
from cassez_cli.speech import filled, say, word
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, Words, line
from cassez_cli.views.outcomes import all_of_one, became, outcomes
from cassez_cli.views.ties import FAIR, relation, stretch
from cassez_cli.vocabulary import Plain, Status

#: Of the events that tie two directly this many are shown.
MOST = 5
TOGETHER = {
    Bond.ROLES_TOGETHER: "at the same time",
    Bond.ROLES_PERHAPS_TOGETHER: "perhaps at the same time",
    Bond.ROLES_APART: "at different times",
}


class StepRow(NamedTuple):
    """One tie of two on a way. Outcome and sources have no default, nor status, which is empty for a relation or role."""

    way: int
    step: int
    #: The ids of the two whom it ties.
    one: str
    other: str
    tie: str
    words: str
    since: str
    until: str
    when: str
    status: str
    #: What became of the accusation that the event tells: when, and what.
    outcome: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    #: How many more ties the two have.
    more: int
    #: The event, the organisation where both held a role, or the record that tells the relation or role.
    id: str


class _Told(NamedTuple):
    """What a row says of a tie itself, in the order of its fields."""

    tie: str
    words: str
    since: str
    until: str
    when: str
    status: str


def answer(dossier: Dossier, one: Found, other: Found, ways: Ways) -> Answer:
    """Show the strongest of the shortest ways; of two who are tied directly, all relations and roles and the first events."""
    records = _records(dossier, ways)
    made = [tuple(_rows(dossier, records, number, way)) for number, way in enumerate(ways.best, 1)]
    titles = [_title(records, way) if len(way) > 1 else "" for way in ways.best]
    rows = [row for each in made for row in each]
    last = (Span(say(" and {last}", last=other.label), theme.HEADING), Span(f" ({other.id})", theme.ID))
    below = [span for each in _below(dossier, ways, rows) for span in (*line("\n"), *each)][1:]
    tables = [
        Table(title, COLUMNS, each, below=all_of_one(dossier, (row.outcome for row in each)))
        for title, each in zip(titles, made, strict=True)
    ]
    return Answer(
        count=len(rows),
        results=lambda: [row._asdict() for row in rows],
        parts=(
            Words((*cells.title(one), *last)),
            Words(line(_distance(ways))),
            *tables,
            *([Words(tuple(below))] if below else []),
        ),
        shown=tuple(dict.fromkeys(id_ for row in rows for id_ in (row.one, row.other, row.id))),
    )


def _title(records: Mapping[int, Found], way: Sequence[Step]) -> str:
    """Name everyone on a way, with the ids of those between the two."""
    between = [f"{records[step.other].label} ({records[step.other].id})" for step in way[:-1]]
    return " – ".join([records[way[0].one].label, *between, records[way[-1].other].label])


def _distance(ways: Ways) -> str:
    if not ways.best:
        return say("No relation, role or shared event on record ties them, not even through others.")
    steps = len(ways.best[0])
    if steps == 1:
        return f"{say('Tied directly.')} {say(FAIR)}"
    told = say("Tied in {steps} steps, in {ways}", steps=steps, ways=cells.counted(ways.total, "way"))
    shown = say(", of which the {number} strongest are shown", number=len(ways.best)) if ways.total > len(ways.best) else ""
    return f"{told}{shown}. {say(FAIR)}"


def _below(dossier: Dossier, ways: Ways, rows: Sequence[StepRow]) -> Iterator[Line]:
    """Say what else there is, and how to see it."""
    for one, other, more in dict.fromkeys((row.one, row.other, row.more) for row in rows if row.more):
        if len(ways.best[0]) == 1:
            events = cells.counted(more, "more event names", "more events name")
            command = dossier.command(f"timeline --person {one} --person {other}")
            said = say("{events} both; all: {command}", events=events, command=command).removesuffix(command)
        else:
            said, command = f"{cells.counted(more, 'more tie')}{say(': ')}", dossier.command(f"path {one} {other}")
        yield line(Span(said, theme.ID), Span(command, theme.COMMAND))


def _shown(step: Step, *, alone: bool) -> list[Tie]:
    """Of two tied directly show every relation and role and the strongest events; on a longer way the strongest tie."""
    events = [tie for tie in step.ties if tie.bond is Bond.EVENT]
    return step.ties[: len(step.ties) - len(events[MOST:])] if alone else step.ties[:1]


def _records(dossier: Dossier, ways: Ways) -> dict[int, Found]:
    ties = [tie for way in ways.best for step in way for tie in _shown(step, alone=len(way) == 1)]
    numbers = {number for tie in ties for number in (tie.one, tie.other, tie.record)}
    return {each.number: each for each in dossier.select(f"n IN ({','.join(map(str, numbers))})")}


def _rows(dossier: Dossier, records: Mapping[int, Found], number: int, way: Sequence[Step]) -> Iterator[StepRow]:
    for place, step in enumerate(way, 1):
        shown = _shown(step, alone=len(way) == 1)
        told = outcomes(dossier, [records[tie.record] for tie in shown])
        for tie in shown:
            record = records[tie.record]
            cited = dossier.all(cells.source_ids(_cited(tie, record)))
            yield StepRow(
                number,
                place,
                records[tie.one].id,
                records[tie.other].id,
                *_told(dossier, records, tie, alone=len(way) == 1),
                told[record.id],
                tuple(each.id for each in cited),
                dossier.count(f"n IN ({','.join(str(each.number) for each in cited)})", what="DISTINCT origin"),
                len(step.ties) - len(shown),
                record.id,
            )


def _cited(tie: Tie, record: Found) -> list[str | Plain]:
    return [each for plain in tie.parts or (record.plain,) for each in plain.get("sources", ())]


def _told(dossier: Dossier, records: Mapping[int, Found], tie: Tie, *, alone: bool) -> _Told:
    match tie.bond:
        case Bond.EVENT:
            return _event(records, tie, alone=alone)
        case Bond.RELATION | Bond.ROLE:
            return _direct(dossier, records, tie)
        case _:
            return _roles(dossier, records, tie)


def _event(records: Mapping[int, Found], tie: Tie, *, alone: bool) -> _Told:
    event = records[tie.record]
    if alone:
        words = say("both appear in: {event}", event=event.label)
    else:
        one, other = records[tie.one].label, records[tie.other].label
        words = say("{one} and {other} both appear in: {event}", one=one, other=other, event=event.label)
    date = event.plain["date"]
    return _Told("shared event", words, date, date, event.words, event.plain["status"])


def _direct(dossier: Dossier, records: Mapping[int, Found], tie: Tie) -> _Told:
    [plain] = tie.parts
    holder, target = (records[tie.record], records[tie.other if tie.record == tie.one else tie.one])
    if tie.bond is Bond.RELATION:
        pattern = f"{{who}}{say(': ')}{word(relation(plain))} {{target}}"
        words = filled(pattern, who=holder.label, target=target.label)
    else:
        words = say("{who}: {role}, at {org}", who=holder.label, role=plain["role"], org=target.label)
    since, until = plain.get("from", ""), plain.get("until", "")
    return _Told(tie.bond.name.lower(), words, since, until, stretch(dossier, plain), "")


def _roles(dossier: Dossier, records: Mapping[int, Found], tie: Tie) -> _Told:
    held = zip((tie.one, tie.other), tie.parts, strict=True)
    each = [f"{records[who].label}, {role['role']} ({stretch(dossier, role) or say('undated')})" for who, role in held]
    words = say("both held a role at {org}: {roles}", org=records[tie.record].label, roles=say("; ").join(each))
    return _Told("shared role", words, "", "", word(TOGETHER[tie.bond]), "")


def _words(row: StepRow) -> Line:
    """Show the tie, with the id of the event or organisation; a relation or role is told by one of the two, whose ids stand above."""
    own = row.tie.startswith("shared")
    return line(row.words, Span(f" ({row.id})" if own else "", theme.ID), *became(row.outcome))


COLUMNS = (
    Column("Tie", _words, wide=True),
    Column("When", lambda row: line(row.when)),
    Column("Standing", lambda row: cells.standing(Status(row.status)) if row.status else ()),
    Column("Sources/\norigins", lambda row: line(f"{len(row.sources)}/{row.origins}"), right=True),
)
