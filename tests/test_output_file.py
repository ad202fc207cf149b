"""`--output FILE`: the same as on the screen, whole or not at all."""

import csv
import io
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli.cli.lookup import FORMATS
from cassez_cli.cli.output import Paper, leave


@pytest.fixture
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier(LIGHTHOUSE)
    monkeypatch.setenv("CASSEZ_FACTS", str(folder))
    return folder


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("form", FORMATS[1:])
@pytest.mark.parametrize("arguments", ["timeline --all", "person ana", "quotes", "sources"])
def test_a_file_holds_what_a_pipe_gets_whatever_the_width(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, arguments: str, form: str
) -> None:
    from cassez_cli.cli.run import run  # noqa: PLC0415 - the streams of this test are its own

    file = tmp_path / "answer"
    file.write_text("old", encoding="utf-8")
    for width, more in (("20", []), ("200", ["--output", str(file)])):
        monkeypatch.setenv("COLUMNS", width)
        monkeypatch.setattr(sys, "argv", ["cassez", *arguments.split(), "--format", form, *more])
        assert run() == 0
    assert file.read_bytes() == capfdbinary.readouterr().out


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize("arguments", ["timeline --all", "person ana", "event fire", "claims", "versions fire", "stats"])
def test_machine_formats_are_valid_in_a_narrow_pipe(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    count = json.loads(cassez(*arguments.split(), "--json").out)["count"]
    lines = cassez(*arguments.split(), "--format", "jsonl").out.splitlines()
    assert all(isinstance(json.loads(each), dict) for each in lines)
    assert count
    for form, dialect in (("csv", "excel"), ("tsv", "excel-tab")):
        header, *rows = csv.reader(io.StringIO(cassez(*arguments.split(), "--format", form).out, newline=""), dialect)
        assert {len(row) for row in rows} == {len(header)}


@pytest.mark.usefixtures("facts")
def test_a_new_file_gets_the_usual_rights_and_an_old_one_keeps_its_own(cassez: Callable[..., Run], tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        for file in (new, old):
            cassez("people", "--output", file)
    finally:
        os.umask(mask)
    assert [oct(file.stat().st_mode & 0o777) for file in (new, old)] == ["0o644", "0o640"]


@pytest.mark.usefixtures("facts")
def test_behind_a_link_the_file_itself_is_replaced(cassez: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("answer")
    cassez("people", "--output", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert "Ana Roca" in (tmp_path / "answer").read_text(encoding="utf-8")


@pytest.mark.usefixtures("facts")
def test_a_device_is_written_to_and_stays_what_it_is(cassez: Callable[..., Run]) -> None:
    cassez("people", "--output", "/dev/null")
    assert Path("/dev/null").is_char_device()
    assert cassez("people", "--output", "/dev/full", code=4).err.startswith("error: cannot write to '/dev/full': No space left")


@pytest.mark.usefixtures("facts")
def test_a_pipe_in_place_of_a_file_may_have_lost_its_reader(cassez: Callable[..., Run]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    assert cassez("people", "--output", f"/dev/fd/{writer}").err == ""
    command = (sys.executable, "-m", "cassez_cli", "people", "--output", "/dev/stdout")
    run = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)  # noqa: S603
    os.close(writer)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("name", "reason"),
    [("none/x.txt", "No such file or directory"), ("facts", "Is a directory"), ("file/x", "Not a directory"), ("n" * 300, "too")],
)
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(
    cassez: Callable[..., Run], tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    for arguments in (("timeline", "--all"), ("check",), ("export", "json")):
        words = cassez(*arguments, "--output", tmp_path / name, code=4).err
        assert words.startswith(f"error: cannot write to '{tmp_path}")
        assert reason in words
    assert sorted(tmp_path.rglob("*")) == before


def test_a_disk_that_fills_up_leaves_the_old_file_and_the_index_in_memory(facts: Path, tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    file.write_text("old", encoding="utf-8")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
    command = (sys.executable, "-c", f"{limited}from cassez_cli.__main__ import main\nmain()", "export", "json")
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run((*command, "-o", str(file)), env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert (run.returncode, run.stderr) == (4, f"error: cannot write to {str(file)!r}: File too large\n")
    assert file.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.json", "cache", facts.name]
    assert list((tmp_path / "cache" / "cassez").iterdir()) == []
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 2000


class Partial(io.BytesIO):
    """A file that takes three bytes at a time, as one without a buffer may."""

    def write(self, data: object) -> int:
        return super().write(bytes(data)[:3])  # type: ignore[call-overload]


def test_an_answer_leaves_whole_though_a_write_takes_only_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = Partial()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(taken))
    assert leave("«No fui yo [sic]»", "", 0) == 0
    assert taken.getvalue().decode() == "«No fui yo [sic]»"


def test_a_reader_who_has_gone_away_is_no_fault_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with io.TextIOWrapper(io.FileIO(writer, "w"), write_through=True) as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert leave("answer", "", 1) == 0


def test_what_is_no_text_in_an_answer_is_written_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert leave("a\udcff", "", 0) == 0
    assert capsys.readouterr().out == "a\\udcff"


def test_closed_streams_are_no_terminal_and_take_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert not Paper(sys.stdout).isatty()
    assert leave("", "words", 1) == 1
    assert leave("answer", "words", 1) == 4
