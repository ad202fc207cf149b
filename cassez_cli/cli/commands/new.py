"""`cassez new`."""

from typing import Annotated

import typer

from cassez_cli.cli.output import write
from cassez_cli.export.skeleton import skeleton
from cassez_cli.refusal import Refusal
from cassez_cli.vocabulary import Kind


def command(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=", ".join(Kind), autocompletion=lambda: [each.value for each in Kind])
    ],
) -> None:
    r"""A commented skeleton of a record, to paste into a file of facts and edit.

    \b
    cassez new event
    cassez new source
    """
    if kind not in {*Kind}:
        raise Refusal(f"there is no kind of record {kind!r}", f"kinds: {', '.join(Kind)}")
    write(skeleton(Kind(kind)))
