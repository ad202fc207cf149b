"""A date that admits doubt: what was written, its bounds, and how surely it answers a question.

Nothing here depends on what day it is today.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from cassez_cli.dates.moment import Form, Moment, moment
from cassez_cli.dates.span import Kind, Span, all_of_range, interval, one_of_range
from cassez_cli.dates.stretch import BEGINNING, END, Hit, calendar_day
from cassez_cli.dates.words import ENGLISH, Language, words

_REVERSED = str.maketrans("0123456789", "9876543210")


@dataclass(frozen=True, slots=True)
class When:
    """A date as the package describes it; made by `When.parse`."""

    #: As written.
    text: str
    #: First and last possible day, as ISO text that sorts; without bound `0000-00-00`, `9999-99-99`.
    first_iso: str = field(compare=False, repr=False)
    last_iso: str = field(compare=False, repr=False)
    #: One, or the members of a set.
    parts: tuple[Moment | Span, ...] = field(compare=False, repr=False)
    #: Whether it is all of the members, not one of them.
    every: bool = field(compare=False, repr=False)

    @classmethod
    @lru_cache(maxsize=20_000)
    def parse(cls, text: str) -> "When":
        """Read a date; the ValueError quotes it and says what would be right."""
        try:
            parts = _parts(text)
        except ValueError as fault:
            raise ValueError(f"{text!r} {fault}") from None
        first, last = min(part.first for part in parts), max(part.last for part in parts)
        return cls(text, first, last, parts, text.startswith("{"))

    @property
    def first(self) -> date | None:
        """The first possible day, None if there is no bound."""
        return calendar_day(self.first_iso)

    @property
    def last(self) -> date | None:
        """The last possible day, None if there is no bound."""
        return calendar_day(self.last_iso)

    @property
    def sort_key(self) -> str:
        """Text that sorts by first possible day and, of the same first day, by last, the widest first."""
        return f"{self.first_iso} {self.last_iso.translate(_REVERSED)}"

    @property
    def uncertain(self) -> bool:
        """Whether any of it is marked `?` or `%`."""
        return "?" in self.text or "%" in self.text

    @property
    def approximate(self) -> bool:
        """Whether any of it is marked `~` or `%`."""
        return "~" in self.text or "%" in self.text

    @property
    def circa(self) -> bool:
        """Whether any of it is marked."""
        return self.uncertain or self.approximate

    @property
    def known_iso(self) -> str:
        """The day by which it is known, as ISO text: its last possible; if it has no known end, the last on which it may have begun."""
        match self.parts:
            case [Span(kind=Kind.INTERVAL, start=start, end=end)] if end.last == END:
                return start.last
            case _:
                return self.last_iso

    def within(self, span: "When") -> Hit:
        """Tell how surely it touches the days from the first to the last of `span`, the bounds alone."""
        return self._weigh([part.within(span.first_iso, span.last_iso) for part in self.parts])

    def on_month_day(self, month_day: str) -> Hit:
        """Tell how surely it falls on a day of any year, `MM-DD` as the function `month_day` reads it."""
        return self._weigh([part.on(month_day) for part in self.parts])

    def before(self, other: "When") -> bool:
        """Tell whether its last possible day is earlier than the first of the other; marks are not asked."""
        return self.last_iso < other.first_iso

    def span_years(self) -> tuple[int, int] | None:
        """Return the first and last possible year, None if there is no bound."""
        if self.first_iso == BEGINNING or self.last_iso == END:
            return None
        return int(self.first_iso[:4]), int(self.last_iso[:4])

    def date_parts(self) -> list[list[int]] | None:
        """Return `date-parts` of CSL-JSON, as exact as they are known; None for what these cannot say."""
        match self.parts:
            case [Moment() as only]:
                ends = [only.numbers()]
            case [Span(kind=Kind.INTERVAL, start=start, end=end)]:
                ends = [start.numbers(), end.numbers()]
            case _:
                return None
        known = [numbers for numbers in ends if numbers is not None]
        return known if len(known) == len(ends) else None

    def season(self) -> tuple[int, int] | None:
        """Return the year and the season, 1 for spring to 4 for winter, if it is one season of a year."""
        match self.parts:
            case [Moment(form=Form.SEASON)]:
                return int(self.text[:4]), int(self.text[6])
            case _:
                return None

    def words(self, language: Language = ENGLISH) -> str:
        """Tell it in words."""
        return words(self.parts, every=self.every, language=language)

    def _weigh(self, hits: list[Hit]) -> Hit:
        """Of all members one is enough; of one among them, all must agree."""
        most, least = max(hits), min(hits)
        return most if self.every or most is least else Hit.POSSIBLE


def _parts(text: str) -> tuple[Moment | Span, ...]:
    if text.startswith(("[", "{")):
        return _members(text)
    return (interval(text) if "/" in text else moment(text),)


def _members(text: str) -> tuple[Moment | Span, ...]:
    closing, read_range = ("]", one_of_range) if text.startswith("[") else ("}", all_of_range)
    members = text[1:-1].split(",")
    if not text.endswith(closing) or (len(members) == 1 and ".." not in text):
        raise ValueError("is not a set of dates such as [2005,2006], [2005..2007] or {2005,2006}")
    return tuple(read_range(member) if ".." in member else moment(member) for member in members)
