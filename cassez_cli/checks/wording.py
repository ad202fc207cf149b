"""Whether the words of the dossier's own voice are fair, and stay true when time passes."""

import re
from collections.abc import Iterator

from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Finding
from cassez_cli.checks.walk import Way, values
from cassez_cli.decode import Entry
from cassez_cli.model import RECORDS, Form, Kind
from cassez_cli.spelling import quoted

#: The most words that are quoted of one text: so much of it may be taken without asking.
_MOST_WORDS = 25
_QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^“”]*[“”]")
_AGEING = ("currently", "still", "today", "recently", "nowadays", "these days", "at present")
#: Not within a hyphenated word such as an id.
_AGEING_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(_AGEING)})(?![\w-])", re.IGNORECASE)

#: Words by which a text says on whose word it goes, in English, Spanish and French.
_ATTRIBUTION = re.compile(
    r"\b(?:acc(?:ord|us|ount)|alleg|announc|argu|assert|attribut|claim|complain|contend|declar|den(?:y|ie)|descri|identif|insist|maintain|"
    r"point(?:ed|s) (?:at|to)|report|said|says?\b|spoke|stat(?:ed|es|ing|ement)|suspect|tell|testif|testimon|told|writ|wrote|"
    r"acus|afirm|denunci|dijo|declar|según|relat|sostuv|"
    r"affirm|déclar|selon|d['\u2019]après|racont|dit\b|témoign)",
    re.IGNORECASE,
)


def unquoted(text: str) -> str:
    """Blank out what stands within quotation marks."""
    return _QUOTATION.sub(lambda match: " " * len(match[0]), text)


def attributed(text: str) -> bool:
    """Tell whether a text says on whose word it goes."""
    return bool(_ATTRIBUTION.search(unquoted(text)))


def quotations_are_short(dossier: Dossier) -> Iterator[Finding]:
    """A quotation, in a quote or in a citation, has 25 words at most.

    Wrong:
        quotes:
          - {id: words, text: a a a a a a a a a a a a a a a a a a a a a a a a a a}
    Right:
        quotes:
          - {id: words, text: a a a a a a a a a a a a a a a a a a a a a a a a a}
    """
    for entry in dossier.read():
        for way, text in _quotations(entry):
            count = len(text.split())
            if count > _MOST_WORDS:
                yield Finding(entry, f"a quotation of {count} words", f"quote {_MOST_WORDS} words at most", way)


def _quotations(entry: Entry) -> Iterator[tuple[Way, str]]:
    if entry.kind is Kind.QUOTE and entry.plain.get("text"):
        yield ("text",), entry.plain["text"]
    for way, _, citation in values(RECORDS[entry.kind], entry.plain, Form.CITATION):
        if not isinstance(citation, str) and "quote" in citation:
            yield (*way, "quote"), citation["quote"]


def texts_do_not_age(dossier: Dossier) -> Iterator[Finding]:
    """The dossier's own words hold on any day they are read: they give dates, not "still" or "today".

    The words are: currently, still, today, recently, nowadays, these days, at present; those of a quotation are free.

    Wrong:
        people:
          - {id: ana-roca, summary: Journalist who is currently in prison.}
    Right:
        people:
          - {id: ana-roca, summary: Journalist who was in prison in March 2009.}
    """
    for entry, way, text, lower in dossier.spoken:
        if any(word in lower for word in _AGEING):
            for word in dict.fromkeys(_AGEING_WORD.findall(unquoted(text))):
                yield Finding(entry, f"{quoted(word)} will not be true for long", "give a date instead", way)
