"""Records as the JSON formats give them: the fields of the YAML, the kind of record, and a label for every link."""

from collections.abc import Sequence

from cassez_cli.query.claims import history, standing
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import Plain


def results(dossier: Dossier, found: Sequence[Found]) -> list[Plain]:
    """Give the records as plain values: `record` names the kind, `labels` maps each id linked to what it is called.

    `sources_cited` and `origins` count the sources of the record and their independent origins.
    """
    labels = dossier.linked(found)
    return [
        {
            "record": each.kind.value,
            **_as_stood(dossier, each),
            "sources_cited": each.sources,
            "origins": each.origins,
            "labels": labels[each.number],
        }
        for each in found
    ]


#: What is written with the knowledge of the edition's day.
_WRITTEN_LATER = ("summary", "note", "accepted", "kept", "settles")


def _as_stood(dossier: Dossier, found: Found) -> Plain:
    """Give the fields; as of a past day with the standing and the history of that day, and without what was written later."""
    if dossier.as_of is None:
        return found.plain
    plain = {name: value for name, value in found.plain.items() if name not in _WRITTEN_LATER}
    if "status" in plain:
        plain["status"] = standing(dossier, found).value
    if "history" in plain:
        plain["history"] = history(dossier, plain)
    return plain
