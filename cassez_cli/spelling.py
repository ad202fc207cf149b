"""Names folded so that any spelling of one meets the others."""

import unicodedata


def fold(name: str) -> str:
    """Reduce a name to lower-case words without accents: `García-Luna` and `garcia luna` become one."""
    bare = name if name.isascii() else _without_accents(name)
    return " ".join("".join(char if char.isalnum() else " " for char in bare.casefold()).split())


def _without_accents(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
