"""What a search reads of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cassez_cli.model import Form, shape_of

HEAD = ("name", "aliases", "title", "statement", "text")


def prose(cls: Any, plain: dict[str, Any]) -> tuple[str, str]:
    """Split the free text of a record into what names it and what it says."""
    head = "\n".join(text for name in HEAD if name in plain for text in _texts(plain[name]))
    body = "\n".join(_body(cls, {name: value for name, value in plain.items() if name not in HEAD and name != "accepted"}))
    return head, body


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
