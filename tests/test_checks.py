"""The rules between records: each is broken once, and kept once."""

import re
from collections.abc import Callable
from inspect import cleandoc
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli import files
from cassez_cli.checks import CHECKS
from cassez_cli.checks.finding import Check
from cassez_cli.load import load
from cassez_cli.nodes import read
from cassez_cli.problems import Rule

SOURCES = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: It burnt.}
      - {id: herald, kind: news, publisher: Herald, published: "2000", language: en, grade: high, basis: full, note: It burnt.}
      - {id: blog, kind: blog, publisher: Ana Roca, language: en, grade: low, basis: full, note: It burnt.}
"""
EVENT = "date: 1999, title: A fire, summary: It burnt., kind: fire, status: established, sources: [gazette, herald]"
PERSON = "summary: Keeper., sources: [gazette]"
CLAIM = "statement: It burnt., by: the mayor, status: alleged, supported_by: [gazette]"
CALLED = EVENT.replace("It burnt.", "The mayor called Ana a murderer.")
STEP = "{date: 2000, status: alleged, sources: [blog]}"
VALUES = "{value: at five, sources: [blog]}, {value: six, sources: [blog]}"
BLOG_EVENT = EVENT.replace("gazette, herald", "blog")
END = f"{{{EVENT.replace('1999', '2001')}, id: end, settles: [ana]}}"
LONG = " ".join(["word"] * 26)


def found(folder: Path) -> dict[str, int]:
    """Give the lines of what is wrong in the last file, by rule; what is told of the sources is left out."""
    problems = load(folder, files.find(folder)).problems
    return {problem.rule.value: problem.place.line for problem in problems if problem.place.path != "1.yaml"}


BROKEN = [
    ("unknown-reference", 2, f"events:\n- {{{EVENT}, id: fire, people: [nobody]}}"),
    ("unknown-reference", 2, f"events:\n- {{{EVENT}, id: fire, place: old-harbour}}"),
    ("wrong-kind", 2, f"events:\n- {{{EVENT}, id: fire, people: [gazette]}}"),
    ("unsourced", 2, "places:\n- {id: harbour, name: Harbour, summary: A harbour.}"),
    ("unsourced", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}, roles: [{{role: keeper}}]}}"),
    ("unsourced", 2, "claims:\n- {id: burnt, statement: It burnt., by: the mayor, status: alleged}"),
    ("impossible-order", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}, born: 1970, died: 1960}}"),
    ("impossible-order", 2, f"organisations:\n- {{id: crew, name: Crew, {PERSON}, from: 2001, until: 2000-12}}"),
    ("impossible-order", 2, f"events:\n- {{{EVENT}, id: fire, public_since: 1998}}"),
    (
        "impossible-order",
        2,
        f"people:\n- {{id: ana, name: Ana, {PERSON}, roles: [{{role: x, from: 2001, until: 2000, sources: [blog]}}]}}",
    ),
    (
        "history-order",
        2,
        f"claims:\n- {{id: burnt, {CLAIM}, history: [{{date: 2001, status: disputed, sources: [blog]}}, {STEP}]}}",
    ),
    ("history-end", 2, f"claims:\n- {{id: burnt, {CLAIM}, history: [{{date: 2001, status: disputed, sources: [blog]}}]}}"),
    (
        "bad-value",
        2,
        f"conflicts:\n- {{id: hour, about: gazette, field: hour, kept: five, values: [{VALUES}]}}",
    ),
    (
        "shared-alias",
        3,
        f"people:\n- {{id: ana, name: Ana Róca, {PERSON}}}\n- {{id: eva, name: Eva, aliases: [ana roca], {PERSON}}}",
    ),
    (
        "shared-alias",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}}}]\norganisations:\n- {{id: crew, name: The crew, aliases: [ANA], {PERSON}}}",
    ),
    (
        "shared-alias",
        3,
        f"organisations: [{{id: crew, name: Harbour, {PERSON}}}]\nplaces:\n- {{id: pier, name: The pier, aliases: [harbour], {PERSON}}}",
    ),
    ("long-quotation", 2, f"quotes:\n- {{id: words, by: the mayor, text: {LONG}, language: en, source: gazette}}"),
    ("long-quotation", 2, f"places:\n- {{id: harbour, name: Harbour, summary: A., sources: [{{source: blog, quote: {LONG}}}]}}"),
    ("ageing-word", 2, "places:\n- {id: harbour, name: Harbour, summary: It is still there., sources: [blog]}"),
    (
        "outcome-not-shown",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{EVENT}, id: blame, accuses: [ana]}}\n- {END}",
    ),
    (
        "accusation-without-outcome",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{EVENT}, id: blame, accuses: [ana]}}",
    ),
    ("one-origin", 2, f"events:\n- {{{EVENT.replace(', herald', '')}, id: fire}}"),
    ("low-grade-only", 2, f"events:\n- {{{EVENT.replace('gazette, herald', 'blog')}, id: fire}}"),
    (
        "one-party",
        3,
        f"people: [{{id: ana, name: Ana Roca, {PERSON}}}]\nevents:\n- {{{BLOG_EVENT}, id: fire, people: [ana]}}",
    ),
    ("orphan", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}}}"),
    ("guilt-label", 2, "people:\n- {id: ana, name: Ana, summary: Kidnapper who lived in Toluca., sources: [gazette]}"),
    ("no-speaker", 2, f"events:\n- {{{EVENT.replace('established', 'alleged')}, id: fire}}"),
    (
        "guilt-label",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{EVENT.replace('It burnt.', 'Ana was a murderer.')}, id: fire}}",
    ),
    ("guilt-label", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}, roles: [{{role: gang leader, sources: [blog]}}]}}"),
    ("no-speaker", 2, f"claims:\n- {{id: burnt, {CLAIM.replace('the mayor', 'unknown')}}}"),
    ("bad-value", 2, "conflicts:\n- {id: hour, about: gazette, field: hour, values: [{value: six, sources: [blog]}]}"),
    (
        "impossible-order",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}, born: 2001}}]\nevents:\n- {{{EVENT}, id: fire, people: [ana]}}",
    ),
    ("impossible-order", 2, "quotes:\n- {id: words, by: the mayor, text: It burns., language: en, source: gazette, date: 2001}"),
    ("unknown-rule", 2, f"events:\n- {{{EVENT}, id: fire, accepted: [{{rule: one-orgin, because: So it is.}}]}}"),
    ("unknown-rule", 2, f"events:\n- {{{EVENT}, id: fire, accepted: [{{rule: unsourced, because: So it is.}}]}}"),
    ("placeholder", 2, f"events:\n- {{{EVENT.replace('It burnt.', 'EDIT')}, id: fire}}"),
    ("placeholder", 2, f"events:\n- {{{EVENT.replace('title: A fire', 'title: EDIT me')}, id: fire}}"),
    ("placeholder", 2, f"people:\n- {{id: edit-this-id, name: Ana, {PERSON}}}"),
    ("placeholder", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}, roles: [{{role: EDIT, sources: [blog]}}]}}"),
    (
        "placeholder",
        2,
        "sources:\n- {id: x, kind: news, language: en, grade: high, basis: full, note: x, url: 'https://example.org/'}",
    ),
    ("duplicate-item", 2, f"events:\n- {{{EVENT.replace('herald', 'herald, gazette')}, id: fire}}"),
    ("duplicate-item", 2, f"events:\n- {{{EVENT.replace('herald', '{source: herald}, herald')}, id: fire}}"),
    (
        "duplicate-item",
        3,
        f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{EVENT}, id: fire, people: [ana, ana]}}",
    ),
    ("duplicate-item", 2, f"people:\n- {{id: ana, name: Ana, {PERSON}, roles: [{{role: keeper, sources: [blog, blog]}}]}}"),
    ("duplicate-item", 2, "places:\n- {id: pier, name: 1, summary: '', sources: [blog, blog]}"),
    ("accepted-in-vain", 2, f"events:\n- {{{EVENT}, id: fire, accepted: [{{rule: one-origin, because: So it is.}}]}}"),
]


@pytest.mark.parametrize(("rule", "line", "text"), BROKEN)
def test_a_broken_rule_is_told_at_its_line(dossier: Callable[..., Path], rule: str, line: int, text: str) -> None:
    told = found(dossier(SOURCES, text))
    assert rule in told, told
    assert told[rule] == line


@pytest.mark.parametrize("text", [text for *_, text in BROKEN])
def test_a_look_up_refuses_facts_with_an_error_and_no_others(
    cassez: Callable[..., Run], dossier: Callable[..., Path], text: str
) -> None:
    folder = dossier(SOURCES, text)
    cassez("stats", "--facts", folder, code=3 if load(folder, files.find(folder)).errors else 0)


KEPT = [
    f"events:\n- {{{EVENT.replace('It burnt.', 'EDITORIAL of the day. EDIT')}, id: fire}}",
    (
        f"people: [{{id: ana, name: Toluca, {PERSON}}}]\nplaces: [{{id: toluca, name: Toluca, {PERSON}}}]\n"
        f"events: [{{{EVENT}, id: fire, people: [ana], place: toluca}}]"
    ),
    f"events:\n- {{{EVENT}, id: fire, place: the old harbour}}",
    f"events:\n- {{{EVENT.replace('herald', '{source: herald, at: p. 1}, {source: herald, at: p. 2}')}, id: fire}}",
    f"events:\n- {{{EVENT}, id: fire, public_since: 1999-12}}",
    f"events:\n- {{{EVENT}, id: fire, title: 'They said \"still there\"'}}".replace("title: A fire, ", ""),
    f"events:\n- {{{EVENT.replace(', herald', '')}, id: fire, accepted: [{{rule: one-origin, because: Nobody else was there.}}]}}",
    f"claims:\n- {{id: burnt, {CLAIM}, history: [{{date: 2001, status: alleged, sources: [blog]}}]}}",
    f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{CALLED}, id: fire, people: [ana]}}",
    "conflicts:\n- {id: hour, about: gazette, field: hour, values: [{value: at five, sources: [blog]}, {value: six, sources: [blog]}]}",
    f"quotes:\n- {{id: words, by: the mayor, text: {LONG[5:]}, language: en, source: gazette}}",
    f"people: [{{id: ana, name: Ana, {PERSON}}}]\nevents:\n- {{{EVENT}, id: blame, accuses: [ana], outcome: [end]}}\n- {END}",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_keeps_the_rules_is_not_complained_of(dossier: Callable[..., Path], text: str) -> None:
    assert found(dossier(SOURCES, text)) == {}


def test_sources_that_copy_each_other_in_a_circle_are_all_told(dossier: Callable[..., Path]) -> None:
    source = "kind: news, language: en, grade: high, basis: full, note: It burnt."
    text = "sources:\n" + "".join(f"- {{id: {a}, {source}, derives_from: {b}}}\n" for a, b in ("ab", "bc", "cb"))
    folder = dossier(text)
    told = [problem.message for problem in load(folder, files.find(folder)).errors if problem.rule is Rule.REFERENCE_CYCLE]
    assert told == ["following `derives_from` from 'b' leads back to it", "following `derives_from` from 'c' leads back to it"]


def test_a_rewriting_of_a_text_known_through_it_alone_is_no_circle(dossier: Callable[..., Path]) -> None:
    source = "kind: news, language: en, grade: high, basis: full, note: It burnt."
    folder = dossier(f"sources:\n- {{id: a, {source}, derives_from: b}}\n- {{id: b, {source}, cited_by: a}}\n")
    assert not load(folder, files.find(folder)).errors


def test_each_link_to_a_record_that_is_not_there_is_told_and_no_rule_judges_what_rests_on_it(
    dossier: Callable[..., Path],
) -> None:
    event = EVENT.replace("gazette, herald", "nobody")
    folder = dossier(SOURCES, f"events:\n- {{{event}, id: fire}}\n- {{{event}, id: ashes}}\n")
    told = [(problem.rule, problem.place.line) for problem in load(folder, files.find(folder)).problems]
    assert [each for each in told if each[0] is not Rule.ORPHAN] == [(Rule.UNKNOWN_REFERENCE, 2), (Rule.UNKNOWN_REFERENCE, 3)]


def test_a_file_that_ends_in_the_middle_makes_no_links_break(dossier: Callable[..., Path]) -> None:
    torn = dossier(SOURCES, f"events:\n- {{{EVENT}, id: fire, people: [nobody]}}\n- [")
    assert "syntax" in found(torn)
    assert "unknown-reference" not in found(torn)


def test_a_dossier_without_a_card_is_told(dossier: Callable[..., Path]) -> None:
    assert found(dossier(SOURCES, card="events: []"))["missing-field"] == 1


EXAMPLE = re.compile(r"^(?:Wrong|Right):\n((?:    .*\n?)+)", re.MULTILINE)


@pytest.mark.parametrize("check", [pytest.param(check, id=check.rule) for check in CHECKS])
def test_the_examples_of_a_rule_are_yaml_that_can_be_read(check: Check) -> None:
    examples = EXAMPLE.findall(cleandoc(check.find.__doc__ or ""))
    assert len(examples) == 2
    for example in examples:
        assert read("example", cleandoc("\n" + example).encode())[1] == ()
