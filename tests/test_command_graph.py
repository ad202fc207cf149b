"""`cassez graph`: each format is read back by a reader of it, or compared whole."""

from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pydot
import pytest
from conftest import Run

FACTS = r"""
    sources: [{id: log, kind: book, language: en, grade: high, basis: full, note: A log., title: Log}]
    people:
      - {id: end, name: "Ana \"La [sic]\" Roca & \u00d1u <b>", summary: x, sources: [log],
         roles: [{role: keeper, org: board, from: "1990", until: "1995", sources: [log]}, {role: guest, org: cape, sources: [log]}],
         relations: [{to: o-luis, kind: sibling, sources: [log]}, {to: o-luis, kind: "lawyer-of", from: "2001", sources: [log]}]}
      - {id: o-luis, name: "Luis \\N; #35; `x`\n{Roca} | \\", summary: x, sources: [log],
         roles: [{role: pilot, org: board, sources: [log]}], relations: [{to: end, kind: sibling, sources: [log]}]}
      - {id: bea, name: Bea, summary: x, sources: [log]}
      - {id: hermit, name: Hermit, summary: x, sources: [log]}
    organisations: [{id: board, name: Harbour Board, summary: x, sources: [log]}]
    places: [{id: cape, name: Cape, summary: x, sources: [log]}]
    events:
      - {id: fire, date: "1999-03-04", title: Fire, summary: x, kind: k, status: alleged, people: [end, o-luis], sources: [log]}
      - {id: trip, date: "1998", title: Trip, summary: x, kind: k, status: established, people: [o-luis, end], sources: [log]}
      - {id: talk, date: "2003", title: Talk, summary: x, kind: k, status: disputed, people: [o-luis, bea], sources: [log]}
"""
NAMES = {
    "end": 'Ana "La [sic]" Roca & Ñu <b>',
    "o-luis": "Luis \\N; #35; `x`\n{Roca} | \\",
    "bea": "Bea",
    "board": "Harbour Board",
}

#: pydot 4 calls pyparsing by its older names.
PYDOT = pytest.mark.filterwarnings("ignore:.*deprecated - use:DeprecationWarning")


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(FACTS)


def graphml(text: str) -> Any:
    return nx.parse_graphml(text, force_multigraph=True)


def dot(text: str) -> Any:
    [graph] = pydot.graph_from_dot_data(text) or []
    return graph


def shown(label: str) -> str:
    """Read a quoted string as Graphviz shows it: an `escString` with HTML entities."""
    lines = label[1:-1].replace('\\"', '"').replace("\\\\", "\0").replace("\\n", "\n")
    return unescape(lines.replace("\0", "\\"))


def test_graphml_is_read_back_with_everyone_who_has_a_tie_and_with_every_tie(cassez: Callable[..., Run], facts: Path) -> None:
    graph = graphml(cassez("graph", "--format", "graphml", "--facts", facts).out)
    assert {id_: data["label"] for id_, data in graph.nodes(data=True)} == NAMES
    assert graph.nodes["board"]["kind"] == "organisation"
    ties = {(frozenset((one, other)), data["tie"], data["label"]) for one, other, data in graph.edges(data=True)}
    assert ties == {
        (frozenset(("end", "o-luis")), "relation", "sibling of"),
        (frozenset(("end", "o-luis")), "relation", "lawyer of (from 2001)"),
        (frozenset(("end", "board")), "role", "keeper (1990 to 1995)"),
        (frozenset(("o-luis", "board")), "role", "pilot"),
        (frozenset(("end", "o-luis")), "events", "2 shared events (first 1998; last 4 March 1999)"),
        (frozenset(("o-luis", "bea")), "events", "1 shared event (2003), none established"),
    }


def test_graphml_tells_numbers_dates_and_what_each_edge_rests_on(cassez: Callable[..., Run], facts: Path) -> None:
    graph = graphml(cassez("graph", "--format", "graphml", "--facts", facts).out)
    edges = {data["label"].split(" (")[0]: data for *_, data in graph.edges(data=True)}
    events = edges["2 shared events"]
    assert (events["weight"], events["established"], events["rests_on"]) == (2, 1, "trip; fire")
    assert (events["since"], events["until"]) == ("1998", "1999-03-04")
    assert (edges["lawyer of"]["directed"], edges["lawyer of"]["rests_on"]) == (True, "log")
    assert "established" not in edges["lawyer of"]
    assert edges["sibling of"]["directed"] is False


def test_graphml_declares_every_key_and_follows_the_order_of_its_schema(cassez: Callable[..., Run], facts: Path) -> None:
    root = ET.fromstring(cassez("graph", "--format", "graphml", "--facts", facts).out.encode())  # noqa: S314 - our own
    space = "{http://graphml.graphdrawing.org/xmlns}"
    tags = [child.tag.removeprefix(space) for child in root]
    assert tags == ["desc", *["key"] * 10, "graph"]
    keys = {(key.get("id"), key.get("for")) for key in root.iter(f"{space}key")}
    used = {(data.get("key"), of) for of in ("node", "edge") for each in root.iter(space + of) for data in each}
    assert used <= keys
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


@PYDOT
def test_dot_is_read_back_with_its_names_and_lines(cassez: Callable[..., Run], facts: Path) -> None:
    graph = dot(cassez("graph", "--facts", facts).out)
    nodes = {node.get_name().strip('"'): shown(node.get_label()) for node in graph.get_nodes()}
    assert nodes == NAMES
    assert [node.get_name() for node in graph.get_nodes() if node.get_shape() == "box"] == ['"board"']
    edges = {shown(edge.get_label()): edge for edge in graph.get_edges()}
    assert edges["1 shared event (2003), none established"].get_style() == "dashed"
    assert edges["2 shared events (first 1998; last 4 March 1999)"].get_style() is None
    assert edges["2 shared events (first 1998; last 4 March 1999)"].get("weight") == "2"
    assert edges["lawyer of (from 2001)"].get_dir() == "forward"
    assert edges["sibling of"].get_dir() is None
    assert shown(graph.get_label()).startswith("The affair of the invented lighthouse, edition of 1 January 2020\n")


def test_mermaid_has_a_code_for_whatever_it_might_read_as_syntax(cassez: Callable[..., Run], facts: Path) -> None:
    assert cassez("graph", "--format", "mermaid", "--facts", facts).out == (
        "flowchart LR\n"
        "  %% The affair of the invented lighthouse, edition of 1 January 2020\n"
        "  %% A tie accuses nobody: it says that both stand in one record. A broken line: no event that both appear in is"
        " established.\n"
        '  n1("Ana #34;La #91;sic#93;#34; Roca #38; Ñu #60;b#62;")\n'
        '  n2("Luis #92;N#59; #35;35#59; #96;x#96;#10;#123;Roca#125; #124; #92;")\n'
        '  n3("Bea")\n'
        '  n4["Harbour Board"]\n'
        '  n1 ---|"sibling of"| n2\n'
        '  n1 -->|"lawyer of (from 2001)"| n2\n'
        '  n1 -->|"keeper (1990 to 1995)"| n4\n'
        '  n2 -->|"pilot"| n4\n'
        '  n1 ---|"2 shared events (first 1998#59; last 4 March 1999)"| n2\n'
        '  n2 -.-|"1 shared event (2003), none established"| n3\n'
    )


def test_mermaid_says_when_there_is_more_than_it_will_draw(cassez: Callable[..., Run]) -> None:
    assert "raise maxEdges to" in cassez("graph", "--format", "mermaid").out.splitlines()[-1]


def test_with_a_name_there_are_those_tied_to_it_and_the_ties_among_them(cassez: Callable[..., Run], facts: Path) -> None:
    graph = graphml(cassez("graph", "bea", "--format", "graphml", "--facts", facts).out)
    assert set(graph) == {"bea", "o-luis"}
    graph = graphml(cassez("graph", "ñu", "--format", "graphml", "--facts", facts).out)
    assert set(graph) == {"end", "o-luis", "board"}


def test_as_of_a_day_there_is_what_had_begun_and_the_standing_of_that_day(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(
        """
    sources: [{id: log, kind: book, language: en, grade: high, basis: full, note: A log., title: Log}]
    people:
      - {id: ana, name: Ana, summary: x, sources: [log], relations: [{to: bea, kind: partner, from: "2001", until: "2003", sources: [log]}]}
      - {id: bea, name: Bea, summary: x, sources: [log]}
    events:
      - {id: meet, date: "1995", title: They meet, summary: x, kind: k, status: established, people: [ana, bea], sources: [log],
         history: [{date: "1995", status: alleged, sources: [log]}, {date: "2005", status: established, sources: [log]}]}
      - {id: end, date: "2006", title: It ends, summary: x, kind: k, status: established, people: [ana, bea], sources: [log]}
    """
    )
    text = cassez("graph", "--format", "graphml", "--as-of", "2002", "--facts", facts).out
    assert sorted(data["label"] for *_, data in graphml(text).edges(data=True)) == [
        "1 shared event (1995), none established",
        "partner of (from 2001)",
    ]
    assert "edition of 1 January 2020, as of 2002-12-31" in text


def test_someone_without_a_tie_cannot_be_drawn(cassez: Callable[..., Run], facts: Path) -> None:
    assert "no relation, role or shared event on record" in cassez("graph", "hermit", "--facts", facts, code=1).err


def test_an_unknown_format_is_refused_naming_what_there_is(cassez: Callable[..., Run]) -> None:
    assert "formats: dot, mermaid, graphml" in cassez("graph", "--format", "gexf", code=2).err


def test_a_graph_goes_to_a_file(cassez: Callable[..., Run], facts: Path, tmp_path: Path) -> None:
    assert cassez("graph", "--facts", facts, "--output", tmp_path / "all.dot").out == ""
    assert (tmp_path / "all.dot").read_text(encoding="utf-8") == cassez("graph", "--facts", facts).out


def test_the_shipped_dossier_has_the_same_nodes_and_edges_in_every_format(cassez: Callable[..., Run]) -> None:
    graph = graphml(cassez("graph", "--format", "graphml").out)
    ties = Counter(data["tie"] for *_, data in graph.edges(data=True))
    assert min(ties["relation"], ties["role"], ties["events"]) > 50
    assert {"florence-cassez", "israel-vallarta", "afi"} <= set(graph)
    assert min(dict(graph.degree()).values()) >= 1
    dot_lines = cassez("graph").out.splitlines()
    mermaid_lines = [line for line in cassez("graph", "--format", "mermaid").out.splitlines() if line.startswith("  n")]
    edges = graph.number_of_edges()
    assert sum('" -- "' in line for line in dot_lines) == sum('|"' in line for line in mermaid_lines) == edges
    assert sum('" [label=' in line for line in dot_lines) - edges == len(mermaid_lines) - edges == len(graph)


@PYDOT
def test_those_around_someone_in_the_shipped_dossier_read_back_the_same_from_dot_and_graphml(cassez: Callable[..., Run]) -> None:
    graph = graphml(cassez("graph", "zavaleta", "--format", "graphml").out)
    drawn = dot(cassez("graph", "zavaleta").out)
    assert len(drawn.get_edges()) == graph.number_of_edges() > 10
    assert {node.get_name().strip('"') for node in drawn.get_nodes()} == set(graph)
