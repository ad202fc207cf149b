"""RIS, for EndNote, Zotero, Mendeley and Citavi, in UTF-8.

Specification: "RIS Format Specifications" of Reference Manager (tag format: a tag, two blanks, a dash, a blank, lines that end in
CR LF; tag definitions; `YYYY/MM/DD/other info` for dates, whose other info is letters, blanks and hyphens), with the types and tags of
its revision of 2011 (`BLOG`, `ENCYC`, `GOVDOC`; `PY` a year, `DA` the date, `M3` the type of work, `LA`, `DO`).

A name goes into `AU` as it is. Without a comma, readers take it for one name; which part of it is the family's is not on record.

The other info of `DA` tells a season and a doubt ("2009/03//perhaps"). What the tag cannot say is told in a note with the EDTF. A
semicolon in `UR` would begin another address and is percent-encoded. `ID` is the source's id, longer than the 20 characters of old.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cassez_cli.cite.works import MEDIA, Work, one_line, one_year, published, remarks

if TYPE_CHECKING:
    from cassez_cli.dates import When

#: What `DA` says whole: one plain date or season, perhaps marked.
_WHOLE = re.compile(r"\d{4}(-\d\d){0,2}[~?%]?")
_MARKS = {"~": "about", "?": "perhaps", "%": "perhaps about"}
_SEASONS = ("spring", "summer", "autumn", "winter")


def export(works: Sequence[Work]) -> str:
    """Write one record for each source."""
    return "".join(f"{tag}  - {one_line(value)}\r\n" for work in works for tag, value in _lines(work))


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    plain, medium, when = work.plain, MEDIA[work.plain["kind"]], published(work)
    yield "TY", medium.ris
    yield "ID", plain["id"]
    yield from (("AU", name) for name in plain.get("authors", ()))
    fields = {"title": "TI", "publisher": medium.ris_publisher, "isbn": "SN", "doi": "DO"}
    yield from ((tag, plain[field]) for field, tag in fields.items() if field in plain)
    if when is not None:
        yield from _dates(when)
    yield from (("M3", medium.words), ("LA", plain["language"]))
    if "url" in plain:
        yield "UR", plain["url"].replace(";", "%3B")
    if "docket" in plain:
        yield "N1", f"Docket {plain['docket']}"
    yield from (("N1", each) for each in remarks(work, dated=when is None or _WHOLE.fullmatch(when.text) is not None))
    yield "ER", ""


def _dates(when: "When") -> Iterator[tuple[str, str]]:
    year, season, parts = one_year(when), when.season(), when.date_parts()
    if season is not None:
        yield from (("PY", f"{season[0]:04}"), ("DA", f"{season[0]:04}///{_other(when, _SEASONS[season[1] - 1])}"))
        return
    if year is not None:
        yield "PY", f"{year:04}"
    if parts is not None and len(parts) == 1:
        known, month, day = (f"{number:02}" if number else "" for number in (*parts[0], 0, 0)[:3])
        yield "DA", f"{known:0>4}/{month}/{day}/{_other(when)}"


def _other(when: "When", season: str = "") -> str:
    return " ".join(filter(None, (_MARKS.get(when.text[-1]), season)))
