"""`cassez export` writes the whole dossier, and nothing is lost on the way."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cassez_cli import files
from cassez_cli.load import load
from cassez_cli.model import RECORDS, Kind, build


def test_the_shipped_facts_read_back_from_json_as_they_were(cassez: Callable[..., Any]) -> None:
    whole = json.loads(cassez("export", "json").out)
    loaded = load(files.shipped().absolute(), files.find(files.shipped().absolute()))
    assert whole["format"] == "cassez-dossier/1"
    assert whole["dossier"]["fingerprint"] == loaded.fingerprint
    for kind in Kind:
        back = [build(RECORDS[kind], plain) for plain in whole[kind.plural]]
        assert back == [entry.record for entry in loaded.facts.entries.values() if entry.kind is kind]


def test_json_lines_name_the_kind_of_each_record(cassez: Callable[..., Any], dossier: Callable[..., Path]) -> None:
    folder = dossier(
        "places: [{id: pier, name: The pier, summary: 'Old [sic].', sources: [log]}]",
        "sources: [{id: log, kind: book, language: en, grade: high, basis: full, note: A log., title: Log}]",
    )
    source, place = map(json.loads, cassez("export", "jsonl", "--facts", folder).out.splitlines())
    assert (source["record"], source["id"]) == ("source", "log")
    assert place == {"record": "place", "id": "pier", "name": "The pier", "summary": "Old [sic].", "sources": ["log"]}


def test_an_unknown_format_is_refused_naming_what_there_is(cassez: Callable[..., Any]) -> None:
    assert "formats: json, jsonl" in cassez("export", "xml", code=2).err
