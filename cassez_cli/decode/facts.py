"""All records of a dossier, put together from its files.

A record with a fault is left out of the facts, but its id stays known, and it is held against the rules as far as it was read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cassez_cli.decode.content import Content, Found, Unread
from cassez_cli.model import RECORDS, Kind, Plain, build, build_in_part
from cassez_cli.problems import Place, Problem, Rule, Severity
from cassez_cli.spelling import quoted


@dataclass
class Entry:
    """A record of the dossier and where it stands."""

    kind: Kind
    #: Where it has a fault, a value that could not be read is None, also as an item of a list; what is missing may be missing by mistake.
    plain: Plain
    place: Place
    #: Whether all of it could be read.
    sound: bool = True

    @cached_property
    def record(self) -> Any:
        """The record as an object of its class, with dates that can be asked."""
        return (build if self.sound else build_in_part)(RECORDS[self.kind], self.plain)


class Facts:
    """What was read so far: a card, records by id, and all that is wrong with them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        #: What the files hold, by path.
        self.texts: dict[str, bytes] = {}
        self.card: Plain = {}
        self.entries: dict[str, Entry] = {}
        #: The records with a fault, and those whose id another has.
        self.faulty: list[Entry] = []
        #: The kind and place of every id that was read, that of a faulty record too; the kind may be unknown.
        self.ids: dict[str, tuple[Kind | None, Place]] = {}
        self.problems: list[Problem] = []
        #: Where the card stands, though it may be faulty.
        self.card_place: Place | None = None
        self.unread: list[Unread] = []

    def take(self, contents: Iterable[Content]) -> None:
        """Take in what files hold, in their order; two of one name are told."""
        for content in contents:
            self.problems += content.problems
            self.unread += content.unread
            if content.card is not None:
                self._take_card(*content.card)
            for found in content.found:
                self._take_record(content.path, found)

    def take_unread(self, problem: Problem) -> None:
        """Take note of a file that could not be read at all."""
        self.problems.append(problem)
        self.unread.append(Unread(problem.place.path, "was not read"))

    def _take_card(self, place: Place, plain: Plain | None) -> None:
        if self.card_place is not None:
            message = "the dossier is described already"
            self._problem(place, Rule.DUPLICATE_FIELD, message, "keep one `dossier:` in all files", self.card_place)
            return
        self.card_place = place
        self.card = plain or {}

    def _take_record(self, path: str, found: Found) -> None:
        """Take in a record; if another has its id, as one with a fault."""
        kind, id_, named, place, plain, sound = found
        taken = id_ in self.ids
        if taken:
            _, first = self.ids[id_]
            message = f"{quoted(id_)} is the id of another record already"
            self._problem(Place(path, *named), Rule.DUPLICATE_ID, message, "give one of them another id", first)
        else:
            self.ids[id_] = Kind(kind) if kind else None, Place(path, *named)
        if plain is not None:
            entry = Entry(Kind(kind), plain, Place(path, *place), sound)
            if sound and not taken:
                self.entries[id_] = entry
            else:
                self.faulty.append(entry)

    def _problem(self, place: Place, rule: Rule, message: str, help_: str, also: Place) -> None:
        self.problems.append(Problem(place, rule, Severity.ERROR, message, help_, also))
