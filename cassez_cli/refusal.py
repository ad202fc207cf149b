"""Trouble in a request, and how a run of the program ends.

Trouble in the facts is never an exception; see `problems`.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Every way a run can end; a promise to scripts."""

    DONE = 0
    NOTHING_FOUND = 1
    BAD_REQUEST = 2
    BROKEN_FACTS = 3
    NO_OUTPUT = 4
    #: 128 and the number of the signal, as shells tell of it.
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143


class Refusal(Exception):
    """A request that cannot be met: one line that names what there is, and what to try."""

    def __init__(self, message: str, help_: str | None = None, code: ExitCode = ExitCode.BAD_REQUEST) -> None:
        """Keep the message (lower case, no full stop), what to try, and the code to end with."""
        super().__init__(message)
        self.help = help_
        self.code = code
