"""Lines of an answer on a screen: wrapped, never cut, whatever the width."""

import pytest
from rich.cells import cell_len

from cassez_cli.render.wrap import wrap
from cassez_cli.views.answer import Span, line, plain_text


def shown(text: str, width: int) -> list[str]:
    return [plain_text(each) for each in wrap(line(text), width)]


def test_a_word_longer_than_the_width_is_broken_where_it_must_be() -> None:
    assert shown("see https://gazette.org/fire now", 10) == ["see", "https://", "gazette.", "org/fire", "now"]


def test_an_id_and_an_address_are_broken_behind_a_hyphen_a_slash_or_a_dot() -> None:
    assert shown("(arrested-on-road-day-before)", 28) == ["(arrested-on-road-day-", "before)"]
    assert shown("see https://a.example/x/y-z", 12) == ["see", "https://a.", "example/x/y-", "z"]
    assert shown("anti-constitutionally-so", 8) == ["anti-", "constitu", "tionally", "-so"]


def test_a_break_of_the_text_and_an_empty_line_stay() -> None:
    assert shown("a\n\nb", 10) == ["a", "", "b"]


def test_a_no_break_space_is_not_broken_at() -> None:
    assert shown("no fui\N{NO-BREAK SPACE}yo", 8) == ["no", "fui\N{NO-BREAK SPACE}yo"]


@pytest.mark.parametrize("width", [2, 3, 7, 60])
@pytest.mark.parametrize("text", ["燈塔起火了 in 1999", "a\N{COMBINING ACUTE ACCENT}" * 9, "😀" * 20, " ", "\n"])
def test_nothing_is_lost_or_wider_than_the_screen(text: str, width: int) -> None:
    lines = shown(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(cell_len, lines)) <= width


def test_a_style_is_kept_on_every_line() -> None:
    assert {span.style for each in wrap(line(Span("burnt " * 9 + "x" * 30, "bold")), 8) for span in each} == {"bold"}


def test_the_longest_text_without_a_blank_is_broken_in_one_go() -> None:
    assert len(shown("x" * 1_000_000, 10)) == 100_000
