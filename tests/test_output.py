"""Where answers go, and how a run ends."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli.export import as_csv
from cassez_cli.views.answer import Answer, Asked, Edition, Table


class Row(NamedTuple):
    name: str


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl", "csv", "tsv", "md"])
def test_every_format_keeps_a_quotation_as_it_was_written(
    cassez: Callable[..., Run], facts: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "answer"
    cassez("quotes", "--format", form, "--output", out, "--facts", facts)
    text = out.read_text(encoding="utf-8")
    assert ("No fui yo \\[sic\\]" if form == "md" else "No fui yo [sic]") in text


def test_broken_facts_are_told_with_their_number_and_how_to_see_them(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier("events:\n  - {id: a, dat: x}\n")
    assert (
        f"the facts have 2 errors\n  help: see them with: cassez check --facts {folder}"
        in cassez("people", "--facts", folder, code=3).err
    )


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("timeline", "--year", "2005-13"), "there is no month 13"),
        (("timeline", "--on", "13-40"), "--on"),
        (("timeline", "--from", "2006", "--to", "2005"), "comes before"),
        (("timeline", "--year", "2006", "--to", "2005"), "--year goes without"),
        (("timeline", "--format", "docx"), "formats: table"),
        (("timeline", "--kind", "dance"), "there are: "),
    ],
)
def test_a_bad_request_is_refused_with_what_would_be_right(
    cassez: Callable[..., Run], arguments: tuple[str, ...], word: str
) -> None:
    assert word in cassez(*arguments, code=2).err


def test_a_narrow_screen_gets_lists_and_nothing_is_cut(
    cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = cassez("timeline", "--all", "--facts", facts).out
    assert out.startswith("The lighthouse burns (fire)\n  4 March 1999 · ◐ disputed")
    assert max(map(len, out.splitlines())) <= 40


@pytest.mark.parametrize("width", ["²", "0", "-5", "wide", "", "9" * 5000, "99999"])
def test_a_width_that_no_screen_has_is_taken_as_not_given(
    cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("LINES", width)
    found = cassez("timeline", "--all", "--facts", facts).out
    monkeypatch.setenv("COLUMNS", "80")
    assert cassez("timeline", "--all", "--facts", facts).out == found


@pytest.mark.parametrize("width", ["1", "2", "9999"])
def test_the_narrowest_and_the_widest_screen_get_an_answer(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    folder = dossier(LIGHTHOUSE.replace("The lighthouse burns", "燈塔起火了"))
    monkeypatch.setenv("COLUMNS", width)
    assert "燈" in cassez("timeline", "--all", "--facts", folder).out


def test_the_envelope_of_json_is_a_contract(cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    envelope = json.loads(cassez("timeline", "--all", "--json", "--facts", facts).out)
    assert list(envelope) == ["format", "dossier", "command", "query", "count", "results"]
    assert envelope["format"] == "cassez/1"
    assert list(envelope["dossier"]) == ["title", "edition", "fingerprint"]
    assert (envelope["command"], envelope["query"], envelope["count"]) == ("timeline", {"all": True}, 1)
    assert envelope["results"][0]["labels"]["ana-roca"] == "Ana Roca"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\\t", "\\n"])
def test_a_cell_cannot_be_taken_for_a_formula(cassez: Callable[..., Run], dossier: Callable[..., Path], start: str) -> None:
    folder = dossier(LIGHTHOUSE.replace("Luis Roca,", f'"{start}1+1",'))
    names = [row["name"] for row in csv.DictReader(io.StringIO(cassez("people", "--format", "csv", "--facts", folder).out))]
    assert names[1] == "'" + start.encode().decode("unicode_escape") + "1+1"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_nor_a_cell_pasted_from_tabs(cassez: Callable[..., Run], dossier: Callable[..., Path], start: str) -> None:
    folder = dossier(LIGHTHOUSE.replace("Luis Roca,", f'" {start}1+1",'))
    assert cassez("people", "--format", "tsv", "--facts", folder).out.splitlines()[2].startswith(f"'{start}1+1\t")


def test_a_formula_behind_a_carriage_return_is_none_either() -> None:
    answer = Answer(1, list, (Table("", (), (Row("\r=1+1"),)),), ())
    assert as_csv.export(answer, Asked("people", {}, Edition("", "", ""))) == 'name\r\n"\'\r=1+1"\r\n'


CITATION = {
    "Dossier": "The affair of the invented lighthouse",
    "Edition": "1 January 2020",
    "Licence": "CC-BY-4.0",
    "As of": "31 December 2001",
    "Records": "ana-roca",
}


def test_the_head_of_a_markdown_table_is_one_line(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    head, rule, _ = cassez("timeline", "--all", "--format", "md", "--facts", dossier(LIGHTHOUSE)).out.splitlines()
    assert (head, rule) == ("| Date | Event | Standing | Sources/origins |", "| --- | --- | --- | --- |")


def test_so_is_the_name_of_a_column_on_a_narrow_screen(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert "Sources/origins:" in cassez("timeline", "--all", "--facts", dossier(LIGHTHOUSE)).out


@pytest.mark.parametrize(("form", "pattern"), [("table", "{}  "), ("plain", "{}: "), ("md", "- **{}**: ")])
def test_an_answer_can_end_with_what_it_rests_on(
    cassez: Callable[..., Run], facts: Path, tmp_path: Path, form: str, pattern: str
) -> None:
    question = ("people", "--as-of", "2001", "--cite", "--format", form, "--facts", facts)
    out = cassez(*question).out
    end = [line for line in out.partition("Cite as")[2].splitlines() if line]
    told = {
        label: next(line for line in end if line.startswith(pattern.format(label).strip()))
        for label in (*CITATION, "Fingerprint")
    }
    assert all(told[label].endswith(f" {text}") for label, text in CITATION.items())
    assert len(told["Fingerprint"].split()[-1]) == 32
    assert end[-1] == told["Records"]
    assert cassez(*question, "--output", tmp_path / "answer") == Run("", "")
    assert (tmp_path / "answer").read_text(encoding="utf-8") == out


def test_the_citation_in_json_has_the_licence_and_the_ids_too(cassez: Callable[..., Run], facts: Path) -> None:
    envelope = json.loads(cassez("people", "--cite", "--json", "--facts", facts).out)
    assert envelope["cite"] == {
        "dossier": "The affair of the invented lighthouse",
        "edition": "2020-01-01",
        "fingerprint": envelope["dossier"]["fingerprint"],
        "licence": "CC-BY-4.0",
        "as_of": None,
        "records": ["ana-roca", "luis-roca"],
    }


def test_a_long_list_of_ids_is_cited_whole(cassez: Callable[..., Run]) -> None:
    plain, table = (cassez("timeline", "--all", "--cite", "--format", form).out for form in ("plain", "table"))
    ids = plain.splitlines()[-1].removeprefix("Records: ").split(", ")
    assert len(ids) == len(set(ids)) > 300
    assert " ".join(table.partition("Records")[2].split()) == ", ".join(ids)


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
def test_a_citation_is_refused_where_every_line_is_a_row(
    cassez: Callable[..., Run], facts: Path, tmp_path: Path, form: str
) -> None:
    run = cassez("people", "--cite", "--format", form, "--output", tmp_path / "answer", "--facts", facts, code=2)
    assert run.err == (
        f"error: --cite has no place in --format {form}\n"
        "  help: it goes with the formats table, plain, md, json; json names the edition even without it\n"
    )
    assert not (tmp_path / "answer").exists()


def test_alone_it_shows_the_card(cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASSEZ_FACTS", str(facts))
    out = cassez().out
    assert out.startswith("The affair of the invented lighthouse")
    assert "2 people" in out


def test_every_command_of_the_help_has_a_help_of_its_own(cassez: Callable[..., Run]) -> None:
    commands = [line.split()[0] for line in cassez("--help").out.splitlines() if line.startswith("  ") and line[2:3].islower()]
    for command in set(commands) - {"cassez", "dossier", "try."}:
        assert f"cassez {command}" in cassez(command, "--help").out


def test_a_dash_in_place_of_a_file_is_standard_output(
    cassez: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cassez("people", "--json", "--output", "-").out == cassez("people", "--json").out
    assert list(tmp_path.iterdir()) == []


def test_plain_text_has_only_the_rows_of_a_list_and_says_the_rest_beside(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("people", "--limit", "1", "--format", "plain", "--facts", facts)
    assert len(run.out.splitlines()) == 1
    assert run.err == "1 more; --limit 2 shows all\n"
    run = cassez("timeline", "--year", "1800", "--as-of", "2003", "--format", "plain", "--facts", facts, code=1)
    assert len(run.out.splitlines()) == 1
    assert run.out.startswith("As of 31 December 2003")
    assert run.err == "No events match.\n"
    run = cassez("timeline", "--year", "1800", "--format", "plain", "--facts", facts, code=1)
    assert (run.out, run.err) == ("", "No events match.\n")


def test_on_a_page_in_plain_text_what_is_left_out_stands_with_its_section(cassez: Callable[..., Run]) -> None:
    run = cassez("person", "florence-cassez", "--format", "plain")
    assert " more: cassez timeline --person florence-cassez\n" in run.out
    assert run.err == ""
