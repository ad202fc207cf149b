"""`cassez versions`."""

from typing import Annotated

import typer

from cassez_cli.cli import complete
from cassez_cli.cli.lookup import limit as limit_
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.versions import contested
from cassez_cli.refusal import Refusal
from cassez_cli.views import versions as view
from cassez_cli.views.answer import Answer


@lookup
def command(
    dossier: Dossier,
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="An event, a claim, a person …", autocompletion=complete.records)
    ] = None,
    *,
    limit: Annotated[
        int | None, typer.Option("--limit", parser=limit_, metavar="N", help="Without an ID: at most so many.")
    ] = None,
) -> Answer:
    r"""Who says what about one thing, side by side, and who settled it; without an ID, what is contested.

    The program never rules: the note of a conflict is shown as the dossier's assessment.

    \b
    cassez versions
    cassez versions 2005-12-08-arrest
    cassez versions 2005-12-09-live-broadcast --as-of 2006-02-06
    """
    if id_ is None:
        return view.contested(dossier, contested(dossier), limit)
    if limit is not None:
        raise Refusal("--limit goes with the list of what is contested", "leave out --limit, or the ID")
    return view.answer(dossier, dossier.get(id_))
