"""The JSON Schema, held against every shipped file, as text and as the types that an editor reads."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cassez_cli import files
from cassez_cli.export.schema import schema


class EditorLoader(yaml.SafeLoader):
    """Reads numbers and truth values, but no dates, as YAML 1.2 does."""


EditorLoader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
VALID: Any = jsonschema.Draft202012Validator(schema())
SOURCE = "{id: a, kind: news, language: en, grade: high, basis: full, note: N}"


def test_it_is_printed_and_is_a_json_schema(cassez: Callable[..., Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(cassez("schema").out))


@pytest.mark.parametrize("loader", [yaml.BaseLoader, EditorLoader])
@pytest.mark.parametrize("file", files.find(files.shipped()), ids=lambda file: file.stem)
def test_a_shipped_file_satisfies_it(file: Path, loader: Any) -> None:
    VALID.validate(yaml.load(file.read_text(encoding="utf-8"), loader))  # noqa: S506 - the loaders are safe ones


@pytest.mark.parametrize("text", [f"sources: [{SOURCE}]", f"sources: [{SOURCE.replace('note: N', 'note: 5, published: 2005')}]"])
def test_a_right_record_satisfies_it(text: str) -> None:
    VALID.validate(yaml.safe_load(text))


@pytest.mark.parametrize(
    "text",
    [
        f"sauces: [{SOURCE}]",
        f"sources: [{SOURCE.replace(', note: N', '')}]",
        f"sources: [{SOURCE.replace('note: N', 'nota: N')}]",
        f"sources: [{SOURCE.replace('news', 'gossip')}]",
        f"sources: [{SOURCE.replace('id: a', 'id: A b')}]",
        f"sources: [{SOURCE.replace('note: N', 'note: N, url: ftp://a')}]",
        "sources: {}",
    ],
)
def test_a_wrong_record_does_not(text: str) -> None:
    assert not VALID.is_valid(yaml.safe_load(text))
