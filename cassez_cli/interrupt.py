"""Ctrl-C and the other signals that ask a run to end: it ends at once, whatever it is about, with a code of its own, without a word.

KeyboardInterrupt would not do: where it comes up within an import or a destructor, Python prints it and goes on.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from cassez_cli.refusal import ExitCode

#: The signals by name, for Windows has no SIGHUP, and the code to end with.
ENDS = {"SIGINT": ExitCode.INTERRUPTED, "SIGTERM": ExitCode.TERMINATED, "SIGHUP": ExitCode.HUNG_UP}
#: What a process does on a signal that nobody has taken over.
_DEFAULT = (signal.SIG_DFL, signal.default_int_handler)
_undo: list[Callable[[], object]] = []


def arm() -> None:
    """Take over the signals, but for those that whoever started the run wants ignored, as `nohup` does."""
    for name in ENDS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in _DEFAULT:
            signal.signal(number, _end)


@contextmanager
def undone(undo: Callable[[], object]) -> Iterator[None]:
    """Have `undo` called if a signal ends the run meanwhile; it may come at any moment and must wait for nothing."""
    _undo.append(undo)
    try:
        yield
    finally:
        _undo.remove(undo)


def forget() -> None:
    """Leave what is to be undone to the process that this one is a copy of."""
    _undo.clear()


@contextmanager
def left_to_the_child() -> Iterator[None]:
    """Do nothing on Ctrl-C meanwhile: it reaches a child on the same terminal, and what it means is the child's to say."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end(number: int, _frame: FrameType | None) -> None:
    for undo in _undo:
        with suppress(Exception):
            undo()
    os._exit(ENDS[signal.Signals(number).name])
