"""`cassez quotes`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import Limit, lookup
from cassez_cli.query.claims import WantedClaims, quotes
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import claims as view
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    *,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Said by them.", autocompletion=complete.entities)
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", metavar="ID", help="About this event.", autocompletion=complete.events)
    ] = None,
    limit: Limit = None,
) -> Answer:
    r"""Exact words, in their language, each with its speaker and source; a translation says whose it is.

    \b
    cassez quotes
    cassez quotes --by cassez
    """
    wanted = WantedClaims(
        by=asking.number(dossier, by),
        event=asking.record(dossier, event, Kind.EVENT),
    )
    return view.quotes_answer(dossier, quotes(dossier, wanted), limit)
