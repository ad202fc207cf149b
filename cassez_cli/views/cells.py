"""How single values read in a cell: a date, a standing, a link, a count of sources."""

from collections.abc import Iterable, Mapping

from cassez_cli import speech, theme
from cassez_cli.query import spoken
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.speech import number, say, word
from cassez_cli.views.answer import Line, Span, line
from cassez_cli.vocabulary import Plain, Status, target


def standing(status: Status) -> Line:
    """The mark and the word of a standing."""
    sign = theme.STATUS[status]
    return line(Span(f"{sign.mark} {word(sign.words)}", sign.style))


def grade(name: str) -> Line:
    """The word of a grade."""
    return line(Span(word(name), theme.GRADE[name].style))


def title(found: Found) -> Line:
    """What a record is called, with its id, at the head of its page."""
    return line(Span(found.label, theme.HEADING), Span(f" ({found.id})", theme.ID))


def link(id_: str, labels: Mapping[str, str]) -> Line:
    """What a link points to, with its id; plain words stand alone."""
    if id_ not in labels:
        return line(id_)
    return line(labels[id_], Span(f" ({id_})", theme.ID))


def called(id_: str, labels: Mapping[str, str]) -> str:
    """What a link points to; plain words are called what they say."""
    return labels.get(id_, id_)


def stretch(dossier: Dossier, since: str, until: str) -> str:
    """From when to when, in words; an end that is not on record is left out."""
    if spoken.foreign() and since != until and (told := spoken.stretch(since, until)):
        return told
    if since and until and since != until:
        return say("{start} to {end}", start=dossier.words(since), end=dossier.words(until))
    if since and not until:
        return say("from {start}", start=dossier.words(since))
    return dossier.words(since) or (say("until {end}", end=dossier.words(until)) if until else "")


#: Fields that hold dates.
DATES = ("date", "published", "public_since", "born", "died", "from", "until")


def value(field: str, text: str) -> str:
    """A value that a source gives for a field, a date (EDTF) in words; as it stands there if it is told in other words."""
    try:
        return spoken.words(text) if field in DATES else text
    except ValueError:
        return text


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: `1 event`, `359 events`, `2 people`."""
    return f"{number(count)} {speech.noun(count, noun, plural or f'{noun}s')}"


def left_out(shown: int, total: int) -> str:
    """How many more there are than a limit lets through; nothing if there are none."""
    return say("{left} more; --limit {total} shows all", left=total - shown, total=total) if total > shown else ""


def sources(count: int, origins: int) -> str:
    """How many sources, and how many independent origins they have; a record has none only as of a day before they were out."""
    if not count:
        return say("no source that is known to have been out by then")
    return f"{counted(count, 'source')}, {counted(origins, 'origin')}"


def accepted(found: Found) -> tuple[tuple[str, Line], ...]:
    """Tell which rules an editor has seen broken by the record and let stand, and why."""
    told = [f"{each['rule']}{say(': ')}{each['because']}" for each in found.plain.get("accepted", ())]
    return ((say("seen and accepted"), line("\n".join(told))),) if told else ()


def source_ids(citations: Iterable[str | Plain]) -> tuple[str, ...]:
    """The sources of plain citations."""
    return tuple(map(target, citations))
