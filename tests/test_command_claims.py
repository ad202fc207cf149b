"""`cassez claims` and `cassez quotes` as their users know them."""

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Run

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, published: "1999", language: en, grade: high, basis: full, note: It burnt.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper., sources: [gazette]}
      - {id: bo-lind, name: Bo Lind, summary: Fisher., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: It burnt., kind: fire,
         status: established, people: [ana-roca], sources: [gazette]}
    claims:
      - {id: arson, statement: Bo Lind said that Ana Roca had lit it., by: bo-lind, date: "1999-03-05", status: recanted,
         about: [ana-roca], event: fire, supported_by: [gazette], history: [
           {date: "1999-03-05", status: alleged, by: bo-lind, sources: [gazette]},
           {date: "1999-04-01", status: disputed, by: ana-roca, sources: [gazette]},
           {date: "2001-05-06", status: recanted, by: bo-lind, sources: [gazette]}]}
      - {id: asleep, statement: Ana Roca said that she had been asleep., by: ana-roca, date: "1999-03-06", status: alleged,
         event: fire, supported_by: [gazette]}
    quotes:
      - {id: my-lamp, by: ana-roca, date: "1999-03-07", text: "Mi lámpara [sic] no.", language: es, translation: Not my lamp.,
         translation_by: dossier, source: gazette, event: fire}
      - {id: sea, by: bo-lind, date: "1999-03-08", text: I was at sea., language: en, source: gazette}
"""


def _ids(run: Run) -> list[str]:
    return [each["id"] for each in json.loads(run.out)["results"]]


def test_a_claim_is_shown_with_its_speaker_its_standing_and_who_changed_that(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("claims", "--about", "ana", "--facts", dossier(LIGHTHOUSE), "--format", "plain").out
    assert (
        "Bo Lind said that Ana Roca had lit it. (arson)  Bo Lind  ⊘ recanted disputed by Ana Roca, 1 April 1999; recanted by Bo Lind, 6 May 2001"
        in out
    )
    assert "asleep" not in out


def test_claims_are_found_by_speaker_event_and_standing(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    assert _ids(cassez("claims", "--by", "roca", "--json", "--facts", facts)) == ["asleep"]
    assert _ids(cassez("claims", "--event", "fire", "--json", "--facts", facts)) == ["arson", "asleep"]
    assert _ids(cassez("claims", "--status", "recanted", "--json", "--facts", facts)) == ["arson"]


def test_on_a_past_day_a_claim_stands_as_it_did_then(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    asked = ("claims", "--about", "ana-roca", "--facts", dossier(LIGHTHOUSE), "--as-of")
    assert "alleged" in cassez(*asked, "1999-03-31").out
    assert "disputed by Ana Roca, 1 April 1999" in " ".join(cassez(*asked, "2001-05-05", "-f", "plain").out.split())
    assert _ids(cassez(*asked, "2001-05-05", "--json", "--status", "disputed")) == ["arson"]


def test_what_was_said_of_a_secret_is_not_known_before_the_secret(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    secret = LIGHTHOUSE.replace("summary: It burnt., kind", 'summary: It burnt., public_since: "2000-01-01", kind')
    asked = ("--facts", dossier(secret), "--json", "--as-of")
    assert _ids(cassez("claims", *asked, "1999-12-31", code=1)) == []
    assert _ids(cassez("claims", *asked, "2000-01-01")) == ["arson", "asleep"]
    assert _ids(cassez("quotes", *asked, "1999-12-31")) == ["sea"]


def test_a_step_that_left_the_standing_as_it_was_is_no_change(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    repeated = LIGHTHOUSE.replace('{date: "2001-05-06", status: recanted', '{date: "2001-05-06", status: disputed').replace(
        "status: recanted,", "status: disputed,"
    )
    out = " ".join(cassez("claims", "--facts", dossier(repeated), "-f", "plain").out.split())
    assert "disputed by Ana Roca, 1 April 1999" in out
    assert "6 May 2001" not in out


def test_on_a_past_day_the_records_tell_nothing_of_later_standings(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("claims", "--about", "ana", "--as-of", "1999-03-31", "--json", "--facts", dossier(LIGHTHOUSE)).out
    [claim] = json.loads(out)["results"]
    assert claim["status"] == "alleged"
    assert [step["status"] for step in claim["history"]] == ["alleged"]


def test_before_anything_was_said_there_is_no_claim(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "No claims match." in cassez("claims", "--as-of", "1999-03-04", "--facts", dossier(LIGHTHOUSE), code=1).out


def test_a_limit_says_how_many_claims_it_leaves_out(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("claims", "--limit", "1", "--facts", dossier(LIGHTHOUSE)).out
    assert "1 more; --limit 2 shows all" in out
    assert "asleep" not in out


def test_an_unknown_standing_is_refused_with_those_there_are(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    err = cassez("claims", "--status", "guilty", "--facts", dossier(LIGHTHOUSE), code=2).err
    assert "no claim can be 'guilty'" in err
    assert "alleged, disputed, recanted, annulled" in err


def test_a_quotation_keeps_its_words_and_its_translation_says_whose_it_is(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(LIGHTHOUSE)
    out = cassez("quotes", "--by", "ana", "--facts", facts).out
    assert "«Mi lámpara [sic] no.» (es)" in out
    assert "Not my lamp. [our translation]" in out
    assert "at sea" not in out
    assert _ids(cassez("quotes", "--event", "fire", "--json", "--facts", facts)) == ["my-lamp"]
    assert "1 more; --limit 2 shows all" in cassez("quotes", "--limit", "1", "--facts", facts).out


def test_the_live_rescue_was_alleged_until_the_broadcast_of_february_2006_and_then_disputed(cassez: Callable[..., Run]) -> None:
    asked = ("claims", "--about", "florence-cassez", "--json", "--as-of")
    for day, status in (("2006-01-15", "alleged"), ("2006-02-06", "disputed")):
        standings = {each["id"]: each["status"] for each in json.loads(cassez(*asked, day).out)["results"]}
        assert standings["police-live-rescue"] == status
