"""Find people, organisations and places by any spelling, by part, without accents, or in spite of a slip."""

from typing import NamedTuple

from cassez_cli.index.store import Condition
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.spelling import ALIKE, fold, nearest, quoted
from cassez_cli.vocabulary import NEVER, Kind

#: A name of more words is nobody's, and SQLite would not be asked for it.
MOST_WORDS = 100
#: The command that shows the page of each kind.
COMMANDS = {Kind.PERSON: "person", Kind.ORGANISATION: "org", Kind.PLACE: "place"}
#: The command that lists all of each kind.
LISTED = {Kind.PERSON: "people", Kind.ORGANISATION: "org", Kind.PLACE: "place"}
#: How much of two words is alike, from 0 to 1, where the one is a slip for the other; from `ALIKE` on it may be asked whether it is.
SLIP = 0.8
#: The last of all characters: a word followed by it comes after all that begin with the word.
LAST = "\U0010ffff"


class Match(NamedTuple):
    """Who or what a name means: the one meant most likely, and the others, the most prominent first."""

    name: str
    meant: Found
    others: tuple[Found, ...]
    #: The spelling found where no name fits as given, else None.
    read_as: str | None = None


def match(dossier: Dossier, name: str, *kinds: Kind) -> Match:
    """Find what is called so among the kinds given; raises Refusal, with names that are near, if nothing is.

    A whole name, alias or id comes before a part, and among equals the record that most others refer to comes first. The dossier takes
    note of how the name was understood.
    """
    found = _match(dossier, name, kinds)
    dossier.understood[name] = found.meant.id
    return found


def _match(dossier: Dossier, name: str, kinds: tuple[Kind, ...]) -> Match:
    whole = _whole(dossier, fold(name), kinds)
    part = _part(dossier, fold(name).split(), kinds)
    found = list({each.id: each for each in (*whole, *part)}.values())
    if found:
        return Match(name, found[0], tuple(found[1:]))
    if later := dossier.later(*_in_part(fold(name).split()[:MOST_WORDS], kinds)):
        raise later
    if other := _of_another_kind(dossier, name, kinds):
        raise other
    if (record := dossier.find(name)) and record.kind not in kinds:
        raise _an_id(dossier, record)
    return _slip(dossier, name, kinds)


def _whole(dossier: Dossier, norm: str, kinds: tuple[Kind, ...]) -> list[Found]:
    return dossier.select(*_named("SELECT n FROM name WHERE norm = ?", (norm,), kinds), order="weight DESC")


def _part(dossier: Dossier, words: list[str], kinds: tuple[Kind, ...]) -> list[Found]:
    return dossier.select(*_in_part(words, kinds), order="weight DESC") if 0 < len(words) <= MOST_WORDS else []


def _in_part(words: list[str], kinds: tuple[Kind, ...]) -> Condition:
    one = "SELECT n FROM word WHERE word >= ? AND word < ?"
    bounds = tuple(bound for word in words for bound in (word, word + LAST))
    return _named(" INTERSECT ".join([one] * len(words)), bounds, kinds)


def _named(numbers: str, values: tuple[str, ...], kinds: tuple[Kind, ...]) -> Condition:
    asked = (*values, *kinds)
    return f"n IN ({numbers}) AND kind IN ({','.join('?' * len(kinds))})", *asked


def _of_another_kind(dossier: Dossier, name: str, kinds: tuple[Kind, ...]) -> Refusal | None:
    """Tell what is called so but of another kind, with the command for it; None if nothing is."""
    others = tuple(kind for kind in COMMANDS if kind not in kinds)
    found = _whole(dossier, fold(name), others) or _part(dossier, fold(name).split(), others)
    if not found:
        return None
    kind = found[0].kind
    help_ = f"{found[0].label} is {_one(kind)}; try: {dossier.command(f'{COMMANDS[kind]} {found[0].id}')}"
    return Refusal(f"no {' or '.join(kinds)} is called {quoted(name)}", help_, ExitCode.NOTHING_FOUND)


def _an_id(dossier: Dossier, record: Found) -> Refusal:
    """Tell that a name is the id of a record that has none, with the command for it."""
    command = record.kind if record.kind in (Kind.EVENT, Kind.SOURCE) else "show"
    return Refusal(
        f"{quoted(record.id)} is {_one(record.kind)}", f"try: {dossier.command(f'{command} {record.id}')}", ExitCode.NOTHING_FOUND
    )


def _one(kind: Kind) -> str:
    return f"{'an' if kind in (Kind.ORGANISATION, Kind.EVENT) else 'a'} {kind}"


def _slip(dossier: Dossier, name: str, kinds: tuple[Kind, ...]) -> Match:
    """Read each word as the known word of which it is a slip; who only resembles the name is asked about, never shown for another."""
    words = _read(dossier, name, kinds, SLIP)
    if found := _part(dossier, words, kinds):
        return Match(name, found[0], tuple(found[1:]), " ".join(words))
    near = _part(dossier, _read(dossier, name, kinds, ALIKE), kinds)[:3]
    asked = f"did you mean {' or '.join(each.label for each in near)}?" if near else _prominent(dossier, kinds)
    help_ = f"{asked} list all with: {dossier.command(LISTED[kinds[0]])}"
    raise Refusal(f"nothing here is called {quoted(name)}", help_, ExitCode.NOTHING_FOUND)


def _read(dossier: Dossier, name: str, kinds: tuple[Kind, ...], alike: float) -> list[str]:
    """Put for each word the one most like it in the names of these kinds; without such a one for each, nothing."""
    whose = f"SELECT n FROM record WHERE known <= ? AND kind IN ({','.join('?' * len(kinds))})"
    sql = f"SELECT DISTINCT word FROM word WHERE n IN ({whose})"
    known = {word for (word,) in dossier.index.rows(sql, dossier.as_of or NEVER, *kinds)}
    words = [word if word in known else next(iter(nearest(word, known, 1, alike)), "") for word in fold(name).split()]
    return words if all(words) else []


def _prominent(dossier: Dossier, kinds: tuple[Kind, ...]) -> str:
    known = dossier.ids(*kinds)[:5]
    return f"known are, among others: {', '.join(known)};" if known else f"there is no {' or '.join(kinds)} here;"
