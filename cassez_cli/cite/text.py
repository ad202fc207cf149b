"""The house style, author and date, for people.

Authors, or the publisher where none is named (date). Title. Publisher. Kind, and language if it is not English. Docket. ISBN. DOI.
Address (the copy read). The source through which alone it is known.

Names stand in the order in which the facts have them, for which of them is the family's is not on record. A source without a title
gets none. Nothing follows an address, so that it can be copied.
"""

from collections.abc import Iterator

from cassez_cli.cite.works import LANGUAGES, MEDIA, Work, one_line
from cassez_cli.vocabulary import Plain

#: What ends a sentence, so that no full stop follows.
_ENDS = (".", "?", "!", "…", ".”", "?”", "!”", ".»", "?»", "!»")


def citation(work: Work) -> str:
    """Cite one source in one line."""
    plain = work.plain
    lead = _joined(plain.get("authors", ())) or plain.get("publisher") or plain.get("title") or "Unsigned"
    said = [each for each in (plain.get("title"), plain.get("publisher"), _kind(plain)) if each and each != lead]
    ends = [f"As cited in {work.through}"] if work.through else []
    sentences = [f"{lead} ({work.when or 'undated'})", *said, *_numbers(plain)]
    return " ".join([*map(_sentence, sentences), *_where(plain), *map(_sentence, ends)])


def _joined(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _kind(plain: Plain) -> str:
    language = plain["language"]
    spoken = "" if language == "en" else f", in {LANGUAGES.get(language, language)}"
    return f"{MEDIA[plain['kind']].words.capitalize()}{spoken}"


def _numbers(plain: Plain) -> Iterator[str]:
    labels = {"docket": "Docket", "isbn": "ISBN", "doi": "DOI"}
    yield from (f"{label} {plain[name]}" for name, label in labels.items() if name in plain)


def _where(plain: Plain) -> Iterator[str]:
    if "url" in plain:
        yield plain["url"]
    if "via" in plain:
        yield f"({plain['via']})." if "url" in plain else _sentence(f"Copy read: {plain['via']}")


def _sentence(words: str) -> str:
    words = one_line(words)
    return words if words.endswith(_ENDS) else f"{words}."
