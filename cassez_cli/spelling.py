"""Names folded so that any spelling of one meets the others, and texts put into a message."""

import shlex
import unicodedata
from collections.abc import Iterable

#: The most of a text that a message repeats, in characters.
_SHOWN = 60
#: How much of two words is alike, from 0 to 1, where the one may be meant for the other.
ALIKE = 0.6


def fold(name: str) -> str:
    """Reduce a name to lower-case words without accents: `García-Luna` and `garcia luna` become one."""
    bare = name if name.isascii() else _without_accents(name)
    return " ".join("".join(char if char.isalnum() else " " for char in bare.casefold()).split())


def _without_accents(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def quoted(text: str) -> str:
    """Put a text into a message: between quotes, on one line, cut where it gets long."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + '…'}'"


def sought(text: str) -> str:
    """Write the words of a text as a shell takes them, for a search that is suggested; of a long text the beginning."""
    return shlex.join(text[:_SHOWN].split())


def nearest(word: str, words: Iterable[str], most: int = 3, alike: float = ALIKE) -> list[str]:
    """Pick the words that look most like this one, of which at least so much is alike."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    without = {code: code for code in range(128)} | dict.fromkeys(map(ord, word))
    # Words that share too few letters to look alike are dropped at a tenth of the price that the comparison has.
    near = [each for each in words if 2.0 * (len(each) - len(each.translate(without))) / (len(word) + len(each)) >= alike]
    return get_close_matches(word, near, most, alike)
