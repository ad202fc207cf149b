"""A report of problems in the formats of `cassez check`, one small file each."""

from collections.abc import Callable

from cassez_cli.report import as_github, as_json, as_text
from cassez_cli.report.report import Report

#: Add a format: add a module with one `report` function, and its row here.
FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text.report,
    "json": as_json.report,
    "github": as_github.report,
}

__all__ = ["FORMATS", "Report"]
