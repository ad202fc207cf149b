"""DOT, the language of Graphviz (https://graphviz.org/doc/info/lang.html).

Every text is a quoted string, in which only the quotation mark must be escaped; labels are read as an `escString`, in which a
backslash and, as HTML entities are replaced, an ampersand mean more than themselves.
"""

from cassez_cli.views.graph import Edge, Graph, Node


def export(graph: Graph) -> str:
    """Write an undirected graph; an edge that reads one way has an arrow."""
    caption = _quoted(f"{graph.title}\n{graph.note}")
    return (
        f"graph {{\n  label={caption};\n  overlap=false;\n"
        + "".join(map(_node, graph.nodes))
        + "".join(map(_edge, graph.edges))
        + "}\n"
    )


def _node(node: Node) -> str:
    shape = ", shape=box" if node.kind == "organisation" else ""
    return f"  {_quoted(node.id)} [label={_quoted(node.label)}{shape}];\n"


def _edge(edge: Edge) -> str:
    drawn = f"{', dir=forward' if edge.directed else ''}{', style=dashed' if edge.doubted else ''}"
    tooltip = _quoted("\n".join(edge.rests_on))
    ends = f"{_quoted(edge.one)} -- {_quoted(edge.other)}"
    return f"  {ends} [label={_quoted(edge.label)}, weight={edge.weight}{drawn}, tooltip={tooltip}];\n"


def _quoted(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
