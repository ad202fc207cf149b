"""`cassez people`."""

from typing import Annotated

import typer

from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import roll
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    *,
    limit: Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="At most so many.")] = None,
) -> Answer:
    r"""Everyone in the dossier, the most prominent first.

    \b
    cassez people
    cassez people --limit 10
    cassez people --format csv
    """
    return roll.answer(dossier, Kind.PERSON, limit)
