"""When events happened: how many certainly, and how many more possibly, in each of the periods that time is cut into.

The rule, stated once. A period counts an event as a look-up of that period finds it (`When.within`). What lasted counts in every
period that it touches: `2005-12/2006-02` certainly in both years. What happened once counts certainly where all its possible days
lie within the period, possibly in each period that holds some of them: `[2005,2006]` possibly in both years, `2005~` possibly in
2005. An event whose date only possibly meets the conditions asked counts as possible. If a span was asked for, only the part of a
period that lies in it counts.

Time runs from the first to the last day that the dates name, or that was asked for: an open end is no reason to go on beyond
these. As of a past day it ends with that day, but for sets of dates, whose members may all lie beyond it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cassez_cli.query.dossier import Dossier
from cassez_cli.query.timeline import Wanted, conditions, fits

if TYPE_CHECKING:
    from cassez_cli.dates import When

#: The first and the last ISO day of a stretch of time.
Period = tuple[str, str]

#: How a set of dates begins.
SETS = ("[", "{")


class Happened(NamedTuple):
    """The events of one date and one kind."""

    #: EDTF, and its first and last possible ISO day.
    date: str
    first: str
    last: str
    kind: str
    number: int
    #: Whether the date certainly meets the conditions asked.
    certain: bool


class Amount(NamedTuple):
    """How many events a period holds."""

    certain: int
    #: How many of the certain ones had begun before and went on after it.
    lasting: int
    possible: int


class Density(NamedTuple):
    """Events by date and kind, and the stretch of time to show them on."""

    events: tuple[Happened, ...]
    #: The first and the last ISO day.
    first: str
    last: str
    #: What was asked for.
    span: "When | None"

    @property
    def total(self) -> int:
        """How many events there are."""
        return sum(each.number for each in self.events)

    @property
    def kinds(self) -> dict[str, "Density"]:
        """The events of each kind on the same stretch of time, the most frequent kind first."""
        events: dict[str, list[Happened]] = {}
        for each in self.events:
            events.setdefault(each.kind, []).append(each)
        kinds = {kind: self._replace(events=tuple(of_kind)) for kind, of_kind in events.items()}
        return dict(sorted(kinds.items(), key=lambda item: (-item[1].total, item[0])))

    @property
    def years(self) -> dict[int, Amount]:
        """What each year of the stretch holds, the silent ones included."""
        if not self.events:
            return {}
        years = range(int(self.first[:4]), int(self.last[:4]) + 1)
        periods = [(f"{year:04d}-01-01", f"{year:04d}-12-31") for year in years]
        return dict(zip(years, self.amounts(periods), strict=True))

    def amounts(self, periods: Sequence[Period]) -> list[Amount]:
        """Count what each of the periods holds, which follow each other without a gap."""
        if self.span is not None:
            periods = [(max(first, self.span.first_iso), min(last, self.span.last_iso)) for first, last in periods]
        firsts, lasts = [first for first, _ in periods], [last for _, last in periods]
        certain, lasting, possible = ([0] * len(periods) for _ in range(3))
        for each in self.events:
            for place, surely in _touched(each, firsts, lasts):
                if surely and each.certain:
                    certain[place] += each.number
                    lasting[place] += each.number * (each.first < firsts[place] and lasts[place] < each.last)
                else:
                    possible[place] += each.number
        return [Amount(*counts) for counts in zip(certain, lasting, possible, strict=True)]


def _touched(each: Happened, firsts: list[str], lasts: list[str]) -> Iterable[tuple[int, bool]]:
    """Name the places of the periods, given by their first and last days, that a date touches, and whether certainly."""
    places = range(bisect_left(lasts, each.first), bisect_right(firsts, each.last))
    if each.date == each.first == each.last:
        return ((place, True) for place in places)
    from cassez_cli.dates import Hit, When  # noqa: PLC0415 - days without doubt do without

    when = When.parse(each.date)
    hits = ((place, when.within(When.parse(f"{firsts[place]}/{lasts[place]}"))) for place in places)
    return ((place, hit is Hit.CERTAIN) for place, hit in hits if hit)


def density(dossier: Dossier, wanted: Wanted) -> Density:
    """Find the events that meet all conditions."""
    where, values = conditions(dossier, wanted)
    found = []
    for first, last, date, kind, count in dossier.tally("first, last, date, category", where, *values):
        surely = _surely(date, wanted)
        if surely is not None:
            found.append(Happened(date, first, last, kind, count, surely))
    return Density(tuple(found), *_stretch(found, wanted.span, dossier.as_of), wanted.span)


def _surely(date: str, wanted: Wanted) -> bool | None:
    """Say whether a date certainly meets the conditions on time; None if it does not."""
    if wanted.span is None and wanted.day is None:
        return True
    from cassez_cli.dates import Hit  # noqa: PLC0415 - a look-up that asks for no date does without

    hit = fits(date, wanted.span, wanted.day)
    return None if hit < (Hit.CERTAIN if wanted.certain else Hit.POSSIBLE) else hit is Hit.CERTAIN


def _stretch(found: list[Happened], span: "When | None", as_of: str | None) -> Period:
    """Bound the time to show; see the rule above. Without events it is empty text."""
    if not found:
        return "", ""
    days = [day for each in found for day in (each.first, each.last) if "0001" <= day < "9999-99"]
    first, last = min(days), max(days)
    if span is not None:
        first = span.first_iso if span.first else min(first, span.last_iso)
        last = span.last_iso if span.last else max(last, first)
    if as_of is not None and first <= as_of:
        last = min(last, max([as_of, *(each.last for each in found if each.date.startswith(SETS))]))
    return first, last
