"""What a report of problems is made of. Nothing here words or prints it."""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cassez_cli.load import Unchecked
from cassez_cli.nodes import MAX_BYTES
from cassez_cli.problems import Place, Problem, Severity


class Report(NamedTuple):
    """The problems to be told, and what they are a part of."""

    problems: tuple[Problem, ...]
    #: The folder, or the file, that the paths of the problems lie below.
    where: Path
    files: int
    records: int
    #: How many warnings are not told.
    untold: int = 0
    unchecked: Unchecked | None = None

    def count(self, severity: Severity) -> int:
        """Count the problems told of one severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def limits(self) -> str:
        """Say in words what was not checked, and why; nothing if all was."""
        if self.unchecked is None:
            return ""
        first, *others = self.unchecked.because
        more = f" (and {len(others):,} more reason{'s' * (len(others) > 1)})" if others else ""
        return f"{self.unchecked.what} were not checked: {self.path(first.path)} {first.why}{more}"

    def path(self, label: str) -> str:
        """Name a file so that it can be opened from the current folder."""
        file = self.where if self.where.is_file() else self.where / label
        here = _here()
        return str(file.relative_to(here) if here and file.is_relative_to(here) else file)

    def place(self, place: Place) -> str:
        """Name a place in a file so that editors and terminals can open it."""
        return str(place._replace(path=self.path(place.path)))

    def line(self, label: str, number: int) -> str:
        """Read one line of a file, counted from 1, with a sign in place of what cannot be printed; empty past the end."""
        lines = _lines(self.path(label))
        text = lines[number - 1] if number <= len(lines) else ""
        return "".join(char if char.isprintable() else " " if char in "\t\r" else "\N{REPLACEMENT CHARACTER}" for char in text)


@lru_cache(maxsize=1)
def _lines(path: str) -> list[str]:
    file = Path(path)
    with suppress(OSError):
        if file.is_file() and file.stat().st_size <= MAX_BYTES:
            return file.read_bytes().decode(errors="replace").split("\n")
    return []


def _here() -> Path | None:
    """Name the current folder; it may be gone."""
    with suppress(OSError):
        return Path.cwd()
    return None
