"""The reader's pager, for an answer that is longer than the screen."""

import os
import re
import shutil
import subprocess
from signal import SIGINT

import typer

from cassez_cli.interrupt import left_to_the_child
from cassez_cli.refusal import ExitCode

#: What a shell ends with if a command cannot be run or is not there (POSIX, Shell Command Language, 2.8.2).
_NO_COMMAND = (126, 127)
#: How a child ends that Ctrl-C has ended, and how a shell tells of it.
_INTERRUPTED = (-SIGINT, ExitCode.INTERRUPTED)


def page(text: str) -> bool:
    """Show text in the command of `PAGER`, or in `less`, and wait for its end; say whether there was such a pager.

    An empty `PAGER` wants none, as with `git` and `man`.
    """
    command = os.environ.get("PAGER", shutil.which("less") or "")
    if not _known(command):
        return False
    with left_to_the_child():
        pager = subprocess.Popen(  # noqa: S602 - `PAGER` is a command for the shell, as `man` and `git` have it
            command, shell=True, stdin=subprocess.PIPE, env={"LESS": "FRX", **os.environ}
        )
        pager.communicate(text.encode(errors="backslashreplace"))
    if pager.returncode in _INTERRUPTED:
        raise typer.Exit(ExitCode.INTERRUPTED)
    return pager.returncode not in _NO_COMMAND


def _known(command: str) -> bool:
    """Say whether the shell knows the first word of a command; one that it does not know it would complain of on the screen."""
    first = next((word for word in command.split() if "=" not in word), "")
    if not re.fullmatch(r"[\w./-]+", first):
        return bool(first)
    asked = subprocess.run(f"command -v {first}", shell=True, stdout=subprocess.DEVNULL, check=False)  # noqa: S602 - as above
    return asked.returncode == 0
