"""A progress bar on standard error for work that takes longer than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

#: Seconds that may pass before a bar is worth showing.
PATIENCE = 1.0

#: Called with the share done, from 0 to 1.
Tell = Callable[[float], None]


@contextmanager
def reading() -> Iterator[Tell]:
    """Lend a function that is told how far the reading is; a bar appears only on a terminal and only if it takes long."""
    late = time.monotonic() + PATIENCE
    bar: Tell | None = None

    def tell(share: float) -> None:
        nonlocal bar
        if bar is None and time.monotonic() > late and sys.stderr.isatty():
            bar = shown.enter_context(_bar())
        if bar is not None:
            bar(share)

    with ExitStack() as shown:
        yield tell


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console  # noqa: PLC0415 - only work that takes long pays for it
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True, markup=False), transient=True) as bar:
        task = bar.add_task("Reading the facts", total=1.0)
        yield lambda share: bar.update(task, completed=share)
