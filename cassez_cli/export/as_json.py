"""JSON: an envelope with a version, the dossier, the question, and the records found."""

import json

from cassez_cli.views.answer import Answer, Asked

#: The name and version of the envelope, a promise to scripts.
FORMAT = "cassez/1"


def export(answer: Answer, asked: Asked) -> str:
    """Write the answer as one JSON object, indented."""
    envelope = {
        "format": FORMAT,
        "dossier": asked.edition._asdict(),
        "command": asked.command,
        "query": asked.query,
        "count": answer.count,
        "results": answer.results(),
    }
    return json.dumps(envelope, ensure_ascii=False, indent=2) + "\n"
