"""`cassez gaps`."""

from shlex import quote
from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import lookup
from cassez_cli.query import gaps as query
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.gaps import ALL, Wanted
from cassez_cli.refusal import Refusal
from cassez_cli.spelling import quoted
from cassez_cli.views import gaps as view
from cassez_cli.views.answer import Answer


@lookup
def command(
    dossier: Dossier,
    *,
    as_of: Annotated[str | None, typer.Option("--as-of", hidden=True)] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="GAP",
            help="All gaps of this kind, by its name in the overview; `all`: of any.",
            autocompletion=complete.gaps,
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option(
            "--person",
            metavar="NAME",
            help="Of their record, records that name them, and the sources cited there.",
            autocompletion=complete.entities,
        ),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option(
            "--year", metavar="YEAR", help="Of records dated in this year, or in 2005-2007; people and conflicts have no date."
        ),
    ] = None,
) -> Answer:
    r"""What the dossier does not know, or knows badly: counts, and the weightiest few of each kind; with --kind all of them.

    The weightiest are those of key events, then those of records to which most others refer. The JSON formats give all of them. Gaps
    are those of the dossier as it is now: --as-of does not go with them.

    \b
    cassez gaps
    cassez gaps --kind one-origin --year 2005
    cassez gaps --kind all --person "garcia luna"
    """
    if as_of is not None:
        raise Refusal("gaps are those of the whole dossier, not of a past day", "leave out --as-of")
    who = asking.entity(dossier, person) if person is not None else None
    wanted = query.wanted(dossier, who.number if who else None, asking.years("--year", year) if year is not None else None)
    if kind is None:
        options = (f" --person {who.id}" if who else "") + (f" --year {quote(year)}" if year else "")
        return view.overview(dossier, wanted, query.counts(dossier, wanted), options)
    return _listing(dossier, wanted, kind)


def _listing(dossier: Dossier, wanted: Wanted, kind: str) -> Answer:
    if kind == ALL:
        return view.listing(dossier, query.gaps(dossier, wanted), None)
    count = next((each for each in query.counts(dossier, wanted) if each.kind.word == kind), None)
    if count is None:
        known = ", ".join(each.word for each in query.kinds(dossier))
        raise Refusal(f"there is no kind of gap {quoted(kind)}", f"there are: {known}, {ALL}")
    return view.listing(dossier, query.gaps(dossier, wanted, kind), count)
