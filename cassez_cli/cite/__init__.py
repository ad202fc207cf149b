"""Sources as citations: the house style in words, and the formats of reference managers. Nothing here asks a question or prints."""

from collections.abc import Callable, Sequence

from cassez_cli.cite import bibtex, csl_json, ris
from cassez_cli.cite.works import Work

#: Add a format of citations: add a module with one `export` function, and its row here.
STYLES: dict[str, Callable[[Sequence[Work]], str]] = {
    "bibtex": bibtex.export,
    "csl-json": csl_json.export,
    "ris": ris.export,
}
