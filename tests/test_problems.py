"""Problems: how they are placed, ordered and worded."""

import pytest

from cassez_cli.problems import Place, Problem, Rule, Severity, in_order
from cassez_cli.spelling import quoted


def problem(place: Place, rule: Rule = Rule.BAD_DATE, message: str = "wrong") -> Problem:
    return Problem(place, rule, Severity.ERROR, message)


def test_a_place_is_written_as_editors_read_it() -> None:
    assert str(Place("facts/events/2005.yaml", 12, 5)) == "facts/events/2005.yaml:12:5"


def test_problems_are_told_in_the_order_of_the_files() -> None:
    told = in_order(
        [problem(Place("b", 1, 1)), problem(Place("a", 10, 1)), problem(Place("a", 9, 20)), problem(Place("a", 9, 3))]
    )

    assert [str(each.place) for each in told] == ["a:9:3", "a:9:20", "a:10:1", "b:1:1"]


def test_problems_of_one_place_are_told_by_rule_and_then_by_message() -> None:
    here = Place("a", 1, 1)
    told = in_order([problem(here, Rule.TAG, "y"), problem(here, Rule.TAG, "x"), problem(here, Rule.ANCHOR, "z")])

    assert [(each.rule, each.message) for each in told] == [(Rule.ANCHOR, "z"), (Rule.TAG, "x"), (Rule.TAG, "y")]


def test_problems_that_differ_in_nothing_but_their_help_can_be_ordered() -> None:
    here = Place("a", 1, 1)

    assert len(in_order([problem(here), Problem(here, Rule.BAD_DATE, Severity.ERROR, "wrong", "mend it", here)])) == 2


@pytest.mark.parametrize("rule", Rule)
def test_a_rule_is_called_the_same_in_the_code_and_on_the_screen(rule: Rule) -> None:
    assert rule.value == rule.name.lower().replace("_", "-")


def test_a_rule_is_printed_by_its_name() -> None:
    assert f"{Rule.DUPLICATE_FIELD} {Severity.WARNING}" == "duplicate-field warning"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("guilty", "'guilty'"),
        ("", "''"),
        ("two\nlines, and   spaces\n", "'two lines, and spaces'"),
        ("x" * 60, "'" + "x" * 60 + "'"),
        ("x" * 61, "'" + "x" * 60 + "…'"),
        ("x" * 59 + " y z", "'" + "x" * 59 + "…'"),
    ],
)
def test_a_text_is_quoted_on_one_line_and_not_at_length(text: str, shown: str) -> None:
    assert quoted(text) == shown
