"""`cassez cite`."""

from typing import Annotated

import typer

from cassez_cli.cite import STYLES
from cassez_cli.cli import complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.sources import cited
from cassez_cli.refusal import Refusal
from cassez_cli.speech import ENGLISH, language, speaking
from cassez_cli.spelling import quoted
from cassez_cli.views import citations
from cassez_cli.views.answer import Answer

NAMES = (citations.TEXT, *STYLES)


@lookup
def command(
    dossier: Dossier,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="The id of a source, or of any record.", autocompletion=complete.records),
    ],
    *,
    style: Annotated[
        str, typer.Option("--style", metavar="STYLE", help=", ".join(NAMES), autocompletion=lambda: list(NAMES))
    ] = citations.TEXT,
) -> Answer:
    r"""Sources as citations: one by its id, or all that a record cites.

    Each source comes once: in the order of the ids, and those of one record by date, the undated last.

    \b
    cassez cite scjn-adr-517-2011-judgment
    cassez cite police-live-rescue 2005-12-09-staged-raid
    cassez cite florence-cassez --style bibtex --output cassez.bib
    """
    if style not in NAMES:
        raise Refusal(f"there is no style {quoted(style)}", f"styles: {', '.join(NAMES)}")
    # A format of its own is made for a machine.
    with speaking(language() if style == citations.TEXT else ENGLISH):
        return citations.answer(dossier, *cited(dossier, ids), style)
