"""Stretches of days, and how surely one meets another.

Days are ISO text: it sorts in the order of the calendar, here and in SQL, and costs no calendar object.
Nothing here knows how a date may be written, or told.
"""

from datetime import date
from enum import IntEnum

#: Before every day, and after every day: where there is no bound.
BEGINNING = "0000-00-00"
END = "9999-99-99"

MONTHS = range(1, 13)
_FEBRUARY = 2
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_MONTH = max(_DAYS)


class Hit(IntEnum):
    """How surely a date answers a question. The surer is the greater, and only `NO` is false."""

    NO = 0
    POSSIBLE = 1
    CERTAIN = 2


class Stretch:
    """Days from a start to an end, neither of which need be known.

    A point in time (a day, a month, one of some years) starts and ends on one day, somewhere in its bounds.
    """

    __slots__ = ()

    #: The bounds as written; no day outside them is possible.
    first: str
    last: str
    #: The day by which it has begun, and the day before which it has not ended, wherever in the bounds its
    #: start and end lie; `END` and `BEGINNING` where that cannot be trusted.
    start_last: str
    end_first: str

    def within(self, first: str, last: str) -> Hit:
        """Tell whether it touches these days, both included."""
        if last < self.first or self.last < first:
            return Hit.NO
        return Hit.CERTAIN if self.surely_within(first, last) else Hit.POSSIBLE

    def surely_within(self, first: str, last: str) -> bool:
        """Tell whether it touches these days wherever in its bounds it starts and ends."""
        return self.start_last <= last and first <= self.end_first

    def on(self, month_day: str) -> Hit:
        """Tell whether it touches that day of any year. What is longer than a month says nothing about one."""
        start, end = calendar_day(self.first), calendar_day(self.last)
        if start is None or end is None or (end - start).days >= _LONGEST_MONTH:
            return Hit.NO
        year = self.first[:4] if self.first[5:] <= month_day else self.last[:4]
        if month_day == "02-29" and not is_leap(int(year)):
            return Hit.NO
        return self.within(f"{year}-{month_day}", f"{year}-{month_day}")


def calendar_day(iso: str) -> date | None:
    """Return the day, or None where there is no bound."""
    return None if iso in (BEGINNING, END) else date.fromisoformat(iso)


def days_in(year: int, month: int) -> int:
    """Count the days of a month (1 to 12) in the Gregorian calendar, which ISO 8601 uses for all years."""
    return _DAYS[month - 1] + (month == _FEBRUARY and is_leap(year))


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
