"""`cassez people`."""

from cassez_cli.cli.lookup import Limit, lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import roll
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import Kind


@lookup
def command(
    dossier: Dossier,
    *,
    limit: Limit = None,
) -> Answer:
    r"""Everyone in the dossier, the most prominent first.

    \b
    cassez people
    cassez people --limit 10
    cassez people --format csv
    """
    return roll.answer(dossier, Kind.PERSON, limit)
