"""CSV after RFC 4180, with a header; no cell can be taken for a formula by a spreadsheet."""

import csv
import io

from cassez_cli.export.rows import rows
from cassez_cli.views.answer import Answer, Asked

#: What a spreadsheet reads as the start of a formula (OWASP, CSV Injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def export(answer: Answer, _: Asked) -> str:
    """Write the rows of the answer, nothing if there are none; a cell that begins like a formula gets an apostrophe before it."""
    header, cells = rows(answer)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([header] if header else [])
    writer.writerows([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in cells)
    return out.getvalue()
