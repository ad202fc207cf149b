"""Which files make up a dossier, and whether they have changed since."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG

from cassez_cli.refusal import ExitCode, Refusal

#: The facts that come with the program: beside it when installed, beside its package in a checkout.
_SHIPPED = (Path(__file__).with_name("facts"), Path(__file__).parent.with_name("facts"))


def shipped() -> Path:
    """Find the facts that come with the program."""
    return next(folder for folder in _SHIPPED if folder.is_dir())


def folder(given: Path | None) -> Path:
    """Say where the facts are: where they were given to be, or with the program; raises Refusal if the current folder is gone."""
    with _readable():
        return (given or shipped()).absolute()


def find(where: Path) -> list[Path]:
    """List the YAML files of a dossier, sorted; `where` may also be one file.

    Raises Refusal if there is no such folder or nothing in it, or if a part of it cannot be read.
    """
    with _readable():
        if not where.exists():
            raise _refusal(f"there is no folder {str(where)!r} to read facts from", _HELP)
        found = sorted(_below(where)) if where.is_dir() else [where]
    if not found:
        raise _refusal(f"{str(where)!r} holds no YAML file", _HELP)
    for path in found:
        if not str(path).isprintable():
            raise _refusal(f"the name {str(path)!r} cannot be shown", "rename it")
    return found


def _below(where: Path) -> Iterator[Path]:
    return (
        Path(inner, name)
        for inner, folders, names in os.walk(where, onerror=_raise)
        for name in (*folders, *names)
        if name.endswith((".yaml", ".yml")) and not name.startswith(".")
    )


def _raise(error: OSError) -> None:
    raise error


_HELP = "give a folder with .yaml files by --facts, or by CASSEZ_FACTS"


def stamp(files: list[Path]) -> str:
    """Sum up the files so that a change of any of them, its coming or going, changes the stamp; contents are not read."""
    facts = [(path, _stat(path)) for path in files]
    return "\n".join(f"{path} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}" for path, stat in facts)


def size(file: Path) -> int:
    """Say how many bytes a file has; raises Refusal if it cannot be read, or if it is none, such as a device without end."""
    return _stat(file).st_size


def read(file: Path) -> bytes:
    """Read a file whole; raises Refusal if that cannot be done."""
    with _readable():
        return file.read_bytes()


def _stat(file: Path) -> os.stat_result:
    with _readable():
        found = file.stat()
    if not S_ISREG(found.st_mode):
        raise _refusal(f"{str(file)!r} is not a file", "move it out of the facts, or give it another name")
    return found


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = repr(error.filename) if error.filename else "the current folder"
        raise _refusal(f"cannot read {what}: {error.strerror}") from None


def _refusal(message: str, help_: str | None = None) -> Refusal:
    return Refusal(message, help_, ExitCode.BROKEN_FACTS)
