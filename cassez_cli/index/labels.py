"""What a record is called where only one line is free."""

from __future__ import annotations

from typing import Any

from cassez_cli.dates import When
from cassez_cli.model import Kind

_FIELD = {
    Kind.PERSON: "name",
    Kind.ORGANISATION: "name",
    Kind.PLACE: "name",
    Kind.EVENT: "title",
    Kind.CLAIM: "statement",
    Kind.QUOTE: "text",
}


def label(kind: Kind, plain: dict[str, Any]) -> str:
    """Name a plain record; a source by its title, or else by publisher and date, a conflict by what differs and where."""
    if kind is Kind.SOURCE:
        return _source(plain)
    if kind is Kind.CONFLICT:
        return f"{plain['field']} ({plain['about']})"
    return str(plain[_FIELD[kind]])


def _source(plain: dict[str, Any]) -> str:
    if "title" in plain:
        return str(plain["title"])
    published = When.parse(plain["published"]).words() if "published" in plain else "undated"
    return f"{plain.get('publisher', plain['id'])}, {published}"
