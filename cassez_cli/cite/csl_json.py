"""CSL-JSON, for Zotero, Pandoc and other processors of the Citation Style Language 1.0.2.

Specifications: the input schema `csl-data.json` of the project (properties of an item, `name-variable`, `date-variable`), the types and
variables of the CSL 1.0.2 specification (appendices III and IV), and the manual of citeproc-js, "CSL-JSON Items".

Names are `literal`: the facts have a name as one text, and which part of it is the family's would be a guess, wrong for many a
Spanish name; the price is that styles print it as it stands and sort by its first word.

A date gets `date-parts` (two of them for an interval), `season` (1 spring to 4 winter) and `circa` for EDTF's `~`, `?` and `%` alike.
What these do not say is told in the note with the EDTF; a date that not even its year can stand for is a `literal` in words.
"""

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cassez_cli.cite.works import MEDIA, Work, one_year, published, remarks
from cassez_cli.vocabulary import Plain

if TYPE_CHECKING:
    from cassez_cli.dates import When

#: What a date variable says whole: a plain date, perhaps approximate, or an interval of plain dates.
_WHOLE = re.compile(r"[\d-]+~?|[\d-]+/[\d-]+")


def export(works: Sequence[Work]) -> str:
    """Write one array, an item for each source, whose `id` is the source's."""
    return json.dumps([_item(work) for work in works], ensure_ascii=False, indent=2) + "\n"


def _item(work: Work) -> Plain:
    plain, medium, when = work.plain, MEDIA[work.plain["kind"]], published(work)
    issued = _issued(when) if when else {}
    told = when is None or ("literal" not in issued and _WHOLE.fullmatch(when.text) is not None)
    item = {
        "id": plain["id"],
        "type": medium.csl,
        "title": plain.get("title"),
        "author": [{"literal": name} for name in plain.get("authors", ())],
        medium.csl_publisher: plain.get("publisher"),
        "issued": issued,
        "genre": medium.words,
        "number": plain.get("docket"),
        "ISBN": plain.get("isbn"),
        "DOI": plain.get("doi"),
        "URL": plain.get("url"),
        "language": plain["language"],
        "note": "; ".join(remarks(work, dated=told)),
    }
    return {name: value for name, value in item.items() if value}


def _issued(when: "When") -> Plain:
    circa = {"circa": True} if when.circa else {}
    parts, season, year = when.date_parts(), when.season(), one_year(when)
    if parts is not None:
        return {"date-parts": parts, **circa}
    if season is not None:
        return {"date-parts": [[season[0]]], "season": season[1], **circa}
    return {"literal": when.words()} if year is None else {"date-parts": [[year]], **circa}
