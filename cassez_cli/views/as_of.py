"""The line above an answer that is given as of a past day."""

from cassez_cli import theme
from cassez_cli.query import spoken
from cassez_cli.query.dossier import Dossier
from cassez_cli.speech import number, say
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Span, Words, line
from cassez_cli.vocabulary import NEVER


def marked(answer: Answer, dossier: Dossier) -> Answer:
    """Say above the answer which day it is given as of, and how much was not known then; without a day, add nothing."""
    if dossier.as_of is None:
        return answer
    from cassez_cli.dates import When  # noqa: PLC0415 - only an answer as of a day pays for it

    said = [say("As of {day}, as the public could know it.", day=spoken.words(dossier.as_of)), *_unknown(dossier)]
    edition = When.parse(dossier.card["edition"])
    if edition.before(When.parse(dossier.as_of)):
        said.append(say("This edition is of {day}: it holds nothing later.", day=spoken.words(edition.text)))
    [(first,)] = dossier.index.rows("SELECT coalesce(min(known), ?) FROM record", NEVER)
    if dossier.as_of < first < NEVER:
        said.append(say("The first was known on {day}.", day=spoken.words(first)))
    return answer._replace(parts=(Words(line(Span(" ".join(said), theme.HEADING))), *answer.parts))


def _unknown(dossier: Dossier) -> tuple[str, str]:
    total = sum(dossier.counts.values())
    [(undated,)] = dossier.index.rows("SELECT count(*) FROM record WHERE known = ?", NEVER)
    unknown, records = number(total - undated - dossier.count("1")), cells.counted(total, "record")
    if undated:
        also = cells.counted(undated, "more bears no date", "more bear no date")
        told = say("Not yet known: {unknown} of {records}; {also}.", unknown=unknown, records=records, also=also)
    else:
        told = say("Not yet known: {unknown} of {records}.", unknown=unknown, records=records)
    return told, say("A source counts once it is out; what was known by its own date may have none yet.")
