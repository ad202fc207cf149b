"""The first few of many are those that head the whole answer, whichever way they were found."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli.query import timeline

#: An event and a source on each of nine days, of two kinds and standings, and an event on one of several days.
SOURCES = "sources:\n" + "".join(
    f"- {{id: s{day}, kind: {'news' if day % 2 else 'court'}, publisher: Gazette, published: '2001-02-0{day}', language: en,"
    " grade: high, basis: full, note: Fire.}\n"
    for day in range(1, 10)
)
EVENTS = "events:\n" + "".join(
    f"- {{id: e{day}, date: '{date}', title: A fire, summary: It burnt., kind: {'fire' if day % 2 else 'court'},"
    f" status: {'disputed' if day % 3 else 'established'}, place: By the old quay, sources: [s{day % 9 + 1}, s{(day + 1) % 9 + 1}]}}\n"
    for day, date in enumerate(["[2001-01-22..2001-01-26]", *(f"2001-01-2{day}" for day in range(1, 10))])
)


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(SOURCES, EVENTS)


def found(cassez: Callable[..., Run], facts: Path, *question: str) -> list[dict[str, object]]:
    answer = json.loads(cassez(*question, "--json", "--facts", facts).out)
    return [{"id": each["id"], "match": each["match"]} for each in answer["results"]]


@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize(
    "question",
    [
        ("timeline", "--kind", "fire"),
        ("timeline", "--status", "disputed", "--reverse"),
        ("timeline", "--status", "disputed", "--as-of", "2001-01-25"),
        ("timeline", "--place", "old quay"),
        ("timeline", "--year", "2001-01-22/2001-01-27"),
        ("timeline", "--on", "01-24", "--reverse"),
        ("sources", "--year", "2001"),
        ("sources", "--covering", "2001-01-23/2001-01-26"),
        ("sources", "--covering", "2001-01-23", "--year", "2001-02", "--kind", "court"),
    ],
)
def test_the_first_of_many_head_the_whole(
    monkeypatch: pytest.MonkeyPatch, cassez: Callable[..., Run], facts: Path, question: tuple[str, ...], few: int
) -> None:
    monkeypatch.setattr(timeline, "FEW", few)
    whole = found(cassez, facts, *question)
    assert len(whole) > 1
    assert found(cassez, facts, *question, "--limit", "1") == whole[:1]


def test_a_list_cut_short_says_how_many_more_there_are(cassez: Callable[..., Run], facts: Path) -> None:
    assert "7 more; --limit 9 shows all" in cassez("sources", "--limit", "2", "--facts", facts).out
    assert (
        "3 more; --limit 5 shows all"
        in cassez("sources", "--kind", "news", "--year", "2001", "--limit", "2", "--facts", facts).out
    )


def test_a_source_is_possible_where_all_that_cites_it_is(cassez: Callable[..., Run], facts: Path) -> None:
    assert found(cassez, facts, "sources", "--covering", "2001-01-23") == [
        {"id": "s1", "match": "possible"},
        {"id": "s2", "match": "possible"},
        {"id": "s4", "match": "certain"},
        {"id": "s5", "match": "certain"},
    ]


def test_an_event_at_words_of_no_place_is_found_by_a_part_of_them(cassez: Callable[..., Run], facts: Path) -> None:
    assert len(found(cassez, facts, "timeline", "--place", "OLD QUAY")) == 10
    assert "nothing here is called 'new quay'" in cassez("timeline", "--place", "new quay", "--facts", facts, code=1).err
