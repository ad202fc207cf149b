"""Whether an accusation is shown with who makes it and with what became of it."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import numbered
from cassez_cli.checks.wording import attributed
from cassez_cli.decode import Entry
from cassez_cli.model import Kind, Status

#: An event of such a standing is someone's word.
_SAID = (Status.ALLEGED, Status.DISPUTED, Status.RECANTED)
#: What stands in place of a name when none is given.
_NOBODY = frozenset({"?", "-", "anonymous", "n/a", "no one", "nobody", "none", "someone", "unknown"})


def allegations_have_a_speaker(dossier: Dossier) -> Iterator[Finding]:
    """An event that is alleged, disputed or recanted shows on whose word it goes; a claim and a quotation are by someone.

    Any of these shows it: a claim or a quotation about the event; a step of its history with `by`; a word of attribution in its title or
    summary ("said", "according to", "by her account", also in Spanish and French).

    Wrong:
        events:
          - {id: raid, status: alleged, title: Agents beat Ana Roca}
    Right:
        events:
          - {id: raid, status: alleged, title: Agents beat her, Ana Roca said}
    """
    spoken_of = _spoken_of(dossier)
    for entry in dossier.of(Kind.EVENT):
        if entry.plain["status"] in _SAID and entry.plain["id"] not in spoken_of and not _attributed(entry):
            help_ = "say in the summary who says so, or add a claim or a step of `history` with `by`"
            yield Finding(entry, f"nothing tells who says so of this {entry.plain['status']} event", help_, ("status",))
    for entry in dossier.of(Kind.CLAIM, Kind.QUOTE):
        if entry.plain["by"].casefold() in _NOBODY:
            yield Finding(entry, f"the {entry.kind} is by nobody", "name who said it, or at least who reported it", ("by",))


def _spoken_of(dossier: Dossier) -> set[str]:
    events = {entry.plain["event"] for entry in dossier.read(Kind.CLAIM, Kind.QUOTE) if "event" in entry.plain}
    return events.union(*(entry.plain.get("about", ()) for entry in dossier.read(Kind.CLAIM)))


def _attributed(entry: Entry) -> bool:
    if any("by" in step for step in entry.plain.get("history", ())):
        return True
    return attributed(f"{entry.plain['title']}\n{entry.plain['summary']}")


def accusations_show_their_outcome(dossier: Dossier) -> Iterator[Finding]:
    """A record that accuses someone names in `outcome` what became of it.

    If an event `settles` an accusation against the same person and comes after the record in the timeline, `outcome` names such an event
    (one of them is enough), so that nobody is shown as accused without being shown as acquitted or convicted. A claim without a date
    comes before everything.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}]
        events:
          - {id: raid, date: "2005-12-09", accuses: [ana-roca]}
          - {id: end, date: "2013-01-23", settles: [ana-roca]}
    Right:
        people: [{id: ana-roca, name: Ana Roca}]
        events:
          - {id: raid, date: "2005-12-09", accuses: [ana-roca], outcome: [end]}
          - {id: end, date: "2013-01-23", settles: [ana-roca]}
    """
    for entry in filter(_comparable, dossier.read(Kind.EVENT, Kind.CLAIM)):
        outcome = [dossier.entries.get(each) for each in entry.plain.get("outcome", ())]
        for number, accused in numbered(entry.plain.get("accuses", ())):
            last = dossier.settling.get(accused)
            if last and _later(entry, last) and not any(_settles(each, entry, accused) for each in outcome):
                message = f"{accused} is accused, and what became of it is not in `outcome`"
                yield Finding(entry, message, f"add `{last.plain['id']}` to `outcome`", ("accuses", number), dossier.place(last))


def _comparable(entry: Entry) -> bool:
    """Tell whether a record accuses, and its day and its outcome are known; a claim may have neither."""
    plain = entry.plain
    dated = plain.get("date") or (entry.kind is Kind.CLAIM and "date" not in plain)
    return bool(plain.get("accuses") and dated) and None not in plain.get("outcome", ())


def _settles(outcome: Entry | None, accusing: Entry, accused: str) -> bool:
    """Tell whether an outcome settles the accusation; one that could not be read may."""
    return outcome is None or (accused in outcome.plain.get("settles", ()) and _later(accusing, outcome))


def accusations_have_an_outcome(dossier: Dossier) -> Iterator[Finding]:
    """A record that accuses someone has an outcome to show.

    It is missed where `outcome` is empty and no later event `settles` the accusation. Where none is known, say so in `accepted`.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}]
        events: [{id: raid, date: "2005-12-09", accuses: [ana-roca]}]
    Right:
        people: [{id: ana-roca, name: Ana Roca}]
        events:
          - {id: raid, date: "2005-12-09", accuses: [ana-roca], outcome: [closed]}
          - {id: closed, date: "2007-03", settles: [ana-roca]}
    """
    settled = dossier.settling
    perhaps = {each for event in dossier.faulty for each in event.plain.get("settles", ())}
    for entry in dossier.of(Kind.EVENT, Kind.CLAIM):
        accused = [each for each in entry.plain.get("accuses", ()) if each not in perhaps]
        open_ = [each for each in accused if each not in settled or not _later(entry, settled[each])]
        if open_ and not entry.plain.get("outcome"):
            message = f"no outcome is known of the accusation against {', '.join(map(dossier.name, open_))}"
            yield Finding(entry, message, "add `outcome`, or accept it and say how far was searched", ("accuses",))


def _later(entry: Entry, event: Entry) -> bool:
    """Tell whether an event comes after a record in a timeline."""
    return entry.record.date is None or event.record.date.sort_key > entry.record.date.sort_key
