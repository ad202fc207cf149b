"""A JSON Schema (draft 2020-12) of a file of facts, made from the declarations of the model.

Editors read YAML's own types: a year is a number to them, so that text and dates may be numbers too. What the schema refuses `check`
refuses too, but not the other way round: only `check` knows of other records, and of the calendar.
"""

from typing import Any

from cassez_cli.decode import CARD, FINGERPRINT, FORMAT, ID
from cassez_cli.model import RECORDS, Card, Citation, Form, Kind, Plain, Shape, Value, shape_of
from cassez_cli.vocabulary import DOSSIER_FORMAT

_ID: Plain = {"type": ["string", "integer"], "pattern": f"^{ID.pattern}$"}
_TEXT: Plain = {"type": ["string", "number", "boolean"], "minLength": 1}
_MOMENT = "[0-9]{2}[0-9X][0-9X](?:-[0-9X]{2}){0,2}[?~%]?"
_END = rf"(?:{_MOMENT}|\.\.)?"
_MEMBERS = rf"(?:(?:{_MOMENT})?\.\.)?(?:{_MOMENT})?(?:,(?:{_MOMENT})?(?:\.\.)?(?:{_MOMENT})?)*"
#: The forms of dates (`cassez_cli.dates`), whatever day they name.
_DATE = rf"{_MOMENT}|{_END}/{_END}|\[{_MEMBERS}\]|\{{{_MEMBERS}\}}"
_FORMS: dict[Form, Plain] = {
    Form.ID: _ID,
    Form.TEXT: _TEXT,
    Form.DATE: {
        "type": ["string", "integer"],
        "pattern": f"^(?:{_DATE})$",
        "description": "An EDTF date: 2005, 2005-12-09, 2005-12~, 2005/2006.",
    },
    Form.URL: {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+\S*$"},
    Form.FLAG: {"enum": [True, False, "true", "false"]},
    Form.NUMBER: {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,9}$"},
}


def schema() -> Plain:
    """Describe a file: a mapping of kinds to lists of records, and perhaps the card of the dossier."""
    lists = {kind.plural: {"type": "array", "items": _record(RECORDS[kind])} for kind in Kind}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facts of a cassez dossier",
        "type": "object",
        "properties": {FORMAT: _FORMAT, CARD: _card(), **lists},
        "additionalProperties": False,
    }


_FORMAT: Plain = {"const": DOSSIER_FORMAT, "description": "Stands in what `export json` writes."}
_FINGERPRINT: Plain = {"type": "string", "description": "Names the facts that were exported; it is passed over."}


def _card() -> Plain:
    """Describe the card; in an export it has a field more."""
    card = _record(Card)
    return {**card, "properties": {**card["properties"], FINGERPRINT: _FINGERPRINT}}


def _record(cls: Any) -> Plain:
    known = shape_of(cls)
    record = {
        "type": "object",
        "description": cls.__doc__,
        "properties": {name: _value(field.shape) for name, field in known.items()},
        "required": [name for name, field in known.items() if field.required or name == _SOURCES],
        "additionalProperties": False,
    }
    if _SOURCES in known:
        record["properties"][_SOURCES] |= _SOME
    if set(_SIDES) <= set(known):
        record["anyOf"] = [{"required": [side], "properties": {side: _SOME}} for side in _SIDES]
    return record


#: What every record and part has that has the field at all, and what a claim has one of.
_SOURCES, _SIDES = "sources", ("supported_by", "disputed_by")
_SOME: Plain = {"minItems": 1}


def _value(shape: Shape) -> Plain:
    value = _many(shape) if shape.many else _one(shape)
    return {**value, "description": f"{shape.means} {value.get('description', '')}".strip()}


def _many(shape: Shape) -> Plain:
    values: Plain = {"type": "array", "items": _one(shape)}
    if shape.form in (Form.LINK, Form.CITATION):
        values["uniqueItems"] = True
    return {**values, "minItems": 2} if shape.part is Value else values


def _one(shape: Shape) -> Plain:
    if shape.part is not None:
        return _record(shape.part)
    if shape.form is Form.WORD:
        return {"enum": list(shape.words)}
    if shape.form is Form.CITATION:
        return {"anyOf": [_link(shape), _record(Citation)]}
    return _link(shape) if shape.form is Form.LINK else _FORMS[shape.form]


def _link(shape: Shape) -> Plain:
    kinds = f"The id of a record of kind {' or '.join(shape.to)}" if shape.to else "The id of a record"
    return {**_TEXT, "description": f"{kinds}, or plain words."} if shape.free else {**_ID, "description": f"{kinds}."}
