"""A commented skeleton of a record in YAML, made from the declarations of the model. Nothing here prints."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from cassez_cli.checks import CHECKS
from cassez_cli.checks.placeholders import ADDRESS, ID, TEXT
from cassez_cli.checks.sourcing import TOLD_BY
from cassez_cli.decode import CARD
from cassez_cli.model import RECORDS, Card, Field, Form, Kind, Status, Value, shape_of
from cassez_cli.model.parts import Accepted
from cassez_cli.problems import Rule

#: What there are skeletons of: the card of a dossier, and a record of each kind.
SKELETONS = (CARD, *(kind.value for kind in Kind))

#: How wide a comment is.
WIDTH = 100

_EXAMPLES = {
    Form.ID: f"{ID}id",
    Form.TEXT: f'"{TEXT}"',
    Form.DATE: '"2005-12-09"',
    Form.URL: ADDRESS,
    Form.FLAG: "true",
    Form.NUMBER: "1",
}
#: Two values that differ, of which a conflict keeps the first.
_DIFFERENT = f'"{TEXT} one"', f'"{TEXT} other"'


def skeleton(of: str) -> str:
    """Write what `check` asks of a record or the card, then what it may have as comments; above each field what it means."""
    if of == CARD:
        lines = _fields(Card, None)
        return _text(f"# {Card.__doc__}", f"{CARD}:", *(f"  {each}" for each in lines))
    kind = Kind(of)
    cls: Any = RECORDS[kind]
    meaning, id_, *rest = _fields(cls, TOLD_BY.get(kind))
    return _text(f"# {cls.__doc__}", f"{kind.plural}:", f"  {meaning}", f"  - {id_}", *(f"    {each}" for each in rest))


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _fields(cls: Any, wanted: str | None) -> list[str]:
    """Write the fields that must be there, the one wanted among them, then the others."""
    known = shape_of(cls).values()
    must = [line for field in known if field.required or field.name == wanted for line in _lines(field)]
    may = [line for field in known if not field.required and field.name != wanted for line in _lines(field, "#")]
    return [*must, *may]


def _lines(field: Field, off: str = "") -> Iterator[str]:
    shape = field.shape
    rules = (each.rule for each in CHECKS if each.acceptable) if shape.part is Accepted else ()
    words = ", ".join(dict.fromkeys((*shape.words, *rules)))
    yield from wrap(f"{shape.means}{f' One of: {words}.' if words else ''}", WIDTH, initial_indent="# ", subsequent_indent="# ")
    yield f"{off}{field.name}: {_value(field)}"


def _value(field: Field) -> str:
    shape = field.shape
    if shape.part is Value:
        return f"[{', '.join(_part(Value, value=each) for each in _DIFFERENT)}]"
    one = _part(shape.part, rule=Rule.ONE_ORIGIN) if shape.part is not None else _one(field)
    return f"[{one}]" if shape.many else one


def _one(field: Field) -> str:
    shape = field.shape
    if shape.words:
        # What is new is alleged; and the last step of a history has to say what the record says.
        return Status.ALLEGED if Status.ALLEGED in shape.words else shape.words[0]
    if field.name == "kept":
        return _DIFFERENT[0]
    return _EXAMPLES.get(shape.form) or f"{ID}{shape.to[0] if shape.to else 'record'}"


def _part(cls: Any, **said: str) -> str:
    """Write the fields that a part must have, and its sources; some say what is given here."""
    wanted = [field for field in shape_of(cls).values() if field.required or field.name == "sources"]
    return "{" + ", ".join(f"{field.name}: {said.get(field.name) or _value(field)}" for field in wanted) + "}"
