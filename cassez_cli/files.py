"""Which files make up a dossier, and whether they have changed since."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cassez_cli.refusal import ExitCode, Refusal

#: The facts that come with the program: beside it when installed, beside its package in a checkout.
_SHIPPED = (Path(__file__).with_name("facts"), Path(__file__).parent.with_name("facts"))


def shipped() -> Path:
    """Find the facts that come with the program."""
    return next(folder for folder in _SHIPPED if folder.is_dir())


def find(where: Path) -> list[Path]:
    """List the YAML files of a dossier, sorted; `where` may also be one file.

    Raises Refusal if there is no such folder or nothing in it.
    """
    if where.is_file():
        return [where]
    if not where.is_dir():
        raise Refusal(f"there is no folder {str(where)!r} to read facts from", _HELP, ExitCode.BROKEN_FACTS)
    found = sorted(
        Path(folder, name)
        for folder, _, names in os.walk(where)
        for name in names
        if name.endswith((".yaml", ".yml")) and not name.startswith(".")
    )
    if not found:
        raise Refusal(f"{str(where)!r} holds no YAML file", _HELP, ExitCode.BROKEN_FACTS)
    return found


_HELP = "give a folder with .yaml files by --facts, or by CASSEZ_FACTS"


def stamp(files: list[Path]) -> str:
    """Sum up the files so that a change of any of them, its coming or going, changes the stamp; contents are not read."""
    with _readable():
        facts = [(path, path.stat()) for path in files]
    return "\n".join(f"{path} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}" for path, stat in facts)


def read(file: Path) -> bytes:
    """Read a file whole; raises Refusal if that cannot be done."""
    with _readable():
        return file.read_bytes()


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refusal(f"cannot read {error.filename!r}: {error.strerror}", code=ExitCode.BROKEN_FACTS) from None
