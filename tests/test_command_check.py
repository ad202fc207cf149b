"""`cassez check` and `cassez explain` as their users know them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli.checks.gaps import GAPS
from cassez_cli.problems import Rule
from cassez_cli.report.rules import WORDS

FAULTS = """
    people:
      - id: ana-roca
        name: Ana Roca
        summary: Keeper.
        born: 31 May
        sources: []
"""
ORPHAN = """
    sources:
      - {id: gazette, kind: news, language: en, grade: high, basis: full, note: It burnt.}
"""


def test_a_fault_is_told_with_its_line_a_caret_and_help(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(FAULTS)
    out = cassez("check", "--facts", folder, code=1).out
    assert f"{folder}/1.yaml:6:11: bad-date '31 May' is not a date" in out
    assert "    born: 31 May\n" in out
    assert f"\n    {' ' * 10}^\n" in out
    assert "  help: dates follow EDTF" in out
    assert "unsourced the person ana-roca has no source" in out
    assert out.endswith("2 errors, 0 warnings in 2 files; 0 records\n")


def test_of_a_long_line_the_part_at_the_caret_is_shown(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    text = "people: [{id: ana, name: " + "A" * 200 + ", wrong: 1}]"
    lines = cassez("check", "--facts", dossier(text), code=1).out.splitlines()
    caret = next(number for number, line in enumerate(lines) if line.strip() == "^" and "wrong" in lines[number - 1])
    assert lines[caret - 1][lines[caret].index("^") :].startswith("wrong: 1")


def test_of_two_places_that_do_not_go_together_both_are_told(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(ORPHAN, ORPHAN)
    out = cassez("check", "--facts", folder, code=1).out
    assert f"{folder}/2.yaml:3:10: duplicate-id" in out
    assert f"  see:  {folder}/1.yaml:3:10\n" in out


def test_an_empty_file_has_no_line_to_show(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("check", "--facts", dossier(card=""), code=1).out
    assert "missing-field" in out
    assert "^" not in out


def test_errors_are_told_beside_the_number_of_warnings(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    text = (
        ORPHAN
        + "      - {id: herald, kind: news, language: en, grade: high, basis: full, note: It burnt., derives_from: herald}\n"
    )
    out = cassez("check", "--facts", dossier(text), code=1).out
    assert out.endswith("1 error in 2 files; 2 records (and 1 warning: --strict shows them)\n")


def test_paths_below_the_current_folder_are_short(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier(FAULTS)
    monkeypatch.chdir(folder)
    assert cassez("check", "--facts", folder, code=1).out.startswith("1.yaml:6:11: ")


def test_where_the_current_folder_is_gone_paths_are_whole(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = dossier(FAULTS)
    with monkeypatch.context() as patch:
        (tmp_path / "gone").mkdir()
        patch.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        out = cassez("check", "--facts", folder, code=1).out
    assert out.startswith(f"{folder}/1.yaml:6:11: ")


def test_without_faults_it_says_so(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert cassez("check", "--facts", dossier()).out == "no problems in 1 file; 0 records\n"


def test_warnings_are_told_and_fail_only_if_it_is_strict(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(ORPHAN)
    assert cassez("check", "--facts", folder).out == "no errors in 2 files; 1 record (and 1 warning: --strict shows them)\n"
    out = cassez("check", "--strict", "--facts", folder, code=1).out
    assert "orphan warning: nothing refers to the source 'gazette'" in out
    assert out.endswith("0 errors, 1 warning in 2 files; 1 record\n")


def test_programs_read_the_problems_as_json(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(FAULTS)
    report = json.loads(cassez("check", "--format", "json", "--facts", folder, code=1).out)
    assert report["format"] == "cassez-check/1"
    assert report["counts"] == {"errors": 2, "warnings": 0, "warnings_not_shown": 0, "files": 2, "records": 0}
    problem, _ = report["problems"]
    assert list(problem) == ["path", "line", "column", "rule", "severity", "message", "help", "also"]
    assert (problem["path"], problem["line"], problem["column"]) == (f"{folder}/1.yaml", 6, 11)


def test_github_gets_annotations_with_its_escapes(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier("people: [{id: 50%, name: Ana}]")
    out = cassez("check", "-f", "github", "--facts", folder, code=1).out
    assert f"::error file={folder}/1.yaml,line=1,col=15,title=bad-id::'50%25' cannot be an id%0Awrite lower-case" in out


def test_control_characters_of_a_file_do_not_reach_the_terminal(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "\x1b" not in cassez("check", "--facts", dossier("people: [{id: \x1b[31m}]"), code=1).out


def test_an_unknown_format_is_refused(cassez: Callable[..., Run]) -> None:
    assert "formats: text, json, github" in cassez("check", "--format", "xml", code=2).err


def test_a_folder_that_is_not_there_is_refused(cassez: Callable[..., Run], tmp_path: Path) -> None:
    cassez("check", "--facts", tmp_path / "nowhere", code=3)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_explained(cassez: Callable[..., Run], rule: Rule) -> None:
    head, _, rest = cassez("explain", rule).out.partition("\n\n")
    assert head.startswith(f"{rule} (")
    assert rest.strip()


@pytest.mark.parametrize("word", WORDS)
def test_an_explanation_fits_the_screen(cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, cassez("explain", word).out.splitlines())) <= 80


def test_an_explanation_is_wrapped_to_the_screen_and_its_examples_keep_their_lines(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert cassez("explain", "orphan").out.splitlines() == [
        "orphan (warning, may be accepted)",
        "",
        "A person, an organisation or a place is tied to",
        "another record, and a source is cited by one.",
        "",
        "What nothing leads to is found by a search at",
        "best. A record counts as tied if another refers to",
        "it, or if it refers to another that is not a",
        "source.",
        "",
        "Wrong:",
        "    people: [{id: ana-roca, name: Ana Roca}]",
        "Right:",
        "    people: [{id: ana-roca, name: Ana Roca}]",
        "    events: [{id: raid, people: [ana-roca]}]",
    ]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (110, ["tag                         A file has no tags such as `!!str`: each value is the text that stands there."]),
        (80, ["tag                         A file has no tags such as `!!str`: each value is",
              "                            the text that stands there."]),
        (50, ["tag",
              "  A file has no tags such as `!!str`: each value",
              "  is the text that stands there."]),
    ],
)  # fmt: skip
def test_the_list_of_rules_fits_the_screen(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, width: int, lines: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = cassez("explain").out
    assert "\n".join(["", *lines, ""]) in out
    assert max(map(len, out.splitlines())) <= width


def test_all_rules_are_listed_with_one_line_each_where_there_is_room(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    lines = cassez("explain").out.splitlines()
    assert [line.split()[0] for line in lines[1 : len(Rule) + 1]] == [*Rule]


def test_the_kinds_of_gap_that_are_no_rules_are_listed_and_explained_too(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    _, _, gaps = cassez("explain").out.partition("\n\n")
    assert [line.split()[0] for line in gaps.splitlines()[1:]] == [each.word for each in GAPS if each.word not in {*Rule}]
    out = cassez("explain", "no-role").out
    assert out.startswith("no-role (a gap: ")
    assert "A person has one role at least" in out
    assert "did you mean `no-role`?" in cassez("explain", "no-rule", code=2).err


def test_a_slip_in_the_name_of_a_rule_is_met_with_the_right_one(cassez: Callable[..., Run]) -> None:
    assert "did you mean `one-origin`?" in cassez("explain", "one-orgin", code=2).err
