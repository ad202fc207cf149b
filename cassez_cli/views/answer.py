"""The shape of every answer: parts to read, rows for tables, and records for machines."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cassez_cli.vocabulary import Plain

if TYPE_CHECKING:
    from cassez_cli.query.density import Amount, Period


class Span(NamedTuple):
    """A run of text with the style of the part that it plays; the style adds nothing that the words do not say."""

    text: str
    style: str = ""


#: One cell or line: spans side by side.
Line = tuple[Span, ...]


class Column(NamedTuple):
    """One column of a table: its heading and what it shows of a row."""

    #: What a line break parts in a table stands together where the heading has one line.
    heading: str
    show: Callable[[Any], Line]
    #: Takes the room that the others leave.
    wide: bool = False
    #: Holds numbers, which stand on the right of their column.
    right: bool = False


class Table(NamedTuple):
    """Rows of one type and the columns to show of them; machine formats write all fields of the rows instead."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]
    #: What to say instead of no rows.
    empty: str = ""
    #: What to say below: what was left out, and how to see it. A command ends a line.
    below: str = ""


class Facts(NamedTuple):
    """Labels with what they stand for."""

    title: str
    lines: tuple[tuple[str, Line], ...]


class Words(NamedTuple):
    """A paragraph."""

    line: Line
    #: It stands apart from the one above, after a blank line.
    apart: bool = False


class Bar(NamedTuple):
    """One bar: how much of it is certain and how much only possible, and the same in words."""

    label: str
    certain: int
    possible: int
    words: str


class Bars(NamedTuple):
    """A bar chart, drawn as wide as the screen allows."""

    title: str
    bars: tuple[Bar, ...]
    #: What machine formats write instead.
    rows: tuple[Any, ...]
    #: What to say instead of no bars.
    empty: str
    below: str


class Lane(NamedTuple):
    """One kind of event along time."""

    label: str
    #: How many events it holds.
    number: int
    #: What the lane shows, in words.
    words: str
    #: How much there is in each of some periods that follow each other.
    amounts: "Callable[[Sequence[Period]], list[Amount]]"


class Lanes(NamedTuple):
    """Lanes one below the other on one scale of time, drawn as wide as the screen allows."""

    title: str
    #: The first and the last ISO day.
    first: str
    last: str
    lanes: tuple[Lane, ...]


Part = Table | Facts | Words | Bars | Lanes


class Edition(NamedTuple):
    """Which dossier an answer comes from."""

    title: str
    #: The date of the edition (EDTF).
    edition: str
    #: The first half of the SHA-256 of the files, in hexadecimal digits.
    fingerprint: str


class Asked(NamedTuple):
    """Which question an answer is to, and which dossier gives it."""

    command: str
    #: The options given, under their names.
    query: dict[str, Any]
    edition: Edition


class Ready(NamedTuple):
    """An answer that is text in a format of its own, and how that format is asked for with `--style`."""

    style: str
    text: Callable[[], str]


class Citation(NamedTuple):
    """What to cite an answer by: the dossier, its edition, and what of it was shown."""

    dossier: str
    edition: str
    fingerprint: str
    licence: str
    #: The past day that the answer is given as of, in ISO form; None without one.
    as_of: str | None
    #: The ids that the answer rests on.
    records: tuple[str, ...]


class Answer(NamedTuple):
    """What one question found."""

    count: int  # type: ignore[assignment]  # it hides a method of tuples that no answer needs
    #: Makes the plain records for the JSON formats.
    results: Callable[[], list[Plain]]
    parts: tuple[Part, ...]
    #: The ids that the answer rests on, for `--cite`.
    shown: tuple[str, ...]
    #: Remarks for standard error: what else there is, what was read differently.
    remarks: tuple[str, ...] = ()
    #: Where the answer was wished as text in a format of its own: that text, instead of the parts.
    ready: Ready | None = None
    #: What `--cite` adds, for the formats that give records and not parts.
    citation: Citation | None = None
    #: Charts are to be drawn in ASCII, whatever the screen can show.
    ascii_only: bool = False


def line(*spans: Span | str) -> Line:
    """Make a line of spans; plain text needs no style."""
    return tuple(Span(span) if isinstance(span, str) else span for span in spans if span != "")


def plain_text(spans: Iterable[Span]) -> str:
    """Read a line without its styles."""
    return "".join(span.text for span in spans)
