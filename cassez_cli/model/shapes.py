"""What a field may hold, declared once, in its type.

`people: Entities` or `born: Date | None = None` says the form of the value, whether it may be absent, and, for a link, the kinds
it may point to; `Annotated[Date, "When they were born."]` adds what the field means where its type does not say. Decoding, integrity
checks, the index, the JSON Schema, skeletons and the exports follow from it.
"""

from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_type_hints

from cassez_cli.dates import When
from cassez_cli.vocabulary import ENTITIES, Kind


class Form(StrEnum):
    """What the value of a field must look like."""

    ID = "id"
    TEXT = "text"
    DATE = "date"
    URL = "url"
    WORD = "word"
    FLAG = "flag"
    NUMBER = "number"
    LINK = "link"
    CITATION = "citation"
    PART = "part"


class Shape(NamedTuple):
    """What one field may hold."""

    form: Form
    many: bool = False
    #: For `WORD`: the words allowed.
    words: tuple[str, ...] = ()
    #: For `LINK`: the kinds that the target may have; empty means any.
    to: tuple[Kind, ...] = ()
    #: For `LINK`: plain words may stand instead of an id.
    free: bool = False
    #: For `PART`: the class of the record that lives inside this one.
    part: type[Any] | None = None
    #: The name in YAML and JSON where it cannot be the attribute's.
    name: str = ""
    #: What the field means, for those who write it: an editor shows it, and a skeleton.
    means: str = ""


class Field(NamedTuple):
    """One field of a record class: its name in YAML and in Python, its shape, and whether it must be there."""

    name: str
    attribute: str
    shape: Shape
    required: bool


Id = Annotated[str, Shape(Form.ID), "The name by which other records refer to it; no other record has it."]
Prose = Annotated[str, Shape(Form.TEXT)]
Names = Annotated[tuple[str, ...], Shape(Form.TEXT, many=True)]
Date = Annotated[When, Shape(Form.DATE)]
From = Annotated[When, Shape(Form.DATE, name="from"), "When it began."]
Until = Annotated[When, Shape(Form.DATE), "When it ended."]
Url = Annotated[str, Shape(Form.URL)]
Flag = Annotated[bool, Shape(Form.FLAG)]
Number = Annotated[int, Shape(Form.NUMBER)]
SourceLink = Annotated[str, Shape(Form.LINK, to=(Kind.SOURCE,))]


class Citation(NamedTuple):
    """A source, where in it, and its words."""

    source: Annotated[SourceLink, "The source cited."]
    at: Annotated[Prose, "Where in the source: a page, a paragraph, a minute."] | None = None
    quote: Annotated[Prose, "Its words there, in their language, 25 at most."] | None = None


Sources = Annotated[
    tuple[Citation, ...],
    Shape(Form.CITATION, many=True, to=(Kind.SOURCE,)),
    "Who tells it: each the id of a source, or `{source, at, quote}` with where in it and its words.",
]
EventLink = Annotated[str, Shape(Form.LINK, to=(Kind.EVENT,))]
Events = Annotated[tuple[str, ...], Shape(Form.LINK, many=True, to=(Kind.EVENT,))]
AnyLink = Annotated[str, Shape(Form.LINK)]
AnyLinks = Annotated[tuple[str, ...], Shape(Form.LINK, many=True)]
Entities = Annotated[tuple[str, ...], Shape(Form.LINK, many=True, to=ENTITIES)]
Speaker = Annotated[str, Shape(Form.LINK, to=ENTITIES, free=True)]
Whereabouts = Annotated[str, Shape(Form.LINK, to=(Kind.PLACE, Kind.ORGANISATION), free=True)]


@cache
def shape_of(cls: Any) -> dict[str, Field]:
    """Map each YAML name of a record class to its field, in the order declared."""
    defaults = cls._field_defaults
    found = {}
    for attribute, hint in get_type_hints(cls, include_extras=True).items():
        shape = _shape(hint)
        name = shape.name or attribute
        found[name] = Field(name, attribute, shape, attribute not in defaults)
    return found


def _shape(hint: Any) -> Shape:
    """Find the shape in a hint such as `Date` or `Date | None`; of several meanings the outermost holds."""
    told = getattr(hint, "__metadata__", ())
    if not told:
        return next(_shape(option) for option in get_args(hint) if option is not type(None))
    [shape] = (part for part in told if isinstance(part, Shape))
    return shape._replace(means=next((part for part in reversed(told) if isinstance(part, str)), ""))
