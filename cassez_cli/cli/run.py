"""Run the command line: what it says leaves at its end, and how it ends is a code. Any exception but those named is a bug."""

import os
import re
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import Any, TextIO

import typer

from cassez_cli.cli import opening
from cassez_cli.cli.app import COMMANDS, app
from cassez_cli.cli.output import Paper, leave
from cassez_cli.refusal import ExitCode, Refusal


def run() -> int:
    """Run the command that the arguments name, hand over what it says, and return the exit code."""
    with redirect_stdout(Paper(sys.stdout)) as answer, redirect_stderr(StringIO()) as words:
        code = _run()
    return leave(answer.getvalue(), words.getvalue(), code)


def _run() -> int:
    code: int = ExitCode.DONE
    try:
        _refuse_bytes()
        _forget_odd_sizes()
        code = _ask() or code
    except SystemExit as end:
        code = int(end.code or code)
    except Refusal as refusal:
        code = _refused(refusal)
    except _UsageError as error:
        code = _refused(_in_our_words(error))
    except OSError as error:
        # What reads facts or writes answers tells its own trouble; what is left is the completion that Typer installs.
        code = _refused(Refusal(f"cannot write {error.filename!r}: {error.strerror}", code=ExitCode.NO_OUTPUT))
    return code


#: What Typer raises where the arguments do not fit; it names only some of the kinds of it.
_UsageError: Any = typer.BadParameter.__base__


def _in_our_words(error: Any) -> Refusal:
    """Tell what does not fit as all refusals tell it; of an option that is not there, which may have been meant."""
    near = getattr(error, "possibilities", None)
    message = error.message if near else error.format_message()
    command = next((f" {word}" for word in sys.argv[1:] if word in COMMANDS), "")
    help_ = f"did you mean {' or '.join(near)}?" if near else f"see: cassez{command} -h"
    return Refusal(message[:1].lower() + message[1:].rstrip("."), help_)


def _refused(refusal: Refusal) -> int:
    typer.echo(f"error: {refusal}", err=True)
    if refusal.help:
        typer.echo(f"  help: {refusal.help}", err=True)
    return refusal.code


def _ask() -> Any:
    """Do what the arguments ask; once more, with a new index, if it fails and the index turns out to be damaged."""
    try:
        return app(prog_name="cassez", standalone_mode=False)
    except (Refusal, OSError, _UsageError):
        raise
    except Exception:
        if not opening.misled():
            raise
        _unsay(sys.stdout, sys.stderr)
        return app(prog_name="cassez", standalone_mode=False)


def _unsay(*said: TextIO) -> None:
    for each in said:
        each.seek(0)
        each.truncate()


def _refuse_bytes() -> None:
    """Refuse an argument that is no text: the index cannot be asked for it."""
    for argument in sys.argv[1:]:
        if any("\ud800" <= character <= "\udfff" for character in argument):
            raise Refusal(f"the argument {argument!r} is not UTF-8", "set the terminal and the locale (LC_ALL) to UTF-8")


def _forget_odd_sizes() -> None:
    """Take a size of the screen that is no number, or beyond all screens, as not given; Rich believes them all."""
    for name in ("COLUMNS", "LINES"):
        if not _SIZE.fullmatch(os.environ.get(name, "80")):
            del os.environ[name]


_SIZE = re.compile(r"0*[1-9][0-9]{0,3}")
