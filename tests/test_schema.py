"""The JSON Schema of the facts accepts what is shipped and refuses what `check` would."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cassez_cli import files


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
