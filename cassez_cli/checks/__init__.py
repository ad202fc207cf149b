"""What must hold between the records of a dossier, one rule one function."""

from collections.abc import Iterator

from cassez_cli.decode import Facts
from cassez_cli.problems import Problem


def check(facts: Facts, *, torn: bool) -> Iterator[Problem]:
    """Tell everything that is wrong."""
    yield from ()
