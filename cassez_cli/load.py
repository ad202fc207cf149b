"""Read and check all files of a dossier: the facts, and everything that is wrong with them."""

import hashlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from cassez_cli.checks import CHECKS, errors, warnings
from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Breach
from cassez_cli.checks.gaps import GAPS, gaps
from cassez_cli.checks.placeholders import HELP, left
from cassez_cli.decode import Facts, Unread
from cassez_cli.model import Card
from cassez_cli.problems import Place, Problem, Rule, Severity, in_order
from cassez_cli.read import Tell, read
from cassez_cli.spelling import quoted
from cassez_cli.verdict import Verdict


class Unchecked(NamedTuple):
    """What was not checked, in words, and what had to be read for that."""

    what: str
    because: tuple[Unread, ...]


*_FIRST, _LAST = (str(each.rule) for each in CHECKS if each.whole)
#: The rules that cannot be judged without all links.
_MISLED = f"{', '.join(_FIRST)} and {_LAST}"


class Loaded:
    """The facts, and what is wrong with them; with errors, the facts may lack records."""

    def __init__(self, facts: Facts) -> None:
        """Judge these facts."""
        self.facts = facts
        #: The facts as they are checked.
        self.dossier = Dossier(facts)

    @cached_property
    def fingerprint(self) -> str:
        """The first half of the SHA-256 of all files, in hexadecimal digits: it names these facts."""
        digest = hashlib.sha256()
        for path, data in self.facts.texts.items():
            digest.update(f"{path}\0{len(data)}\0".encode() + data)
        return digest.hexdigest()[:32]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, by place."""
        return in_order([*self.errors, *map(self._problem, self.warnings)])

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """What no dossier may have, by place."""
        return in_order([*self.facts.problems, *self._of_card(), *map(self._problem, errors(self.dossier))])

    @cached_property
    def warnings(self) -> list[Breach]:
        """What a dossier had better not have."""
        return list(warnings(self.dossier))

    def unchecked(self, *, strict: bool) -> Unchecked | None:
        """Say what could not be judged, of errors or also of warnings; None if nothing was left out."""
        unread = self.dossier.unread
        if not self.dossier.all_known:
            return Unchecked("references", tuple(each for each in unread if each.ids))
        return Unchecked(_MISLED, tuple(unread)) if strict and unread else None

    def verdict(self) -> Verdict:
        """Sum up what a look-up must know."""
        found = [] if self.errors else list(gaps(self.dossier))
        return Verdict(len(self.errors), self.fingerprint, found, [(kind.word, kind.means, kind.rule) for kind in GAPS])

    def _of_card(self) -> Iterator[Problem]:
        place = self.facts.card_place
        if place is not None:
            for (name, *_), value in left(Card, self.facts.card):
                message = f"{quoted(value)} in `{name}` is still to be edited"
                yield Problem(place, Rule.PLACEHOLDER, Severity.ERROR, message, HELP)
        elif self.dossier.all_known:
            message, help_ = "no file has the field `dossier`", "add the card that `cassez new dossier` prints to one file"
            yield Problem(Place(next(iter(self.facts.texts)), 1, 1), Rule.MISSING_FIELD, Severity.ERROR, message, help_)

    def _problem(self, breach: Breach) -> Problem:
        rule, severity, finding = breach
        place = self.dossier.place(finding.entry, finding.way)
        return Problem(place, rule, severity, finding.message, finding.help, finding.also)


def load(where: Path, files: list[Path], tell: Tell = lambda _: None) -> Loaded:
    """Read and check the files, which lie below `where`; `tell` hears the share done, from 0 to 1."""
    return Loaded(read(where, files, tell))
