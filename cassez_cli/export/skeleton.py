"""A commented skeleton of a record in YAML, made from the declarations of the model. Nothing here prints."""

from typing import Any

from cassez_cli.model import RECORDS, Field, Form, Kind, Shape, shape_of

_EXAMPLES = {
    Form.ID: "edit-this-id",
    Form.TEXT: "EDIT",
    Form.DATE: "2005-12-09",
    Form.URL: "https://example.org/",
    Form.FLAG: "true",
    Form.NUMBER: "1",
    Form.LINK: "edit-this-link",
    Form.CITATION: "edit-this-source",
}


def skeleton(kind: Kind) -> str:
    """Write a list of one record: what it must have, then what it may have as comments."""
    cls: Any = RECORDS[kind]
    fields = shape_of(cls).values()
    must = [f"    {_line(field)}" for field in fields if field.required]
    may = [f"    # {_line(field)}" for field in fields if not field.required]
    must[0] = f"  - {must[0].lstrip()}"
    return "\n".join([f"# {cls.__doc__}", f"{kind.plural}:", *must, *may]) + "\n"


def _line(field: Field) -> str:
    words = f"  # one of: {', '.join(field.shape.words)}" if field.shape.words else ""
    return f"{field.name}: {_value(field.shape)}{words}"


def _value(shape: Shape) -> str:
    one = _part(shape.part) if shape.part is not None else shape.words[0] if shape.words else _EXAMPLES[shape.form]
    return f"[{one}]" if shape.many else one


def _part(cls: Any) -> str:
    fields = shape_of(cls).values()
    wanted = [field for field in fields if field.required or field.name == "sources"]
    return "{" + ", ".join(f"{field.name}: {_value(field.shape)}" for field in wanted) + "}"
