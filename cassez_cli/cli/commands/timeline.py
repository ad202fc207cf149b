"""`cassez timeline`."""

from typing import Annotated

import typer

from cassez_cli.cli import asking, complete
from cassez_cli.cli.lookup import Ascii, Limit, lookup, standings
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.timeline import Wanted, count, some
from cassez_cli.refusal import Refusal
from cassez_cli.views import cells
from cassez_cli.views import timeline as view
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import EVENT_STATUS, Kind


@lookup
def command(  # noqa: PLR0913 - one argument a filter
    dossier: Dossier,
    *,
    all_: Annotated[bool, typer.Option("--all", help="Every event, not only those that tell the story.")] = False,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE", help="From this day, month or year on.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to this day, month or year.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help="In this year, or in 2005-2007.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="MM-DD", help="On this day of any year.")] = None,
    person: Annotated[
        list[str] | None,
        typer.Option("--person", metavar="NAME", help="With this person; repeat for several.", autocompletion=complete.entities),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="Of this kind: court, media, arrest …", autocompletion=complete.event_kinds),
    ] = None,
    status: Annotated[str | None, standings(EVENT_STATUS)] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="NAME", help="At this place.", autocompletion=complete.places)
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="Resting on this source.", autocompletion=complete.sources)
    ] = None,
    certain: Annotated[bool, typer.Option("--certain", help="Only where the date certainly fits.")] = False,
    limit: Limit = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The latest first.")] = False,
    chart: Annotated[bool, typer.Option("--chart", help="Draw how many there are by year and by kind.")] = False,
    ascii_: Ascii = False,
) -> Answer:
    r"""What happened when: the story in brief, or every event that matches.

    A date may be a day, a month or a year. What only possibly lies in the span is marked; --certain leaves it out.

    --chart draws all events, or all that match: what is certain solid, what is only possible dotted. The machine formats give its
    numbers: a row for each year of the kind `any`, and one for each kind of which there are events in that year.

    \b
    cassez timeline
    cassez timeline --year 2005-2007 --person vallarta --chart
    cassez timeline --as-of 2006-01-15
    """
    _agree(chart=chart, ascii_only=ascii_, in_part=limit is not None or reverse)
    wanted = Wanted(
        span=asking.span(from_, to, year),
        day=asking.month_day(on),
        people=tuple(asking.entity(dossier, each).number for each in person or ()),
        place=asking.place(dossier, place),
        source=asking.record(dossier, source, Kind.SOURCE),
        kind=asking.word(dossier, Kind.EVENT, "category", kind),
        status=asking.status(Kind.EVENT, status),
        certain=certain,
    )
    if chart:
        return _drawn(dossier, wanted, ascii_only=ascii_)
    brief = not all_ and wanted == Wanted() and dossier.as_of is None and count(dossier, Wanted(key=True)) > 0
    found, total = some(dossier, wanted._replace(key=brief), limit, latest_first=reverse)
    below = [cells.left_out(len(found), total), *([view.left_out(dossier)] if brief else [])]
    return view.answer(dossier, found, "\n".join(filter(None, below)))


def _drawn(dossier: Dossier, wanted: Wanted, *, ascii_only: bool) -> Answer:
    from cassez_cli.query.density import density  # noqa: PLC0415 - a list does without
    from cassez_cli.views import chart  # noqa: PLC0415

    return chart.answer(density(dossier, wanted), ascii_only=ascii_only)


def _agree(*, chart: bool, ascii_only: bool, in_part: bool) -> None:
    """Refuse an option that the way of showing cannot follow."""
    if chart and in_part:
        raise Refusal("--chart counts every event that matches", "leave out --limit and --reverse")
    if ascii_only and not chart:
        raise Refusal("--ascii goes with --chart", "add --chart")
