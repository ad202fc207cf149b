"""What records accept: a rule that they break, seen by an editor and let stand with a reason."""

from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Breach, Finding
from cassez_cli.decode import Entry, nearest
from cassez_cli.problems import Rule, Severity, quoted


class Accepted:
    """The acceptances of all records, and which of them were needed."""

    def __init__(self, dossier: Dossier, acceptable: set[Rule]) -> None:
        """Take note of what the records accept, of the rules that may be accepted."""
        self._dossier = dossier
        self._acceptable = acceptable
        self._accepting = [entry for entry in dossier.entries.values() if "accepted" in entry.plain]
        self._accepted = {(entry.plain["id"], each["rule"]) for entry in self._accepting for each in entry.plain["accepted"]}
        self._needed: set[tuple[str, str]] = set()

    def silences(self, entry: Entry, rule: Rule) -> bool:
        """Tell whether a record accepts that it breaks the rule, and take note that it does."""
        key = (entry.plain["id"], rule.value)
        if key in self._accepted:
            self._needed.add(key)
        return key in self._accepted

    def breaches(self) -> Iterator[Breach]:
        """Tell what is accepted in vain, and which rules there are not; to be asked last."""
        for entry in self._accepting:
            for number, each in enumerate(entry.plain["accepted"]):
                way = ("accepted", number, "rule")
                if each["rule"] not in self._acceptable:
                    yield Breach(Rule.UNKNOWN_RULE, Severity.ERROR, Finding(entry, *self._unknown(each["rule"]), way))
                elif self._dossier.whole and (entry.plain["id"], each["rule"]) not in self._needed:
                    message = f"{quoted(each['rule'])} is accepted and not broken"
                    finding = Finding(entry, message, "delete this item of `accepted`", way)
                    yield Breach(Rule.ACCEPTED_IN_VAIN, Severity.WARNING, finding)

    def _unknown(self, rule: str) -> tuple[str, str]:
        known = sorted(self._acceptable)
        if rule in {*Rule}:
            return f"{quoted(rule)} cannot be accepted", f"mend it; what can be accepted: {', '.join(known)}"
        return f"there is no rule {quoted(rule)}", nearest(rule, known) or f"rules: {', '.join(known)}"
