"""`cassez claims`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import Limit, lookup, standings
from cassez_cli.query.claims import WantedClaims, claims
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import claims as view
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import CLAIM_STATUS, Kind


@lookup
def command(  # noqa: PLR0913 - one argument a filter
    dossier: Dossier,
    *,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Said by them.", autocompletion=complete.entities)
    ] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="NAME", help="About them, or about a place.", autocompletion=complete.named),
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", metavar="ID", help="About this event.", autocompletion=complete.events)
    ] = None,
    status: Annotated[str | None, standings(CLAIM_STATUS)] = None,
    limit: Limit = None,
) -> Answer:
    r"""What is said, by whom, and how it stands.

    The dossier does not rule on a claim: it says who did. With --as-of each claim stands as it stood that day.

    \b
    cassez claims --about cassez
    cassez claims --by afi --status annulled
    cassez claims --about cassez --as-of 2006-02-06
    """
    wanted = WantedClaims(
        by=asking.number(dossier, by),
        about=asking.number(dossier, about, Kind.PLACE),
        event=asking.record(dossier, event, Kind.EVENT),
        status=asking.status(Kind.CLAIM, status),
    )
    return view.claims_answer(dossier, claims(dossier, wanted), limit)
