"""What the shell completes: ids and words of the dossier. Trouble is silent here: a completion that fails offers nothing."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cassez_cli.query.dossier import Dossier
from cassez_cli.query.gaps import kinds
from cassez_cli.refusal import Refusal
from cassez_cli.vocabulary import Kind

Completion = Callable[[str], list[tuple[Any, ...]]]


def _records(*kinds: Kind) -> Completion:
    """Complete the ids of records of the kinds given, each with its label."""

    def complete(incomplete: str) -> list[tuple[Any, ...]]:
        dossier = _dossier()
        if dossier is None:
            return []
        where = f"kind IN ({','.join('?' * len(kinds))}) AND id >= ? AND id < ?"
        sql = f"SELECT id, label FROM record WHERE {where} ORDER BY weight DESC"
        return dossier.index.rows(sql, *kinds, incomplete, incomplete + "\U0010ffff")

    return complete


def gaps(incomplete: str) -> list[tuple[str, str]]:
    """Complete the words for the kinds of gap, each with what it means."""
    dossier = _dossier()
    return [(each.word, each.means) for each in kinds(dossier) if each.word.startswith(incomplete)] if dossier else []


def _words(kind: Kind, column: str) -> Callable[[str], list[str]]:
    """Complete the words that a column of `record` has in records of the kind."""

    def complete(_: str) -> list[str]:
        dossier = _dossier()
        return dossier.words_of(column, "kind = ?", kind) if dossier else []

    return complete


def _dossier() -> Dossier | None:
    from cassez_cli.cli import opening  # noqa: PLC0415 - it needs this module through the options

    folder = os.environ.get("CASSEZ_FACTS")
    try:
        return opening.dossier(Path(folder) if folder else None)
    except Refusal:
        return None


people = _records(Kind.PERSON)
organisations = _records(Kind.ORGANISATION)
places = _records(Kind.PLACE)
events = _records(Kind.EVENT)
sources = _records(Kind.SOURCE)
entities = _records(Kind.PERSON, Kind.ORGANISATION)
records = _records(*Kind)
event_kinds = _words(Kind.EVENT, "category")
source_kinds = _words(Kind.SOURCE, "category")
languages = _words(Kind.SOURCE, "language")
grades = _words(Kind.SOURCE, "grade")
