r"""BibTeX in UTF-8, with the entry types and fields of biblatex, which classic styles of BibTeX can read too.

Specification: the biblatex manual, sections 2.1 (entry types: a court's paper is a `jurisdiction`, a film a `movie`; styles that do not
know these treat them as `misc`), 2.2 (fields; `journal` is the classic name of `journaltitle`) and 2.3.8 (dates).

`date` holds EDTF as it is, for biblatex reads level 1 of it. Sets belong to level 2 and are told in the note. `year`, which biblatex
passes over beside a date, is there for classic styles where the date lies in one year.

Each name stands in braces of its own, as the names of bodies do, so that it is neither taken apart nor turned round: which part of it is
the family's is not on record. The inner braces of a title keep its capitals. Where there is no author, `label` has styles name the
publisher instead.

The ten special characters of TeX become commands, braces too, and not as `\{`: BibTeX counts braces whether escaped or not, and a
single one would tear the entry. What the fonts of TeX would join is kept apart. Addresses and DOIs are verbatim fields; what would end them is percent-encoded (RFC 3986, 2.1).
"""

import re
from collections.abc import Sequence
from urllib.parse import quote

from cassez_cli.cite.works import LANGUAGES, MEDIA, Work, one_line, one_year, published, remarks

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
#: What the fonts of TeX join with the sign that follows: `--` would become a dash.
_LIGATURE = re.compile(r"([-`',<>])(?=\1)|[?!](?=`)")
_VERBATIM = str.maketrans({sign: quote(sign) for sign in "\\{}"})


def export(works: Sequence[Work]) -> str:
    """Write one entry for each source, whose key is the source's id."""
    return "\n".join(map(_entry, works))


def _entry(work: Work) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work).items() if value)
    return f"@{MEDIA[work.plain['kind']].bibtex}{{{work.plain['id']},\n{fields}}}\n"


def _fields(work: Work) -> dict[str, str]:
    plain, medium = work.plain, MEDIA[work.plain["kind"]]
    authors, publisher, title = plain.get("authors", ()), _escaped(plain.get("publisher", "")), _escaped(plain.get("title", ""))
    date, year = _date(work)
    docket = f"Docket {plain['docket']}" if "docket" in plain else ""
    note = [docket, *remarks(work, dated=bool(date) or not work.when)]
    return {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in authors),
        "label": "" if authors else publisher,
        "title": title and f"{{{title}}}",
        medium.bibtex_publisher: publisher,
        "date": date,
        "year": year,
        "type": medium.words,
        "langid": LANGUAGES.get(plain["language"], "").lower(),
        "isbn": _escaped(plain.get("isbn", "")),
        "doi": plain.get("doi", "").translate(_VERBATIM),
        "url": plain.get("url", "").translate(_VERBATIM),
        "note": _escaped("; ".join(filter(None, note))),
    }


def _date(work: Work) -> tuple[str, str]:
    """Give `date`, empty for a set, and `year`, empty if it may be several; a doubtful year bears a question mark."""
    when = published(work)
    if when is None:
        return "", ""
    year = one_year(when)
    return "" if when.text[0] in "[{" else when.text, f"{year}{'?' if when.circa else ''}" if year else ""


def _escaped(words: str) -> str:
    return _LIGATURE.sub(r"\g<0>{}", one_line(words).translate(_TEX))
