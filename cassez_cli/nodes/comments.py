"""Comments that may have been meant as text: behind a text without quotes YAML reads ` #` and what follows as a comment.

One that stands behind a single word, with a blank after its `#`, is let through. Nothing here parses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cassez_cli.problems import Rule
from cassez_cli.spelling import quoted

if TYPE_CHECKING:
    from cassez_cli.nodes.faults import Faults

_COMMENT = re.compile(r"[ \t]+(?P<comment>#(?P<clings>[^\s#]?)[^\n]*)")
_QUOTE_TEXT = "put the text in quotes, or the comment on a line of its own"


def styles(text: str) -> tuple[str | None, ...]:
    """Name the styles of the texts to look behind, as the parsers do; none if the file can have no such comment, as most."""
    return ("", None) if "#" in text and (" #" in text or "\t#" in text) else ()


def refuse_behind(value: str, end: int, faults: Faults) -> None:
    """Report a comment behind a text that ends there if it may be the rest of it."""
    behind = _COMMENT.match(faults.text, end)
    if behind and (len(value.split()) > 1 or behind["clings"]):
        message = f"{quoted(behind['comment'])} is read as a comment, not as part of the text"
        faults.add(faults.place(behind.start("comment")), Rule.COMMENT_AFTER_TEXT, message, _QUOTE_TEXT)
