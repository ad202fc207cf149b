"""`cassez person`."""

from typing import Annotated

import typer

from cassez_cli.cli import complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.names import match
from cassez_cli.views import person as view
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    name: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="In any spelling, or a part.", autocompletion=complete.people)
    ],
) -> Answer:
    r"""Who someone is: names, roles, ties, timeline, claims by and about them, and on whose word.

    The name may be a part, without accents, an alias or an id; of several the most prominent is shown and the others are named.

    \b
    cassez person vallarta
    cassez person garcia luna
    cassez person florence-cassez --as-of 2006-01-15
    """
    return view.answer(dossier, match(dossier, " ".join(name), Kind.PERSON))
