"""Whether dates can be true together. What is only possibly in the wrong order is let through."""

from collections.abc import Iterator
from itertools import pairwise

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way, numbered
from cassez_cli.dates import When
from cassez_cli.decode import Entry
from cassez_cli.model import Kind


def ends_follow_beginnings(dossier: Dossier) -> Iterator[Finding]:
    """Nothing ends before it begins, and nothing is known or printed before it is there.

    Held against each other: `born` and `died`; `from` and `until`, of an organisation, a role, a relation; a birth and the events and
    roles of that person; an event's `date` and `public_since`; a quotation's `date` and when its source was `published`.
    Only what is certainly in the wrong order counts.

    Wrong:
        people: [{id: ana-roca, born: "1974", died: "1970"}]
    Right:
        people: [{id: ana-roca, born: "1974", died: "2020~"}]
    """
    for entry in dossier.read():
        for early, late, way, said in _pairs(dossier, entry):
            if early and late and late.before(early):
                yield Finding(entry, f"{late.text}, {said} {early.text}", "mend one of the two dates", way)


#: The kinds of record with dates of their own life, or with parts that begin and end.
_LIVES = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
#: Two dates of which the second cannot come first, where the second stands, and words to go between them.
_Pair = tuple[When | None, When | None, Way, str]


def _pairs(dossier: Dossier, entry: Entry) -> Iterator[_Pair]:
    if entry.kind is Kind.EVENT:
        yield from _of_event(dossier, entry)
    elif entry.kind is Kind.QUOTE:
        yield (
            entry.record.date,
            _published(dossier.entries.get(entry.record.source)),
            ("source",),
            "when that was published, is before",
        )
    elif entry.kind in _LIVES:
        yield from _of_lives(entry)


def _of_event(dossier: Dossier, entry: Entry) -> Iterator[_Pair]:
    event = entry.record
    if event.public_since:
        yield event.date, event.public_since, ("public_since",), "when it became known, is before it happened,"
    for number, each in enumerate(event.people):
        person = dossier.entries.get(each)
        if person and person.kind is Kind.PERSON and person.record.born:
            yield person.record.born, event.date, ("people", number), f"the date of the event, is before the birth of {each},"


def _of_lives(entry: Entry) -> Iterator[_Pair]:
    record = entry.record
    if entry.kind is Kind.PERSON:
        yield record.born, record.died, ("died",), "when they died, is before they were born,"
        for number, role in numbered(record.roles):
            yield record.born, role.since or role.until, ("roles", number), "in the role, is before they were born,"
    if entry.kind is Kind.ORGANISATION:
        yield record.since, record.until, ("until",), "when it ended, is before it began,"
    for name in ("roles", "relations"):
        for number, part in numbered(getattr(record, name, ())):
            yield part.since, part.until, (name, number, "until"), "when it ended, is before it began,"


def _published(entry: Entry | None) -> When | None:
    return entry.record.published if entry and entry.kind is Kind.SOURCE else None


def histories_go_forward(dossier: Dossier) -> Iterator[Finding]:
    """The steps of a `history` stand in the order of time, as in a timeline: by first possible day.

    Wrong:
        claims:
          - id: live-rescue
            status: disputed
            history:
              - {date: "2006-02-05", status: disputed}
              - {date: "2005-12-09", status: disputed}
    Right:
        claims:
          - id: live-rescue
            status: disputed
            history:
              - {date: "2005-12-09", status: alleged}
              - {date: "2006-02-05", status: disputed}
    """
    for entry in dossier.read(Kind.EVENT, Kind.CLAIM):
        dated = ((number, step.date) for number, step in numbered(entry.record.history) if step.date)
        for (earlier, before), (number, date) in pairwise(dated):
            if date.sort_key < before.sort_key:
                message = f"the step of {date.text} stands after the one of {before.text}"
                also = dossier.place(entry, ("history", earlier, "date"))
                yield Finding(entry, message, "put the steps in the order of their dates", ("history", number, "date"), also)


def histories_end_where_things_stand(dossier: Dossier) -> Iterator[Finding]:
    """The last step of a `history` has the status of the record itself.

    Wrong:
        claims:
          - id: live-rescue
            status: disputed
            history: [{date: "2013-01-23", status: annulled}]
    Right:
        claims:
          - id: live-rescue
            status: annulled
            history: [{date: "2013-01-23", status: annulled}]
    """
    for entry in dossier.read(Kind.EVENT, Kind.CLAIM):
        history = entry.plain.get("history")
        last = history[-1].get("status") if history and history[-1] else None
        stands = entry.plain.get("status")
        if history and last and stands and last != stands:
            message = f"the history ends with {last}, the {entry.kind} is {stands}"
            way = ("history", len(history) - 1, "status")
            yield Finding(entry, message, "make the two the same", way, dossier.place(entry, ("status",)))
