"""What `export json` writes is a dossier: it can be given back to `--facts`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import CARD, Run
from jsonschema import Draft202012Validator

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, language: en, grade: high, basis: full, note: "He said: \\"fire!\\"\\t[sic]"}
    people:
      - {id: ana, name: Ána 'Roca', summary: "Keeper\\n# of the light.", roles: [{role: keeper, from: 1990~, sources: [gazette]}],
         sources: [{source: gazette, at: "3", quote: yes}]}
    events:
      - {id: fire, date: "1999", title: "no", summary: It burnt., kind: fire, status: alleged, key: true, order: 2, people: [ana],
         sources: [gazette]}
"""


def _export(run: Run) -> dict[str, Any]:
    exported: dict[str, Any] = json.loads(run.out)
    return exported


@pytest.fixture
def exported(cassez: Callable[..., Run], dossier: Callable[..., Path], tmp_path: Path) -> Path:
    """Write the lighthouse as one JSON file."""
    file = tmp_path / "lighthouse.json"
    cassez("export", "json", "--facts", dossier(LIGHTHOUSE), "-o", file)
    return file


def test_an_export_read_back_is_sound_and_exports_the_same(cassez: Callable[..., Run], exported: Path) -> None:
    assert cassez("check", "--facts", exported).out.startswith("no ")
    first, second = json.loads(exported.read_text()), _export(cassez("export", "json", "--facts", exported))
    assert first["dossier"].pop("fingerprint") != second["dossier"].pop("fingerprint")
    assert first == second


def test_the_shipped_facts_can_be_exported_and_read_back(cassez: Callable[..., Run], tmp_path: Path) -> None:
    file = tmp_path / "affair.json"
    file.write_text(cassez("export", "json").out, encoding="utf-8")
    assert cassez("timeline", "--all", "-f", "jsonl", "--facts", file).out == cassez("timeline", "--all", "-f", "jsonl").out


def test_an_export_fits_the_schema_of_the_facts(cassez: Callable[..., Run], exported: Path) -> None:
    schema = json.loads(cassez("schema").out)
    Draft202012Validator(schema).validate(json.loads(exported.read_text()))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("format: cassez-dossier/2", "1:9: bad-value 'cassez-dossier/2' is not one of the words"),
        ("format: [a]", "1:9: wrong-shape `format` is text, not a list"),
        ("format: ''", "1:9: bad-value `format` has no value"),
    ],
)
def test_another_format_is_told(cassez: Callable[..., Run], dossier: Callable[..., Path], text: str, problem: str) -> None:
    out = cassez("check", "--facts", dossier(text), code=1).out
    assert f"1.yaml:{problem}\n" in out
    assert "  help: " in out


def test_facts_that_are_no_export_have_no_fingerprint(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("check", "--facts", dossier(card=CARD + "      fingerprint: 0123\n"), code=1).out
    assert "the dossier has no field 'fingerprint'" in out
