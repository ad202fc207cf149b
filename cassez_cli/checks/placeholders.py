"""Whether all was edited that a skeleton of `cassez new` leaves to be edited."""

from collections.abc import Iterator
from typing import Any

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way, values
from cassez_cli.model import RECORDS, Form, Plain
from cassez_cli.spelling import quoted

#: What stands for a text, what an id begins with that is none yet, and what stands for an address (RFC 2606).
TEXT, ID, ADDRESS = "EDIT", "edit-this-", "https://example.org/"
HELP = "say what is so, or delete the field"


def nothing_is_left_to_edit(dossier: Dossier) -> Iterator[Finding]:
    """No text, id or address stands as `cassez new` wrote it: `EDIT`, `edit-this-id`, `https://example.org/`.

    It would be shown as a fact.

    Wrong:
        people: [{id: ana-roca, name: Ana Roca, summary: EDIT}]
    Right:
        people: [{id: ana-roca, name: Ana Roca, summary: Nurse from Toluca.}]
    """
    suspect = dossier.files_with(TEXT, ID, ADDRESS)
    for entry in (entry for entry in dossier.read() if entry.place.path in suspect):
        for way, value in left(RECORDS[entry.kind], entry.plain):
            yield Finding(entry, f"{quoted(value)} is still to be edited", HELP, way)


def left(cls: Any, plain: Plain) -> Iterator[tuple[Way, str]]:
    """Yield what is left to be edited of a record, or of the card."""
    for form in (Form.ID, Form.TEXT, Form.URL):
        for way, _, value in values(cls, plain, form):
            if value.partition(" ")[0] in (TEXT, ADDRESS) or value.startswith(ID):
                yield way, value
