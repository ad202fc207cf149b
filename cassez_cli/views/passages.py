"""Where in a source something stands, and the source's words there: what citations say beside the source."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say
from cassez_cli.views.answer import Column, Span, Table, line
from cassez_cli.vocabulary import Plain


class PassageRow(NamedTuple):
    """One passage of a source, with the record that cites it."""

    at: str
    quote: str
    cited_by: str
    id: str


def told(citation: Plain) -> str:
    """Tell where in the source, and its words, as far as a citation says that."""
    words = f"«{citation['quote']}»" if citation.get("quote") else ""
    return say(": ").join(filter(None, (citation.get("at", ""), words)))


def passages(citations: Iterable[str | Plain]) -> tuple[str, ...]:
    """Tell of each citation that says more than its source where, which words, and in which source."""
    return tuple(f"{told(each)} ({each['source']})" for each in citations if not isinstance(each, str) and told(each))


def cited(dossier: Dossier, source: Found) -> Iterator[Table]:
    """Show the passages of a source that records cite, if there are any."""
    citing = dossier.referring(source)
    rows = tuple(
        PassageRow(each.get("at", ""), each.get("quote", ""), found.label, found.id)
        for found in citing
        for each in _citations(found.plain, source.id)
    )
    if rows:
        yield Table(say("Passages cited"), COLUMNS, rows)


def _citations(value: Any, source: str) -> Iterator[Plain]:
    """Find the citations of the source that say where or which words, at any depth of a plain record."""
    if isinstance(value, dict) and value.get("source") == source and {"at", "quote"} & set(value):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _citations(each, source)


COLUMNS = (
    Column("Where", lambda row: line(row.at)),
    Column("Words", lambda row: line(f"«{row.quote}»" if row.quote else ""), wide=True),
    Column("Cited by", lambda row: line(row.cited_by, Span(f" ({row.id})", theme.ID)), wide=True),
)
