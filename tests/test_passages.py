"""Where in a source something stands, and the source's words there: shown wherever the source is cited."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

CITING = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: herald, kind: news, publisher: Herald, published: "2000", language: en, grade: low, basis: full, note: Fire.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [{source: gazette, at: p. 2}],
         roles: [{role: keeper, from: "1990", sources: [{source: gazette, at: p. 7, quote: she kept the light}]}],
         accepted: [{rule: orphan, because: Nobody else kept it.}]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: It burnt down., kind: fire, status: established,
         sources: [{source: gazette, at: p. 3, quote: "it burnt [sic]"}, {source: gazette, at: p. 9}, herald],
         history: [{date: "1999-03-05", status: established, sources: [{source: gazette, at: p. 4}]}],
         accepted: [{rule: one-origin, because: Nobody else was there.}, {rule: one-party, because: She was alone.}]}
    conflicts:
      - {id: fire-day, about: fire, field: date,
         values: [{value: "1999-03-04", sources: [{source: gazette, quote: on Thursday}]}, {value: "1999-03-05", sources: [herald]}]}
"""


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(CITING)


@pytest.mark.parametrize("command", ["event", "show"])
def test_an_event_shows_where_its_sources_say_so_and_in_which_words(
    cassez: Callable[..., Run], facts: Path, command: str
) -> None:
    out = cassez(command, "fire", "--facts", facts).out
    assert "p. 3: «it burnt [sic]»" in out
    assert "p. 9\n" in out
    assert "p. 4 (gazette)" in out


def test_a_machine_gets_a_row_for_each_citation(cassez: Callable[..., Run], facts: Path) -> None:
    rows = list(csv.DictReader(cassez("show", "fire", "--format", "csv", "--facts", facts).out.splitlines()))
    cited = [(row["id"], row["at"], row["quote"]) for row in rows if row["section"] == "Sources"]
    assert cited == [("gazette", "p. 3", "it burnt [sic]"), ("gazette", "p. 9", ""), ("herald", "", "")]


def test_the_page_of_a_source_tells_the_passages_cited_and_by_what(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("source", "gazette", "--format", "plain", "--facts", facts).out
    for line in (
        "p. 7  «she kept the light»  Ana Roca (ana-roca)",
        "p. 3  «it burnt [sic]»  The lighthouse burns (fire)",
        "p. 4  The lighthouse burns (fire)",
    ):
        assert line in out.splitlines(), line
    assert "Passages cited" not in cassez("source", "herald", "--facts", facts).out


def test_the_values_of_a_conflict_show_the_words_they_are_taken_from(cassez: Callable[..., Run], facts: Path) -> None:
    assert "«on Thursday» (gazette)" in cassez("show", "fire-day", "--facts", facts).out


def test_the_page_of_a_person_shows_where_a_role_is_told(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("person", "ana", "--facts", facts).out
    assert "p. 7: «she kept the light» (gazette)" in out
    assert "Seen and accepted  orphan: Nobody else kept it." in out


def test_what_an_editor_has_seen_and_accepted_is_shown_with_the_reason(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("event", "fire", "--facts", facts).out
    assert "seen and accepted  one-origin: Nobody else was there.\n                   one-party: She was alone." in out
    assert "accepted" not in cassez("event", "fire", "--as-of", "2000-12", "--facts", facts).out


def test_passages_of_a_source_that_was_not_out_are_not_shown(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("show", "fire", "--as-of", "1999", "--format", "json", "--facts", facts).out
    assert json.loads(out)["results"][0]["sources"] == [
        {"source": "gazette", "at": "p. 3", "quote": "it burnt [sic]"},
        {"source": "gazette", "at": "p. 9"},
    ]
