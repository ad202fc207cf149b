"""Where answers go, and how a run ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

CASSEZ = (sys.executable, "-m", "cassez_cli")


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


def test_a_closed_pipe_ends_quietly() -> None:
    run = subprocess.run(  # noqa: S602
        f"{' '.join(CASSEZ)} timeline --all | head -n 1", shell=True, capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith("Date")
    assert run.stderr == ""


def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run = subprocess.run((*CASSEZ, "timeline"), stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    assert run.returncode == 4
    assert run.stderr == "error: cannot write to standard output: No space left on device\n"


def test_a_file_that_cannot_be_written_leaves_nothing(cassez: Callable[..., Run], facts: Path, tmp_path: Path) -> None:
    run = cassez("timeline", "--all", "--output", tmp_path / "none" / "x.txt", "--facts", facts, code=4)
    assert "cannot write to" in run.err
    assert [path.name for path in tmp_path.iterdir()] == ["facts"]


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


def test_a_file_that_cannot_be_read_is_told(cassez: Callable[..., Run], facts: Path) -> None:
    (facts / "gone.yaml").symlink_to(facts / "nowhere")
    assert "cannot read" in cassez("people", "--facts", facts, code=3).err


def test_facts_that_are_nowhere_are_told(cassez: Callable[..., Run], tmp_path: Path) -> None:
    assert "there is no folder" in cassez("people", "--facts", tmp_path / "none", code=3).err


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
    assert "Event: The lighthouse burns (fire)" in out
    assert max(map(len, out.splitlines())) <= 40


def test_the_envelope_of_json_is_a_contract(cassez: Callable[..., Run], facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    envelope = json.loads(cassez("timeline", "--all", "--json", "--facts", facts).out)
    assert list(envelope) == ["format", "dossier", "command", "query", "count", "results"]
    assert envelope["format"] == "cassez/1"
    assert list(envelope["dossier"]) == ["title", "edition", "fingerprint"]
    assert (envelope["command"], envelope["query"], envelope["count"]) == ("timeline", {"all": True}, 1)
    assert envelope["results"][0]["labels"]["ana-roca"] == "Ana Roca"


def test_a_cell_cannot_be_taken_for_a_formula(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(LIGHTHOUSE.replace("Luis Roca,", '"=1+1",'))
    assert "\n'=1+1," in cassez("people", "--format", "csv", "--facts", folder).out


CITATION = {
    "Dossier": "The affair of the invented lighthouse",
    "Edition": "2020-01-01",
    "Licence": "CC-BY-4.0",
    "As of": "2001-12-31",
    "Records": "ana-roca",
}


def test_the_head_of_a_markdown_table_is_one_line(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    head, rule, _ = cassez("timeline", "--all", "--format", "md", "--facts", dossier(LIGHTHOUSE)).out.splitlines()
    assert (head, rule) == ("| Date | Event | Standing | Sources/ origins |", "| --- | --- | --- | --- |")


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
