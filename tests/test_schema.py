"""The JSON Schema of the facts accepts what is shipped and refuses what `check` would."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from test_dates import FORMS
from test_dates_against_edtf import DATES

from cassez_cli import files
from cassez_cli.dates import When
from cassez_cli.export.schema import schema
from cassez_cli.model import RECORDS, Card, Citation, shape_of


def _faults(run: Any, text: str) -> list[str]:
    validator = Draft202012Validator(json.loads(run.out))
    return [fault.message for fault in validator.iter_errors(yaml.load(text, yaml.BaseLoader))]  # noqa: S506 - text only


@pytest.mark.parametrize("file", files.find(files.shipped()), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_shipped_file_fits_the_schema(cassez: Callable[..., Any], file: Path) -> None:
    assert _faults(cassez("schema"), file.read_text(encoding="utf-8")) == []


def test_an_unknown_field_does_not_fit(cassez: Callable[..., Any]) -> None:
    text = "places: [{id: pier, name: The pier, summary: Old., colour: red}]"
    assert any("colour" in fault for fault in _faults(cassez("schema"), text))


def test_the_schema_is_itself_valid(cassez: Callable[..., Any]) -> None:
    Draft202012Validator.check_schema(json.loads(cassez("schema").out))


def test_yaml_types_of_an_editor_fit_too(cassez: Callable[..., Any]) -> None:
    event = {"id": "fire", "date": 2005, "title": "Fire", "summary": "A fire.", "kind": "fire", "status": "alleged"}
    event["sources"] = ["gazette"]
    validator = Draft202012Validator(json.loads(cassez("schema").out))
    assert validator.is_valid({"events": [{**event, "key": True, "order": 2}]})
    assert not validator.is_valid({"events": [{**event, "key": "perhaps"}]})


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field of a schema, inside lists and choices too."""
    yield from schema.get("properties", {}).items()
    choices = [choice for choice in schema.get("anyOf", ()) if "type" in choice]
    inner = [*schema.get("properties", {}).values(), *choices, *([schema["items"]] if "items" in schema else [])]
    for each in inner:
        yield from _fields(each)


def test_an_editor_can_show_what_each_field_means(cassez: Callable[..., Any]) -> None:
    kinds = json.loads(cassez("schema").out)["properties"]
    events = kinds["events"]["items"]["properties"]
    assert events["order"]["description"] == "Its place in the sequence of one day."
    assert events["date"]["description"].startswith("When it happened, no more exactly than the sources tell. An EDTF date: 2005")
    assert events["sources"]["items"]["anyOf"][1]["properties"]["at"]["description"] == (
        "Where in the source: a page, a paragraph, a minute."
    )
    assert [name for kind in kinds.values() for name, field in _fields(kind) if not field.get("description")] == []


def test_each_meaning_says_more_than_the_form_of_the_value() -> None:
    fields = [field for cls in (*RECORDS.values(), Card, Citation) for field in shape_of(cls).values()]
    assert [field.name for field in fields if not field.shape.means.endswith(".")] == []


SOURCED = "sources: [gazette]"
EVENT = "id: fire, date: 1999, title: Fire, summary: It burnt., kind: fire, status: alleged"
CLAIM = "id: burnt, statement: It burnt., by: Ana, status: alleged"
CONFLICT = "id: hour, about: fire, field: hour"


@pytest.mark.parametrize(
    "text",
    [
        f"events: [{{{EVENT}}}]",
        f"events: [{{{EVENT}, sources: []}}]",
        f"events: [{{{EVENT}, {SOURCED}, history: [{{date: 1999, status: alleged}}]}}]",
        f"events: [{{{EVENT.replace('1999', 'May 1999')}, {SOURCED}}}]",
        f"events: [{{{EVENT.replace('1999', 'garbage')}, {SOURCED}}}]",
        f"events: [{{{EVENT}, sources: [gazette, gazette]}}]",
        "people: [{id: ana, name: Ana, summary: Keeper.}]",
        f"people: [{{id: ana, name: Ana, summary: Keeper., {SOURCED}, roles: [{{role: keeper}}]}}]",
        f"claims: [{{{CLAIM}}}]",
        f"claims: [{{{CLAIM}, supported_by: []}}]",
        f"conflicts: [{{{CONFLICT}, values: [{{value: six, {SOURCED}}}]}}]",
        f"conflicts: [{{{CONFLICT}, values: [{{value: six}}, {{value: five, {SOURCED}}}]}}]",
        "sources: [{id: a, kind: news, language: en, grade: high, basis: full, note: It burnt., url: 'http://'}]",
        "sources: [{id: a, kind: news, language: en, grade: high, basis: full, note: It burnt., url: 'https://a b'}]",
        "format: cassez-dossier/9",
    ],
)
def test_what_a_schema_can_refuse_is_refused(cassez: Callable[..., Any], text: str) -> None:
    assert _faults(cassez("schema"), text)


@pytest.mark.parametrize(
    "text",
    [
        f"events: [{{{EVENT}, {SOURCED}}}]",
        f"claims: [{{{CLAIM}, supported_by: [], disputed_by: [gazette]}}]",
        f"claims: [{{{CLAIM}, supported_by: [{{source: gazette, at: p. 3}}, {{source: gazette, at: p. 4}}]}}]",
        f"conflicts: [{{{CONFLICT}, values: [{{value: six, {SOURCED}}}, {{value: five, {SOURCED}}}]}}]",
    ],
)
def test_what_check_lets_through_fits(cassez: Callable[..., Any], text: str) -> None:
    assert _faults(cassez("schema"), text) == []


DATE = re.compile(schema()["properties"]["events"]["items"]["properties"]["date"]["pattern"])


@pytest.mark.parametrize("text", [form[0] for form in FORMS])
def test_every_form_of_date_fits(text: str) -> None:
    assert DATE.search(text)


@pytest.mark.parametrize("kind", DATES)
@given(data=st.data())
def test_every_date_of_edtf_that_is_read_fits(kind: str, data: st.DataObject) -> None:
    text = When.parse(data.draw(DATES[kind])).text
    assert DATE.search(text)
