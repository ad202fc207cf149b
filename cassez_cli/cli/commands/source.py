"""`cassez source`."""

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
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a source.", autocompletion=complete.sources)],
) -> Answer:
    r"""One source, whole, with everything that rests on it.

    \b
    cassez source scjn-adr-517-2011-judgment
    cassez source bustle-2022-kidnapping-scandal --format md
    """
    return record.answer(dossier, dossier.get(id_, Kind.SOURCE))
