"""Dates in words that can be read aloud: "8 or 9 December 2005", "about 2003", "since 2013".

House style: day, month, year, and only what differs is repeated. A dash joins two plain dates, close to them
if the first is one word. Where an end is marked or open, words join them: "about" must not be read of both.
Nothing here reads a date.
"""

import re
from collections.abc import Sequence
from typing import TypedDict

from cassez_cli.dates.moment import Form, Moment
from cassez_cli.dates.span import Kind, Span


class Language(TypedDict):
    """What a language needs to tell dates: words, and patterns with the names of what goes into them."""

    months: tuple[str, ...]
    #: By the month in which a season begins.
    seasons: dict[int, str]
    #: All but seasons. Where a date takes in several years, `{year}` is the first, `{last}` the last.
    forms: dict[Form, str]
    #: A day or month before another one of the same year, or the same month, which says the rest.
    same_year: dict[Form, str]
    same_month: dict[Form, str]
    marks: dict[str, str]
    #: Two dates joined: close, apart, and in words.
    close: str
    apart: str
    from_to: str
    since: str
    until: str
    start_unknown: str
    end_unknown: str
    #: Ranges in sets; `{span}` is what `from_to`, `since` or `until` makes.
    one_of_range: dict[Form, str]
    all_of_range: dict[Form, str]
    or_later: str
    or_earlier: str
    #: What stands between the members of a set; before the last one, `one_of` or `all_of`.
    comma: str
    one_of: str
    all_of: str
    #: Days of the month that are not told by their number.
    days: dict[int, str]
    #: What stands before a date of a form once a word goes before it, as `el` in "hacia el 9 de diciembre".
    articles: dict[Form, str]
    #: What is put right at the end, in this order, where a word begins so: `de el` becomes `del`.
    contracted: tuple[tuple[str, str], ...]


#: Add a language: add a table like this one.
ENGLISH: Language = {
    "months": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "seasons": {3: "spring {year}", 6: "summer {year}", 9: "autumn {year}", 12: "winter {year}–{last}"},
    "forms": {
        Form.YEAR: "{year}",
        Form.MONTH: "{month} {year}",
        Form.DAY: "{day} {month} {year}",
        Form.SOME_MONTH: "a month in {year}",
        Form.SOME_DAY_OF_MONTH: "a day in {month} {year}",
        Form.SOME_DAY_OF_YEAR: "a day in {year}",
        Form.DECADE: "the {year}s",
        Form.CENTURY: "the years {year}–{last}",
    },
    "same_year": {Form.MONTH: "{month}", Form.DAY: "{day} {month}"},
    "same_month": {Form.DAY: "{day}"},
    "marks": {"": "{date}", "?": "perhaps {date}", "~": "about {date}", "%": "perhaps about {date}"},
    "close": "{start}–{end}",
    "apart": "{start} – {end}",
    "from_to": "from {start} to {end}",
    "since": "since {start}",
    "until": "until {end}",
    "start_unknown": "to {end}, start unknown",
    "end_unknown": "from {start}, end unknown",
    "one_of_range": {
        Form.YEAR: "one of the years {span}",
        Form.MONTH: "one of the months {span}",
        Form.DAY: "one of the days {span}",
    },
    "all_of_range": {
        Form.YEAR: "every year {span}",
        Form.MONTH: "every month {span}",
        Form.DAY: "every day {span}",
    },
    "or_later": "{start} or later",
    "or_earlier": "{end} or earlier",
    "comma": ", ",
    "one_of": " or ",
    "all_of": " and ",
    "days": {},
    "articles": {},
    "contracted": (),
}


def words(parts: Sequence[Moment | Span], *, every: bool, language: Language) -> str:
    """Tell a date, or the members of a set: all of them, or one."""
    pairs = zip(parts, [*parts[1:], None], strict=True)
    *told, last = [_part(part, following, language) for part, following in pairs]
    whole = language["comma"].join(told) + language["all_of" if every else "one_of"] + last if told else last
    for apart, joined in language["contracted"]:
        whole = re.sub(rf"\b{apart}", joined, whole)
    return whole


def _part(part: Moment | Span, following: Moment | Span | None, language: Language) -> str:
    if isinstance(part, Moment):
        return _moment(part, following, language)
    if part.kind is Kind.INTERVAL:
        return _interval(part.start, part.end, language)
    if part.kind is Kind.ALL_OF:
        return language["all_of_range"][part.form].format(span=_joined(part.start, part.end, language))
    return _one_of(part, language)


def _interval(start: Moment, end: Moment, language: Language) -> str:
    if start == end:
        return _moment(start, None, language)
    if not start.exact or not end.exact:
        return _joined(start, end, language)
    told = _moment(start, end, language)
    pattern = language["close" if start.form is end.form and " " not in told else "apart"]
    return pattern.format(start=told, end=_moment(end, None, language))


def _one_of(span: Span, language: Language) -> str:
    if not span.end.written:
        return language["or_later"].format(start=_moment(span.start, None, language))
    if not span.start.written:
        return language["or_earlier"].format(end=_moment(span.end, None, language))
    return language["one_of_range"][span.form].format(span=_joined(span.start, span.end, language))


def _joined(start: Moment, end: Moment, language: Language) -> str:
    if not end.written:
        pattern = language["since" if end.form is Form.OPEN else "end_unknown"]
        return pattern.format(start=_moment(start, None, language, after=True))
    if not start.written:
        pattern = language["until" if start.form is Form.OPEN else "start_unknown"]
        return pattern.format(end=_moment(end, None, language, after=True))
    told = (_moment(start, end, language, after=True), _moment(end, None, language, after=True))
    return language["from_to"].format(start=told[0], end=told[1])


def _moment(moment: Moment, following: Moment | Span | None, language: Language, *, after: bool = False) -> str:
    """Tell one date, without what the date that follows says too; `after` a word that wants an article before it."""
    year, month, day = (int(part) for part in moment.first.split("-"))
    pattern = _pattern(moment, following, language)
    told = language["days"].get(day, str(day))
    date = pattern.format(day=told, month=language["months"][month - 1], year=year, last=int(moment.last[:4]))
    article = language["articles"].get(moment.form, "") if after or moment.mark else ""
    return language["marks"][moment.mark].format(date=article + date)


def _pattern(moment: Moment, following: Moment | Span | None, language: Language) -> str:
    if moment.form is Form.SEASON:
        return language["seasons"][int(moment.first[5:7])]
    said = ""
    if isinstance(following, Moment) and moment.exact and following.exact and moment.form is following.form:
        said = following.first
    for size, shorter in ((7, language["same_month"]), (4, language["same_year"])):
        if moment.first[:size] == said[:size] and moment.form in shorter:
            return shorter[moment.form]
    return language["forms"][moment.form]
