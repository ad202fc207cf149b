"""The whole dossier as text, records in the order of their files. Nothing here selects, shortens or prints."""

import json
from collections.abc import Callable

from cassez_cli.query.dossier import Dossier
from cassez_cli.vocabulary import DOSSIER_FORMAT, Kind, Plain


def as_json(dossier: Dossier) -> str:
    """Write one JSON object: the card with the fingerprint of the facts, and a list for each kind, a line for each record.

    It is a file of facts itself.
    """
    card = {**dossier.card, "fingerprint": dossier.meta["fingerprint"]}
    parts = [f'"format": {_json(DOSSIER_FORMAT)}', f'"dossier": {_json(card)}']
    for kind in Kind:
        lines = ",\n".join(_json(plain) for plain in _records(dossier, kind))
        parts.append(f'"{kind.plural}": [\n{lines}\n]')
    return "{" + ",\n".join(parts) + "}\n"


def as_jsonl(dossier: Dossier) -> str:
    """Write one record a line, its kind under `record`."""
    return "".join(_json({"record": kind, **plain}) + "\n" for kind in Kind for plain in _records(dossier, kind))


def _records(dossier: Dossier, kind: Kind) -> list[Plain]:
    return [found.plain for found in dossier.select("kind = ?", kind, order="n")]


def _json(value: Plain | str) -> str:
    return json.dumps(value, ensure_ascii=False)


#: Add a format: add its function above, and its row here.
WHOLE: dict[str, Callable[[Dossier], str]] = {"json": as_json, "jsonl": as_jsonl}
