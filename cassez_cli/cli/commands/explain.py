"""`cassez explain`."""

from typing import Annotated

import typer

from cassez_cli.cli.output import write
from cassez_cli.decode import nearest
from cassez_cli.problems import Rule
from cassez_cli.refusal import Refusal
from cassez_cli.report.rules import explanation, severity


def command(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="The name of a rule.", autocompletion=lambda: [each.value for each in Rule]),
    ] = None,
) -> None:
    r"""What a rule of `cassez check` means, with an example; without a name, all rules.

    \b
    cassez explain
    cassez explain one-origin
    """
    if rule is None:
        width = max(map(len, Rule)) + 2
        write("".join(f"{each:{width}}{explanation(each).splitlines()[0]}\n" for each in Rule))
    elif rule in {*Rule}:
        write(f"{rule} ({severity(Rule(rule))})\n\n{explanation(Rule(rule))}\n")
    else:
        raise Refusal(f"there is no rule {rule!r}", nearest(rule, Rule) or "see them all with: cassez explain")
