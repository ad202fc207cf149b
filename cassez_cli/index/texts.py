"""What a search reads of a record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from cassez_cli.model import Form, shape_of
from cassez_cli.vocabulary import HINDSIGHT

HEAD = ("name", "aliases", "title", "statement", "text")

#: Fields with text, by name, and the class of their parts if they have any.
Fields = tuple[tuple[str, Any], ...]


def prose(cls: Any, plain: dict[str, Any]) -> tuple[str, str, str]:
    """Split the free text of a record into what names it, what it says, and what may say so with later knowledge.

    The last holds all parts too, of which each has a day of its own.
    """
    head, body, later = _fields(cls)
    return "\n".join(_texts(plain, head)), "\n".join(_texts(plain, body)), "\n".join(_texts(plain, later))


@cache
def _fields(cls: Any) -> tuple[Fields, Fields, Fields]:
    shapes = {name: field.shape for name, field in shape_of(cls).items() if name != "accepted"}
    all_ = [(name, shape.part) for name, shape in shapes.items() if shape.form in (Form.TEXT, Form.PART)]
    head = tuple(each for each in all_ if each[0] in HEAD)
    later = tuple(each for each in all_ if each[0] in HINDSIGHT or each[1] is not None)
    return head, tuple(each for each in all_ if each not in head + later), later


def _texts(plain: dict[str, Any], fields: Fields) -> Iterator[str]:
    for name, part in fields:
        value = plain.get(name)
        if isinstance(value, str):
            yield value
        elif part is not None:
            for each in value or ():
                yield from (text for of_part in _fields(part) for text in _texts(each, of_part))
        else:
            yield from value or ()
