"""`cassez timeline` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: It burnt.}
      - {id: herald, kind: news, publisher: Herald, published: "2000", language: en, grade: high, basis: full, note: It burnt.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", key: true, title: The lighthouse burns, summary: It burnt., kind: fire,
         status: established, people: [ana-roca], sources: [gazette, herald]}
      - {id: blame, date: "1999", title: Ana Roca is blamed, summary: She was., kind: press,
         status: alleged, people: [ana-roca], accuses: [ana-roca], outcome: [acquittal], sources: [gazette]}
      - {id: acquittal, date: "2001-05", title: Ana Roca is acquitted, summary: She was., kind: court,
         status: established, people: [ana-roca], settles: [ana-roca], sources: [herald, gazette]}
"""


def test_without_a_filter_it_tells_the_story_and_how_to_see_the_rest(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("timeline", "--facts", dossier(LIGHTHOUSE)).out
    assert "The lighthouse burns" in out
    assert "blamed" not in out
    assert "out of 3 events. All of them:\ncassez timeline --all" in out


def test_where_no_event_is_key_the_story_is_all_of_them(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE.replace("key: true, ", ""))
    out = cassez("timeline", "--facts", facts).out
    assert out == cassez("timeline", "--all", "--facts", facts).out
    assert "Ana Roca is blamed" in out


def test_a_year_finds_certain_hits_and_marks_possible_ones(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    found = json.loads(cassez("timeline", "--from", "1999-03", "--to", "1999-04", "--json", "--facts", facts).out)
    assert {each["id"]: each["match"] for each in found["results"]} == {"fire": "certain", "blame": "possible"}
    assert "possibly: Ana Roca is blamed" in cassez("timeline", "--from", "1999-03", "--to", "1999-04", "--facts", facts).out


def test_an_accusation_is_shown_with_what_became_of_it(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("timeline", "--all", "--facts", dossier(LIGHTHOUSE)).out
    assert "→ May 2001: Ana Roca is acquitted" in out


@pytest.mark.parametrize("years", ["1999-2000", "1999–2000", "1999..2000", "1999/2000", "1999 – 2000"])
def test_a_year_may_be_a_stretch_of_years_as_people_write_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path], years: str
) -> None:
    facts = dossier(LIGHTHOUSE)
    found = json.loads(cassez("timeline", "--year", years, "--json", "--facts", facts).out)["results"]
    assert [each["id"] for each in found] == ["blame", "fire"]
    for option, ids in (("--year", ["gazette", "herald"]), ("--covering", ["gazette", "herald"])):
        sources = json.loads(cassez("sources", option, years, "--json", "--facts", facts).out)["results"]
        assert [each["id"] for each in sources] == ids


@pytest.mark.parametrize(
    ("years", "told"),
    [("2007-2005", "'2007/2005' ends before it begins"), ("2005-13", "'2005-13'"), ("05-07", "is not a date such as 2005,")],
)
def test_a_stretch_of_years_that_is_none_is_refused(cassez: Callable[..., Run], years: str, told: str) -> None:
    assert told in cassez("timeline", "--year", years, code=2).err


TRIAL = """
    events:
      - {id: trial, date: "[2000-03-04,2000-03-05]", title: The trial begins, summary: It did., kind: court,
         status: established, sources: [herald, gazette]}
"""


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (("--all",), ["blame", "fire", "trial", "acquittal"]),
        (("--all", "--limit", "2"), ["blame", "fire"]),
        (("--all", "--reverse"), ["acquittal", "trial", "fire", "blame"]),
        (("--all", "--reverse", "--limit", "1"), ["acquittal"]),
        (("--year", "1999-03", "--reverse", "--limit", "1"), ["fire"]),
        (("--on", "03-04"), ["fire", "trial"]),
        (("--on", "03-05"), ["trial"]),
        (("--on", "03-04", "--certain"), ["fire"]),
        (("--on", "03-04", "--reverse", "--limit", "1"), ["trial"]),
        (("--kind", "fire"), ["fire"]),
        (("--status", "established", "--limit", "1"), ["fire"]),
    ],
)
def test_filters_pick_events_and_limit_and_reverse_say_how_many_from_which_end(
    cassez: Callable[..., Run], dossier: Callable[..., Path], asked: tuple[str, ...], ids: list[str]
) -> None:
    facts = dossier(LIGHTHOUSE, TRIAL)
    found = json.loads(cassez("timeline", *asked, "--json", "--facts", facts).out)["results"]
    assert [each["id"] for each in found] == ids


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--all", "--limit", "3"), "1 more; --limit 4 shows all"),
        (("--on", "03-04", "--limit", "1"), "1 more; --limit 2 shows all"),
    ],
)
def test_a_limit_that_leaves_events_out_says_how_many(
    cassez: Callable[..., Run], dossier: Callable[..., Path], asked: tuple[str, ...], told: str
) -> None:
    out = cassez("timeline", *asked, "--facts", dossier(LIGHTHOUSE, TRIAL)).out
    assert out.endswith(f"{told}\n")


@pytest.mark.parametrize("asked", [("--all", "--limit", "4"), ("--all",), ("--on", "03-04", "--limit", "2")])
def test_a_limit_that_leaves_nothing_out_says_nothing(
    cassez: Callable[..., Run], dossier: Callable[..., Path], asked: tuple[str, ...]
) -> None:
    assert "more" not in cassez("timeline", *asked, "--facts", dossier(LIGHTHOUSE, TRIAL)).out
