"""Whatever the world outside does to a run, it ends with the right code and without a traceback."""

import gc
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli import __main__ as start
from cassez_cli import interrupt

CASSEZ = (sys.executable, "-m", "cassez_cli")
SAYING = ["", "--help", "timeline --help", "--version", "--show-completion bash", "check", "export json", "schema", "new event"]
SAYING += ["explain", "timeline --all", "people --json"]
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

#: Runs `cassez`, and presses Ctrl-C when Python tells of the event of that name for the time of that number.
PRESSING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
event, left, *sys.argv[1:] = sys.argv[1:]
left = int(left)
def hook(name, _):
    global left
    if name == event and signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(hook)
from cassez_cli.__main__ import main
main()
"""


@pytest.fixture(autouse=True)
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier(LIGHTHOUSE)
    monkeypatch.setenv("CASSEZ_FACTS", str(folder))
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    return folder


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "cassez"


@pytest.fixture(params=[("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)], ids=["ctrl-c", "sigterm", "sighup"])
def sent(request: pytest.FixtureRequest) -> tuple[str, int]:
    """Send the signal as PRESSING sends Ctrl-C, and name the code that a shell expects then."""
    name, code = request.param
    default = "default_int_handler" if name == "SIGINT" else "SIG_DFL"
    return PRESSING.replace("SIGINT", name).replace("default_int_handler", default), code


@pytest.fixture(params=["", "1"], ids=["buffered", "unbuffered"])
def _buffering(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        monkeypatch.setenv("PYTHONUNBUFFERED", request.param)


def ended(*command: str, **streams: int | None) -> tuple[int, str]:
    """Run a command and return its own code and what it said on standard error."""
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "timeout": 30, **streams}
    run = subprocess.run(command, text=True, check=False, **streams)  # type: ignore[call-overload]  # noqa: S603
    return run.returncode, run.stderr


@pytest.mark.usefixtures("_buffering")
@pytest.mark.parametrize("arguments", SAYING)
def test_a_full_disk_is_told_in_one_line(arguments: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        found = ended(*CASSEZ, *arguments.split(), stdout=full.fileno())
    assert found == (4, "error: cannot write to standard output: No space left on device\n")


@pytest.mark.usefixtures("_buffering")
@pytest.mark.parametrize("arguments", SAYING)
def test_a_pipe_that_nobody_reads_ends_the_run_quietly(arguments: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    found = ended(*CASSEZ, *arguments.split(), stdout=writer)
    os.close(writer)
    assert found == (0, "")


@pytest.mark.usefixtures("_buffering")
def test_a_reader_who_goes_after_the_first_line_ends_the_run_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASSEZ_FACTS")
    with subprocess.Popen((*CASSEZ, "export", "json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:  # noqa: S603
        assert run.stdout
        assert run.stderr
        assert run.stdout.readline().startswith(b'{"format"')
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.parametrize(("arguments", "code"), [("timeline --all", 0), ("person zzzz", 1), ("dance", 2), ("person ro", 0)])
@pytest.mark.parametrize("closing", ["2>&-", "2>/dev/full"])
def test_without_standard_error_the_answer_and_the_code_stay(arguments: str, code: int, closing: str) -> None:
    command = f"{' '.join(CASSEZ)} {arguments}"
    whole = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    run = subprocess.run(f"{command} {closing}", shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert (run.returncode, run.stdout, run.stderr) == (code, whole.stdout, "")


@pytest.mark.parametrize("arguments", ["timeline --all", "--help", "check"])
def test_a_closed_standard_output_is_told(arguments: str) -> None:
    found = ended("/bin/sh", "-c", f"{' '.join(CASSEZ)} {arguments} >&-")
    assert found == (4, "error: cannot write to standard output: Bad file descriptor\n")


@pytest.mark.parametrize("closing", ["<&-", "</dev/null"])
def test_standard_input_does_not_matter(closing: str) -> None:
    assert ended("/bin/sh", "-c", f"{' '.join(CASSEZ)} people {closing}") == (0, "")


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("number", [1, 5, 40, 120, 180])
def test_ctrl_c_while_the_program_is_loaded_ends_the_run_without_a_word(number: int) -> None:
    assert ended(sys.executable, "-c", PRESSING, "import", str(number), "timeline", "--all") == (130, "")


@pytest.mark.parametrize(
    ("event", "number"),
    [("tempfile.mkstemp", 1), ("sqlite3.connect", 1), ("sqlite3.connect", 2), ("sqlite3.connect/handle", 1), ("os.rename", 1)],
)
def test_a_first_build_that_is_told_to_end_leaves_nothing_half_made(
    cassez: Callable[..., Run], cache: Path, sent: tuple[str, int], event: str, number: int
) -> None:
    assert ended(sys.executable, "-c", sent[0], event, str(number), "timeline", "--all") == (sent[1], "")
    assert {file.suffix for file in cache.glob("*")} <= {".sqlite"}
    assert "The lighthouse burns" in cassez("timeline", "--all").out


def test_a_run_that_is_told_to_end_while_it_writes_a_file_leaves_the_old_one(tmp_path: Path, sent: tuple[str, int]) -> None:
    file = tmp_path / "answer.csv"
    file.write_text("old", encoding="utf-8")
    assert ended(*CASSEZ, "people") == (0, "")
    assert ended(sys.executable, "-c", sent[0], "os.chmod", "1", "people", "-o", str(file)) == (sent[1], "")
    assert file.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.csv", "facts"]


@pytest.mark.usefixtures("_buffering")
def test_ctrl_c_while_a_reader_is_slow_ends_the_run_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASSEZ_FACTS")
    command = (sys.executable, "-c", PRESSING, "never", "1", "export", "json")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:  # noqa: S603
        assert run.stdout
        assert run.stderr
        assert run.stdout.read(1) == b"{"
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130
        assert run.stderr.read() == b""


def test_a_signal_undoes_what_is_half_made_and_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    undone: list[str] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    mine = {each: signal.signal(each, signal.SIG_DFL) for each in SIGNALS}
    try:
        interrupt.arm()
        for each in SIGNALS:
            with interrupt.undone(lambda each=each: undone.append(each.name)):  # type: ignore[misc]
                os.kill(os.getpid(), each)
        with interrupt.left_to_the_child():
            os.kill(os.getpid(), signal.SIGINT)
    finally:
        for each, before in mine.items():
            signal.signal(each, before)
    assert (codes, undone) == ([130, 143, 129], ["SIGINT", "SIGTERM", "SIGHUP"])


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_that_is_ignored_stays_ignored(number: signal.Signals) -> None:
    mine = {each: signal.signal(each, signal.SIG_IGN) for each in SIGNALS}
    try:
        interrupt.arm()
        assert signal.getsignal(number) is signal.SIG_IGN
    finally:
        for each, before in mine.items():
            signal.signal(each, before)


def test_where_ctrl_c_is_ignored_the_run_goes_on() -> None:
    ignoring = PRESSING.replace("default_int_handler)\nevent", "SIG_IGN)\nevent")
    assert ended(sys.executable, "-c", ignoring, "import", "5", "people") == (0, "")


def test_the_process_ends_with_the_code_of_the_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(interrupt, "arm", lambda: None)
    monkeypatch.setattr(sys, "argv", ["cassez", "person", "zzzz"])
    start.main()
    runpy.run_path(start.__file__, run_name="__main__")
    assert codes == [1, 1]
    assert "nothing here is called 'zzzz'" in capsys.readouterr().err


def test_a_first_build_that_is_killed_leaves_no_broken_index(cassez: Callable[..., Run], cache: Path) -> None:
    killing = "import os; from cassez_cli.index import build; build.ties = lambda _: os.kill(os.getpid(), 9)"
    code, _ = ended(sys.executable, "-c", f"{killing}\nfrom cassez_cli.__main__ import main\nmain()")
    [left] = cache.iterdir()
    assert (code, left.suffix, left.stat().st_size > 0) == (-9, ".new", True)
    assert "The affair of the invented lighthouse" in cassez().out
    os.utime(left, (0, 0))
    next(cache.glob("*.sqlite")).unlink()
    cassez()
    assert [file.suffix for file in cache.iterdir()] == [".sqlite"]


def test_an_argument_that_is_no_text_is_refused(cassez: Callable[..., Run]) -> None:
    name = os.fsdecode(b"vallarta\xff")
    code, words = ended(*CASSEZ, "person", name, "--json")
    assert (code, words.splitlines()[0]) == (2, r"error: the argument 'vallarta\udcff' is not UTF-8")
    assert cassez("search", name, code=2).err == words


def test_a_current_folder_that_is_gone_does_not_matter_unless_the_facts_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(start.__file__).parents[1]))
    gone = f"mkdir {tmp_path}/gone; cd {tmp_path}/gone; rmdir {tmp_path}/gone; {' '.join(CASSEZ)}"
    assert ended("/bin/sh", "-c", f"{gone} people") == (0, "")
    assert ended("/bin/sh", "-c", f"{gone} check --strict") == (0, "")
    code, words = ended("/bin/sh", "-c", f"{gone} people --facts here")
    assert (code, words) == (3, "error: cannot read the current folder: No such file or directory\n")


def test_completion_that_cannot_be_installed_is_told(cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/dev/null")
    assert "cannot write '/dev/null'" in cassez("--install-completion", "bash", code=4).err


def test_on_a_screen_the_others_of_a_name_stand_below_the_page() -> None:
    both = subprocess.STDOUT
    run = subprocess.run((*CASSEZ, "person", "roca"), stdout=subprocess.PIPE, stderr=both, text=True, check=True)  # noqa: S603
    assert run.stdout.startswith("Ana Roca (ana-roca)\n")
    assert run.stdout.endswith("\n'roca' may also mean:\n  Luis Roca: cassez person luis-roca\n")
