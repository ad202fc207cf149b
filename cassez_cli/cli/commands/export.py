"""`cassez export`."""

from typing import Annotated

import typer

from cassez_cli.cli import opening
from cassez_cli.cli.lookup import FactsFolder, Output
from cassez_cli.cli.output import write
from cassez_cli.export.whole import WHOLE
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import quoted


def command(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help=", ".join(WHOLE), autocompletion=lambda: list(WHOLE))],
    *,
    output: Output = None,
    facts: FactsFolder = None,
) -> None:
    r"""The whole dossier in another format, every record as its file has it.

    \b
    cassez export json --output dossier.json
    cassez export jsonl
    """
    if format_ not in WHOLE:
        raise Refusal(f"there is no format {quoted(format_)}", f"formats: {', '.join(WHOLE)}")
    write(WHOLE[format_](opening.dossier(facts)), output)
