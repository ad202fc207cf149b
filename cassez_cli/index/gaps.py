"""The gaps of the dossier as the index holds them: the weightiest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from cassez_cli.verdict import Gap

_RANK = "SELECT n FROM record ORDER BY key DESC, weight DESC, sort"


def fill_gaps(database: sqlite3.Connection, gaps: Iterable[Gap], numbers: dict[str, int]) -> None:
    """Write the gaps, in the order in which they are listed; the records must be in already."""
    rank = {number: place for place, (number,) in enumerate(database.execute(_RANK))}
    rows = sorted(((numbers[gap.id], gap.kind, gap.missing, gap.accepted) for gap in gaps), key=lambda row: rank[row[0]])
    database.executemany("INSERT INTO gap (n, kind, missing, accepted) VALUES (?, ?, ?, ?)", rows)
