"""One date as written, without interval or set: `2005-12-09`, `2005-12~`, `200X`, `2005-21`.

Nothing here knows of the dates it may be joined with, or how it is told.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto

from cassez_cli.dates.stretch import BEGINNING, END, MONTHS, Stretch, days_in


class Form(Enum):
    """What is written: how exactly, or that nothing is."""

    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    SEASON = auto()
    SOME_MONTH = auto()
    SOME_DAY_OF_MONTH = auto()
    SOME_DAY_OF_YEAR = auto()
    DECADE = auto()
    CENTURY = auto()
    OPEN = auto()
    UNKNOWN = auto()


#: Every date that can be read, with a 9 for each digit. A season looks like a month.
_SHAPES = {
    "9999": Form.YEAR,
    "9999-99": Form.MONTH,
    "9999-99-99": Form.DAY,
    "9999-XX": Form.SOME_MONTH,
    "9999-99-XX": Form.SOME_DAY_OF_MONTH,
    "9999-XX-XX": Form.SOME_DAY_OF_YEAR,
    "999X": Form.DECADE,
    "99XX": Form.CENTURY,
}
_NINES = str.maketrans("012345678", "999999999")
_UNMARKED = str.maketrans("", "", "?~%")

#: How many of year, month and day each form knows.
_KNOWN = {
    Form.YEAR: 1,
    Form.SOME_MONTH: 1,
    Form.SOME_DAY_OF_YEAR: 1,
    Form.MONTH: 2,
    Form.SOME_DAY_OF_MONTH: 2,
    Form.DAY: 3,
}

#: First and last month of spring, summer, autumn and winter, which EDTF leaves open: those of meteorologists
#: in the northern hemisphere. Winter begins in the year that is written and ends in the next.
_SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}


@dataclass(frozen=True, slots=True)
class Moment(Stretch):
    """A point in time. A mark takes away its certainty and leaves its bounds as they are."""

    form: Form
    first: str
    start_last: str
    end_first: str
    last: str
    #: `?` uncertain, `~` approximate, `%` both, or nothing.
    mark: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is a plain year, month or day without a mark."""
        return not self.mark and self.form in (Form.DAY, Form.MONTH, Form.YEAR)

    @property
    def written(self) -> bool:
        """Whether it is a date at all."""
        return self.form not in (Form.OPEN, Form.UNKNOWN)

    def numbers(self) -> list[int] | None:
        """Return year, month and day as far as they are known; None for a season, a decade, a century."""
        known = _KNOWN.get(self.form)
        return None if known is None else [int(part) for part in self.first.split("-")[:known]]


#: In the place of a start or an end (EDTF level 1, extended interval).
OPEN_START = Moment(Form.OPEN, BEGINNING, BEGINNING, BEGINNING, BEGINNING)
OPEN_END = Moment(Form.OPEN, END, END, END, END)
UNKNOWN = Moment(Form.UNKNOWN, BEGINNING, END, BEGINNING, END)


def moment(text: str) -> Moment:
    """Read one date; the ValueError says what is wrong in words that go after the value."""
    mark = text[-1:] if text.endswith(("?", "~", "%")) else ""
    body = text[:-1] if mark else text
    form = _SHAPES.get(body.translate(_NINES))
    if form is None:
        raise ValueError(_misshapen(text))
    if form is Form.MONTH and body[5:] in _SEASONS:
        form = Form.SEASON
    first, last = _bounds(body, form)
    if not "0001" <= first <= last < "9999-99":
        raise ValueError("is not a date: years run from 0001 to 9999")
    start_last, end_first = (END, BEGINNING) if mark else (last, first)
    return Moment(form, first, start_last, end_first, last, mark)


def month_day(text: str) -> str:
    """Read a day of the year, `MM-DD`; 29 February is one.

    Raises ValueError, quoting the value, if there is no such day.
    """
    with suppress(ValueError):
        if moment(f"2000-{text}").numbers() == [2000, int(text[:2]), int(text[3:])]:
            return text
    raise ValueError(f"{text!r} is not a day of the year such as 12-09")


def _bounds(body: str, form: Form) -> tuple[str, str]:
    if form is Form.DAY:
        return _day(body), body
    if form in (Form.MONTH, Form.SOME_DAY_OF_MONTH):
        return f"{body[:7]}-01", f"{body[:7]}-{_days(body)}"
    if form is Form.SEASON:
        return _season(body)
    digits = body[:4].rstrip("X")
    return f"{digits:0<4}-01-01", f"{digits:9<4}-12-31"


def _day(body: str) -> str:
    days, number = _days(body), body[8:]
    if not 1 <= int(number) <= days:
        raise ValueError(f"is not a date: there is no day {number} in month {body[:7]}, which has {days} days")
    return body


def _days(body: str) -> int:
    number = body[5:7]
    if int(number) not in MONTHS:
        raise ValueError(f"is not a date: there is no month {number}")
    return days_in(int(body[:4]), int(number))


def _season(body: str) -> tuple[str, str]:
    first, last = _SEASONS[body[5:]]
    start, end = int(body[:4]), int(body[:4]) + (last < first)
    return f"{start:04}-{first}-01", f"{end:04}-{last}-{days_in(end, int(last))}"


def _misshapen(text: str) -> str:
    """Say what would be right, for the slips that have one cause."""
    if text[10:11] in ("T", " ") and text[:10].translate(_NINES) == "9999-99-99":
        return "is not a date: leave out the time of day"
    if text.translate(_UNMARKED).translate(_NINES) in _SHAPES:
        return "is not a date: one mark, ~ or ? or %, stands at its end, as in 2005-12~"
    if text.replace("X", "9").translate(_NINES) in _SHAPES:
        return "is not a date: X stands for a month, a day, or the end of a year, as in 2005-XX or 200X"
    return "is not a date such as 2005, 2005-12, 2005-12-09, 2005~, 2005/2006 or [2005,2006]"
