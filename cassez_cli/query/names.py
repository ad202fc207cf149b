"""Find people, organisations and places by any spelling, by part, without accents, or in spite of a slip."""

from typing import NamedTuple

from cassez_cli.query.dossier import NEVER, Dossier, Found, nearest
from cassez_cli.refusal import ExitCode, Refusal
from cassez_cli.spelling import fold
from cassez_cli.vocabulary import Kind

#: A name of more words is nobody's, and SQLite would not be asked for it.
MOST_WORDS = 100
#: A condition on the columns of `record`, in SQL, and its values.
Condition = tuple[str, *tuple[str, ...]]


class Match(NamedTuple):
    """Who or what a name means: the one meant most likely, and the others, the most prominent first."""

    meant: Found
    others: tuple[Found, ...]
    #: The spelling found where no name fits as given, else None.
    read_as: str | None = None


def match(dossier: Dossier, name: str, *kinds: Kind) -> Match:
    """Find what is called so among the kinds given; raises Refusal, with names that are near, if nothing is.

    A whole name, alias or id comes before a part, and among equals the record that most others refer to comes first.
    """
    whole = _whole(dossier, fold(name), kinds)
    part = _part(dossier, fold(name).split(), kinds)
    found = list({each.id: each for each in (*whole, *part)}.values())
    if found:
        return Match(found[0], tuple(found[1:]))
    if later := dossier.later(*_in_part(fold(name).split()[:MOST_WORDS], kinds)):
        raise later
    return _slip(dossier, name, kinds)


def _whole(dossier: Dossier, norm: str, kinds: tuple[Kind, ...]) -> list[Found]:
    return dossier.select(*_named("SELECT n FROM name WHERE norm = ?", (norm,), kinds), order="weight DESC")


def _part(dossier: Dossier, words: list[str], kinds: tuple[Kind, ...]) -> list[Found]:
    return dossier.select(*_in_part(words, kinds), order="weight DESC") if 0 < len(words) <= MOST_WORDS else []


def _in_part(words: list[str], kinds: tuple[Kind, ...]) -> Condition:
    one = "SELECT n FROM word WHERE word >= ? AND word < ?"
    bounds = tuple(bound for word in words for bound in (word, word + "\U0010ffff"))
    return _named(" INTERSECT ".join([one] * len(words)), bounds, kinds)


def _named(numbers: str, values: tuple[str, ...], kinds: tuple[Kind, ...]) -> Condition:
    asked = (*values, *kinds)
    return f"n IN ({numbers}) AND kind IN ({','.join('?' * len(kinds))})", *asked


def _slip(dossier: Dossier, name: str, kinds: tuple[Kind, ...]) -> Match:
    """Read each word as the known word that looks most like it."""
    sql = "SELECT DISTINCT word FROM word JOIN record USING (n) WHERE known <= ?"
    known = {word for (word,) in dossier.index.rows(sql, dossier.as_of or NEVER)}
    words = [word if word in known else next(iter(nearest(word, known, 1)), "") for word in fold(name).split()]
    found = _part(dossier, words, kinds) if all(words) else []
    if not found:
        prominent = ", ".join(dossier.ids(*kinds)[:5])
        help_ = f"known are, among others: {prominent}; list all with: {dossier.command(_LISTED[kinds[0]])}"
        raise Refusal(f"nothing here is called {name!r}", help_, ExitCode.NOTHING_FOUND)
    return Match(found[0], tuple(found[1:]), " ".join(words))


_LISTED = {
    Kind.PERSON: "people",
    Kind.ORGANISATION: "org",
    Kind.PLACE: "place",
}
