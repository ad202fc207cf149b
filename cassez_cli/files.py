"""Which files make up a dossier, and whether they have changed since."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EISDIR, ENXIO
from pathlib import Path
from stat import S_ISDIR, S_ISREG

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
    """List what should be the YAML files of a dossier, sorted, and folders in it that cannot be read; `where` may also be one file.

    Raises Refusal if there is no such folder or file, if it cannot be read, or if nothing is in it.
    """
    with _readable():
        if not where.exists():
            raise _refusal(f"there is no folder {str(where)!r} to read facts from", _HELP)
        if not where.is_dir() and not where.is_file():
            raise _refusal(f"{str(where)!r} is not a file", _HELP)
        found = sorted(_below(where)) if where.is_dir() else [where]
    if not found:
        raise _refusal(f"{str(where)!r} holds no YAML file", _HELP)
    for path in found:
        if not str(path).isprintable():
            raise _refusal(f"the name {str(path)!r} cannot be shown", "rename it")
    return found


def _below(where: Path) -> set[Path]:
    closed: list[OSError] = []
    found = set()
    for inner, folders, names in os.walk(where, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found |= {Path(inner, name) for name in (*folders, *names) if name.endswith((".yaml", ".yml")) and name[0] != "."}
    unread = {Path(error.filename) for error in closed}
    if where in unread:
        raise closed[0]
    return found | unread


_HELP = "give a folder with .yaml files by --facts, or by CASSEZ_FACTS"


def stamp(files: list[Path]) -> str:
    """Sum up the files so that a change of any of them, its coming or going, changes the stamp; contents are not read."""
    return "\n".join(f"{path} {_traits(path)}" for path in files)


def _traits(file: Path) -> str:
    try:
        stat = file.stat()
    except OSError as error:
        return str(error.strerror)
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"


def size(file: Path) -> int:
    """Say how many bytes a file has; raises OSError if it cannot be known, or if it is no file, such as a device without end."""
    stat = file.stat()
    if S_ISDIR(stat.st_mode):
        # One that cannot be read says so.
        os.scandir(file).close()
        raise OSError(EISDIR, "a folder, not a file")
    if not S_ISREG(stat.st_mode):
        raise OSError(ENXIO, "a pipe, a socket or a device")
    return stat.st_size


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = repr(error.filename) if error.filename else "the current folder"
        raise _refusal(f"cannot read {what}: {error.strerror}") from None


def _refusal(message: str, help_: str | None = None) -> Refusal:
    return Refusal(message, help_, ExitCode.BROKEN_FACTS)
