"""What `--as-of` shows and hides, rule by rule, on an invented record of a lighthouse that burnt on 4 March 1999."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from cassez_cli.model import RECORDS, Form, shape_of
from cassez_cli.query.as_known import LINKS, PARTS

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, title: The lamp, published: "1999-03-05", language: en, grade: high,
         basis: full, note: It names a culprit., cited_by: memoir}
      - {id: herald, kind: news, publisher: Herald, published: "2000-05-01", language: en, grade: low, basis: full, note: Fire.}
      - {id: memoir, kind: book, publisher: Cape Press, title: Ashes, published: "2010-01-01", language: en, grade: low,
         basis: full, note: Ash.}
      - {id: scrap, kind: news, publisher: Scrap, language: en, grade: low, basis: full, note: Torn.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Acquitted keeper., died: "2011-02-03", sources: [gazette, memoir],
         roles: [{role: keeper, org: harbour, from: "1990", until: "2001", sources: [gazette, memoir]},
                 {role: minister, org: ministry, from: "2005", sources: [memoir]},
                 {role: swimmer, sources: [gazette]}],
         relations: [{to: luis-roca, kind: sibling, from: "1970", sources: [gazette]}, {to: bo-lind, kind: rival, from: "2003", sources: [memoir]}]}
      - {id: luis-roca, name: Luis Roca, summary: Her brother., sources: [memoir]}
      - {id: bo-lind, name: Bo Lind, summary: Judge., sources: [memoir]}
    organisations:
      - {id: harbour, name: Harbour Board, summary: It fell., from: "1900", until: "2002", sources: [gazette]}
      - {id: ministry, name: Ministry, summary: It rose., sources: [memoir]}
    places:
      - {id: cape, name: Cape Grey, summary: Ruins., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: Arson was ruled out., kind: fire, status: annulled,
         people: [ana-roca, harbour], place: cape, accuses: [ana-roca], outcome: [freed], sources: [gazette, memoir], history: [
           {date: "1999-03-04", status: alleged, by: harbour, note: Later withdrawn, sources: [gazette]},
           {date: "2000-04-30", status: disputed, by: ana-roca, sources: [herald]},
           {date: "2001-05", status: annulled, by: bo-lind, sources: [memoir]}]}
      - {id: freed, date: "2001-05", title: The keeper goes free, summary: She did., kind: court, status: established,
         people: [ana-roca, bo-lind], settles: [ana-roca], sources: [memoir]}
      - {id: hidden-cask, date: "1999-01", public_since: "2004", title: Oil is hidden, summary: It was., kind: smuggling,
         status: established, people: [luis-roca], sources: [memoir]}
    claims:
      - {id: arson, statement: The Board said that Ana Roca had lit it., by: harbour, date: "1999-03-05", status: recanted,
         about: [ana-roca], event: fire, supported_by: [gazette, memoir], disputed_by: [herald]}
    conflicts:
      - {id: fire-day, about: fire, field: date, kept: "1999-03-04", note: The Gazette was there., values: [
         {value: "1999-03-04", sources: [gazette]}, {value: "1999-03-05", sources: [herald]},
         {value: "1999-03-06", sources: [memoir]}]}
    quotes:
      - {id: not-me, by: ana-roca, date: "1999-03-06", text: Not me, language: en, source: memoir, event: fire}
"""


@pytest.fixture
def ask(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> Callable[..., Any]:
    """Ask as of a day, in JSON."""
    facts = dossier(LIGHTHOUSE)
    return lambda *asked: json.loads(cassez(*asked, "--json", "--facts", facts, code=None).out)["results"]


@pytest.fixture
def see(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> Callable[..., str]:
    """Ask as of a day, as plain text."""
    facts = dossier(LIGHTHOUSE)
    return lambda *asked: cassez(*asked, "--format", "plain", "--facts", facts, code=None).out


def test_every_field_that_links_or_holds_parts_is_known_to_be_one() -> None:
    classes: list[Any] = [*RECORDS.values()]
    fields = [field for cls in classes for field in shape_of(cls).values()]
    parts = [field for field in fields if field.shape.part is not None and field.name != "accepted"]
    classes = [field.shape.part for field in parts]
    fields += [field for cls in classes for field in shape_of(cls).values()]
    assert {field.name for field in parts} == set(PARTS)
    assert {field.name for field in fields if field.shape.form in (Form.LINK, Form.CITATION)} == LINKS


def test_an_event_has_the_standing_and_sources_of_the_day_and_nothing_written_later(ask: Callable[..., Any]) -> None:
    [fire] = ask("event", "fire", "--as-of", "2000-04-30")
    assert fire["status"] == "disputed"
    assert [step["status"] for step in fire["history"]] == ["alleged", "disputed"]
    assert not {"summary", "outcome", "note"} & {*fire, *fire["history"][0]}
    assert fire["sources"] == ["gazette"]
    assert (fire["sources_cited"], fire["origins"]) == (1, 1)
    assert set(fire["labels"]) == {"ana-roca", "harbour", "cape", "gazette"}


def test_a_source_counts_from_the_day_of_its_publication(see: Callable[..., str]) -> None:
    for day, sources in (("1999-03-04", "0/0"), ("1999-03-05", "1/1"), ("2000-05-01", "2/2"), ("2010-01-01", "3/2")):
        assert see("timeline", "--from", "1999-03", "--as-of", day).splitlines()[1].endswith(sources), day


def test_a_page_without_a_source_that_was_out_says_so(see: Callable[..., str]) -> None:
    none = "no source that is known to have been out by then"
    for page in (("event", "fire"), ("show", "ana-roca"), ("person", "ana-roca")):
        assert none in see(*page, "--as-of", "1999-03-04"), page
        assert none not in see(*page, "--as-of", "1999-03-05"), page
    assert none not in see("source", "gazette", "--as-of", "1999-03-05")
    assert "what was known by its own date may have none yet" in see("timeline", "--as-of", "1999-03-04")


def test_what_became_of_an_accusation_is_told_once_it_had_happened(see: Callable[..., str]) -> None:
    assert "goes free" not in see("event", "fire", "--as-of", "2001-04-30")
    assert "May 2001: The keeper goes free" in see("event", "fire", "--as-of", "2001-05-31")


def test_a_claim_keeps_to_itself_that_it_will_be_disputed(ask: Callable[..., Any]) -> None:
    [arson] = ask("claims", "--as-of", "1999-12-31")
    assert arson["status"] == "alleged"
    assert arson["supported_by"] == ["gazette"]
    assert "disputed_by" not in arson
    assert ask("claims", "--as-of", "2000-05-01")[0]["disputed_by"] == ["herald"]


@pytest.mark.parametrize(
    ("status", "history", "stood"),
    [
        ("established", "", "established"),
        ("disputed", "", "disputed"),
        ("annulled", "", "alleged"),
        ("disputed", ', history: [{date: "2001", status: disputed, by: a judge, sources: [log]}]', "alleged"),
        ("established", ', history: [{date: "1999", status: established, by: a judge, sources: [log]}]', "established"),
    ],
)
def test_what_has_no_history_stood_as_it_does_unless_that_must_be_earned_and_what_has_one_stood_as_it_tells(
    cassez: Callable[..., Run], dossier: Callable[..., Path], status: str, history: str, stood: str
) -> None:
    facts = dossier(
        'sources: [{id: log, kind: book, published: "1999", language: en, grade: low, basis: full, note: x, title: Log}]',
        f'events: [{{id: fire, date: "1999", title: Fire, summary: x, kind: k, status: {status}, sources: [log]{history}}}]',
    )
    [event] = json.loads(cassez("timeline", "--as-of", "2000", "--json", "--facts", facts).out)["results"]
    assert event["status"] == stood
    assert json.loads(cassez("timeline", "--as-of", "2000", "--status", stood, "--json", "--facts", facts).out)["count"] == 1


def test_a_role_is_shown_once_begun_and_its_end_once_come(ask: Callable[..., Any]) -> None:
    [ana] = ask("person", "ana-roca", "--as-of", "2000")
    assert ana["roles"] == [{"role": "keeper", "org": "harbour", "from": "1990", "sources": ["gazette"]}]
    assert not {"died", "summary"} & set(ana)
    [ana] = ask("person", "ana-roca", "--as-of", "2006")
    assert [(role["role"], role.get("until"), role.get("org")) for role in ana["roles"]] == [
        ("keeper", "2001", "harbour"),
        ("minister", None, None),
    ]
    assert ask("person", "ana-roca", "--as-of", "2012")[0]["died"] == "2011-02-03"


def test_a_relation_is_shown_once_it_had_begun_and_the_other_was_known(ask: Callable[..., Any], see: Callable[..., str]) -> None:
    assert "relations" not in ask("person", "ana-roca", "--as-of", "2000")[0]
    assert [each["to"] for each in ask("person", "ana-roca", "--as-of", "2004")[0]["relations"]] == ["luis-roca", "bo-lind"]
    assert "Ana Roca (ana-roca)" not in see("show", "bo-lind", "--as-of", "2002").split("Also referred to by")[-1]


def test_an_organisation_does_not_know_its_end(see: Callable[..., str]) -> None:
    assert "Active: from 1900" in see("org", "harbour", "--as-of", "2001")
    assert "Active: 1900 to 2002" in see("org", "harbour", "--as-of", "2003")


def test_an_event_is_known_once_it_was_public(
    ask: Callable[..., Any], cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    assert "hidden-cask" not in [each["id"] for each in ask("timeline", "--as-of", "2003")]
    assert "hidden-cask" in [each["id"] for each in ask("timeline", "--as-of", "2004")]
    facts = dossier(LIGHTHOUSE)
    err = cassez("event", "hidden-cask", "--as-of", "2003", "--facts", facts, code=1).err
    assert "'hidden-cask' was not public by 2003-12-31" in err
    assert (
        "'scrap' bears no date by which it was public"
        in cassez("source", "scrap", "--as-of", "2003", "--facts", facts, code=1).err
    )


def test_someone_is_known_once_an_event_or_claim_of_the_day_names_them(
    ask: Callable[..., Any], cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    assert [each["id"] for each in ask("people", "--as-of", "2000")] == ["ana-roca"]
    err = cassez("person", "lind", "--as-of", "2000", "--facts", dossier(LIGHTHOUSE), code=1).err
    assert "'bo-lind' was not public by 2000-12-31" in err


def test_a_name_misspelt_is_read_as_one_that_was_known(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    err = cassez("person", "lintt", "--as-of", "2000", "--facts", dossier(LIGHTHOUSE), code=1).err
    assert "nothing here is called 'lintt'" in err
    assert "bo-lind" not in err


def test_an_id_misspelt_is_read_as_one_that_was_known(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    assert "did you mean freed" in cassez("event", "free", "--facts", facts, code=1).err
    assert "freed" not in cassez("event", "free", "--as-of", "2000", "--facts", facts, code=1).err


def test_records_are_counted_and_ordered_as_of_the_day(ask: Callable[..., Any], see: Callable[..., str]) -> None:
    lines = see("people", "--as-of", "2002").splitlines()[1:]
    assert [line.split("  ")[0] for line in lines] == ["Ana Roca", "Bo Lind"]
    assert [each["records"] for each in ask("sources", "--as-of", "1999-12-31")] == [5]


def test_a_conflict_shows_the_values_printed_by_then_and_no_assessment(ask: Callable[..., Any], see: Callable[..., str]) -> None:
    [conflict] = ask("show", "fire-day", "--as-of", "2000-05-01")
    assert [value["value"] for value in conflict["values"]] == ["1999-03-04", "1999-03-05"]
    assert not {"kept", "note"} & set(conflict)
    assert see("show", "fire-day").count("The Gazette was there") == 1
    assert "The dossier's assessment (fire-day): The Gazette was there." in see("show", "fire-day", "--format", "md")


def test_a_conflict_is_known_once_a_second_value_is_in_print(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    two = "values: [{value: dusk, sources: [gazette]}, {value: night, sources: [herald]}]"
    facts = dossier(LIGHTHOUSE, f"conflicts: [{{id: fire-hour, about: fire, field: hour, {two}}}]")
    for day, code in (("2000-04-30", 1), ("2000-05-01", 0)):
        cassez("show", "fire-hour", "--as-of", day, "--facts", facts, code=code)


def test_a_quotation_said_before_its_source_came_out_does_not_name_it(ask: Callable[..., Any], see: Callable[..., str]) -> None:
    assert "source" not in ask("quotes", "--as-of", "1999-12-31")[0]
    assert "in a source published later (not-me)" in see("quotes", "--as-of", "1999-12-31")
    assert "memoir (not-me)" in see("quotes", "--as-of", "2010-01-01")


def test_a_source_known_only_through_a_later_one_does_not_name_that(ask: Callable[..., Any]) -> None:
    assert "cited_by" not in ask("source", "gazette", "--as-of", "1999-12-31")[0]


@pytest.mark.parametrize("words", ["acquitted", "arson was ruled", "culprit", "withdrawn", "minister"])
def test_a_search_as_of_a_day_reads_only_what_is_shown_then(ask: Callable[..., Any], words: str) -> None:
    assert ask("search", words)
    assert not ask("search", words, "--as-of", "2000")


def test_a_search_as_of_a_day_quotes_only_what_is_shown_then(ask: Callable[..., Any]) -> None:
    [lamp] = ask("search", "lamp", "--as-of", "2000")
    assert (lamp["id"], lamp["snippet"]) == ("gazette", "The lamp")


def test_events_are_found_by_their_standing_of_the_day(ask: Callable[..., Any]) -> None:
    assert [each["id"] for each in ask("timeline", "--status", "disputed", "--as-of", "2000")] == ["fire"]
    assert not ask("timeline", "--status", "annulled", "--as-of", "2000")
    assert [each["id"] for each in ask("timeline", "--status", "annulled")] == ["fire"]


def test_the_words_that_a_refusal_offers_are_those_of_the_day(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    asked = ("timeline", "--kind", "flood", "--facts", dossier(LIGHTHOUSE))
    assert "there are: court, fire, smuggling" in cassez(*asked, code=2).err
    assert "there are: fire\n" in cassez(*asked, "--as-of", "2000", code=2).err


def test_a_year_without_sources_names_only_years_that_had_some_by_then(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    asked = ("sources", "--year", "1950", "--as-of", "1999", "--facts", dossier(LIGHTHOUSE))
    assert "years with sources: 1999." in cassez(*asked, code=1).out


def test_the_timeline_says_by_whose_word_an_event_stands_as_it_does(see: Callable[..., str]) -> None:
    for day, words in (
        ("1999-12-31", "alleged by Harbour Board, 4 March 1999"),
        ("2000-12-31", "disputed by Ana Roca, 30 April 2000"),
        ("2001-12-31", "annulled by Bo Lind, May 2001"),
    ):
        assert words in see("timeline", "--as-of", day)


def test_the_banner_says_the_day_and_how_many_records_were_not_known(see: Callable[..., str]) -> None:
    banner = "As of 31 December 1999, as the public could know it. Not yet known: 7 of 16 records; 2 more bear no date."
    assert see("timeline", "--as-of", "1999").startswith(banner)


def test_a_day_before_everything_is_told_when_the_record_begins(see: Callable[..., str]) -> None:
    assert "The first was known on 4 March 1999." in see("timeline", "--as-of", "1900")


def test_a_day_after_the_edition_is_told_that_nothing_later_is_in_it(see: Callable[..., str]) -> None:
    assert "This edition is of 1 January 2020: it holds nothing later." in see("timeline", "--as-of", "2030")
    assert "This edition" not in see("timeline", "--as-of", "2020-01-01")


def test_a_dossier_without_records_has_no_beginning_to_tell(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("timeline", "--as-of", "1999", "--facts", dossier(), code=1).out
    assert "Not yet known: 0 of 0 records." in out
    assert "The first was known" not in out


def test_a_day_without_end_is_refused(cassez: Callable[..., Run]) -> None:
    assert "'2006/..' has no end" in cassez("timeline", "--as-of", "2006/..", code=2).err
