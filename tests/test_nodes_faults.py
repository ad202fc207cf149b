"""Every fault of a file's text: where it is, which rule, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cassez_cli import nodes
from cassez_cli.nodes import events
from cassez_cli.nodes.fallback import PureParser
from cassez_cli.problems import Place

if TYPE_CHECKING:
    from cassez_cli.problems import Problem


@pytest.fixture(params=["libyaml", "pure"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(events, "parser", PureParser)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    return nodes.read("f.yaml", text.encode() if isinstance(text, str) else text)[1]


def told(text: str | bytes) -> list[str]:
    """Write problems as `line:column rule message`."""
    return [f"{p.place.line}:{p.place.column} {p.rule} {p.message}" for p in problems(text)]


FAULTS = {
    # Quotes
    'a: "b\nc: d\n': '1:4 syntax the quote " is not closed',
    "a: b\nc: 'd\n": "2:4 syntax the quote ' is not closed",
    "a: 'l'affaire'\n": "1:7 syntax text after the closing quote '",
    'a: "he said "no""\n': '1:14 syntax text after the closing quote "',
    '"a" b: c\n': '1:5 syntax text after the closing quote "',
    'a: "\\q"\n': "1:5 syntax `\\q` is not the escape of a character",
    'a: "x\\x4"\n': "1:6 syntax `\\x4` is not the escape of a character",
    'a: "x\\ud83d\\ude00"\n': "1:6 syntax `\\ud83d` is not the escape of a character",
    'a: "x\\U00110000"\n': "1:6 syntax `\\U00110000` is not the escape of a character",
    # Indentation
    "- id: a\n title: b\n": "2:2 syntax this line does not go with the lines above it",
    "a:\n  b: c\n d: e\n": "3:2 syntax this line does not go with the lines above it",
    " a: b\nc: d\n": "2:1 syntax this line does not go with the lines above it",
    "a: b # 1\n  c\n": "2:3 syntax this line does not go with the lines above it",
    "- id: a\n    title: b\n": "2:5 syntax `title:` is read as part of the line above",
    "a:\n\tb: c\n": "2:1 syntax a tab where only spaces may stand",
    "a: b\n\tc: d\n": "2:1 syntax a tab where only spaces may stand",
    # Colons
    "a: Paris: a city\n": "1:9 syntax `: ` within a text",
    "a: b\ntitle\nc: d\n": "2:1 syntax no `: ` in 'title'",
    "a: b\nc:d\n": "2:1 syntax no `: ` in 'c:d'",
    # Brackets
    "a: [b, c\nd: e\n": "1:4 syntax `[` is not closed before line 2",
    "a: {b: [c\n": "1:8 syntax `[` is not closed",
    "a: [b,": "1:4 syntax `[` is not closed",
    "a: {": "1:4 syntax `{` is not closed",
    "a: [b,,c]\n": "1:7 syntax `,` where an item should stand",
    "a: [b: c: d]\n": "1:9 syntax `:` where `,` or `]` should stand",
    "a: {b: c]\n": "1:9 syntax `]` where `,` or `}` should stand",
    "a: [sic] b\n": "1:10 syntax text after the closing `]`",
    "a: {b} c\n": "1:8 syntax text after the closing `}`",
    "a: ]\n": "1:4 syntax text without quotes cannot begin with ']'",
    # Signs
    "a: @b\n": "1:4 syntax text without quotes cannot begin with '@'",
    "a: %b\n": "1:4 syntax text without quotes cannot begin with '%'",
    "a: ? b\n": "1:4 syntax text without quotes cannot begin with '?'",
    "a: * b\n": "1:4 syntax text without quotes cannot begin with '*'",
    "a: & b\n": "1:4 syntax text without quotes cannot begin with '&'",
    "a: !<b\n": "1:4 syntax text without quotes cannot begin with '!'",
    "a: !b!c d\n": "1:4 syntax text without quotes cannot begin with '!'",
    "a: !%ED%A0%80 b\n": "1:4 syntax text without quotes cannot begin with '!'",
    "a: - b\n": "1:4 syntax `- ` within a line",
    "a: |b\n": "1:5 syntax text on the same line as `|`",
    "%YAML 2.0\n---\na: b\n": "1:1 syntax a line that begins with `%`",
    "%TAG ! !x\n%TAG ! !x\n---\na: b\n": "2:1 syntax a line that begins with `%`",
    "a: b\n... c\n": "2:5 syntax nothing can follow here on the same line",
    # What YAML has and the facts do not
    "a: &b c\n": "1:4 anchor `&b` marks a value for repetition",
    "&b a: c\n": "1:1 anchor `&b` marks a value for repetition",
    "a: &b\n  - c\n": "1:4 anchor `&b` marks a value for repetition",
    "a: [b, *c]\n": "1:8 anchor `*c` repeats a value from elsewhere",
    "*a : b\n": "1:1 anchor `*a` repeats a value from elsewhere",
    "a: !!str b\n": "1:4 tag `!!str` sets the type of a value",
    "a: [! b]\n": "1:5 tag `!` sets the type of a value",
    "a: !<tag:b> {c: d}\n": "1:4 tag `!<tag:b>` sets the type of a value",
    "a: b\n---\nc: d\n": "2:1 several-documents a second document begins here",
    "a: b\nc: d\na: e\n": "3:1 duplicate-field 'a' already stands on line 1",
    "[a]: b\n": "1:1 wrong-shape a list or mapping in place of a field's name",
    "? {a: b}\n: c\n": "1:3 wrong-shape a list or mapping in place of a field's name",
    # Characters
    "a: b\x07\n": "1:5 control-character U+0007, control character",
    "# \x1b[2J\n": "1:3 control-character U+001B, control character",
    "a: b\rc\n": "1:5 control-character U+000D, control character",
    "a: b\x85c\n": "1:5 control-character U+0085, control character",
    "a: b\u2028c\n": "1:5 control-character U+2028, line separator",
    "a: 😀\u202eb\n": "1:5 control-character U+202E, right-to-left override",
    "a: b\u2066\n": "1:5 control-character U+2066, left-to-right isolate",
    "a: b\ufeff\n": "1:5 control-character U+FEFF, zero width no-break space",
    "a: b\ufffe\n": "1:5 control-character U+FFFE, control character",
    "a: b\uffff\n": "1:5 control-character U+FFFF, control character",
    'a: "b\\e"\n': "1:6 control-character `\\e` writes U+001B, control character",
    'a: "b\\x07"\n': "1:6 control-character `\\x07` writes U+0007, control character",
    'a:\n  "b\n   \\u202e c"\n': "3:4 control-character `\\u202e` writes U+202E, right-to-left override",
    'a: "b\\U0000202E"\n': "1:6 control-character `\\U0000202E` writes U+202E, right-to-left override",
    'a: "\\\\\\r"\n': "1:7 control-character `\\r` writes U+000D, control character",
}


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(("text", "problem"), FAULTS.items())
def test_a_fault_is_told_with_its_line_and_column(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("a: é\nb: é\xe9".encode("latin-1"), "1:4 not-utf8 the byte E9 (hexadecimal) is not UTF-8"),
        (b"a: b\n" + "c: é".encode() + b"\xff", "2:5 not-utf8 the byte FF (hexadecimal) is not UTF-8"),
        (b"\xef\xbb\xbfa\xff", "1:2 not-utf8 the byte FF (hexadecimal) is not UTF-8"),
        (b"a\xed\xa0\x80", "1:2 not-utf8 the byte ED (hexadecimal) is not UTF-8"),
        ("a: b".encode("utf-16"), "1:1 not-utf8 the file looks like UTF-16 or UTF-32"),
        ("a: b".encode("utf-16-be"), "1:1 not-utf8 the file looks like UTF-16 or UTF-32"),
        ("a: b".encode("utf-32-le"), "1:1 not-utf8 the file looks like UTF-16 or UTF-32"),
    ],
)
def test_a_file_that_is_not_utf8_is_not_read(data: bytes, problem: str) -> None:
    assert told(data) == [problem]
    assert nodes.read("f.yaml", data)[0] is None


@pytest.mark.usefixtures("each_parser")
def test_all_faults_of_a_file_are_told_in_its_order() -> None:
    assert told('a: !x &y "\\e\\b"\na: *y\nc: \x07\n---\nd: {e: 1, e: 2}\n') == [
        "1:4 tag `!x` sets the type of a value",
        "1:7 anchor `&y` marks a value for repetition",
        "1:11 control-character `\\e` writes U+001B, control character",
        "1:13 control-character `\\b` writes U+0008, control character",
        "2:1 duplicate-field 'a' already stands on line 1",
        "2:4 anchor `*y` repeats a value from elsewhere",
        "3:4 control-character U+0007, control character",
        "4:1 several-documents a second document begins here",
        "5:11 duplicate-field 'e' already stands on line 5",
    ]


def test_an_escape_in_text_without_double_quotes_is_only_letters() -> None:
    assert told("a: b\\e\nc: 'd\\e'\nd: \"\\\\e\"\n") == []


@pytest.mark.usefixtures("each_parser")
def test_a_field_given_twice_names_both_places_and_keeps_the_first() -> None:
    node, found = nodes.read("f.yaml", b"title: first\nnote: x\ntitle: second\n")

    assert isinstance(node, nodes.Mapping)
    assert node.fields["title"][1] == nodes.Text("first", 1, 8)
    assert [(p.place, p.also) for p in found] == [(Place("f.yaml", 3, 1), Place("f.yaml", 1, 1))]


@pytest.mark.usefixtures("each_parser")
def test_a_quote_that_was_left_open_lines_above_is_shown_too() -> None:
    (problem,) = problems('title: "The raid\ndate: "2005"\n')

    assert (problem.place, problem.also) == (Place("f.yaml", 2, 8), Place("f.yaml", 1, 8))


def test_a_quote_on_the_same_line_is_not_shown_again() -> None:
    (problem,) = problems('title: "The raid" of 2005\n')

    assert (problem.place, problem.also) == (Place("f.yaml", 1, 19), None)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("a: 'l'affaire'", "quote the whole text; inside such quotes an apostrophe is written twice"),
        ("a: [sic] b", "quote text that begins with `[`"),
        ("a: docket # 12\n  of 2006", "put text that holds ` #` in quotes: what follows is a comment"),
        ("a: Paris: a city", "put the whole text in quotes"),
        ("- a: b\n\tc: d", "indent with spaces"),
    ],
)
def test_a_fault_of_syntax_says_what_to_do_and_that_the_rest_was_not_read(text: str, advice: str) -> None:
    (problem,) = problems(text)

    assert problem.help == f"{advice}; the rest of this file was not read"
    assert problem.rule in nodes.STOPPING


def test_a_fault_that_nobody_foresaw_is_told_at_the_last_sign_of_the_file() -> None:
    # In libyaml, bytes in a %TAG line that are not UTF-8 end the reading without a word about where.
    assert told("%TAG ! %ED%A0%80\n---\na: b\n\n")[-1].endswith("syntax cannot be read as YAML from here")


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    ("text", "comment", "column"),
    [
        ("summary: He won case #1 of 3", "#1 of 3", 22),
        ("summary: the file # 12", "# 12", 19),
        ("docket: AR #517", "#517", 12),
        ("people: [ana roca # or luis\n  ]", "# or luis", 19),
        ("summary: at the\n  harbour # 12", "# 12", 11),
    ],
)
def test_a_comment_that_may_be_the_rest_of_a_text_is_refused_where_it_begins(text: str, comment: str, column: int) -> None:
    [problem] = told(text)
    assert problem.endswith(f":{column} comment-after-text '{comment}' is read as a comment, not as part of the text")


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    "text",
    [
        "# a line of its own\nsummary: the file",
        "status: alleged  # by the police",
        "summary: 'the file # 12'  # in quotes",
        "summary: >  # folded\n  the file # 12",
        "summary: C# and file#12",
        "sources: [gazette, herald]  # both",
        "status: alleged ## by the police",
        "sources:  # both\n  - gazette",
    ],
)
def test_a_comment_that_cannot_be_text_is_let_through(text: str) -> None:
    assert told(text) == []
