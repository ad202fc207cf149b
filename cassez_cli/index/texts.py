"""What a search reads of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cassez_cli.model import Form, shape_of
from cassez_cli.vocabulary import HINDSIGHT

HEAD = ("name", "aliases", "title", "statement", "text")


def prose(cls: Any, plain: dict[str, Any]) -> tuple[str, str, str]:
    """Split the free text of a record into what names it, what it says, and what may say so with later knowledge.

    The last holds all parts too, of which each has a day of its own.
    """
    head = "\n".join(text for name in HEAD if name in plain for text in _texts(plain[name]))
    rest = {name: value for name, value in plain.items() if name not in (*HEAD, "accepted")}
    later = {name: value for name, value in rest.items() if name in HINDSIGHT or shape_of(cls)[name].shape.part is not None}
    body = {name: value for name, value in rest.items() if name not in later}
    return head, "\n".join(_body(cls, body)), "\n".join(_body(cls, later))


def _body(cls: Any, plain: dict[str, Any]) -> Iterator[str]:
    known = shape_of(cls)
    for name, value in plain.items():
        shape = known[name].shape
        if shape.part is not None:
            for part in value:
                yield from _body(shape.part, part)
        elif shape.form is Form.TEXT:
            yield from _texts(value)


def _texts(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
