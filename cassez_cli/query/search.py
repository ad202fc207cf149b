"""Full text over everything, ranked so that the record one means comes first."""

import re
from typing import NamedTuple

from cassez_cli.index.store import Index
from cassez_cli.query.dossier import MOST_ROWS, Dossier, Found
from cassez_cli.query.words import forms, spelled
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import fold
from cassez_cli.vocabulary import NEVER

#: Around the words found in a snippet: control characters, which no fact may hold.
OPEN, CLOSE = "\x02", "\x03"
#: Stands in a snippet for what it leaves out.
CUT = "…"


class Hit(NamedTuple):
    """A record found, and the words found in their context, each between `OPEN` and `CLOSE`."""

    found: Found
    snippet: str


def search(dossier: Dossier, words: str, limit: int | None = None) -> list[Hit]:
    """Find the records that hold all the words, in any of their forms; a phrase stands in quotation marks, `extradit*` is any such word.

    What has the words for its id or name comes first, then people of that name, by how much refers to them; then what is titled so;
    then the rest. Among these counts how well the words fit (BM25), how much refers to the record, and whether it tells the story.
    As of a past day only what is shown then is searched. Raises Refusal if there is no word to look for.
    """
    asked = _asked(dossier.index, words)
    numbers = _ranked(dossier, words, asked, limit)
    found = {each.number: each for each in dossier.select(f"n IN ({','.join(map(str, numbers))})")}
    snippets = _snippets(dossier, asked, numbers)
    return [Hit(found[number], snippets.get(number, found[number].label)) for number in numbers]


def count(dossier: Dossier, words: str) -> int:
    """Count the records that hold all the words."""
    held = "n IN (SELECT rowid FROM prose WHERE prose MATCH ?)"
    return dossier.count(held, _everywhere(dossier, _asked(dossier.index, words)))


def meant(dossier: Dossier, words: str) -> str | None:
    """Tell how words that are found nowhere may be meant: with other spellings that are found; None if there are none."""
    read = spelled(dossier.index, words)
    return read if count(dossier, read) else None


#: `hit` holds what was found, and how well the words fit it, the lower the better: a word in a title or name, an id or a date counts
#: ten times. `called` has the words for a name; `titled` has all of them in its title or name, its id and its date.
_RANKED = """
WITH
    hit AS (SELECT rowid AS n, bm25(prose, 10, 1, 1, 10) AS fit FROM prose WHERE prose MATCH :asked),
    called AS (SELECT n FROM name WHERE norm = :name),
    titled AS (SELECT rowid FROM prose WHERE prose MATCH :titled),
    weighed AS (
        SELECT
            n,
            CASE
                WHEN id = :words OR label = :words COLLATE NOCASE THEN 1
                WHEN n IN called THEN 2
                WHEN kind = 'person' AND n IN titled THEN 3
                WHEN kind NOT IN ('source', 'conflict') AND n IN titled THEN 4
                ELSE 5
            END AS place,
            {weight} AS weight,
            fit * CASE WHEN key THEN 4 WHEN kind = 'event' THEN 2 ELSE 1 END AS fit
        FROM hit JOIN record USING (n)
        WHERE known <= :day
    )
SELECT n FROM weighed
ORDER BY place, CASE WHEN place <= 3 THEN -weight ELSE fit * (1 + 10 * weight / (weight + 100.0)) END, n
"""


def _ranked(dossier: Dossier, words: str, asked: list[str], limit: int | None) -> list[int]:
    """List the numbers of the records found, the one meant most likely first."""
    typed = _NO_TEXT.sub(" ", words).strip()
    bound = f"LIMIT {min(limit, MOST_ROWS):d}" if limit else ""
    rows = dossier.index.rows(
        _RANKED.format(weight=dossier.weight) + bound,
        asked=_everywhere(dossier, asked),
        titled=f"{{head tag}} : ({' AND '.join(asked)})",
        name=fold(typed),
        words=typed,
        day=dossier.as_of or NEVER,
    )
    return [number for (number,) in rows]


def _snippets(dossier: Dossier, asked: list[str], numbers: list[int]) -> dict[int, str]:
    """Give, by number, the words found in their context, where they stand in one: in an id or a date they do not."""
    columns = "head body" if dossier.as_of else "head body hindsight"
    sql = f"""
        SELECT rowid, snippet(prose, -1, '{OPEN}', '{CLOSE}', '{CUT}', 24) FROM prose
        WHERE prose MATCH ? AND rowid IN ({",".join(map(str, numbers))})
    """
    return dict(dossier.index.rows(sql, f"{{{columns}}} : ({' OR '.join(asked)})"))


def _everywhere(dossier: Dossier, asked: list[str]) -> str:
    """Ask every column for all the words, but as of a past day not what was written later."""
    all_ = " AND ".join(asked)
    return f"{{head body tag}} : ({all_})" if dossier.as_of else all_


def _asked(index: Index, words: str) -> list[str]:
    """Turn each word or phrase typed into an FTS5 query; nothing typed is an operator."""
    return list(dict.fromkeys(_any_form(index, token, star) for token, star in _tokens(words)))


def _any_form(index: Index, token: str, star: str) -> str:
    written = [token] if star else forms(index, token)
    return "(" + " OR ".join(f'"{form}"{star}' for form in written) + ")"


def _tokens(words: str) -> list[tuple[str, str]]:
    """List the words and phrases typed, each with the star behind it or nothing."""
    tokens = [(phrase or word, star) for phrase, word, star in _TOKEN.findall(_NO_TEXT.sub(" ", words))]
    asked = [(token, star) for token, star in tokens if any(map(str.isalnum, token))]
    if not asked:
        raise Refusal("there is no word to look for", "try: cassez search garcia luna, or cassez search '\"efecto corruptor\"'")
    return asked


#: What SQLite cannot be given: the end of a string in C, and halves of surrogate pairs (what a shell typed in no known encoding).
_NO_TEXT = re.compile("[\0\ud800-\udfff]")

#: A phrase in quotation marks, or a run of anything but blanks, marks and stars; then perhaps a star.
_TOKEN = re.compile(r'(?:"([^"]+)"|([^\s"*]+))(\*?)')
