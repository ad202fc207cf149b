"""What the dossier makes of conflicts; it decided with the knowledge of the edition's day."""

from collections.abc import Iterator, Sequence

from cassez_cli.query.dossier import Found
from cassez_cli.speech import say
from cassez_cli.views.answer import Words, line


def followed(conflict: Found, value: str) -> bool:
    """Tell whether this is the value of the conflict that the dossier follows."""
    return value == conflict.plain.get("kept")


def assessments(conflicts: Sequence[Found]) -> Iterator[Words]:
    """Give the notes of conflicts, a paragraph each, as the dossier's assessment."""
    for each in conflicts:
        if "note" in each.plain:
            yield Words(line(say("The dossier's assessment ({id}): {note}", id=each.id, note=each.plain["note"])))
