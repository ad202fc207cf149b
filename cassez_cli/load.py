"""Read all files of a dossier: the facts, and everything that is wrong with them."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from cassez_cli import files as files_
from cassez_cli import nodes
from cassez_cli.checks import check
from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.gaps import Gap, gaps
from cassez_cli.decode import Facts
from cassez_cli.problems import Problem, Severity, in_order


class Loaded(NamedTuple):
    """The facts, and what is wrong with them, by place; with errors, the facts may lack records."""

    facts: Facts
    problems: tuple[Problem, ...]
    #: The first half of the SHA-256 of all files, in hexadecimal digits: it names these facts.
    fingerprint: str
    #: The facts as they were checked.
    dossier: Dossier

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that no dossier may have."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def gaps(self) -> list[Gap]:
        """Find what the facts, which must be without errors, do not say or say badly."""
        return list(gaps(self.dossier))


def load(where: Path, files: Sequence[Path], tell: Callable[[float], None] = lambda _: None) -> Loaded:
    """Read and check the files, which lie below `where`; `tell` hears the share done, from 0 to 1."""
    facts = Facts()
    digest = hashlib.sha256()
    for number, file in enumerate(files):
        tell(number / len(files))
        path = str(file.relative_to(where)) if file != where else file.name
        try:
            size = files_.size(file)
            if size > nodes.MAX_BYTES:
                facts.problems.append(nodes.too_large(path, size))
                continue
            data = file.read_bytes()
        except OSError as error:
            facts.problems.append(nodes.unreadable(path, str(error.strerror).lower()))
            continue
        digest.update(f"{path}\0{len(data)}\0".encode() + data)
        root, problems = nodes.read(path, data)
        facts.problems += problems
        if root is not None:
            facts.read(path, root)
    torn = any(problem.rule in nodes.STOPPING for problem in facts.problems)
    dossier = Dossier(facts, torn=torn)
    found = in_order([*facts.problems, *check(facts, dossier)])
    return Loaded(facts, found, digest.hexdigest()[:32], dossier)
