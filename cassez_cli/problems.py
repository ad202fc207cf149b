"""What can be wrong with the facts, and where.

Every stage that reads or checks the facts makes problems of this one kind. Nothing here reads a file, decides what a
problem costs or prints it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Rule(StrEnum):
    """The bad thing that a problem is about; the value is what the reader sees and types."""

    # The text of a file.
    UNREADABLE = "unreadable"
    NOT_UTF8 = "not-utf8"
    CONTROL_CHARACTER = "control-character"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    SYNTAX = "syntax"
    SEVERAL_DOCUMENTS = "several-documents"
    ANCHOR = "anchor"
    TAG = "tag"
    COMMENT_AFTER_TEXT = "comment-after-text"
    DUPLICATE_FIELD = "duplicate-field"

    # One record.
    WRONG_SHAPE = "wrong-shape"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    BAD_VALUE = "bad-value"
    BAD_DATE = "bad-date"
    BAD_URL = "bad-url"
    BAD_ID = "bad-id"

    # Records together.
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_ITEM = "duplicate-item"
    UNKNOWN_REFERENCE = "unknown-reference"
    WRONG_KIND = "wrong-kind"
    REFERENCE_CYCLE = "reference-cycle"
    PLACEHOLDER = "placeholder"
    UNSOURCED = "unsourced"
    IMPOSSIBLE_ORDER = "impossible-order"
    ORPHAN = "orphan"
    SHARED_ALIAS = "shared-alias"

    # Fairness.
    NO_SPEAKER = "no-speaker"
    OUTCOME_NOT_SHOWN = "outcome-not-shown"
    ACCUSATION_WITHOUT_OUTCOME = "accusation-without-outcome"
    ONE_ORIGIN = "one-origin"
    LOW_GRADE_ONLY = "low-grade-only"
    ONE_PARTY = "one-party"
    HISTORY_ORDER = "history-order"
    HISTORY_END = "history-end"
    LONG_QUOTATION = "long-quotation"
    AGEING_WORD = "ageing-word"
    GUILT_LABEL = "guilt-label"

    # What a record says it accepts.
    UNKNOWN_RULE = "unknown-rule"
    ACCEPTED_IN_VAIN = "accepted-in-vain"


class Severity(StrEnum):
    """What a problem costs: an error always fails `check`; a warning is shown only when it is asked to be strict."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """Where something stands in the facts, as an editor shows it: lines and columns from 1, columns in characters."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and compilers do, `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong, in words for the one who mends it."""

    place: Place
    rule: Rule
    severity: Severity
    #: What is wrong: lower case, no full stop, without the name of the rule.
    message: str
    #: What to do about it, in the same style.
    help: str | None = None
    #: The other of two places that do not go together.
    also: Place | None = None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by place, then rule, then message: the same facts give the same report."""
    return tuple(sorted(problems, key=lambda problem: (problem.place, problem.rule, problem.message)))
