"""The eight kinds of record: immutable, links as tuples of ids. A record cannot be half right."""

from typing import Annotated, Any, NamedTuple

from cassez_cli.model.parts import Accepted, Relation, Role, Step, Value
from cassez_cli.model.shapes import (
    AnyLink,
    AnyLinks,
    Date,
    Entities,
    EventLink,
    Events,
    Flag,
    Form,
    From,
    Id,
    Names,
    Number,
    Prose,
    Shape,
    SourceLink,
    Sources,
    Speaker,
    Url,
    Whereabouts,
)
from cassez_cli.vocabulary import BASES, CLAIM_STATUS, EVENT_STATUS, GRADES, SOURCE_KINDS, Kind, Status

Acceptances = Annotated[tuple[Accepted, ...], Shape(Form.PART, many=True, part=Accepted)]
Roles = Annotated[tuple[Role, ...], Shape(Form.PART, many=True, part=Role)]
Relations = Annotated[tuple[Relation, ...], Shape(Form.PART, many=True, part=Relation)]
History = Annotated[tuple[Step, ...], Shape(Form.PART, many=True, part=Step)]


class Source(NamedTuple):
    """Where something is said."""

    id: Id
    kind: Annotated[str, Shape(Form.WORD, words=SOURCE_KINDS)]
    language: Prose
    grade: Annotated[str, Shape(Form.WORD, words=GRADES)]
    #: How much of the work the note rests on.
    basis: Annotated[str, Shape(Form.WORD, words=BASES)]
    note: Prose
    title: Prose | None = None
    publisher: Prose | None = None
    authors: Names = ()
    published: Date | None = None
    url: Url | None = None
    via: Prose | None = None
    #: The source through which alone this one is known.
    cited_by: SourceLink | None = None
    #: The source that this one copies or rewrites.
    derives_from: SourceLink | None = None
    isbn: Prose | None = None
    doi: Prose | None = None
    docket: Prose | None = None
    accepted: Acceptances = ()


class Person(NamedTuple):
    """Someone with a part in the affair, or in the record of it."""

    id: Id
    name: Prose
    summary: Prose
    aliases: Names = ()
    born: Date | None = None
    died: Date | None = None
    nationality: Prose | None = None
    roles: Roles = ()
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Organisation(NamedTuple):
    """A body, firm, programme or group."""

    id: Id
    name: Prose
    summary: Prose
    aliases: Names = ()
    since: From | None = None
    until: Date | None = None
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Place(NamedTuple):
    """Somewhere that something happened."""

    id: Id
    name: Prose
    summary: Prose
    aliases: Names = ()
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Event(NamedTuple):
    """Something that happened, or is said to have happened."""

    id: Id
    date: Date
    title: Prose
    summary: Prose
    kind: Prose
    status: Annotated[Status, Shape(Form.WORD, words=EVENT_STATUS)]
    #: Place in the sequence of one day.
    order: Number | None = None
    #: One of those that tell the story.
    key: Flag = False
    history: History = ()
    place: Whereabouts | None = None
    people: Entities = ()
    #: Whom the record says did grave wrong, while no final judgment is told by it.
    accuses: Entities = ()
    #: For whom this event ended an accusation, either way, at its level.
    settles: Entities = ()
    #: What became of the accusation.
    outcome: Events = ()
    sources: Sources = ()
    #: When the public learned of it, if later than it happened.
    public_since: Date | None = None
    accepted: Acceptances = ()


class Claim(NamedTuple):
    """What someone says is so."""

    id: Id
    statement: Prose
    by: Speaker
    status: Annotated[Status, Shape(Form.WORD, words=CLAIM_STATUS)]
    date: Date | None = None
    about: AnyLinks = ()
    accuses: Entities = ()
    outcome: Events = ()
    event: EventLink | None = None
    supported_by: Sources = ()
    disputed_by: Sources = ()
    history: History = ()
    accepted: Acceptances = ()


class Conflict(NamedTuple):
    """A thing for which sources give different values."""

    id: Id
    about: AnyLink
    field: Prose
    values: Annotated[tuple[Value, ...], Shape(Form.PART, many=True, part=Value)]
    #: The value that the dossier follows; absent while it is undecided.
    kept: Prose | None = None
    note: Prose | None = None
    accepted: Acceptances = ()


class Quote(NamedTuple):
    """Someone's exact words, in their language."""

    id: Id
    by: Speaker
    text: Prose
    language: Prose
    source: SourceLink
    date: Date | None = None
    translation: Prose | None = None
    #: Who translated; `dossier` is us.
    translation_by: Prose | None = None
    event: EventLink | None = None
    accepted: Acceptances = ()


Record = Source | Person | Organisation | Place | Event | Claim | Conflict | Quote

#: Add a kind: add its word to Kind, its class above, its row here.
RECORDS: dict[Kind, type[Any]] = {
    Kind.SOURCE: Source,
    Kind.PERSON: Person,
    Kind.ORGANISATION: Organisation,
    Kind.PLACE: Place,
    Kind.EVENT: Event,
    Kind.CLAIM: Claim,
    Kind.CONFLICT: Conflict,
    Kind.QUOTE: Quote,
}
