"""`cassez gaps` as its users know it: every kind of gap is made once, and nearly made once."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from cassez_cli import files
from cassez_cli.checks.gaps import GAPS
from cassez_cli.load import load

READ = "language: en, grade: high, basis: full, note: It burnt."
SOURCES = f"""
    sources:
      - {{id: gazette, kind: news, publisher: Gazette, published: 1999-06-01, {READ}}}
      - {{id: gazette-2, kind: news, publisher: Gazette, published: 1999-06-02, {READ}}}
      - {{id: herald, kind: news, publisher: Herald, published: 1999-06-03, {READ}}}
      - {{id: blog, kind: blog, publisher: Blog, published: 1999-06, language: en, grade: low, basis: full, note: It burnt.}}
      - {{id: memoir, kind: book, authors: [Ana Roca], published: 1999-06, {READ}}}
    people:
      - {{id: ana, name: Ana Roca, summary: Keeper., sources: [gazette], roles: [{{role: keeper, sources: [gazette]}}]}}
      - {{id: eva, name: Eva Mar, summary: Mayor., sources: [gazette], roles: [{{role: mayor, sources: [gazette]}}]}}
"""
EVENT = "title: The fire, summary: It burnt., kind: fire"
TOLD = f"{EVENT}, sources: [gazette, herald]"
FIRE = f"id: fire, date: 1999-05-01, {EVENT}"
DISPUTED = f"id: fire, date: 1999-05-01, {TOLD}, status: disputed"
CLAIM = "id: arson, statement: Eva Mar said that it was arson., by: eva"
QUOTE = "quotes: [{id: words, by: eva, text: It burns., language: en, source: blog, event: fire}]"
BOTH_SIDES = f"claims: [{{{CLAIM}, status: disputed, supported_by: [blog], disputed_by: [herald]}}]"
KEY = f"{TOLD}, key: true, status: established"
VALUES = "values: [{value: five, sources: [gazette]}, {value: six, sources: [herald]}]"
END = f"- {{id: end, date: 1999-07, {TOLD}, status: established, settles: [ana]}}"
LATE = f"- {{id: late, kind: book, published: 2003-02-03, {READ}"
UNDATED = f"- {{id: undated, kind: book, {READ}}}"

#: A kind of gap, records of which the one at the end of the row has such a gap, and what is missing.
GAPING = [
    ("one-origin", f"events: [{{{FIRE}, status: established, sources: [gazette, gazette-2]}}]", "fire", "one origin"),
    ("low-grade-only", f"events: [{{{FIRE}, status: established, sources: [blog]}}]", "fire", "low grade only"),
    ("one-party", f"events: [{{{FIRE}, status: established, people: [ana], sources: [memoir]}}]", "fire", "the word of Ana Roca"),
    (
        "accusation-without-outcome",
        f"events: [{{{FIRE}, status: alleged, accuses: [ana], sources: [blog]}}]",
        "fire",
        "against Ana Roca",
    ),
    (
        "one-side-only",
        f"claims: [{{{CLAIM}, status: disputed, supported_by: [blog]}}]",
        "arson",
        "sources for it and none against",
    ),
    (
        "one-side-only",
        f"claims: [{{{CLAIM}, status: disputed, disputed_by: [blog]}}]",
        "arson",
        "sources against it and none for",
    ),
    ("one-side-only", f"events: [{{{DISPUTED}}}]", "fire", "neither side"),
    (
        "one-side-only",
        f"events: [{{{DISPUTED}}}]\nclaims: [{{{CLAIM}, status: alleged, event: fire, supported_by: [blog]}}]",
        "fire",
        "only Eva Mar is heard",
    ),
    (
        "one-side-only",
        f"events: [{{{DISPUTED}, history: [{{date: 1999-05-01, status: disputed, by: a sailor, sources: [blog]}}]}}]",
        "fire",
        "only a sailor is heard",
    ),
    (
        "no-source-of-the-time",
        f"events: [{{{EVENT}, id: fire, date: 1998-05, status: alleged, sources: [gazette]}}]",
        "fire",
        "the earliest dated source is of 1999, more than 12 months later",
    ),
    (
        "no-source-of-the-time",
        f"sources:\n{LATE}}}\nevents: [{{{FIRE}, status: alleged, sources: [late]}}]",
        "fire",
        "the earliest dated source is of 2003, more than 3 years later",
    ),
    (
        "no-source-of-the-time",
        f"sources:\n{UNDATED}\nevents: [{{{FIRE}, status: alleged, sources: [undated]}}]",
        "fire",
        "none of its sources is dated",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998-05-01}}, {{{KEY}, id: end, date: 1999-05-02}}]",
        "fire",
        "no key event for more than 12 months: the next is The fire (end), 2 May 1999",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998/..}}, {{{KEY}, id: end, date: 2001-03}}]",
        "fire",
        "no key event for more than 2 years: the next is The fire (end), March 2001",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998-10-20}}, {{{KEY}, id: end, date: 2000-09-19}}]",
        "fire",
        "no key event for more than 22 months:",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998-10-20}}, {{{KEY}, id: end, date: 2000-09-20}}]",
        "fire",
        "no key event for more than 23 months:",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998-10-20}}, {{{KEY}, id: end, date: 2000-10-20}}]",
        "fire",
        "no key event for more than 2 years:",
    ),
    ("no-role", "people: [{id: luis, name: Luis, summary: Sailor., sources: [blog]}]", "luis", "no role"),
    ("not-read-whole", f"sources:\n{LATE.replace('full', 'excerpt')}}}", "late", "in part only"),
    ("not-read-whole", f"sources:\n{LATE.replace('full', 'cited')}, cited_by: blog}}", "late", "not read"),
    ("undated", f"claims: [{{{CLAIM}, status: alleged, supported_by: [blog]}}]", "arson", "when it was said"),
    ("undated", f"events: [{{{DISPUTED}}}]\n{QUOTE}", "words", "when it was said"),
    ("undated", f"sources:\n{UNDATED}", "undated", "when it was published"),
    ("undecided", f"conflicts: [{{id: hour, about: ana, field: hour, {VALUES}}}]", "hour", "undecided between 2 values"),
]


def gaps(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run.out)["results"]
    return found


@pytest.mark.parametrize("row", GAPING)
def test_a_gap_is_told_with_what_is_missing(
    cassez: Callable[..., Run], dossier: Callable[..., Path], row: tuple[str, str, str, str]
) -> None:
    kind, text, id_, missing = row
    found = gaps(cassez("gaps", "--kind", kind, "--json", "--facts", dossier(SOURCES, text)))
    assert [(each["gap"], each["id"]) for each in found] == [(kind, id_)]
    assert missing in found[0]["missing"]


#: A kind of gap, and records that barely do not have it.
WHOLE = [
    ("one-origin", f"events: [{{{FIRE}, status: established, sources: [gazette, herald]}}]"),
    ("one-origin", f"events: [{{{FIRE}, status: alleged, sources: [gazette]}}]"),
    ("low-grade-only", f"events: [{{{FIRE}, status: established, sources: [blog, gazette]}}]"),
    ("one-party", f"events: [{{{FIRE}, status: established, people: [ana], sources: [memoir, gazette]}}]"),
    (
        "accusation-without-outcome",
        f"events:\n- {{{FIRE}, status: alleged, accuses: [ana], outcome: [end], sources: [blog]}}\n{END}",
    ),
    ("one-side-only", BOTH_SIDES),
    ("one-side-only", f"claims: [{{{CLAIM}, status: alleged, supported_by: [blog]}}]"),
    (
        "one-side-only",
        f"events: [{{{DISPUTED}}}]\n{BOTH_SIDES[:-2]}, event: fire}}]",
    ),
    ("one-side-only", f"events: [{{{DISPUTED}}}]\nconflicts: [{{id: hour, about: fire, field: hour, {VALUES}}}]"),
    (
        "one-side-only",
        f"events: [{{{DISPUTED}, history: [{{date: 1999-06, status: disputed, by: ana, sources: [blog]}}]}}]\n{QUOTE}",
    ),
    ("no-source-of-the-time", f"events: [{{{EVENT}, id: fire, date: 1998-06-01, status: alleged, sources: [gazette]}}]"),
    ("no-source-of-the-time", f"events: [{{{EVENT}, id: fire, date: 1990/.., status: alleged, sources: [gazette]}}]"),
    (
        "no-source-of-the-time",
        f"sources:\n{LATE}, derives_from: gazette}}\nevents: [{{{FIRE}, status: alleged, sources: [late]}}]",
    ),
    ("silent-stretch", f"events: [{{{KEY}, id: fire, date: 1998-05-01}}, {{{KEY}, id: end, date: 1999-05-01}}]"),
    ("silent-stretch", f"events: [{{{KEY}, id: fire, date: 1998}}, {{{KEY}, id: end, date: 1999-12-31}}]"),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: war, date: 1998/2001}}, {{{KEY}, id: fire, date: 1998-05}}, {{{KEY}, id: end, date: 2001-01}}]",
    ),
    (
        "silent-stretch",
        f"events: [{{{KEY}, id: fire, date: 1998-05-01}}, {{{TOLD}, status: alleged, id: end, date: 2001}}]",
    ),
    ("not-read-whole", "places: [{id: cape, name: Cape Grey, summary: Where it stood., sources: [blog]}]"),
    ("undated", f"claims: [{{{CLAIM}, date: 1999-05~, status: alleged, supported_by: [blog]}}]"),
    ("undecided", f"conflicts: [{{id: hour, about: ana, field: hour, kept: six, {VALUES}}}]"),
    ("no-role", "organisations: [{id: crew, name: Crew, summary: They sailed., sources: [blog]}]"),
]


@pytest.mark.parametrize(("kind", "text"), WHOLE)
def test_what_is_barely_there_is_no_gap(cassez: Callable[..., Run], dossier: Callable[..., Path], kind: str, text: str) -> None:
    run = cassez("gaps", "--kind", kind, "--json", "--facts", dossier(SOURCES, text), code=1)
    assert gaps(run) == []


def test_each_kind_of_gap_is_made_and_nearly_made_above() -> None:
    kinds = [kind.word for kind in GAPS]
    assert list(dict.fromkeys(row[0] for row in GAPING)) == kinds
    assert {row[0] for row in WHOLE} == set(kinds)


STORY = """
    events:
      - {id: fire, date: 1999-05-01, title: The lighthouse burns, summary: It burnt., kind: fire, status: established, key: true,
         people: [ana], sources: [gazette]}
      - {id: oil, date: "[1998-12-31,1999-06-01]", title: Oil is bought, summary: It was., kind: trade, status: established,
         sources: [gazette]}
      - {id: blame, date: 1999-05-02, title: The Blog blames Ana Roca, summary: It wrote that she had lit the fire., kind: press,
         status: established, people: [ana], accuses: [ana], outcome: [end], sources: [blog, blog-2],
         accepted: [{rule: one-origin, because: Nobody else wrote so.}]}
      - {id: end, date: 2000-07, title: Ana Roca is cleared, summary: She was., kind: court, status: established, settles: [ana],
         sources: [gazette]}
    claims:
      - {id: arson, statement: It was arson., by: eva, status: alleged, event: fire, supported_by: [blog]}
      - {id: arson-2, statement: Eva Mar said that it burnt., by: eva, status: alleged, event: fire, supported_by: [blog]}
    sources:
      - {id: blog-2, kind: blog, publisher: Blog, title: More, language: en, grade: low, basis: excerpt, note: It burnt.}
"""


@pytest.fixture
def story(dossier: Callable[..., Path]) -> Path:
    return dossier(SOURCES, STORY)


def test_counts_come_first_and_the_weightiest_few_of_each_kind_below(cassez: Callable[..., Run], story: Path) -> None:
    counts, *rest = cassez("gaps", "--facts", story).out.split("\n\n")
    assert "one-origin: established events that rest on one origin" in counts
    assert "         4  one-origin" in counts
    assert "1 accepted  cassez gaps --kind one-origin" in counts
    assert "         0  no-role" in counts
    assert [each.partition(":")[0] for each in rest] == ["one-origin", "low-grade-only", "not-read-whole", "undated"]
    assert rest[0].index("The lighthouse burns") < rest[0].index("Ana Roca is cleared")
    assert "1 more:\ncassez gaps --kind one-origin" in rest[0]
    assert "more" not in rest[1]


def test_key_events_come_first_then_what_most_records_refer_to(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    told = f"{EVENT}, status: established, sources: [gazette]"
    facts = dossier(
        SOURCES,
        f"events: [{{{told}, id: early, date: 1998-07}}, {{{told}, id: weighty, date: 1999-01}}, "
        f"{{{told}, id: story, date: 1999-05, key: true}}]\n{QUOTE.replace('fire', 'weighty')}",
    )
    found = gaps(cassez("gaps", "--kind", "one-origin", "--json", "--facts", facts))
    assert [each["id"] for each in found] == ["story", "weighty", "early"]


def test_a_gap_is_shown_with_its_record_its_standing_and_the_command_that_shows_it(
    cassez: Callable[..., Run], story: Path
) -> None:
    out = cassez("gaps", "--kind", "one-origin", "--facts", story).out
    assert "1 May 1999" in out
    assert "The lighthouse burns" in out
    assert "● established" in out
    assert "□ an established event rests on one source" in out
    assert "cassez event fire" in out
    assert "The rule: An event that stands as established rests on two independent origins at least." in out
    assert "Wrong" not in out


def test_a_long_heading_is_wrapped_not_cut(cassez: Callable[..., Run], story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = cassez("gaps", "--kind", "undated", "--facts", story).out
    assert "undated: claims, quotations and sources\nwithout a date (3)\n" in out


def test_an_accepted_gap_is_shown_with_the_reason(cassez: Callable[..., Run], story: Path) -> None:
    out = cassez("gaps", "--kind", "one-origin", "--facts", story).out
    assert "accepted: Nobody else wrote so." in out
    assert "Accepted: an editor has seen the gap" in out
    found = {each["id"]: each["accepted"] for each in gaps(cassez("gaps", "--kind", "one-origin", "--json", "--facts", story))}
    assert (found["blame"], found["fire"]) == ("Nobody else wrote so.", "")


def test_an_accusation_with_a_gap_is_shown_with_what_became_of_it(cassez: Callable[..., Run], story: Path) -> None:
    assert "→ July 2000: Ana Roca is cleared" in cassez("gaps", "--kind", "low-grade-only", "--facts", story).out


def test_a_claim_or_source_with_a_gap_is_shown_with_who_says_so_once(cassez: Callable[..., Run], story: Path) -> None:
    out = cassez("gaps", "--kind", "undated", "--facts", story).out
    assert "Eva Mar: It was arson." in out
    assert "Eva Mar: Eva Mar" not in out
    assert "Blog: More" in out
    assert "cassez show arson" in out
    assert "Date" not in out


def test_all_gaps_say_of_which_kind_they_are(cassez: Callable[..., Run], story: Path) -> None:
    out = cassez("gaps", "--kind", "all", "--facts", story).out
    assert "□ one-origin: an established event rests on one source" in out
    assert "□ not-read-whole: read in part only" in out


def test_machines_get_all_gaps_under_stable_keys(cassez: Callable[..., Run], story: Path) -> None:
    brief, whole = (json.loads(cassez("gaps", *more, "--json", "--facts", story).out) for more in ((), ("--kind", "all")))
    assert brief["results"] == whole["results"]
    assert brief["count"] == len(brief["results"]) == 9
    first = brief["results"][0]
    assert first == {
        "gap": "one-origin", "missing": "an established event rests on one source", "accepted": "", "record": "event", "id": "fire",
        "date": "1999-05-01", "when": "1 May 1999", "match": "certain", "label": "The lighthouse burns", "by": "",
        "status": "established", "outcome": [], "sources": 1, "origins": 1, "key": True, "records": 2, "command": f"cassez event fire --facts {story}",
    }  # fmt: skip


def test_a_person_narrows_to_what_names_them_and_its_sources(cassez: Callable[..., Run], story: Path) -> None:
    asked = ("gaps", "--json", "--facts", story, "--person")
    assert {each["id"] for each in gaps(cassez(*asked, "ana roca"))} == {"fire", "blame", "end", "blog-2"}
    assert {each["id"] for each in gaps(cassez(*asked, "eva"))} == {"arson", "arson-2"}


def test_a_year_narrows_and_marks_what_is_only_possibly_of_it(cassez: Callable[..., Run], story: Path) -> None:
    found = gaps(cassez("gaps", "--year", "1999", "--kind", "one-origin", "--json", "--facts", story))
    assert {each["id"]: each["match"] for each in found} == {"fire": "certain", "blame": "certain", "oil": "possible"}
    assert "possibly: Oil is bought" in cassez("gaps", "--year", "1999", "--facts", story).out


def test_a_year_may_be_a_stretch_of_years_as_in_other_questions(cassez: Callable[..., Run], story: Path) -> None:
    found = gaps(cassez("gaps", "--year", "1998-2000", "--kind", "one-origin", "--json", "--facts", story))
    assert {each["id"]: each["match"] for each in found}["oil"] == "certain"


def test_a_command_repeats_what_it_was_asked(cassez: Callable[..., Run], story: Path) -> None:
    out = cassez("gaps", "--person", "ana roca", "--year", "[1999,2000]", "--facts", story).out
    assert "cassez gaps --kind one-origin --person ana --year '[1999,2000]'" in out


def test_where_there_is_no_gap_the_run_ends_with_1(cassez: Callable[..., Run], story: Path) -> None:
    out = cassez("gaps", "--year", "1812", "--facts", story, code=1).out
    assert out == "Gaps\nNo gaps found.\n"
    assert "No gaps found." in cassez("gaps", "--kind", "undecided", "--facts", story, code=1).out


def test_a_wrong_kind_is_told_with_those_there_are(cassez: Callable[..., Run], story: Path) -> None:
    err = cassez("gaps", "--kind", "one-orgin", "--facts", story, code=2).err
    assert "there is no kind of gap 'one-orgin'" in err
    assert "one-origin, low-grade-only" in err


def test_a_past_day_is_refused_because_the_rules_look_at_the_whole_dossier(cassez: Callable[..., Run], story: Path) -> None:
    err = cassez("gaps", "--as-of", "1999", "--facts", story, code=2).err
    assert "not of a past day" in err
    assert "leave out --as-of" in err


def test_gaps_of_the_shipped_facts_are_what_check_warns_of(cassez: Callable[..., Run]) -> None:
    warned = Counter(problem.rule.value for problem in load(files.shipped(), files.find(files.shipped())).problems)
    told = Counter(each["gap"] for each in gaps(cassez("gaps", "--json")) if not each["accepted"])
    rules = ("one-origin", "low-grade-only", "one-party", "accusation-without-outcome")
    assert {rule: told[rule] for rule in rules} == {rule: warned[rule] for rule in rules}


def test_a_shipped_event_on_one_origin_is_listed_with_its_command(cassez: Callable[..., Run]) -> None:
    events = json.loads(cassez("timeline", "--status", "established", "--json").out)["results"]
    one = next(each["id"] for each in events if each["origins"] == 1)
    assert f"cassez event {one}" in cassez("gaps", "--kind", "one-origin", "--format", "plain").out


def test_person_and_year_narrow_the_shipped_gaps(cassez: Callable[..., Run]) -> None:
    every = {(each["gap"], each["id"]) for each in gaps(cassez("gaps", "--json"))}
    of_2005 = {(each["gap"], each["id"]) for each in gaps(cassez("gaps", "--year", "2005", "--json"))}
    events = {each["id"] for each in json.loads(cassez("timeline", "--year", "2005", "--json").out)["results"]}
    of_cassez = {(each["gap"], each["id"]) for each in gaps(cassez("gaps", "--person", "florence cassez", "--json"))}
    late = {each for each in every if each[0] == "no-source-of-the-time"}
    assert {each for each in late if each[1] in events} == late & of_2005
    assert late & of_2005
    assert of_cassez < every
