"""Where reading stops: what is kept of a broken file, and what is too much."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from yaml.error import MarkedYAMLError

from cassez_cli import nodes
from cassez_cli.nodes import events
from cassez_cli.nodes.fallback import PureParser
from cassez_cli.nodes.faults import MAX_PROBLEMS
from cassez_cli.problems import Place, Rule, in_order


@pytest.fixture(params=["libyaml", "pure"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(events, "parser", PureParser)


@pytest.mark.usefixtures("each_parser")
def test_records_before_a_fault_of_syntax_are_kept_and_the_broken_one_is_not() -> None:
    node, _ = nodes.read("f.yaml", b"people:\n  - id: ana\n    sources: [x]\n  - id: ben\n    sources: [y, {z: @\n")

    assert isinstance(node, nodes.Mapping)
    (ana,) = node.fields["people"][1].items  # type: ignore[union-attr]
    assert list(ana.fields) == ["id", "sources"]  # type: ignore[union-attr]


@pytest.mark.usefixtures("each_parser")
def test_a_record_that_is_not_in_a_list_is_not_kept_in_part() -> None:
    node, _ = nodes.read("f.yaml", b"dossier:\n  title: x\n  edition: @\n")

    assert node == nodes.Mapping({}, 1, 1)


@pytest.mark.usefixtures("each_parser")
def test_nothing_is_left_of_a_file_that_cannot_be_read_from_its_first_line() -> None:
    assert nodes.read("f.yaml", b"@ people\n")[0] is None


@pytest.mark.usefixtures("each_parser")
def test_what_is_refused_leaves_a_mark_that_is_no_text() -> None:
    node, _ = nodes.read("f.yaml", b"a: *b\n")

    assert isinstance(node, nodes.Mapping)
    assert node.fields["a"][1] == nodes.Refused(1, 4)


@pytest.mark.usefixtures("each_parser")
def test_a_tag_and_an_anchor_do_not_hide_the_value_behind_them() -> None:
    node, _ = nodes.read("f.yaml", b"a: !x &y [b]\n")

    assert isinstance(node, nodes.Mapping)
    assert node.fields["a"][1] == nodes.Sequence((nodes.Text("b", 1, 11),), 1, 4)


@pytest.mark.usefixtures("each_parser")
def test_a_forbidden_character_is_read_as_a_space() -> None:
    node, _ = nodes.read("f.yaml", 'a: [b\u202ec, "b\\ec"]\n'.encode())

    assert isinstance(node, nodes.Mapping)
    assert [text.value for text in node.fields["a"][1].items] == ["b c", "b c"]  # type: ignore[union-attr]


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("opening", ["[", "- ", "{", "[{"])
def test_a_hundred_thousand_levels_are_refused_at_the_first_too_many(opening: str) -> None:
    _, (problem,) = nodes.read("f.yaml", opening.encode() * 100_000)

    assert problem.rule is Rule.TOO_DEEP
    assert problem.place.column == 20 * len(opening) // len(opening.replace(" ", "")) + 1


def test_where_libyaml_gives_up_by_itself_the_first_level_too_many_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    class Shallow(PureParser):
        def get_event(self) -> object:
            if self.line > 0:
                raise MarkedYAMLError("while increasing flow level", None, "exceeded maximum nesting depth")
            return super().get_event()  # type: ignore[no-untyped-call]

    monkeypatch.setattr(events, "parser", Shallow)
    _, found = nodes.read("f.yaml", b"a: &b c\nd: " + b"[" * 2000)

    assert [(problem.rule, problem.place.line, problem.place.column) for problem in found] == [
        (Rule.ANCHOR, 1, 4),
        (Rule.TOO_DEEP, 2, 23),
    ]


def test_twenty_levels_are_read() -> None:
    _, found = nodes.read("f.yaml", b"[" * 20 + b"]" * 20)
    _, (problem,) = nodes.read("f.yaml", b"[" * 21 + b"]" * 21)

    assert found == ()
    assert (problem.place.column, problem.message) == (21, "more than 20 lists or mappings within each other")


def test_a_file_of_more_than_64_mib_is_not_read() -> None:
    node, found = nodes.read("f.yaml", b" " * (nodes.MAX_BYTES + 1))

    assert node is None
    assert [(p.place, p.message) for p in found] == [
        (Place("f.yaml", 1, 1), "the file has 67,108,865 bytes; 67,108,864 is the most")
    ]


@pytest.mark.usefixtures("each_parser")
def test_a_text_of_more_than_a_mib_is_refused_and_the_rest_read() -> None:
    longest = "x" * nodes.MAX_TEXT
    node, found = nodes.read("f.yaml", f"- {longest}\n- {longest}x\n- y\n".encode())

    assert node == nodes.Sequence((nodes.Text(longest, 1, 3), nodes.Refused(2, 3), nodes.Text("y", 3, 3)), 1, 1)
    assert [(p.place.line, p.rule, p.message) for p in found] == [
        (2, Rule.TOO_LARGE, "a text of 1,048,577 characters; 1,048,576 is the most")
    ]


@pytest.mark.parametrize("fault", [b"\x07\n", b"a: b\n"])
def test_of_very_many_faults_the_first_thousand_are_told_and_the_others_counted(fault: bytes) -> None:
    _, found = nodes.read("f.yaml", b"a: b\n" + fault * (MAX_PROBLEMS + 5))

    assert len(found) == MAX_PROBLEMS
    assert (found[-1].help or "").endswith("; 5 more faults of this file are not shown")


SIGNS = ["a", "é", "😀", " ", "\n", "\n  ", "\t", ": ", "- ", "? ", "[", "]", "{", "}", ", ", "'", '"', "|", ">", " #", "%", "@"]
SIGNS += [
    "&a",
    "*a",
    "!x",
    "!<",
    "!%ED%A0%80",
    "\\x07",
    "\\uD800",
    "\\U00110000",
    "---\n",
    "...\n",
    "\r\n",
    "\r",
    "\x07",
    "\u202e",
]


@given(st.binary() | st.lists(st.sampled_from(SIGNS)).map(lambda signs: "".join(signs).encode()), st.booleans())
@example(data=b"{a", pure=False)
@example(data=b"%YAML 1." + b"1" * 5000, pure=True)
def test_whatever_a_file_holds_it_is_read_or_its_faults_are_placed(data: bytes, pure: bool) -> None:  # noqa: FBT001
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "parser", PureParser if pure else events.parser)
        node, found = nodes.read("f.yaml", data)

    lines = data.decode(errors="replace").split("\n")
    assert node or found
    assert found == in_order(found)
    assert all(1 <= p.place.line <= len(lines) and 1 <= p.place.column <= len(lines[p.place.line - 1]) + 1 for p in found)
