"""`event`, `source` and `show` tell machines what links to the record, as they tell people."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

FIRE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: reprint, kind: news, publisher: Herald, published: "2001", language: en, grade: low, basis: full, note: Fire.,
         derives_from: gazette}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: A fire, summary: It burnt., kind: fire, status: disputed, people: [ana-roca],
         sources: [{source: gazette, at: p. 3}]}
    claims:
      - {id: she-lit-it, statement: The Board said that Ana Roca had lit it., by: The Board, date: "1999-03-05", status: alleged,
         about: [ana-roca], event: fire, supported_by: [gazette]}
    conflicts:
      - {id: fire-day, about: fire, field: date,
         values: [{value: "1999-03-04", sources: [gazette]}, {value: "1999-03-05", sources: [reprint]}]}
    quotes:
      - {id: not-me, by: ana-roca, date: "1999-06", text: "No fui yo [sic]", language: es, source: gazette, event: fire}
"""


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(FIRE)


def _linking(record: dict[str, Any]) -> dict[str, list[str]]:
    return {name: [each["id"] for each in record[name]] for name in ("events", "claims", "conflicts", "quotes", "referred_to_by")}


@pytest.mark.parametrize("command", [("event", "fire"), ("show", "fire")])
@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_an_event_comes_with_whole_records_of_what_bears_on_it(
    cassez: Callable[..., Run], facts: Path, command: tuple[str, str], format_: str
) -> None:
    out = cassez(*command, "--format", format_, "--facts", facts).out
    event = json.loads(out)["results"][0] if format_ == "json" else json.loads(out)
    assert _linking(event) == {
        "events": [], "claims": ["she-lit-it"], "conflicts": ["fire-day"], "quotes": ["not-me"], "referred_to_by": [],
    }  # fmt: skip
    [claim] = event["claims"]
    assert (claim["record"], claim["by"], claim["status"], claim["labels"]["ana-roca"]) == (
        "claim",
        "The Board",
        "alleged",
        "Ana Roca",
    )


def test_a_source_comes_with_everything_that_rests_on_it(cassez: Callable[..., Run], facts: Path) -> None:
    [source] = json.loads(cassez("source", "gazette", "--json", "--facts", facts).out)["results"]
    assert _linking(source) == {
        "events": ["fire"], "claims": ["she-lit-it"], "conflicts": ["fire-day"], "quotes": ["not-me"],
        "referred_to_by": ["reprint", "ana-roca"],
    }  # fmt: skip
    assert source["events"][0]["sources"] == [{"source": "gazette", "at": "p. 3"}]


def test_as_of_a_day_machines_are_told_nothing_that_links_to_it_later(cassez: Callable[..., Run], facts: Path) -> None:
    [source] = json.loads(cassez("source", "gazette", "--json", "--as-of", "1999-12-31", "--facts", facts).out)["results"]
    assert _linking(source) == {
        "events": ["fire"], "claims": ["she-lit-it"], "conflicts": [], "quotes": ["not-me"], "referred_to_by": ["ana-roca"],
    }  # fmt: skip


def test_a_spreadsheet_has_a_row_for_whatever_links_to_a_record_and_only_values_in_the_record_s_own(
    cassez: Callable[..., Run], facts: Path
) -> None:
    rows = list(csv.DictReader(cassez("source", "gazette", "--format", "csv", "--facts", facts).out.splitlines()))
    others = [(row["kind"], row["id"]) for row in rows if row["section"] == "Also referred to by"]
    assert others == [("source", "reprint"), ("person", "ana-roca")]
    assert {"fire", "she-lit-it", "fire-day", "not-me"} < {row["id"] for row in rows}
    assert not {"events", "claims", "conflicts", "quotes", "referred_to_by"} & set(rows[0])


def test_a_person_s_row_in_a_spreadsheet_holds_no_list_of_quotations(cassez: Callable[..., Run], facts: Path) -> None:
    [person, *_] = csv.DictReader(cassez("person", "ana", "--format", "csv", "--facts", facts).out.splitlines())
    assert not {"events", "claims_by", "claims_about", "quotes"} & set(person)
    assert person["cited"] == "gazette"
