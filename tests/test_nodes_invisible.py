"""Characters that nobody sees are refused where they can deceive, and let through where a script or an emoji needs them."""

import pytest

from cassez_cli import nodes
from cassez_cli.nodes import Mapping, Text

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def told(text: str) -> list[str]:
    _, problems = nodes.read("f.yaml", text.encode())
    return [f"{problem.place.line}:{problem.place.column} {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: an\u200ba", "1:6 U+200B, zero width space"),
        ("a: an\u00ada", "1:6 U+00AD, soft hyphen"),
        ("a: an\u2060a", "1:6 U+2060, word joiner"),
        ("a: an\u034fa", "1:6 U+034F, combining grapheme joiner"),
        ("a: an\u3164a", "1:6 U+3164, hangul filler"),
        ("a: an\u200da", "1:6 U+200D, zero width joiner"),
        ("a: an\u200ca", "1:6 U+200C, zero width non-joiner"),
        ("a: خواه\u200c", "1:8 U+200C, zero width non-joiner"),
        ("a: \u200d👩", "1:4 U+200D, zero width joiner"),
        ("a: an\U000e0061a", "1:6 U+E0061, tag latin small letter a"),
        ("a: 👩\U000e0061\U000e007f", "1:5 U+E0061, tag latin small letter a"),
        ("a: \U0001f3f4\U000e0061", "1:5 U+E0061, tag latin small letter a"),
        ("an\u200ba: b", "1:3 U+200B, zero width space"),
        ("# an\u200ba", "1:5 U+200B, zero width space"),
        ('a: "an\\u200ba"', "1:7 `\\u200b` writes U+200B, zero width space"),
        ('a: "\\u200dA 👩\u200d👧 \\u200d"', "1:5 `\\u200d` writes U+200D, zero width joiner"),
        ('a: "an\\xADa"', "1:7 `\\xAD` writes U+00AD, soft hyphen"),
    ],
)
def test_an_invisible_character_that_nothing_needs_is_refused(text: str, problem: str) -> None:
    assert told(text)[0] == problem


@pytest.mark.parametrize(
    "text",
    [
        "خواهد\u200cشد",
        "क्\u200dष",
        "ශ්\u200dරී",
        "ស្រី\u200bសួស្តី",
        "ไทย\u200bภาษา",
        "👩\u200d👩\u200d👧",
        "👩🏽\u200d⚖\ufe0f",
        "❤\ufe0f\u200d🔥",
        "🙂\u200d↔\ufe0f",
        ENGLAND,
        f"👩{ENGLAND}",
        "漢\U000e0100",
    ],
)
@pytest.mark.parametrize("written", ["a: {}", 'a: "{}"'])
def test_what_scripts_and_emoji_need_is_let_through(text: str, written: str) -> None:
    for shown in (text, "".join(f"\\U{ord(char):08x}" for char in text) if '"' in written else text):
        root, problems = nodes.read("f.yaml", written.format(shown).encode())
        assert not problems
        assert isinstance(root, Mapping)
        _, value = root.fields["a"]
        assert isinstance(value, Text)
        assert value.value == text


def test_a_refused_character_is_read_as_a_space_and_its_needed_twin_is_kept() -> None:
    root, _ = nodes.read("f.yaml", 'a: "\\u200dA 👩\u200d👧 \\u200d"'.encode())
    assert isinstance(root, Mapping)
    assert root.fields["a"][1] == Text(" A 👩\u200d👧  ", 1, 4)
