"""The JSON Schema of the facts accepts what is shipped and refuses what `check` would."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cassez_cli import files
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
    validator = Draft202012Validator(json.loads(cassez("schema").out))
    assert validator.is_valid({"events": [{**event, "key": True, "order": 2}]})
    assert not validator.is_valid({"events": [{**event, "key": "perhaps"}]})


def _fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field of a schema, inside lists and choices too."""
    yield from schema.get("properties", {}).items()
    inner = [*schema.get("properties", {}).values(), *schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])]
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
