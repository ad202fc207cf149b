"""What a dossier is: its title, edition and extent, and a few questions to try."""

from cassez_cli import theme
from cassez_cli.query import spoken
from cassez_cli.query.dossier import Dossier
from cassez_cli.speech import say, word
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Facts, Line, Span, Words, line
from cassez_cli.vocabulary import Kind

QUESTIONS = (
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
        say("Edition"): f"{dossier.words(card['edition'])} ({dossier.meta['fingerprint']})",
        say("Holds"): held,
        say("Span"): _extent(dossier),
        say("Licence"): card.get("licence", ""),
        say("Languages"): ", ".join(card.get("languages", ())),
    }
    return Answer(
        count=1,
        results=lambda: [{"record": "dossier", **card, "counts": {k.plural: n for k, n in dossier.counts.items()}}],
        parts=(
            Words(line(Span(card["title"], theme.HEADING))),
            *([Words(line(card["description"]))] if "description" in card else []),
            Facts("", tuple((label, line(text)) for label, text in lines.items() if text)),
            Facts(say("Try"), (*((word(command), line(word(what))) for command, what in QUESTIONS), *_again(dossier))),
        ),
        shown=(),
    )


def _again(dossier: Dossier) -> tuple[tuple[str, Line], ...]:
    options = f"{spoken.option()}{dossier.where}".strip()
    return ((say("each with"), line(options)),) if options else ()


def _extent(dossier: Dossier) -> str:
    """Say in which years the events lie."""
    [(first, last)] = dossier.index.rows(
        "SELECT min(first), max(last) FROM record WHERE kind = 'event' AND first > '0000-00-00' AND last < '9999-99-99'"
    )
    return say("{first} to {last}", first=first[:4], last=last[:4]) if first else ""
