"""What records accept: a rule that they break, seen by an editor and let stand with a reason."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Breach, Finding
from cassez_cli.checks.walk import Way, numbered
from cassez_cli.decode import Entry, nearest
from cassez_cli.problems import Rule, Severity
from cassez_cli.spelling import quoted


class Accepted:
    """The acceptances of all records."""

    def __init__(self, dossier: Dossier, acceptable: set[Rule]) -> None:
        """Take note of what the records accept, of the rules that may be accepted."""
        self._acceptable = acceptable
        self._accepting = [entry for entry in dossier.read() if "accepted" in entry.plain]
        self._accepted = {(entry.plain["id"], rule) for entry, _, rule in self._each()}
        #: The ids of the records of which it is not known what they accept.
        self._hidden = {entry.plain["id"] for entry in dossier.faulty if None in _rules(entry)}

    def silences(self, entry: Entry, rule: Rule) -> bool:
        """Tell whether a record accepts that it breaks the rule, as far as that is known."""
        return (entry.plain["id"], rule.value) in self._accepted or entry.plain["id"] in self._hidden

    def of_nothing(self) -> Iterator[Breach]:
        """Tell of acceptances of rules that there are not, or that cannot be accepted."""
        for entry, way, rule in self._each():
            if rule not in self._acceptable:
                yield Breach(Rule.UNKNOWN_RULE, Severity.ERROR, Finding(entry, *self._unknown(rule), way))

    def in_vain(self, broken: set[tuple[str, str]]) -> Iterator[Breach]:
        """Tell of acceptances that are not needed, given the ids and the rules that their records break."""
        for entry, way, rule in self._each():
            if rule in self._acceptable and (entry.plain["id"], rule) not in broken:
                message = f"{quoted(rule)} is accepted and not broken"
                finding = Finding(entry, message, "delete this item of `accepted`", way)
                yield Breach(Rule.ACCEPTED_IN_VAIN, Severity.WARNING, finding)

    def _each(self) -> Iterator[tuple[Entry, Way, str]]:
        for entry in self._accepting:
            for number, rule in numbered(_rules(entry)):
                yield entry, ("accepted", number, "rule"), rule

    def _unknown(self, rule: str) -> tuple[str, str]:
        known = sorted(self._acceptable)
        if rule in {*Rule}:
            return f"{quoted(rule)} cannot be accepted", f"mend it; what can be accepted: {', '.join(known)}"
        return f"there is no rule {quoted(rule)}", nearest(rule, known) or f"rules: {', '.join(known)}"


def _rules(entry: Entry) -> list[str | None]:
    """List the rules that a record accepts."""
    return [(each or {}).get("rule") for each in entry.plain.get("accepted", ())]
