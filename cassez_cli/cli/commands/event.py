"""`cassez event`."""

from typing import Annotated

import typer

from cassez_cli.cli import complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import record
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of an event.", autocompletion=complete.events)],
    *,
    history: Annotated[bool, typer.Option("--history", help="Only how its standing changed.")] = False,
) -> Answer:
    r"""One event, whole, with its sources and the claims, conflicts and quotations that bear on it.

    \b
    cassez event 2005-12-09-staged-raid
    cassez event 2005-12-09-live-broadcast --history
    """
    found = dossier.get(id_, Kind.EVENT)
    return record.history(dossier, found) if history else record.answer(dossier, found)
