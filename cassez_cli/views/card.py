"""What a dossier is: its title, edition and extent, and a few questions to try."""

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Facts, Line, Span, Words, line
from cassez_cli.vocabulary import Kind

_QUESTIONS = (
    ("cassez timeline", "the story in brief"),
    ("cassez person NAME", "who someone is, and on whose word"),
    ("cassez timeline --as-of DAY", "the story as the public could know it that day"),
    ("cassez versions", "what is contested, and who says what"),
    ("cassez gaps", "what is not known, or badly"),
    ("cassez sources --year YEAR", "what was published then"),
    ("cassez search WORDS", "full text over everything"),
    ("cassez --help", "all questions"),
)


def answer(dossier: Dossier) -> Answer:
    """Show the card of the dossier."""
    card = dossier.card
    held = ", ".join(cells.counted(dossier.counts[kind], kind.value, kind.plural) for kind in Kind if dossier.counts[kind])
    lines = {
        "Edition": f"{dossier.words(card['edition'])} ({dossier.meta['fingerprint']})",
        "Holds": held,
        "Span": _extent(dossier),
        "Licence": card.get("licence", ""),
        "Languages": ", ".join(card.get("languages", ())),
    }
    return Answer(
        count=1,
        results=lambda: [{"record": "dossier", **card, "counts": {k.plural: n for k, n in dossier.counts.items()}}],
        parts=(
            Words(line(Span(card["title"], theme.HEADING))),
            *([Words(line(card["description"]))] if "description" in card else []),
            Facts("", tuple((label, line(text)) for label, text in lines.items() if text)),
            Facts("Try", (*((command, line(what)) for command, what in _QUESTIONS), *_again(dossier))),
        ),
        shown=(),
    )


def _again(dossier: Dossier) -> tuple[tuple[str, Line], ...]:
    return (("each with", line(dossier.where.strip())),) if dossier.where else ()


def _extent(dossier: Dossier) -> str:
    """Say in which years the events lie."""
    [(first, last)] = dossier.index.rows(
        "SELECT min(first), max(last) FROM record WHERE kind = 'event' AND first > '0000-00-00' AND last < '9999-99-99'"
    )
    return f"{first[:4]} to {last[:4]}" if first else ""
