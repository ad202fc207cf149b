"""A progress bar on standard error for work that takes longer than a second."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TextIO

from cassez_cli.interrupt import undone
from cassez_cli.read import Tell

#: Seconds that may pass before a bar is worth showing.
PATIENCE = 1.0
#: Clears the line of the bar and shows the cursor again (ECMA-48).
CLEAR = b"\r\x1b[2K\x1b[?25h"


@contextmanager
def reading() -> Iterator[Tell]:
    """Lend a function that is told how far the reading is; a bar appears only on a terminal and only if it takes long."""
    late = time.monotonic() + PATIENCE
    bar: Tell | None = None
    # What a run says on `sys.stderr` leaves at its end; a bar is for now.
    screen = sys.__stderr__

    def tell(share: float) -> None:
        nonlocal bar
        if bar is None and time.monotonic() > late and screen is not None and screen.isatty():
            bar = shown.enter_context(_bar(screen))
        if bar is not None:
            bar(share)

    with ExitStack() as shown:
        yield tell


@contextmanager
def _bar(screen: TextIO) -> Iterator[Tell]:
    from rich.console import Console  # noqa: PLC0415 - only work that takes long pays for it
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(file=screen, markup=False)
    columns = TextColumn("{task.description}"), BarColumn()
    with (
        undone(lambda: os.write(screen.fileno(), CLEAR)),
        Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar,
    ):
        task = bar.add_task("Reading the facts", total=1.0)

        def move(share: float) -> None:
            if share < 1:
                bar.update(task, completed=share)
            else:
                # How long the work on what was read will take is not known.
                bar.reset(task, description="Working on the facts", start=False)

        yield move
