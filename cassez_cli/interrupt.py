"""Ctrl-C: it ends the run at once, whatever the run is about, with a code of its own and without a word.

KeyboardInterrupt would not do: where it comes up within an import or a destructor, Python prints it and goes on.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from cassez_cli.refusal import ExitCode

_undo: list[Callable[[], object]] = []


def arm() -> None:
    """Take over Ctrl-C, unless whoever started the run wants it ignored, as `nohup` does."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


@contextmanager
def undone(undo: Callable[[], object]) -> Iterator[None]:
    """Have `undo` called if Ctrl-C ends the run meanwhile; it may come at any moment and must wait for nothing."""
    _undo.append(undo)
    try:
        yield
    finally:
        _undo.remove(undo)


@contextmanager
def left_to_the_child() -> Iterator[None]:
    """Do nothing on Ctrl-C meanwhile: it reaches a child on the same terminal, and what it means is the child's to say."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end(_signal: int, _frame: FrameType | None) -> None:
    for undo in _undo:
        with suppress(Exception):
            undo()
    os._exit(ExitCode.INTERRUPTED)
