"""Names folded so that any spelling of one meets the others, and texts put into a message."""

import unicodedata

#: The most of a text that a message repeats, in characters.
_SHOWN = 60


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
