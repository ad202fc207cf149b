"""A command that an answer suggests asks the same dossier, as of the same day."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

SOURCES = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: herald, kind: news, publisher: Herald, published: "1999", language: en, grade: high, basis: full, note: Fire.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}
      - {id: luis-roca, name: Luis Roca, summary: Her brother., sources: [gazette]}
"""
#: One more than a page shows.
EVENTS = "events:\n" + "".join(
    f'- {{id: fire-{day}, date: "1999-01-0{day}", title: A fire, summary: It burnt., kind: fire, status: disputed, key: {key},'
    " people: [ana-roca, luis-roca], sources: [gazette, herald]}\n"
    for day, key in enumerate(["true", *["false"] * 6], 1)
)


@pytest.fixture
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "300")
    return dossier(SOURCES, EVENTS)


def suggested(run: Run) -> list[str]:
    return re.findall(r"cassez \w+.*", run.out + run.err)


@pytest.mark.parametrize(
    "question",
    [("person", "ana"), ("person", "roca"), ("path", "ana", "luis"), ("show", "zzzz"), ("org", "zzzz")],
)
def test_what_to_try_next_names_the_day_and_the_facts(cassez: Callable[..., Run], facts: Path, question: tuple[str, ...]) -> None:
    code = 1 if question[0] in ("show", "org") else 0
    commands = suggested(cassez(*question, "--as-of", "2000", "--facts", facts, code=code))
    assert [each for each in commands if not each.endswith(f" --as-of 2000-12-31 --facts {facts}")] == []
    assert commands


def test_a_suggested_command_gives_what_it_says(cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [command] = [each for each in suggested(cassez("person", "ana", "--facts", facts)) if "timeline" in each]
    assert len(cassez(*command.split()[1:], "--format", "tsv").out.splitlines()) == 1 + 7
    monkeypatch.setenv("CASSEZ_FACTS", str(facts))
    assert "6 more: cassez timeline --person ana-roca\n" in cassez("person", "ana").out


def test_gaps_name_the_facts_in_their_commands(cassez: Callable[..., Run], facts: Path) -> None:
    commands = suggested(cassez("gaps", "--facts", facts))
    assert commands
    assert all(f" --facts {facts}" in each for each in commands)


def test_the_card_says_with_what_to_ask_this_dossier(cassez: Callable[..., Run], facts: Path) -> None:
    assert f"--facts {facts}" in cassez("--facts", facts).out
    assert "--facts" not in cassez().out
