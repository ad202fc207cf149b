"""Sources as citations: a page in the house style, or ready text in the format of a reference manager."""

from collections.abc import Sequence
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.cite import STYLES
from cassez_cli.cite.text import citation
from cassez_cli.cite.works import Work, works
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import say
from cassez_cli.views import plain
from cassez_cli.views.answer import Answer, Column, Ready, Span, Table, line
from cassez_cli.vocabulary import Plain

#: The house style, which is shown as any other answer.
TEXT = "text"


class CitationRow(NamedTuple):
    """One source as a citation."""

    id: str
    citation: str


#: A blank line keeps one citation apart from the next.
COLUMNS = (Column("Citation", lambda row: line(row.citation, Span(f"\n({row.id})\n", theme.ID)), wide=True),)


def answer(dossier: Dossier, sources: Sequence[Found], bare: Sequence[str], style: str) -> Answer:
    """Cite the sources in their order, in the house style or in one of `STYLES`; `bare` are the records that cite none, as of a past day."""
    cited = works(dossier, sources)
    rows = tuple(CitationRow(work.plain["id"], citation(work)) for work in cited)
    return Answer(
        count=len(sources),
        results=lambda: _results(dossier, sources, cited),
        parts=(Table("", COLUMNS, rows, say("No source to cite.")),),
        shown=tuple(each.id for each in sources),
        remarks=tuple(say("{id} cites no source that was public by {day}", id=id_, day=dossier.as_of) for id_ in bare),
        ready=None if style == TEXT else Ready(style, lambda: STYLES[style](cited)),
    )


def _results(dossier: Dossier, sources: Sequence[Found], cited: Sequence[Work]) -> list[Plain]:
    """Give the sources as plain records, each with its `citation` in the house style."""
    made = plain.results(dossier, sources)
    return [{**record, "citation": citation(work)} for record, work in zip(made, cited, strict=True)]
