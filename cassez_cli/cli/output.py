"""Answers to standard output or a file, everything else to standard error."""

import os
import sys
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import typer

from cassez_cli.query.dossier import Dossier
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.views.answer import Answer, Asked, Edition, Ready
from cassez_cli.views.edition import with_citation

#: The formats that have a place for what `--cite` adds: where every line is a row or a record, there is none.
CITABLE = ("table", "plain", "md", "json")

#: How wide a table is in a file.
FILE_WIDTH = 100


class Wish(NamedTuple):
    """What was asked, and how the answer is wished for."""

    command: str
    query: dict[str, Any]
    format: str = "table"
    file: Path | None = None
    cite: bool = False


def show(answer: Answer, dossier: Dossier, wish: Wish) -> None:
    """Write the answer as wished; end the run with code 1 if nothing was found. Raises Refusal if two wishes exclude each other."""
    _refuse(answer.ready, wish)
    for remark in answer.remarks:
        typer.echo(remark, err=True)
    if wish.cite:
        answer = with_citation(answer, dossier)
    if answer.ready is not None:
        write(answer.ready.text(), wish.file)
    elif wish.format == "table":
        _show_table(answer, wish.file)
    else:
        from cassez_cli.export import FORMATS  # noqa: PLC0415 - a table does without

        card = dossier.card
        edition = Edition(card["title"], card["edition"], dossier.meta["fingerprint"])
        write(FORMATS[wish.format](answer, Asked(wish.command, wish.query, edition)), wish.file)
    if not answer.count:
        raise typer.Exit(ExitCode.NOTHING_FOUND)


def _refuse(ready: Ready | None, wish: Wish) -> None:
    """Refuse what would be passed over without a word."""
    if ready is not None and wish.format != "table":
        raise Refusal(f"--style {ready.style} is a format of its own", f"leave out --format {wish.format}, or --style")
    if wish.cite and (ready is not None or wish.format not in CITABLE):
        place = f"--style {ready.style}" if ready is not None else f"--format {wish.format}"
        help_ = f"it goes with the formats {', '.join(CITABLE)}; json names the edition even without it"
        raise Refusal(f"--cite has no place in {place}", help_)


def _show_table(answer: Answer, file: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415 - the machine formats do without

    from cassez_cli.render.page import Page  # noqa: PLC0415

    screen = Console(markup=False, emoji=False, highlight=False)
    paper = StringIO()
    console = Console(
        file=paper,
        width=FILE_WIDTH if file else screen.width,
        force_terminal=screen.is_terminal and not file,
        color_system=None if file else screen.color_system,  # type: ignore[arg-type]
        no_color=screen.no_color,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(Page(answer, ascii_only=not file and screen.options.ascii_only), end="")
    text = paper.getvalue()
    if file is None and screen.is_terminal and not screen.is_dumb_terminal and text.count("\n") > screen.height:
        from rich.pager import SystemPager  # noqa: PLC0415 - only a long answer on a terminal pays for it

        os.environ.setdefault("LESS", "FRX")
        SystemPager().show(text)
    else:
        write(text, file)


def write(text: str, file: Path | None = None) -> None:
    """Write text to standard output or, whole or not at all, to a file.

    Raises Refusal if that cannot be done; a reader that has gone away ends the run quietly.
    """
    try:
        _write_file(text, file) if file else _write_out(text)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(ExitCode.DONE) from None
    except OSError as error:
        where = f"to {str(file)!r}" if file else "to standard output"
        raise Refusal(f"cannot write {where}: {error.strerror}", code=ExitCode.NO_OUTPUT) from None


def _write_out(text: str) -> None:
    """Write as UTF-8, whatever the locale: a fact is never shown as another."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _write_file(text: str, file: Path) -> None:
    from tempfile import mkstemp  # noqa: PLC0415 - only a file pays for it

    handle, beside = mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(text.encode())
        mode = 0o666 & ~_umask()
        Path(beside).chmod(mode)
        Path(beside).replace(file)
    except OSError:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
