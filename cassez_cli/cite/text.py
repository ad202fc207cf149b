"""The house style, author and date, for people.

Authors, or the publisher where none is named (date). Title. Publisher. Kind, and language if it is not the one spoken. Docket. ISBN. DOI.
Address (the copy read). The source through which alone it is known.

Names stand in the order in which the facts have them, for which of them is the family's is not on record. A source without a title
gets none. Nothing follows an address, so that it can be copied.
"""

from collections.abc import Iterator

from cassez_cli.cite.works import LANGUAGES, MEDIA, Work, one_line
from cassez_cli.speech import language, say, word
from cassez_cli.vocabulary import Plain

#: What ends a sentence, so that no full stop follows.
_ENDS = (".", "?", "!", "…", ".”", "?”", "!”", ".»", "?»", "!»")


def citation(work: Work) -> str:
    """Cite one source in one line."""
    plain = work.plain
    lead = _joined(plain.get("authors", ())) or plain.get("publisher") or plain.get("title") or say("Unsigned")
    said = [each for each in (plain.get("title"), plain.get("publisher"), _kind(plain)) if each and each != lead]
    ends = [say("As cited in {source}", source=work.through)] if work.through else []
    sentences = [f"{lead} ({work.when or say('undated')})", *said, *_numbers(plain)]
    return " ".join([*map(_sentence, sentences), *_where(plain), *map(_sentence, ends)])


def _joined(names: list[str]) -> str:
    return ", ".join(names[:-1]) + say(" and {last}", last=names[-1]) if len(names) > 1 else "".join(names)


def _kind(plain: Plain) -> str:
    code: str = plain["language"]
    kind = word(MEDIA[plain["kind"]].words).capitalize()
    return kind if code == language() else say("{kind}, in {language}", kind=kind, language=word(LANGUAGES.get(code, code)))


def _numbers(plain: Plain) -> Iterator[str]:
    labels = {"docket": say("Docket"), "isbn": "ISBN", "doi": "DOI"}
    yield from (f"{label} {plain[name]}" for name, label in labels.items() if name in plain)


def _where(plain: Plain) -> Iterator[str]:
    if "url" in plain:
        yield plain["url"]
    if "via" in plain:
        yield f"({plain['via']})." if "url" in plain else _sentence(say("Copy read: {via}", via=plain["via"]))


def _sentence(words: str) -> str:
    words = one_line(words)
    return words if words.endswith(_ENDS) else f"{words}."
