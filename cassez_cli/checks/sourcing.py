"""Whether someone told what the records say, and how independent, how good and how impartial those were."""

from collections.abc import Callable, Iterator
from functools import cache

from cassez_cli.checks.dossier import GROUNDS, Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import parts
from cassez_cli.decode import Entry
from cassez_cli.model import ENTITIES, Kind, Plain
from cassez_cli.spelling import fold

#: The field in which a record of the kind, or a part of it, names its sources; a claim may do with those that dispute it.
TOLD_BY = {
    Kind.EVENT: "sources",
    Kind.PERSON: "sources",
    Kind.ORGANISATION: "sources",
    Kind.PLACE: "sources",
    Kind.CLAIM: "supported_by",
}
#: Parts that say something.
_SAYING = ("roles", "relations", "history", "values")
#: The fields of a record that name those whom it concerns.
_CONCERNED = ("people", "by", "about", "accuses")


def everything_has_a_source(dossier: Dossier) -> Iterator[Finding]:
    """What no source tells is not in the dossier.

    `sources` are needed by events, people, organisations and places, by each role, relation, step of a history and value of a conflict;
    a claim needs `supported_by` or `disputed_by`.

    Wrong:
        events: [{id: raid, sources: []}]
    Right:
        events: [{id: raid, sources: [daily-2005-12-09]}]
    """
    for entry in dossier.read():
        field = TOLD_BY.get(entry.kind)
        if field and not (entry.plain.get(field) or entry.plain.get("disputed_by")):
            yield Finding(entry, f"the {entry.kind} {entry.plain['id']} has no source", f"add `{field}`", (field,))
        for way, name, part in parts(entry.kind, entry.plain):
            if name in _SAYING and not part.get("sources"):
                yield Finding(entry, f"this item of `{name}` has no source", "add `sources` to it", (*way, "sources"))


def established_facts_have_two_origins(dossier: Dossier) -> Iterator[Finding]:
    """An event that stands as established rests on two independent origins at least.

    A copy has the origin of what it copies (`derives_from`), a source known only through another has that other's (`cited_by`), and one
    court document (`docket`) or one publisher is one origin.

    Wrong:
        sources:
          - {id: daily-a, publisher: The Daily}
          - {id: daily-b, publisher: The Daily}
        events: [{id: raid, status: established, sources: [daily-a, daily-b]}]
    Right:
        sources:
          - {id: daily-a, publisher: The Daily}
          - {id: court-2013, docket: 517/2011}
        events: [{id: raid, status: established, sources: [daily-a, court-2013]}]
    """
    for entry, grounds in dossier.settled:
        if entry.kind is Kind.EVENT and len({dossier.origins[each["id"]] for each in grounds}) == 1:
            count = "one source" if len(grounds) == 1 else f"{len(grounds)} sources of one origin"
            yield Finding(
                entry, f"an established event rests on {count}", "find an independent source, or accept it", ("sources",)
            )


def settled_facts_rest_on_more_than_low_grade(dossier: Dossier) -> Iterator[Finding]:
    """An established event or an upheld claim rests on one source at least whose grade is better than low.

    Wrong:
        sources: [{id: a-blog, grade: low}]
        events: [{id: raid, status: established, sources: [a-blog]}]
    Right:
        sources: [{id: a-blog, grade: low}, {id: daily, grade: high}]
        events: [{id: raid, status: established, sources: [a-blog, daily]}]
    """
    for entry, grounds in dossier.settled:
        if all(each["grade"] == "low" for each in grounds):
            yield Finding(
                entry, f"an {entry.plain['status']} {entry.kind} rests on sources of low grade only", _BETTER, (_grounds(entry),)
            )


_BETTER = "find a better source, or lower the status"


def settled_facts_rest_on_more_than_one_party(dossier: Dossier) -> Iterator[Finding]:
    """An established event or an upheld claim rests on more than the word of one of those whom it concerns.

    A source is the word of a person or organisation if they are its publisher or one of its authors, under any of their names, and the
    record names them in `people`, `by`, `about` or `accuses`. A source of kind `official` is always the word of its publisher. The rule
    is broken if all the sources of a record are the word of the same one.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}]
        sources: [{id: memoir, kind: book, authors: [Ana Roca]}]
        events:
          - {id: raid, status: established, people: [ana-roca], sources: [memoir]}
    Right:
        people: [{id: ana-roca, name: Ana Roca}]
        sources:
          - {id: memoir, kind: book, authors: [Ana Roca]}
          - {id: daily, kind: news, publisher: The Daily}
        events:
          - id: raid
            status: established
            people: [ana-roca]
            sources: [memoir, daily]
    """
    called = _names(dossier)
    told_by = {each: _told_by(source, called) for each, source in dossier.sources.items()}
    for entry, grounds in dossier.settled:
        of_all = set.intersection(*(told_by[each["id"]] for each in grounds))
        parties = of_all and of_all & _concerned(entry.plain) | set.intersection(*(_official(each, called) for each in grounds))
        if parties:
            message = f"all that an {entry.plain['status']} {entry.kind} rests on is the word of {dossier.name(min(parties))}"
            yield Finding(entry, message, "find a source that is not a party, or lower the status", (_grounds(entry),))


def _told_by(source: Plain, called: Callable[[str], str]) -> set[str]:
    """Name the publisher and the authors of a source."""
    return {called(name) for name in (source.get("publisher"), *source.get("authors", ())) if name}


def _official(source: Plain, called: Callable[[str], str]) -> set[str]:
    return {called(source["publisher"])} if source["kind"] == "official" and "publisher" in source else set()


def _grounds(entry: Entry) -> str:
    return next(name for name in GROUNDS if name in entry.plain)


def _names(dossier: Dossier) -> Callable[[str], str]:
    """Make a function from a name to the id of the person or organisation called so, or to the name itself."""
    known: dict[str, str] = {
        fold(name): entry.plain["id"]
        for entry in dossier.of(*ENTITIES)
        for name in (entry.plain["name"], *entry.plain.get("aliases", ()))
    }

    @cache
    def called(name: str) -> str:
        return known.get(fold(name), name)

    return called


def _concerned(plain: Plain) -> set[str]:
    fields = (plain.get(name, ()) for name in _CONCERNED)
    return {each for field in fields for each in ([field] if isinstance(field, str) else field)}
