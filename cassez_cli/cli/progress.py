"""A progress bar on standard error for work that takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Seconds that may pass before a bar is worth showing.
PATIENCE = 1.0

#: Called with the share done, from 0 to 1.
Tell = Callable[[float], None]


@contextmanager
def reading() -> Iterator[Tell]:
    """Lend a function that is told how far the reading is; a bar appears only on a terminal and only if it takes long."""
    from rich.console import Console  # noqa: PLC0415 - only a first look-up pays for it
    from rich.progress import Progress  # noqa: PLC0415

    started = time.monotonic()
    bar = Progress(console=Console(stderr=True, markup=False), transient=True, disable=not sys.stderr.isatty())
    task = bar.add_task("Reading the facts", total=1.0)

    def tell(share: float) -> None:
        if not bar.live.is_started and time.monotonic() - started > PATIENCE:
            bar.start()
        bar.update(task, completed=share)

    try:
        yield tell
    finally:
        bar.stop()
