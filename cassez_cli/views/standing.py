"""Who made a record stand as it does, and when; never the program."""

from collections.abc import Sequence

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.views import cells
from cassez_cli.views.answer import Line, line
from cassez_cli.vocabulary import Plain


def stood_by(dossier: Dossier, found: Sequence[Found]) -> dict[str, tuple[str, ...]]:
    """Map each record's id to those by whose word it stands as it does, each with the date: the first, then who repeated it."""
    runs = {each.id: _last_run(each.plain.get("history", ())) for each in found}
    labels = dossier.labels(step.get("by", "") for run in runs.values() for step in run)
    return {id_: tuple(_step(dossier, step, labels) for step in run) for id_, run in runs.items()}


def _last_run(history: Sequence[Plain]) -> list[Plain]:
    """Keep the last changes, all to one standing."""
    run: list[Plain] = []
    for step in history:
        run = [*run, step] if run and run[-1]["status"] == step["status"] else [step]
    return run


def _step(dossier: Dossier, step: Plain, labels: dict[str, str]) -> str:
    who = cells.called(step["by"], labels) if "by" in step else "someone not named here"
    return f"{who}, {dossier.words(step['date'])}"


def said(how: str, by: Sequence[str]) -> Line:
    """Say on a line of its own who was the first, and how many repeated it."""
    again = f"; {len(by) - 1} more since" if len(by) > 1 else ""
    return line(f"\n{how} by {by[0]}{again}") if by else ()
