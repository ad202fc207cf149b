"""`cassez timeline --chart` as its users know it: a bar for each year, a lane for each kind, and the same in numbers and words."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

GAZETTE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: It burnt.}
"""


@pytest.fixture
def happened(dossier: Callable[..., Path]) -> Callable[..., Path]:
    """Write a dossier of events, each given as `date kind`."""

    def write(*events: str) -> Path:
        lines = [
            f'  - {{id: e{number}, date: "{date}", kind: {kind}, title: It happened, summary: It did., status: established,'
            f" sources: [gazette]}}\n"
            for number, (date, _, kind) in enumerate(each.partition(" ") for each in events)
        ]
        return dossier(GAZETTE, "events:\n" + "".join(lines))

    return write


def numbers(run: Run, kind: str = "any") -> dict[int, tuple[int, int]]:
    rows: list[dict[str, Any]] = json.loads(run.out)["results"]
    return {row["year"]: (row["certain"], row["possible"]) for row in rows if row["kind"] == kind}


def part(out: str, title: str) -> list[str]:
    """Cut one part of an answer out of it: the lines below its title."""
    return f"\n{out}".split(f"\n{title}\n")[1].split("\n\n", maxsplit=1)[0].splitlines()


def lane(out: str, kind: str) -> str:
    return next(line for line in part(out, "Events by kind") if line.startswith(kind))


@pytest.mark.parametrize(
    ("date", "counted"),
    [
        ("2005-12-09", {2005: (1, 0)}),
        ("2005", {2005: (1, 0)}),
        ("2005~", {2005: (0, 1)}),
        ("2005-12-09?", {2005: (0, 1)}),
        ("2005-12/2006-02", {2005: (1, 0), 2006: (1, 0)}),
        ("[2005,2006]", {2005: (0, 1), 2006: (0, 1)}),
        ("{2005,2007}", {2005: (1, 0), 2006: (0, 0), 2007: (1, 0)}),
        ("2005~/2007", {2005: (0, 1), 2006: (0, 1), 2007: (1, 0)}),
        ("2004-12-01/2006-01-15", {2004: (1, 0), 2005: (1, 0), 2006: (1, 0)}),
    ],
)
def test_a_year_counts_what_lasted_in_each_year_and_what_happened_once_where_it_certainly_or_possibly_was(
    cassez: Callable[..., Run], happened: Callable[..., Path], date: str, counted: dict[int, tuple[int, int]]
) -> None:
    facts = happened(f"{date} court")
    assert numbers(cassez("timeline", "--chart", "--json", "--facts", facts)) == counted
    for year, (certain, possible) in counted.items():
        run = cassez("timeline", "--year", str(year), "--json", "--facts", facts, code=0 if certain + possible else 1)
        assert [each["match"] for each in json.loads(run.out)["results"]] == ["certain"] * certain + ["possible"] * possible


@pytest.mark.parametrize(("date", "years"), [("2005/..", [2005]), ("../2007", [2007])])
def test_an_open_end_goes_no_further_than_the_dates_that_are_named(
    cassez: Callable[..., Run], happened: Callable[..., Path], date: str, years: list[int]
) -> None:
    assert list(numbers(cassez("timeline", "--chart", "--json", "--facts", happened(f"{date} court")))) == years
    both = happened(f"{date} court", "2004 court", "2008 court")
    assert list(numbers(cassez("timeline", "--chart", "--json", "--facts", both))) == [2004, 2005, 2006, 2007, 2008]


def test_a_bar_is_solid_where_certain_and_dotted_where_possible_and_a_silent_year_says_so(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    facts = happened("2003 court", "2003-02-01 press", "2003~ press", "2005? court")
    out = cassez("timeline", "--chart", "--facts", facts).out
    assert part(out, "Events by year") == [
        "2003  ██░ 2 events, possibly 1 more",
        "2004  no event",
        "2005  ░ possibly 1 event",
        "█ certainly in that year, ░ possibly. What lasted for years, or has an open date, counts in each.",
        "Events count whatever their standing.",
    ]


def test_many_silent_years_in_a_row_share_one_line_but_not_in_the_numbers(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    facts = happened("1848-02-24 protest", "1989-11-09 protest")
    out = cassez("timeline", "--chart", "--facts", facts).out
    assert part(out, "Events by year")[:3] == ["1848       █ 1 event", "1849/1988  no event", "1989       █ 1 event"]
    assert len(numbers(cassez("timeline", "--chart", "--json", "--facts", facts))) == 142


def test_the_longest_bar_fits_and_one_event_still_shows(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    facts = happened(*["1999 sea"] * 200, "1999? sea", "2000 sea")
    first, second, *_ = part(cassez("timeline", "--chart", "--facts", facts).out, "Events by year")
    assert first == f"1999  {'█' * 25}░ 200 events, possibly 1 more"
    assert len(first) == 60
    assert second == "2000  █ 1 event"


def test_a_lane_shows_how_much_happened_when_the_fullest_lane_first(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    days = ["2005-01-01", "2005-01-02", "2005-01-02", "2005-01-03?", "2005-01-05"]
    out = cassez("timeline", "--chart", "--facts", happened("2005-01-04 arrest", *(f"{day} court" for day in days))).out
    assert part(out, "Events by kind") == [
        "Kind    2005-01  Events",
        "        ┬────",
        "court   ▄▇· ▄         5",
        "arrest     ▄          1",
        "Each column is a day.",
        "▁ to ▇  certainly: the higher, the more events (▇ is 2)",
        "─       went on throughout",
        "·       only possibly",
    ]


def test_a_lane_draws_what_lasted_as_an_extent_and_its_unsure_end_dotted(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    out = cassez("timeline", "--chart", "--facts", happened("2005-01-02/2005-01-07 prison", "2005-01-04/2005-01-06~ search")).out
    assert lane(out, "prison") == "prison  ▇────▇           1"
    assert lane(out, "search") == "search    ▇··            1"


def test_a_sure_beginning_counts_in_full_beside_what_goes_on(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    facts = happened("2005-01-01/2005-01-05 prison", "2005-01-03 prison")
    assert lane(cassez("timeline", "--chart", "--facts", facts).out, "prison") == "prison  ▄─▇─▄         2"


@pytest.mark.parametrize(
    ("first", "last", "unit", "marks"),
    [
        ("2005-12-08", "2005-12-10", "a day", "2005-12-08"),
        ("2005-12-08", "2006-03-01", "2 days", "2006-01"),
        ("2005-01-01", "2006-02-28", "a week", "2005-01     2005-04"),
        ("2005-01-01", "2007-01-31", "2 weeks", "2005-01     2005-07       2006-01"),
        ("2005-06-15", "2009-01-31", "a month", "2006        2007"),
        ("2000-01-01", "2009-12-31", "2 months", "2000  2001  2002"),
        ("1995-01-01", "2009-12-31", "3 months", "1996    1998"),
        ("1985-01-01", "2009-12-31", "6 months", "1985      1990      1995"),
        ("1970-01-01", "2026-12-31", "a year", "1970      1980      1990"),
        ("0001-01-01", "9999-12-31", "200 years", "2000      4000"),
    ],
)
def test_a_column_is_as_fine_as_the_screen_allows_and_the_marks_stand_apart(  # noqa: PLR0913, PLR0917
    cassez: Callable[..., Run],
    happened: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    first: str,
    last: str,
    unit: str,
    marks: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = cassez("timeline", "--chart", "--facts", happened(f"{first} court", f"{last} court")).out
    lines = part(out, "Events by kind")
    assert f"Each column is {unit}." in lines
    assert marks in lines[0]
    assert lane(out, "court").count("▇") == 2


@pytest.mark.parametrize("columns", [20, 30, 50, 80, 120])
def test_no_line_is_longer_than_the_screen_and_nothing_is_lost(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    events = [
        "1970/2003 a kind of a veryveryveryveryveryverylong name",
        *["2009-05-06 court"] * 40,
        "2009~ court",
        "2026-01 press",
    ]
    out = cassez("timeline", "--chart", "--facts", happened(*events)).out
    assert max(map(len, out.splitlines())) <= columns
    squeezed = "".join(out.split())
    for words in ("akindofaveryveryveryveryveryverylongname", "40events,possibly1more", "noevent", "onlypossibly", "2026"):
        assert words in squeezed, words
    assert sum(out.count(sign) for sign in "▁▂▃▄▅▆▇█") > 2


def test_a_long_name_stands_above_its_lane_on_a_narrow_screen(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "26")
    facts = happened("2005 declaration", "2025 declaration")
    assert part(cassez("timeline", "--chart", "--facts", facts).out, "Events by kind")[:4] == [
        "     2010      2020",
        "─────┬─────────┬─────",
        "declaration, 2",
        "▇                   ▇",
    ]


def test_a_file_has_the_picture_a_hundred_columns_wide(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    cassez("timeline", "--chart", "--output", tmp_path / "x.txt", "--facts", happened(*["2005 court"] * 500, "2006? court"))
    lines = (tmp_path / "x.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1] == f"2005  {'█' * 77} 500 events"
    assert max(map(len, lines)) <= 100


def test_ascii_signs_say_the_same(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    facts = happened("2005-01-01/2005-01-04 court", "2005-01-02 court", *["2005-01-03 court"] * 12, "2005-01-05? court")
    out = cassez("timeline", "--chart", "--ascii", "--facts", facts).out
    assert out.isascii()
    assert part(out, "Events by year")[0] == f"2005  {'#' * 14}. 14 events, possibly 1 more"
    assert part(out, "Events by kind") == [
        "Kind   2005-01  Events",
        "       +----",
        "court  12+1.        15",
        "Each column is a day.",
        "1 to 9  certainly, so many events (+ is more)",
        "-       went on throughout",
        ".       only possibly",
    ]


def test_where_the_output_is_not_utf_8_the_picture_is_in_ascii_but_not_in_a_file(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    facts = happened("2005 court")
    monkeypatch.setattr("rich.console.Console.encoding", "iso-8859-1")
    assert "2005  # 1 event" in cassez("timeline", "--chart", "--facts", facts).out
    cassez("timeline", "--chart", "--output", tmp_path / "x.txt", "--facts", facts)
    assert "2005  █ 1 event" in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_what_is_possible_has_a_colour_of_its_own(
    cassez: Callable[..., Run], happened: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("PAGER", "cat")
    out = cassez("timeline", "--chart", "--facts", happened("2005 court", "2005~ court")).out
    assert "2005  █\x1b[33m░\x1b[0m 1 event" in out


def test_up_to_ten_silent_years_have_a_line_each(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    bars = part(cassez("timeline", "--chart", "--facts", happened("1900 sea", "1911 sea", "1923 sea")).out, "Events by year")
    assert [bar.split()[0] for bar in bars[:14]] == [*map(str, range(1900, 1912)), "1912/1922", "1923"]


def test_years_and_stretches_without_events_are_listed_and_up_to_five_kinds(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    facts = happened("2001 court", "2003 arrest", "2006 press", "2007 sea", "2008 fire")
    told = part(cassez("timeline", "--chart", "--facts", facts).out, "In words")
    assert told[2:] == ["None in  2002 and 2004 to 2005", "Kinds    arrest (1), court (1), fire (1), press (1) and sea (1)"]


def test_the_picture_is_told_in_words(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    kinds = ["court", "court", "arrest", "press", "sea", "fire", "oil"]
    facts = happened("2001~ court", *(f"{2004 + number} {kind}" for number, kind in enumerate(kinds)), "2004? court")
    assert part(cassez("timeline", "--chart", "--facts", facts).out, "In words") == [
        "Events   9 from 2001 to 2010",
        "Most in  2004 with 1, possibly 1 more",
        "None in  2002 to 2003",
        "Kinds    court (4), arrest (1), fire (1), oil (1) and 2 more kinds",
    ]


def test_years_that_are_equally_full_are_all_named_and_no_silence_is_told_where_there_is_none(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    facts = happened("2004~ court", "2005? court")
    assert part(cassez("timeline", "--chart", "--facts", facts).out, "In words") == [
        "Events   2 from 2004 to 2005",
        "Most in  2004 and 2005 with possibly 1 each",
        "Kinds    court (2)",
    ]


def test_the_numbers_are_rows_by_year_and_kind(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    facts = happened("2003-05 court", "2003~ court", "2005 sea")
    assert cassez("timeline", "--chart", "--format", "csv", "--facts", facts).out.splitlines() == [
        "year,kind,certain,possible",
        "2003,any,1,1",
        "2003,court,1,1",
        "2004,any,0,0",
        "2005,any,1,0",
        "2005,sea,1,0",
    ]


def test_plain_text_and_markdown_say_it_in_words(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    facts = happened("2003 court", "2003~ court")
    plain = cassez("timeline", "--chart", "--format", "plain", "--facts", facts).out
    assert "2003  1 event, possibly 1 more\n" in plain
    assert "court  2 events in 2003, most in 2003 with 1, possibly 1 more\n" in plain
    markdown = cassez("timeline", "--chart", "--format", "md", "--facts", facts).out
    assert "## Events by year\n\n- **2003**: 1 event, possibly 1 more\n" in markdown
    assert "## Events by kind\n\n- **court**: 2 events in 2003, most in 2003 with 1, possibly 1 more\n" in markdown


def test_what_was_asked_for_bounds_the_picture_and_its_silent_years_show(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    facts = happened("2000/2010 prison", "2005-02-03 court", "2006 court")
    asked = ("timeline", "--chart", "--json", "--facts", facts)
    assert numbers(cassez(*asked, "--kind", "court", "--year", "2004-2007")) == {
        2004: (0, 0),
        2005: (1, 0),
        2006: (1, 0),
        2007: (0, 0),
    }
    assert list(numbers(cassez(*asked, "--from", "2009"))) == [2009, 2010]
    assert list(numbers(cassez(*asked, "--to", "2001"))) == [2000, 2001]
    assert numbers(cassez(*asked, "--from", "2006-03", "--to", "2006-04"), "court") == {2006: (0, 1)}


def test_of_a_day_of_any_year_only_what_certainly_fits_is_certain(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    asked = (
        "timeline",
        "--chart",
        "--json",
        "--on",
        "12-09",
        "--facts",
        happened("2005-12-09 raid", "2006-12 raid", "2007 raid"),
    )
    assert numbers(cassez(*asked)) == {2005: (1, 0), 2006: (0, 1)}
    assert numbers(cassez(*asked, "--certain")) == {2005: (1, 0)}


def test_a_source_and_a_standing_are_filters_of_the_picture_too(
    cassez: Callable[..., Run], happened: Callable[..., Path]
) -> None:
    asked = ("timeline", "--chart", "--json", "--facts", happened("2003 court", "2005 sea"), "--status", "established")
    assert numbers(cassez(*asked, "--source", "gazette")) == {2003: (1, 0), 2004: (0, 0), 2005: (1, 0)}


def test_a_place_in_plain_words_is_a_filter_of_the_picture_too(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    events = "".join(
        f'  - {{id: e{number}, date: "{year}", kind: sea, title: A, summary: B., status: established, sources: [gazette]{place}}}\n'
        for number, (year, place) in enumerate([(2003, ", place: At the Café"), (2004, ", place: Elsewhere"), (2005, "")])
    )
    facts = dossier(GAZETTE, f"events:\n{events}")
    assert numbers(cassez("timeline", "--chart", "--json", "--place", "the cafe", "--facts", facts)) == {2003: (1, 0)}
    assert len(json.loads(cassez("timeline", "--json", "--place", "the cafe", "--facts", facts).out)["results"]) == 1


def test_on_a_past_day_nothing_goes_on_beyond_it(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    events = """
    events:
      - {id: prison, date: "2005-12-09/2013-01-23", public_since: "2005-12-09", kind: prison, title: A, summary: B.,
         status: established, sources: [gazette]}
      - {id: raid, date: "2005-12-09", kind: raid, title: A, summary: B., status: established, sources: [gazette]}
    """
    asked = ("timeline", "--chart", "--json", "--as-of", "2006-02-05", "--facts", dossier(GAZETTE, events))
    assert numbers(cassez(*asked)) == {2005: (2, 0), 2006: (1, 0)}
    assert numbers(cassez(*asked, "--from", "2006")) == {2006: (1, 0)}
    assert list(numbers(cassez(*asked, "--from", "2012"))) == [2012, 2013]


def test_on_a_past_day_a_later_date_of_a_set_is_not_lost(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    event = """
    events:
      - {id: vote, date: "{2001,2009}", public_since: "2001", kind: vote, title: A, summary: B., status: established,
         sources: [gazette]}
    """
    asked = ("timeline", "--chart", "--json", "--as-of", "2006", "--from", "2004", "--facts", dossier(GAZETTE, event))
    assert numbers(cassez(*asked))[2009] == (1, 0)


def test_nothing_found_is_told_and_ends_with_1(cassez: Callable[..., Run], happened: Callable[..., Path]) -> None:
    facts = happened("2005 court")
    for form in ("table", "plain", "md"):
        assert (
            "No events match." in cassez("timeline", "--chart", "--year", "1990", "--format", form, "--facts", facts, code=1).out
        )


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--chart", "--limit", "3"), "leave out --limit and --reverse"),
        (("--chart", "--reverse"), "leave out --limit and --reverse"),
        (("--ascii",), "--ascii goes with --chart"),
    ],
)
def test_options_that_a_picture_cannot_follow_are_refused(
    cassez: Callable[..., Run], arguments: tuple[str, ...], word: str
) -> None:
    assert word in cassez("timeline", *arguments, code=2).err


def test_the_shipped_picture_agrees_with_the_events_listed(cassez: Callable[..., Run]) -> None:
    events = json.loads(cassez("timeline", "--all", "--json").out)["results"]
    of_kind = Counter(each["kind"] for each in events)
    out = cassez("timeline", "--chart").out
    assert part(out, "In words")[0].startswith(f"Events   {len(events)} from")
    for kind, count in of_kind.items():
        assert lane(out, f"{kind} ").endswith(f" {count}")
    run = cassez("timeline", "--chart", "--json")
    for year in (2002, 2005, 2012, 2026):
        found = json.loads(cassez("timeline", "--year", str(year), "--json").out)["results"]
        for kind in ("any", *of_kind):
            matches = [each["match"] for each in found if kind in {"any", each["kind"]}]
            assert numbers(run, kind).get(year, (0, 0)) == (matches.count("certain"), matches.count("possible"))
