"""What the shell offers while a command is typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

Offer = Callable[[str], list[str]]

MORE = """
    people: [{id: rocael-paz, name: Rocael Paz, summary: Judge., sources: [gazette]}]
    places: [{id: old-rock, name: The old rock, summary: A rock., sources: [gazette]}]
    sources:
      - {id: daily, kind: news, publisher: "The Daily, evening", language: es, grade: low, basis: full, note: Fire.}
"""


@pytest.fixture
def offered(cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Type words, of which the last is to be completed, and give what the shell is offered."""
    monkeypatch.setenv("CASSEZ_FACTS", str(dossier(LIGHTHOUSE, MORE)))
    monkeypatch.setenv("_CASSEZ_COMPLETE", "complete_bash")

    def offer(typed: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", f"cassez {typed}")
        monkeypatch.setenv("COMP_CWORD", str(len(typed.split(" "))))
        return [word for word in cassez().out.splitlines() if word]

    return offer


def test_commands_are_offered_and_nothing_after_one_that_is_not_there(offered: Offer) -> None:
    assert offered("peo") == ["people"]
    assert offered("dance fi") == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("event fi", ["fire"]),
        ("timeline --place cape", ["cape"]),
        ("timeline --source her", ["herald"]),
        ("timeline --kind fi", ["fire"]),
        ("timeline --status an", ["annulled"]),
        ("sources --kind n", ["news"]),
        ("sources --grade lo", ["low"]),
        ("sources --language es", ["es"]),
        ("sources --person an", ["ana-roca"]),
        ("sources --publisher ga", ["Gazette"]),
        ("sources --publisher dai", ["The\\ Daily,\\ evening"]),
        ("claims --about cape", ["cape"]),
        ("claims --status an", ["annulled"]),
        ("gaps --person an", ["ana-roca"]),
        ("gaps --kind al", ["all"]),
        ("new dos", ["dossier"]),
    ],
)
def test_the_words_and_ids_that_can_stand_there_are_offered(offered: Offer, typed: str, words: list[str]) -> None:
    assert offered(typed) == words


def test_a_publisher_is_offered_to_other_shells_as_it_is_written(offered: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CASSEZ_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "cassez sources --publisher eve")
    assert offered("") == ["The Daily, evening"]


def test_an_id_is_offered_by_the_beginning_of_any_of_its_parts_the_most_prominent_first(offered: Offer) -> None:
    assert offered("person roc") == ["ana-roca", "luis-roca", "rocael-paz"]
    assert offered("timeline --person roc") == ["ana-roca", "luis-roca", "rocael-paz"]
    assert offered("person oca") == []


def test_the_dossier_named_on_the_line_is_the_one_completed_from(offered: Offer, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("dossier: {title: Another, edition: '2020'}\npeople: [{id: eva-paz, name: Eva, summary: Judge., sources: [s]}]\n"
                     "sources: [{id: s, kind: news, language: en, grade: high, basis: full, note: A note.}]")  # fmt: skip
    assert offered(f"--facts {other} person ") == ["eva-paz"]
    assert offered(f"timeline --facts {other} --person e") == ["eva-paz"]
    assert offered(f"person --facts {tmp_path}/nowhere e") == []


def test_without_a_dossier_of_ones_own_the_shipped_one_is_completed_from(offered: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASSEZ_FACTS")
    assert offered("person florence-c") == ["florence-cassez"]
    assert offered("person vall")[0] == "israel-vallarta"


def test_where_the_facts_cannot_be_loaded_nothing_is_offered(
    offered: Offer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASSEZ_FACTS", str(tmp_path / "none"))
    for typed in ("person a", "gaps --kind o", "sources --publisher a", "sources --grade h"):
        assert offered(typed) == []


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("timeline", "Of this standing: established, alleged, disputed, recanted, annulled."),
        ("claims", "Of this standing: upheld, alleged, disputed, recanted, annulled."),
        ("sources", "opinion, book, court, report, academic, broadcast,"),
    ],
)
def test_the_help_of_an_option_names_its_words_where_they_are_few(cassez: Callable[..., Run], command: str, told: str) -> None:
    assert told in " ".join(cassez(command, "-h").out.split())
