"""Reading YAML: the text that stands there, and the place of each thing."""

from __future__ import annotations

import string
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from yaml._yaml import CParser

from cassez_cli import nodes
from cassez_cli.nodes import events
from cassez_cli.nodes.fallback import PureParser

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


@pytest.fixture(params=["libyaml", "pure"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(events, "parser", PureParser)


def plain(node: nodes.Node | None) -> Plain:
    """Make of a tree what yaml.BaseLoader makes of its text."""
    match node:
        case nodes.Text():
            return node.value
        case nodes.Sequence():
            return [plain(item) for item in node.items]
        case nodes.Mapping():
            return {name: plain(value) for name, (_, value) in node.fields.items()}
    return None


def values(text: str) -> Plain:
    node, problems = nodes.read("f.yaml", text.encode())
    assert problems == ()
    return plain(node)


def field(text: str, name: str) -> tuple[nodes.Text, nodes.Node]:
    node, problems = nodes.read("f.yaml", text.encode())
    assert problems == ()
    assert isinstance(node, nodes.Mapping)
    return node.fields[name]


PLAIN = ["2005-12-09", "no", "12:30", "0123", "1e3", "null", "~", "true", "0x1F", "1_000", ".inf", "=", "<<", "-1", "a#b", "a:b"]


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("written", PLAIN)
def test_a_plain_scalar_is_the_text_that_stands_there(written: str) -> None:
    assert values(f"date: {written}\n") == {"date": written}


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("text", ["key:\n", "key: ''\n", "key: # to do\n", "key:", "{key}\n", "? key\n"])
def test_an_empty_value_is_empty_text(text: str) -> None:
    assert values(text) == {"key": ""}


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n", "\ufeff", "\ufeff# nothing\n", "%YAML 1.2\n---\n"])
def test_a_file_of_nothing_is_an_empty_mapping(text: str) -> None:
    assert nodes.read("f.yaml", text.encode()) == (nodes.Mapping({}, 1, 1), ())


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: two\n  lines\n", "two lines"),
        ("a: |\n  two\n  lines\n", "two\nlines\n"),
        ("a: >-\n  two\n  lines\n", "two lines"),
        ("a: 'l''affaire [sic]'\n", "l'affaire [sic]"),
        ('a: "\\"no\\"\\tand\\u00e9\\\\d"\n', '"no"\tandé\\d'),
        ('a: "two\n  lines\n\n  more"\n', "two lines\nmore"),
        ('a: "a\ttab"\n', "a\ttab"),
        ("a: |\r\n  two\r\n  lines\r\n", "two\nlines\n"),
        ("a: \u200fא‎\u200e 1\u061c\n", "\u200fא‎\u200e 1\u061c"),
    ],
)
def test_text_over_lines_and_in_quotes_is_what_yaml_says(text: str, value: str) -> None:
    assert values(text) == {"a": value}


def test_a_tab_may_stand_between_words_without_quotes() -> None:
    assert values("a: b\tc\n") == {"a": "b\tc"}


@pytest.mark.usefixtures("each_parser")
def test_every_name_and_value_knows_its_line_and_column() -> None:
    name, value = field("people:\n  - id: ana-roca\n    aliases: [Ana, 'A. R.']\n", "people")

    assert (name.line, name.column) == (1, 1)
    assert value == nodes.Sequence(
        (
            nodes.Mapping(
                {
                    "id": (nodes.Text("id", 2, 5), nodes.Text("ana-roca", 2, 9)),
                    "aliases": (
                        nodes.Text("aliases", 3, 5),
                        nodes.Sequence((nodes.Text("Ana", 3, 15), nodes.Text("A. R.", 3, 20)), 3, 14),
                    ),
                },
                2,
                5,
            ),
        ),
        2,
        3,
    )


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_columns_count_characters_and_not_bytes(start: str) -> None:
    node, _ = nodes.read("f.yaml", f"{start}[é, 😀, c]\r\n".encode())

    assert node == nodes.Sequence((nodes.Text("é", 1, 2), nodes.Text("😀", 1, 5), nodes.Text("c", 1, 8)), 1, 1)


def test_fields_keep_the_order_of_the_file() -> None:
    assert list(field("a: {z: 1, b: 2, a: 3}\n", "a")[1].fields) == ["z", "b", "a"]  # type: ignore[union-attr]


def test_libyaml_reads_where_it_is_installed() -> None:
    assert isinstance(events.parser(""), CParser)


HIDDEN = "\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u2065\u3164\uffa0\ufffe\uffff"
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"], exclude_characters=HIDDEN)
SPOKEN = st.text(LETTERS | st.sampled_from("\u200e\u200f\n\t:#-'\"[]{}&*!|>%@`, "))
NAMES = st.text(string.ascii_lowercase + "_-", min_size=1)
TREES = st.recursive(SPOKEN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12)


@given(st.dictionaries(SPOKEN, SPOKEN), st.booleans())
def test_any_text_that_yaml_writes_reads_back_as_it_was(record: dict[str, str], allow_unicode: bool) -> None:  # noqa: FBT001
    assert values(yaml.safe_dump(record, allow_unicode=allow_unicode)) == record


@given(
    st.dictionaries(NAMES, TREES, min_size=1), st.sampled_from([None, True, False]), st.sampled_from([None, "|", ">", '"', "'"])
)
def test_values_are_those_of_yamls_base_loader(tree: dict[str, Plain], flow: bool | None, style: str | None) -> None:  # noqa: FBT001
    text = yaml.safe_dump(tree, default_flow_style=flow, default_style=style, allow_unicode=True)
    # Styles other than the usual one write tags, which are refused.
    untagged = text.replace("!!map ", "").replace("!!seq ", "")

    assert values(untagged) == yaml.load(untagged, yaml.BaseLoader)  # noqa: S506 - it makes text, lists and mappings only


@given(st.dictionaries(NAMES, TREES, min_size=1), st.sampled_from([None, True, False]))
def test_without_libyaml_the_same_is_read(tree: dict[str, Plain], flow: bool | None) -> None:  # noqa: FBT001
    data = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True).encode()
    read = nodes.read("f.yaml", data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "parser", PureParser)
        assert nodes.read("f.yaml", data) == read
