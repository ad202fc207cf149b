"""`cassez new` gives a skeleton that reads without a fault once it is edited."""

from collections.abc import Callable
from typing import Any

import pytest

from cassez_cli import nodes
from cassez_cli.decode import Facts
from cassez_cli.vocabulary import Kind


def _problems(text: str) -> list[str]:
    root, faults = nodes.read("new.yaml", text.encode())
    assert root is not None
    facts = Facts()
    facts.read("new.yaml", root)
    return [problem.message for problem in (*faults, *facts.problems)]


@pytest.mark.parametrize("kind", Kind)
def test_an_edited_skeleton_has_no_problems(cassez: Callable[..., Any], kind: Kind) -> None:
    text = cassez("new", kind).out.replace("EDIT", "es")
    assert _problems(text) == []
    assert _problems(text.replace("    # ", "    ")) == []


def test_a_wrong_kind_is_refused_with_the_kinds_named(cassez: Callable[..., Any]) -> None:
    assert "source, person, organisation" in cassez("new", "ghost", code=2).err
