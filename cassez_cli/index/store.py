"""Where the index lives, when it is made anew, and how it is read.

The database is written beside its place and renamed into it, so several processes may do so at once and a killed one leaves
nothing half made. It is read as immutable. Whatever is missing, stale, foreign or damaged is made anew (`seal` tells damage); where
the cache folder cannot be written, the index lives in memory.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import weakref
from binascii import crc32
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG
from typing import Any
from urllib.parse import quote

from cassez_cli.beside import UNFINISHED, beside
from cassez_cli.index import seal
from cassez_cli.index.tables import SCHEMA

#: Fills an empty database with the facts that are in the files now.
Fill = Callable[[sqlite3.Connection], None]
#: A condition on the columns of `record`, in SQL, and its values.
Condition = tuple[str, *tuple[Any, ...]]

#: What lies in the cache folder, and for how many seconds nobody may have asked for it: what is not finished was left by a process
#: that was killed.
_KEPT = {f"*{UNFINISHED}": 3600.0, "[0-9a-f]" * 8 + ".sqlite": 90 * 86400.0}


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
    """An open index: rows for questions."""

    def __init__(self, folder: Path, stamp: str, fill: Fill) -> None:
        """Open the index of the facts in the folder, whose files now have the stamp; call `fill` only if there is none."""
        cache = cache_folder()
        self._path = cache / f"{crc32(bytes(folder)):08x}.sqlite" if cache else None
        self._stamp = stamp
        self._fill = fill
        self._database = self._existing() or self._anew()
        weakref.finalize(self, self._database.close)

    def rows(self, sql: str, *values: Any, **named: Any) -> list[tuple[Any, ...]]:
        """Ask the database, with values for `?` or for `:name`."""
        return self._database.execute(sql, named or values).fetchall()

    def spoilt(self) -> bool:
        """Say whether the file of the index has been damaged; then it goes, so that the next who opens the index makes it anew."""
        with contextlib.suppress(OSError):
            if self._path is None or not self._path.is_file() or seal.sound(self._path):
                return False
            self._path.unlink(missing_ok=True)
        return True

    def _existing(self) -> sqlite3.Connection | None:
        if self._path is None:
            return None
        with contextlib.suppress(sqlite3.DatabaseError, OSError), contextlib.ExitStack() as failing:
            stat = self._path.stat()
            # A pipe in its place would be waited for.
            if S_ISREG(stat.st_mode):
                database = sqlite3.connect(f"file:{quote(str(self._path))}?mode=ro&immutable=1", uri=True)
                failing.callback(database.close)
                found = dict(database.execute("SELECT key, value FROM meta WHERE key IN ('schema', 'stamp', 'sealed')"))
                sealed = found.pop("sealed", "")
                if found == {"schema": str(SCHEMA), "stamp": self._stamp} and seal.unbroken(self._path, stat, sealed):
                    failing.pop_all()
                    return database
        return None

    def _anew(self) -> sqlite3.Connection:
        if self._path is not None:
            with contextlib.suppress(OSError, sqlite3.OperationalError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                _sweep(self._path.parent)
                with beside(self._path) as path:
                    moment = seal.moment()
                    self._filled(str(path), moment).close()
                    seal.seal(path, moment)
        return self._existing() or self._filled(":memory:")

    def _filled(self, where: str, sealed: str = "") -> sqlite3.Connection:
        database = sqlite3.connect(where)
        with contextlib.ExitStack() as failing:
            failing.callback(database.close)
            database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;")
            self._fill(database)
            database.executemany("INSERT INTO meta VALUES (?, ?)", (("stamp", self._stamp), ("sealed", sealed)))
            database.commit()
            failing.pop_all()
        return database


def _sweep(folder: Path) -> None:
    for names, kept in _KEPT.items():
        for left in folder.glob(names):
            with contextlib.suppress(OSError):
                if seal.idle(left) > kept:
                    left.unlink()
