"""Claims and quotations, never without who says them, how they stand and what became of an accusation."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Column, Line, Span, Table, line
from cassez_cli.views.outcomes import all_of_one, became, outcomes
from cassez_cli.views.plain import results
from cassez_cli.views.standing import stood_by
from cassez_cli.vocabulary import Status


class ClaimRow(NamedTuple):
    """One claim. Speaker, status and outcome have no default: no claim goes out unattributed."""

    date: str
    when: str
    statement: str
    by: str
    status: Status
    #: Who disputed, settled or reopened it, and when.
    stood_by: str
    outcome: tuple[str, ...]
    supported_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    origins: int
    id: str


class QuoteRow(NamedTuple):
    """One quotation, byte for byte, with its speaker and source; a translation says whose it is."""

    date: str
    when: str
    by: str
    text: str
    language: str
    translation: str
    translation_by: str
    #: Empty as of a day on which it was not yet published.
    source: str
    id: str


def claim_rows(dossier: Dossier, claims: Sequence[Found]) -> tuple[ClaimRow, ...]:
    """Make the rows; the order of the claims is kept, and the standing is that of the dossier's day."""
    told, by = outcomes(dossier, claims), stood_by(dossier, claims)
    labels = dossier.labels(each.plain["by"] for each in claims)
    return tuple(_claim(each, cells.called(each.plain["by"], labels), by[each.id], told[each.id]) for each in claims)


def _claim(found: Found, speaker: str, stood: str, told: tuple[str, ...]) -> ClaimRow:
    plain, status = found.plain, Status(found.plain["status"])
    return ClaimRow(
        plain.get("date", ""),
        found.words or say("undated"),
        plain["statement"],
        speaker,
        status,
        stood,
        told,
        cells.source_ids(plain.get("supported_by", ())),
        cells.source_ids(plain.get("disputed_by", ())),
        found.origins,
        found.id,
    )


def quote_rows(dossier: Dossier, quotes: Sequence[Found]) -> tuple[QuoteRow, ...]:
    """Make the rows; the order of the quotations is kept."""
    labels = dossier.labels(each.plain["by"] for each in quotes)
    return tuple(_quote(each, labels) for each in quotes)


def _quote(found: Found, labels: dict[str, str]) -> QuoteRow:
    plain = found.plain
    return QuoteRow(
        plain.get("date", ""),
        found.words or say("undated"),
        cells.called(plain["by"], labels),
        plain["text"],
        plain["language"],
        plain.get("translation", ""),
        plain.get("translation_by", ""),
        plain.get("source", ""),
        found.id,
    )


def _statement(row: ClaimRow) -> Line:
    return line(row.statement, Span(f" ({row.id})", theme.ID), *became(row.outcome))


def _standing(row: ClaimRow) -> Line:
    return (*cells.standing(row.status), *line(f"\n{row.stood_by}" if row.stood_by else ""))


def _quotation(row: QuoteRow) -> Line:
    translated = f"\n{row.translation} [{_whose(row)}]" if row.translation else ""
    return line(
        f"«{row.text}» ({row.language})",
        translated,
        Span(f"\n{row.source or say('in a source published later')} ({row.id})", theme.ID),
    )


def _whose(row: QuoteRow) -> str:
    if row.translation_by == "dossier":
        return say("our translation")
    return say("translation: {whose}", whose=row.translation_by or say("not said whose"))


CLAIMS = (
    Column("Said", lambda row: line(row.when)),
    Column("Claim", _statement, wide=True),
    Column("By", lambda row: line(row.by)),
    Column("Standing", _standing),
)

QUOTES = (
    Column("Said", lambda row: line(row.when)),
    Column("By", lambda row: line(row.by)),
    Column("Words, with the source", _quotation, wide=True),
)


def claim_table(dossier: Dossier, claims: Sequence[Found], title: str, below: str = "") -> Table:
    """Show claims as a table."""
    made = claim_rows(dossier, claims)
    notes = all_of_one(dossier, (row.outcome for row in made)), below
    return Table(title, CLAIMS, made, say("No claims match."), "\n".join(filter(None, notes)))


def quote_table(dossier: Dossier, quotes: Sequence[Found], title: str, below: str = "") -> Table:
    """Show quotations as a table."""
    return Table(title, QUOTES, quote_rows(dossier, quotes), say("No quotations match."), below)


def claims_answer(dossier: Dossier, claims: Sequence[Found], most: int | None = None) -> Answer:
    """Answer with claims, at most so many, and say how many are left out."""
    return _answer(dossier, claims, claims[:most], claim_table)


def quotes_answer(dossier: Dossier, quotes: Sequence[Found], most: int | None = None) -> Answer:
    """Answer with quotations, at most so many, and say how many are left out."""
    return _answer(dossier, quotes, quotes[:most], quote_table)


def _answer(dossier: Dossier, found: Sequence[Found], shown: Sequence[Found], table: Callable[..., Table]) -> Answer:
    return Answer(
        count=len(shown),
        results=lambda: results(dossier, shown),
        parts=(table(dossier, shown, "", cells.left_out(len(shown), len(found))),),
        shown=tuple(each.id for each in shown),
    )
