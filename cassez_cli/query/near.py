"""What is written nearly like something that is not there. Nothing here says so to anyone."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cassez_cli.query.dossier import Dossier
    from cassez_cli.vocabulary import Kind


#: How much of two words is alike, from 0 to 1, where the one may be meant for the other.
ALIKE = 0.6


def nearest(word: str, words: Iterable[str], most: int = 3, alike: float = ALIKE) -> list[str]:
    """Pick the words that look most like this one, of which at least so much is alike."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    without = {code: code for code in range(128)} | dict.fromkeys(map(ord, word))
    # Words that share too few letters to look alike are dropped at a tenth of the price that the comparison has.
    near = [each for each in words if 2.0 * (len(each) - len(each.translate(without))) / (len(word) + len(each)) >= alike]
    return get_close_matches(word, near, most, alike)


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


def _ids(dossier: Dossier, condition: tuple[Any, ...], kinds: tuple[Kind, ...], order: str) -> list[str]:
    """List the ids that meet a condition, which SQLite asks of their index alone before it reads records."""
    where, *values = condition
    among = f" AND +kind IN ({','.join('?' * len(kinds))})" if kinds else ""
    return dossier.ids_where(f"n IN (SELECT n FROM record WHERE {where}){among}", *values, *kinds, order=order)
