"""The records that live inside others, and the card of the dossier as a whole."""

from typing import Annotated, NamedTuple

from cassez_cli.model.shapes import Date, Form, From, Names, Prose, Shape, Sources, Speaker, Until
from cassez_cli.vocabulary import ENTITIES, Kind, Status

AnyStatus = Annotated[Status, Shape(Form.WORD, words=tuple(Status))]


class Accepted(NamedTuple):
    """A warning that an editor has seen and lets stand, with the reason."""

    rule: Annotated[Prose, "The name of the rule."]
    because: Annotated[Prose, "Why it may stand."]


class Role(NamedTuple):
    """What someone was, where and when."""

    role: Annotated[Prose, "What they were."]
    org: Annotated[str, Shape(Form.LINK, to=(Kind.ORGANISATION, Kind.PLACE), free=True), "Where they were it."] | None = None
    since: From | None = None
    until: Until | None = None
    sources: Sources = ()


class Relation(NamedTuple):
    """How one record is tied to another: `kind` reads as "this one is `kind` `to`"."""

    to: Annotated[str, Shape(Form.LINK, to=(*ENTITIES, Kind.PLACE)), "To whom or what it is tied."]
    kind: Annotated[Prose, "What this one is to the other: sibling, lawyer, part."]
    since: From | None = None
    until: Until | None = None
    sources: Sources = ()


class Step(NamedTuple):
    """One change of standing: from this day it stood so, by whose word, on which sources."""

    date: Annotated[Date, "From when it stood so."]
    status: Annotated[AnyStatus, "How it stood from then on."]
    by: Annotated[Speaker, "By whose word."] | None = None
    note: Annotated[Prose, "What was said or decided."] | None = None
    sources: Sources = ()


class Value(NamedTuple):
    """One of the values that sources give for the same thing."""

    value: Annotated[Prose, "The value, as it is to be read."]
    sources: Sources = ()


class Standing(NamedTuple):
    """What one word of standing means in this dossier."""

    status: Annotated[AnyStatus, "The word."]
    means: Annotated[Prose, "The rule by which a record gets it."]


class Card(NamedTuple):
    """What the dossier as a whole is: the mapping `dossier:` of one of its files."""

    title: Annotated[Prose, "What the dossier is called."]
    edition: Annotated[Date, "The day on which these facts were last changed."]
    description: Annotated[Prose, "What it holds, and from what it was made."] | None = None
    licence: Annotated[Prose, "Under which licence the facts may be used."] | None = None
    languages: Annotated[Names, "The codes of the languages of its texts and quotations."] = ()
    standing: Annotated[
        tuple[Standing, ...], Shape(Form.PART, many=True, part=Standing), "What each word of standing means in this dossier."
    ] = ()
