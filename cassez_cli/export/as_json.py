"""JSON: an envelope with a version, the dossier, the question, and the records found."""

import json

from cassez_cli.views.answer import Answer, Asked

#: The name and version of the envelope, a promise to scripts.
FORMAT = "cassez/1"


def export(answer: Answer, asked: Asked) -> str:
    """Write the answer as one JSON object, a line for each record: so it is both quick to write and easy to compare."""
    envelope = {
        "format": FORMAT,
        "dossier": asked.edition._asdict(),
        "command": asked.command,
        "query": asked.query,
        "count": answer.count,
    }
    if answer.citation is not None:
        envelope["cite"] = answer.citation._asdict()
    head = json.dumps(envelope, ensure_ascii=False).removesuffix("}")
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in answer.results())
    return f'{head}, "results": [\n{lines}\n]}}\n'
