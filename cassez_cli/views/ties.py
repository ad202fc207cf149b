"""How relations and roles read in words, in the sense in which the record tells them."""

from cassez_cli.query.dossier import Dossier
from cassez_cli.views import cells
from cassez_cli.vocabulary import Plain

#: Said above or below ties wherever they are shown.
FAIR = "A tie accuses nobody: it says that both stand in one record."
#: A relation whose words end so needs no word before the one it points to.
_LINKING = ("of", "to", "with", "for", "by", "at", "in", "from")


def spelled(kind: str) -> str:
    """Spell a kind of relation as words: `business-partner` is a `business partner`."""
    return kind.replace("-", " ")


def relation(plain: Plain) -> str:
    """Tell a relation so that a name can follow: `lawyer of`, `sibling of`."""
    words = spelled(plain["kind"])
    return words if words.rpartition(" ")[2] in _LINKING else f"{words} of"


def stretch(dossier: Dossier, plain: Plain) -> str:
    """From when to when it held, in words; empty without a date."""
    return cells.stretch(dossier, plain.get("from", ""), plain.get("until", ""))
