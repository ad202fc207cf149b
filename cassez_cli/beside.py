"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cassez_cli.interrupt import undone

#: The end of the name of a file that is not finished.
UNFINISHED = ".new"


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Lend an empty file in the folder of the path; only if all goes well does it take the path's place, else it goes.

    Raises OSError if the folder cannot be written.
    """
    from tempfile import mkstemp  # noqa: PLC0415 - an answer on the screen does without

    handle, name = mkstemp(dir=path.parent, prefix=".cassez-", suffix=UNFINISHED)
    os.close(handle)
    made = Path(name)
    with undone(lambda: made.unlink(missing_ok=True)):
        try:
            yield made
            made.replace(path)
        finally:
            made.unlink(missing_ok=True)
