"""The shipped record as of a past day."""

import json
from collections.abc import Callable

from conftest import Run


def found(out: str) -> dict[str, str]:
    return {each["id"]: each["status"] for each in json.loads(out)["results"]}


def test_before_the_exposure_there_is_the_live_rescue_of_the_police_account_and_no_arrest_on_the_road(
    cassez: Callable[..., Run],
) -> None:
    events = found(cassez("timeline", "--as-of", "2006-01-15", "--json").out)
    assert events["2005-12-09-live-broadcast"] == "alleged"
    assert not {"2005-12-08-arrest", "2005-12-09-staged-raid"} & set(events)


def test_the_day_after_the_exposure_there_are_both_and_the_rescue_is_disputed(cassez: Callable[..., Run]) -> None:
    events = found(cassez("timeline", "--as-of", "2006-02-06", "--json").out)
    assert events["2005-12-09-live-broadcast"] == "disputed"
    assert {"2005-12-08-arrest", "2005-12-09-staged-raid"} <= set(events)


def test_the_timeline_says_whose_account_the_rescue_is_and_who_disputes_it(cassez: Callable[..., Run]) -> None:
    for day, words in (
        ("2006-01-15", "alleged by Agencia Federal de Investigación, 9 December 2005"),
        ("2006-02-06", "disputed by Florence Cassez, 5 February 2006"),
        ("2013-01-24", "annulled by Primera Sala de la Suprema Corte de Justicia de la Nación, 23 January 2013"),
    ):
        out = cassez("timeline", "--as-of", day, "--format", "plain").out
        [rescue] = [line for line in out.splitlines() if "(2005-12-09-live-broadcast)" in line]
        assert words in rescue


def test_the_day_after_the_ruling_there_is_the_ruling(cassez: Callable[..., Run]) -> None:
    events = found(cassez("timeline", "--as-of", "2013-01-24", "--json").out)
    assert "2013-01-23-supreme-court-ruling" in events
    assert events["2005-12-09-live-broadcast"] == "annulled"


def test_nothing_written_later_is_shown(cassez: Callable[..., Run]) -> None:
    out = cassez("event", "2005-12-09-live-broadcast", "--as-of", "2006-01-15", "--json").out
    [event] = json.loads(out)["results"]
    assert "summary" not in event
    assert [step["status"] for step in event["history"]] == ["alleged"]


def test_a_page_shows_the_standing_of_the_day_and_no_later_outcome(cassez: Callable[..., Run]) -> None:
    out = cassez("event", "2005-12-09-live-broadcast", "--as-of", "2006-01-15").out
    assert "alleged" in out
    assert "annulled" not in out
    assert "acquitted" not in out


def test_a_conflict_shows_no_assessment_and_no_source_of_a_later_day(cassez: Callable[..., Run]) -> None:
    out = cassez("show", "arrest-date", "--as-of", "2012-06-01").out
    assert "coha-2011-cassez-affair" in out
    for later in ("assessment", "followed by", "kept", "bustle-2022"):
        assert later not in out, later


def test_a_page_says_when_an_accusation_was_settled(cassez: Callable[..., Run]) -> None:
    assert "31 July 2025: Israel Vallarta acquitted" in cassez("event", "2005-12-09-live-broadcast").out
