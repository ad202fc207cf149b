"""What to write under an answer so that another can find it again: the edition and the ids it rests on."""

from cassez_cli.query import spoken
from cassez_cli.query.dossier import Dossier
from cassez_cli.speech import say
from cassez_cli.views.answer import Answer, Citation, Facts, line


def with_citation(answer: Answer, dossier: Dossier) -> Answer:
    """End the answer with the dossier, its edition, fingerprint and licence, the day it is given as of, and the ids shown."""
    card = dossier.card
    fingerprint = dossier.meta["fingerprint"]
    citation = Citation(card["title"], card["edition"], fingerprint, card.get("licence", ""), dossier.as_of, answer.shown)
    lines = {
        say("Dossier"): citation.dossier,
        say("Edition"): dossier.words(citation.edition),
        say("Fingerprint"): citation.fingerprint,
        say("Licence"): citation.licence,
        say("As of"): spoken.words(citation.as_of) if citation.as_of else "",
        say("Records"): ", ".join(citation.records),
    }
    facts = Facts(say("Cite as"), tuple((label, line(text)) for label, text in lines.items() if text))
    return answer._replace(parts=(*answer.parts, facts), citation=citation)
