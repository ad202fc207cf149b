"""Time cut into columns: days, weeks, months or years, the finest that a width has room for."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from cassez_cli.query.density import Period


class Scale(NamedTuple):
    """The columns, and what each is in words."""

    periods: list[Period]
    unit: str


#: How many days or months a column can be, in words; the last is more than all years there are.
DAYS = {1: "a day", 2: "2 days", 7: "a week", 14: "2 weeks"}
MONTHS = {1: "a month", 2: "2 months", 3: "3 months", 6: "6 months", 12: "a year"} | {
    12 * years: f"{years:,} years" for years in (2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
}
YEAR = 12
#: How long a month is as a mark, and a year.
_MARK = (len("2005-12"), len("2005"))
#: Blanks between two marks.
APART = 2


def scale(first: str, last: str, width: int) -> Scale:
    """Cut the time from the first to the last ISO day into at most so many columns.

    Weeks begin with the first day; months and years with those of the calendar, a column of ten years with a year that ten divides.
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    for days, unit in DAYS.items():
        if (end - start).days // days < width:
            return Scale([_days(start, end, place * days, days) for place in range((end - start).days // days + 1)], unit)
    low, high = _month(start), _month(end)
    months = next(months for months in MONTHS if high // months - low // months < width)
    return Scale([_months(place * months, months) for place in range(low // months, high // months + 1)], MONTHS[months])


def _days(start: date, end: date, after: int, days: int) -> Period:
    first = start + timedelta(after)
    return first.isoformat(), (first + timedelta(min(days - 1, (end - first).days))).isoformat()


def _month(day: date) -> int:
    return day.year * YEAR + day.month - 1


def _months(number: int, months: int) -> Period:
    """Bound some months by their first and last day, within the years 1 to 9999."""
    following = number + months
    first = _first_of(number) if number >= YEAR else date.min
    last = _first_of(following) - timedelta(1) if following < YEAR * (date.max.year + 1) else date.max
    return first.isoformat(), last.isoformat()


def _first_of(month: int) -> date:
    return date(month // YEAR, month % YEAR + 1, 1)


def marks(time: Scale) -> list[tuple[int, str]]:
    """Choose the columns to mark and the marks, `2005` or `2005-12`: as many as stand apart, at equal distances."""
    chosen = next(chosen for months in MONTHS if _stand_apart(chosen := list(_marks(time, months))))
    return chosen or [(0, time.periods[0][0])]


def _marks(time: Scale, months: int) -> Iterator[tuple[int, str]]:
    """Mark the columns in which a month begins whose number the step divides, if the mark ends before the last column does."""
    for place, (first, last) in enumerate(time.periods):
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        begun = _month(start) + (start.day > 1)
        month = -(-begun // months) * months
        mark = _MARK[months % YEAR == 0]
        if month <= _month(end) and (place == 0 or place + mark <= len(time.periods)):
            yield place, _first_of(month).isoformat()[:mark]


def _stand_apart(chosen: list[tuple[int, str]]) -> bool:
    return all(place + len(mark) + APART <= after for (place, mark), (after, _) in pairwise(chosen))
