"""What the shell completes: ids and words of the dossier. Trouble is silent here: a completion that fails offers nothing."""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer

from cassez_cli.query.dossier import Dossier
from cassez_cli.query.gaps import ALL, kinds
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import fold
from cassez_cli.vocabulary import ENTITIES, Kind

Completion = Callable[[typer.Context, str], Iterable[Any]]


class _Offer(str):
    """A word that is offered though it may begin otherwise than what was typed; Typer asks it, and would leave it out."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        return True


def _records(*kinds: Kind) -> Completion:
    """Complete the ids of which a part begins so, of records of the kinds given, the most prominent first, each with its label."""

    def complete(ctx: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
        where = f"kind IN ({','.join('?' * len(kinds))}) AND instr('-' || id, '-' || ?)"
        sql = f"SELECT id, label FROM record WHERE {where} ORDER BY weight DESC, n"
        return [(_Offer(id_), label) for each in _dossier(ctx) for id_, label in each.index.rows(sql, *kinds, incomplete)]

    return complete


def gaps(ctx: typer.Context) -> Iterable[tuple[str, str]]:
    """Complete the words for the kinds of gap, each with what it means."""
    return [(word, means) for each in _dossier(ctx) for word, means, _ in (*kinds(each), (ALL, "gaps of any kind", ""))]


def publishers(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Complete the publishers of which a word begins so."""
    known = (publisher for each in _dossier(ctx) for publisher in each.words_of("publisher", "kind = ?", Kind.SOURCE))
    return [_Offer(_typed(publisher)) for publisher in known if f" {fold(incomplete)}" in f" {fold(publisher)}"]


def _typed(words: str) -> str:
    """Write words as bash wants them typed; other shells see to that themselves."""
    return re.sub(r"[^\w,./-]", r"\\\g<0>", words) if os.environ.get("_CASSEZ_COMPLETE", "").endswith("bash") else words


def _words(kind: Kind, column: str) -> Callable[[typer.Context], Iterable[str]]:
    """Complete the words that a column of `record` has in records of the kind."""

    def complete(ctx: typer.Context) -> Iterable[str]:
        return [word for each in _dossier(ctx) for word in each.words_of(column, "kind = ?", kind)]

    return complete


def _dossier(ctx: typer.Context) -> list[Dossier]:
    """Open the dossier that the command is about; none if that cannot be done."""
    from cassez_cli.cli import opening  # noqa: PLC0415 - it needs this module through the options

    folder = ctx.params["facts"]
    try:
        return [opening.dossier(Path(folder) if folder else None)]
    except Refusal:
        return []


people = _records(Kind.PERSON)
organisations = _records(Kind.ORGANISATION)
places = _records(Kind.PLACE)
events = _records(Kind.EVENT)
sources = _records(Kind.SOURCE)
entities = _records(*ENTITIES)
named = _records(*ENTITIES, Kind.PLACE)
records = _records(*Kind)
event_kinds = _words(Kind.EVENT, "category")
source_kinds = _words(Kind.SOURCE, "category")
languages = _words(Kind.SOURCE, "language")
grades = _words(Kind.SOURCE, "grade")
