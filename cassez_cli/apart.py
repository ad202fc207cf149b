"""A second process, begun as a copy of this one, that takes over a part of the work.

`multiprocessing` would do it too, in four times the time: what is shared here is done in a tenth of a second.
"""

from __future__ import annotations

import os
import pickle
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import IO, NoReturn, TypeVar

from cassez_cli import interrupt

T = TypeVar("T")


def possible() -> bool:
    """Tell whether there can be a second process, and a processor for it."""
    if not hasattr(os, "fork"):
        return False
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) > 1


class Nobody:
    """Stands where a second process would, if there is none."""

    def send(self, thing: object) -> None:
        """Send it nowhere."""

    def receive(self, instead: Callable[[], T]) -> T:
        """Do here what nobody does."""
        return instead()


class Other:
    """The other of two processes, as each of them sees it; what they send must be something that `pickle` can carry."""

    def __init__(self, task: Callable[[Other], object]) -> None:
        """Begin a process that does the task, with this process as its other, and ends without a word."""
        here, there = os.pipe(), os.pipe()
        child = os.fork()
        (reading, unread), (unwritten, writing) = (here, there) if child else (there, here)
        os.close(unread)
        os.close(unwritten)
        self._reading, self._writing = os.fdopen(reading, "rb"), os.fdopen(writing, "wb")
        if not child:  # pragma: no cover - coverage sees what is called from here, not the frame that forks
            _work(task, self)
        weakref.finalize(self, _part, child, self._reading, self._writing)

    def send(self, thing: object) -> None:
        """Send a thing, and wait until it is taken or can be no more."""
        with suppress(BrokenPipeError):
            pickle.dump(thing, self._writing, pickle.HIGHEST_PROTOCOL)
            self._writing.flush()

    def receive(self, instead: Callable[[], T]) -> T:
        """Wait for the next thing that the other sends; if none comes, whatever the reason, make it here."""
        try:
            received: T = pickle.load(self._reading)  # noqa: S301 - it comes from ourselves
        except (EOFError, pickle.UnpicklingError):
            return instead()
        return received


def _work(task: Callable[[Other], object], other: Other) -> NoReturn:
    """Do the task and end the process, quietly whatever happens: the other one does what is not done here."""
    interrupt.forget()
    with suppress(BaseException):
        task(other)
    os._exit(0)


def _part(child: int, *pipes: IO[bytes]) -> None:
    """Let the other process know that it is needed no more, and see it out."""
    for pipe in pipes:
        with suppress(BrokenPipeError):
            pipe.close()
    os.waitpid(child, 0)
