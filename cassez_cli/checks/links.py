"""Whether the links between records lead somewhere, and where they should."""

from collections.abc import Iterator, Sequence

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.decode import ID, nearest
from cassez_cli.model import Kind
from cassez_cli.spelling import quoted

#: A source may follow another by these fields.
_BEFORE = ("derives_from", "cited_by")
#: For so many unknown ids a known one is looked for: with more of them something else is amiss, and the search is slow.
_GUESSES = 50


def references_exist(dossier: Dossier) -> Iterator[Finding]:
    """A link leads to a record of this dossier.

    Where plain words may stand instead of a link (`by`, `place`, `org`), what looks like an id is taken for one.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}]
        events: [{id: raid, people: [ana-rocha]}]
    Right:
        people: [{id: ana-roca, name: Ana Roca}]
        events: [{id: raid, people: [ana-roca]}]
    """
    if not dossier.all_known:
        return
    guesses: dict[str, str | None] = {}
    for link in dossier.loose:
        target, shape = link.target, link.shape
        if target in dossier.ids or (shape.free and not ID.fullmatch(target)):
            continue
        if target not in guesses:
            guesses[target] = _guess(dossier, target, shape.to) if len(guesses) < _GUESSES else None
        otherwise = "; plain words may stand here if they do not look like an id" if shape.free else ""
        help_ = guesses[target] or f"add {_one_of(shape.to)} with this id, or mend the link{otherwise}"
        yield Finding(link.entry, f"no record has the id {quoted(target)}", help_, link.way)


def _guess(dossier: Dossier, target: str, kinds: tuple[Kind, ...]) -> str | None:
    """Look among the ids of these kinds that begin or end like the target; all ids would take long."""
    size = max(1, len(target) // 3)
    begin, end = target[:size], target[-size:]
    known = (each for each, (kind, _) in dossier.ids.items() if not kinds or kind in kinds)
    return nearest(target, [each for each in known if each.startswith(begin) or each.endswith(end)])


def links_lead_to_what_they_may(dossier: Dossier) -> Iterator[Finding]:
    """A link leads to a record of a kind that its field is for.

    Wrong:
        places: [{id: toluca, name: Toluca}]
        events: [{id: raid, people: [toluca]}]
    Right:
        places: [{id: toluca, name: Toluca}]
        events: [{id: raid, place: toluca}]
    """
    for link in dossier.loose:
        kind, place = dossier.ids.get(link.target, (None, None))
        if kind is not None:
            message = f"{quoted(link.target)} is the id of {_one_of([kind])}"
            yield Finding(link.entry, message, f"give the id of {_one_of(link.shape.to)}", link.way, place)


def _one_of(kinds: Sequence[Kind]) -> str:
    """Say what a link leads to: a person or an organisation."""
    return " or ".join(f"an {kind}" if kind[0] in "aeiou" else f"a {kind}" for kind in kinds) or "a record"


def lists_name_nothing_twice(dossier: Dossier) -> Iterator[Finding]:
    """A list leads to each record once; to a source as often as `at` or `quote` tell different places in it.

    Wrong:
        events: [{id: raid, sources: [daily-2005-12-09, daily-2005-12-09]}]
    Right:
        events: [{id: raid, sources: [daily-2005-12-09]}]
    """
    for entry in (*dossier.walk.repeating, *dossier.faulty):
        first: dict[tuple[object, ...], tuple[str | int, ...]] = {}
        for link in dossier.links(entry):
            said = () if isinstance(link.value, str) else (link.value.get("at"), link.value.get("quote"))
            before = first.setdefault((link.way[:-1], link.target, any(said) and said), link.way)
            if before != link.way and link.shape.many:
                also = dossier.place(entry, before)
                yield Finding(entry, f"{quoted(link.target)} stands in this list twice", "delete one of the two", link.way, also)


def copies_do_not_run_in_a_circle(dossier: Dossier) -> Iterator[Finding]:
    """No chain of `derives_from`, and none of `cited_by`, leads back to where it began.

    Otherwise nobody could say where its words come from. That a text derives from one which is known through it alone is no circle.

    Wrong:
        sources: [{id: wire, derives_from: daily}, {id: daily, derives_from: wire}]
    Right:
        sources: [{id: wire}, {id: daily, derives_from: wire}]
    """
    for field in _BEFORE:
        sources = {entry.plain["id"]: entry for entry in dossier.read(Kind.SOURCE) if entry.plain.get(field)}
        for id_ in sorted(_circles({id_: entry.plain[field] for id_, entry in sources.items()})):
            message = f"following `{field}` from {quoted(id_)} leads back to it"
            yield Finding(sources[id_], message, "leave out the link that is not so", (field,))


def _circles(following: dict[str, str]) -> set[str]:
    """Name those that are met again when one goes from each to the one that it leads to."""
    found: set[str] = set()
    seen: set[str] = set()
    for start in following:
        way: list[str] = []
        here: str | None = start
        while here is not None and here not in seen:
            seen.add(here)
            way.append(here)
            here = following.get(here)
        if here in way:
            found.update(way[way.index(here) :])
    return found


def nothing_stands_alone(dossier: Dossier) -> Iterator[Finding]:
    """A person, an organisation or a place is tied to another record, and a source is cited by one.

    What nothing leads to is found by a search at best. A record counts as tied if another refers to it, or if it refers to another
    that is not a source.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}]
    Right:
        people: [{id: ana-roca, name: Ana Roca}]
        events: [{id: raid, people: [ana-roca]}]
    """
    for entry in dossier.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.SOURCE):
        if entry.plain["id"] not in dossier.walk.tied:
            help_ = (
                "cite it where it tells something, or delete it"
                if entry.kind is Kind.SOURCE
                else "name it in an event or a relation"
            )
            yield Finding(entry, f"nothing refers to the {entry.kind} {quoted(entry.plain['id'])}", help_)
