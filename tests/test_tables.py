"""How tables fit the screen: columns that serve what they hold, entries where they would be squeezed, commands in one piece."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

SOURCES = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, title: Fire, published: "1999", language: en, grade: high, basis: full, note: N.}
      - {id: herald, kind: news, publisher: Herald, published: "2001", language: en, grade: high, basis: full, note: N.}
"""
TEN = ", ".join(f"{{source: gazette, at: p. {page}}}" for page in range(10))
PEOPLE = f"""
    people:
      - {{id: ana, name: Ana Roca, summary: Keeper., sources: [gazette],
         roles: [{{role: keeper, org: the harbour board of Cape Grey and of all the other lighthouses of that coast, sources: [gazette]}},
                 {{role: cook, org: an inn, sources: [{TEN}]}}]}}
      - {{id: bo, name: Bo Lind, summary: Fisher., sources: [gazette]}}
"""
CLAIM = """
    claims:
      - {id: she-lit-it, statement: Bo Lind said that Ana Roca had lit the fire in the lighthouse with her own hands., by: bo,
         date: "1999-03-05", status: recanted, about: [ana], accuses: [ana], outcome: [cleared], supported_by: [gazette],
         history: [{date: "1999-03-05", status: alleged, by: bo, sources: [gazette]},
                   {date: "1999-04-01", status: recanted, by: bo, sources: [gazette]}]}
    events:
      - {id: cleared, date: "2001", title: Ana Roca is cleared, summary: She was., kind: court, status: established, people: [ana],
         settles: [ana], sources: [herald]}
"""


@pytest.fixture
def screen(cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Give the lines of the screen of so many columns."""

    def show(columns: int, *asked: str | Path) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        return cassez(*asked).out.splitlines()

    return show


def test_a_column_without_anything_is_left_out_and_a_wide_one_has_what_it_needs(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    out = screen(100, "person", "ana", "--facts", dossier(SOURCES, PEOPLE))
    assert out[out.index("Roles") + 1 : out.index("Roles") + 5] == [
        "Role              Where                                                                      Sources",
        "─" * 100,
        "keeper            the harbour board of Cape Grey and of all the other lighthouses of that          1",
        "                  coast",
    ]


def test_numbers_stand_on_the_right_of_their_column(screen: Callable[..., list[str]], dossier: Callable[..., Path]) -> None:
    out = screen(100, "person", "ana", "--facts", dossier(SOURCES, PEOPLE))
    assert [line[-2:] for line in out if line.startswith(("keeper", "cook"))] == [" 1", "10"]
    out = screen(100, "stats", "--facts", dossier(SOURCES, PEOPLE))
    assert out[:5] == ["Records", "Kind           Records", "─" * 22, "sources              2", "people               2"]


def test_a_claim_that_a_table_would_squeeze_stands_above_its_standing_and_what_became_of_it(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    facts = dossier(SOURCES, PEOPLE, CLAIM)
    told = [
        "Bo Lind said that Ana Roca had lit the fire in the lighthouse with",
        "her own hands. (she-lit-it)",
        "  5 March 1999 · Bo Lind · ⊘ recanted",
        "  recanted by Bo Lind, 1 April 1999",
        "  → 2001: Ana Roca is cleared",
    ]
    assert screen(66, "claims", "--facts", facts) == told
    assert screen(120, "claims", "--facts", facts)[0].split() == ["Said", "Claim", "By", "Standing"]


def test_entries_are_parted_by_one_blank_line_and_what_runs_on_is_set_in(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    out = screen(40, "person", "ana", "--facts", dossier(SOURCES, PEOPLE))
    assert out[out.index("Roles") + 1 :][:9] == [
        "keeper",
        "  Sources:\N{NO-BREAK SPACE}1",
        "  the harbour board of Cape Grey and",
        "    of all the other lighthouses of that",
        "    coast",
        "",
        "cook",
        "  Sources:\N{NO-BREAK SPACE}10",
        "  an inn",
    ]
    assert "\n\n\n" not in "\n".join(out)


def test_a_label_on_a_narrow_screen_has_what_runs_on_set_in(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    aliases = PEOPLE.replace("name: Ana Roca,", "name: Ana Roca, aliases: [Anna the keeper of Cape Grey, La Roca, Old Ana],")
    out = screen(40, "person", "ana", "--facts", dossier(SOURCES, aliases))
    place = out.index("Also called: Anna the keeper of Cape")
    assert out[place + 1] == "  Grey; La Roca; Old Ana"


def test_a_mark_is_never_parted_from_its_word(screen: Callable[..., list[str]], dossier: Callable[..., Path]) -> None:
    facts = dossier(SOURCES, PEOPLE, CLAIM)
    for columns in range(60, 90):
        for asked in (["timeline", "--all"], ["claims"], ["person", "ana"]):
            out = screen(columns, *asked, "--facts", facts)
            assert not [line for line in out if line.rstrip().endswith(("●", "⊘", "→"))], columns


@pytest.mark.parametrize("columns", [20, 50, 80])
def test_a_command_to_be_copied_is_in_one_piece_on_a_line_that_may_be_longer_than_the_screen(
    screen: Callable[..., list[str]], dossier: Callable[..., Path], columns: int
) -> None:
    facts = dossier(SOURCES, PEOPLE, CLAIM, "    places: [{id: cape, name: Cape, summary: S., sources: [gazette]}]\n")
    out = screen(columns, "person", "ana", "--facts", facts)
    assert f"cassez sources --person ana --facts {facts}" in out
    out = screen(columns, "gaps", "--facts", facts)
    assert f"cassez gaps --kind all --facts {facts}" in out
    assert f"cassez gaps --kind one-origin --facts {facts}" in [line.strip() for line in out]


def test_a_long_date_has_a_wider_column_where_that_makes_a_lower_table(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    event = "{{id: e-{}, date: '{}', title: {}, summary: S., kind: fire, status: established, sources: [gazette]}}"
    long = ", ".join(event.format(n, "2005-09?/2005-12?", "Fire") for n in range(3))
    out = screen(100, "timeline", "--all", "--facts", dossier(SOURCES, f"    events: [{long}]\n"))
    assert out[3].startswith("from perhaps September")
    short = ", ".join(
        event.format(n, "2005-09-01", "A fire that is told in as many words as one can find " * 2) for n in range(9)
    )
    out = screen(100, "timeline", "--all", "--facts", dossier(SOURCES, f"    events: [{short}]\n"))
    assert out[3].startswith("1 September 2005  A fire")


def test_the_outcomes_that_a_cell_leaves_out_are_counted_last_and_the_command_for_them_stands_below(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    trial = "{{id: {0}, date: '{1}', title: Ana is heard, summary: S., kind: court, status: established, sources: [gazette]}}"
    trials = f"    events: [{trial.format('first', 2002)}, {trial.format('second', 2003)}]\n"
    undated = CLAIM.replace("outcome: [cleared]", "outcome: [cleared, first, second]").replace(
        'date: "1999-03-05", status: rec', "status: rec"
    )
    facts = dossier(SOURCES, PEOPLE, undated, trials)
    for asked in ("claims",), ("versions", "ana"), ("gaps", "--kind", "undated"), ("search", "lit"):
        out = screen(100, *asked, "--facts", facts)
        text = " ".join(" ".join(out).split())
        assert "→ 2001: Ana is cleared" not in text
        assert "→ 2003: Ana is heard (1 earlier outcome)" in text
        assert "All outcomes of one: cassez show ID" in text
        assert f"cassez show ID --facts {facts}" in out
    assert "All outcomes" not in " ".join(screen(100, "claims", "--facts", dossier(SOURCES, PEOPLE, CLAIM)))


def test_a_source_without_a_title_and_a_publisher_begins_with_its_id(
    screen: Callable[..., list[str]], dossier: Callable[..., Path]
) -> None:
    bare = "    sources: [{id: daily, kind: news, language: en, grade: high, basis: full, note: N.}]\n"
    assert "undated    (daily)" in screen(100, "sources", "--facts", dossier(bare))[2]
