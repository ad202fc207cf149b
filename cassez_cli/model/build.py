"""Between records and plain values: text, lists and mappings under the YAML names, as JSON carries them.

What stands in a plain record is already known to be right: `decode` made it. Nothing here reports trouble.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from cassez_cli.dates import When
from cassez_cli.model.shapes import Citation, Form, Shape, shape_of
from cassez_cli.vocabulary import Plain, Status


def build(cls: Any, plain: Plain) -> Any:
    """Make the record that the plain mapping describes."""
    convert = _converters(cls)
    attributes = {}
    for name, value in plain.items():
        attribute, of = convert[name]
        attributes[attribute] = value if of is None else of(value)
    return cls(**attributes)


def build_in_part(cls: Any, plain: Plain) -> Any:
    """Make the record of which a part could be read; what could not, and what is missing, is None, as an item of a tuple too."""
    attributes: dict[str, Any] = {}
    for name, field in shape_of(cls).items():
        value = plain.get(name)
        if field.required or value is not None:
            attributes[field.attribute] = _in_part(field.shape, value)
    return cls(**attributes)


def _in_part(shape: Shape, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, list):
        return tuple(_in_part(shape, one) for one in value)
    if shape.part is not None:
        return build_in_part(shape.part, value)
    convert = _one(shape)
    return value if convert is None else convert(value)


def dates(cls: Any, plain: Plain) -> Iterator[str]:
    """Yield each date (EDTF) of a record and of its parts."""
    for name, field in shape_of(cls).items():
        value = plain.get(name)
        if value is not None and field.shape.form is Form.DATE:
            yield value
        elif value is not None and field.shape.part is not None:
            for part in value:
                yield from dates(field.shape.part, part)


@cache
def _converters(cls: Any) -> dict[str, tuple[str, Callable[[Any], Any] | None]]:
    return {name: (field.attribute, _converter(field.shape)) for name, field in shape_of(cls).items()}


def _converter(shape: Shape) -> Callable[[Any], Any] | None:
    one = _one(shape)
    if not shape.many:
        return one
    return tuple if one is None else lambda values: tuple(map(one, values))


def _one(shape: Shape) -> Callable[[Any], Any] | None:
    """Say what makes the typed value of a plain one; None where they are the same."""
    part = shape.part
    if part is not None:
        return lambda value: build(part, value)
    if shape.form is Form.DATE:
        return When.parse
    if shape.form is Form.CITATION:
        return lambda value: Citation(value) if isinstance(value, str) else Citation(**value)
    return _STATUS.__getitem__ if shape.words and set(shape.words) <= set(_STATUS) else None


_STATUS = {status.value: status for status in Status}
