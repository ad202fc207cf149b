"""Open the dossier that a command asks: find its files, and make its index anew if they have changed."""

import os
import shlex
import sqlite3
from pathlib import Path

from cassez_cli import files
from cassez_cli.index.store import Index
from cassez_cli.query.dossier import Dossier


def dossier(folder: Path | None, as_of: str | None = None) -> Dossier:
    """Open the dossier in the folder, or the one that comes with the program.

    Raises Refusal if there are no facts, or if they have errors: half a dossier is never shown as if it were whole.
    """
    where = files.folder(folder)
    found = files.find(where)
    option = _option(folder)
    return Dossier(Index(where, files.stamp(found), lambda database: _fill(database, where, found, option)), as_of, option)


def _option(folder: Path | None) -> str:
    """Write the option that opens the folder again; none if the next command finds it without."""
    known = os.environ.get("CASSEZ_FACTS")
    return "" if folder is None or (known and Path(known) == folder) else f" --facts {shlex.quote(str(folder))}"


def _fill(database: sqlite3.Connection, where: Path, found: list[Path], option: str) -> None:
    from cassez_cli.cli.making import make  # noqa: PLC0415 - only a first look-up pays for it

    make(database, where, found, option)
