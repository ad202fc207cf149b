"""Whether those who are named can be told apart."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way
from cassez_cli.decode import Entry
from cassez_cli.model import ENTITIES
from cassez_cli.problems import quoted
from cassez_cli.spelling import fold


def names_are_not_shared(dossier: Dossier) -> Iterator[Finding]:
    """No two people, and no two organisations, answer to one name or alias; accents, capitals and hyphens make no difference.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca}, {id: ana-roca-diaz, name: Ana Roca Díaz, aliases: [Ana Roca]}]
    Right:
        people: [{id: ana-roca, name: Ana Roca}, {id: ana-roca-diaz, name: Ana Roca Díaz}]
    """
    for kind in ENTITIES:
        first: dict[str, Entry] = {}
        for entry in dossier.of(kind):
            for way, name in _names(entry):
                other = first.setdefault(fold(name), entry)
                if other is not entry:
                    message = f"{quoted(name)} is a name of {other.plain['id']} too"
                    yield Finding(entry, message, "leave the name to one of them", way, dossier.place(other))


def _names(entry: Entry) -> Iterator[tuple[Way, str]]:
    yield ("name",), entry.plain["name"]
    yield from ((("aliases", number), alias) for number, alias in enumerate(entry.plain.get("aliases", ())))
