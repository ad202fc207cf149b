"""What is wrong with a record is told at its place, with what to do; nothing of it is read as if it were right."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from conftest import CARD, Run
from hypothesis import strategies as st

from cassez_cli.load import load
from cassez_cli.model import RECORDS, Card, Form, Kind, Shape, shape_of
from cassez_cli.problems import Place, Problem, Rule, Severity
from cassez_cli.report import FORMATS, Report

SOURCE = "kind: news, language: en, grade: high, basis: full, note: It burnt."
EVENT = "id: fire, title: A fire, summary: It burnt., kind: fire, status: alleged"


@pytest.mark.parametrize(
    ("text", "rule", "place", "message", "help_"),
    [
        ("- id: ana", "wrong-shape", "1:1", "a file is a mapping of fields, not a list", "give it kinds of records, such as"),
        ("people", "wrong-shape", "1:1", "a file is a mapping of fields, not text", "give it kinds of records, such as"),
        ("people: ana", "wrong-shape", "1:9", "`people` is a list, not text", "begin each item with `- `"),
        ("people: {id: ana}", "wrong-shape", "1:9", "`people` is a list, not a mapping of fields", "begin each item with"),
        ("people: [ana]", "wrong-shape", "1:10", "an item of `people` is a mapping of fields, not text", "begin it with `id: `"),
        ("peple: []", "unknown-kind", "1:1", "there is no kind of record 'peple'", "did you mean `people`?"),
        ("zzz: []", "unknown-kind", "1:1", "there is no kind of record 'zzz'", "kinds: sources, people, "),
        ("people: [{nmae: Ana}]", "unknown-field", "1:11", "person has no field 'nmae'", "did you mean `name`?"),
        ("people: [{zzz: Ana}]", "unknown-field", "1:11", "person has no field 'zzz'", "fields: id, name"),
        ("people: [{name: Ana}]", "missing-field", "1:10", "person needs `id`, `summary`", "add `id`, `summary`"),
        ("people: [{name: [Ana]}]", "wrong-shape", "1:17", "`name` is text, not a list", "write it on one line"),
        ("people: [{name: ' '}]", "bad-value", "1:17", "`name` has no value", "write one, or delete the field"),
        ("people: [{aliases: Ana}]", "wrong-shape", "1:20", "`aliases` is a list, not text", "begin each item with"),
        ("people: [{aliases: [{a: b}]}]", "wrong-shape", "1:21", "an item of `aliases` is text, not a mapping of", "write it"),
        ("people: [{roles: [keeper]}]", "wrong-shape", "1:19", "an item of `roles` is a mapping of fields, not text", "begin it"),
        ("people: [{roles: [{org: x}]}]", "missing-field", "1:19", "an item of `roles` needs `role`", "add `role`"),
        ("people: [{id: Ana Roca}]", "bad-id", "1:15", "'Ana Roca' cannot be an id", "write lower-case letters"),
        ("people: [{born: 31 May}]", "bad-date", "1:17", "'31 May' is not a date", "dates follow EDTF"),
        ("people: [{born: 2005-02-30}]", "bad-date", "1:17", "'2005-02-30' ", "dates follow EDTF"),
        ("events: [{people: [Ana Roca]}]", "bad-id", "1:20", "'Ana Roca' cannot be an id", "write lower-case letters"),
        ("events: [{key: yes}]", "bad-value", "1:16", "'yes' is neither `true` nor `false`", "write true or false"),
        ("events: [{order: two}]", "bad-value", "1:18", "'two' is no such number", "write digits only"),
        ("events: [{order: '1234567890'}]", "bad-value", "1:18", "'1234567890' is no such number", "write digits only"),
        ("events: [{status: guilty}]", "bad-value", "1:19", "'guilty' is not one of the words", "words: established, "),
        ("events: [{sources: [{at: p. 3}]}]", "missing-field", "1:21", "a citation needs `source`", "add `source`"),
        ("events: [{sources: [{source: [a]}]}]", "wrong-shape", "1:30", "`source` is text, not a list", "write it on one line"),
        ("events: [{sources: [{source: a, page: '3'}]}]", "unknown-field", "1:33", "a citation has no field 'page'", "fields: "),
        ("events: [{sources: [[a]]}]", "wrong-shape", "1:21", "an item of `sources` is text, not a list", "write it"),
        (
            "sources: [{url: gazette.org}]",
            "bad-url",
            "1:17",
            "'gazette.org' is no http or https address",
            "begin it with https://",
        ),
        (
            "dossier: {title: Twice, edition: 2020}",
            "duplicate-field",
            "1:1",
            "the dossier is described already",
            "keep",
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_to_do(  # noqa: PLR0913, PLR0917 - what is told of a fault
    cassez: Callable[..., Run], dossier: Callable[..., Path], text: str, rule: str, place: str, message: str, help_: str
) -> None:
    problems = json.loads(cassez("check", "--format", "json", "--facts", dossier(text), code=1).out)["problems"]
    [problem] = [each for each in problems if each["message"].startswith(message)]
    assert (problem["rule"], f"{problem['line']}:{problem['column']}") == (rule, place)
    assert problem["help"].startswith(help_)


def test_a_problem_without_advice_is_told_without() -> None:
    problem = Problem(Place("a.yaml", 1, 1), Rule.UNREADABLE, Severity.ERROR, "no such file")
    report = Report((problem,), Path("facts"), 1, 0)
    assert FORMATS["text"](report).splitlines()[:-1] == ["facts/a.yaml:1:1: unreadable no such file"]
    assert FORMATS["github"](report).endswith("::no such file\n")


@pytest.mark.parametrize("text", ["people: *a", "people: [*a]", "people: [{name: *a}]", "*a", "events: [{sources: [*a]}]"])
def test_what_is_refused_already_is_not_complained_of_again(
    cassez: Callable[..., Run], dossier: Callable[..., Path], text: str
) -> None:
    problems = json.loads(cassez("check", "--format", "json", "--facts", dossier(text), code=1).out)["problems"]
    assert [each["rule"] for each in problems if each["rule"] != "missing-field"] == ["anchor"]


def test_a_file_of_which_nothing_can_be_read_does_not_keep_the_others_from_being_read(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    report = json.loads(
        cassez(
            "check", "-f", "json", "--facts", dossier("@", f"sources: [{{id: a, {SOURCE}}}]", "people: [{nmae: x}]"), code=1
        ).out
    )
    assert [each["rule"] for each in report["problems"]] == ["syntax", "missing-field", "unknown-field"]
    assert report["counts"]["records"] == 1


def test_numbers_flags_and_places_in_sources_are_read_as_what_they_are(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    folder = dossier(
        f"events: [{{{EVENT}, date: 1999, key: true, order: 2, sources: [{{source: a, at: p. 3, quote: It burnt.}}]}}]",
        f"sources: [{{id: a, {SOURCE}, url: 'HTTPS://gazette.org/fire'}}]",
    )
    [event] = json.loads(cassez("event", "fire", "--json", "--facts", folder).out)["results"]
    assert (event["key"], event["order"]) == (True, 2)
    assert event["sources"] == [{"source": "a", "at": "p. 3", "quote": "It burnt."}]


def test_without_a_card_there_is_no_dossier(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("check", "--facts", dossier(CARD.replace("title", "titel"), card=f"sources: [{{id: a, {SOURCE}}}]"), code=1).out
    assert "the dossier needs `title`" in out
    assert "no file has the field `dossier`" not in out


#: Words that a file of facts may hold where others belong.
WORDS = [
    "ana",
    "fire",
    "a",
    "1999",
    "2000/1990",
    "2001-02-30",
    "true",
    "guilty",
    "established",
    "alleged",
    "news",
    "",
    "Ana",
    "high",
]
WORDS += [
    "source",
    "https://a.org",
    "date",
    "title",
    "../..",
    "[sic]",
    "one-origin",
    "person",
    "es",
    "9999-99-99",
    "{a}",
    "3",
    "\ud7ff",
]
FIELDS = sorted(
    {name for cls in (*RECORDS.values(), Card) for name in shape_of(cls)} | {"source", "at", "role", "to", "rule", "value"}
)
VALUES = st.recursive(
    st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4),
)


@st.composite
def nearly_right(draw: st.DrawFn, cls: Any) -> dict[str, Any]:
    """Make a record with the fields of its class, most of them of the right shape."""
    shapes = {name: field.shape for name, field in shape_of(cls).items() if field.required or draw(st.booleans())}
    return {name: draw(_value(shape) if draw(st.integers(0, 9)) else VALUES) for name, shape in shapes.items()}


def _value(shape: Shape) -> st.SearchStrategy[Any]:
    if shape.part is not None:
        one: st.SearchStrategy[Any] = nearly_right(shape.part)
    elif shape.form is Form.WORD:
        one = st.sampled_from(shape.words)
    elif shape.form is Form.DATE:
        one = st.sampled_from(["1999", "1999-05", "2000/2001", "1998~", "[1999-01-01,1999-02-01]", ".."])
    elif shape.form is Form.ID or shape.form in (Form.LINK, Form.CITATION):
        one = st.sampled_from(["a", "b", "c", "d", "e", "f"])
    else:
        one = st.sampled_from(WORDS)
    return st.lists(one, max_size=3) if shape.many or shape.part is not None else one


DOSSIERS = st.fixed_dictionaries(
    {},
    optional={kind.plural: st.lists(nearly_right(RECORDS[kind]), max_size=3) for kind in Kind} | {"dossier": nearly_right(Card)},
)


@hypothesis.settings(max_examples=60, suppress_health_check=[hypothesis.HealthCheck.too_slow])
@hypothesis.given(DOSSIERS | VALUES)
def test_whatever_a_dossier_holds_it_is_read_or_its_faults_are_told(
    tmp_path_factory: pytest.TempPathFactory, made: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "made.yaml"
    file.write_text(json.dumps(made), encoding="utf-8")
    loaded = load(file, [file])
    assert all(problem.message and problem.place.line >= 1 for problem in loaded.problems)
    assert loaded.facts.entries or loaded.facts.card or loaded.problems
