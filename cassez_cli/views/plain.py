"""Records as the JSON formats give them: the fields of the YAML, the kind of record, and a label for every link."""

from collections.abc import Sequence

from cassez_cli.query.claims import history, standing
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import Plain


def results(dossier: Dossier, found: Sequence[Found]) -> list[Plain]:
    """Give the records as plain values: `record` names the kind, `labels` maps each id linked to what it is called.

    `sources_cited` and `origins` count the sources of the record and their independent origins.
    """
    each_links = {each.id: _targets(each) for each in found}
    labels = dossier.labels(target for targets in each_links.values() for target in targets)
    return [
        {
            "record": each.kind.value,
            **_as_stood(dossier, each),
            "sources_cited": each.sources,
            "origins": each.origins,
            "labels": {target: labels[target] for target in each_links[each.id] if target in labels},
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


def _targets(found: Found) -> list[str]:
    from cassez_cli.model import RECORDS, links  # noqa: PLC0415 - a table does without

    return list(dict.fromkeys(target for _, target in links(RECORDS[found.kind], found.plain)))
