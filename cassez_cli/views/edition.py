"""What to write under an answer so that another can find it again: the edition and the ids it rests on."""

from cassez_cli.query.dossier import Dossier
from cassez_cli.views.answer import Answer, Facts, line


def with_citation(answer: Answer, dossier: Dossier) -> Answer:
    """End the answer with the dossier, its edition, fingerprint and licence, and the ids shown."""
    card = dossier.card
    lines = {
        "Dossier": card["title"],
        "Edition": card["edition"],
        "Fingerprint": dossier.meta["fingerprint"],
        "Licence": card.get("licence", ""),
        "Records": ", ".join(answer.shown),
    }
    facts = Facts("Cite as", tuple((label, line(text)) for label, text in lines.items() if text))
    return answer._replace(parts=(*answer.parts, facts))
