"""Whether all was edited that a skeleton of `cassez new` leaves to be edited."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import values
from cassez_cli.model import RECORDS, Form
from cassez_cli.problems import quoted

#: What stands for a text, what an id begins with that is none yet, and what stands for an address (RFC 2606).
TEXT, ID, ADDRESS = "EDIT", "edit-this-", "https://example.org/"


def nothing_is_left_to_edit(dossier: Dossier) -> Iterator[Finding]:
    """No text, id or address stands as `cassez new` wrote it: `EDIT`, `edit-this-id`, `https://example.org/`.

    It would be shown as a fact.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca, summary: EDIT}]
    Right:
        people: [{id: ana-roca, name: Ana Roca, summary: Nurse from Toluca.}]
    """
    for entry in dossier.entries.values():
        for form in (Form.ID, Form.TEXT, Form.URL):
            for way, _, value in values(RECORDS[entry.kind], entry.plain, form):
                if value.partition(" ")[0] in (TEXT, ADDRESS) or value.startswith(ID):
                    yield Finding(entry, f"{quoted(value)} is still to be edited", "say what is so, or delete the field", way)
