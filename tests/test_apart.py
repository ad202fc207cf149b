"""What a second process does comes back as it was sent; what does not come back is done here, and nobody notices."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli import apart, files, read
from cassez_cli.apart import Other
from cassez_cli.cli import making
from cassez_cli.load import Loaded
from cassez_cli.problems import Rule


def test_what_is_sent_arrives_there_and_back() -> None:
    other = Other(lambda other: other.send([*other.receive(list), os.getpid()]))
    other.send(["a", {"b": 1}])
    back: list[object] = other.receive(list)
    assert back[:2] == ["a", {"b": 1}]
    assert back[2] != os.getpid()


def fail(_: Other) -> None:
    raise ValueError("nobody shall see this")


def send_half(other: Other) -> None:
    other.send("whole")
    os.write(other._writing.fileno(), b"\x80\x05X")  # noqa: SLF001 - the beginning of a text, as pickle writes it


ENDS = [fail, send_half, lambda _: sys.exit(3), lambda _: os.kill(os.getpid(), signal.SIGKILL)]


@pytest.mark.parametrize("task", ENDS, ids=["an error", "a thing cut short", "an exit", "a kill"])
def test_what_does_not_come_is_made_here_without_a_word(
    capfd: pytest.CaptureFixture[str], task: Callable[[Other], object]
) -> None:
    other = Other(task)
    assert {other.receive(lambda: "made here"), other.receive(lambda: "made here")} in ({"made here"}, {"whole", "made here"})
    other.send("to nobody")
    del other
    assert capfd.readouterr() == ("", "")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_second_process_needs_a_second_processor_and_a_system_that_can_copy_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert apart.possible()
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert not apart.possible()
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    assert apart.possible()
    monkeypatch.delattr(os, "fork", raising=False)
    assert not apart.possible()


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have any dossier read by two processes."""
    monkeypatch.setattr(read, "WORTH", 1)
    monkeypatch.setattr(read, "possible", lambda: True)


MIXED = (
    "sources: [{id: gazette, kind: news, language: en, grade: high, basis: full, note: It burnt.}, {id: gazette}]",
    "people: [{id: ana, name: Ana, summary: Keeper., sources: [nobody]}]\nevnts: []",
    "sources:\n- {id: gazette, kind: news}\n- {id: 'Not an id'}\n- [",
    "dossier: {title: Another, edition: 2001}",
)


@pytest.mark.usefixtures("two")
def test_two_processes_find_what_one_finds(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = dossier(*MIXED)
    by_two = Loaded(read.read(folder, files.find(folder)))
    monkeypatch.setattr(read, "possible", lambda: False)
    by_one = Loaded(read.read(folder, files.find(folder)))
    assert by_two.problems == by_one.problems != ()
    assert by_two.facts.entries == by_one.facts.entries
    assert by_two.facts.ids == by_one.facts.ids
    assert by_two.fingerprint == by_one.fingerprint
    assert [problem.rule for problem in by_two.problems].count(Rule.DUPLICATE_ID) == 2


@pytest.mark.parametrize("lost", ["sought", "told", "_judge"])
@pytest.mark.usefixtures("two")
def test_a_look_up_whose_second_process_is_killed_answers_all_the_same(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lost: str
) -> None:
    told = cassez("stats").out
    task = getattr(making, lost)

    def die_there(facts: object) -> object:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return task(facts)

    here = os.getpid()
    monkeypatch.setattr(making, lost, die_there)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cassez("stats").out == told
    assert list(tmp_path.rglob("*.sqlite"))


@pytest.mark.usefixtures("two")
def test_broken_facts_are_refused_by_two_as_by_one(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(*MIXED)
    told = cassez("check", "--facts", folder, code=1).out
    assert "\n9 errors, " in told
    assert "the facts have 9 errors" in cassez("timeline", "--facts", folder, code=3).err
