"""What became of an accusation, shown wherever the accusation is."""

from collections.abc import Iterable, Sequence

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say
from cassez_cli.views import cells
from cassez_cli.views.answer import Line, Span, line

#: A cell names so many of them, the latest.
MOST = 2


def outcomes(dossier: Dossier, accusing: Sequence[Found]) -> dict[str, tuple[str, ...]]:
    """Map each record's id to the events that tell what became of what it says: when, and what."""
    events = {event.id: event for event in dossier.all(id_ for each in accusing for id_ in each.plain.get("outcome", ()))}
    return {
        each.id: tuple(
            f"{events[id_].words}{say(': ')}{events[id_].label}" for id_ in each.plain.get("outcome", ()) if id_ in events
        )
        for each in accusing
    }


def settled(dossier: Dossier, accused: Sequence[Found]) -> dict[str, tuple[str, ...]]:
    """Map each one's id to the events that ended accusations on record here, either way: when, and what, by date.

    An event that settles something else, such as a case of another kind that nothing here accuses them of, is left out.
    """
    told: dict[int, tuple[str, ...]] = {each.number: () for each in accused}
    pairs = dossier.index.rows(_SETTLED.format(links=dossier.links, accused=",".join(map(str, told))))
    for event in dossier.select(f"n IN ({','.join(str(number) for _, number in pairs)})"):
        for number in (one for one, settling in pairs if settling == event.number):
            told[number] += (f"{event.words}{say(': ')}{event.label}",)
    return {each.id: told[each.number] for each in accused}


#: Who was accused in a record whose outcome settled it for them.
_SETTLED = """
    SELECT DISTINCT s.head, s.tail FROM {links} AS s
    JOIN {links} AS o ON o.head = s.tail AND o.field = 'outcome'
    JOIN {links} AS a ON a.tail = o.tail AND a.field = 'accuses' AND a.head = s.head
    WHERE s.field = 'settles' AND s.head IN ({accused})
"""


def became(told: Sequence[str]) -> Line:
    """Put the latest outcomes on lines of their own, and say last how many came before."""
    earlier = len(told) - MOST
    before = Span(f" ({cells.counted(earlier, 'earlier outcome')})", theme.ID) if earlier > 0 else ""
    return line(*(Span(f"\n{theme.BECAME} {each}", theme.OUTCOME) for each in told[-MOST:]), before)


def all_of_one(dossier: Dossier, told: Iterable[Sequence[str]]) -> str:
    """Say how to see all outcomes of one record, if any has more than a cell names."""
    if all(len(outcomes) <= MOST for outcomes in told):
        return ""
    return say("All outcomes of one: {command}", command=dossier.command("show ID"))
