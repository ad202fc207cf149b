"""One run of `check` tells all problems of all files: a fault hides no other, and causes none."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import CARD, Run

SOURCE = "kind: news, language: en, grade: high, basis: full, note: It burnt."
GAZETTE = f"sources: [{{id: gazette, {SOURCE}}}]"
EVENT = "title: A fire, summary: It burnt., kind: fire, status: alleged"
LOOSE = f"events: [{{id: fire, date: 1999, {EVENT}, people: [nobody], sources: [gazette]}}]"
ANA = "people: [{id: ana, name: Ana, summary: A keeper., sources: [gazette]}]"
END = f"{{id: end, date: 2001, {EVENT}, sources: [gazette], settles: [ana]}}"
CLAIM = "statement: It burnt., by: Ana, status: alleged, supported_by: [gazette]"
LOST = "references were not checked: "

Check = Callable[..., list[str]]


@pytest.fixture
def told(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> Check:
    """Write a dossier and list the problems told of it, each as `rule message`."""

    def check(*texts: str, strict: bool = False) -> list[str]:
        arguments = ["check", "-f", "json", *(["--strict"] if strict else []), "--facts", dossier(*texts)]
        return [f"{each['rule']} {each['message']}" for each in _report(cassez(*arguments, code=1))["problems"]]

    return check


def _report(run: Run) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(run.out)
    return report


UNKNOWN = "unknown-reference no record has the id 'nobody'"


@pytest.mark.parametrize(
    "fault",
    [
        f"sources: [{{id: herald, note: n, {SOURCE}}}]",
        "evnts: []",
        "evnts:",
        "evnts: [{id: raid}]",
        "events:",
        "- {id: raid}",
        "dosier: {title: Twice, edition: 2020, standing: [{status: alleged, means: Said.}]}",
        "people: [{id: ana, id: eva}, '']",
        "dossier: {title: A}\ndossier: {title: B}",
        f"people: [{{id: ana, summary: '{'a' * 1_048_577}'}}]",
        "people: []\npeople: [{id: eva, name: 1}]",
        "dossier: {title: A, title: B, edition: 2020}",
    ],
)
def test_a_fault_that_hides_no_id_hides_no_unknown_reference(told: Check, fault: str) -> None:
    assert UNKNOWN in told(GAZETTE, LOOSE, fault)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("people: [{id: ana}]\nplaces: [", "was not read to its end"),
        ("people: [{id: ana}]\n---\npeople: []", "was not read to its end"),
        ("'", "was not read to its end"),
        ("people: [{name: Ana}]", "has a record without an id on line 1"),
        ("people: [ana]", "has a record without an id on line 1"),
        ("people: [{id: [ana]}]", "has a record without an id on line 1"),
        ("people: {ana: {name: Ana}}", "has no list of records on line 1"),
        ("people: *a", "has no list of records on line 1"),
        ("evnts: {raid: {title: The raid}}", "has no list of records on line 1"),
        ("evnts: [{id: raid}, {title: The raid}]", "has a record without an id on line 1"),
        ("? [events]\n: [{id: raid}, {title: The raid}]", "has a record without an id on line 2"),
    ],
)
def test_where_ids_may_be_hidden_the_last_line_says_so_in_each_format(
    cassez: Callable[..., Run], dossier: Callable[..., Path], fault: str, why: str
) -> None:
    folder = dossier(GAZETTE, LOOSE, fault)
    text = cassez("check", "--facts", folder, code=1).out
    assert "unknown-reference" not in text
    assert text.endswith(f"; {LOST}{folder}/3.yaml {why}\n")
    assert _report(cassez("check", "-f", "json", "--facts", folder, code=1))["unchecked"] == {
        "what": "references",
        "because": [{"path": f"{folder}/3.yaml", "why": why}],
    }
    github = cassez("check", "-f", "github", "--facts", folder, code=1).out
    assert github.splitlines()[-1] == f"::notice file={folder}/3.yaml,title=unchecked::{LOST}{folder}/3.yaml {why}"


def test_a_file_that_is_no_text_or_no_file_may_hide_ids_too(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(GAZETTE, LOOSE)
    (folder / "3.yaml").write_bytes(b"\xff\xfe")
    (folder / "4.yaml").mkdir()
    last = cassez("check", "--facts", folder, code=1).out.splitlines()[-1]
    assert last.endswith(f"; {LOST}{folder}/4.yaml was not read (and 1 more reason)")


def test_where_all_was_checked_nothing_is_said_of_it(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    folder = dossier(GAZETTE, LOOSE)
    assert "not checked" not in cassez("check", "--facts", folder, code=1).out
    assert _report(cassez("check", "-f", "json", "--facts", folder, code=1))["unchecked"] is None
    assert "::notice" not in cassez("check", "-f", "github", "--facts", folder, code=1).out


def test_past_a_thousand_faults_of_a_file_it_is_still_known_that_the_file_broke_off(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier(GAZETTE, LOOSE, "# " + "\x07" * 1200 + "\npeople: [")
    assert LOST in cassez("check", "--facts", folder, code=1).out


def test_both_lists_of_a_kind_given_twice_are_read(told: Check) -> None:
    text = f"events:\n- {{id: fire, date: 1999, {EVENT}, sources: [gazette]}}\nevents:\n- {{id: raid, status: alledged}}\n- {{nosuch: ''}}\n"
    problems = told(GAZETTE, text)
    assert "duplicate-field 'events' already stands on line 1" in problems
    assert "bad-value 'alledged' is not one of the words" in problems
    assert "unknown-field event has no field 'nosuch'" in problems


def test_the_second_list_of_a_kind_is_held_against_the_rules_too_at_its_place(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier(GAZETTE, "events: []\n" + LOOSE)
    assert f"{folder}/2.yaml:2:" in cassez("check", "--facts", folder, code=1).out
    assert "unknown-reference" in cassez("check", "--facts", folder, code=1).out


FAULTY = f"date: 2005-01-51, {EVENT}"


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (f"events: [{{id: fire, {FAULTY}, people: [nobody], sources: [gazette]}}]", UNKNOWN),
        (f"events: [{{id: fire, {FAULTY}, sources: [nobody]}}]", UNKNOWN),
        (f"events: [{{id: fire, {FAULTY}, sources: [Ana Roca, nobody]}}]", UNKNOWN),
        (f"events: [{{id: fire, {FAULTY}, sources: [{{source: nobody, at: ''}}]}}]", UNKNOWN),
        (f"events: [{{id: fire, {FAULTY}, people: [gazette]}}]", "wrong-kind 'gazette' is the id of a source"),
        (f"events: [{{id: fire, {FAULTY}}}]", "unsourced the event fire has no source"),
        (f"events: [{{id: fire, {FAULTY}, sources: []}}]", "unsourced the event fire has no source"),
        (
            "people: [{id: ana, name: '', roles: [{role: keeper, org: nobody, from: 31 May, sources: [gazette]}]}]",
            UNKNOWN,
        ),
        ("people: [{id: ana, name: '', roles: [x, {role: keeper}]}]", "unsourced this item of `roles` has no source"),
        (
            "people: [{id: ana, name: '', born: 2001, died: 2000, sources: [gazette]}]",
            "impossible-order 2000, when they died, is before they were born, 2001",
        ),
        (
            "people: [{id: ana, name: '', roles: [x, {role: keeper, from: 2001, until: 2000}]}]",
            "impossible-order 2000, when it ended, is before it began, 2001",
        ),
        (
            "events: [{id: fire, title: '', date: 1999, public_since: 1998, kind: fire, status: alleged}]",
            "impossible-order 1998, when it became known, is before it happened, 1999",
        ),
        (
            "claims: [{id: a, by: '', status: alleged, history: [{date: 2001, status: alleged}, {date: 2000, status: alleged}]}]",
            "history-order the step of 2000 stands after the one of 2001",
        ),
        (
            "claims: [{id: a, by: '', status: alleged, history: [{date: x, status: disputed}]}]",
            "history-end the history ends with disputed, the claim is alleged",
        ),
        (
            "sources: [{id: a, kind: '', derives_from: b}, {id: b, kind: '', derives_from: a}]",
            "reference-cycle following `derives_from` from 'a' leads back to it",
        ),
        ("conflicts: [{id: a, about: '', values: [{value: x}]}]", "bad-value a conflict of fewer than two values"),
        ("conflicts: [{id: a, about: '', values: [{value: x}, {value: y}], kept: z}]", "bad-value 'z' is none of the values"),
        (f"quotes: [{{id: a, by: '', text: {'a ' * 26}}}]", "long-quotation a quotation of 26 words"),
        ("places: [{id: pier, name: '', summary: It still stands.}]", "ageing-word 'still' will not be true for long"),
        ("places: [{id: pier, name: '', accepted: [{rule: one-orgin}]}]", "unknown-rule there is no rule 'one-orgin'"),
        (
            "people: [{id: ana, name: Ana, born: x}, {id: eva, name: Eva, aliases: ['', ana]}]",
            "shared-alias 'ana' is a name of the person ana too",
        ),
        (
            f"{ANA}\nevents: [{END}, {{id: raid, date: 1999, title: '', status: alleged, accuses: [ana]}}]",
            "outcome-not-shown ana is accused, and what became of it is not in `outcome`",
        ),
    ],
)
def test_a_record_with_a_fault_is_held_against_the_rules_as_far_as_it_was_read(told: Check, record: str, problem: str) -> None:
    assert problem in told(GAZETTE, record)


def test_a_record_whose_id_is_taken_is_held_against_the_rules_too(told: Check) -> None:
    assert UNKNOWN in told(GAZETTE, "people: [{id: fire, name: Ana, summary: Keeper., sources: [gazette]}]", LOOSE)


@pytest.mark.parametrize(
    ("record", "rules"),
    [
        (f"events: [{{id: fire, date: 1999, {EVENT}, souces: [gazette]}}]", ["unknown-field"]),
        (f"events: [{{id: fire, date: 1999, {EVENT}, sources: gazette}}]", ["wrong-shape"]),
        (f"events: [{{id: fire, date: 1999, {EVENT}, sources: [[gazette]]}}]", ["wrong-shape"]),
        (f"events: [{{id: fire, date: 1999, {EVENT}, sources: [gazette], people: [{{}}], history: [x]}}]", ["wrong-shape"] * 2),
        (
            f"events: [{{id: fire, date: 1999, {EVENT}, sources: [gazette], history: [{{date: 1999, status: ''}}]}}]",
            ["bad-value", "unsourced"],
        ),
        ("conflicts: [{id: a, about: gazette, field: x, values: [{value: x, sources: [gazette]}, x], kept: y}]", ["wrong-shape"]),
        (
            f"{ANA}\nevents: [{END}]\nclaims: [{{id: a, {CLAIM}, date: x, accuses: [ana]}}]",
            ["bad-date"],
        ),
        (
            "places: [{id: pier, name: Pier, summary: It still stands., sources: [gazette], accepted: [{rule: ''}]}]",
            ["bad-value", "missing-field"],
        ),
        ("places: [{id: Pier, name: Pier, summary: A pier., sources: [gazette], relations: [{to: Pier, kind: x}]}]", None),
        (
            f"{ANA}\n{ANA}",
            ["duplicate-field", "duplicate-id"],
        ),
        (
            "evnts: [{id: raid}]\nquotes: [{id: a, by: Ana, text: x, language: en, source: gazette, event: raid}]",
            ["unknown-kind"],
        ),
        ("- {id: raid}\n", ["wrong-shape"]),
        ("people: [{id: ana, id: ana, name: Ana, summary: A., sources: [gazette]}]", ["duplicate-field"]),
    ],
)
def test_one_fault_causes_no_other(told: Check, record: str, rules: list[str] | None) -> None:
    found = [each.split()[0] for each in told(GAZETTE, record)]
    assert sorted(found) == rules if rules else "unknown-reference" not in found


ORPHAN = "orphan nothing refers to the person 'ana'"


def test_a_fault_that_hides_no_link_hides_no_record_that_stands_alone(told: Check) -> None:
    assert ORPHAN in told(GAZETTE, ANA, "places: [{id: pier, name: '', sources: [gazette]}]", strict=True)


def test_a_link_of_a_record_with_a_fault_ties_what_it_leads_to(told: Check) -> None:
    fault = f"events: [{{id: fire, {FAULTY}, people: [ana], sources: [gazette]}}]"
    assert ORPHAN not in told(GAZETTE, ANA, fault, strict=True)


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (f"events: [{{id: fire, date: 1999, {EVENT}, people: [Ana Roca], sources: [gazette]}}]", "has a link on line 1 that was not read"),
        (f"events: [{{id: fire, date: 1999, {EVENT}, poeple: [ana], sources: [gazette]}}]", "has a link on line 1 that was not read"),
        (f"events: [{{id: fire, date: 1999, {EVENT}, sources: [gazette], sources: [herald]}}]", "has a link on line 1 that was not read"),
        ("places: [{id: pier, name: Pier, summary: A., sources: [gazette], relations: [x]}]", "has a link on line 1 that was not read"),
        ("evnts: [{id: raid}]", "has records on line 1 that were not read"),
    ],
)  # fmt: skip
def test_where_a_link_may_be_hidden_it_is_said_what_was_not_checked(
    cassez: Callable[..., Run], dossier: Callable[..., Path], fault: str, why: str
) -> None:
    folder = dossier(GAZETTE, ANA, fault)
    out = cassez("check", "--strict", "--facts", folder, code=1).out
    assert "orphan warning" not in out
    assert out.endswith(f"; no-speaker, accusation-without-outcome and orphan were not checked: {folder}/3.yaml {why}\n")
    assert "not checked" not in cassez("check", "--facts", folder, code=1).out


def test_an_event_with_a_fault_may_be_the_outcome_of_an_accusation(told: Check) -> None:
    accused = f"events: [{{id: raid, date: 1999, {EVENT}, sources: [gazette], accuses: [ana]}}]"
    end = f"events: [{{id: end, {FAULTY}, sources: [gazette], settles: [ana]}}]"
    assert "accusation-without-outcome" not in " ".join(told(GAZETTE, ANA, accused, end, strict=True))


def test_a_claim_with_a_fault_may_say_whose_word_an_event_is(told: Check) -> None:
    event = f"events: [{{id: fire, date: 1999, {EVENT}, sources: [gazette], people: [ana]}}]"
    claim = "claims: [{id: burnt, statement: '', by: ana, status: alleged, event: fire, supported_by: [gazette]}]"
    assert "no-speaker" not in " ".join(told(GAZETTE, ANA, event, claim, strict=True))


def test_no_card_is_missed_where_its_name_is_misspelt(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("check", "--facts", dossier(card=CARD.replace("dossier", "dosier")), code=1).out
    assert "did you mean `dossier`?" in out
    assert "no file has the field" not in out
