"""The rows of an answer as plain cells under the names of their fields, for the formats of one line a row."""

from enum import Enum
from typing import Any

from cassez_cli.views.answer import Answer, Bars, Table


def rows(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Give a header and the rows; where an answer has several tables or charts the first column, `section`, says which."""
    tables = [part for part in answer.parts if isinstance(part, Table | Bars)]
    several = len(tables) > 1
    header = list(dict.fromkeys(name for table in tables for row in table.rows[:1] for name in row._fields))
    cells = [
        [*([table.title] if several else []), *(_cell(getattr(row, name, "")) for name in header)]
        for table in tables
        for row in table.rows
    ]
    return [*(["section"] if several else []), *header], cells


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value.value if isinstance(value, Enum) else value)
