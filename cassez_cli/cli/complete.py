"""What the shell completes: ids and words of the dossier. Trouble is silent here: a completion that fails offers nothing."""

import os
from collections.abc import Callable
from pathlib import Path

from cassez_cli.refusal import Refusal
from cassez_cli.vocabulary import Kind

Completion = Callable[[str], list[tuple[str, str]]]


def _records(*kinds: Kind) -> Completion:
    """Complete the ids of records of the kinds given, each with its label."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from cassez_cli.cli import opening  # noqa: PLC0415 - it needs this module through the options

        folder = os.environ.get("CASSEZ_FACTS")
        try:
            dossier = opening.dossier(Path(folder) if folder else None)
        except Refusal:
            return []
        found = dossier.index.rows(
            f"SELECT id, label FROM record WHERE kind IN ({','.join('?' * len(kinds))}) AND instr(id, ?) ORDER BY weight DESC",
            *kinds,
            incomplete,
        )
        return [(id_, label) for id_, label in found if id_.startswith(incomplete)] or found

    return complete


people = _records(Kind.PERSON)
organisations = _records(Kind.ORGANISATION)
places = _records(Kind.PLACE)
events = _records(Kind.EVENT)
sources = _records(Kind.SOURCE)
entities = _records(Kind.PERSON, Kind.ORGANISATION)
records = _records(*Kind)
