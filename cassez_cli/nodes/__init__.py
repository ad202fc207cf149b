"""From the bytes of one file of facts to text values with their places, and every fault of its YAML.

`yaml` is imported in this package only. Nothing here opens a file, raises for what a file holds, or knows what a field
means: a plain scalar is the text that stands there, whatever YAML's own types would make of it.
"""

from __future__ import annotations

from cassez_cli.nodes.characters import cleaned, decoded
from cassez_cli.nodes.events import MAX_DEPTH, MAX_TEXT, tree
from cassez_cli.nodes.faults import STOPPING
from cassez_cli.nodes.tree import Doubled, Mapping, Node, Refused, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, Severity

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_TEXT",
    "STOPPING",
    "Doubled",
    "Mapping",
    "Node",
    "Refused",
    "Sequence",
    "Text",
    "read",
    "too_large",
    "unreadable",
]

#: The largest file that is read, in bytes.
MAX_BYTES = 64 * 1024 * 1024


def read(path_label: str, data: bytes) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read one file; the label stands for it in the problems, which are sorted by place.

    A file that holds nothing is an empty mapping. Where reading had to stop, the node holds the records that were complete
    before; it is None if there are none, or if the file is no text.
    """
    if len(data) > MAX_BYTES:
        return None, (too_large(path_label, len(data)),)
    text, faults = decoded(path_label, data)
    root = None if text is None else tree(cleaned(text, faults), faults)
    return root, faults.told()


def too_large(path_label: str, size: int) -> Problem:
    """Tell of a file that has more bytes than may be read."""
    message = f"the file has {size:,} bytes; {MAX_BYTES:,} is the most"
    return Problem(Place(path_label, 1, 1), Rule.TOO_LARGE, Severity.ERROR, message, "split it into several files")


def unreadable(path_label: str, why: str) -> Problem:
    """Tell of what is called like a file of facts but cannot be read as one."""
    help_ = "make it a file that you may read, or move it out of the facts"
    return Problem(Place(path_label, 1, 1), Rule.UNREADABLE, Severity.ERROR, why, help_)
