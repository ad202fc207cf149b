"""Read what was given to options: dates, names, words of the vocabulary. Raises Refusal with what is there instead."""

import re
import shlex
import sys
from typing import TYPE_CHECKING

import typer

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.names import Match, match
from cassez_cli.query.timeline import places
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.speech import say
from cassez_cli.spelling import fold, nearest, quoted
from cassez_cli.views.others import others
from cassez_cli.vocabulary import CLAIM_STATUS, ENTITIES, EVENT_STATUS, Kind, Status

if TYPE_CHECKING:
    from cassez_cli.dates import When

#: Two years as people write them, which EDTF does not know.
_YEARS = re.compile(r"(\d{4}) ?(?:-|–|\.\.) ?(\d{4})")


def when(option: str, text: str) -> "When":
    """Read a date given to an option."""
    from cassez_cli.dates import When  # noqa: PLC0415 - a look-up that asks for no date does without

    try:
        return When.parse(text)
    except ValueError as error:
        raise Refusal(f"{option}: {_short(error, text)}") from None


def _short(error: ValueError, text: str) -> str:
    """Tell what is wrong with a date without repeating more of it than is of use."""
    return str(error).replace(repr(text), quoted(text))


def years(option: str, text: str) -> "When":
    """Read a year or any other date (EDTF), or two years with a dash or dots between them."""
    both = _YEARS.fullmatch(text)
    return when(option, "/".join(both.groups()) if both else text)


def span(from_: str | None, to: str | None, year: str | None) -> "When | None":
    """Read the span that `--from`, `--to` and `--year` mean together; None if none is given."""
    if year is not None:
        if from_ is not None or to is not None:
            raise Refusal("--year goes without --from and --to", "give either a year or its ends")
        return years("--year", year)
    first = when("--from", from_) if from_ is not None else None
    last = when("--to", to) if to is not None else None
    if first is None and last is None:
        return None
    if first is not None and last is not None and last.before(first):
        raise Refusal(f"--to {to} comes before --from {from_}", "give the earlier date to --from")
    return when("--from", f"{first.first if first else '..'}/{last.last if last else '..'}")


def month_day(text: str | None) -> str | None:
    """Read the `MM-DD` of `--on`."""
    if text is None:
        return None
    from cassez_cli.dates import month_day as read  # noqa: PLC0415 - a look-up that asks for no day does without

    try:
        return read(text)
    except ValueError as error:
        raise Refusal(f"--on: {_short(error, text)}") from None


def entity(dossier: Dossier, name: str, *also: Kind) -> Found:
    """Find the person or organisation that a name means, or a record of another kind that may be meant too.

    Who else it could mean is told beside the answer.
    """
    return _meant(dossier, match(dossier, name, *ENTITIES, *also))


def number(dossier: Dossier, name: str | None, *also: Kind) -> int | None:
    """Find the number of whom or what a name means, as `entity` does; None for no name."""
    return entity(dossier, name, *also).number if name is not None else None


def record(dossier: Dossier, id_: str | None, kind: Kind) -> int | None:
    """Find the number of the record with an id; None for no id."""
    return dossier.get(id_, kind).number if id_ is not None else None


def place(dossier: Dossier, name: str | None) -> int | str | None:
    """Find the place that a name means; where none does, the words themselves are looked for if an event tells its place by them."""
    if name is None:
        return None
    try:
        return _meant(dossier, match(dossier, name, Kind.PLACE, Kind.ORGANISATION)).number
    except Refusal:
        if fold(name) and places(dossier, fold(name)):
            return name
        raise


def publisher(dossier: Dossier, name: str | None) -> tuple[str, ...] | None:
    """List the publishers that a name, or a part of it, means in any spelling; None for no name."""
    if name is None:
        return None
    known = {fold(each): each for each in dossier.words_of("publisher", "kind = ?", Kind.SOURCE)}
    words = fold(name)
    found = tuple(each for folded, each in known.items() if words and words in folded)
    if not found:
        near = " or ".join(known[each] for each in nearest(words, known))
        help_ = f"did you mean {near}?" if near else f"list all sources with: {dossier.command('sources')}"
        raise Refusal(f"nothing here is published by {quoted(name)}", help_, ExitCode.NOTHING_FOUND)
    return found


def _meant(dossier: Dossier, found: Match) -> Found:
    """Take the one meant most likely, and say so on standard error if it could be another."""
    if found.others or found.read_as:
        read = f"{found.meant.label} ({found.meant.id})"
        typer.echo(say("{name} is read as {read}", name=quoted(found.name), read=read), err=True)
    for told in others(dossier, found, lambda each: _again(found.name, each.id)):
        typer.echo(told, err=True)
    return found.meant


def _again(name: str, id_: str) -> str:
    """Write the command of this run with the id in place of the name."""
    given = (id_ if word == name else re.sub(rf"(--\w+=){re.escape(name)}", rf"\g<1>{id_}", word) for word in sys.argv[1:])
    return shlex.join(("cassez", *given))


def status(kind: Kind, value: str | None) -> Status | None:
    """Let a standing pass that an event or a claim can have."""
    words = EVENT_STATUS if kind is Kind.EVENT else CLAIM_STATUS
    if value is not None and value not in words:
        raise Refusal(f"no {kind} can be {quoted(value)}", f"there are: {', '.join(words)}")
    return Status(value) if value is not None else None


def word(dossier: Dossier, kind: Kind, column: str, value: str | None) -> str | None:
    """Let a word pass if a record of the kind has it in the column."""
    if value is None:
        return None
    words = dossier.words_of(column, "kind = ?", kind)
    if value not in words:
        raise Refusal(f"no {kind} here is {quoted(value)}", f"there are: {', '.join(words)}")
    return value
