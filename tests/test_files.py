"""The files of a dossier: whatever stands where facts should stand is read, or told in one line; nothing is left out."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli import files, nodes

HELP = "  help: make it a file that you may read, or move it out of the facts\n"
STRANGER = "quotes: [{id: a, by: nobody, text: So it was., language: en, source: gazette}]"


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


def link(path: Path, target: str) -> None:
    path.symlink_to(target)


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(path))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (os.mkfifo, "a pipe, a socket or a device"),
        (os.mkdir, "a folder, not a file"),
        (listen, "a pipe, a socket or a device"),
        (lambda path: link(path, "/dev/zero"), "a pipe, a socket or a device"),
        (lambda path: link(path, "nowhere"), "no such file or directory"),
        (lambda path: link(path, path.name), "too many levels of symbolic links"),
    ],
    ids=["fifo", "folder", "socket", "device", "dangling", "loop"],
)
def test_what_is_no_file_is_a_problem_among_the_others(
    cassez: Callable[..., Run], facts: Path, make: Callable[[Path], None], words: str
) -> None:
    (facts / "w.yaml").write_text("people: [{id: w, name: W, summary: A W., born: never, sources: [gazette]}]", encoding="utf-8")
    make(facts / "x.yaml")
    out = cassez("check", "--facts", facts, code=1).out
    assert f"{facts}/x.yaml:1:1: unreadable {words}\n{HELP}" in out
    assert [line.split()[1] for line in out.splitlines() if line.startswith(str(facts))] == ["bad-date", "unreadable"]
    assert cassez("people", "--facts", facts, code=3).err == (
        f"error: the facts have 2 errors\n  help: see them with: cassez check --facts {facts}\n"
    )


def test_of_a_dossier_with_what_cannot_be_read_nothing_is_said_to_be_missing(cassez: Callable[..., Run], facts: Path) -> None:
    (facts / "2.yaml").write_text(STRANGER, encoding="utf-8")
    assert "no record has the id 'nobody'" in cassez("check", "--facts", facts, code=1).out
    (facts / "x.yaml").symlink_to("nowhere")
    assert "no record has the id" not in cassez("check", "--facts", facts, code=1).out


def test_a_look_up_sees_that_a_file_has_become_something_else(cassez: Callable[..., Run], facts: Path) -> None:
    assert "Ana Roca" in cassez("people", "--facts", facts).out
    (facts / "1.yaml").rename(facts / "1.txt")
    (facts / "1.yaml").mkdir()
    assert "the facts have 1 error" in cassez("people", "--facts", facts, code=3).err
    (facts / "1.yaml").rmdir()
    (facts / "1.txt").rename(facts / "1.yaml")
    assert "Ana Roca" in cassez("people", "--facts", facts).out


@pytest.mark.parametrize("where", ["none", "x.yaml", "n" * 300, "/dev/zero"])
def test_a_place_without_facts_is_told(cassez: Callable[..., Run], tmp_path: Path, where: str) -> None:
    (tmp_path / "x.yaml").symlink_to("x.yaml")
    for command in ("check", "people"):
        assert where in cassez(command, "--facts", tmp_path / where, code=3).err


def test_a_file_too_large_is_told_without_being_read(dossier: Callable[..., Path]) -> None:
    folder = dossier(LIGHTHOUSE)
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(5 * 1024**3)
    limited = "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
    command = (sys.executable, "-c", f"{limited}from cassez_cli.__main__ import main\nmain()")
    run = subprocess.run((*command, "check", "--facts", folder), capture_output=True, text=True, check=False)  # noqa: S603
    assert run.stdout.startswith(f"{folder}/x.yaml:1:1: too-large the file has 5,368,709,120 bytes; 67,108,864 is the most\n")
    assert (run.returncode, run.stderr) == (1, "")
    run = subprocess.run((*command, "people", "--facts", folder), capture_output=True, text=True, check=False)  # noqa: S603
    assert (run.returncode, run.stderr.splitlines()[0]) == (3, "error: the facts have 1 error")


def test_of_a_dossier_with_a_file_too_large_nothing_is_said_to_be_missing(
    cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (facts / "2.yaml").write_text(STRANGER, encoding="utf-8")
    assert "no record has the id 'nobody'" in cassez("check", "--facts", facts, code=1).out
    monkeypatch.setattr(nodes, "MAX_BYTES", 1000)
    out = cassez("check", "--facts", facts, code=1).out
    assert "too-large" in out
    assert "no record has the id" not in out


def test_a_folder_and_a_file_that_must_not_be_read_are_problems_too(
    cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (facts / "more").mkdir()
    scan, read = os.scandir, Path.read_bytes

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if str(path).endswith("more"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    def read_bytes(path: Path) -> bytes:
        if path.name == "0.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert cassez("check", "--facts", facts, code=1).out == (
        f"{facts}/0.yaml:1:1: unreadable permission denied\n{HELP}"
        f"{facts}/more:1:1: unreadable permission denied\n{HELP}"
        "2 errors, 0 warnings in 3 files; 10 records; "
        f"references were not checked: {facts}/0.yaml was not read (and 1 more reason)\n"
    )
    assert "the facts have 2 errors" in cassez("people", "--facts", facts, code=3).err


def test_a_dossier_that_must_not_be_read_is_refused(
    cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(path: Path) -> Iterator[os.DirEntry[str]]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", scandir)
    for command in ("check", "people"):
        assert f"cannot read '{facts}': Permission denied" in cassez(command, "--facts", facts, code=3).err


@pytest.mark.parametrize("name", [b"\xff.yaml", b"\x1b[31m.yaml", "a\u202eb.yml".encode()])
def test_a_file_whose_name_cannot_be_shown_is_told_in_signs_that_can(
    cassez: Callable[..., Run], facts: Path, name: bytes
) -> None:
    Path(os.fsdecode(os.fsencode(facts) + b"/" + name)).touch()
    error = cassez("people", "--facts", facts, code=3).err
    assert "cannot be shown" in error
    assert error.strip().replace("\n", "").isprintable()


def test_hidden_files_and_folders_and_files_of_another_kind_are_not_read(facts: Path) -> None:
    (facts / ".github").mkdir()
    (facts / ".git.yaml").mkdir()
    for name in (".x.yaml", "notes.txt", "x.yaml~", ".github/check.yml", ".git.yaml/x.yaml"):
        (facts / name).write_text("@", encoding="utf-8")
    assert [file.name for file in files.find(facts)] == ["0.yaml", "1.yaml"]


def test_one_file_may_be_a_dossier(cassez: Callable[..., Run], facts: Path) -> None:
    whole = (facts / "0.yaml").read_text(encoding="utf-8") + (facts / "1.yaml").read_text(encoding="utf-8")
    (facts / "whole").write_text(whole, encoding="utf-8")
    assert "Ana Roca" in cassez("people", "--facts", facts / "whole").out
    assert cassez("check", "--facts", facts / "whole").out.startswith("no problems in 1 file; 10 records")


def test_a_folder_without_facts_is_told(cassez: Callable[..., Run], tmp_path: Path) -> None:
    assert "holds no YAML file" in cassez("people", "--facts", tmp_path, code=3).err
