"""Dates with two ends: the interval, and the range in a set.

Nothing here knows how they are told.
"""

from dataclasses import dataclass
from enum import Enum, auto

from cassez_cli.dates.moment import OPEN_END, OPEN_START, UNKNOWN, Form, Moment, moment
from cassez_cli.dates.stretch import BEGINNING, END, Hit, Stretch, days_in

_NO_START = {"": UNKNOWN, "..": OPEN_START}
_NO_END = {"": UNKNOWN, "..": OPEN_END}


class Kind(Enum):
    """What two ends mean."""

    #: `a/b`: it lasted from a to b, on every day between them.
    INTERVAL = auto()
    #: `a..b` in `[…]`: one day from a to b.
    ONE_OF = auto()
    #: `a..b` in `{…}`: in every year, month or day from a to b.
    ALL_OF = auto()


@dataclass(frozen=True, slots=True)
class Span(Stretch):
    """Two dates, and what is between them."""

    kind: Kind
    first: str
    start_last: str
    end_first: str
    last: str
    start: Moment
    end: Moment

    @property
    def form(self) -> Form:
        """What both ends of a range are: years, months or days."""
        return self.start.form if self.start.written else self.end.form

    def surely_within(self, first: str, last: str) -> bool:
        """Tell whether it touches these days wherever its ends lie, with a whole member if it is a series."""
        sure = Stretch.surely_within(self, first, last)
        return sure and (self.kind is not Kind.ALL_OF or _hold_whole(self.form, first, last))

    def on(self, month_day: str) -> Hit:
        """Tell whether it touches that day of any year or, if it lasted longer, began or ended on it."""
        ends = (self.start, self.end) if self.kind is Kind.INTERVAL else ()
        return max(Stretch.on(days, month_day) for days in (self, *ends))


def interval(text: str) -> Span:
    """Read `a/b`; the ValueError says what is wrong in words that go after the value."""
    left, _, right = text.partition("/")
    start = _NO_START.get(left) or moment(left)
    end = _NO_END.get(right) or moment(right)
    _check(start, end)
    # Nothing ends before it begins, so that each end binds the other, even one that is marked or unknown.
    start_last, end_first = min(start.start_last, end.start_last), max(start.end_first, end.end_first)
    return Span(Kind.INTERVAL, start.first, start_last, end_first, end.last, start, end)


def one_of_range(text: str) -> Span:
    """Read `a..b` in `[…]`, as `interval` does."""
    start, end = _range(text)
    return Span(Kind.ONE_OF, start.first, end.last, start.first, end.last, start, end)


def all_of_range(text: str) -> Span:
    """Read `a..b` in `{…}`, as `interval` does."""
    start, end = _range(text)
    return Span(Kind.ALL_OF, start.first, start.last, end.first, end.last, start, end)


def _range(text: str) -> tuple[Moment, Moment]:
    left, _, right = text.partition("..")
    start = moment(left) if left else OPEN_START
    end = moment(right) if right else OPEN_END
    _check(start, end)
    ends = [end for end in (start, end) if end.written]
    if not all(end.exact for end in ends) or len({end.form for end in ends}) > 1:
        raise ValueError("is not a date: a range in a set joins two years, two months or two days, without marks")
    return start, end


def _check(start: Moment, end: Moment) -> None:
    if not start.written and not end.written:
        raise ValueError("is not a date: it names no day")
    if end.last < start.first:
        raise ValueError("ends before it begins")


def _hold_whole(form: Form, first: str, last: str) -> bool:
    """Tell whether these days hold a whole year, month or day."""
    if form is Form.DAY or first == BEGINNING or last == END:
        return True
    if form is Form.YEAR:
        return int(first[:4]) + (first[5:] != "01-01") <= int(last[:4]) - (last[5:] != "12-31")
    last_day = days_in(int(last[:4]), int(last[5:7]))
    return _months(first) + (first[8:] != "01") <= _months(last) - (int(last[8:]) != last_day)


def _months(iso: str) -> int:
    return int(iso[:4]) * 12 + int(iso[5:7])
