"""`cassez stats`."""

from cassez_cli.cli.lookup import Ascii, lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import stats as view
from cassez_cli.views.answer import Answer


@lookup
def command(dossier: Dossier, *, ascii_: Ascii = False) -> Answer:
    r"""How much there is, of what, and when: records, events by year and kind, standings, grades of sources, origins.

    \b
    cassez stats
    cassez stats --as-of 2006-01-15
    """
    return view.answer(dossier, ascii_only=ascii_)
