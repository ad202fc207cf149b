"""A word that a command has no place for is refused with the option, or the command, that has one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE


@pytest.fixture(autouse=True)
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier(LIGHTHOUSE)
    monkeypatch.setenv("CASSEZ_FACTS", str(folder))
    monkeypatch.chdir(folder.parent)
    return folder


@pytest.mark.parametrize(
    ("typed", "tried"),
    [
        ("gaps one-origin", "cassez gaps --kind one-origin"),
        ("gaps one origin", "cassez gaps --kind one-origin"),
        ("gaps one-origin --year 1999", "cassez gaps --year 1999 --kind one-origin"),
        ("claims Disputed", "cassez claims --status disputed"),
        ("claims fire", "cassez claims --event fire"),
        ("claims roca", "cassez claims --by roca or cassez claims --about roca"),
        ("quotes Ana Roca", "cassez quotes --by ana-roca"),
        ("quotes old keeper", "cassez quotes --by 'old keeper'"),
        ("sources 1999", "cassez sources --year 1999 or cassez sources --covering 1999"),
        ("sources news", "cassez sources --kind news"),
        ("sources high", "cassez sources --grade high"),
        ("sources en", "cassez sources --language en or cassez sources --lang en"),
        ("timeline 1998-2000", "cassez timeline --year 1998-2000"),
        ("timeline 1999-03", "cassez timeline --year 1999-03"),
        ("timeline 12-09", "cassez timeline --on 12-09"),
        ("timeline fire --all", "cassez timeline --all --kind fire"),
        ("timeline established", "cassez timeline --status established"),
        ("timeline ana-roca", "cassez timeline --person ana-roca"),
        ("timeline cape", "cassez timeline --place cape"),
        ("timeline gazette", "cassez timeline --source gazette"),
        ("timeline json", "cassez timeline --format json"),
        ("people ana roca", "cassez person ana roca"),
        ("event lighthouse burns", "cassez search lighthouse burns"),
        ("check facts", "cassez check --facts facts"),
    ],
)
def test_it_says_what_to_type(cassez: Callable[..., Run], typed: str, tried: str) -> None:
    assert cassez(*typed.split(), code=2).err.splitlines()[1] == f"  help: try: {tried}"


@pytest.mark.parametrize("typed", ["explain syntax anchor", "timeline 1999 2000"])
def test_where_nothing_fits_the_help_of_the_command_is_named(cassez: Callable[..., Run], typed: str) -> None:
    command, *words = typed.split()
    left = " ".join(words[command == "explain" :])
    assert (
        cassez(command, *words, code=2).err == f"error: {command} has no place for {left!r}\n  help: see: cassez {command} -h\n"
    )


def test_a_word_that_has_a_place_is_no_trouble(cassez: Callable[..., Run]) -> None:
    assert "Ana Roca" in cassez("person", "ana", "roca").out


def test_of_facts_with_errors_no_words_are_known(cassez: Callable[..., Run], facts: Path) -> None:
    (facts / "2.yaml").write_text("@", encoding="utf-8")
    assert cassez("timeline", "fire", code=2).err.splitlines()[1].startswith("  help: try: cassez timeline --person fire")
