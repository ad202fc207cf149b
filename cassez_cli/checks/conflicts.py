"""Whether a conflict is one."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.decode import nearest
from cassez_cli.model import Kind
from cassez_cli.spelling import quoted


def conflicts_have_values_to_choose_from(dossier: Dossier) -> Iterator[Finding]:
    """A conflict has two different values at least, and what it keeps is one of them, letter for letter.

    Wrong:
        conflicts:
          - {id: day, values: [{value: 8 May}, {value: 9 May}], kept: "8 May 2005"}
    Right:
        conflicts:
          - {id: day, values: [{value: 8 May}, {value: 9 May}], kept: 8 May}
    """
    for entry in dossier.read(Kind.CONFLICT):
        told = entry.plain.get("values", [None])
        read = [each["value"] for each in told if each and each.get("value")]
        if len(read) < len(told):
            continue
        values, kept = list(dict.fromkeys(read)), entry.plain.get("kept")
        if len(values) < 2:  # noqa: PLR2004 - the docstring says two
            yield Finding(
                entry, "a conflict of fewer than two values", "add the other value, or delete the conflict", ("values",)
            )
        if kept is not None and kept not in values:
            help_ = nearest(kept, values) or f"values: {', '.join(map(quoted, values))}"
            yield Finding(entry, f"{quoted(kept)} is none of the values", help_, ("kept",))
