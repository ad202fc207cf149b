"""Where the index lives, when it is made anew, and how it is read.

The database is written beside its place and renamed into it, so several processes may do so at once and a killed one leaves
nothing half made. It is read as immutable. Whatever is missing, stale, foreign or damaged is made anew; where the cache folder
cannot be written, the index lives in memory.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
import weakref
from binascii import crc32
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cassez_cli.beside import UNFINISHED, beside
from cassez_cli.index.tables import SCHEMA

#: Fills an empty database with the facts that are in the files now.
Fill = Callable[[sqlite3.Connection], None]

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
#: A database half made for longer than this (in seconds) was left by a process that was killed.
ABANDONED = 3600.0


def cache_folder() -> Path | None:
    """Name the folder for derived files after the XDG Base Directory Specification, or None where there is no home."""
    given = os.environ.get("XDG_CACHE_HOME")
    if given and Path(given).is_absolute():
        return Path(given) / "cassez"
    try:
        return Path.home() / ".cache" / "cassez"
    except RuntimeError:
        return None


class Index:
    """An open index: rows for questions, made anew once if the database turns out to be damaged."""

    def __init__(self, folder: Path, stamp: str, fill: Fill) -> None:
        """Open the index of the facts in the folder, whose files now have the stamp; call `fill` only if there is none."""
        cache = cache_folder()
        self._path = cache / f"{crc32(bytes(folder)):08x}.sqlite" if cache else None
        self._stamp = stamp
        self._fill = fill
        self._open(self._existing() or self._anew())

    def rows(self, sql: str, *values: Any, **named: Any) -> list[tuple[Any, ...]]:
        """Ask the database, with values for `?` or for `:name`; a damaged one is replaced and asked again."""
        try:
            return self._database.execute(sql, named or values).fetchall()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in DAMAGED:
                raise
            self._database.close()
            self._open(self._anew())
            return self._database.execute(sql, named or values).fetchall()

    def _open(self, database: sqlite3.Connection) -> None:
        """Ask this database from now on, and close it with the index."""
        self._database = database
        weakref.finalize(self, database.close)

    def _existing(self) -> sqlite3.Connection | None:
        if self._path is None:
            return None
        with contextlib.suppress(sqlite3.DatabaseError):
            database = sqlite3.connect(f"file:{quote(str(self._path))}?mode=ro&immutable=1", uri=True)
            with contextlib.suppress(sqlite3.DatabaseError):
                found = dict(database.execute("SELECT key, value FROM meta WHERE key IN ('schema', 'stamp')"))
                if found == {"schema": str(SCHEMA), "stamp": self._stamp}:
                    return database
            database.close()
        return None

    def _anew(self) -> sqlite3.Connection:
        if self._path is not None:
            with contextlib.suppress(OSError, sqlite3.OperationalError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                _sweep(self._path.parent)
                with beside(self._path) as path:
                    self._filled(str(path)).close()
        return self._existing() or self._filled(":memory:")

    def _filled(self, where: str) -> sqlite3.Connection:
        database = sqlite3.connect(where)
        with contextlib.ExitStack() as failing:
            failing.callback(database.close)
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;")
            self._fill(database)
            database.execute("INSERT INTO meta VALUES ('stamp', ?)", (self._stamp,))
            database.commit()
            failing.pop_all()
        return database


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"*{UNFINISHED}"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > ABANDONED:
                left.unlink()
