"""Who brought a record to its standing, and when; never the program."""

from collections.abc import Sequence
from itertools import pairwise

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say, word
from cassez_cli.views import cells
from cassez_cli.vocabulary import Plain, Status

#: Who disputes what was annulled or recanted does not dispute the claim: it is open again.
REOPENED = [(before, Status.DISPUTED) for before in (Status.ANNULLED, Status.RECANTED)]


def stood_by(dossier: Dossier, found: Sequence[Found]) -> dict[str, str]:
    """Map each record's id to how, by whom and when it came to its standing; to nothing if no history tells it."""
    changes = {each.id: _last_change(each.plain.get("history", ())) for each in found}
    labels = dossier.labels(step.get("by", "") for _, step in changes.values())
    return {id_: _told(dossier, how, step, labels) if how else "" for id_, (how, step) in changes.items()}


def _last_change(history: Sequence[Plain]) -> tuple[str, Plain]:
    """Find the step that gave the last standing, and say in a word what it did; what was disputed when it was said names nobody."""
    for before, step in reversed([*pairwise(history)]):
        if before["status"] != step["status"]:
            return "reopened" if (before["status"], step["status"]) in REOPENED else step["status"], step
    first = next(iter(history), {"status": Status.DISPUTED})
    return "" if first["status"] == Status.DISPUTED else first["status"], first


def _told(dossier: Dossier, how: str, step: Plain, labels: dict[str, str]) -> str:
    who = cells.called(step["by"], labels) if "by" in step else say("someone not named here")
    return say("{how} by {who}, {date}", how=word(how), who=who, date=dossier.words(step["date"]))
