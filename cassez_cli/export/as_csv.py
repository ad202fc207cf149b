"""CSV after RFC 4180, with a header; no cell can be taken for a formula by a spreadsheet."""

import csv
import io

from cassez_cli.export.rows import harmless, rows
from cassez_cli.views.answer import Answer, Asked


def export(answer: Answer, _: Asked) -> str:
    """Write the rows of the answer, nothing if there are none; a cell that begins like a formula gets an apostrophe before it."""
    header, cells = rows(answer)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([header] if header else [])
    writer.writerows(map(harmless, row) for row in cells)
    return out.getvalue()
