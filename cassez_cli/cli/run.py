"""Run the command line, and turn a refusal into one line on standard error and an exit code. Any other exception is a bug."""

import typer

from cassez_cli.cli.app import app
from cassez_cli.refusal import ExitCode, Refusal


def run() -> int:
    """Run the command that the arguments name and return the exit code, or raise SystemExit with it."""
    try:
        app(prog_name="cassez")
    except Refusal as refusal:
        typer.echo(f"error: {refusal}", err=True)
        if refusal.help:
            typer.echo(f"  help: {refusal.help}", err=True)
        return refusal.code
    return ExitCode.DONE
