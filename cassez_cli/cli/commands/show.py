"""`cassez show`."""

from typing import Annotated

import typer

from cassez_cli.cli import complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import record
from cassez_cli.views.answer import Answer


@lookup
def command(
    dossier: Dossier,
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of any record.", autocompletion=complete.records)],
) -> Answer:
    r"""Any record, whole, with everything that links to it.

    \b
    cassez show police-live-rescue
    cassez show arrest-date
    """
    return record.answer(dossier, dossier.get(id_))
