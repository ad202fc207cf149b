"""The values of a record with the way to each: the names of fields and the positions in lists, from the record inwards.

Nothing here judges a value.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from cassez_cli.model import RECORDS, Field, Form, Kind, Plain, Shape, shape_of
from cassez_cli.nodes import Mapping, Node, Sequence
from cassez_cli.vocabulary import target

#: For example `("roles", 0, "org")`.
Way = tuple[str | int, ...]


def values(cls: Any, plain: Plain, form: Form, way: Way = ()) -> Iterator[tuple[Way, Shape, Any]]:
    """Yield each value of that form, in the record and its parts."""
    for name, _, shape, _ in _fields(cls, form):
        value = plain.get(name)
        if value is None:
            continue
        if shape.part is not None:
            for number, part in numbered(value):
                yield from values(shape.part, part, form, (*way, name, number))
        elif shape.many:
            yield from (((*way, name, number), shape, one) for number, one in numbered(value))
        else:
            yield (*way, name), shape, value


def targets(cls: Any, plain: Plain) -> Iterator[tuple[Shape, list[str]]]:
    """Yield what each field of links leads to, in the record and its parts: all that most checks ask, in a third of the time."""
    for name, _, shape, _ in _linking(cls):
        value = plain.get(name)
        if value is None:
            continue
        if shape.part is not None:
            for part in value:
                yield from targets(shape.part, part)
        elif shape.many:
            yield shape, [target(one) for one in value]
        else:
            yield shape, [value]


def parts(kind: Kind, plain: Plain) -> Iterator[tuple[Way, str, Plain]]:
    """Yield each part of a record with the name of its field."""
    for name in _parted(kind):
        yield from (((name, number), name, part) for number, part in numbered(plain.get(name, ())))


def hides(cls: Any, plain: Plain) -> bool:
    """Tell whether a link could not be read, in the record or its parts."""
    for name, _, shape, _ in _linking(cls):
        value = plain.get(name, ())
        if value is None or (shape.many and None in value):
            return True
        if shape.part is not None and any(hides(shape.part, part) for part in value):
            return True
    return False


def numbered(items: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    """Number the items of a list, and leave out those that could not be read."""
    return ((number, item) for number, item in enumerate(items) if item is not None)


def at(node: Node, way: Way) -> Node:
    """Go that way as far as there is something."""
    for step in way:
        if isinstance(step, int) and isinstance(node, Sequence):
            node = node.items[step]
        elif isinstance(step, str) and isinstance(node, Mapping) and step in node.fields:
            node = node.fields[step][1]
    return node


@cache
def _fields(cls: Any, form: Form) -> tuple[Field, ...]:
    """Pick the fields of a class that hold values of that form, or parts that do."""
    return tuple(field for field in shape_of(cls).values() if field.shape.form is form or _holds(field.shape.part, form))


def _holds(part: Any, form: Form) -> bool:
    return part is not None and bool(_fields(part, form))


@cache
def _linking(cls: Any) -> tuple[Field, ...]:
    return tuple(dict.fromkeys((*_fields(cls, Form.LINK), *_fields(cls, Form.CITATION))))


@cache
def _parted(kind: Kind) -> tuple[str, ...]:
    cls: Any = RECORDS[kind]
    return tuple(name for name, field in shape_of(cls).items() if field.shape.part is not None)
