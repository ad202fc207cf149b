"""Make the index of a dossier: read the facts, then judge them and write them at one time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from cassez_cli.cli.progress import reading
from cassez_cli.index.build import fill
from cassez_cli.index.made import Made, sought, told
from cassez_cli.read import read_for
from cassez_cli.refusal import ExitCode, Refusal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from cassez_cli.decode import Facts
    from cassez_cli.read import Tell
    from cassez_cli.verdict import Verdict


def make(database: sqlite3.Connection, where: Path, files: list[Path], option: str) -> None:
    """Fill an empty database; raises Refusal if the facts have errors, with the option by which `check` finds the files."""
    with reading() as tell:
        facts, awaited = read_for((sought, told, _judge), where, files, tell)
        sought_, told_, judged = (partial(_told_on, tell, wait) for wait in awaited)
        fill(database, facts, Made(sought_, told_, partial(_sound, judged, option)))


def _told_on(tell: Tell, wait: Callable[[], Any]) -> Any:
    """Wait, and have the bar, which appears late, know that all is read."""
    tell(1.0)
    return wait()


def _judge(facts: Facts) -> Verdict:
    from cassez_cli.load import Loaded  # noqa: PLC0415 - the checks are imported where they are made

    return Loaded(facts).verdict()


def _sound(judged: Callable[[], Verdict], option: str) -> Verdict:
    verdict = judged()
    if verdict.errors:
        count = f"{verdict.errors} error" + "s" * (verdict.errors > 1)
        raise Refusal(f"the facts have {count}", f"see them with: cassez check{option}", ExitCode.BROKEN_FACTS)
    return verdict
