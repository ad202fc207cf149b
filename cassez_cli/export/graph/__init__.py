"""Graphs for programs that draw or reckon with them, as text."""

from collections.abc import Callable

from cassez_cli.export.graph import as_dot, as_graphml, as_mermaid
from cassez_cli.views.graph import Graph

#: Add a format: add a module with one `export` function, and its row here.
FORMATS: dict[str, Callable[[Graph], str]] = {
    "dot": as_dot.export,
    "mermaid": as_mermaid.export,
    "graphml": as_graphml.export,
}
