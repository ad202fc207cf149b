"""The gaps of the dossier as the index holds them: the weightiest first, with the rule of each kind in words."""

from __future__ import annotations

import json
from inspect import cleandoc
from typing import TYPE_CHECKING

from cassez_cli.checks.gaps import GAPS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from cassez_cli.checks.gaps import Gap

_RANK = "SELECT n FROM record ORDER BY key DESC, weight DESC, sort"


def fill_gaps(database: sqlite3.Connection, gaps: Iterable[Gap], numbers: dict[str, int]) -> None:
    """Write the gaps, in the order in which they are listed, and their kinds; the records must be in already."""
    rank = {number: place for place, (number,) in enumerate(database.execute(_RANK))}
    rows = sorted(((numbers[gap.id], gap.kind, gap.missing, gap.accepted) for gap in gaps), key=lambda row: rank[row[0]])
    database.executemany("INSERT INTO gap (n, kind, missing, accepted) VALUES (?, ?, ?, ?)", rows)
    kinds = [(kind.word, kind.means, rule(kind.find.__doc__ or "")) for kind in GAPS]
    database.execute("INSERT INTO meta VALUES ('gaps', ?)", (json.dumps(kinds),))


def rule(docstring: str) -> str:
    """Take the rule from a docstring, without its examples, as one paragraph."""
    return " ".join(cleandoc(docstring).partition("\n\nWrong:")[0].split())
