"""What the dossier makes of conflicts; it decided with the knowledge of the edition's day."""

from collections.abc import Sequence

from cassez_cli.query.dossier import Found


def followed(conflict: Found, value: str) -> bool:
    """Tell whether this is the value of the conflict that the dossier follows."""
    return value == conflict.plain.get("kept")


def assessments(conflicts: Sequence[Found]) -> str:
    """Give the notes of conflicts, a line each, as the dossier's assessment."""
    noted = (each for each in conflicts if "note" in each.plain)
    return "\n".join(f"The dossier's assessment ({each.id}): {each.plain['note']}" for each in noted)
