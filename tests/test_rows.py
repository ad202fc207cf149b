"""CSV and TSV of answers that are no plain list: the page of a record, and nothing at all."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

FIRE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: herald, kind: news, publisher: Herald, published: "1999", language: en, grade: high, basis: full, note: Fire.}
    people:
      - {id: ana-roca, name: Ana Roca, aliases: [La García, Ana], summary: Keeper., sources: [gazette],
         roles: [{role: keeper, sources: [gazette]}]}
    events:
      - {id: fire, date: "1999", title: A fire, summary: It burnt., kind: fire, status: disputed, key: true, people: [ana-roca],
         sources: [{source: gazette, at: p. 3}, herald]}
    quotes:
      - {id: not-me, by: Luis Roca, text: "No fui yo [sic]", language: es, source: herald}
"""


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(FIRE)


def test_the_page_of_a_record_begins_with_the_record_itself(cassez: Callable[..., Run], facts: Path) -> None:
    event, *others = csv.DictReader(cassez("event", "fire", "--format", "csv", "--facts", facts).out.splitlines())
    assert [event[name] for name in ("section", "id", "title", "status", "key", "people", "sources")] == [
        "event", "fire", "A fire", "disputed", "yes", "ana-roca", "gazette; herald",
    ]  # fmt: skip
    assert [(each["section"], each["id"]) for each in others] == [("Sources", "gazette"), ("Sources", "herald")]


def test_a_page_without_tables_is_one_row(cassez: Callable[..., Run], facts: Path) -> None:
    [quote] = csv.DictReader(cassez("show", "not-me", "--format", "csv", "--facts", facts).out.splitlines())
    assert (quote["id"], quote["by"], quote["text"], quote["source"]) == ("not-me", "Luis Roca", "No fui yo [sic]", "herald")


def test_parts_of_a_record_are_in_their_tables_and_not_in_its_row(cassez: Callable[..., Run], facts: Path) -> None:
    person, *_ = csv.DictReader(cassez("person", "ana", "--format", "csv", "--facts", facts).out.splitlines())
    assert person["aliases"] == "La García; Ana"
    assert {"roles", "events", "labels"} & set(person) == set()


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
def test_where_there_is_nothing_no_line_is_written_and_the_reason_told_beside(
    cassez: Callable[..., Run], facts: Path, form: str
) -> None:
    run = cassez("timeline", "--year", "1950", "--format", form, "--facts", facts, code=1)
    assert run == Run("", "No events match.\n")


def test_a_history_without_a_change_is_told_beside_too(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("event", "fire", "--history", "--format", "csv", "--facts", facts)
    assert run == Run("", "No change of its standing is on record.\n")


def test_plain_text_says_beside_its_rows_what_was_left_out(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("timeline", "--format", "plain", "--facts", facts)
    assert run.out == "1999  A fire (fire)  ◐ disputed  2/2\n"
    assert run.err.startswith("The story in brief, out of 1 event. All of them: cassez timeline --all")
