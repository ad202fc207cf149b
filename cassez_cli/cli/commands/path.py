"""`cassez path`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.ways import ways
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import quoted
from cassez_cli.views import path as view
from cassez_cli.views.answer import Answer

_WHO = "Someone or an organisation, in any spelling, or a part."


@lookup
def command(
    dossier: Dossier,
    one: Annotated[str, typer.Argument(metavar="ONE", help=_WHO, autocompletion=complete.entities)],
    other: Annotated[str, typer.Argument(metavar="OTHER", help=_WHO, autocompletion=complete.entities)],
) -> Answer:
    r"""How two people or organisations are tied: by relations, by roles, by the events that name both.

    The shortest ways are shown. Of these, relations come before roles at the same organisation, and these before events; of events,
    the established ones come first, and those that name few before those that name many. A tie accuses nobody.

    \b
    cassez path cassez vallarta
    cassez path "amador narcia" sarkozy
    cassez path "garcia luna" afi
    """
    start, end = asking.entity(dossier, one), asking.entity(dossier, other)
    if start.number == end.number:
        raise Refusal(
            f"{quoted(one)} and {quoted(other)} are the same: {start.label} ({start.id})",
            f"name two; list all with: {dossier.command('people')}",
        )
    return view.answer(dossier, start, end, ways(dossier, start.number, end.number))
