"""Names folded so that any spelling of one meets the others."""

import unicodedata


def fold(name: str) -> str:
    """Reduce a name to lower-case words without accents: `García-Luna` and `garcia luna` become one."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in bare.casefold()).split())
