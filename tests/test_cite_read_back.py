"""What `cassez cite` writes for reference managers is read back by readers of these formats: every shipped source."""

import json
import re
from collections.abc import Callable
from importlib import resources
from typing import Any

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors
from citeproc.source.json import CiteProcJSON
from conftest import Run
from jsonschema import Draft7Validator
from pylatexenc.latex2text import LatexNodes2Text

from cassez_cli import files
from cassez_cli.cite.works import MEDIA

Plain = dict[str, Any]

TYPES = [
    *("article-newspaper", "book", "broadcast", "document", "entry-encyclopedia", "legal_case"),
    *("motion_picture", "post-weblog", "report"),
]
TEXTS = [
    *("id", "title", "container-title", "publisher", "authority", "genre", "number"),
    *("ISBN", "DOI", "URL", "language", "note"),
]
TEXT = {"type": "string", "minLength": 1}
#: The part of `csl-data.json` (Citation Style Language, draft 7) that is used here, as its text says it: names, types, nothing else.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": TYPES},
            **dict.fromkeys(TEXTS, TEXT),
            "author": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "object", "properties": {"literal": TEXT}, "additionalProperties": False},
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                    },
                    "season": {"enum": [1, 2, 3, 4]},
                    "circa": {"const": True},
                    "literal": TEXT,
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def shipped() -> dict[str, Plain]:
    """Read the sources as the YAML files have them, without the program."""
    read = [yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files.find(files.shipped())]  # noqa: S506 - text only
    return {source["id"]: source for file in read for source in file.get("sources", ())}


def fields(source: Plain) -> Plain:
    """Pick what every format must give back."""
    return {name: source[name] for name in ("title", "publisher", "authors", "url", "isbn", "doi") if name in source}


def bibtex(text: str) -> dict[str, Plain]:
    library = parse_string(text, append_middleware=[SeparateCoAuthors()])
    assert library.failed_blocks == []
    found: dict[str, Plain] = {}
    for entry in library.entries:
        found[entry.key] = {field.key: field.value for field in entry.fields}
    return found


def from_tex(text: str) -> str:
    """Read TeX as TeX does; braces around the whole are not part of it."""
    return str(LatexNodes2Text(keep_braced_groups=False).latex_to_text(text))


def from_bibtex(kind: str, entry: Plain) -> Plain:
    source: Plain = {
        "title": from_tex(entry.get("title", "")),
        "publisher": from_tex(entry.get(MEDIA[kind].bibtex_publisher, "")),
        "authors": [from_tex(name) for name in entry.get("author", ())],
        **{name: entry[name] for name in ("url", "isbn", "doi") if name in entry},
    }
    return {name: value for name, value in source.items() if value}


def from_csl(kind: str, item: Plain) -> Plain:
    names = {MEDIA[kind].csl_publisher: "publisher", "title": "title", "URL": "url", "ISBN": "isbn", "DOI": "doi"}
    authors = [name["literal"] for name in item.get("author", ())]
    return {
        **{ours: item[theirs] for theirs, ours in names.items() if theirs in item},
        **({"authors": authors} if authors else {}),
    }


def from_ris(kind: str, record: Plain) -> Plain:
    publisher = rispy.config.TAG_KEY_MAPPING[MEDIA[kind].ris_publisher]
    names = {publisher: "publisher", "title": "title", "authors": "authors", "issn": "isbn", "doi": "doi"}
    url = {"url": ";".join(record["urls"])} if "urls" in record else {}
    return {**{ours: record[theirs] for theirs, ours in names.items() if theirs in record}, **url}


def date_of(issued: Plain) -> str:
    """Write a CSL date as EDTF."""
    ends = ["-".join(f"{number:02}" for number in end) for end in issued["date-parts"]]
    return "/".join(ends)


def test_every_shipped_source_comes_back_from_bibtex(cassez: Callable[..., Run], shipped: dict[str, Plain]) -> None:
    entries = bibtex(cassez("cite", *shipped, "--style", "bibtex").out)
    assert list(entries) == list(shipped)
    for id_, source in shipped.items():
        assert from_bibtex(source["kind"], entries[id_]) == fields(source), id_
        published = source.get("published", "")
        assert entries[id_].get("date", "") == ("" if published.startswith("[") else published)


def test_every_shipped_source_comes_back_from_csl_json(cassez: Callable[..., Run], shipped: dict[str, Plain]) -> None:
    items = {item["id"]: item for item in json.loads(cassez("cite", *shipped, "--style", "csl-json").out)}
    assert [fault.message for fault in Draft7Validator(CSL).iter_errors(list(items.values()))] == []
    assert list(items) == list(shipped)
    for id_, source in shipped.items():
        item, published = items[id_], source.get("published", "")
        assert from_csl(source["kind"], item) == fields(source), id_
        plain = published.rstrip("~?%")
        if published.startswith("["):
            assert published in item["note"]
        elif published:
            assert (date_of(item["issued"]), item["issued"].get("circa", False)) == (plain, plain != published)


def test_a_processor_of_csl_reads_every_shipped_source(cassez: Callable[..., Run], shipped: dict[str, Plain]) -> None:
    read = CiteProcJSON(json.loads(cassez("cite", *shipped, "--style", "csl-json").out))
    assert list(read) == list(shipped)
    for id_, source in shipped.items():
        item, published = read[id_], source.get("published", "")
        assert str(item.get("title", "")) == source.get("title", ""), id_
        assert [name["literal"] for name in item.get("author", ())] == source.get("authors", []), id_
        if published and not published.startswith("["):
            assert item["issued"]["year"] == int(published[:4]), id_


def test_the_types_and_variables_are_those_of_the_csl_schema() -> None:
    schema = resources.files("citeproc") / "data" / "schema" / "schemas" / "styles"
    known = {name: set(re.findall(r'"([^"]+)"', (schema / f"csl-{name}.rnc").read_text())) for name in ("types", "variables")}
    assert known["types"] >= set(TYPES)
    assert known["variables"] >= {*TEXTS, "author", "issued"} - {"id", "language"}


def test_every_shipped_source_comes_back_from_ris(cassez: Callable[..., Run], shipped: dict[str, Plain]) -> None:
    records = {record["id"]: record for record in rispy.loads(cassez("cite", *shipped, "--style", "ris").out)}
    assert list(records) == list(shipped)
    for id_, source in shipped.items():
        record, published = records[id_], source.get("published", "")
        assert from_ris(source["kind"], record) == fields(source), id_
        assert record["type_of_reference"] in rispy.config.TYPE_OF_REFERENCE_MAPPING
        years = set(re.findall(r"\b\d{4}\b", published))
        assert record.get("year", "") == ("".join(years) if len(years) == 1 else "")
        if published and not published.startswith("["):
            assert record["date"].rpartition("/")[0].rstrip("/").replace("/", "-") == published.rstrip("~?%")
