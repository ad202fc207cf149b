"""A flowchart for Mermaid (https://mermaid.js.org/syntax/flowchart.html), which GitHub and many wikis draw.

Every label stands in quotation marks, with an entity code for whatever might be read as syntax, Markdown or HTML. An id could be
a keyword or change the edge before it (`end`, `o`, `x`), so that nodes are numbered.
"""

import re
from itertools import count

from cassez_cli.views.graph import Edge, Graph

#: What Mermaid draws where its own settings (`maxEdges`, `maxTextSize`) are not raised.
MOST_EDGES, MOST_CHARACTERS = 500, 50_000
_SPECIAL = re.compile(r"[^\w .,()–-]")


def export(graph: Graph) -> str:
    """Write a flowchart; an edge that reads one way has an arrow, and a comment says if there is more than Mermaid will draw."""
    numbers = {node.id: f"n{number}" for node, number in zip(graph.nodes, count(1))}
    nodes = (f"  {numbers[node.id]}{_box(_label(node.label), node.kind)}\n" for node in graph.nodes)
    edges = (_edge(edge, numbers) for edge in graph.edges)
    chart = f"flowchart LR\n  %% {_label(graph.title)}\n  %% {graph.note}\n" + "".join((*nodes, *edges))
    return chart + _warning(len(graph.edges), len(chart))


def _box(label: str, kind: str) -> str:
    return f'["{label}"]' if kind == "organisation" else f'("{label}")'


def _edge(edge: Edge, numbers: dict[str, str]) -> str:
    arrow = "-->" if edge.directed else "-.-" if edge.doubted else "---"
    return f'  {numbers[edge.one]} {arrow}|"{_label(edge.label)}"| {numbers[edge.other]}\n'


def _label(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text)


def _warning(edges: int, characters: int) -> str:
    if edges <= MOST_EDGES and characters <= MOST_CHARACTERS:
        return ""
    return (
        f"  %% Too much for Mermaid as it comes ({MOST_EDGES} edges, {MOST_CHARACTERS:,} characters): raise maxEdges to {edges} and"
        f" maxTextSize to {characters + 1000}, or ask for one person.\n"
    )
