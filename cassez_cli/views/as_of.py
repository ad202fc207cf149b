"""The line above an answer that is given as of a past day."""

from cassez_cli import theme
from cassez_cli.query.dossier import NEVER, Dossier
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Span, Words, line


def marked(answer: Answer, dossier: Dossier) -> Answer:
    """Say above the answer which day it is given as of, and how much was not known then; without a day, add nothing."""
    if dossier.as_of is None:
        return answer
    from cassez_cli.dates import When  # noqa: PLC0415 - only an answer as of a day pays for it

    day, edition = When.parse(dossier.as_of), When.parse(dossier.card["edition"])
    said = [f"As of {day.words()}, as the public could know it.", _unknown(dossier)]
    if edition.before(day):
        said.append(f"This edition is of {edition.words()}: it holds nothing later.")
    [(first,)] = dossier.index.rows("SELECT min(known) FROM record")
    if dossier.as_of < first < NEVER:
        said.append(f"The first was known on {When.parse(first).words()}.")
    return answer._replace(parts=(Words(line(Span(" ".join(said), theme.HEADING))), *answer.parts))


def _unknown(dossier: Dossier) -> str:
    [(total, undated)] = dossier.index.rows("SELECT count(*), coalesce(sum(known = ?), 0) FROM record", NEVER)
    also = f"; {undated:,} more {'bears' if undated == 1 else 'bear'} no date" if undated else ""
    return f"Not yet known: {total - undated - dossier.count('1'):,} of {cells.counted(total, 'record')}{also}. A source counts once it is out."
