"""On a terminal: colours, the pager and the progress bar; in a pipe none of them."""

import os
import pty
import re
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli import interrupt
from cassez_cli.cli import progress
from cassez_cli.cli.pager import page
from cassez_cli.cli.run import run

#: Makes the terminal the one that Ctrl-C is pressed on, and lets that key have its meaning.
MAIN = """
import os, signal
os.open(os.ttyname(0), os.O_RDWR)
signal.signal(signal.SIGINT, signal.default_int_handler)
from cassez_cli.__main__ import main
main()
"""
PREFIXING = "sed s/^/paged:/"


@pytest.fixture(autouse=True)
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier(LIGHTHOUSE)
    monkeypatch.setenv("CASSEZ_FACTS", str(folder))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLUMNS")
    return folder


def shown(*arguments: str, rows: int = 200, key: bytes = b"", code: int = 0, main: str = MAIN, **variables: str) -> str:
    """Run `cassez` on a terminal of 80 columns, press a key when it says `ready`, and return what is to be seen."""
    ours, its = pty.openpty()
    termios.tcsetwinsize(its, (rows, 80))
    process = subprocess.Popen(  # noqa: S603
        (sys.executable, "-c", main, *arguments), stdin=its, stdout=its, stderr=its, env=os.environ | variables,
        start_new_session=True,
    )  # fmt: skip
    os.close(its)
    seen = b""
    while piece := _read(ours):
        seen += piece
        if key and b"ready" in seen:
            os.write(ours, key)
            key = b""
    os.close(ours)
    assert process.wait(30) == code, seen
    return seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux tells so that nobody is left on the other side
        return b""


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False)],
)
def test_a_terminal_has_colours_unless_they_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], coloured: bool  # noqa: FBT001
) -> None:  # fmt: skip
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    seen = shown("timeline", "--all")
    assert "The lighthouse burns" in seen
    assert ("\x1b[33m" in seen) is coloured


@pytest.mark.parametrize(("variables", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True)])
def test_a_pipe_has_colours_only_by_force_and_never_a_pager(variables: dict[str, str], coloured: bool) -> None:  # noqa: FBT001
    command = (sys.executable, "-m", "cassez_cli", "event", "fire")
    environment = os.environ | {"PAGER": PREFIXING, "LINES": "5"} | variables
    piped = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    assert ("\x1b[" in piped.stdout) is coloured
    assert "paged:" not in piped.stdout


def test_an_answer_longer_than_the_screen_goes_through_the_pager() -> None:
    seen = shown("event", "fire", rows=10, PAGER=PREFIXING, NO_COLOR="1")
    assert all(line.startswith("paged:") for line in seen.splitlines())
    assert len(seen.splitlines()) > 10


@pytest.mark.parametrize(("rows", "form", "term"), [(100, "table", "xterm"), (10, "json", "xterm"), (10, "table", "dumb")])
def test_what_fits_a_machine_format_and_a_dumb_terminal_go_without(rows: int, form: str, term: str) -> None:
    assert "paged:" not in shown("event", "fire", "--format", form, rows=rows, PAGER=PREFIXING, TERM=term)


def test_an_answer_is_written_only_if_the_pager_did_not_take_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same as above within this process: only the height is looked at, and the terminal gets what the pager lacks."""
    ours, its = pty.openpty()
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setattr(sys, "argv", ["cassez", "event", "fire"])
    with os.fdopen(its, "w", encoding="utf-8") as screen:
        monkeypatch.setattr(sys, "stdout", screen)
        for pager in (PREFIXING, "no-such-pager"):
            monkeypatch.setenv("PAGER", pager)
            assert run() == 0
    seen = b""
    while piece := _read(ours):
        seen += piece
    os.close(ours)
    assert capfd.readouterr().out.startswith("paged:")
    assert "The lighthouse burns" in seen.decode()
    assert "paged:" not in seen.decode()


@pytest.mark.parametrize("pager", ["", " ", "no-such-pager", "LESS=R no-such-pager -x"])
def test_without_such_a_pager_the_answer_is_shown_all_the_same(pager: str) -> None:
    assert shown("event", "fire", rows=10, PAGER=pager, NO_COLOR="1") == shown("event", "fire", NO_COLOR="1")


@pytest.mark.parametrize("pager", ["LESS=R cat", "(cat)", "exec cat"])
def test_whatever_the_shell_can_run_is_a_pager(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], pager: str
) -> None:
    monkeypatch.setenv("PAGER", pager)
    assert page("words\n")
    assert capfd.readouterr().out == "words\n"


def test_a_pager_that_cannot_be_run_after_all_leaves_the_answer_to_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "(no-such-pager) 2>/dev/null")
    assert not page("words\n")


def test_ctrl_c_that_ends_the_pager_ends_the_run() -> None:
    seen = shown("event", "fire", rows=10, key=b"\x03", code=130, PAGER="echo ready; exec sleep 20")
    assert seen.replace("^C", "") == "ready\n"


def test_ctrl_c_that_the_pager_takes_for_its_own_does_not_end_the_run() -> None:
    pager = "trap 'echo taken' INT; echo ready; sleep 20; cat > /dev/null; echo left"
    seen = shown("event", "fire", rows=10, key=b"\x03", PAGER=pager)
    assert seen.replace("^C", "") == "ready\ntaken\nleft\n"


def test_a_pager_ended_by_ctrl_c_ends_the_run_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "kill -INT $$")
    with pytest.raises(typer.Exit) as end:
        page("words\n")
    assert end.value.exit_code == 130


@pytest.mark.parametrize(("own", "told"), [({}, "FRX"), ({"LESS": "S"}, "S")])
def test_less_is_the_pager_if_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], own: dict[str, str], told: str
) -> None:
    less = tmp_path / "less"
    less.write_text('#!/bin/sh\necho "$LESS"; exec cat\n', encoding="utf-8")
    less.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    assert page("«No fui yo [sic]»\n")
    assert capfd.readouterr().out == f"{told}\n«No fui yo [sic]»\n"


def test_where_there_is_no_pager_at_all_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not page("words\n")


def test_a_pager_that_is_left_before_the_end_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "head -n 1 > /dev/null")
    assert page("words\n" * 100_000)


@pytest.mark.parametrize(("patience", "seen"), [("-1", True), ("1000", False)])
def test_a_first_build_that_takes_long_shows_a_bar_and_leaves_no_trace_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, patience: str, seen: bool  # noqa: FBT001
) -> None:  # fmt: skip
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    impatient = f"from cassez_cli.cli import progress\nprogress.PATIENCE = {patience}\n{MAIN}"
    out = shown("timeline", "--all", main=impatient)
    assert ("Reading the facts" in out) is seen
    assert ("Working on the facts" in out) is seen
    assert "The lighthouse burns" in out
    assert out.rfind("\x1b[?25h") >= out.rfind("\x1b[?25l")


@pytest.mark.parametrize("patience", [-1.0, 1000.0])
def test_the_bar_tells_how_far_the_reading_is(monkeypatch: pytest.MonkeyPatch, patience: float) -> None:
    ours, its = pty.openpty()
    codes: list[int] = []
    with os.fdopen(its, "w", encoding="utf-8") as screen:
        monkeypatch.setattr(sys, "__stderr__", screen)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(os, "_exit", codes.append)
        with progress.reading() as tell:
            tell(0.25)
            tell(0.5)
            tell(1.0)
            interrupt._end(2, None)  # noqa: SLF001 - Ctrl-C, but that it would end the tests
        screen.write("end")
        screen.flush()
        seen = ""
        while not seen.endswith("end"):
            seen += os.read(ours, 65536).decode()
    os.close(ours)
    assert codes == [130]
    assert ("Reading the facts" in seen) is (patience < 0)
    assert (progress.CLEAR.decode() in seen) is (patience < 0)


def test_there_is_no_bar_where_standard_error_is_no_terminal_or_closed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    for screen in (sys.__stderr__, None):
        monkeypatch.setattr(sys, "__stderr__", screen)
        with progress.reading() as tell:
            tell(0.5)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("encoding", "blocks"), [("ascii", False), ("utf-8", True)])
def test_the_charts_follow_what_the_screen_can_show(encoding: str, blocks: bool) -> None:  # noqa: FBT001
    command = (sys.executable, "-m", "cassez_cli", "stats")
    environment = os.environ | {"PYTHONIOENCODING": encoding, "COLUMNS": "80"}
    piped = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603
    assert ("█" in piped.stdout.decode()) is blocks


FAULTS = """
    people:
      - {id: ana, name: "[red]Ana", summary: Keeper., born: 31 May, sources: [log]}
    organisations:
      - {id: crew, name: Crew, summary: Crew of the light., sources: [log]}
"""
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_check_marks_rules_carets_and_places_and_says_the_same_without_colour(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier(FAULTS)
    seen = shown("check", "--strict", "--facts", str(folder), code=1)
    assert f"\x1b[1m{folder}/1.yaml:3:57\x1b[0m: \x1b[31mbad-date\x1b[0m '31 May' is not a date" in seen
    assert f"\n    {' ' * 56}\x1b[31m^\x1b[0m\n  help: dates follow EDTF" in seen
    assert "\x1b[33morphan\x1b[0m warning: nothing refers to the organisation 'crew'" in seen
    assert ANSI.sub("", seen) == cassez("check", "--strict", "--facts", folder, code=1).out
    assert "\x1b[3" not in shown("check", "--facts", str(folder), code=1, NO_COLOR="1")


@pytest.mark.parametrize("arguments", [("-f", "json"), ("-f", "github"), ("-o", "/dev/stdout")])
def test_check_has_no_colour_in_a_file_or_for_programs(dossier: Callable[..., Path], arguments: tuple[str, ...]) -> None:
    assert "\x1b" not in shown("check", "--facts", str(dossier(FAULTS)), *arguments, code=1)


def test_check_has_colour_in_a_pipe_that_asks_for_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier(FAULTS)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31mbad-date" in cassez("check", "--facts", folder, code=1).out
