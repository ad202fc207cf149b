"""`cassez path` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

SOURCES = """
    sources:
      - {id: log, kind: book, language: en, grade: high, basis: full, note: A log., title: Log, publisher: Board, published: "1990"}
      - {id: gazette, kind: news, language: en, grade: low, basis: full, note: News., publisher: Gazette, published: "2004"}
"""


@pytest.fixture
def paths(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> Callable[..., list[dict[str, Any]]]:
    """Ask for the path between two in a dossier of these people and events, and give the rows."""

    def ask(facts: str, one: str, other: str, *options: str, code: int = 0) -> list[dict[str, Any]]:
        out = cassez("path", one, other, "--json", *options, "--facts", dossier(SOURCES, facts), code=code).out
        found: list[dict[str, Any]] = json.loads(out)["results"]
        return found

    return ask


DIRECT = """
    people:
      - {id: ana, name: Ana Roca, summary: Keeper., sources: [log],
         roles: [{role: keeper, org: harbour, from: "1990", until: "1995", sources: [log]}],
         relations: [{to: luis, kind: sibling, sources: [log]}, {to: luis, kind: lawyer-of, from: "2001", until: "2003", sources: [log]}]}
      - {id: luis, name: Luis Roca, summary: Her brother., sources: [log],
         roles: [{role: pilot, org: harbour, from: "1992", until: "1999", sources: [gazette]}],
         relations: [{to: ana, kind: sibling, sources: [gazette]}]}
      - {id: bea, name: Bea Sol, summary: A guest., sources: [log]}
    organisations: [{id: harbour, name: Harbour Board, summary: A board., sources: [log]}]
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: x, kind: fire, status: alleged, people: [ana, luis],
         accuses: [ana], outcome: [verdict], sources: [log, gazette]}
      - {id: feast, date: "1998", title: A feast, summary: x, kind: feast, status: established, people: [ana, luis, bea], sources: [log]}
      - {id: trip, date: "2000", title: A trip, summary: x, kind: trip, status: established, people: [ana, luis], sources: [log]}
      - {id: verdict, date: "2002-05", title: Ana Roca acquitted, summary: x, kind: court, status: established, people: [ana],
         settles: [ana], sources: [log]}
"""


def test_of_two_tied_directly_relations_come_before_roles_before_events_the_established_and_intimate_first(
    paths: Callable[..., list[dict[str, Any]]],
) -> None:
    rows = paths(DIRECT, "ana", "luis")
    assert [(row["tie"], row["words"]) for row in rows] == [
        ("relation", "Ana Roca: sibling of Luis Roca"),
        ("relation", "Ana Roca: lawyer of Luis Roca"),
        (
            "shared role",
            "both held a role at Harbour Board: Ana Roca, keeper (1990 to 1995); Luis Roca, pilot (1992 to 1999)",
        ),
        ("shared event", "both appear in: A trip"),
        ("shared event", "both appear in: A feast"),
        ("shared event", "both appear in: The lighthouse burns"),
    ]


def test_an_event_or_organisation_bears_its_id_and_a_relation_none(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("path", "ana", "luis", "--format", "plain", "--facts", dossier(SOURCES, DIRECT)).out
    assert "both appear in: A trip (trip)" in out
    assert "1992 to 1999) (harbour)" in out
    assert "Ana Roca: sibling of Luis Roca  " in out


def test_a_relation_told_by_both_is_one_tie_that_rests_on_the_sources_of_both(
    paths: Callable[..., list[dict[str, Any]]],
) -> None:
    first = paths(DIRECT, "ana", "luis")[0]
    assert (first["sources"], first["origins"]) == (["log", "gazette"], 2)


def test_an_accusation_has_its_standing_and_its_outcome(
    cassez: Callable[..., Run], dossier: Callable[..., Path], paths: Callable[..., list[dict[str, Any]]]
) -> None:
    fire = paths(DIRECT, "ana", "luis")[-1]
    assert (fire["id"], fire["status"], fire["outcome"]) == ("fire", "alleged", ["May 2002: Ana Roca acquitted"])
    out = cassez("path", "luis", "ana", "--facts", dossier(SOURCES, DIRECT)).out
    assert out.startswith("Luis Roca (luis) and Ana Roca (ana)\nTied directly. A tie accuses nobody")
    assert "○ alleged" in out
    assert "→ May 2002: Ana Roca acquitted" in out


@pytest.mark.parametrize(
    ("one", "other", "when"),
    [
        (', from: "1990", until: "1995"', ', from: "1995", until: "1996"', "perhaps at the same time"),
        (', from: "1990", until: "1995"', ', from: "1994", until: "1996"', "at the same time"),
        (', from: "1990", until: "1995"', ', from: "1996"', "at different times"),
        (', from: "1990"', ', from: "1996"', "perhaps at the same time"),
        (', until: "1995"', ', from: "1996"', "at different times"),
        ("", ', from: "1996"', "perhaps at the same time"),
    ],
)
def test_roles_at_the_same_organisation_say_whether_they_were_held_at_the_same_time(
    paths: Callable[..., list[dict[str, Any]]], one: str, other: str, when: str
) -> None:
    facts = f"""
    people:
      - {{id: ana, name: Ana, summary: x, sources: [log], roles: [{{role: keeper, org: board, sources: [log]{one}}}]}}
      - {{id: luis, name: Luis, summary: x, sources: [log], roles: [{{role: pilot, org: board, sources: [log]{other}}}]}}
    organisations: [{{id: board, name: Board, summary: x, sources: [log]}}]
    """
    [row] = paths(facts, "ana", "luis")
    assert (row["tie"], row["when"], row["id"]) == ("shared role", when, "board")
    assert ("Ana, keeper (undated)" in row["words"]) == (not one)


def test_of_several_roles_at_one_organisation_those_held_together_are_shown(
    paths: Callable[..., list[dict[str, Any]]],
) -> None:
    [row] = paths(
        """
    people:
      - {id: ana, name: Ana, summary: x, sources: [log], roles: [{role: clerk, org: board, from: "1980", until: "1981", sources: [log]},
         {role: head, org: board, from: "1990", until: "1999", sources: [log]}]}
      - {id: luis, name: Luis, summary: x, sources: [log], roles: [{role: pilot, org: board, from: "1992", until: "1993", sources: [log]}]}
    organisations: [{id: board, name: Board, summary: x, sources: [log]}]
    """,
        "ana",
        "luis",
    )
    assert row["when"] == "at the same time"
    assert "Ana, head (1990 to 1999)" in row["words"]


def test_a_role_ties_a_person_and_the_organisation_from_either_side(paths: Callable[..., list[dict[str, Any]]]) -> None:
    for two in (("ana", "harbour"), ("harbour", "ana")):
        [row] = paths(DIRECT, *two)
        assert (row["tie"], row["words"], row["when"]) == ("role", "Ana Roca: keeper, at Harbour Board", "1990 to 1995")
        assert (row["since"], row["until"], row["status"]) == ("1990", "1995", "")


CHAIN = """
    people:
      - {id: ana, name: Ana, summary: x, sources: [log], relations: [{to: bea, kind: works-with, sources: [log]}]}
      - {id: bea, name: Bea, summary: x, sources: [log], relations: [{to: zoe, kind: friend, sources: [log]}]}
      - {id: carl, name: Carl, summary: x, sources: [log]}
      - {id: dora, name: Dora, summary: x, sources: [log]}
      - {id: emil, name: Emil, summary: x, sources: [log]}
      - {id: zoe, name: Zoe, summary: x, sources: [log]}
      - {id: yann, name: Yann, summary: x, sources: [log]}
      - {id: hermit, name: The Hermit, summary: x, sources: [log], relations: [{to: cave, kind: resident-of, sources: [log]}]}
      - {id: monk, name: Monk, summary: x, sources: [log], relations: [{to: cave, kind: resident-of, sources: [log]}]}
    places: [{id: cave, name: Cave, summary: x, sources: [log]}]
    events:
      - {id: a-carl, date: "2001", title: Picnic, summary: x, kind: walk, status: established, people: [ana, carl], sources: [log]}
      - {id: carl-z, date: "2002", title: Dance, summary: x, kind: walk, status: alleged, people: [carl, zoe], sources: [log]}
      - {id: a-dora, date: "2003", title: Regatta, summary: x, kind: walk, status: established, people: [ana, dora, yann], sources: [log]}
      - {id: dora-z, date: "2004", title: Races, summary: x, kind: walk, status: established, people: [dora, zoe], sources: [log]}
      - {id: a-emil, date: "2005", title: Fair, summary: x, kind: walk, status: established, people: [ana, emil], sources: [log]}
      - {id: emil-z, date: "2006", title: Market, summary: x, kind: walk, status: established, people: [emil, zoe], sources: [log]}
      - {id: emil-z2, date: "2007", title: Opera, summary: x, kind: walk, status: disputed, people: [emil, zoe], sources: [log]}
"""


def test_of_the_shortest_ways_the_three_strongest_are_shown(paths: Callable[..., list[dict[str, Any]]]) -> None:
    rows = paths(CHAIN, "ana", "zoe")
    assert [(row["way"], row["step"], row["words"]) for row in rows] == [
        (1, 1, "Ana: works with Bea"),
        (1, 2, "Bea: friend of Zoe"),
        (2, 1, "Ana and Emil both appear in: Fair"),
        (2, 2, "Emil and Zoe both appear in: Market"),
        (3, 1, "Ana and Dora both appear in: Regatta"),
        (3, 2, "Dora and Zoe both appear in: Races"),
    ]
    assert [row["more"] for row in rows] == [0, 0, 0, 1, 0, 0]


def test_the_ties_of_all_steps_add_up_to_how_strong_a_way_is(paths: Callable[..., list[dict[str, Any]]]) -> None:
    person = "summary: x, sources: [log]"
    event = "date: 2001, summary: x, kind: walk, sources: [log]"
    role = 'from: "1990", until: "1999", sources: [log]'
    rows = paths(
        f"""
    people:
      - {{id: ana, name: Ana, {person}, roles: [{{role: clerk, org: board, {role}}}],
         relations: [{{to: bo, kind: friend, sources: [log]}}]}}
      - {{id: bo, name: Bo, {person}}}
      - {{id: cy, name: Cy, {person}, roles: [{{role: head, org: board, {role}}}, {{role: head, org: club, {role}}}]}}
      - {{id: di, name: Di, {person}}}
      - {{id: em, name: Em, {person}}}
      - {{id: guest, name: Guest, {person}}}
      - {{id: zoe, name: Zoe, {person}, roles: [{{role: clerk, org: club, {role}}}]}}
    organisations: [{{id: board, name: Board, {person}}}, {{id: club, name: Club, {person}}}]
    events:
      - {{id: bo-zoe, title: Dance, status: established, people: [bo, zoe], {event}}}
      - {{id: ana-di, title: Theft, status: disputed, people: [ana, di], {event}}}
      - {{id: di-zoe, title: Fair, status: established, people: [di, zoe], {event}}}
      - {{id: ana-em, title: Feast, status: established, people: [ana, em, guest], {event}}}
      - {{id: em-zoe, title: Races, status: established, people: [em, zoe], {event}}}
    """,
        "ana",
        "zoe",
    )
    assert [row["other"] for row in rows] == ["cy", "zoe", "bo", "zoe", "em", "zoe"]


def test_the_table_says_how_many_ways_there_are_and_how_to_see_more_ties(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("path", "ana", "zoe", "--facts", dossier(SOURCES, CHAIN)).out
    assert "Tied in 2 steps, in 4 ways, of which the 3 strongest are shown." in out
    assert "Ana – Emil (emil) – Zoe" in out
    assert "1 more tie:\ncassez path emil zoe" in out


def test_a_longer_way_is_found_step_by_step_from_both_ends(paths: Callable[..., list[dict[str, Any]]]) -> None:
    rows = paths(CHAIN, "yann", "zoe")
    assert [row["words"] for row in rows] == ["Yann and Dora both appear in: Regatta", "Dora and Zoe both appear in: Races"]
    line = "\n".join(
        f"      - {{id: p{n}, name: P{n}, summary: x, sources: [log], relations: [{{to: p{n + 1}, kind: friend, sources: [log]}}]}}"
        for n in range(7)
    )
    last = "      - {id: p7, name: P7, summary: x, sources: [log]}"
    rows = paths(f"    people:\n{line}\n{last}\n", "p0", "p7")
    assert [(row["one"], row["other"]) for row in rows] == [(f"p{n}", f"p{n + 1}") for n in range(7)]


def test_the_only_way_is_called_one(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "Tied in 2 steps, in 1 way." in cassez("path", "yann", "zoe", "--facts", dossier(SOURCES, CHAIN)).out


def test_those_whom_nothing_ties_are_told_so_and_a_place_ties_nobody(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("path", "hermit", "monk", "--facts", dossier(SOURCES, CHAIN), code=1).out
    assert out == (
        "The Hermit (hermit) and Monk (monk)\nNo relation, role or shared event on record ties them, not even through others.\n"
    )


def test_the_same_person_twice_is_refused(cassez: Callable[..., Run]) -> None:
    assert "'vallarta' and 'Israël' are the same: Israel Vallarta" in cassez("path", "vallarta", "Israël", code=2).err


def test_many_shared_events_are_shown_in_part_with_the_command_for_all(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    events = "\n".join(
        f'      - {{id: e{n}, date: "200{n}", title: E{n}, summary: x, kind: k, status: established, people: [ana, bea], sources: [log]}}'
        for n in range(8)
    )
    people = "    people: [{id: ana, name: Ana, summary: x, sources: [log]}, {id: bea, name: Bea, summary: x, sources: [log]}]"
    facts = dossier(SOURCES, f"{people}\n    events:\n{events}\n")
    out = cassez("path", "ana", "bea", "--facts", facts).out
    assert out.count("both appear in") == 5
    assert "3 more events name both; all:\ncassez timeline --person ana --person bea" in out
    assert cassez("timeline", "--person", "ana", "--person", "bea", "--format", "tsv", "--facts", facts).out.count("\n") == 9


DATED = """
    people:
      - {id: ana, name: Ana, summary: x, sources: [log],
         roles: [{role: keeper, org: board, from: "1990", until: "2003", sources: [log, gazette]}],
         relations: [{to: bea, kind: partner, from: "2001", until: "2003", sources: [log, gazette]}, {to: bea, kind: friend, sources: [log]}]}
      - {id: bea, name: Bea, summary: x, sources: [log]}
    organisations: [{id: board, name: Board, summary: x, sources: [log]}]
    events:
      - {id: meet, date: "1995", title: They meet, summary: x, kind: k, status: recanted, people: [ana, bea, board], sources: [log, gazette],
         accuses: [bea], outcome: [end], history: [{date: "1995", status: alleged, by: ana, sources: [log]},
         {date: "2005", status: recanted, by: ana, sources: [log]}]}
      - {id: end, date: "2006", title: It ends, summary: x, kind: k, status: established, people: [ana, bea], settles: [bea], sources: [log]}
"""


def test_as_of_a_day_there_is_what_had_begun_with_the_standing_and_the_sources_of_that_day(
    paths: Callable[..., list[dict[str, Any]]],
) -> None:
    rows = paths(DATED, "ana", "bea", "--as-of", "2002")
    assert [(row["words"], row["when"], row["status"], row["sources"]) for row in rows] == [
        ("Ana: partner of Bea", "from 2001", "", ["log"]),
        ("both appear in: They meet", "1995", "alleged", ["log"]),
    ]
    assert rows[1]["outcome"] == []
    assert [row["id"] for row in paths(DATED, "ana", "bea", "--as-of", "1999")] == ["meet"]
    assert [row["when"] for row in paths(DATED, "ana", "board", "--as-of", "2002")] == ["from 1990", "1995"]


def test_events_are_ordered_by_their_standing_of_the_day(paths: Callable[..., list[dict[str, Any]]]) -> None:
    event = "date: 1995, summary: x, kind: k, people: [ana, bea], sources: [log]"
    facts = f"""
    people: [{{id: ana, name: Ana, summary: x, sources: [log]}}, {{id: bea, name: Bea, summary: x, sources: [log]}}]
    events:
      - {{id: quarrel, title: They quarrel, status: disputed, {event}}}
      - {{id: theft, title: A theft, status: annulled, {event}, history: [
         {{date: "1995", status: alleged, by: ana, sources: [log]}}, {{date: "2005", status: annulled, by: a court, sources: [log]}}]}}
    """
    assert [row["id"] for row in paths(facts, "ana", "bea")] == ["quarrel", "theft"]
    assert [row["id"] for row in paths(facts, "ana", "bea", "--as-of", "2002")] == ["theft", "quarrel"]


def test_florence_cassez_and_israel_vallarta_are_tied_by_their_relation_first(cassez: Callable[..., Run]) -> None:
    rows = json.loads(cassez("path", "cassez", "vallarta", "--json").out)["results"]
    assert (rows[0]["tie"], rows[0]["words"]) == ("relation", "Florence Cassez: partner of Israel Vallarta")
    assert {row["tie"] for row in rows[1:]} == {"shared event"}


def test_an_editor_of_the_broadcast_and_a_president_are_two_steps_apart(cassez: Callable[..., Run]) -> None:
    rows = json.loads(cassez("path", "amador narcia", "sarkozy", "--json").out)["results"]
    assert {(row["way"], row["step"]) for row in rows} >= {(1, 1), (1, 2)}
    assert rows[0]["one"] == "amador-narcia"
    assert rows[1]["other"] == "nicolas-sarkozy"
