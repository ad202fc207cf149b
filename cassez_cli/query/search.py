"""Full text over everything, ranked so that the record one means comes first."""

import re
from typing import NamedTuple

from cassez_cli.query.dossier import MOST_ROWS, Dossier, Found
from cassez_cli.refusal import Refusal
from cassez_cli.vocabulary import NEVER

#: Around the words found in a snippet: control characters, which no fact may hold.
OPEN, CLOSE = "\x02", "\x03"


class Hit(NamedTuple):
    """A record found, and the words found in their context, each between `OPEN` and `CLOSE`."""

    found: Found
    snippet: str


def search(dossier: Dossier, words: str, limit: int | None = None) -> list[Hit]:
    """Find the records that hold all the words; a phrase stands in quotation marks, and `extradit*` is any such word.

    What is named so comes first, by how much refers to it; then the rest, by relevance (BM25, a name counting ten times).
    As of a past day only what is shown then is searched. Raises Refusal if there is no word to look for.
    """
    heads = "SELECT rowid FROM prose WHERE prose MATCH 'head : (' || ? || ')'"
    sql = f"""
        SELECT record.n, snippet(prose, -1, '{OPEN}', '{CLOSE}', '…', 24) FROM prose JOIN record ON record.n = prose.rowid
        WHERE prose MATCH ? AND known <= ?
        ORDER BY record.n IN ({heads}) AND kind IN ('person', 'organisation', 'place') DESC,
                 CASE WHEN record.n IN ({heads}) THEN {dossier.weight} ELSE 0 END * (kind IN ('person', 'organisation', 'place')) DESC,
                 bm25(prose, 10.0, 1.0, 1.0), record.n
    """
    bound = f" LIMIT {min(limit, MOST_ROWS):d}" if limit else ""
    named = expression(words)
    rows = dossier.index.rows(sql + bound, _asked(dossier, words), dossier.as_of or NEVER, named, named)
    found = {each.number: each for each in _by_number(dossier, [number for number, _ in rows])}
    return [Hit(found[number], snippet) for number, snippet in rows]


def count(dossier: Dossier, words: str) -> int:
    """Count the records that hold all the words."""
    return dossier.count("n IN (SELECT rowid FROM prose WHERE prose MATCH ?)", _asked(dossier, words))


def _asked(dossier: Dossier, words: str) -> str:
    """Ask every column, but as of a past day not what was written later."""
    return f"{{head body}} : ({expression(words)})" if dossier.as_of else expression(words)


def expression(words: str) -> str:
    """Turn what was typed into an FTS5 query: every word or phrase must be there; nothing typed is an operator."""
    tokens = [(phrase or word, star) for phrase, word, star in _TOKEN.findall(_NO_TEXT.sub(" ", words))]
    asked = dict.fromkeys(f'"{token}"{star}' for token, star in tokens if any(map(str.isalnum, token)))
    if not asked:
        raise Refusal("there is no word to look for", "try: cassez search garcia luna, or cassez search '\"efecto corruptor\"'")
    return " AND ".join(asked)


#: What SQLite cannot be given: the end of a string in C, and halves of surrogate pairs (what a shell typed in no known encoding).
_NO_TEXT = re.compile("[\0\ud800-\udfff]")

#: A phrase in quotation marks, or a run of anything but blanks, marks and stars; then perhaps a star.
_TOKEN = re.compile(r'(?:"([^"]+)"|([^\s"*]+))(\*?)')


def _by_number(dossier: Dossier, numbers: list[int]) -> list[Found]:
    return dossier.select(f"n IN ({','.join(map(str, numbers))})")
