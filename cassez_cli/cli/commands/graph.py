"""`cassez graph`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete, opening
from cassez_cli.cli.lookup import AsOf, FactsFolder, Output, day
from cassez_cli.cli.output import write
from cassez_cli.export.graph import FORMATS
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.spelling import quoted
from cassez_cli.views.graph import graph


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="Only those tied to this person or organisation.", autocompletion=complete.entities
        ),
    ] = None,
    *,
    format_: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help=", ".join(FORMATS), autocompletion=lambda: list(FORMATS)),
    ] = "dot",
    as_of: AsOf = None,
    output: Output = None,
    facts: FactsFolder = None,
) -> None:
    r"""Who is tied to whom, by relations, roles and events that name both, for programs that draw: Graphviz, Mermaid, Gephi.

    With a name: those tied to that person or organisation, and the ties among them. A tie accuses nobody; where no event that two
    share is established, the line is broken and says so.

    \b
    cassez graph vallarta | dot -Tsvg > vallarta.svg
    cassez graph zavaleta --format mermaid
    cassez graph --format graphml --output dossier.graphml
    """
    if format_ not in FORMATS:
        raise Refusal(f"there is no format {quoted(format_)}", f"formats: {', '.join(FORMATS)}")
    dossier = opening.dossier(facts, day(as_of))
    drawn = graph(dossier, asking.entity(dossier, name) if name is not None else None)
    if not drawn.edges:
        raise Refusal(
            "no relation, role or shared event on record to draw",
            f"list all with: {dossier.command('people')}",
            ExitCode.NOTHING_FOUND,
        )
    write(FORMATS[format_](drawn), output)
