"""`cassez schema`."""

import json

from cassez_cli.cli.output import write
from cassez_cli.export.schema import schema


def command() -> None:
    r"""A JSON Schema (draft 2020-12) of a file of facts, for editors that check YAML while it is written.

    \b
    cassez schema
    cassez schema > cassez.schema.json
    """
    write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
