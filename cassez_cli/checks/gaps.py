"""What the dossier does not know, or knows badly. Nothing here is a fault: a gap is told, not complained of.

Four of the gaps are what checks warn of; the rules of the others stand here. All are found when the index is made.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from inspect import cleandoc
from typing import NamedTuple

from cassez_cli.checks.accusations import accusations_have_an_outcome
from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.sourcing import (
    established_facts_have_two_origins,
    settled_facts_rest_on_more_than_low_grade,
    settled_facts_rest_on_more_than_one_party,
)
from cassez_cli.dates import When
from cassez_cli.decode import Entry
from cassez_cli.model import Kind, Plain, Status
from cassez_cli.problems import Rule
from cassez_cli.verdict import Gap
from cassez_cli.vocabulary import NEVER, target


class GapKind(NamedTuple):
    """A kind of gap: its word, what it is in a few words, and the function that finds it; its docstring is the rule in words."""

    word: str
    means: str
    find: Callable[[Dossier], Iterable[Finding]]

    @property
    def rule(self) -> str:
        """The rule as one paragraph, without its examples."""
        return " ".join(cleandoc(self.find.__doc__ or "").partition("\n\nWrong:")[0].split())


def disputes_have_two_sides(dossier: Dossier) -> Iterator[Finding]:
    """What is disputed is told from both sides.

    A disputed claim has sources for it (`supported_by`) and against it (`disputed_by`). A disputed event has a conflict about it, or
    a claim about it that has both, or two voices: of those who speak in the claims and quotations about it and in its `history`.
    """
    for entry in dossier.of(Kind.CLAIM):
        if entry.plain["status"] == Status.DISPUTED and not _two_sided(entry.plain):
            there, lacking = ("against", "for") if entry.plain.get("disputed_by") else ("for", "against")
            yield Finding(entry, f"a disputed claim has sources {there} it and none {lacking} it", None)
    voices = _voices(dossier)
    for entry in dossier.of(Kind.EVENT):
        heard = voices[entry.plain["id"]].union(step["by"] for step in entry.plain.get("history", ()) if "by" in step)
        if entry.plain["status"] == Status.DISPUTED and len(heard) < _SIDES:
            yield Finding(entry, _one_sided(dossier, heard), None)


_SIDES = 2


def _one_sided(dossier: Dossier, heard: set[str]) -> str:
    names = [dossier.name(each) for each in heard]
    return f"only {names[0]} is heard on a disputed event" if names else "neither side of a disputed event is heard"


def _two_sided(claim: Plain) -> bool:
    return bool(claim.get("supported_by") and claim.get("disputed_by"))


def _voices(dossier: Dossier) -> defaultdict[str, set[str]]:
    """Collect who speaks about each record; a conflict, and a claim with both sides, speak for two."""
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for entry in dossier.of(Kind.CLAIM, Kind.QUOTE):
        for about in (entry.plain.get("event"), *entry.plain.get("about", ())):
            voices[about].update((entry.plain["by"], *(["the other side"] if _two_sided(entry.plain) else [])))
    for entry in dossier.of(Kind.CONFLICT):
        voices[entry.plain["about"]].update(("one side", "the other side"))
    return voices


def events_have_a_source_of_the_time(dossier: Dossier) -> Iterator[Finding]:
    """One source at least of an event may have been published within a year of its last possible day, or before.

    A copy counts with what it copies (`derives_from`); a source without a date is not known to be of the time.
    """
    first = {each: min(_printed(dossier, each), default=NEVER) for each in dossier.sources}
    for entry in dossier.of(Kind.EVENT):
        last = entry.record.date.last_iso
        printed = min(first[target(each)] for each in entry.plain["sources"])
        if printed == NEVER:
            yield Finding(entry, "none of its sources is dated", None)
        elif printed > _a_year_after(last):
            yield Finding(
                entry, f"the earliest dated source is of {printed[:4]}, more than {_how_long(last, printed)} later", None
            )


def _printed(dossier: Dossier, source: str | None) -> Iterator[str]:
    """Yield the first possible days of publication of a source and of what it copies."""
    while source is not None:
        plain = dossier.sources[source]
        if "published" in plain:
            yield When.parse(plain["published"]).first_iso
        source = plain.get("derives_from")


def key_events_follow_within_a_year(dossier: Dossier) -> Iterator[Finding]:
    """No more than a year lies between two key events, from the last possible day of one to the first of the next.

    What has no known end counts with its beginning. A stretch is told of the event that it follows.
    """
    keys = sorted((entry for entry in dossier.of(Kind.EVENT) if entry.record.key), key=lambda entry: entry.record.date.sort_key)
    before: Entry | None = None
    for entry in keys:
        if before is not None and entry.record.date.first_iso > _a_year_after(before.record.date.known_iso):
            yield Finding(before, _silence(before, entry), None)
        if before is None or entry.record.date.known_iso >= before.record.date.known_iso:
            before = entry


def _silence(before: Entry, after: Entry) -> str:
    date = after.record.date
    long = _how_long(before.record.date.known_iso, date.first_iso)
    return f"no key event for more than {long}: the next is {after.record.title} ({after.record.id}), {date.words()}"


def people_have_a_role(dossier: Dossier) -> Iterator[Finding]:
    """A person has one role at least, in `roles`: what they were, where and when, with sources."""
    return (Finding(entry, "no role is on record", None) for entry in dossier.of(Kind.PERSON) if not entry.record.roles)


def sources_are_read_whole(dossier: Dossier) -> Iterator[Finding]:
    """The note of a source rests on all of it: its `basis` is `full`, not `excerpt` or `cited`."""
    for entry in dossier.of(Kind.SOURCE):
        if entry.plain["basis"] != "full":
            yield Finding(entry, _READ[entry.plain["basis"]], None)


_READ = {"excerpt": "read in part only", "cited": "not read: known through what others say of it"}


def everything_has_a_date(dossier: Dossier) -> Iterator[Finding]:
    """A claim and a quotation have the date on which they were said, a source that on which it was published.

    An event cannot be without a date.
    """
    for entry in dossier.of(Kind.CLAIM, Kind.QUOTE, Kind.SOURCE):
        if entry.kind is Kind.SOURCE and "published" not in entry.plain:
            yield Finding(entry, "when it was published is not on record", None)
        elif entry.kind is not Kind.SOURCE and "date" not in entry.plain:
            yield Finding(entry, "when it was said is not on record", None)


def conflicts_are_decided(dossier: Dossier) -> Iterator[Finding]:
    """Where sources give different values the dossier says which it follows, in `kept`."""
    for entry in dossier.of(Kind.CONFLICT):
        if entry.record.kept is None:
            yield Finding(entry, f"undecided between {len(entry.record.values)} values", None)


def _a_year_after(iso: str) -> str:
    """Name the day a year later, which need not be in the calendar: it is only compared."""
    return f"{min(int(iso[:4]) + 1, 9999):04d}{iso[4:]}"


def _how_long(first: str, last: str) -> str:
    """Tell how many whole months, or from two years on whole years, lie between two days."""
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) - (last[8:] < first[8:])
    return f"{months} months" if months < _TWO_YEARS else f"{months // 12} years"


_TWO_YEARS = 24


#: Add a kind of gap: add its function above, or take that of a check, and its row here.
GAPS: tuple[GapKind, ...] = (
    GapKind(Rule.ONE_ORIGIN, "established events that rest on one origin", established_facts_have_two_origins),
    GapKind(Rule.LOW_GRADE_ONLY, "settled facts with sources of low grade only", settled_facts_rest_on_more_than_low_grade),
    GapKind(Rule.ONE_PARTY, "settled facts on the word of one party", settled_facts_rest_on_more_than_one_party),
    GapKind(Rule.ACCUSATION_WITHOUT_OUTCOME, "accusations of which no outcome is known", accusations_have_an_outcome),
    GapKind("one-side-only", "disputes told from one side", disputes_have_two_sides),
    GapKind("no-source-of-the-time", "events told by much later sources only", events_have_a_source_of_the_time),
    GapKind("silent-stretch", "more than a year without a key event", key_events_follow_within_a_year),
    GapKind("no-role", "people without a role", people_have_a_role),
    GapKind("not-read-whole", "sources read in part only, or not at all", sources_are_read_whole),
    GapKind("undated", "claims, quotations and sources without a date", everything_has_a_date),
    GapKind("undecided", "conflicts of sources that nobody has decided", conflicts_are_decided),
)


def gaps(dossier: Dossier) -> Iterator[Gap]:
    """Find all gaps of facts without errors, those that a record accepts too."""
    for kind in GAPS:
        for finding in dossier.found(kind.find):
            plain = finding.entry.plain
            accepted = (each["because"] for each in plain.get("accepted", ()) if each["rule"] == kind.word)
            yield Gap(plain["id"], str(kind.word), finding.message, next(accepted, None))
