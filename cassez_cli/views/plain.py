"""Records as the JSON formats give them: the fields of the YAML, the kind of record, and a label for every link."""

from collections.abc import Sequence

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
            **each.plain,
            "sources_cited": each.sources,
            "origins": each.origins,
            "labels": labels[each.number],
        }
        for each in found
    ]
