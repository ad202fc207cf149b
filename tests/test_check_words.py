"""The words of `check`: what is wrong in plain English, and always something to do about it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

SOURCE = "kind: news, language: en, grade: high, basis: full, note: It burnt."
EVENT = "date: 1999, title: A fire, summary: It burnt., kind: fire, status: alleged, sources: [gazette]"


@pytest.mark.parametrize(
    ("text", "told", "help_"),
    [
        ("events:\n", "bad-value `events` is empty", "write a list, each item with `- `, or delete the field"),
        ("events:\n-\n", "bad-value an item of `events` is empty", "write its fields, the first of them `id: `, or delete the item"),
        ("people: [{roles: }]", "bad-value `roles` is empty", "write a list, each item with `- `, or delete the field"),
        ("events: [fire]", "wrong-shape an item of `events` is a mapping of fields, not text", "begin it with `id: ` and the other"),
        ("people: [{roles: [x]}]", "wrong-shape an item of `roles` is a mapping of fields, not", "begin it with `role: ` and the other"),
        ("dossier: Fire", "wrong-shape the dossier is a mapping of fields, not text", "begin it with `title: ` and the other fields"),
    ],
)  # fmt: skip
def test_what_is_no_record_is_told_with_what_one_looks_like(
    cassez: Callable[..., Run], dossier: Callable[..., Path], text: str, told: str, help_: str
) -> None:
    out = cassez("check", "--facts", dossier(card=text), code=1).out
    assert f" {told}" in out
    assert f"  help: {help_}" in out


@pytest.mark.parametrize(
    ("link", "help_"),
    [
        ("outcome: [nobody]", "add an event with this id, or mend the link"),
        ("people: [nobody]", "add a person or an organisation with this id, or mend the link"),
        ("place: no-place", "add a place or an organisation with this id, or mend the link; plain words may stand here if"),
    ],
)
def test_a_missing_record_is_called_by_its_article(
    cassez: Callable[..., Run], dossier: Callable[..., Path], link: str, help_: str
) -> None:
    folder = dossier(f"sources: [{{id: gazette, {SOURCE}}}]", f"events: [{{id: fire, {EVENT}, {link}}}]")
    assert f"  help: {help_}" in cassez("check", "--facts", folder, code=1).out


def test_of_a_record_of_the_wrong_kind_both_kinds_are_called_by_their_articles(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier(f"sources: [{{id: gazette, {SOURCE}}}]", f"events: [{{id: fire, {EVENT}, people: [fire]}}]")
    out = cassez("check", "--facts", folder, code=1).out
    assert " wrong-kind 'fire' is the id of an event\n" in out
    assert "  help: give the id of a person or an organisation\n" in out


def test_the_other_of_two_places_is_named_once_and_as_all_paths_are(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"sources:\n- {{id: gazette, {SOURCE}}}"
    folder = dossier(text, text)
    monkeypatch.chdir(folder.parent)
    assert cassez("check", "--facts", folder, code=1).out.splitlines()[:5] == [
        "facts/2.yaml:2:8: duplicate-id 'gazette' is the id of another record already",
        f"    - {{id: gazette, {SOURCE}}}",
        "           ^",
        "  see:  facts/1.yaml:2:8",
        "  help: give one of them another id",
    ]
    github = cassez("check", "-f", "github", "--facts", folder, code=1).out
    assert "is the id of another record already%0Asee facts/1.yaml:2:8%0Agive one of them another id\n" in github
    card = dossier("dossier: {title: Twice, edition: 2020}")
    out = cassez("check", "--facts", card, code=1).out
    assert " duplicate-field the dossier is described already\n" in out
    assert "  see:  facts/0.yaml:2:1\n" in out
