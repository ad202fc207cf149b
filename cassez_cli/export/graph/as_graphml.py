"""GraphML (http://graphml.graphdrawing.org/specification.html), which Gephi, yEd, Cytoscape and networkx read.

The graph is undirected, as a reader may refuse one that is mixed; `directed` tells which edges read from source to target. Every
attribute is declared by a key; `NMTOKEN` and `ID` types are met by the ids of the facts and by numbered edges.
"""

from collections.abc import Iterator
from html import escape

from cassez_cli.views.graph import Edge, Graph, Node

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
#: Attribute to type, of nodes and of edges.
_NODE = {"label": "string", "kind": "string"}
_EDGE = {
    "tie": "string",
    "directed": "boolean",
    "label": "string",
    "since": "string",
    "until": "string",
    "weight": "int",
    "established": "int",
    "rests_on": "string",
}


def export(graph: Graph) -> str:
    """Write one graph; an attribute without a value is left out."""
    parts = [
        _HEAD,
        f"<desc>{escape(graph.title)}. {escape(graph.note)}</desc>\n",
        *_keys("node", _NODE),
        *_keys("edge", _EDGE),
        '<graph id="ties" edgedefault="undirected">\n',
        *map(_node, graph.nodes),
        *(_edge(number, edge) for number, edge in enumerate(graph.edges, 1)),
        "</graph>\n</graphml>\n",
    ]
    return "".join(parts)


def _keys(of: str, types: dict[str, str]) -> Iterator[str]:
    for name, type_ in types.items():
        yield f'<key id="{of}-{name}" for="{of}" attr.name="{name}" attr.type="{type_}"/>\n'


def _node(node: Node) -> str:
    return f'<node id="{escape(node.id)}">{_data("node", node, _NODE)}</node>\n'


def _edge(number: int, edge: Edge) -> str:
    ends = f'source="{escape(edge.one)}" target="{escape(edge.other)}"'
    return f'<edge id="e{number}" {ends}>{_data("edge", edge, _EDGE)}</edge>\n'


def _data(of: str, row: Node | Edge, names: dict[str, str]) -> str:
    return "".join(f'<data key="{of}-{name}">{escape(text)}</data>' for name in names if (text := _text(getattr(row, name))))


def _text(value: str | bool | int | tuple[str, ...] | None) -> str:  # noqa: FBT001 - a value like the others
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)
