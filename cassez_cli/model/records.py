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
    Until,
    Url,
    Whereabouts,
)
from cassez_cli.vocabulary import BASES, CLAIM_STATUS, EVENT_STATUS, GRADES, SOURCE_KINDS, Kind, Status

Acceptances = Annotated[
    tuple[Accepted, ...],
    Shape(Form.PART, many=True, part=Accepted),
    "Rules of `cassez check` that an editor has seen broken here and lets stand, each with the reason.",
]
Roles = Annotated[
    tuple[Role, ...], Shape(Form.PART, many=True, part=Role), "What they were, where and when, each with its sources."
]
Relations = Annotated[
    tuple[Relation, ...], Shape(Form.PART, many=True, part=Relation), "How it is tied to others, each with its sources."
]
History = Annotated[
    tuple[Step, ...],
    Shape(Form.PART, many=True, part=Step),
    "How its standing changed, the oldest first; the last step has the standing of `status`.",
]
Aliases = Annotated[Names, "Other names and spellings by which it is found; no two records share one."]
Outcome = Annotated[Events, "Events that tell what became of the accusation."]


class Source(NamedTuple):
    """Where something is said."""

    id: Id
    kind: Annotated[str, Shape(Form.WORD, words=SOURCE_KINDS), "What sort of publication or paper it is."]
    language: Annotated[Prose, "The code of its language: es, fr, en."]
    grade: Annotated[
        str, Shape(Form.WORD, words=GRADES), "How good the copy read is; `primary` is the paper or the words themselves."
    ]
    basis: Annotated[
        str, Shape(Form.WORD, words=BASES), "How much of the work the note rests on; `cited`: it is known through others."
    ]
    note: Annotated[Prose, "What it says that bears on the dossier."]
    title: Annotated[Prose, "Its title, as printed."] | None = None
    publisher: Annotated[Prose, "Who published it; two sources of one publisher are one origin."] | None = None
    authors: Annotated[Names, "Who wrote it."] = ()
    published: Annotated[Date, "When it was published."] | None = None
    url: Annotated[Url, "Where it can be read."] | None = None
    via: Annotated[Prose, "Whose copy was read, if not the publisher's."] | None = None
    cited_by: Annotated[SourceLink, "The source through which alone this one is known."] | None = None
    derives_from: Annotated[SourceLink, "The source that this one copies or rewrites."] | None = None
    isbn: Annotated[Prose, "The ISBN of a book."] | None = None
    doi: Annotated[Prose, "The DOI of a paper."] | None = None
    docket: Annotated[Prose, "The docket number of a court document; those of one docket are one origin."] | None = None
    accepted: Acceptances = ()


class Person(NamedTuple):
    """Someone with a part in the affair, or in the record of it."""

    id: Id
    name: Annotated[Prose, "The name that they are known by."]
    summary: Annotated[Prose, "Who they are and what part they have; an accusation never without what became of it."]
    aliases: Aliases = ()
    born: Annotated[Date, "When they were born."] | None = None
    died: Annotated[Date, "When they died."] | None = None
    nationality: Annotated[Prose, "Of which country or countries they are."] | None = None
    roles: Roles = ()
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Organisation(NamedTuple):
    """A body, firm, programme or group."""

    id: Id
    name: Annotated[Prose, "The name that it is known by."]
    summary: Annotated[Prose, "What it is and what part it has."]
    aliases: Aliases = ()
    since: From | None = None
    until: Until | None = None
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Place(NamedTuple):
    """Somewhere that something happened."""

    id: Id
    name: Annotated[Prose, "The name that it is known by."]
    summary: Annotated[Prose, "Where it is and what happened there."]
    aliases: Aliases = ()
    relations: Relations = ()
    sources: Sources = ()
    accepted: Acceptances = ()


class Event(NamedTuple):
    """Something that happened, or is said to have happened."""

    id: Id
    date: Annotated[Date, "When it happened, no more exactly than the sources tell."]
    title: Annotated[Prose, "What happened, in one line that is fair by itself."]
    summary: Annotated[Prose, "What happened and on whose word, in the past tense."]
    kind: Annotated[Prose, "What sort of event it is, in one word that other events use too."]
    status: Annotated[Status, Shape(Form.WORD, words=EVENT_STATUS), "How settled it is."]
    order: Annotated[Number, "Its place in the sequence of one day."] | None = None
    key: Annotated[Flag, "Whether it is one of those that tell the story."] = False
    history: History = ()
    place: Annotated[Whereabouts, "Where it happened."] | None = None
    people: Annotated[Entities, "The people and organisations with a part in it."] = ()
    accuses: Annotated[Entities, "Whom the record says did grave wrong, while no final judgment is told by it."] = ()
    settles: Annotated[Entities, "For whom this event ended an accusation, either way, at its level."] = ()
    outcome: Outcome = ()
    sources: Sources = ()
    public_since: Annotated[Date, "When the public learned of it, if later than it happened."] | None = None
    accepted: Acceptances = ()


class Claim(NamedTuple):
    """What someone says is so."""

    id: Id
    statement: Annotated[Prose, "What is claimed, with who claims it, as a sentence."]
    by: Annotated[Speaker, "Who says so."]
    status: Annotated[Status, Shape(Form.WORD, words=CLAIM_STATUS), "How the claim stands."]
    date: Annotated[Date, "When they said so."] | None = None
    about: Annotated[AnyLinks, "The records that the claim is about."] = ()
    accuses: Annotated[Entities, "Whom the claim accuses of grave wrong."] = ()
    outcome: Outcome = ()
    event: Annotated[EventLink, "The event that the claim is a version of."] | None = None
    supported_by: Annotated[Sources, "Sources that tell or support the claim."] = ()
    disputed_by: Annotated[Sources, "Sources that speak against the claim."] = ()
    history: History = ()
    accepted: Acceptances = ()


class Conflict(NamedTuple):
    """A thing for which sources give different values."""

    id: Id
    about: Annotated[AnyLink, "The record that the values differ on."]
    field: Annotated[Prose, "What of it they differ on, in a word or two."]
    values: Annotated[
        tuple[Value, ...], Shape(Form.PART, many=True, part=Value), "Two values at least, each with the sources that give it."
    ]
    kept: Annotated[Prose, "The value that the dossier follows; absent while it is undecided."] | None = None
    note: Annotated[Prose, "Why the dossier follows that value, or follows none."] | None = None
    accepted: Acceptances = ()


class Quote(NamedTuple):
    """Someone's exact words, in their language."""

    id: Id
    by: Annotated[Speaker, "Whose words they are."]
    text: Annotated[Prose, "The words, letter for letter, 25 at most."]
    language: Annotated[Prose, "The code of the language of the words: es, fr, en."]
    source: Annotated[SourceLink, "Where the words stand."]
    date: Annotated[Date, "When they were said or written."] | None = None
    translation: Annotated[Prose, "The words in English."] | None = None
    translation_by: Annotated[Prose, "Who translated; `dossier` is us."] | None = None
    event: Annotated[EventLink, "The event that the words bear on."] | None = None
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
