"""The index is made anew whenever it must be, and never gets in the way."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli.cli import opening
from cassez_cli.index.store import cache_folder
from cassez_cli.query.dossier import Dossier

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
    with closing(sqlite3.connect(file)) as database:
        found = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'record'").fetchone()[0]
    file.write_bytes(content[: (found - 1) * 4096] + b"\xee" * 4096 + content[found * 4096 :])
    assert "Ana Roca" in people(cassez, facts)


def test_eight_first_runs_at_once_all_answer_and_leave_one_index(facts: Path, cache: Path) -> None:
    runs = [subprocess.Popen((*COMMAND, str(facts)), stdout=subprocess.PIPE, text=True) for _ in range(8)]  # noqa: S603
    answers = {run.communicate()[0] for run in runs}
    assert len(answers) == 1
    assert "Ana Roca" in answers.pop()
    assert [file.suffix for file in cache.iterdir()] == [".sqlite"]


#: Longer than any name of a file may be.
LONG = "/" + "n" * 300


@pytest.mark.parametrize(
    "home",
    [
        {"XDG_CACHE_HOME": "/dev/null/x"},
        {"XDG_CACHE_HOME": LONG},
        {"HOME": "/nonexistent/x", "XDG_CACHE_HOME": ""},
        {"HOME": LONG},
    ],
)
def test_without_a_place_for_it_the_index_lives_in_memory(facts: Path, home: dict[str, str]) -> None:
    out = subprocess.run((*COMMAND, str(facts)), env=os.environ | home, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Ana Roca" in out.stdout
    assert out.stderr == ""


def test_a_file_in_place_of_the_folder_for_it_stays_as_it_is(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("mine", encoding="utf-8")
    assert "Ana Roca" in people(cassez, facts)
    assert cache.read_text(encoding="utf-8") == "mine"


def test_a_folder_in_its_own_place_is_let_alone(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    file.unlink()
    (file / "mine").mkdir(parents=True)
    assert "Ana Roca" in people(cassez, facts)
    assert (file / "mine").is_dir()
    assert [path.name for path in cache.iterdir()] == [file.name]


def test_someone_without_a_home_gets_answers_too(facts: Path) -> None:
    """Neither variable is set, and the system knows no home of the user either."""
    homeless = "import pwd\ndef none(_): raise KeyError\npwd.getpwuid = none\nfrom cassez_cli.__main__ import main\nmain()"
    environment = {name: value for name, value in os.environ.items() if name not in ("HOME", "XDG_CACHE_HOME")}
    command = (sys.executable, "-c", homeless, "people", "--facts", str(facts))
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Ana Roca" in run.stdout
    assert run.stderr == ""


@pytest.mark.parametrize("given", [None, "", "not/absolute"])
def test_the_folder_for_it_follows_the_xdg_specification(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str | None
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME")
    if given is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", given)
    assert cache_folder() == tmp_path / ".cache" / "cassez"


def test_without_any_home_there_is_no_folder_for_it(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, facts: Path
) -> None:
    def home(_: type[Path]) -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", classmethod(home))
    assert cache_folder() is None
    assert "Ana Roca" in people(cassez, facts)


def test_what_a_killed_build_left_goes_after_an_hour(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    cache.mkdir(parents=True)
    for name, age in (("old.new", 4000), ("young.new", 0)):
        (cache / name).touch()
        os.utime(cache / name, (time.time() - age,) * 2)
    people(cassez, facts)
    assert sorted(path.name for path in cache.glob("*.new")) == ["young.new"]


def test_a_question_that_is_no_sql_is_a_bug_and_no_damage(facts: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        opening.dossier(facts).index.rows("SELECT * FROM nowhere")


def test_words_changed_within_the_file_are_made_anew(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    file.write_bytes(file.read_bytes().replace(b"Ana Roca", b"Eva Roca"))
    assert "Ana Roca" in people(cassez, facts)


def test_a_copy_of_the_file_is_read_as_it_is(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    """It bears another date, but every byte is there."""
    people(cassez, facts)
    [file] = cache.iterdir()
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content)
    copied = file.stat().st_ino
    assert "Ana Roca" in people(cassez, facts)
    assert file.stat().st_ino == copied


@contextmanager
def unseen(file: Path, *, asked: float = 0.0) -> Iterator[Path]:
    """Let a file change as on a failing disk, which leaves its dates as they were; it was last asked so many seconds ago."""
    made = file.stat().st_mtime_ns
    yield file
    os.utime(file, ns=(time.time_ns() - int(asked * 1e9), made))


@pytest.mark.parametrize(
    ("old", "new"), [(b'"sources":', b"xsourcesx:"), (b'"status":', b'"stutas":'), (b"TABLE record", b"TABLE recrod")]
)
def test_an_answer_that_fails_for_bytes_gone_bad_is_given_from_a_new_index(
    cassez: Callable[..., Run], facts: Path, cache: Path, old: bytes, new: bytes
) -> None:
    told = cassez("person", "roca", "--facts", facts)
    with unseen(*cache.iterdir()) as file:
        file.write_bytes(file.read_bytes().replace(old, new))
    assert cassez("person", "roca", "--facts", facts) == told


def test_an_answer_that_fails_for_a_bug_fails_at_once(
    monkeypatch: pytest.MonkeyPatch, cassez: Callable[..., Run], facts: Path, cache: Path
) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    made = file.stat().st_ino

    def broken(*_: object, **__: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr(Dossier, "select", broken)
    with pytest.raises(KeyError, match="bug"):
        people(cassez, facts)
    assert file.stat().st_ino == made


def test_a_table_that_has_gone_comes_again(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    told = cassez("person", "roca", "--facts", facts)
    with unseen(*cache.iterdir()) as file, closing(sqlite3.connect(file)) as database:
        database.execute("DROP TABLE link")
    assert cassez("person", "roca", "--facts", facts) == told


def test_bytes_gone_bad_without_a_sign_are_found_within_a_day(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    with unseen(*cache.iterdir(), asked=25 * 3600) as file:
        file.write_bytes(file.read_bytes().replace(b"Ana Roca", b"Eva Roca"))
    assert "Ana Roca" in people(cassez, facts)


def test_a_pipe_in_its_place_is_replaced(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    file.unlink()
    os.mkfifo(file)
    assert "Ana Roca" in people(cassez, facts)
    assert file.is_file()


def test_an_index_that_nobody_asked_for_ninety_days_goes_when_another_is_made(
    cassez: Callable[..., Run], facts: Path, cache: Path
) -> None:
    cache.mkdir(parents=True)
    days = {"0123abcd.sqlite": (91, 91), "1234abcd.sqlite": (89, 91), "2345abcd.sqlite": (91, 89), "mine.sqlite": (91, 91)}
    for name, (asked, made) in days.items():
        (cache / name).touch()
        os.utime(cache / name, (time.time() - asked * 86400, time.time() - made * 86400))
    people(cassez, facts)
    assert {path.name for path in cache.iterdir()} >= {"1234abcd.sqlite", "2345abcd.sqlite", "mine.sqlite"}
    assert not (cache / "0123abcd.sqlite").exists()


def test_an_index_asked_today_is_not_touched_again(cassez: Callable[..., Run], facts: Path, cache: Path) -> None:
    people(cassez, facts)
    [file] = cache.iterdir()
    before = file.stat()
    people(cassez, facts)
    assert file.stat().st_ctime_ns == before.st_ctime_ns
