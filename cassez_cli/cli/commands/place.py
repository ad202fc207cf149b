"""`cassez place`."""

from typing import Annotated

import typer

from cassez_cli.cli import complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.names import match
from cassez_cli.views import person, roll
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="In any spelling, or a part.", autocompletion=complete.places)
    ] = None,
) -> Answer:
    r"""What happened at a place, and on whose word; without a name, all of them.

    \b
    cassez place chinitas
    cassez place mexico city
    cassez place
    """
    if not name:
        return roll.answer(dossier, Kind.PLACE)
    return person.answer(dossier, match(dossier, " ".join(name), Kind.PLACE))
