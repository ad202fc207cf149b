"""What a language needs to be spoken. Nothing here knows which language is."""

from collections.abc import Callable, Mapping
from typing import NamedTuple


class Tongue(NamedTuple):
    """A language: English to its words. Tests hold each catalogue to what the program says, no more and no less."""

    #: What is said with `say`, with the same names in braces.
    phrases: Mapping[str, str]
    #: The vocabulary: headings, standings, grades, kinds, fields; a dossier may have words beyond it.
    words: Mapping[str, str]
    #: What the index holds in English: patterns that its sentences are recognised by.
    retold: Mapping[str, str]
    #: Nouns, one and many.
    nouns: Mapping[str, tuple[str, str]]
    #: Whether a number takes the noun for one.
    singular: Callable[[int], bool]
    #: What stands between the thousands.
    thousands: str
    #: Words of a pattern that sound another way before some values: the word, how such a value begins, and the other word.
    joints: tuple[tuple[str, str, str], ...]
