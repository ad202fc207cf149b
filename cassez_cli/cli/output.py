"""Answers to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import EBADF
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

import typer

from cassez_cli.beside import beside
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.views.answer import Answer, Asked, Bars, Edition, Line, Ready, Table, plain_text
from cassez_cli.views.edition import with_citation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console, RenderableType

    from cassez_cli.query.dossier import Dossier

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
    if wish.format == "plain":
        answer = _rows_alone(answer, as_of=dossier.as_of is not None)
    if answer.ready is not None:
        write(answer.ready.text(), wish.file)
    elif wish.format == "table":
        _show_table(answer, wish.file)
    else:
        from cassez_cli.export import FORMATS  # noqa: PLC0415 - a table does without

        card = dossier.card
        edition = Edition(card["title"], card["edition"], dossier.meta["fingerprint"])
        text = FORMATS[wish.format](answer, Asked(wish.command, wish.query, edition))
        if not text:
            _tell_empty(answer)
        write(text, wish.file)
    if not answer.count:
        raise typer.Exit(ExitCode.NOTHING_FOUND)


def _rows_alone(answer: Answer, *, as_of: bool) -> Answer:
    """Say on standard error what a list says beside its rows, and leave it out: in plain text every line is a row.

    What begins, but for the day that it is given `as_of`, with a table without a title is a list; the sections of a page keep what they
    say.
    """
    part = answer.parts[as_of]
    if not isinstance(part, Table) or part.title:
        return answer
    for told in filter(None, ("" if part.rows else part.empty, part.below)):
        typer.echo(told, err=True)
    bare = part._replace(empty="", below="")
    return answer._replace(parts=(*answer.parts[:as_of], bare, *answer.parts[as_of + 1 :]))


def _tell_empty(answer: Answer) -> None:
    """Say on standard error what the tables would say, where a format has only rows and there are none."""
    for part in answer.parts:
        if isinstance(part, Table | Bars) and part.empty:
            typer.echo(part.empty, err=True)


def _refuse(ready: Ready | None, wish: Wish) -> None:
    """Refuse what would be passed over without a word."""
    if ready is not None and wish.format != "table":
        raise Refusal(f"--style {ready.style} is a format of its own", f"leave out --format {wish.format}, or --style")
    if wish.cite and (ready is not None or wish.format not in CITABLE):
        place = f"--style {ready.style}" if ready is not None else f"--format {wish.format}"
        help_ = f"it goes with the formats {', '.join(CITABLE)}; json names the edition even without it"
        raise Refusal(f"--cite has no place in {place}", help_)


def show_lines(lines: Iterable[Line], file: Path | None) -> None:
    """Write lines as they are, coloured if they go to a terminal."""
    if file is None and (sys.stdout.isatty() or os.environ.get("FORCE_COLOR")):
        from cassez_cli.render.lines import Lines  # noqa: PLC0415 - what goes to a pipe does without Rich

        write(_drawn(Lines(lines), _screen(), None))
    else:
        write("".join(f"{plain_text(each)}\n" for each in lines), file)


def _screen() -> Console:
    from rich.console import Console  # noqa: PLC0415 - the machine formats do without

    return Console(markup=False, emoji=False, highlight=False)


def _drawn(what: RenderableType, screen: Console, file: Path | None) -> str:
    """Draw something as that screen would show it, or as it goes to a file."""
    from rich.console import Console  # noqa: PLC0415

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
    console.print(what, end="", crop=False)
    return paper.getvalue()


def _show_table(answer: Answer, file: Path | None) -> None:
    from cassez_cli.render.page import Page  # noqa: PLC0415 - the machine formats do without Rich

    screen = _screen()
    text = _drawn(Page(answer, ascii_only=not file and screen.options.ascii_only), screen, file)
    if file is None and sys.stdout.isatty() and not screen.is_dumb_terminal and text.count("\n") > screen.height:
        from cassez_cli.cli.pager import page  # noqa: PLC0415 - only a long answer on a terminal pays for it

        if page(text):
            return
    write(text, file)


def write(text: str, file: Path | None = None) -> None:
    """Say text on standard output, or write it to a file, whole or not at all.

    Raises Refusal if a file cannot be written; a pipe in its place whose reader has gone away ends the run quietly.
    """
    if file is None:
        sys.stdout.write(text)
        return
    try:
        _write_file(_bytes(text), file)
    except BrokenPipeError:
        raise typer.Exit(ExitCode.DONE) from None
    except OSError as error:
        raise Refusal(f"cannot write to {str(file)!r}: {error.strerror}", code=ExitCode.NO_OUTPUT) from None


def _write_file(data: bytes, file: Path) -> None:
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    target = Path(os.path.realpath(file))
    with beside(target) as made:
        made.write_bytes(data)
        made.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _bytes(text: str) -> bytes:
    """Encode as UTF-8, whatever the locale: a fact is never shown as another."""
    return text.encode(errors="backslashreplace")


class Paper(StringIO):
    """Standard output while a command runs: it takes all that is said and fails at nothing; see `leave`."""

    def __init__(self, outlet: TextIO | None) -> None:
        """Stand for this outlet."""
        super().__init__()
        self._outlet = outlet

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the outlet: it tells what a screen can show, though answers are UTF-8 on any."""
        return self._outlet.encoding if self._outlet is not None else "utf-8"

    def isatty(self) -> bool:
        """Say whether what is said will be shown on a terminal."""
        return self._outlet is not None and self._outlet.isatty()


def leave(answer: str, words: str, code: int) -> int:
    """Write what a run has to say, the words to standard error, and return the code that the run ends with.

    The answer comes first, so that on a screen the words stand below it, where they are seen. A reader who has gone away ends a run
    quietly; where standard error is closed or full, the code has to do.
    """
    try:
        _say(_bytes(answer))
    except BrokenPipeError:
        code = ExitCode.DONE
    except OSError as error:
        words += f"error: cannot write to standard output: {error.strerror}\n"
        code = ExitCode.NO_OUTPUT
    _tell(words)
    return code


def _say(data: bytes) -> None:
    if data and sys.stdout is None:
        raise OSError(EBADF, os.strerror(EBADF))
    while data:
        # Without a buffer (PYTHONUNBUFFERED) a write may take only a part.
        data = data[sys.stdout.buffer.write(data) :]
        sys.stdout.buffer.flush()


def _tell(words: str) -> None:
    with suppress(OSError):
        if words and sys.stderr is not None:
            sys.stderr.write(words)
            sys.stderr.flush()
