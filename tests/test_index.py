"""The index is made anew whenever it must be, and never gets in the way."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

COMMAND = (sys.executable, "-m", "cassez_cli", "people", "--format", "plain", "--facts")


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "cassez"


def people(cassez: Callable[..., Run], facts: Path) -> str:
    return cassez("people", "--facts", facts).out


@pytest.mark.usefixtures("cache")
def test_it_follows_a_file_that_changes_appears_or_goes(cassez: Callable[..., Run], facts: Path) -> None:
    assert "Ana Roca" in people(cassez, facts)
    file = facts / "1.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Ana Roca", "Eva Roca"), encoding="utf-8")
    assert "Eva Roca" in people(cassez, facts)
    more = facts / "more.yaml"
    more.write_text("people:\n  - {id: x, name: Xaver, summary: New., sources: [gazette]}\n", encoding="utf-8")
    assert "Xaver" in people(cassez, facts)
    more.unlink()
    assert "Xaver" not in people(cassez, facts)


@pytest.mark.parametrize("content", [b"", b"no database" * 999, b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_file_that_is_no_index_is_replaced(cassez: Callable[..., Run], facts: Path, cache: Path, content: bytes) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    file.write_bytes(content)
    assert "Ana Roca" in people(cassez, facts)


def test_an_index_of_another_program_is_replaced(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    file.unlink()
    foreign = sqlite3.connect(file)
    foreign.execute("CREATE TABLE other (x)")
    foreign.close()
    assert "Ana Roca" in people(cassez, facts)


def test_pages_damaged_in_the_middle_are_made_anew(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    content = file.read_bytes()
    found = sqlite3.connect(file).execute("SELECT rootpage FROM sqlite_master WHERE name = 'record'").fetchone()[0]
    file.write_bytes(content[: (found - 1) * 4096] + b"\xee" * 4096 + content[found * 4096 :])
    assert "Ana Roca" in people(cassez, facts)


def test_eight_first_runs_at_once_all_answer_and_leave_one_index(facts: Path, cache: Path) -> None:
    runs = [subprocess.Popen((*COMMAND, str(facts)), stdout=subprocess.PIPE, text=True) for _ in range(8)]  # noqa: S603
    answers = {run.communicate()[0] for run in runs}
    assert len(answers) == 1
    assert "Ana Roca" in answers.pop()
    assert [file.suffix for file in cache.iterdir()] == [".sqlite"]


@pytest.mark.parametrize("home", [{"XDG_CACHE_HOME": "/dev/null/x"}, {"HOME": "/nonexistent", "XDG_CACHE_HOME": ""}])
def test_without_a_place_for_it_the_index_lives_in_memory(facts: Path, home: dict[str, str]) -> None:
    out = subprocess.run((*COMMAND, str(facts)), env=os.environ | home, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Ana Roca" in out.stdout
    assert out.stderr == ""
