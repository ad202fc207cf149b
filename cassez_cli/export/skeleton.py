"""A commented skeleton of a record in YAML, made from the declarations of the model. Nothing here prints."""

from collections.abc import Iterator
from typing import Any

from cassez_cli.checks.sourcing import TOLD_BY
from cassez_cli.model import RECORDS, Field, Form, Kind, Shape, Value, shape_of

_EXAMPLES = {
    Form.ID: "edit-this-id",
    Form.TEXT: '"EDIT"',
    Form.DATE: '"2005-12-09"',
    Form.URL: "https://example.org/",
    Form.FLAG: "true",
    Form.NUMBER: "1",
}


def skeleton(kind: Kind) -> str:
    """Write a list of one record: what `check` asks of it, then what it may have as comments; above each field what it means."""
    cls: Any = RECORDS[kind]
    wanted = TOLD_BY.get(kind)
    known = shape_of(cls).values()
    must = [line for field in known if field.required or field.name == wanted for line in _lines(field)]
    may = [line for field in known if not field.required and field.name != wanted for line in _lines(field, "#")]
    meaning, id_, *rest = must
    return (
        "\n".join(
            [f"# {cls.__doc__}", f"{kind.plural}:", f"  {meaning}", f"  - {id_}", *(f"    {each}" for each in (*rest, *may))]
        )
        + "\n"
    )


def _lines(field: Field, off: str = "") -> Iterator[str]:
    words = f" One of: {', '.join(field.shape.words)}." if field.shape.words else ""
    yield f"# {field.shape.means}{words}"
    yield f"{off}{field.name}: {_value(field.shape)}"


def _value(shape: Shape) -> str:
    if shape.part is Value:
        return f"[{_part(shape.part)}, {_part(shape.part)}]"
    one = _part(shape.part) if shape.part is not None else _one(shape)
    return f"[{one}]" if shape.many else one


def _one(shape: Shape) -> str:
    if shape.words:
        return shape.words[0]
    return _EXAMPLES.get(shape.form) or f"edit-this-{shape.to[0] if shape.to else 'record'}"


def _part(cls: Any) -> str:
    fields = shape_of(cls).values()
    wanted = [field for field in fields if field.required or field.name == "sources"]
    return "{" + ", ".join(f"{field.name}: {_value(field.shape)}" for field in wanted) + "}"
