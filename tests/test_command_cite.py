"""`cassez cite` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rispy
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli.dates import When


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


def cited(run: Run) -> list[str]:
    return [line.split("\t")[0] for line in run.out.splitlines()[1:]]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (["herald"], ["herald"]),
        (["fire"], ["gazette", "herald"]),
        (["she-lit-it"], ["gazette"]),
        (["fire-day"], ["gazette", "herald"]),
        (["not-me"], ["herald"]),
        (["ana-roca"], ["gazette"]),
        (["herald", "fire", "herald", "not-me"], ["herald", "gazette"]),
    ],
)
def test_each_source_of_what_was_asked_for_comes_once_in_the_order_of_the_ids_and_then_of_dates(
    cassez: Callable[..., Run], facts: Path, asked: list[str], ids: list[str]
) -> None:
    assert cited(cassez("cite", *asked, "--format", "tsv", "--facts", facts)) == ids


def test_the_house_style_names_author_date_title_publisher_kind_numbers_address_and_copy(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier("""
        sources:
          - {id: ruling, kind: court, language: es, grade: high, basis: full, note: n, title: ¿Quién fue?, authors: [Ana Roca, Luis Roca, J. M.],
             publisher: High Court, published: "2013-01-23?", docket: 5/2011, isbn: "978", doi: "10.1/x", url: "https://example.org/r", via: on Scribd}
    """)
    assert cassez("cite", "ruling", "--format", "plain", "--facts", folder).out == (
        "Ana Roca, Luis Roca and J. M. (perhaps 23 January 2013). ¿Quién fue? High Court. Court document, in Spanish. "
        "Docket 5/2011. ISBN 978. DOI 10.1/x. https://example.org/r (on Scribd). (ruling)\n"
    )


@pytest.mark.parametrize(
    ("fields", "citation"),
    [
        ("publisher: Gazette, title: Fire.", "Gazette (undated). Fire. Film."),
        ("title: Fire", "Fire (undated). Film."),
        ("authors: [Ana]", "Ana (undated). Film."),
        ("published: 1999, via: a tape", "Unsigned (1999). Film. Copy read: a tape."),
        ("cited_by: book", "Unsigned (undated). Film. As cited in Fires [sic] (book)."),
    ],
)
def test_what_is_not_on_record_is_not_made_up(
    cassez: Callable[..., Run], dossier: Callable[..., Path], fields: str, citation: str
) -> None:
    folder = dossier(f"""
        sources:
          - {{id: film, kind: film, language: en, grade: low, basis: cited, note: n, {fields}}}
          - {{id: book, kind: book, language: en, grade: low, basis: full, note: n, title: "Fires [sic]"}}
    """)
    [found] = json.loads(cassez("cite", "film", "--json", "--facts", folder).out)["results"]
    assert found["citation"] == citation


def test_json_gives_the_fields_of_the_source_and_its_citation(cassez: Callable[..., Run], facts: Path) -> None:
    [found] = json.loads(cassez("cite", "gazette", "--json", "--facts", facts).out)["results"]
    assert (found["id"], found["grade"], found["citation"]) == ("gazette", "high", "Gazette (1999). Fire. News report.")


def test_on_a_screen_a_blank_line_keeps_citations_apart_and_markdown_has_none_of_it(
    cassez: Callable[..., Run], facts: Path
) -> None:
    assert "Gazette (1999). Fire. News report.\n(gazette)\n\nHerald" in cassez("cite", "fire", "--facts", facts).out
    assert "| Gazette (1999). Fire. News report.<br>(gazette) |" in cassez("cite", "fire", "-f", "md", "--facts", facts).out


#: Each date; `date` and `year` in BibTeX; `issued` in CSL-JSON; `PY` and `DA` in RIS; and which of the three tell it in a note.
DATES: dict[str, tuple[str, str, Any, str, str, str]] = {
    "2005": ("2005", "2005", {"date-parts": [[2005]]}, "2005", "2005///", ""),
    "0987-02-03": ("0987-02-03", "987", {"date-parts": [[987, 2, 3]]}, "0987", "0987/02/03/", ""),
    "2005~": ("2005~", "2005?", {"date-parts": [[2005]], "circa": True}, "2005", "2005///about", ""),
    "2005-12?": ("2005-12?", "2005?", {"date-parts": [[2005, 12]], "circa": True}, "2005", "2005/12//perhaps", "csl"),
    "2005-21": ("2005-21", "2005", {"date-parts": [[2005]], "season": 1}, "2005", "2005///spring", ""),
    "2005-24%": (
        "2005-24%",
        "",
        {"date-parts": [[2005]], "season": 4, "circa": True},
        "2005",
        "2005///perhaps about winter",
        "csl",
    ),
    "2005-12-XX": ("2005-12-XX", "2005", {"date-parts": [[2005, 12]]}, "2005", "2005/12//", "csl ris"),
    "200X": ("200X", "", {"literal": "the 2000s"}, "", "", "csl ris"),
    "2005-12/2006-01": ("2005-12/2006-01", "", {"date-parts": [[2005, 12], [2006, 1]]}, "", "", "ris"),
    "2005~/2006": ("2005~/2006", "", {"date-parts": [[2005], [2006]], "circa": True}, "", "", "csl ris"),
    "2005/..": ("2005/..", "", {"literal": "since 2005"}, "", "", "csl ris"),
    "[2005-12-08,2005-12-09]": ("", "2005", {"date-parts": [[2005]]}, "2005", "", "bibtex csl ris"),
    "{2005,2007}": ("", "", {"literal": "2005 and 2007"}, "", "", "bibtex csl ris"),
    "": ("", "", None, "", "", ""),
}


@pytest.mark.parametrize("date", DATES)
def test_a_date_goes_where_the_format_can_carry_it_and_else_into_the_note(
    cassez: Callable[..., Run], dossier: Callable[..., Path], date: str
) -> None:
    published = f'published: "{date}", ' if date else ""
    folder = dossier(f"sources: [{{id: s, {published}kind: book, language: it, grade: low, basis: full, note: n}}]")
    tex, csl, ris = (cassez("cite", "s", "--style", style, "--facts", folder).out for style in ("bibtex", "csl-json", "ris"))
    *wanted, notes = DATES[date]
    [item], [record] = json.loads(csl), rispy.loads(ris)
    fields = dict(line.strip().rstrip(",").split(" = ") for line in tex.splitlines() if " = " in line)
    assert [
        *(fields.get("date", "").strip("{}"), fields.get("year", "").strip("{}")),
        *(item.get("issued"), record.get("year", ""), record.get("date", "")),
    ] == wanted
    told = {"bibtex": tex, "csl": csl, "ris": ris}
    assert [name for name, text in told.items() if "(EDTF: " in text] == notes.split()
    assert all(f"Published: {When.parse(date).words()} (EDTF: " in told[name] for name in notes.split())


@pytest.mark.parametrize("style", ["bibtex", "csl-json", "ris"])
def test_the_text_of_a_style_is_the_same_on_a_narrow_screen_and_in_a_file(
    cassez: Callable[..., Run], facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    wide = cassez("cite", "fire", "--style", style, "--as-of", "2001", "--facts", facts).out
    monkeypatch.setenv("COLUMNS", "20")
    assert cassez("cite", "fire", "--style", style, "--facts", facts).out == wide
    assert cassez("cite", "fire", "--style", style, "--output", tmp_path / "out", "--facts", facts) == Run("", "")
    assert (tmp_path / "out").read_bytes().decode() == wide


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["fires"], "there is no record 'fires'\n  help: did you mean fire"),
        (["fire", "--style", "apa"], "there is no style 'apa'\n  help: styles: text, bibtex, csl-json, ris"),
        (["fire", "--style", "ris", "--json"], "--style ris is a format of its own\n  help: leave out --format json, or --style"),
        (
            ["fire", "--style", "ris", "--cite"],
            "--cite has no place in --style ris\n  help: it goes with the formats table, plain",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line_and_nothing_is_written(
    cassez: Callable[..., Run], facts: Path, arguments: list[str], message: str
) -> None:
    code = 1 if arguments == ["fires"] else 2
    run = cassez("cite", *arguments, "--facts", facts, code=code)
    assert run.out == ""
    assert run.err.startswith(f"error: {message}")


def test_as_of_a_day_only_what_was_published_is_cited(cassez: Callable[..., Run], facts: Path) -> None:
    assert cited(cassez("cite", "fire", "--as-of", "1999", "--format", "tsv", "--facts", facts)) == ["gazette"]


def test_a_source_is_not_cited_through_one_of_a_later_day(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier("""
        sources:
          - {id: log, kind: book, language: en, grade: low, basis: cited, note: n, published: "1999", title: Log, cited_by: book}
          - {id: book, kind: book, language: en, grade: low, basis: full, note: n, published: "2005", title: Fires}
    """)
    assert "As cited in Fires" in cassez("cite", "log", "--facts", folder).out
    assert "Fires" not in cassez("cite", "log", "--as-of", "2000", "--facts", folder).out


def test_a_record_whose_sources_came_out_later_says_so_and_nothing_was_found(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("cite", "fire", "--as-of", "1999-03-04", "--facts", facts, code=1)
    assert run.out.endswith("No source to cite.\n")
    assert run.err == "fire cites no source that was public by 1999-03-04\n"
    assert cassez("cite", "fire", "--as-of", "1999-03-04", "--style", "csl-json", "--facts", facts, code=1).out == "[]\n"


def test_a_shipped_ruling_is_cited_with_its_docket(cassez: Callable[..., Run]) -> None:
    assert "Docket amparo directo en revisión 517/2011." in cassez("cite", "scjn-adr-517-2011-judgment", "-f", "plain").out
