"""The words that are indexed: which of them are forms of one that is asked for, and which is most like one that is not there."""

import re

from cassez_cli.index.store import Index
from cassez_cli.query.names import LAST, SLIP
from cassez_cli.spelling import fold, nearest

#: A word of fewer letters stands for itself alone.
LEAST = 4
#: The regular endings of English words, and how much must be left before one; -s and -es end Spanish and French plurals too.
_ENDING = re.compile(r"(?<=\w{5})(?:ions?|als?)$|(?<=\w{3})(?:ings?|ied|ies|ed|es|e|s|y)$")
#: A word that may be a slip for another: letters only, and enough of them to tell.
_WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")
_INDEXED = "SELECT term FROM vocabulary WHERE term >= ? AND term < ?"


def forms(index: Index, word: str) -> list[str]:
    """List the word, and the indexed words of the same stem if it is one of letters only: `sentence`, `sentenced`, `sentences`."""
    if len(word) < LEAST or not word.isalpha():
        return [word]
    common = stem(word)
    indexed = (term for (term,) in index.rows(_INDEXED, common, common + LAST))
    return [word, *(term for term in indexed if stem(term) == common and term != word)]


def stem(word: str) -> str:
    """Cut the ending off a word, and then one of two equal letters: `acquittal` and `acquitted` become `acquit`."""
    cut = _ENDING.sub("", fold(word))
    return cut[:-1] if len(cut) >= LEAST and cut[-1] == cut[-2] else cut


def spelled(index: Index, text: str) -> str:
    """Put for each word of a text that is not indexed the indexed word for which it may be a slip, if there is one."""
    return _WORD.sub(lambda word: _indexed(index, fold(word[0])) or word[0], text)


def _indexed(index: Index, word: str) -> str | None:
    """Find the word, or else the one most like it among those with the same first letter and about as long."""
    sql = f"{_INDEXED} AND abs(length(term) - ?) <= 2"
    words = [term for (term,) in index.rows(sql, word[:1], word[:1] + LAST, len(word))]
    return next(iter(nearest(word, words, 1, SLIP)), None)
