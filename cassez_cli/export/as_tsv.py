"""Tab-separated values with a header; a tab or line end inside a cell becomes a blank, and no cell can be taken for a formula."""

from cassez_cli.export.rows import harmless, rows
from cassez_cli.views.answer import Answer, Asked


def export(answer: Answer, _: Asked) -> str:
    """Write the rows of the answer, nothing if there are none."""
    header, cells = rows(answer)
    lines = [header, *cells] if header else []
    return "".join("\t".join(harmless(" ".join(cell.split())) for cell in row) + "\n" for row in lines)
