"""The words of standing, grade and doubt, with the marks and colours that go with them: the whole vocabulary on one screen.

The words carry the meaning; mark and style only help the eye.
"""

from typing import NamedTuple

from cassez_cli.problems import Severity
from cassez_cli.vocabulary import Status


class Sign(NamedTuple):
    """How a word is shown."""

    mark: str
    words: str
    style: str


STATUS: dict[Status, Sign] = {
    Status.ESTABLISHED: Sign("●", "established", "green"),
    Status.UPHELD: Sign("●", "upheld", "green"),
    Status.ALLEGED: Sign("○", "alleged", "yellow"),
    Status.DISPUTED: Sign("◐", "disputed", "yellow"),
    Status.RECANTED: Sign("⊘", "recanted", "red"),
    Status.ANNULLED: Sign("⊘", "annulled", "red"),
}

#: How good the copy read is, the best first.
GRADE: dict[str, Sign] = {
    "primary": Sign("", "primary", "green"),
    "high": Sign("", "high", "green"),
    "medium": Sign("", "medium", "yellow"),
    "low": Sign("", "low", "red"),
}

#: What stands before the words for what is missing.
GAP = Sign("□", "missing", "yellow")
POSSIBLE = Sign("?", "possibly", "yellow")
#: Stands before what became of an accusation.
BECAME = "→"


class Signs(NamedTuple):
    """The signs that charts are drawn with."""

    certain: str
    possible: str
    #: In a lane: it went on, it only possibly happened, and so much happened, the least first.
    lasting: str
    perhaps: str
    levels: str
    #: Whether a level stands for its own number, the last one for more; if not, for its share of the most there is.
    counted: bool
    #: The rule below the marks of an axis, and a mark on it.
    rule: str
    tick: str


BLOCKS = Signs("█", "░", "─", "·", "▁▂▃▄▅▆▇", counted=False, rule="─", tick="┬")
ASCII = Signs("#", ".", "-", ".", "123456789+", counted=True, rule="-", tick="+")

#: What a problem costs.
SEVERITY: dict[Severity, str] = {Severity.ERROR: "red", Severity.WARNING: "yellow"}

#: Styles by the part that a text plays.
HEADING = "bold"
ID = "dim"
HIT = "bold yellow"
OUTCOME = "italic"
#: A place in a file.
PLACE = "bold"
#: A command to be copied, which is never broken.
COMMAND = "cyan"
