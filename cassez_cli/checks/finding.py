"""What a check is and what it yields."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.walk import Way
from cassez_cli.decode import Entry
from cassez_cli.problems import Place, Rule, Severity


class Finding(NamedTuple):
    """One thing that is wrong with a record."""

    entry: Entry
    message: str
    help: str | None
    #: Where in the record.
    way: Way = ()
    #: The other of two places that do not go together.
    also: Place | None = None


class Breach(NamedTuple):
    """A rule that is broken, what that costs, and where."""

    rule: Rule
    severity: Severity
    finding: Finding


class Check(NamedTuple):
    """A rule, what breaking it costs, and the function that finds where it is broken; its docstring is the rule in words."""

    rule: Rule
    severity: Severity
    find: Callable[[Dossier], Iterable[Finding]]
    #: Whether a record may say that it accepts this, with a reason.
    acceptable: bool = False
    #: Whether links that could not be read would mislead it.
    whole: bool = False
