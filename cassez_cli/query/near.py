"""What is written nearly like something that is not there. Nothing here says so to anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cassez_cli.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cassez_cli.query.dossier import Dossier


def nearest(word: str, words: Iterable[str], most: int = 3, alike: float = 0.6) -> list[str]:
    """Pick the words that look most like this one, of which at least so much is alike."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    without = {code: code for code in range(128)} | dict.fromkeys(map(ord, word))
    # Words that share too few letters to look alike are dropped at a tenth of the price that the comparison has.
    near = [each for each in words if 2.0 * (len(each) - len(each.translate(without))) / (len(word) + len(each)) >= alike]
    return get_close_matches(word, near, most, alike)


def holding(dossier: Dossier, part: str, kinds: tuple[Kind, ...]) -> list[str]:
    """List the ids that hold a part, of records of the kinds, or of any: the three most referred to."""
    these, values = _among(dossier, kinds)
    # Asked so, SQLite reads no more than the ids of those that do not hold it.
    sql = f"SELECT id FROM record WHERE n IN (SELECT n FROM record WHERE instr(id, ?) AND {these})"
    return [id_ for (id_,) in dossier.index.rows(f"{sql} ORDER BY {dossier.weight} DESC, n LIMIT 3", part, *values)]


def ids(dossier: Dossier, kinds: tuple[Kind, ...]) -> list[str]:
    """List the ids of records of the kinds, or of any, in no order."""
    these, values = _among(dossier, kinds)
    return [id_ for (id_,) in dossier.index.rows(f"SELECT id FROM record WHERE {these}", *values)]


def _among(dossier: Dossier, kinds: tuple[Kind, ...]) -> tuple[str, tuple[Any, ...]]:
    """Make the condition on kinds and day; the plus sign keeps SQLite from reading each of these records whole."""
    if dossier.as_of is None and not kinds:
        return "1", ()
    among = kinds or tuple(Kind)
    where, values = dossier.known(f"kind IN ({','.join('?' * len(among))})", among)
    return f"+n IN (SELECT n FROM record WHERE {where})", values
