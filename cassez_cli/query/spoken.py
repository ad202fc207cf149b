"""Dates and labels in the language of the run, where it is another than that of the index."""

from typing import Any

from cassez_cli import speech
from cassez_cli.vocabulary import Kind, Plain


def foreign() -> bool:
    """Tell whether another language is spoken than English, in which the index has its words."""
    return speech.language() != speech.ENGLISH


def words(date: str) -> str:
    """Tell a date (EDTF) in words."""
    from cassez_cli.dates import LANGUAGES, When  # noqa: PLC0415 - English words stand in the index

    return When.parse(date).words(LANGUAGES[speech.language()])


def stretch(since: str, until: str) -> str:
    """Tell from when to when (EDTF), or one of them alone; empty if they make no interval, as two intervals do not."""
    from cassez_cli.dates import LANGUAGES, Language, When  # noqa: PLC0415 - English does without

    ends = {"end_unknown": speech.say("from {start}"), "start_unknown": speech.say("until {end}")}
    language: Language = {**LANGUAGES[speech.language()], **ends}  # type: ignore[typeddict-item]
    try:
        return When.parse(f"{since}/{until}").words(language)
    except ValueError:
        return ""


def told(kind: Kind, plain: Plain, label: str) -> dict[str, Any]:
    """Tell under `words` the date of a record, and under `label` what it is called: a source without a title by its date too."""
    date = plain.get("published") or plain.get("date")
    when = words(date) if date else ""
    if kind is Kind.SOURCE and "title" not in plain:
        label = f"{plain.get('publisher', plain['id'])}, {when or speech.say('undated')}"
    return {"label": label, "words": when}


def option() -> str:
    """Write the option, after a blank, that makes the next command speak the same language."""
    return f" --lang {speech.language()}" if foreign() else ""
