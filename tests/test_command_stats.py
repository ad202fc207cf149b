"""`cassez stats` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import Run

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: It burnt.}
      - {id: gazette-2, kind: news, publisher: Gazette, published: "2000", language: en, grade: low, basis: full, note: It burnt.}
      - {id: herald, kind: news, publisher: Herald, published: "2000", language: en, grade: high, basis: full, note: It burnt.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: It burnt., kind: fire,
         status: established, people: [ana-roca], sources: [gazette, herald]}
      - {id: oil, date: "[1999-12-31,2001-01-01]", title: Oil is bought, summary: It was., kind: trade,
         status: disputed, sources: [gazette]}
      - {id: dark, date: "1999-03/2000-05", title: The coast is dark, summary: It was., kind: sea,
         status: established, sources: [gazette]}
      - {id: rust, date: "2001/..", title: The lamp rusts, summary: It does., kind: sea,
         status: alleged, sources: [gazette]}
"""
CLAIM = """
    claims:
      - {id: arson, statement: Ana Roca said that it was arson., by: ana-roca, date: "1999-03-05", status: recanted,
         event: fire, supported_by: [gazette], history: [
           {date: "1999-03-05", status: alleged, by: ana-roca, sources: [gazette]},
           {date: "2001-05-06", status: recanted, by: ana-roca, sources: [gazette]}]}
"""


def _section(run: Run, section: str) -> list[dict[str, Any]]:
    return [each for each in json.loads(run.out)["results"] if each["section"] == section]


def test_records_are_counted_by_kind(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    run = cassez("stats", "--json", "--facts", dossier(LIGHTHOUSE))
    counts = {each["kind"]: each["records"] for each in _section(run, "Records")}
    assert {kind: count for kind, count in counts.items() if count} == {"sources": 3, "people": 1, "events": 4}


def test_a_year_counts_what_certainly_and_what_possibly_happened_in_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(LIGHTHOUSE)
    years = _section(cassez("stats", "--json", "--facts", facts), "Events by year")
    of_any = {each["year"]: (each["certain"], each["possible"]) for each in years if each["kind"] == "any"}
    assert of_any == {1999: (2, 1), 2000: (1, 0), 2001: (1, 1)}
    out = cassez("stats", "--facts", facts).out
    assert "1999  ██░ 2 events, possibly 1 more" in out


def test_the_kinds_of_event_have_lanes_words_and_numbers(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    years = _section(cassez("stats", "--json", "--facts", facts), "Events by year")
    assert {each["year"]: each["certain"] for each in years if each["kind"] == "sea"} == {1999: 1, 2000: 1, 2001: 1}
    out = cassez("stats", "--facts", facts).out
    assert "\nsea " in out.partition("Events by kind")[2]
    assert "sea (2), fire (1) and trade (1)" in out


def test_a_year_counts_what_the_timeline_of_the_year_shows(cassez: Callable[..., Run]) -> None:
    [year] = [
        each for each in _section(cassez("stats", "--json"), "Events by year") if each["year"] == 2005 and each["kind"] == "any"
    ]
    shown = [each["match"] for each in json.loads(cassez("timeline", "--year", "2005", "--json").out)["results"]]
    assert (year["certain"], year["possible"]) == (shown.count("certain"), shown.count("possible"))


def test_the_longest_bar_fits_and_one_event_still_shows(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    many = "events:\n" + "".join(
        f'  - {{id: wave-{n}, date: "1999", title: Wave, summary: It was., kind: sea, status: established, sources: [gazette]}}\n'
        for n in range(200)
    )
    out = cassez("stats", "--facts", dossier(LIGHTHOUSE, many)).out
    bars = {line[:4]: line.count("█") for line in out.splitlines() if "█" in line and line[:4].isdigit()}
    assert bars == {"1999": 65, "2000": 1, "2001": 1}
    assert "1999  ###" in cassez("stats", "--ascii", "--facts", dossier(LIGHTHOUSE, many)).out


def test_a_bar_of_many_possible_events_fits_and_shows_the_certain_one(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    many = "events:\n" + "".join(
        f'  - {{id: wave-{n}, date: "1998~", title: Wave, summary: x, kind: sea, status: established, sources: [gazette]}}\n'
        for n in range(200)
    )
    one = 'events: [{id: calm, date: "1998-05", title: Calm, summary: x, kind: sea, status: established, sources: [gazette]}]'
    out = cassez("stats", "--facts", dossier(LIGHTHOUSE, many, one)).out
    [bar] = [line for line in out.splitlines() if line.startswith("1998")]
    assert bar.endswith(" 1 event, possibly 200 more")
    assert len(bar) <= 100
    assert bar.count("█") == 1
    assert bar.count("░") > 50


def test_standings_are_counted_as_they_were_on_the_day(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    asked = ("stats", "--json", "--facts", dossier(LIGHTHOUSE, CLAIM))
    for more, recanted, alleged in (((), 1, 0), (("--as-of", "2000-12-31"), 0, 1)):
        rows = {each["standing"]: each for each in _section(cassez(*asked, *more), "Events and claims by standing")}
        assert rows["established"]["events"] == 2
        assert (rows["recanted"]["claims"], rows["alleged"]["claims"]) == (recanted, alleged)


def test_two_articles_of_one_publisher_are_one_origin(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    grades = _section(cassez("stats", "--json", "--facts", dossier(LIGHTHOUSE)), "Sources by grade")
    counts = {each["grade"]: (each["sources"], each["origins"]) for each in grades}
    assert counts == {"primary": (0, 0), "high": (2, 2), "medium": (0, 0), "low": (1, 1), "any": (3, 2)}


def test_a_dossier_of_people_alone_has_no_years(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("stats", "--facts", dossier("sources: []")).out
    assert "No events." in out


def test_the_tables_become_one_with_a_section_for_spreadsheets(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    header, *rows = cassez("stats", "--format", "csv", "--facts", dossier(LIGHTHOUSE)).out.splitlines()
    assert header.startswith("section,kind,records,year,certain,possible")
    assert "Records,events,4,,,,,,,,," in rows
