"""The problems of one file's text, gathered while it is read.

Nothing here decides what a fault is.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import chain

from cassez_cli.problems import Place, Problem, Rule, Severity, in_order

#: As many problems of one file are told; a file with more is no file of facts, and its problems would fill the memory.
MAX_PROBLEMS = 1000

#: With a problem of these rules a file may hold records that were not read; the first of them is told even past the limit.
STOPPING = frozenset({Rule.TOO_DEEP, Rule.SYNTAX, Rule.SEVERAL_DOCUMENTS})

#: What the help of a problem says when reading stopped at it.
REST_LOST = "the rest of this file was not read"


class Faults:
    """What was found wrong in one text."""

    def __init__(self, path: str, text: str) -> None:
        """Begin with nothing found."""
        self.path = path
        self.text = text
        self.untold = 0
        self._stopped = False
        self._found: list[Problem] = []

    @cached_property
    def _line_starts(self) -> array[int]:
        return array("L", chain((0,), (match.end() for match in re.finditer("\n", self.text))))

    def place(self, index: int) -> Place:
        """Say where a character of the text stands, given how many characters come before it."""
        line = bisect_right(self._line_starts, index)
        return Place(self.path, line, index - self._line_starts[line - 1] + 1)

    def index(self, line: int, column: int) -> int:
        """Say how many characters come before a place; libyaml puts the end of a file on a line that may not be there."""
        starts = self._line_starts
        return starts[line - 1] + column - 1 if line <= len(starts) else len(self.text)

    def add(self, place: Place, rule: Rule, message: str, advice: str, also: Place | None = None) -> None:
        """Take note of a fault; past the limit, of its number only."""
        stops = rule in STOPPING and not self._stopped
        self._stopped |= stops
        if stops or len(self._found) < MAX_PROBLEMS:
            self._found.append(Problem(place, rule, Severity.ERROR, message, advice, also))
        else:
            self.untold += 1

    def told(self) -> tuple[Problem, ...]:
        """Return the problems by place; the last one tells how many there are beside."""
        problems = in_order(dict.fromkeys(self._found))
        if not self.untold:
            return problems
        advice = f"{problems[-1].help}; {self.untold} more faults of this file are not shown"
        return (*problems[:-1], problems[-1]._replace(help=advice))
