"""What the dossier makes of conflicts. As of a past day it makes nothing of them: it decided later."""

from collections.abc import Sequence

from cassez_cli.query.dossier import Dossier, Found


def followed(dossier: Dossier, conflict: Found, value: str) -> bool:
    """Tell whether this is the value of the conflict that the dossier follows."""
    return dossier.as_of is None and value == conflict.plain.get("kept")


def assessments(dossier: Dossier, conflicts: Sequence[Found]) -> str:
    """Give the notes of conflicts, a line each, as the dossier's assessment."""
    noted = () if dossier.as_of else (each for each in conflicts if "note" in each.plain)
    return "\n".join(f"The dossier's assessment ({each.id}): {each.plain['note']}" for each in noted)
