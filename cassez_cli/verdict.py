"""What a look-up must know of facts before it shows them. It stands apart from the checks so that a look-up can do without them."""

from typing import NamedTuple


class Gap(NamedTuple):
    """One gap of a record."""

    id: str
    kind: str
    #: What is missing, in the style of a problem's message.
    missing: str
    #: Why an editor lets it stand; None if nobody said so.
    accepted: str | None


class Verdict(NamedTuple):
    """What the checks say of a dossier."""

    errors: int
    #: Names the facts: the first half of the SHA-256 of all files, in hexadecimal digits.
    fingerprint: str
    #: What the facts do not say or say badly; none is looked for in facts with errors.
    gaps: list[Gap]
    #: Of each kind of gap its word, what it is in a few words, and its rule.
    kinds: list[tuple[str, str, str]]
