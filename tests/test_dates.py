"""Reading, telling and sorting dates: each form with its bounds and its words, and each slip with its message."""

import calendar
import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cassez_cli.dates import ENGLISH, Language, When, month_day

NONE = "0000-00-00"
NEVER = "9999-99-99"

FORMS = [
    ("2005", "2005-01-01", "2005-12-31", "2005"),
    ("0001", "0001-01-01", "0001-12-31", "1"),
    ("9999", "9999-01-01", "9999-12-31", "9999"),
    ("2005-12", "2005-12-01", "2005-12-31", "December 2005"),
    ("2005-04", "2005-04-01", "2005-04-30", "April 2005"),
    ("2005-12-09", "2005-12-09", "2005-12-09", "9 December 2005"),
    # leap years, also at the ends of centuries
    ("2005-02", "2005-02-01", "2005-02-28", "February 2005"),
    ("2004-02", "2004-02-01", "2004-02-29", "February 2004"),
    ("1900-02", "1900-02-01", "1900-02-28", "February 1900"),
    ("2000-02", "2000-02-01", "2000-02-29", "February 2000"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000"),
    # marks, which move no bound
    ("2003~", "2003-01-01", "2003-12-31", "about 2003"),
    ("2008-04?", "2008-04-01", "2008-04-30", "perhaps April 2008"),
    ("2005-12-09%", "2005-12-09", "2005-12-09", "perhaps about 9 December 2005"),
    # what is left unspecified
    ("2005-12-XX", "2005-12-01", "2005-12-31", "a day in December 2005"),
    ("2004-02-XX", "2004-02-01", "2004-02-29", "a day in February 2004"),
    ("2005-XX", "2005-01-01", "2005-12-31", "a month in 2005"),
    ("2005-XX-XX", "2005-01-01", "2005-12-31", "a day in 2005"),
    ("200X", "2000-01-01", "2009-12-31", "the 2000s"),
    ("199X?", "1990-01-01", "1999-12-31", "perhaps the 1990s"),
    ("20XX", "2000-01-01", "2099-12-31", "the years 2000–2099"),
    ("99XX", "9900-01-01", "9999-12-31", "the years 9900–9999"),
    # seasons
    ("2005-21", "2005-03-01", "2005-05-31", "spring 2005"),
    ("2005-22", "2005-06-01", "2005-08-31", "summer 2005"),
    ("2005-23~", "2005-09-01", "2005-11-30", "about autumn 2005"),
    ("2005-24", "2005-12-01", "2006-02-28", "winter 2005–2006"),
    ("2003-24", "2003-12-01", "2004-02-29", "winter 2003–2004"),
    # intervals
    ("2005/2006", "2005-01-01", "2006-12-31", "2005–2006"),
    ("2005-11/2005-12", "2005-11-01", "2005-12-31", "November–December 2005"),
    ("2005-12/2006-02", "2005-12-01", "2006-02-28", "December 2005 – February 2006"),
    ("2005-12-08/2005-12-09", "2005-12-08", "2005-12-09", "8–9 December 2005"),
    ("2005-11-30/2005-12-02", "2005-11-30", "2005-12-02", "30 November – 2 December 2005"),
    ("2005-12-15/2006-01-03", "2005-12-15", "2006-01-03", "15 December 2005 – 3 January 2006"),
    ("2005/2006-02", "2005-01-01", "2006-02-28", "2005 – February 2006"),
    ("2005-12/2005", "2005-12-01", "2005-12-31", "December 2005 – 2005"),
    ("2005-12/2005-12", "2005-12-01", "2005-12-31", "December 2005"),
    ("2003~/2006", "2003-01-01", "2006-12-31", "from about 2003 to 2006"),
    ("2005-12-08/2005-12-09?", "2005-12-08", "2005-12-09", "from 8 December 2005 to perhaps 9 December 2005"),
    ("2005-21/2005-23", "2005-03-01", "2005-11-30", "from spring 2005 to autumn 2005"),
    ("2013/..", "2013-01-01", NEVER, "since 2013"),
    ("2013-05~/..", "2013-05-01", NEVER, "since about May 2013"),
    ("../2009", NONE, "2009-12-31", "until 2009"),
    ("2013/", "2013-01-01", NEVER, "from 2013, end unknown"),
    ("/2009-03-04", NONE, "2009-03-04", "to 4 March 2009, start unknown"),
    # one of a set
    ("[2005,2007]", "2005-01-01", "2007-12-31", "2005 or 2007"),
    ("[2005-11,2005-12]", "2005-11-01", "2005-12-31", "November or December 2005"),
    ("[2005-12-08,2005-12-09]", "2005-12-08", "2005-12-09", "8 or 9 December 2005"),
    ("[2011-02-11,2011-02-12,2011-02-13]", "2011-02-11", "2011-02-13", "11, 12 or 13 February 2011"),
    ("[2005-12-08,2006-01]", "2005-12-08", "2006-01-31", "8 December 2005 or January 2006"),
    ("[2007,2005?]", "2005-01-01", "2007-12-31", "2007 or perhaps 2005"),
    ("[2005..2007]", "2005-01-01", "2007-12-31", "one of the years from 2005 to 2007"),
    ("[2005-12..2006-02]", "2005-12-01", "2006-02-28", "one of the months from December 2005 to February 2006"),
    ("[2005-12-08..2005-12-12]", "2005-12-08", "2005-12-12", "one of the days from 8 to 12 December 2005"),
    ("[2003,2005..2007]", "2003-01-01", "2007-12-31", "2003 or one of the years from 2005 to 2007"),
    ("[..2005-12-09]", NONE, "2005-12-09", "9 December 2005 or earlier"),
    ("[2005..]", "2005-01-01", NEVER, "2005 or later"),
    # all of a set
    ("{2005-12-08,2005-12-09}", "2005-12-08", "2005-12-09", "8 and 9 December 2005"),
    ("{2005-11-30,2005-12-02}", "2005-11-30", "2005-12-02", "30 November and 2 December 2005"),
    ("{2005-12-08..2005-12-12}", "2005-12-08", "2005-12-12", "every day from 8 to 12 December 2005"),
    ("{2005-11..2005-12}", "2005-11-01", "2005-12-31", "every month from November to December 2005"),
    ("{..2005}", NONE, "2005-12-31", "every year until 2005"),
    ("{2005..}", "2005-01-01", NEVER, "every year since 2005"),
]


@pytest.mark.parametrize(("text", "first", "last", "words"), FORMS, ids=[form[0] for form in FORMS])
def test_a_date_has_exact_bounds_and_words(text: str, first: str, last: str, words: str) -> None:
    when = When.parse(text)
    assert (when.text, when.first_iso, when.last_iso, when.words()) == (text, first, last, words)


LIKE = "is not a date such as 2005, 2005-12, 2005-12-09, 2005~, 2005/2006 or [2005,2006]"
SET = "is not a set of dates such as [2005,2006], [2005..2007] or {2005,2006}"
MARK = "is not a date: one mark, ~ or ? or %, stands at its end, as in 2005-12~"
FILL = "is not a date: X stands for a month, a day, or the end of a year, as in 2005-XX or 200X"
RANGE = "is not a date: a range in a set joins two years, two months or two days, without marks"
YEARS = "is not a date: years run from 0001 to 9999"

REFUSED = [
    *[(text, LIKE) for text in ("", "who knows?", "12/2005", "2005/06", "2005/2006/2007", "2005-1-9", "20051209")],
    *[(text, LIKE) for text in ("9 December 2005", " 2005", "2005\n", "-0044", "Y20000", "\uff12005", "[2005, 2006]")],
    *[(text, LIKE) for text in ("[2005/2006,2007]", "[2005,]", "[2005..2006..2007]", "[[2005,2006],2007]")],
    *[(text, SET) for text in ("[", "[]", "{}", "[2005]", "{2005]", "[2005,2006", "[2005,2006]?")],
    *[(text, MARK) for text in ("~2005", "2005~-12", "2005?~", "2005-~12")],
    *[(text, FILL) for text in ("2XXX", "XXXX-12-09", "200X-12", "2005-1X", "2005-XX-09")],
    *[(text, RANGE) for text in ("[2005..2007-02]", "[2005~..2007]", "{2005-21..2005-22}", "[200X..]")],
    *[(text, YEARS) for text in ("0000", "0000-12-09", "000X", "00XX", "9999-24")],
    ("2005-13", "is not a date: there is no month 13"),
    ("2005-00", "is not a date: there is no month 00"),
    ("2005-25", "is not a date: there is no month 25"),
    ("2005-21-01", "is not a date: there is no month 21"),
    ("2005-13-XX", "is not a date: there is no month 13"),
    ("2005-02-29", "is not a date: there is no day 29 in month 2005-02, which has 28 days"),
    ("1900-02-29", "is not a date: there is no day 29 in month 1900-02, which has 28 days"),
    ("2005-04-31/2006", "is not a date: there is no day 31 in month 2005-04, which has 30 days"),
    ("[2005-12-00,2006]", "is not a date: there is no day 00 in month 2005-12, which has 31 days"),
    ("2005-12-09T06:47", "is not a date: leave out the time of day"),
    ("2005-12-09 06:47", "is not a date: leave out the time of day"),
    ("2006/2005", "ends before it begins"),
    ("2005-12-09~/2005-12-08", "ends before it begins"),
    ("[2006..2005]", "ends before it begins"),
    *[(text, "is not a date: it names no day") for text in ("/", "../..", "../", "/..", "[..]", "{2005,..}")],
]


@pytest.mark.parametrize(("text", "fault"), REFUSED, ids=[repr(text) for text, _ in REFUSED])
def test_what_is_no_date_is_refused_in_our_words_with_the_value_quoted(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(f'{text!r} {fault}')}$"):
        When.parse(text)


@settings(deadline=None)
@given(st.text() | st.text(alphabet="0129-~?%X/.,[]{}T: ", max_size=24))
@example("2005-12-09/[2005]")
def test_any_text_is_read_or_refused_with_the_text_quoted(text: str) -> None:
    try:
        when: When | None = When.parse(text)
        refusal = ""
    except ValueError as fault:
        when, refusal = None, str(fault)
    if when is None:
        assert refusal.startswith(f"{text!r} ")
    else:
        assert When.parse(when.text) == when
        assert when.words()


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_end_as_in_the_calendar(year: int, month: int) -> None:
    last = date(year, month, calendar.monthrange(year, month)[1])
    assert When.parse(f"{year:04}-{month:02}").last == last
    assert When.parse(last.isoformat()).first == last


def test_days_are_dates_and_a_missing_bound_is_none() -> None:
    assert (When.parse("2005-12").first, When.parse("2005-12").last) == (date(2005, 12, 1), date(2005, 12, 31))
    assert (When.parse("../2005").first, When.parse("2005/..").last) == (None, None)


def test_a_mark_is_seen_wherever_it_stands() -> None:
    marks = {text: (When.parse(text).uncertain, When.parse(text).approximate) for text in ("2005?", "2005~", "2005%")}
    assert marks == {"2005?": (True, False), "2005~": (False, True), "2005%": (True, True)}
    assert [When.parse(text).circa for text in ("2005", "2005/2006~", "{2005?,2006}")] == [False, True, True]


def test_of_the_same_first_day_the_widest_date_sorts_first() -> None:
    in_order = ["../2009", "2004-12-31", "2005/..", "2005/2006", "2005", "2005-01", "2005-01-01", "2005-01-02"]
    backwards = in_order[::-1]
    assert sorted(backwards, key=lambda text: When.parse(text).sort_key) == in_order


def test_dates_with_the_same_bounds_keep_the_order_they_are_given_in() -> None:
    assert When.parse("2005").sort_key == When.parse("2005?").sort_key == When.parse("2005-XX").sort_key


def test_date_parts_are_as_exact_as_the_date() -> None:
    parts = {
        "2005": [[2005]],
        "2005-12~": [[2005, 12]],
        "2005-12-09": [[2005, 12, 9]],
        "2005-12-XX": [[2005, 12]],
        "2005-XX": [[2005]],
        "2005-XX-XX": [[2005]],
        "2005-12-30/2006": [[2005, 12, 30], [2006]],
    }
    assert {text: When.parse(text).date_parts() for text in parts} == parts


@pytest.mark.parametrize("text", ["200X", "20XX", "2005-21", "2005/..", "/2005", "200X/2010", "[2005,2006]", "[2005..]"])
def test_what_date_parts_cannot_say_has_none(text: str) -> None:
    assert When.parse(text).date_parts() is None


def test_years_of_a_chart_are_those_it_may_touch() -> None:
    years = {"2005-12": (2005, 2005), "2005/2007": (2005, 2007), "[2005,2009]": (2005, 2009), "2005-24": (2005, 2006)}
    assert {text: When.parse(text).span_years() for text in years} == years
    assert [When.parse(text).span_years() for text in ("2005/..", "../2005")] == [None, None]


def test_a_day_of_the_year_is_read_or_refused_with_the_value_quoted() -> None:
    assert [month_day(text) for text in ("12-09", "02-29")] == ["12-09", "02-29"]
    for text in ("", "12", "13-01", "02-30", "12-XX", "1-9", "12-09~", "2005-12-09", "21-01"):
        with pytest.raises(ValueError, match=f"^{text!r} is not a day of the year such as 12-09$"):
            month_day(text)


def test_another_language_is_another_table() -> None:
    spanish: Language = {
        **ENGLISH,
        "months": (*("" for _ in range(11)), "diciembre"),
        "forms": {form: pattern.replace(" {", " de {") for form, pattern in ENGLISH["forms"].items()},
        "same_year": {form: pattern.replace(" {", " de {") for form, pattern in ENGLISH["same_year"].items()},
        "marks": {**ENGLISH["marks"], "~": "hacia {date}"},
        "since": "desde {start}",
        "one_of": " o ",
    }
    told = {
        "[2005-12-08,2005-12-09]": "8 o 9 de diciembre de 2005",
        "2005-12~": "hacia diciembre de 2005",
        "2013/..": "desde 2013",
    }
    assert {text: When.parse(text).words(spanish) for text in told} == told
