"""How surely a date answers a question: within a span, on a day of any year, before another, known by a day."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cassez_cli.dates import Hit, When

NO, POSSIBLE, CERTAIN = Hit.NO, Hit.POSSIBLE, Hit.CERTAIN


def within(text: str, span: str) -> Hit:
    return When.parse(text).within(When.parse(span))


def on(text: str, month_day: str) -> Hit:
    return When.parse(text).on_month_day(month_day)


def test_only_no_is_false_and_the_surer_hit_is_greater() -> None:
    assert [bool(hit) for hit in (NO, POSSIBLE, CERTAIN)] == [False, True, True]
    assert max(CERTAIN, POSSIBLE, NO) is CERTAIN


WITHIN = [
    # a point in time: certain if all its days are in the span, possible if some are
    ("2005-12-09", "2005", CERTAIN),
    ("2005-12-09", "2005-12-09", CERTAIN),
    ("2005-12", "2005-12-09", POSSIBLE),
    ("2005", "2005-12", POSSIBLE),
    ("2005", "2006", NO),
    ("200X", "2005", POSSIBLE),
    ("200X", "2000/2009", CERTAIN),
    ("2005-12-XX", "2005-12", CERTAIN),
    ("2005-24", "2005", POSSIBLE),
    ("2005-24", "2005-12/2006-02", CERTAIN),
    ("2005-12-31", "2006", NO),
    # a mark turns certain into possible and makes nothing more possible
    ("2005?", "2005", POSSIBLE),
    ("2005-12-09~", "2000/2010", POSSIBLE),
    ("2005~", "2006", NO),
    ("2005%", "2005/..", POSSIBLE),
    # an interval lasted: it is certain where it cannot but have touched the span
    ("2005-12-08/2005-12-20", "2005-12-10", CERTAIN),
    ("2005-12-08/2005-12-20", "2005-12-21", NO),
    ("2004/2006", "2005", CERTAIN),
    ("2004/2006", "2004", CERTAIN),
    ("2004/2006", "2004-06", POSSIBLE),
    ("2005/2005", "2005-06", POSSIBLE),
    ("2005/2005", "2005", CERTAIN),
    ("2005-12/2005", "2005-12", CERTAIN),
    # an end that is open goes on for ever; one that is unknown may be anywhere
    ("2013/..", "2020", CERTAIN),
    ("2013/..", "2013", CERTAIN),
    ("2013/..", "2013-06", POSSIBLE),
    ("2013/..", "2012", NO),
    ("../2009", "1990", CERTAIN),
    ("../2009", "2010", NO),
    ("2013/", "2013", CERTAIN),
    ("2013/", "2020", POSSIBLE),
    ("2013/", "2010/2020", CERTAIN),
    ("/2009", "2009", CERTAIN),
    ("/2009", "1990", POSSIBLE),
    # of an interval with a marked end, the other end is still sure
    ("2003~/2006-03-10", "2005", POSSIBLE),
    ("2003~/2006-03-10", "2006", CERTAIN),
    ("2003/2006~", "2003", CERTAIN),
    ("2003/2006~", "2005", POSSIBLE),
    ("2003~/2006~", "2003/2006", POSSIBLE),
    ("2003~/..", "2010", POSSIBLE),
    ("2003~/..", "2010/..", CERTAIN),
    # one of a set: all of them must agree
    ("[2005-12-08,2005-12-09]", "2005", CERTAIN),
    ("[2005,2007]", "2005", POSSIBLE),
    ("[2005,2007]", "2006", NO),
    ("[2005,2007]", "2005/2007", CERTAIN),
    ("[2005..2007]", "2006", POSSIBLE),
    ("[2005..2007]", "2005/2007", CERTAIN),
    ("[2005~,2007]", "2005/2007", POSSIBLE),
    ("[..2005]", "1990", POSSIBLE),
    ("[..2005]", "../2005", CERTAIN),
    ("[2005..]", "2005/..", CERTAIN),
    ("[2005..]", "2005/2099", POSSIBLE),
    # all of a set: one of them is enough
    ("{2005,2007}", "2005", CERTAIN),
    ("{2005,2007}", "2006", NO),
    ("{2005,2007}", "2005-06/2007-06", POSSIBLE),
    ("{2005~,2007}", "2005", POSSIBLE),
    ("{2005-12-08..2005-12-12}", "2005-12-10", CERTAIN),
    ("{2005-11..2006-02}", "2005-12", CERTAIN),
    ("{2005-11..2006-02}", "2005-12-02/2006-01-30", POSSIBLE),
    ("{2003..2006}", "2004-01-01/2004-12-31", CERTAIN),
    ("{2003..2006}", "2004-01-02/2005-12-30", POSSIBLE),
    ("{2003..2006}", "2006-06/..", POSSIBLE),
    ("{2003..2006}", "2005-06/..", CERTAIN),
    ("{2003..2006}", "../2003", CERTAIN),
    ("{2005-11..2006-02}", "2005-06/..", CERTAIN),
    ("{..0005}", "../0001-06", CERTAIN),
    ("{2003..}", "2010", CERTAIN),
    ("{..2003}", "2000", CERTAIN),
    # a span with one bound, as of `--from` alone
    ("2005-12-09", "2005/..", CERTAIN),
    ("2005-12-09", "../2005-12-08", NO),
]


@pytest.mark.parametrize(("text", "span", "hit"), WITHIN, ids=[f"{text} in {span}" for text, span, _ in WITHIN])
def test_a_date_is_certainly_possibly_or_not_within_a_span(text: str, span: str, hit: Hit) -> None:
    assert within(text, span) is hit


#: A small world, February and March of a leap year, in which every way a date can have come true is tried.
WORLD = [date(2004, 2, 1) + timedelta(days=number) for number in range(60)]
days = st.sampled_from([day.isoformat() for day in WORLD])
months = st.sampled_from(["2004-02", "2004-03"])
points = st.builds(str.__add__, days | months, st.sampled_from(["", "", "?"]))


def possible_days(text: str, *, marked_anywhere: bool) -> list[date]:
    if text.endswith("?") and marked_anywhere:
        return WORLD
    bare = text.rstrip("?")
    return [day for day in WORLD if day.isoformat().startswith(bare)]


def histories(start: str, end: str, *, marked_anywhere: bool) -> list[tuple[date, date]]:
    """List all pairs of days between which it may have lasted."""
    starts = possible_days(start, marked_anywhere=marked_anywhere)
    ends = possible_days(end, marked_anywhere=marked_anywhere)
    return [(first, last) for first, last in product(starts, ends) if first <= last]


@settings(max_examples=300, deadline=None)
@given(points, points, days, days)
@example("2004-02", "2004-02", "2004-02-01", "2004-02-29")
@example("2004-02?", "2004-02-10", "2004-02-10", "2004-02-20")
def test_an_interval_is_certain_if_every_history_touches_the_span(start: str, end: str, one: str, other: str) -> None:
    first, last = sorted(map(date.fromisoformat, (one, other)))
    written = histories(start, end, marked_anywhere=False)
    assume(written)
    assume((first, last) != (WORLD[0], WORLD[-1]))

    def touch(history: tuple[date, date]) -> bool:
        return history[0] <= last and first <= history[1]

    expected = NO
    if any(map(touch, written)):
        sure = all(map(touch, histories(start, end, marked_anywhere=True)))
        expected = CERTAIN if sure else POSSIBLE
    assert within(f"{start}/{end}", f"{first}/{last}") is expected


@settings(max_examples=200, deadline=None)
@given(st.lists(days | months, min_size=2, max_size=4), days, days)
def test_a_set_is_weighed_member_by_member(members: list[str], one: str, other: str) -> None:
    span = "/".join(sorted((one, other)))
    hits = [within(member, span) for member in members]
    joined = ",".join(members)
    assert within(f"{{{joined}}}", span) is max(hits)
    assert within(f"[{joined}]", span) is (hits[0] if len(set(hits)) == 1 else POSSIBLE)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 30), st.integers(0, 30), days, days)
def test_a_series_is_the_set_of_its_members(start: int, length: int, one: str, other: str) -> None:
    span = "/".join(sorted((one, other)))
    members = [f"{2001 + month // 12}-{month % 12 + 1:02}" for month in range(start, start + length + 2)]
    assert within(f"{{{members[0]}..{members[-1]}}}", span) is within(f"{{{','.join(members)}}}", span)


ON = [
    ("2005-12-09", CERTAIN),
    ("2005-12-09?", POSSIBLE),
    ("2005-12-08", NO),
    ("2005-12", POSSIBLE),
    ("2005-12-XX", POSSIBLE),
    ("2005-11", NO),
    # what is longer than a month says nothing about a day
    ("2005", NO),
    ("2005-24", NO),
    ("200X", NO),
    ("[..2005-12-09]", NO),
    ("[2005-12-01..2006-01-01]", NO),
    # an interval: if it is short, through each of its days; if not, on the days it began and ended
    ("2005-12-08/2005-12-10", CERTAIN),
    ("2005-12-07/2005-12-08", NO),
    ("2005-09-21/2005-12-09", CERTAIN),
    ("2005-12-09/2012", CERTAIN),
    ("2005-12/2012", POSSIBLE),
    ("2005-12-09/..", CERTAIN),
    ("2001/2012", NO),
    # sets
    ("[2005-12-08,2005-12-09]", POSSIBLE),
    ("[2005-12-09,2006-12-09]", CERTAIN),
    ("[2005-12-08..2005-12-10]", POSSIBLE),
    ("{2005-12-08,2005-12-09}", CERTAIN),
    ("{2005-12-08..2005-12-10}", CERTAIN),
]


@pytest.mark.parametrize(("text", "hit"), ON, ids=[text for text, _ in ON])
def test_a_date_falls_on_the_ninth_of_december_of_some_year(text: str, hit: Hit) -> None:
    assert on(text, "12-09") is hit


def test_days_of_the_year_are_found_across_new_year_and_in_leap_years_alone() -> None:
    assert [on("2005-12-20/2006-01-10", day) for day in ("12-25", "01-05", "12-19", "01-11")] == [CERTAIN, CERTAIN, NO, NO]
    assert [on("[2005-12-20..2006-01-10]", day) for day in ("12-20", "01-10", "12-19")] == [POSSIBLE, POSSIBLE, NO]
    assert [on(text, "02-29") for text in ("2004-02", "2005-02", "2004-02-29")] == [POSSIBLE, NO, CERTAIN]
    assert [on(text, "02-29") for text in ("2004-02-20/2004-03-05", "2005-02-20/2005-03-05")] == [CERTAIN, NO]


def test_a_date_is_before_another_only_if_its_last_possible_day_is() -> None:
    def before(text: str, other: str) -> bool:
        return When.parse(text).before(When.parse(other))

    assert before("1950", "1951")
    assert before("1950?", "1951-01-01")
    assert not before("1950", "1950-12-31")
    assert not before("1950/..", "2005")
    assert not before("1950", "../2005")


KNOWN = {
    "2006-01-31": "2006-01-31",
    "2006-01": "2006-01-31",
    "2006-01?": "2006-01-31",
    "2005/2006-01": "2006-01-31",
    "2006-01/..": "2006-01-31",
    "2006-01/": "2006-01-31",
    "../2006-01": "2006-01-31",
    "[2005,2006-01]": "2006-01-31",
    "[2005..]": "9999-99-99",
}


def test_a_date_is_known_when_it_is_past_or_if_it_goes_on_when_it_has_begun() -> None:
    assert {text: When.parse(text).known_iso for text in KNOWN} == KNOWN
