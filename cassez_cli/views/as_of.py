"""The line above an answer that is given as of a past day."""

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import cells
from cassez_cli.views.answer import Answer, Span, Words, line


def marked(answer: Answer, dossier: Dossier) -> Answer:
    """Say above the answer which day it is given as of, and how much was not known then; without a day, add nothing."""
    if dossier.as_of is None:
        return answer
    unknown = cells.counted(sum(dossier.counts.values()) - dossier.count("1"), "record")
    banner = f"As of {dossier.as_of}, as the public could know it. {unknown} of the dossier were not yet known or bear no date."
    return answer._replace(parts=(Words(line(Span(banner, theme.HEADING))), *answer.parts))
