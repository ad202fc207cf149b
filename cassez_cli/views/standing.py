"""How a record came to its standing: every change on record, whose word it was, and when; never the program's word."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say, word
from cassez_cli.views import cells
from cassez_cli.vocabulary import Plain, Status

#: Standings that undo a claim, and those of a claim that is open.
UNDONE = (Status.ANNULLED, Status.RECANTED)
OPEN = (Status.ALLEGED, Status.DISPUTED)


def stood_by(dossier: Dossier, found: Sequence[Found]) -> dict[str, str]:
    """Map each record's id to the changes that led to its standing, in order: how, by whom and when; empty if no history tells them."""
    changes = {each.id: [*_changes(each.plain)] for each in found}
    labels = dossier.labels(step["by"] for steps in changes.values() for _, step in steps if "by" in step)
    return {id_: say("; ").join(_told(dossier, how, step, labels) for how, step in steps) for id_, steps in changes.items()}


def _changes(plain: Plain) -> Iterator[tuple[str, Plain]]:
    """Yield what each change of standing did, in a word, and the step that brought it about; who said the same later changed nothing."""
    steps = [next(same) for _, same in groupby(plain.get("history", ()), key=itemgetter("status"))]
    stood = [step["status"] for step in steps]
    for place, step in enumerate(steps):
        if place or _tells(plain, step):
            yield _did(stood[:place], step["status"]), step


def _tells(plain: Plain, first: Plain) -> bool:
    """Say whether the first step tells more than the record does: who told an event first, or who else disputed what someone says."""
    by, speaker = first.get("by"), plain.get("by")
    if first["status"] == Status.ALLEGED:
        return by is not None and speaker is None
    return first["status"] != Status.DISPUTED or (speaker is not None and by not in (None, speaker))


def _did(before: Sequence[str], status: str) -> str:
    """Name a change; who disputes what was undone reopens it, and so does who disputes the annulment of what had been taken back."""
    last = next(reversed(before), None)
    opened = last in UNDONE and status in OPEN
    fell_back = last == Status.ANNULLED and status == Status.RECANTED and status in before
    return "reopened" if opened or fell_back else status


def _told(dossier: Dossier, how: str, step: Plain, labels: dict[str, str]) -> str:
    date = dossier.words(step["date"])
    if "by" not in step:
        return say("{how}, {date}", how=word(how), date=date)
    return say("{how} by {who}, {date}", how=word(how), who=cells.called(step["by"], labels), date=date)
