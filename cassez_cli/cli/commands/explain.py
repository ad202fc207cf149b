"""`cassez explain`."""

from typing import Annotated

import typer

from cassez_cli.cli.output import write
from cassez_cli.decode import nearest
from cassez_cli.problems import Rule
from cassez_cli.refusal import Refusal
from cassez_cli.report.rules import WORDS, cost, explanation


def command(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="The name of a rule or of a kind of gap.", autocompletion=lambda: list(WORDS)),
    ] = None,
) -> None:
    r"""What a rule of `cassez check` means, with an example, or a kind of gap of `cassez gaps`; without a name, all of them.

    \b
    cassez explain
    cassez explain one-origin
    cassez explain no-role
    """
    if rule is None:
        write(
            f"Rules of `cassez check`\n{_list(*Rule)}\nGaps of `cassez gaps`, beside some of these rules\n{_list(*WORDS[len(Rule) :])}"
        )
    elif rule in WORDS:
        write(f"{rule} ({cost(rule)})\n\n{explanation(rule)}\n")
    else:
        raise Refusal(f"there is no rule or kind of gap {rule!r}", nearest(rule, WORDS) or "see them all with: cassez explain")


def _list(*words: str) -> str:
    width = max(map(len, WORDS)) + 2
    return "".join(f"{word:{width}}{explanation(word).splitlines()[0]}\n" for word in words)
