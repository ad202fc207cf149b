"""JSON Lines: one record a line, without an envelope."""

import json

from cassez_cli.views.answer import Answer, Asked


def export(answer: Answer, _: Asked) -> str:
    """Write each record found as one line of JSON."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in answer.results())
