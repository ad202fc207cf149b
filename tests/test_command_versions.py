"""`cassez versions` as its users know it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

QUARREL = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999-03-05", language: en, grade: high, basis: full, note: Fire.}
      - {id: gazette-2, kind: news, publisher: Gazette, published: "1999-04", language: en, grade: low, basis: full, note: Fire.}
      - {id: herald, kind: news, publisher: Herald, published: "2003", language: en, grade: primary, basis: full, note: Fire.}
    people:
      - {id: ana, name: Ana Roca, summary: Keeper., sources: [gazette]}
      - {id: bo, name: Bo Lind, summary: Fisher., sources: [gazette]}
      - {id: cy, name: Cy Holm, summary: Judge., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: It did., kind: fire, status: established,
         people: [ana, bo, cy], sources: [gazette]}
      - {id: fog, date: "1999-03-04", title: Fog comes in, summary: It did., kind: sea, status: established, people: [cy],
         sources: [gazette]}
    claims:
      - {id: arson, statement: Bo Lind said that Ana Roca had lit it., by: bo, date: "1999-03-05", status: annulled, about: [ana],
         event: fire, supported_by: [gazette, gazette-2, herald], disputed_by: [herald], history: [
           {date: "1999-03-05", status: alleged, by: bo, sources: [gazette]},
           {date: "2000-01-01", status: disputed, by: ana, sources: [gazette]},
           {date: "2001-01-01", status: annulled, by: cy, sources: [herald]},
           {date: "2002-01-01", status: annulled, sources: [herald]}]}
      - {id: asleep, statement: Ana Roca said that she had slept., by: ana, date: "1999-03-06", status: upheld, event: fog,
         supported_by: [gazette], history: [
           {date: "1999-03-06", status: alleged, by: ana, sources: [gazette]},
           {date: "1999-05-01", status: disputed, by: bo, sources: [gazette]},
           {date: "2002-01-01", status: upheld, by: cy, sources: [herald]}]}
      - {id: at-sea, statement: Ana Roca said that Bo Lind had been ashore., by: ana, date: "1999-03-07", status: alleged,
         about: [bo], supported_by: [gazette], disputed_by: [herald]}
"""


@pytest.fixture
def rows(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> Callable[..., list[dict[str, str]]]:
    """Ask for versions in the invented quarrel, as rows of a table."""
    facts = dossier(QUARREL)

    def ask(*asked: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(cassez("versions", *asked, "--format", "csv", "--facts", facts, code=None).out)))

    return ask


def test_a_row_tells_every_change_of_standing_in_order_with_whose_word_and_when(
    cassez: Callable[..., Run], dossier: Callable[..., Path], rows: Callable[..., list[dict[str, str]]]
) -> None:
    [arson] = rows("fire")
    assert arson["stood_by"] == "disputed by Ana Roca, 1 January 2000; annulled by Cy Holm, 1 January 2001"
    assert (
        "disputed by Ana Roca, 1 January 2000; annulled by Cy Holm, 1 January 2001"
        in cassez("versions", "fire", "-f", "plain", "--facts", dossier(QUARREL)).out
    )
    [arson] = rows("fire", "--as-of", "2000")
    assert (arson["standing"], arson["stood_by"]) == ("disputed", "disputed by Ana Roca, 1 January 2000")
    [arson] = rows("fire", "--as-of", "1999")
    assert (arson["standing"], arson["stood_by"]) == ("alleged", "")


def test_who_appeals_against_what_annulled_a_claim_reopens_it_and_does_not_dispute_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    appealed = QUARREL.replace(
        '{date: "2002-01-01", status: annulled, sources', '{date: "2002-01-01", status: disputed, by: bo, sources'
    )
    facts = dossier(appealed.replace("status: annulled, about", "status: disputed, about"))
    out = cassez("versions", "fire", "--format", "plain", "--facts", facts).out
    assert "annulled by Cy Holm, 1 January 2001; reopened by Bo Lind, 1 January 2002" in out
    assert "disputed by Bo Lind" not in out


def test_what_was_disputed_as_it_was_said_is_disputed_by_nobody_on_record(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    other = """
        claims:
          - {id: spark, statement: Cy Holm said that a spark did it., by: cy, date: "2001", status: disputed, event: fire,
             supported_by: [herald], history: [{date: "2001", status: disputed, by: cy, sources: [herald]}]}
    """
    out = cassez("versions", "spark", "--format", "plain", "--facts", dossier(QUARREL, other)).out
    assert "disputed by Cy Holm" not in out
    assert "a spark did it. (spark)  Cy Holm  2001  primary 1 origin  ◐ disputed" in out


def test_a_confession_taken_back_stays_so_when_an_appeal_reopens_what_a_judge_annulled(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    confession = """
        claims:
          - {id: owned-up, statement: Bo Lind said that he had lit it., by: bo, date: "1999", status: recanted, about: [bo],
             supported_by: [gazette], history: [
               {date: "1999", status: alleged, by: bo, sources: [gazette]},
               {date: "2000", status: recanted, by: bo, sources: [gazette]},
               {date: "2001", status: recanted, by: ana, sources: [gazette]},
               {date: "2002", status: annulled, by: cy, sources: [herald]},
               {date: "2003", status: recanted, sources: [herald]}]}
    """
    facts = dossier(QUARREL, confession)

    def told(day: str) -> str:
        return cassez("claims", "--by", "bo", "--as-of", day, "--format", "csv", "--facts", facts).out

    assert "recanted by Bo Lind, 2000; annulled by Cy Holm, 2002; reopened, 2003" in told("2004")
    assert ',recanted,"recanted by Bo Lind, 2000",' in told("2001")
    assert ',annulled,"recanted by Bo Lind, 2000; annulled by Cy Holm, 2002",' in told("2002")
    assert ",alleged,," in told("1999")


def test_what_others_disputed_as_it_became_known_names_who(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    other = """
        claims:
          - {id: spark, statement: Cy Holm said that a spark did it., by: cy, date: "2001", status: disputed, event: fire,
             supported_by: [herald], history: [{date: "2002", status: disputed, by: ana, sources: [herald]}]}
    """
    out = cassez("versions", "spark", "--format", "plain", "--facts", dossier(QUARREL, other)).out
    assert "a spark did it. (spark) disputed by Ana Roca, 2002" in out


def test_an_event_names_who_told_it_first_but_a_claim_has_its_speaker_beside_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    told = """
        events:
          - {id: storm, date: "1999-04", title: A storm comes, summary: It did., kind: sea, status: established, sources: [gazette],
             history: [{date: "1999-05", status: alleged, by: ana, sources: [gazette]},
                       {date: "1999-06", status: disputed, sources: [gazette]},
                       {date: "2000", status: established, by: cy, sources: [herald]}]}
    """
    out = cassez("timeline", "--all", "--format", "plain", "--facts", dossier(QUARREL, told)).out
    assert "(storm) alleged by Ana Roca, May 1999; disputed, June 1999; established by Cy Holm, 2000" in out
    assert "alleged by" not in cassez("claims", "--format", "plain", "--facts", dossier(QUARREL)).out


def test_a_change_without_a_name_has_its_day_and_names_nobody(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    nameless = QUARREL.replace("status: annulled, by: cy, sources", "status: annulled, sources")
    out = cassez("versions", "fire", "--format", "plain", "--facts", dossier(nameless)).out
    assert "; annulled, 1 January 2001" in out


def test_a_row_has_the_grade_and_the_origins_of_what_supports_the_claim(rows: Callable[..., list[dict[str, str]]]) -> None:
    for day, grade, origins in (("1999-03-05", "high", "1"), ("1999-12-31", "high", "1"), ("2003", "primary", "2")):
        [arson] = rows("fire", "--as-of", day)
        assert (arson["grade"], arson["origins"]) == (grade, origins), day


def test_a_claim_whose_sources_came_out_later_says_so(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    asked = ("versions", "bo", "--as-of", "1999-03-07", "--format", "plain", "--facts")
    late = QUARREL.replace('published: "1999-03-05"', 'published: "2004"')
    assert "7 March 1999  no source  ○ alleged" in cassez(*asked, dossier(late)).out


def test_claims_about_someone_and_by_them_stand_apart_each_once(rows: Callable[..., list[dict[str, str]]]) -> None:
    assert [(row["section"], row["id"]) for row in rows("ana")] == [
        ("Claims about Ana Roca", "arson"),
        ("Other claims by Ana Roca", "asleep"),
        ("Other claims by Ana Roca", "at-sea"),
    ]


def test_what_is_upheld_or_nobody_contradicts_is_not_contested(rows: Callable[..., list[dict[str, str]]]) -> None:
    assert [row["id"] for row in rows()] == ["ana", "bo", "fire"]
    assert [row["id"] for row in rows("--as-of", "1999-12-31")] == ["fog"]
    assert [row["id"] for row in rows("--as-of", "2000-12-31")] == ["ana", "fire", "fog"]
    assert [row["id"] for row in rows("--as-of", "2002-12-31")] == ["ana", "fire"]


FOG_HOUR = """
    conflicts:
      - {id: fog-hour, about: fog, field: hour, values: [
         {value: dusk, sources: [gazette-2, gazette]}, {value: night, sources: [herald]}, {value: noon, sources: [slip]}]}
    sources:
      - {id: slip, kind: news, publisher: Slip, language: en, grade: low, basis: full, note: x}
"""


def test_claims_and_conflicts_that_bear_on_a_record_are_counted_apart(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    found = json.loads(cassez("versions", "--json", "--facts", dossier(QUARREL, FOG_HOUR)).out)["results"]
    counts = {row["id"]: (row["claims"], row["conflicts"]) for row in found}
    assert counts == {"ana": (1, 0), "bo": (1, 0), "fire": (1, 0), "fog": (0, 1)}


def test_where_sources_differ_each_value_is_told_with_who_printed_it_first(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("versions", "fog", "--format", "plain", "--facts", dossier(QUARREL, FOG_HOUR)).out.splitlines()
    assert out[0].startswith("Fog comes in (fog) ● established")
    assert "hour: dusk (fog-hour)  Gazette  first 5 March 1999  high 1 origin" in out
    assert "hour: night (fog-hour)  Herald  first 2003  primary 1 origin" in out
    assert "hour: noon (fog-hour)  Slip  undated  low 1 origin" in out
    assert [line for line in out if line.startswith("Ana Roca said that she had slept. (asleep)")]


def test_a_short_list_of_what_is_contested_says_how_much_it_leaves_out(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("versions", "--limit", "1", "--facts", dossier(QUARREL)).out
    assert "2 more; --limit 3 shows all. The versions of one:\ncassez versions ID" in out


def test_of_one_record_all_versions_are_shown_and_a_limit_is_refused(cassez: Callable[..., Run]) -> None:
    err = cassez("versions", "2005-12-08-arrest", "--limit", "1", code=2).err
    assert "leave out --limit, or the ID" in err


def test_before_anyone_contradicted_anything_nothing_is_contested(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("versions", "--as-of", "1999-03-06", "--facts", dossier(QUARREL), code=1).out
    assert "Nothing is contested." in out
    assert "versions ID" not in out


def test_the_versions_of_a_claim_are_itself_and_the_others_of_its_event(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    other = """
        claims:
          - {id: spark, statement: Cy Holm said that a spark did it., by: cy, date: "2001", status: alleged, event: fire,
             supported_by: [herald]}
    """
    asked = ("--json", "--facts", dossier(QUARREL, other))
    for id_, ids in (("arson", ["arson", "spark"]), ("spark", ["spark", "arson"]), ("at-sea", ["at-sea"])):
        found = json.loads(cassez("versions", id_, *asked).out)
        assert [(each["section"], each["id"]) for each in found["results"]] == [("about", each) for each in ids]
        assert found["count"] == len(ids)


def test_every_version_stands_side_by_side_and_the_one_followed_is_marked(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("versions", "fire", "--format", "plain", "--facts", dossier(LIGHTHOUSE)).out.splitlines()
    assert any("had lit the fire" in line and "Harbour Board" in line and "alleged" in line for line in out)
    assert any("date: 4 March 1999" in line and "Gazette" in line and "followed by the dossier" in line for line in out)
    assert any("date: 5 March 1999" in line and "Herald" in line and "followed" not in line for line in out)


def test_the_note_of_a_conflict_is_the_dossiers_assessment(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert (
        "The dossier's assessment (fire-day): The Gazette was there."
        in cassez("versions", "fire", "--facts", dossier(LIGHTHOUSE)).out
    )


def test_who_settled_a_claim_is_named(cassez: Callable[..., Run]) -> None:
    out = cassez("versions", "2005-12-09-live-broadcast", "--json").out
    assert "police-live-rescue" in [each["id"] for each in json.loads(out)["results"]]
    assert "annulled by Primera Sala" in cassez("versions", "2005-12-09-live-broadcast", "--format", "plain").out


def test_without_an_id_the_most_contested_comes_first(cassez: Callable[..., Run]) -> None:
    rows = json.loads(cassez("versions", "--json").out)["results"]
    weights = [row["claims"] + row["conflicts"] for row in rows]
    assert weights == sorted(weights, reverse=True)
    assert rows[0]["id"] in ("florence-cassez", "israel-vallarta")


def test_what_has_one_version_only_says_so(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "No more than one version" in cassez("versions", "luis-roca", "--facts", dossier(LIGHTHOUSE), code=1).out


def test_a_disputed_claim_is_itself_one_of_the_versions(cassez: Callable[..., Run]) -> None:
    assert "(vallarta-led-zodiaco)" in cassez("versions", "vallarta-led-zodiaco", "--format", "plain").out.split("\n", 1)[1]


def test_what_the_dossier_makes_of_a_conflict_is_not_shown_as_of_a_past_day(cassez: Callable[..., Run]) -> None:
    shown = ("assessment", "followed by the dossier")
    assert all(words in cassez("versions", "2005-12-08-arrest", "--format", "md").out for words in shown)
    assert not any(
        words in cassez("versions", "2005-12-08-arrest", "--as-of", "2012-06", "--format", "md").out for words in shown
    )


def test_where_a_table_would_squeeze_the_versions_there_is_a_list(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = dossier(QUARREL)
    monkeypatch.setenv("COLUMNS", "60")
    narrow = cassez("versions", "2005-12-08-arrest").out
    assert "\n\n" in narrow
    assert "─" not in narrow
    monkeypatch.setenv("COLUMNS", "100")
    assert "─" in cassez("versions", "2005-12-08-arrest").out
    monkeypatch.setenv("COLUMNS", "60")
    assert "─" in cassez("versions", "--facts", facts).out
