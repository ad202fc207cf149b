"""The rows of an answer as plain cells under the names of their fields, for the formats of one line a row."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

from cassez_cli.views.answer import Answer, Bars, Facts, Table
from cassez_cli.vocabulary import Plain

#: What a spreadsheet reads as the start of a formula (OWASP, CSV Injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Give a header and the rows, both empty if there is nothing to tell.

    Where an answer has several tables or charts the first column, `section`, says which. The page of a record begins with the record
    itself: its fields that hold values or ids, and of the sources it cites the ids.
    """
    sections = [*_record(answer), *_tables(answer)]
    header = list(dict.fromkeys(name for _, rows in sections for row in rows[:1] for name in row))
    several = len(sections) > 1
    cells = [
        [*([title] if several else []), *(_cell(row.get(name)) for name in header)] for title, rows in sections for row in rows
    ]
    return ([*(["section"] if several else []), *header] if cells else []), cells


def _tables(answer: Answer) -> Iterator[tuple[str, list[Plain]]]:
    return ((part.title, [row._asdict() for row in part.rows]) for part in answer.parts if isinstance(part, Table | Bars))


def _record(answer: Answer) -> Iterator[tuple[str, list[Plain]]]:
    if any(isinstance(part, Facts) for part in answer.parts):
        for record in (each for each in answer.results() if "record" in each):
            fields = {name: _ids(value) for name, value in record.items() if name != "record" and not isinstance(value, dict)}
            yield record["record"], [{name: value for name, value in fields.items() if value is not None}]


def _ids(value: Any) -> Any:
    """Give a value, or of citations their sources; None for other parts and for records, which have tables of their own."""
    if not isinstance(value, list):
        return value
    ids = tuple(each if isinstance(each, str) else None if "record" in each else each.get("source") for each in value)
    return ids if ids and None not in ids else None


def harmless(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value.value if isinstance(value, Enum) else value)
