"""The text values of one file and their places, before anyone asks what they mean.

Lines and columns count from 1, columns in characters, as an editor shows them. Nothing here knows a field or a record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


# Text is not frozen: a file holds little else, and a frozen one takes three times as long to make.
@dataclass(slots=True)
class Text:
    """A scalar as the text that stands there: `no`, `12:30`, `~` and `2005-12-09` are text, and an empty value is ""."""

    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in block or flow style."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields by name, in the order of the file; of a name given twice, the first."""

    #: Each field's name as it stands there, with its place, and its value.
    fields: dict[str, tuple[Text, Node]]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Doubled(Mapping):
    """Fields of which some were refused and reported, for a name that is given twice or is no text."""

    #: The names and values refused.
    rest: tuple[tuple[Node, Node], ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was refused and reported: it is no more to be read, and not to be complained of again."""

    line: int
    column: int


Node: TypeAlias = Text | Sequence | Mapping | Refused
