"""What is written nearly like something is found among many, and fast."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis.strategies import floats, lists, text
from test_command_pages import LIGHTHOUSE

from cassez_cli.spelling import nearest

WORDS = text("abné-7", min_size=1, max_size=9)


@given(WORDS, lists(WORDS), floats(0.1, 1.0))
def test_what_is_nearest_is_what_the_standard_library_says(word: str, words: list[str], alike: float) -> None:
    assert nearest(word, words, 3, alike) == get_close_matches(word, words, 3, alike)


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


def test_an_id_of_which_just_enough_is_alike_is_found(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    """Three letters of the one and all seven of the other make six of ten, which is the least."""
    facts = dossier(
        LIGHTHOUSE.replace("id: fire,", "id: xyz,").replace("event: fire", "event: xyz").replace("about: fire", "about: xyz")
    )
    assert "did you mean xyz?" in cassez("event", "xaybzcd", "--facts", facts, code=1).err


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (("show", "roca"), "did you mean ana-roca or luis-roca?"),
        (("show", "anna-roca"), "did you mean ana-roca?"),
        (("event", "fires"), "did you mean fire?"),
        (("event", "ire"), "did you mean fire?"),
        (("event", "roca"), "try: cassez search roca"),
        (("source", "harald", "--as-of", "1999"), "try: cassez search harald --as-of 1999"),
        (("source", "harald", "--as-of", "2001"), "did you mean herald?"),
    ],
)
def test_an_id_that_is_not_there_is_told_with_those_near_it(
    cassez: Callable[..., Run], facts: Path, question: tuple[str, ...], told: str
) -> None:
    assert told in cassez(*question, "--facts", facts, code=1).err


@pytest.mark.parametrize("word", ["r" * 60_000, "".join(map(chr, range(0x4E00, 0x5E00))), "]^-[", "é", "*", "?"])
def test_nothing_is_near_what_can_be_no_id(cassez: Callable[..., Run], facts: Path, word: str) -> None:
    assert "try: cassez search" in cassez("show", "--facts", facts, "--", word, code=1).err
