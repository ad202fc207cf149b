"""`cassez new` gives a skeleton that passes `cassez check` once its placeholders are replaced."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli.vocabulary import Kind

BASE = """
    sources: [{id: gazette, kind: news, language: en, grade: high, basis: full, note: A fire.}]
    people: [{id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}]
    organisations: [{id: harbour, name: Harbour Board, summary: It ran the lighthouse., sources: [gazette]}]
    places: [{id: cape, name: Cape Grey, summary: Where it stood., sources: [gazette]}]
    events:
      - {id: trial, date: "2010", title: The end, summary: It was., kind: trial, status: established, settles: [ana-roca],
         sources: [gazette]}
"""
IDS = {
    "edit-this-id": "new-one",
    "edit-this-source": "gazette",
    "edit-this-person": "ana-roca",
    "edit-this-organisation": "harbour",
    "edit-this-place": "cape",
    "edit-this-event": "trial",
    "edit-this-record": "trial",
}


def filled_in(skeleton: str) -> str:
    """Put an id for each placeholder of one, and words for each text to edit."""
    named = re.sub("edit-this-[a-z]+", lambda hit: IDS[hit[0]], skeleton)
    return re.sub("EDIT", "The words", named).replace("https://example.org/", "https://example.org/fire")


def uncommented(skeleton: str) -> str:
    return re.sub(r"^( +)#(?=\w)", r"\1", skeleton, flags=re.MULTILINE)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("kind", Kind)
def test_a_skeleton_passes_the_check_once_its_ids_and_texts_are_edited_with_or_without_what_may_be_left_out(
    cassez: Callable[..., Run], dossier: Callable[..., Path], kind: Kind, *, whole: bool
) -> None:
    skeleton = cassez("new", kind).out
    text = filled_in(uncommented(skeleton) if whole else skeleton)
    assert "new-one" in text
    assert ("\n    accepted: [" in text) is whole
    assert "no errors" in cassez("check", "--facts", dossier(BASE, text)).out


@pytest.mark.parametrize("whole", [False, True])
def test_the_skeleton_of_the_card_passes_the_check_once_its_texts_are_edited(
    cassez: Callable[..., Run], dossier: Callable[..., Path], *, whole: bool
) -> None:
    skeleton = cassez("new", "dossier").out
    text = filled_in(uncommented(skeleton) if whole else skeleton)
    assert ("\n  licence: " in text) is whole
    assert "no errors" in cassez("check", "--facts", dossier(BASE, card=text)).out


@pytest.mark.parametrize("kind", Kind)
def test_a_text_or_an_id_that_was_not_edited_is_told(
    cassez: Callable[..., Run], dossier: Callable[..., Path], kind: Kind
) -> None:
    text = uncommented(cassez("new", kind).out).replace("edit-this-source", "gazette")
    out = cassez("check", "--facts", dossier(BASE, text), code=1).out
    assert "placeholder 'edit-this-id' is still to be edited" in out
    assert "placeholder 'EDIT' is still to be edited" in out


def test_a_card_that_was_not_edited_is_told_field_by_field(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("check", "--facts", dossier(BASE, card=cassez("new", "dossier").out), code=1).out
    assert "0.yaml:2:1: placeholder 'EDIT' in `title` is still to be edited" in out
    assert "1 error" in out


def test_each_field_of_a_skeleton_says_what_it_means(cassez: Callable[..., Run]) -> None:
    lines = [line.strip() for line in cassez("new", "event").out.splitlines()]
    assert lines[lines.index("status: alleged") - 1] == (
        "# How settled it is. One of: established, alleged, disputed, recanted, annulled."
    )
    assert lines[lines.index("#order: 1") - 1] == "# Its place in the sequence of one day."


def test_the_rules_that_a_record_may_accept_are_named(cassez: Callable[..., Run]) -> None:
    told = " ".join(cassez("new", "person").out.replace("# ", "").split())
    assert "each with the reason. One of: shared-alias, long-quotation, " in told
    assert 'orphan. #accepted: [{rule: one-origin, because: "EDIT"}]' in told


def test_a_wrong_kind_is_refused_with_the_kinds_named(cassez: Callable[..., Run]) -> None:
    assert "kinds: dossier, source, person, organisation" in cassez("new", "ghost", code=2).err
