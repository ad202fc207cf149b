"""`cassez new` gives a skeleton that passes `cassez check` once its placeholders are replaced."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli.decode import Content
from cassez_cli.vocabulary import Kind

BASE = """
    sources: [{id: gazette, kind: news, language: en, grade: high, basis: full, note: A fire.}]
    people: [{id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}]
    organisations: [{id: harbour, name: Harbour Board, summary: It ran the lighthouse., sources: [gazette]}]
    places: [{id: cape, name: Cape Grey, summary: Where it stood., sources: [gazette]}]
    events:
      - {id: fire, date: "1999", title: A fire, summary: It burnt., kind: fire, status: alleged, sources: [gazette]}
"""
IDS = {
    "edit-this-id": "new-one",
    "edit-this-source": "gazette",
    "edit-this-person": "ana-roca",
    "edit-this-organisation": "harbour",
    "edit-this-place": "cape",
    "edit-this-event": "fire",
    "edit-this-record": "fire",
}


def filled_in(skeleton: str) -> str:
    """Put an id for each placeholder of one, and words, each time others, for each `EDIT`."""
    number = count()
    return re.sub("edit-this-[a-z]+", lambda hit: IDS[hit[0]], re.sub("EDIT", lambda _: f"Words {next(number)}", skeleton))


@pytest.mark.parametrize("kind", Kind)
def test_a_skeleton_filled_in_passes_the_check(cassez: Callable[..., Run], dossier: Callable[..., Path], kind: Kind) -> None:
    text = filled_in(cassez("new", kind).out)
    assert "new-one" in text
    assert "no errors" in cassez("check", "--facts", dossier(BASE, text)).out


@pytest.mark.parametrize("kind", Kind)
def test_each_commented_field_of_a_skeleton_can_be_read_too(cassez: Callable[..., Run], kind: Kind) -> None:
    text = filled_in(re.sub(r"^    #(?=\w)", "    ", cassez("new", kind).out, flags=re.MULTILINE))
    assert "    accepted: [" in text
    assert [problem.message for problem in Content("new.yaml", text.encode()).problems] == []


def test_each_field_of_a_skeleton_says_what_it_means(cassez: Callable[..., Run]) -> None:
    lines = [line.strip() for line in cassez("new", "event").out.splitlines()]
    assert lines[lines.index("status: established") - 1] == (
        "# How settled it is. One of: established, alleged, disputed, recanted, annulled."
    )
    assert lines[lines.index("#order: 1") - 1] == "# Its place in the sequence of one day."


def test_a_wrong_kind_is_refused_with_the_kinds_named(cassez: Callable[..., Run]) -> None:
    assert "source, person, organisation" in cassez("new", "ghost", code=2).err
