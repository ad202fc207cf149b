"""`cassez person`, `people`, `org`, `place`, `event`, `source`, `show` and `sources` as their users know them."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from cassez_cli.views.sentence import first_sentence

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, title: Fire, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: herald, kind: news, publisher: Herald, published: "2000-05?", language: fr, grade: low, basis: full, note: Fire.}
    people:
      - {id: ana-roca, name: Ana Roca, aliases: [La García], summary: Keeper of the lighthouse., nationality: Spanish,
         roles: [{role: keeper, org: harbour, from: "1990", until: "1999", sources: [gazette]}],
         relations: [{to: luis-roca, kind: sibling, sources: [gazette]}], sources: [gazette]}
      - {id: luis-roca, name: Luis Roca, summary: Her brother., sources: [gazette]}
    organisations:
      - {id: harbour, name: Harbour Board, summary: It ran the lighthouse., sources: [gazette]}
    places:
      - {id: cape, name: Cape Grey, summary: Where it stood., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: It burnt down., kind: fire, status: disputed,
         history: [{date: "1999-03-04", status: alleged, by: harbour, note: First word, sources: [gazette]},
                   {date: "2000-05", status: disputed, by: ana-roca, note: She denied it, sources: [herald]}],
         place: cape, people: [ana-roca], sources: [gazette, herald]}
    claims:
      - {id: she-lit-it, statement: The Board said that Ana Roca had lit the fire., by: harbour, date: "1999-03-05", status: alleged,
         about: [ana-roca], event: fire, supported_by: [gazette]}
    conflicts:
      - {id: fire-day, about: fire, field: date, kept: "1999-03-04", note: The Gazette was there.,
         values: [{value: "1999-03-04", sources: [gazette]}, {value: "1999-03-05", sources: [herald]}]}
    quotes:
      - {id: not-me, by: ana-roca, date: "2000-05", text: "No fui yo [sic]", language: es, translation: It was not me,
         translation_by: dossier, source: herald, event: fire}
"""


@pytest.fixture
def facts(dossier: Callable[..., Path]) -> Path:
    return dossier(LIGHTHOUSE)


@pytest.mark.parametrize("name", ["ana-roca", "Ana Roca", "ana", "la garcia", "GARCÍA", "anna roca"])
def test_a_person_is_found_by_any_spelling_part_or_slip(cassez: Callable[..., Run], facts: Path, name: str) -> None:
    found = json.loads(cassez("person", name, "--json", "--facts", facts).out)
    assert [each["id"] for each in found["results"]] == ["ana-roca"]


def test_the_others_of_a_name_are_told_with_their_command(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("person", "roca", "--facts", facts)
    assert run.out.startswith("Ana Roca (ana-roca)")
    assert "Luis Roca: cassez person luis-roca" in run.err


def test_nobody_is_told_with_who_there_is(cassez: Callable[..., Run], facts: Path) -> None:
    assert "nothing here is called 'zzzz'" in cassez("person", "zzzz", "--facts", facts, code=1).err


def test_a_name_that_only_resembles_another_is_asked_about_and_nobody_is_shown(cassez: Callable[..., Run], facts: Path) -> None:
    for command in (["person", "rosa"], ["timeline", "--person", "rosa"]):
        run = cassez(*command, "--facts", facts, code=1)
        assert run.out == ""
        assert "error: nothing here is called 'rosa'\n  help: did you mean Ana Roca or Luis Roca?" in run.err


def test_a_slip_is_read_as_a_name_of_what_is_asked_for_and_of_nothing_else(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(LIGHTHOUSE.replace("Cape Grey", "Rocka Grey"))
    assert cassez("person", "roccka", "--facts", facts).out.startswith("Ana Roca (ana-roca)")


def test_what_is_of_another_kind_is_told_with_its_command(cassez: Callable[..., Run], facts: Path) -> None:
    run = cassez("person", "harbour", "--facts", facts, code=1)
    assert "error: no person is called 'harbour'\n  help: Harbour Board is an organisation; try: cassez org harbour" in run.err
    run = cassez("org", "ana", "--facts", facts, code=1)
    assert "error: no organisation is called 'ana'\n  help: Ana Roca is a person; try: cassez person ana-roca" in run.err


def test_nobody_in_the_news_is_taken_for_someone_in_the_dossier(cassez: Callable[..., Run]) -> None:
    for name in ("macron", "obama", "putin", "merkel", "chirac"):
        assert cassez("person", name, code=1).out == "", name


def test_a_page_has_roles_ties_timeline_claims_quotations_and_sources(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("person", "ana", "--facts", facts).out
    for piece in (
        "1990 to 1999",
        "Luis Roca (luis-roca)",
        "4 March 1999",
        "had lit the fire",
        "«No fui yo [sic]» (es)",
        "2 sources, 2 origins",
    ):
        assert piece in out, piece


def test_a_relation_is_told_in_words_and_named_in_data(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE.replace("kind: sibling", "kind: business-partner"))
    assert re.search(r"^business partner +Luis Roca", cassez("person", "ana", "--facts", facts).out, re.MULTILINE)
    assert '"business-partner"' in cassez("person", "ana", "--facts", facts, "--json").out


def test_a_summary_written_with_later_knowledge_is_not_shown_as_of_a_day(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("person", "ana", "--as-of", "1999-04", "--facts", facts).out
    assert "As of 30 April 1999" in out
    assert "Keeper of the lighthouse" not in out
    assert "No fui yo" not in out


@pytest.mark.parametrize(("command", "name"), [("org", "harbour"), ("place", "cape")])
def test_an_organisation_or_place_has_its_page_and_its_list(
    cassez: Callable[..., Run], facts: Path, command: str, name: str
) -> None:
    page = cassez(command, name, "--facts", facts).out
    assert f"({name})" in page
    assert f"({name})" in cassez(command, "--facts", facts).out


def test_people_are_listed_with_the_most_prominent_first(cassez: Callable[..., Run], facts: Path) -> None:
    lines = cassez("people", "--format", "tsv", "--facts", facts).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["name", "Ana Roca", "Luis Roca"]


def test_an_event_is_shown_with_all_that_bears_on_it(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("event", "fire", "--facts", facts).out
    for piece in (
        "◐ disputed",
        "She denied it",
        "Cape Grey (cape)",
        "had lit the fire",
        "followed by the dossier",
        "The Gazette was there",
    ):
        assert piece in out, piece


def test_the_history_says_how_the_standing_changed(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("event", "fire", "--history", "--facts", facts).out
    assert out.index("alleged") < out.index("disputed")
    assert "Ana Roca: She denied it" in out


def test_a_source_says_what_rests_on_it(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("source", "herald", "--facts", facts).out
    assert "The lighthouse burns" in out
    assert "low" in out


@pytest.mark.parametrize("id_", ["she-lit-it", "fire-day", "not-me", "ana-roca"])
def test_any_record_can_be_shown(cassez: Callable[..., Run], facts: Path, id_: str) -> None:
    assert f"({id_})" in cassez("show", id_, "--facts", facts).out


def test_an_unknown_id_is_told_with_the_nearest(cassez: Callable[..., Run], facts: Path) -> None:
    assert "did you mean fire" in cassez("event", "fires", "--facts", facts, code=1).err
    assert "'fire' is of another kind: event" in cassez("source", "fire", "--facts", facts, code=2).err


def test_a_year_of_publication_finds_certain_sources_and_marks_possible_ones(cassez: Callable[..., Run], facts: Path) -> None:
    assert "possibly: Herald" in cassez("sources", "--year", "2000", "--facts", facts).out
    assert "possibly" not in cassez("sources", "--year", "1999", "--facts", facts).out
    cassez("sources", "--year", "2000", "--certain", "--facts", facts, code=1)


def test_a_year_without_sources_says_which_years_have_some(cassez: Callable[..., Run], facts: Path) -> None:
    assert (
        "No source of 1950; years with sources: 1999, 2000." in cassez("sources", "--year", "1950", "--facts", facts, code=1).out
    )


@pytest.mark.parametrize(
    ("option", "value", "ids"),
    [
        ("--covering", "1999", ["gazette", "herald"]),
        ("--language", "fr", ["herald"]),
        ("--grade", "high", ["gazette"]),
        ("--publisher", "gaz", ["gazette"]),
        ("--person", "luis", ["gazette"]),
    ],
)
def test_sources_are_found_by_what_they_are_and_bear_on(
    cassez: Callable[..., Run], facts: Path, option: str, value: str, ids: list[str]
) -> None:
    found = json.loads(cassez("sources", option, value, "--json", "--facts", facts).out)
    assert [each["id"] for each in found["results"]] == ids


def test_a_word_that_no_source_has_is_refused_with_those_that_are_there(cassez: Callable[..., Run], facts: Path) -> None:
    assert "there are: high, low" in cassez("sources", "--grade", "best", "--facts", facts, code=2).err


def test_the_shipped_sources_of_2008_hold_the_first_sentence(cassez: Callable[..., Run]) -> None:
    assert "juzgado-quinto-2008-04-25-sentencia" in cassez("sources", "--year", "2008", "--format", "plain").out


DATED = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
      - {id: herald, kind: book, publisher: Herald, published: "2001", language: fr, grade: low, basis: full, note: Fire.}
    events:
      - {id: fire, date: "1999", title: The lighthouse burns, summary: It burnt down., kind: fire, status: alleged, sources: [gazette]}
      - {id: trial, date: "1999/2000?", title: The trial, summary: It was long., kind: court, status: alleged, sources: [herald]}
      - {id: flood, date: "[1999,2000]", title: The flood, summary: It rose., kind: flood, status: alleged, sources: [herald]}
"""


def test_a_source_cited_only_for_events_that_possibly_lie_in_the_year_is_marked(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(DATED.replace("1999/2000?", "2000?"))
    out = cassez("sources", "--covering", "1999", "--facts", facts).out
    assert "possibly: Herald (herald)" in out
    assert "possibly: Gazette" not in out
    found = json.loads(cassez("sources", "--covering", "1999", "--certain", "--json", "--facts", facts).out)["results"]
    assert [(each["id"], each["match"]) for each in found] == [("gazette", "certain")]


def test_a_source_cited_for_one_event_that_surely_lies_in_the_year_is_certain(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    found = json.loads(cassez("sources", "--covering", "1999", "--json", "--facts", dossier(DATED)).out)["results"]
    assert [(each["id"], each["match"]) for each in found] == [("gazette", "certain"), ("herald", "certain")]


def test_a_year_without_sources_says_which_years_have_some_under_the_same_conditions(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(DATED)
    kind = cassez("sources", "--year", "1999", "--kind", "book", "--facts", facts, code=1).out
    assert kind == "No such source of 1999; years with such sources: 2001.\n"
    both = cassez("sources", "--year", "1999", "--kind", "book", "--publisher", "gaz", "--facts", facts, code=1).out
    assert both == "No such source of 1999; no year has such sources.\n"


def test_a_year_with_only_possible_sources_says_that_none_is_certain(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("sources", "--year", "2000", "--certain", "--facts", facts, code=1).out
    assert out == "No source certainly of 2000; years with sources: 1999, 2000.\n"


PEOPLE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: Fire.}
    people:
      - id: ana-roca
        name: Ana Roca
        summary: Keeper accused of arson by Mr. A. Luz at 6 a.m. Eastern time. She was acquitted in 2001.
        sources: [gazette]
      - {id: luis-roca, name: Luis Roca, summary: Her brother., sources: [gazette]}
    events:
      - {id: fire, date: "1999", title: The fire, summary: It burnt., kind: fire, status: alleged, people: [ana-roca, luis-roca],
         accuses: [ana-roca], outcome: [verdict], sources: [gazette]}
      - {id: verdict, date: "2001", title: Ana Roca acquitted, summary: She was., kind: court, status: established,
         people: [ana-roca], settles: [ana-roca], sources: [gazette]}
      - {id: other, date: "2002", title: Luis Roca fined in another case, summary: He was., kind: court, status: established,
         people: [luis-roca], settles: [luis-roca], sources: [gazette]}
"""


def test_people_are_listed_by_their_first_sentence_with_what_became_of_accusations(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("people", "--format", "plain", "--facts", dossier(PEOPLE)).out
    first = "Keeper accused of arson by Mr. A. Luz at 6 a.m. Eastern time."
    assert f"{first} (ana-roca) → 2001: Ana Roca acquitted" in out
    assert "She was acquitted" not in out
    assert "another case" not in out


def test_machines_get_whole_summaries_of_people(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "She was acquitted in 2001." in cassez("people", "--format", "csv", "--facts", dossier(PEOPLE)).out
    assert "She was acquitted in 2001." in cassez("people", "--json", "--facts", dossier(PEOPLE)).out


def test_as_of_a_day_people_are_listed_without_a_verdict_that_came_later(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("people", "--as-of", "2000", "--facts", dossier(PEOPLE)).out
    assert "Ana Roca" in out
    assert "acquitted" not in out


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One sentence only.", "One sentence only."),
        ("Without an end", "Without an end"),
        ('He asked "why?" She left.', 'He asked "why?"'),
        ("Born in 1970. «Nada», she said.", "Born in 1970."),
        ("See Proceso no. 1647 of 2008. It was late.", "See Proceso no. 1647 of 2008."),
        ("Lawyer of J. Roca and the U.S. Embassy. Later judge.", "Lawyer of J. Roca and the U.S. Embassy."),
        ("Juez. Ángel Roca lo dijo.", "Juez."),
    ],
)
def test_a_first_sentence_ends_where_a_reader_ends_it(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_name_in_an_option_that_could_mean_several_says_as_whom_it_is_read(cassez: Callable[..., Run], facts: Path) -> None:
    told = f"'roca' is read as Ana Roca (ana-roca)\n'roca' may also mean:\n  Luis Roca: cassez timeline --person luis-roca --facts {facts}\n"
    assert cassez("timeline", "--person", "roca", "--facts", facts).err == told
    assert cassez("timeline", "--person", "Ana Roca", "--facts", facts).err == ""
    assert cassez("timeline", "--person", "anna", "--facts", facts).err == "'anna' is read as Ana Roca (ana-roca)\n"
    assert cassez("timeline", "--place", "cape", "--facts", facts).err == ""


def test_a_page_that_rests_on_no_source_of_the_day_suggests_no_list_of_them(cassez: Callable[..., Run], facts: Path) -> None:
    assert "2 sources, 2 origins:\ncassez sources --person ana-roca" in cassez("person", "ana", "--facts", facts).out
    out = cassez("person", "ana", "--as-of", "1998", "--facts", facts, code=None).out
    assert "cassez sources" not in out


@pytest.mark.parametrize(("command", "left"), [("people", 1), ("sources", 1)])
def test_a_limit_says_how_many_people_or_sources_it_leaves_out(
    cassez: Callable[..., Run], facts: Path, command: str, left: int
) -> None:
    assert f"{left} more; --limit {left + 1} shows all" in cassez(command, "--limit", "1", "--facts", facts).out
    assert "more; --limit" not in cassez(command, "--facts", facts).out


@pytest.mark.parametrize("asked", [("person", "ana", "roca"), ("org", "harbour", "board"), ("place", "cape", "grey")])
def test_a_name_of_several_words_needs_no_quotation_marks(
    cassez: Callable[..., Run], facts: Path, asked: tuple[str, ...]
) -> None:
    command, *words = asked
    assert cassez(*asked, "--facts", facts).out == cassez(command, " ".join(words), "--facts", facts).out


def test_a_page_leads_with_one_sentence_in_bold_and_what_became_of_it_and_tells_the_rest_below(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = """
        events:
          - {id: cleared, date: "2001", title: Ana Roca is cleared, summary: She was., kind: court, status: established,
             people: [ana-roca], settles: [ana-roca], sources: [gazette]}
          - {id: charge, date: "2000", title: Ana Roca is charged, summary: She was., kind: court, status: established,
             people: [ana-roca], accuses: [ana-roca], outcome: [cleared], sources: [gazette]}
    """
    told = LIGHTHOUSE.replace(
        "Keeper of the lighthouse.", "Keeper of the lighthouse; accused of arson. She was cleared. She went to sea."
    )
    facts = dossier(told, trial)
    out = cassez("person", "ana", "--facts", facts).out
    head = "Ana Roca (ana-roca)\nKeeper of the lighthouse; accused of arson.\n→ 2001: Ana Roca is cleared\n\nShe was cleared. She went to sea."
    assert out.startswith(head)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[1mKeeper of the lighthouse; accused of arson.\x1b[0m" in cassez("person", "ana", "--facts", facts).out
    assert "Keeper" not in cassez("person", "ana", "--facts", facts, "--as-of", "2001").out


def test_a_page_shows_the_best_of_its_own_sources_and_where_all_are(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    more = "\n".join(
        f"      - {{id: log-{n}, kind: news, publisher: Log {n}, language: en, grade: {grade}, basis: full, note: Fire.}}"
        for n, grade in enumerate(["low", "medium", "low", "primary", "medium"])
    )
    told = LIGHTHOUSE.replace("    people:\n", f"{more}\n    people:\n", 1)
    cited = "sources: [log-0, log-1, herald, log-2, log-3, {source: log-4, at: p. 3}, gazette]"
    told = told.replace(
        "kind: sibling, sources: [gazette]}], sources: [gazette]", f"kind: sibling, sources: [gazette]}}], {cited}"
    )
    out = cassez("person", "ana", "--format", "plain", "--facts", dossier(told)).out
    page = out[out.index("\nSources\n") :]
    ids = re.findall(r"\((log-\d|gazette|herald)\)", page)
    assert ids[:2] == ["log-3", "gazette"]
    assert len(ids) == 5
    assert "undated  Log 3 (log-3)  news, en  primary" in page
    assert "Log 4 (log-4) p. 3  news, en  medium" in page
    assert "\n2 more: cassez show ana-roca" in page
    assert "Rests on: 7 sources, 7 origins\n" in out


def test_a_page_says_how_many_sources_all_that_names_someone_has(cassez: Callable[..., Run], facts: Path) -> None:
    out = cassez("person", "ana", "--format", "plain", "--facts", facts).out
    assert "Rests on: 1 source, 1 origin\n" in out
    assert "\nAll that names Ana Roca rests on 2 sources, 2 origins: cassez sources --person ana-roca" in out
    assert "cassez sources" not in cassez("person", "luis", "--format", "plain", "--facts", facts).out
    assert "cassez sources" not in cassez("place", "cape", "--format", "plain", "--facts", facts).out


def test_what_someone_says_of_themselves_stands_among_their_claims_only(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    own = """
        claims:
          - {id: i-did-not, statement: Ana Roca said that she had not lit it., by: ana-roca, date: "1999-03-06", status: alleged,
             about: [ana-roca], supported_by: [gazette]}
    """
    facts = dossier(LIGHTHOUSE, own)
    out = cassez("person", "ana", "--format", "plain", "--facts", facts).out
    by, about = out[out.index("\nClaims by Ana Roca\n") :].split("\nClaims about Ana Roca\n")
    assert "(i-did-not)" in by
    assert "(i-did-not)" not in about
    assert "(she-lit-it)" in about
    assert "1 more: cassez claims --about ana-roca" in about
    found = json.loads(cassez("person", "ana", "--json", "--facts", facts).out)["results"][0]
    assert len(found["claims_about"]) == 2


@pytest.mark.parametrize("asked", [("show", "fire-day"), ("versions", "fire"), ("event", "fire")])
def test_a_day_on_which_sources_differ_is_told_in_words_and_what_is_no_date_as_it_stands(
    cassez: Callable[..., Run], dossier: Callable[..., Path], asked: tuple[str, ...]
) -> None:
    facts = dossier(LIGHTHOUSE.replace('value: "1999-03-05"', "value: the day after"))
    out = cassez(*asked, "--format", "plain", "--facts", facts).out
    assert (
        "4 March 1999  Gazette" in out
        or "4 March 1999 followed by the dossier  gazette" in out
        or "4 March 1999 (fire-day)" in out
    )
    assert "the day after" in out
    assert "1999-03-04" not in out
