"""Answers for machines and for other papers, as text; none of it passes through Rich."""

from collections.abc import Callable

from cassez_cli.export import as_csv, as_json, as_jsonl, as_md, as_plain, as_tsv
from cassez_cli.views.answer import Answer, Asked

#: Add a format: add a module with one `export` function, and its row here.
FORMATS: dict[str, Callable[[Answer, Asked], str]] = {
    "plain": as_plain.export,
    "json": as_json.export,
    "jsonl": as_jsonl.export,
    "csv": as_csv.export,
    "tsv": as_tsv.export,
    "md": as_md.export,
}
