"""What `cassez cite` writes for reference managers: characters that a format reads as its own, languages, labels, types."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from conftest import Run
from jsonschema import Draft7Validator
from test_cite_read_back import CSL, bibtex

from cassez_cli.vocabulary import SOURCE_KINDS

NASTY = """
    sources:
      - {id: nasty, kind: news, language: es, grade: high, basis: full, note: n, published: "2005-12-08/2005-12-09",
         title: "100 % {\\"sic\\"} \\\\ & #1 $5_a ~^ } [sic] «¿Cómo?»\\n\\nTY  - BOOK", publisher: "Smith & Sons, S.A.",
         authors: ["Ana and Luis", "De {Brace", "García, Ana"], url: "https://example.org/a;b=1%20{c}?d=_&e#f~\\\\",
         doi: "10.1/a_b{c}", isbn: "978-0_1", docket: "1/2005_a", via: "a copy", cited_by: other}
      - {id: other, kind: book, language: en, grade: high, basis: full, note: n, title: "50\u00a0% of it"}
"""


@pytest.fixture
def nasty(dossier: Callable[..., Path]) -> Path:
    return dossier(NASTY)


def test_bibtex_escapes_what_tex_would_read_as_its_own(cassez: Callable[..., Run], nasty: Path) -> None:
    out = cassez("cite", "nasty", "--style", "bibtex", "--facts", nasty).out
    entry = bibtex(out)["nasty"]
    assert out.count("{") == out.count("}")
    assert entry["title"] == (
        r'{100 \% \textbraceleft{}"sic"\textbraceright{} \textbackslash{} \& \#1 \$5\_a \textasciitilde{}\textasciicircum{} '
        r"\textbraceright{} [sic] «¿Cómo?» TY  - BOOK}"
    )
    assert entry["author"] == ["{Ana and Luis}", r"{De \textbraceleft{}Brace}", "{García, Ana}"]
    assert entry["journal"] == r"Smith \& Sons, S.A."
    assert (entry["date"], entry["year"]) == ("2005-12-08/2005-12-09", "2005")
    assert entry["url"] == "https://example.org/a;b=1%20%7Bc%7D?d=_&e#f~%5C"
    assert (entry["doi"], entry["isbn"]) == ("10.1/a_b%7Bc%7D", r"978-0\_1")
    assert entry["note"] == r"Docket 1/2005\_a; a copy; As cited in 50" "\u00a0" r"\% of it (other)"


def test_bibtex_keeps_apart_what_tex_would_join(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    joined = NASTY.replace("50\u00a0% of it", "A -- ``b'' ?` <<c>>")
    entry = bibtex(cassez("cite", "other", "--style", "bibtex", "--facts", dossier(joined)).out)["other"]
    assert entry["title"] == "{A -{}- `{}`b'{}' ?{}` <{}<c>{}>}"


def test_csl_json_holds_everything_as_it_was_written(cassez: Callable[..., Run], nasty: Path) -> None:
    items = json.loads(cassez("cite", "nasty", "--style", "csl-json", "--facts", nasty).out)
    assert [fault.message for fault in Draft7Validator(CSL).iter_errors(items)] == []
    assert items == [
        {
            "id": "nasty",
            "type": "article-newspaper",
            "title": '100 % {"sic"} \\ & #1 $5_a ~^ } [sic] «¿Cómo?»\n\nTY  - BOOK',
            "author": [{"literal": "Ana and Luis"}, {"literal": "De {Brace"}, {"literal": "García, Ana"}],
            "container-title": "Smith & Sons, S.A.",
            "issued": {"date-parts": [[2005, 12, 8], [2005, 12, 9]]},
            "genre": "news report",
            "number": "1/2005_a",
            "ISBN": "978-0_1",
            "DOI": "10.1/a_b{c}",
            "URL": "https://example.org/a;b=1%20{c}?d=_&e#f~\\",
            "language": "es",
            "note": "a copy; As cited in 50\u00a0% of it (other)",
        }
    ]


def test_ris_puts_no_line_end_into_a_value_and_no_second_address(cassez: Callable[..., Run], nasty: Path) -> None:
    out = cassez("cite", "nasty", "--style", "ris", "--facts", nasty).out
    [record] = rispy.loads(out)
    assert out.count("\r\n") == len(out.splitlines())
    assert record["title"] == '100 % {"sic"} \\ & #1 $5_a ~^ } [sic] «¿Cómo?» TY  - BOOK'
    assert record["authors"] == ["Ana and Luis", "De {Brace", "García, Ana"]
    assert record["urls"] == ["https://example.org/a%3Bb=1%20{c}?d=_&e#f~\\"]
    assert record["notes"] == [
        *("Docket 1/2005_a", "a copy", "As cited in 50\u00a0% of it (other)"),
        "Published: 8–9 December 2005 (EDTF: 2005-12-08/2005-12-09)",
    ]


@pytest.mark.parametrize(("language", "langid"), [("es", "spanish"), ("pt", "portuguese"), ("xx", None)])
def test_the_language_is_told_and_in_bibtex_as_latex_calls_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path], language: str, langid: str | None
) -> None:
    folder = dossier(
        f"sources: [{{id: s, kind: news, publisher: M & S, language: {language}, grade: low, basis: full, note: n}}]"
    )
    tex, csl, ris = (cassez("cite", "s", "--style", style, "--facts", folder).out for style in ("bibtex", "csl-json", "ris"))
    assert bibtex(tex)["s"].get("langid") == langid
    assert json.loads(csl)[0]["language"] == rispy.loads(ris)[0]["language"] == language


def test_in_bibtex_the_publisher_labels_a_source_without_an_author(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    source = "kind: news, publisher: M & S, language: en, grade: low, basis: full, note: n"
    folder = dossier(f"sources: [{{id: a, {source}}}, {{id: b, authors: [Ana], {source}}}]")
    entries = bibtex(cassez("cite", "a", "b", "--style", "bibtex", "--facts", folder).out)
    assert (entries["a"]["label"], entries["b"].get("label")) == (r"M \& S", None)


def test_each_kind_has_its_type_in_each_format(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    rest = "language: en, grade: low, basis: full, note: n"
    folder = dossier(f"sources: [{', '.join(f'{{id: {kind}, kind: {kind}, {rest}}}' for kind in SOURCE_KINDS)}]")
    tex, csl, ris = (
        cassez("cite", *SOURCE_KINDS, "--style", style, "--facts", folder).out for style in ("bibtex", "csl-json", "ris")
    )
    entries = [entry.entry_type for entry in parse_string(tex).entries]
    kinds = zip(entries, json.loads(csl), rispy.loads(ris), strict=True)
    assert {item["id"]: (entry, item["type"], record["type_of_reference"]) for entry, item, record in kinds} == {
        "news": ("article", "article-newspaper", "NEWS"),
        "opinion": ("article", "article-newspaper", "NEWS"),
        "book": ("book", "book", "BOOK"),
        "court": ("jurisdiction", "legal_case", "CASE"),
        "report": ("report", "report", "RPRT"),
        "academic": ("misc", "document", "GEN"),
        "broadcast": ("video", "broadcast", "ADVS"),
        "film": ("movie", "motion_picture", "MPCT"),
        "official": ("misc", "document", "GOVDOC"),
        "blog": ("online", "post-weblog", "BLOG"),
        "encyclopedia": ("inreference", "entry-encyclopedia", "ENCYC"),
    }
