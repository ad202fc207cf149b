"""Open the dossier that a command asks: find its files, and make its index anew if they have changed."""

import os
import shlex
import sqlite3
from pathlib import Path
from weakref import WeakSet

from cassez_cli import files
from cassez_cli.index.store import Index
from cassez_cli.query.dossier import Dossier

#: The indices that are open.
_OPEN: WeakSet[Index] = WeakSet()


def dossier(folder: Path | None, as_of: str | None = None) -> Dossier:
    """Open the dossier in the folder, or the one that comes with the program.

    Raises Refusal if there are no facts, or if they have errors: half a dossier is never shown as if it were whole.
    """
    where = files.folder(folder)
    found = files.find(where)
    option = _option(folder)
    index = Index(where, files.stamp(found), lambda database: _fill(database, where, found, option))
    _OPEN.add(index)
    return Dossier(index, as_of, option)


def misled() -> bool:
    """Say whether an index that is open is damaged, so that a question may have failed for no fault of its own."""
    return any(index.spoilt() for index in _OPEN)


def _option(folder: Path | None) -> str:
    """Write the option that opens the folder again; none if the next command finds it without."""
    known = os.environ.get("CASSEZ_FACTS")
    return "" if folder is None or (known and Path(known) == folder) else f" --facts {shlex.quote(str(folder))}"


def _fill(database: sqlite3.Connection, where: Path, found: list[Path], option: str) -> None:
    from cassez_cli.cli.making import make  # noqa: PLC0415 - only a first look-up pays for it

    make(database, where, found, option)
