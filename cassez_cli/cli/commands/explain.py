"""`cassez explain`."""

from shutil import get_terminal_size
from textwrap import fill
from typing import Annotated

import typer

from cassez_cli.cli.output import write
from cassez_cli.decode import nearest
from cassez_cli.problems import Rule
from cassez_cli.refusal import Refusal
from cassez_cli.render.table import NARROW
from cassez_cli.report.rules import WORDS, cost, explanation
from cassez_cli.spelling import quoted


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
        gaps = "Gaps of `cassez gaps`, beside some of these rules"
        write(f"Rules of `cassez check`\n{_list(*Rule)}\n{gaps}\n{_list(*WORDS[len(Rule) :])}")
    elif rule in WORDS:
        parts = explanation(rule).split("\n\n")
        write("\n\n".join([f"{rule} ({cost(rule)})", *(part if "\n    " in part else _filled(part) for part in parts)]) + "\n")
    else:
        raise Refusal(
            f"there is no rule or kind of gap {quoted(rule)}", nearest(rule, WORDS) or "see them all with: cassez explain"
        )


def _list(*words: str) -> str:
    width = max(map(len, WORDS)) + 2
    if _screen() < NARROW:
        return "".join(f"{word}\n{_filled(_first(word), '  ', '  ')}\n" for word in words)
    return "".join(f"{_filled(_first(word), f'{word:{width}}', ' ' * width)}\n" for word in words)


def _first(word: str) -> str:
    return explanation(word).partition("\n\n")[0]


def _filled(text: str, first: str = "", further: str = "") -> str:
    """Break a paragraph to the width of the screen, between words only."""
    return fill(text, _screen(), initial_indent=first, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)


def _screen() -> int:
    return get_terminal_size().columns
