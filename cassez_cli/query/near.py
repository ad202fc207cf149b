"""What is written nearly like something that is not there. Nothing here says so to anyone."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from cassez_cli.spelling import ALIKE, nearest

if TYPE_CHECKING:
    from cassez_cli.index.store import Condition
    from cassez_cli.query.dossier import Dossier
    from cassez_cli.vocabulary import Kind


def holding(dossier: Dossier, part: str, kinds: tuple[Kind, ...]) -> list[str]:
    """List the ids that hold a part, of records of the kinds, or of any: the three most referred to."""
    return _ids(dossier, ("instr(id, ?)", part), kinds, f"{dossier.weight} DESC")[:3]


def like(dossier: Dossier, id_: str, kinds: tuple[Kind, ...]) -> list[str]:
    """List the ids that look most like this one, of records of the kinds, or of any."""
    shortest, longest = int(len(id_) * ALIKE / (2 - ALIKE)), ceil(len(id_) * (2 - ALIKE) / ALIKE)
    letters = "".join(sorted({each for each in id_ if each.isascii() and each.isalnum()})) + "-"
    shared = f"*[{letters}]" * min(int(ALIKE * (len(id_) + shortest) / 2), _MOST_SHARED) + "*"
    return nearest(id_, _ids(dossier, ("length(id) BETWEEN ? AND ? AND id GLOB ?", shortest, longest, shared), kinds, "n"))


#: More letters than this are not asked to be shared: SQLite takes no longer pattern than 50,000 signs.
_MOST_SHARED = 20


def _ids(dossier: Dossier, condition: Condition, kinds: tuple[Kind, ...], order: str) -> list[str]:
    """List the ids that meet a condition, which SQLite asks of their index alone before it reads records."""
    where, *values = condition
    among = f" AND +kind IN ({','.join('?' * len(kinds))})" if kinds else ""
    return dossier.ids_where(f"n IN (SELECT n FROM record WHERE {where}){among}", *values, *kinds, order=order)
