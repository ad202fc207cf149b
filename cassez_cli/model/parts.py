"""The records that live inside others, and the card of the dossier as a whole."""

from typing import Annotated, NamedTuple

from cassez_cli.model.shapes import Date, Form, From, Names, Prose, Shape, Sources, Speaker
from cassez_cli.vocabulary import ENTITIES, Kind, Status

AnyStatus = Annotated[Status, Shape(Form.WORD, words=tuple(Status))]


class Accepted(NamedTuple):
    """A warning that an editor has seen and lets stand, with the reason."""

    rule: Prose
    because: Prose


class Role(NamedTuple):
    """What someone was, where and when."""

    role: Prose
    org: Annotated[str, Shape(Form.LINK, to=(Kind.ORGANISATION, Kind.PLACE), free=True)] | None = None
    since: From | None = None
    until: Date | None = None
    sources: Sources = ()


class Relation(NamedTuple):
    """How one record is tied to another: `kind` reads as "this one is `kind` `to`"."""

    to: Annotated[str, Shape(Form.LINK, to=(*ENTITIES, Kind.PLACE))]
    kind: Prose
    since: From | None = None
    until: Date | None = None
    sources: Sources = ()


class Step(NamedTuple):
    """One change of standing: from this day it stood so, by whose word, on which sources."""

    date: Date
    status: AnyStatus
    by: Speaker | None = None
    note: Prose | None = None
    sources: Sources = ()


class Value(NamedTuple):
    """One of the values that sources give for the same thing."""

    value: Prose
    sources: Sources = ()


class Standing(NamedTuple):
    """What one word of standing means in this dossier."""

    status: AnyStatus
    means: Prose


class Card(NamedTuple):
    """What the dossier as a whole is: the mapping `dossier:` of one of its files."""

    title: Prose
    edition: Date
    description: Prose | None = None
    licence: Prose | None = None
    languages: Names = ()
    standing: Annotated[tuple[Standing, ...], Shape(Form.PART, many=True, part=Standing)] = ()
