"""`cassez versions` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Run
from test_command_pages import LIGHTHOUSE


def test_every_version_stands_side_by_side_and_the_one_followed_is_marked(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("versions", "fire", "--format", "plain", "--facts", dossier(LIGHTHOUSE)).out.splitlines()
    assert any("had lit the fire" in line and "Harbour Board" in line and "alleged" in line for line in out)
    assert any("1999-03-04" in line and "Gazette" in line and "followed by the dossier" in line for line in out)
    assert any("1999-03-05" in line and "Herald" in line and "followed" not in line for line in out)


def test_the_note_of_a_conflict_is_the_dossiers_assessment(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert (
        "The dossier's assessment (fire-day): The Gazette was there."
        in cassez("versions", "fire", "--facts", dossier(LIGHTHOUSE)).out
    )


def test_who_settled_a_claim_is_named(cassez: Callable[..., Run]) -> None:
    out = cassez("versions", "2005-12-09-live-broadcast", "--json").out
    assert "police-live-rescue" in [each["id"] for each in json.loads(out)["results"]]
    assert "settled by" in cassez("versions", "2005-12-09-live-broadcast", "--format", "plain").out


def test_without_an_id_the_most_contested_comes_first(cassez: Callable[..., Run]) -> None:
    rows = json.loads(cassez("versions", "--json").out)["results"]
    weights = [row["claims"] + row["conflicts"] for row in rows]
    assert weights == sorted(weights, reverse=True)
    assert rows[0]["id"] in ("florence-cassez", "israel-vallarta")


def test_what_has_one_version_only_says_so(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "Only one version" in cassez("versions", "luis-roca", "--facts", dossier(LIGHTHOUSE), code=1).out


def test_a_claim_reopened_since_is_settled_by_nobody(cassez: Callable[..., Run]) -> None:
    rows = cassez("versions", "florence-cassez", "--format", "plain").out.splitlines()
    [accusation] = [row for row in rows if "(elizalde-accuses-cassez)" in row]
    assert "disputed" in accusation
    assert "settled by" not in accusation


def test_a_disputed_claim_is_itself_one_of_the_versions(cassez: Callable[..., Run]) -> None:
    assert "(vallarta-led-zodiaco)" in cassez("versions", "vallarta-led-zodiaco", "--format", "plain").out.split("\n", 1)[1]


def test_what_the_dossier_makes_of_a_conflict_is_not_shown_as_of_a_past_day(cassez: Callable[..., Run]) -> None:
    shown = ("assessment", "followed by the dossier")
    assert all(words in cassez("versions", "2005-12-08-arrest", "--format", "md").out for words in shown)
    assert not any(
        words in cassez("versions", "2005-12-08-arrest", "--as-of", "2012-06", "--format", "md").out for words in shown
    )
