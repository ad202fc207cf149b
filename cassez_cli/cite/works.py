"""What every style needs of a source, and how each kind of source is called in each format. Nothing here formats or prints."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import Plain

if TYPE_CHECKING:
    from cassez_cli.dates import When


class Work(NamedTuple):
    """A source, and what a citation says of it beside its own fields."""

    plain: Plain
    #: When it was published, in words; nothing if no date is on record.
    when: str
    #: What the source is called through which alone this one is known, with its id; nothing if there is none.
    through: str


class Medium(NamedTuple):
    """A kind of source in words, its type in each format, and the field that names who published it there."""

    words: str
    csl: str
    csl_publisher: str
    bibtex: str
    bibtex_publisher: str
    ris: str
    ris_publisher: str


#: The nearest type that claims no more than the kind says: what is academic need not be an article, so it gets the catch-all.
MEDIA: dict[str, Medium] = {
    "news": Medium("news report", "article-newspaper", "container-title", "article", "journal", "NEWS", "T2"),
    "opinion": Medium("opinion piece", "article-newspaper", "container-title", "article", "journal", "NEWS", "T2"),
    "book": Medium("book", "book", "publisher", "book", "publisher", "BOOK", "PB"),
    "court": Medium("court document", "legal_case", "authority", "jurisdiction", "organization", "CASE", "PB"),
    "report": Medium("report", "report", "publisher", "report", "institution", "RPRT", "PB"),
    "academic": Medium("academic work", "document", "publisher", "misc", "organization", "GEN", "PB"),
    "broadcast": Medium("broadcast", "broadcast", "publisher", "video", "organization", "ADVS", "PB"),
    "film": Medium("film", "motion_picture", "publisher", "movie", "organization", "MPCT", "PB"),
    "official": Medium("official document", "document", "publisher", "misc", "organization", "GOVDOC", "PB"),
    "blog": Medium("blog", "post-weblog", "container-title", "online", "organization", "BLOG", "T2"),
    "encyclopedia": Medium("encyclopedia", "entry-encyclopedia", "container-title", "inreference", "booktitle", "ENCYC", "T2"),
}

#: Languages by their code in the facts; another one is called by its code.
LANGUAGES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
}


def works(dossier: Dossier, sources: Sequence[Found]) -> list[Work]:
    """Gather what the styles need; the order of the sources is kept."""
    behind = dossier.all(each.plain["cited_by"] for each in sources if "cited_by" in each.plain)
    called = {each.id: f"{each.label} ({each.id})" for each in behind}
    return [Work(each.plain, each.words, called.get(each.plain.get("cited_by", ""), "")) for each in sources]


def published(work: Work) -> "When | None":
    """Read the date of publication."""
    from cassez_cli.dates import When  # noqa: PLC0415 - the house style tells dates in words that the index holds

    return When.parse(work.plain["published"]) if "published" in work.plain else None


def one_year(when: "When") -> int | None:
    """Name the year that holds the whole date; None if it may lie in several."""
    years = when.span_years()
    return years[0] if years is not None and years[0] == years[1] else None


def one_line(words: str) -> str:
    """Put words on one line and leave them otherwise as they are, no-break spaces and all."""
    return " ".join(filter(None, words.splitlines()))


def remarks(work: Work, *, dated: bool) -> list[str]:
    """Say what the formats have no field for: the copy read, the source behind it and, unless `dated`, the exact date."""
    date = "" if dated else f"Published: {work.when} (EDTF: {work.plain['published']})"
    through = f"As cited in {work.through}" if work.through else ""
    return [each for each in (work.plain.get("via", ""), through, date) if each]
