"""The vocabulary of records: their kinds, how settled they are, and the words that fields may hold.

It stands apart from the model because a look-up needs the words but not the declarations.
"""

from enum import StrEnum
from typing import Any

#: A record as text, lists and mappings under the YAML names, as JSON carries it.
Plain = dict[str, Any]

#: The name and version of the layout of a whole dossier in one file, a promise to scripts.
DOSSIER_FORMAT = "cassez-dossier/1"

#: The ISO day that no day reaches: it sorts behind all of them.
NEVER = "9999-99-99"


def target(link: str | Plain) -> str:
    """Name what a plain link or citation leads to."""
    return link if isinstance(link, str) else str(link["source"])


class Kind(StrEnum):
    """The kinds of record; the value is the word for one of them."""

    SOURCE = "source"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"
    CLAIM = "claim"
    CONFLICT = "conflict"
    QUOTE = "quote"

    @property
    def plural(self) -> str:
        """The key under which the YAML files list records of this kind."""
        return "people" if self is Kind.PERSON else f"{self.value}s"


class Status(StrEnum):
    """How settled an event or a claim is; `facts/dossier.yaml` states the rule for each word."""

    ESTABLISHED = "established"
    UPHELD = "upheld"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    RECANTED = "recanted"
    ANNULLED = "annulled"


#: Standings that are earned on a day, which without a history is not on record.
EARNED = (Status.RECANTED, Status.ANNULLED, Status.UPHELD)
EVENT_STATUS = tuple(status for status in Status if status is not Status.UPHELD)
CLAIM_STATUS = tuple(status for status in Status if status is not Status.ESTABLISHED)

SOURCE_KINDS = (
    "news", "opinion", "book", "court", "report", "academic", "broadcast", "film", "official", "blog", "encyclopedia",
)  # fmt: skip
GRADES = ("primary", "high", "medium", "low")
BASES = ("full", "excerpt", "cited")
ENTITIES = (Kind.PERSON, Kind.ORGANISATION)

#: Fields that are written or decided with the knowledge of the edition's day, in a record or a part of one.
HINDSIGHT = ("summary", "note", "accepted", "kept", "settles")
