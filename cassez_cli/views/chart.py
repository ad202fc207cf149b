"""When events happened, as a picture: a bar for each year, a lane for each kind, and the same in words and numbers."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from cassez_cli.query.density import Amount, Density
from cassez_cli.speech import number, say, word
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Bar, Bars, Facts, Lane, Lanes, line

#: More silent years than this, one after the other, share one row.
SILENCE = 10
BELOW = "What lasted for years, or has an open date, counts in each. Events count whatever their standing."
#: A list in words names so many.
LISTED = 5


class ChartRow(NamedTuple):
    """How many events of a kind, or of `any`, certainly fall in a year, and how many more possibly do."""

    year: int
    kind: str
    certain: int
    possible: int


def answer(density: Density, *, ascii_only: bool) -> Answer:
    """Draw the events; the machine formats get a row for each year, and for each kind of which there is any in it."""
    bars, *rest = picture(density, say("No events match."))
    return Answer(
        count=len(bars.rows),
        results=lambda: [row._asdict() for row in bars.rows],
        parts=(bars, *rest),
        shown=(),
        ascii_only=ascii_only,
    )


def picture(density: Density, empty: str) -> tuple[Bars, *tuple[Lanes | Facts, ...]]:
    """Draw a bar for each year, which holds the numbers of all, a lane for each kind, and tell both in words; or say `empty`."""
    years, parts = density.years, density.kinds
    kinds = {kind: part.years for kind, part in parts.items()}
    rows = tuple(_rows(years, kinds))
    bars = Bars(say("Events by year"), tuple(_bars(years)), rows, empty, say(BELOW))
    if not rows:
        return (bars,)
    lanes = tuple(_lane(kind, part, kinds[kind]) for kind, part in parts.items())
    return bars, Lanes(say("Events by kind"), density.first, density.last, lanes), _told(density, parts, years)


def _bars(years: Mapping[int, Amount]) -> Iterator[Bar]:
    for silent, run in groupby(years, lambda year: not _any(years[year])):
        same = list(run)
        if silent and len(same) > SILENCE:
            yield Bar(f"{same[0]}/{same[-1]}", 0, 0, _words(years[same[0]]))
        else:
            yield from (Bar(str(year), years[year].certain, years[year].possible, _words(years[year])) for year in same)


def _any(amount: Amount) -> bool:
    return amount.certain + amount.possible > 0


def _words(amount: Amount) -> str:
    """Tell what a bar shows: `30 events, possibly 4 more`."""
    if not _any(amount):
        return say("no event")
    if not amount.certain:
        return say("possibly {events}", events=cells.counted(amount.possible, "event"))
    return f"{cells.counted(amount.certain, 'event')}{_more(amount)}"


def _more(amount: Amount) -> str:
    return say(", possibly {number} more", number=number(amount.possible)) if amount.possible else ""


def _rows(years: Mapping[int, Amount], kinds: Mapping[str, Mapping[int, Amount]]) -> Iterator[ChartRow]:
    for year, amount in years.items():
        yield ChartRow(year, "any", amount.certain, amount.possible)
        for kind, of_kind in kinds.items():
            if _any(of_kind[year]):
                yield ChartRow(year, kind, of_kind[year].certain, of_kind[year].possible)


def _lane(kind: str, density: Density, years: Mapping[int, Amount]) -> Lane:
    events = cells.counted(density.total, "event")
    words = say("{events} {when}, most in {most}", events=events, when=_when(years), most=_most(years))
    return Lane(word(kind), density.total, words, density.amounts)


def _told(density: Density, parts: Mapping[str, Density], years: Mapping[int, Amount]) -> Facts:
    """Tell what the picture shows to those who do not see it."""
    lines = {
        say("Events"): f"{number(density.total)} {_when(years)}",
        say("Most in"): _most(years),
        say("None in"): _silence(years),
        say("Kinds"): _listed([f"{word(kind)} ({number(part.total)})" for kind, part in parts.items()], "more kind"),
    }
    return Facts(say("In words"), tuple((label, line(text)) for label, text in lines.items() if text))


def _when(years: Mapping[int, Amount]) -> str:
    """Tell from which year to which there are any."""
    some = [year for year, amount in years.items() if _any(amount)]
    if some[0] == some[-1]:
        return say("in {year}", year=some[0])
    return say("from {first} to {last}", first=some[0], last=some[-1])


def _most(years: Mapping[int, Amount]) -> str:
    """Tell which year has the most: `2009 with 34, possibly 2 more`; a year with more certain events has more."""
    most = max((amount.certain, amount.possible) for amount in years.values())
    fullest = [year for year, amount in years.items() if (amount.certain, amount.possible) == most]
    amount = years[fullest[0]]
    events = (
        f"{number(amount.certain)}{_more(amount)}" if amount.certain else say("possibly {events}", events=number(amount.possible))
    )
    listed = _listed(fullest, "more year")
    return say("{years} with {events} each" if len(fullest) > 1 else "{years} with {events}", years=listed, events=events)


def _silence(years: Mapping[int, Amount]) -> str:
    """Tell which years have none; nothing if there is no such year."""
    silent = [year for year, amount in years.items() if not _any(amount)]
    runs = [[year for _, year in run] for _, run in groupby(enumerate(silent), lambda item: item[1] - item[0])]
    stretches = [say("{first} to {last}", first=run[0], last=run[-1]) if len(run) > 1 else f"{run[0]}" for run in runs]
    return _listed(stretches, "more stretch", "more stretches") if stretches else ""


def _listed(words: Sequence[Any], noun: str, plural: str | None = None) -> str:
    """Join words, `one, two and three`; of many the first few, and how many more there are."""
    said = [str(each) for each in (words if len(words) <= LISTED else words[: LISTED - 1])]
    if len(words) > LISTED:
        said.append(cells.counted(len(words) - LISTED + 1, noun, plural))
    return f"{', '.join(said[:-1])}{say(' and {last}', last=said[-1])}" if len(said) > 1 else said[0]
