"""Whether those who are named can be told apart."""

from collections import defaultdict
from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way, numbered
from cassez_cli.decode import Entry
from cassez_cli.model import ENTITIES, Kind
from cassez_cli.spelling import fold, quoted

#: With what a record of each kind can be mistaken: `--person` looks for people and organisations, `--place` for these and places.
_MISTAKEN = {
    Kind.PERSON: ENTITIES,
    Kind.ORGANISATION: (*ENTITIES, Kind.PLACE),
    Kind.PLACE: (Kind.PLACE, Kind.ORGANISATION),
}


def names_are_not_shared(dossier: Dossier) -> Iterator[Finding]:
    """No two people, organisations or places answer to one name or alias; accents, capitals and hyphens make no difference.

    Where an organisation is called like a person or a place, `--person` or `--place` with that name could mean either. A person may be
    called like a place: nothing looks for both.

    Wrong:
        people:
          - {id: ana-roca, name: Ana Roca}
          - {id: ana-roca-diaz, name: Ana Roca Díaz, aliases: [Ana Roca]}
    Right:
        people:
          - {id: ana-roca, name: Ana Roca}
          - {id: ana-roca-diaz, name: Ana Roca Díaz}
    """
    first: defaultdict[str, dict[Kind, Entry]] = defaultdict(dict)
    for entry in dossier.read(*_MISTAKEN):
        for way, name in _names(entry):
            called = first[fold(name)]
            other = next((called[kind] for kind in _MISTAKEN[entry.kind] if kind in called), entry)
            called.setdefault(entry.kind, entry)
            if other.plain["id"] != entry.plain["id"]:
                message = f"{quoted(name)} is a name of the {other.kind} {other.plain['id']} too"
                yield Finding(entry, message, "leave the name to one of them", way, dossier.place(other))


def _names(entry: Entry) -> Iterator[tuple[Way, str]]:
    if entry.plain.get("name"):
        yield ("name",), entry.plain["name"]
    yield from ((("aliases", number), alias) for number, alias in numbered(entry.plain.get("aliases", ())))
