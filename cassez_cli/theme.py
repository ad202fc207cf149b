"""The words of standing, grade and doubt, with the marks and colours that go with them: the whole vocabulary on one screen.

The words carry the meaning; mark and style only help the eye.
"""

from typing import NamedTuple

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

#: Styles by the part that a text plays.
HEADING = "bold"
ID = "dim"
HIT = "bold yellow"
OUTCOME = "italic"
