"""Words that a command has no place for: they are refused, and the option or the command is named that has one."""

import re
import shlex
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from cassez_cli.refusal import Refusal
from cassez_cli.spelling import fold, quoted

#: What is given to an option, by the name that the help has for it.
_FORMS = {"YEAR": re.compile(r"\d{4}(-\d{4}|(-\d\d){0,2})"), "MM-DD": re.compile(r"\d\d-\d\d")}
#: The command for the words, where no option takes them.
_ELSEWHERE = {"people": "person", **dict.fromkeys(("event", "source", "show", "versions"), "search")}


class Command(TyperCommand):
    """A command that knows where words belong which it has no place for."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; raises Refusal if words are left over."""
        given = list(args)
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise Refusal(f"{self.name} has no place for {quoted(' '.join(left))}", _advice(ctx, given, left))
        return left


def _advice(ctx: Any, given: list[str], left: list[str]) -> str:
    name = ctx.command.name
    rest = [each for each in given if each not in left]
    tries = [shlex.join(("cassez", name, *rest, option, word)) for option, word in _places(ctx, " ".join(left))]
    if not tries and name in _ELSEWHERE:
        tries = [shlex.join(("cassez", _ELSEWHERE[name], *given))]
    return f"try: {' or '.join(tries)}" if tries else f"see: cassez {name} -h"


def _places(ctx: Any, words: str) -> list[tuple[str, str]]:
    """Find the options that take such words, with the words as they take them; those that take a name take any."""
    options = [each for each in ctx.command.params if each.param_type_name == "option"]
    word = fold(words).replace(" ", "-")
    known = [(each.opts[0], word) for each in options if word in (item.value for item in each.shell_complete(ctx, word))]
    formed = [(each.opts[0], words) for each in options if each.metavar in _FORMS and _FORMS[each.metavar].fullmatch(words)]
    folder = [(each.opts[0], words) for each in options if each.metavar == "FOLDER" and Path(words).exists()]
    named = [(each.opts[0], words) for each in options if each.metavar == "NAME" and not word.replace("-", "").isdecimal()]
    return known or formed or folder or named
