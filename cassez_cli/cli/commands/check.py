"""`cassez check`."""

from pathlib import Path
from typing import Annotated

import typer

from cassez_cli import files
from cassez_cli.cli.lookup import FactsFolder, Output
from cassez_cli.cli.output import show_lines, write
from cassez_cli.cli.progress import reading
from cassez_cli.load import load
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.report import FORMATS, Report
from cassez_cli.report.as_text import lines
from cassez_cli.spelling import quoted


def command(
    *,
    format_: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=", ".join(FORMATS), autocompletion=lambda: list(FORMATS))
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Show warnings too, and fail if there are any.")] = False,
    output: Output = None,
    facts: FactsFolder = None,
) -> None:
    r"""Every fault of the facts, each with its line, and what to do about it.

    It ends with code 0 if nothing is wrong, 1 if something is, 3 if there are no facts to read.

    \b
    cassez check
    cassez check --strict
    cassez check --format github --facts my-dossier
    """
    if format_ not in FORMATS:
        raise Refusal(f"there is no format {quoted(format_)}", f"formats: {', '.join(FORMATS)}")
    report = _report(files.folder(facts), strict=strict)
    if format_ == "text":
        show_lines(lines(report), output)
    else:
        write(FORMATS[format_](report), output)
    if report.problems:
        raise typer.Exit(ExitCode.NOTHING_FOUND)


def _report(where: Path, *, strict: bool) -> Report:
    found = files.find(where)
    with reading() as tell:
        loaded = load(where, found, tell)
    told, untold = (loaded.problems, 0) if strict else (loaded.errors, len(loaded.warnings))
    return Report(told, where, len(found), len(loaded.facts.entries), untold, loaded.unchecked(strict=strict))
