"""Run the command line: what it says leaves at its end, and how it ends is a code. Any exception but those named is a bug."""

import os
import re
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import TextIO

import typer

from cassez_cli.cli import opening
from cassez_cli.cli.app import app
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
        _ask()
    except SystemExit as end:
        code = int(end.code or code)
    except Refusal as refusal:
        typer.echo(f"error: {refusal}", err=True)
        if refusal.help:
            typer.echo(f"  help: {refusal.help}", err=True)
        code = refusal.code
    except OSError as error:
        # What reads facts or writes answers tells its own trouble; what is left is the completion that Typer installs.
        typer.echo(f"error: cannot write {error.filename!r}: {error.strerror}", err=True)
        code = ExitCode.NO_OUTPUT
    return code


def _ask() -> None:
    """Do what the arguments ask; once more, with a new index, if it fails and the index turns out to be damaged."""
    try:
        app(prog_name="cassez")
    except (Refusal, OSError):
        raise
    except Exception:
        if not opening.misled():
            raise
        _unsay(sys.stdout, sys.stderr)
        app(prog_name="cassez")


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
