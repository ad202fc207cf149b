"""Whether anyone is called guilty in the dossier's own voice."""

import re
from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way
from cassez_cli.checks.wording import attributed, unquoted
from cassez_cli.decode import Entry
from cassez_cli.model import Kind
from cassez_cli.spelling import quoted

#: Nouns that call someone guilty, in English, Spanish and French, without their plural.
_LABELS = (
    "abductor", "assassin", "bandit", "criminal", "gang boss", "gang leader", "gangster", "kidnapper", "killer", "murderer", "rapist",
    "torturer", "asesino", "asesina", "delincuente", "plagiario", "secuestrador", "secuestradora", "torturador", "violador",
    "kidnappeur", "malfaiteur", "meurtrier", "meurtrière", "ravisseur", "tortionnaire",
)  # fmt: skip
#: `criminal` is a noun after such a word, and if no other noun follows.
_NOUN = r"(?:an?|the|one of the|career|convicted|dangerous|known|notorious|wanted) criminals?(?! (?!who\b|and\b|from\b|of\b)\w)"
_LABEL = rf"(?:{_NOUN}|(?:{'|'.join(label for label in _LABELS if label != 'criminal')})(?:e?s)?)\b"
_NAME = r"([A-ZÀ-Þ][\w\u2019'-]+)"
#: The label before a name: `the kidnapper Roca`.
_BEFORE = re.compile(rf"\b(?i:{_LABEL})(?: [A-ZÀ-Þ][\w\u2019'-]+)*? {_NAME}")
#: The label after a name: `Roca was the head of a gang of kidnappers`, `Roca, a convicted torturer,`.
_AFTER = re.compile(
    rf"{_NAME}(?:,| is| was| are| were| became| remained)(?: [a-z-]+){{0,6}} (?i:{_LABEL})(?=[,.;:)]| who| and|$)"
)
#: The label at the beginning, as in the summary of a person: `Mexican gang leader who …`.
_FIRST = re.compile(rf"(?:[\w-]+ ){{0,4}}(?i:{_LABEL})")
_ANYWHERE = re.compile(rf"\b(?i:{_LABEL})")
#: Words by which a sentence keeps its distance, beside those of attribution.
_DISTANCE = re.compile(
    r"\b(?:acquit|as if|believ|call|exonerat|innocen|never|not|present|shown as|so-called|suppos|taken for|whether)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def nobody_is_labelled_guilty(dossier: Dossier) -> Iterator[Finding]:
    """The dossier calls nobody a kidnapper, a torturer, a gang leader or the like: it tells what they did and who says so.

    The rule looks for such nouns, in English, Spanish and French, outside quotation marks: anywhere in a `role` and in the `kind` of a
    relation; in a `title`, `summary` or `note` where the noun is tied to the name of a person of the dossier ("the kidnapper Roca", "Roca
    was the leader of a gang of kidnappers") or opens the summary of a person, and the sentence neither says on whose word it goes nor
    keeps its distance ("called", "shown as", "not"). Of someone convicted for good, tell the judgment.

    Wrong:
        people:
          - id: ana-roca
            name: Ana Roca
            summary: Convicted kidnapper who lived in Toluca.
    Right:
        people:
          - id: ana-roca
            name: Ana Roca
            summary: Nurse from Toluca whom a court convicted of kidnapping.
    """
    names: set[str] = set()
    for person in dossier.of(Kind.PERSON):
        for name in (person.plain["name"], *person.plain.get("aliases", ())):
            names.update(word for word in name.split() if word[0].isupper())
    for entry, way, text, lower in dossier.spoken:
        if way[0] != "statement" and any(label in lower for label in _LABELS):
            label = _label(entry, way, unquoted(text), names)
            if label:
                message = f"{quoted(label)} calls someone guilty in the dossier's own voice"
                yield Finding(entry, message, "tell what was done, and who says so", way)


def _label(entry: Entry, way: Way, text: str, names: set[str]) -> str | None:
    """Find the words that call someone guilty, if there are any."""
    opening = entry.kind is Kind.PERSON and way == ("summary",)
    for number, sentence in enumerate(_SENTENCES.split(" ".join(text.split()))):
        if attributed(sentence) or _DISTANCE.search(sentence):
            continue
        if way[-1] in ("role", "kind"):
            found = _ANYWHERE.search(sentence)
        else:
            found = _tied(sentence, names) or (_FIRST.match(sentence) if opening and number == 0 else None)
        if found:
            return found[0]
    return None


def _tied(sentence: str, names: set[str]) -> re.Match[str] | None:
    found = (match for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(sentence))
    return next((match for match in found if match[1] in names), None)
