"""`cassez sources`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import Limit, lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.sources import WantedSources, sources, years
from cassez_cli.speech import say
from cassez_cli.views import sources as view
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import SOURCE_KINDS, Kind


@lookup
def command(  # noqa: PLR0913 - one argument a filter
    dossier: Dossier,
    *,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help="Published in this year, or in 2005-2007.")] = None,
    covering: Annotated[
        str | None, typer.Option("--covering", metavar="YEAR", help="Cited for events of this year, or of 2005-2007.")
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="KIND", help=f"Of this kind: {', '.join(SOURCE_KINDS)}.", autocompletion=complete.source_kinds
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="CODE", help="In this language: es, fr, en …", autocompletion=complete.languages),
    ] = None,
    grade: Annotated[
        str | None,
        typer.Option("--grade", metavar="GRADE", help="primary, high, medium or low.", autocompletion=complete.grades),
    ] = None,
    publisher: Annotated[
        str | None,
        typer.Option("--publisher", metavar="NAME", help="By this publisher, or a part.", autocompletion=complete.publishers),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="NAME", help="Cited where this person is named.", autocompletion=complete.entities),
    ] = None,
    certain: Annotated[bool, typer.Option("--certain", help="Only where the date certainly fits.")] = False,
    limit: Limit = None,
) -> Answer:
    r"""What was published, how good it is, and how many records rest on it.

    \b
    cassez sources --year 2008
    cassez sources --covering 2005 --grade primary
    cassez sources --person "garcia luna" --language fr
    """
    wanted = WantedSources(
        published=asking.years("--year", year) if year is not None else None,
        covering=asking.years("--covering", covering) if covering is not None else None,
        person=asking.number(dossier, person),
        kind=asking.word(dossier, Kind.SOURCE, "category", kind),
        language=asking.word(dossier, Kind.SOURCE, "language", language),
        grade=asking.word(dossier, Kind.SOURCE, "grade", grade),
        publisher=asking.publisher(dossier, publisher),
        certain=certain,
    )
    found, total = sources(dossier, wanted, limit)
    empty = _empty(dossier, wanted, year) if year is not None and not found else say("No sources match.")
    return view.answer(dossier, found, total, empty)


def _empty(dossier: Dossier, wanted: WantedSources, year: str) -> str:
    """Say in which years there are sources that meet the other conditions."""
    such = any(wanted._replace(published=None, certain=False))
    there = ", ".join(years(dossier, wanted))
    if wanted.certain:
        none = say("No such source certainly of {year}", year=year) if such else say("No source certainly of {year}", year=year)
    else:
        none = say("No such source of {year}", year=year) if such else say("No source of {year}", year=year)
    if there:
        some = say("years with such sources: {years}.", years=there) if such else say("years with sources: {years}.", years=there)
    else:
        some = say("no year has such sources.") if such else say("no year has sources.")
    return f"{none}{say('; ')}{some}"
