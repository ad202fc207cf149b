"""`cassez new`."""

from typing import Annotated

import typer

from cassez_cli.cli.output import write
from cassez_cli.export.skeleton import SKELETONS, skeleton
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import quoted


def command(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(SKELETONS), autocompletion=lambda: list(SKELETONS))],
) -> None:
    r"""A commented skeleton of a record, or of the card that a dossier needs, to paste into a file of facts and edit.

    \b
    cassez new dossier
    cassez new source
    cassez new event
    """
    if kind not in SKELETONS:
        raise Refusal(f"there is no kind of record {quoted(kind)}", f"kinds: {', '.join(SKELETONS)}")
    write(skeleton(kind))
