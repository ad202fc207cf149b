"""`cassez search` as its users know it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import example, given
from hypothesis import strategies as st

from cassez_cli.cli import opening
from cassez_cli.query.search import count, meant, search
from cassez_cli.refusal import Refusal

LIGHTHOUSE = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, title: The lamp of Ana Roca, published: "1999-03-05", language: en,
         grade: high, basis: full, note: The corrupting effect of oil on a lamp.}
    people:
      - {id: ana-roca, name: Ána Roca, summary: Keeper., sources: [gazette]}
      - {id: bo-lind, name: Bo Lind, summary: Fisher and friend of Ana Roca., sources: [gazette]}
    events:
      - {id: fire, date: "1999-03-04", title: The lighthouse burns, summary: The effect was corrupting., kind: fire,
         status: established, people: [ana-roca], sources: [gazette]}
      - {id: freed, date: "2001-05", title: The keeper is acquitted, summary: She was., kind: court,
         status: established, people: [ana-roca], settles: [ana-roca], sources: [gazette]}
    claims:
      - {id: arson, statement: Bo Lind said that the keeper had lit it., by: bo-lind, date: "1999-03-05", status: recanted,
         about: [ana-roca], accuses: [ana-roca], outcome: [freed], event: fire, supported_by: [gazette], history: [
           {date: "1999-03-05", status: alleged, by: bo-lind, sources: [gazette]},
           {date: "2001-05-06", status: recanted, by: bo-lind, sources: [gazette]}]}
"""


def _ids(run: Run) -> list[str]:
    return [each["id"] for each in json.loads(run.out)["results"]]


@pytest.mark.parametrize("words", ["ana roca", "ÁNA Roca", "ro* an*", "Ana-Roca"])
def test_someone_is_found_before_what_only_mentions_them_in_any_spelling(
    cassez: Callable[..., Run], dossier: Callable[..., Path], words: str
) -> None:
    found = _ids(cassez("search", *words.split(), "--json", "--facts", dossier(LIGHTHOUSE)))
    assert found[0] == "ana-roca"
    assert set(found[1:]) == {"gazette", "bo-lind"}


def test_a_phrase_is_found_only_as_it_stands(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    assert _ids(cassez("search", '"corrupting effect"', "--json", "--facts", facts)) == ["gazette"]
    assert set(_ids(cassez("search", "corrupting", "effect", "--json", "--facts", facts))) == {"gazette", "fire"}


def test_a_star_stands_for_any_ending(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    assert _ids(cassez("search", "corrup*", "lamp", "--json", "--facts", facts)) == ["gazette"]
    cassez("search", "corrup", "lamp", "--facts", facts, code=1)


@pytest.mark.parametrize(
    ("words", "found"), [("burning", "fire"), ("LIGHTHOUSES", "fire"), ("acquittal", "freed"), ("keepers", "freed")]
)
def test_any_regular_form_of_a_word_is_found(
    cassez: Callable[..., Run], dossier: Callable[..., Path], words: str, found: str
) -> None:
    assert _ids(cassez("search", words, "--json", "--facts", dossier(LIGHTHOUSE)))[0] == found


def test_a_phrase_and_a_beginning_have_no_other_forms(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    cassez("search", '"corrupting effects"', "--facts", facts, code=1)
    assert _ids(cassez("search", "acquitt*", "--json", "--facts", facts)) == ["freed"]
    cassez("search", "acquittal*", "--facts", facts, code=1)


def test_an_id_is_found_as_it_is_printed_and_its_words_count_as_a_title(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(LIGHTHOUSE.replace("id: arson", "id: lind-arson"))
    for words in ("lind-arson", "arson", "lind arson"):
        run = cassez("search", words, "--format", "plain", "--facts", facts)
        assert run.out.count("arson") == 1
        assert "Bo Lind said that the keeper had lit it. (lind-arson)" in run.out


@pytest.mark.parametrize("words", ["1999-03-04", "4 March 1999"])
def test_a_day_finds_the_events_of_that_day(cassez: Callable[..., Run], dossier: Callable[..., Path], words: str) -> None:
    facts = dossier(LIGHTHOUSE)
    assert _ids(cassez("search", words, "--json", "--facts", facts)) == ["fire"]
    assert _ids(cassez("search", words, "--json", "--as-of", "1999-12-31", "--facts", facts)) == ["fire"]


#: Four records about a lamp, each below the one that is meant rather.
LAMPS = """
    sources:
      - {id: gazette, kind: news, publisher: Gazette, title: Lamp and lamp and lamp, published: "1999-03-05", language: en,
         grade: high, basis: full, note: The lamp.}
    people:
      - {id: ana-roca, name: Ana Roca, summary: Keeper of the lamp., sources: [gazette]}
      - {id: jo-lamp, name: Jo Lamp, summary: Fisher., sources: [gazette]}
    events:
      - {id: sale, date: "1999-03-04", title: A lamp is sold, summary: To someone., kind: trade, status: established, sources: [gazette]}
      - {id: theft, date: "1999-03-06", title: A lamp is stolen, summary: By someone., kind: crime, status: established, key: true,
         sources: [gazette]}
      - {id: lamp, date: "1999-03-07", title: Everything is dark, summary: Until morning., kind: night, status: established,
         sources: [gazette]}
"""


def test_an_id_comes_before_a_name_then_key_events_titled_so_then_others_then_sources_and_what_only_mentions_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    found = _ids(cassez("search", "lamp", "--json", "--facts", dossier(LAMPS)))
    assert found[:4] == ["lamp", "jo-lamp", "theft", "sale"]
    assert set(found[4:]) == {"gazette", "ana-roca"}


def test_a_whole_title_comes_before_one_that_says_more(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LAMPS)
    assert _ids(cassez("search", "a LAMP is sold", "--json", "--facts", facts))[0] == "sale"
    more = LAMPS.replace("A lamp is stolen", "A lamp is sold again and stolen")
    assert _ids(cassez("search", "a LAMP is sold", "--json", "--facts", dossier(more)))[0] == "sale"


def test_what_is_referred_to_more_comes_first_of_two_alike(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    quote = """
    quotes:
      - {id: words, by: ana-roca, text: Dark., language: en, source: gazette, date: "1999-03-04", event: sale}
    """
    facts = dossier(LAMPS.replace("key: true,", ""), quote)
    assert _ids(cassez("search", "lamp", "--json", "--facts", facts))[2:4] == ["sale", "theft"]
    assert _ids(cassez("search", "lamp", "--json", "--as-of", "1999-03-06", "--facts", facts))[:2] == ["sale", "theft"]


def test_an_accusation_found_has_its_speaker_its_standing_and_what_became_of_it(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    out = cassez("search", "lit", "--format", "plain", "--facts", dossier(LIGHTHOUSE)).out
    assert "claim  5 March 1999  Bo Lind said that the keeper had lit it. (arson)" in out
    assert "→ May 2001: The keeper is acquitted  ⊘ recanted" in out


def test_who_says_it_stands_before_a_claim_that_does_not_name_them(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    unnamed = LIGHTHOUSE.replace("Bo Lind said that the keeper", "The keeper")
    assert "Bo Lind: The keeper had lit it. (arson)" in cassez("search", "lit", "--facts", dossier(unnamed)).out


def test_on_a_past_day_nothing_later_is_found_or_told(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    asked = ("search", "keeper", "--as-of", "1999-12-31", "--facts", dossier(LIGHTHOUSE))
    assert "acquitted" not in cassez(*asked).out
    found = {each["id"]: each.get("status") for each in json.loads(cassez(*asked, "--json").out)["results"]}
    assert found == {"arson": "alleged"}


def test_the_words_found_are_marked_on_a_terminal_and_bare_elsewhere(
    cassez: Callable[..., Run], dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("search", "oil", "--facts", dossier(LIGHTHOUSE))
    for format_ in ("table", "plain", "json", "jsonl", "csv", "tsv", "md"):
        out = cassez(*asked, "--format", format_).out
        assert "corrupting effect of oil" in " ".join(out.split())
        assert not {"\x02", "\x03", "\x1b"} & set(out)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[1;33moil\x1b[0m" in cassez(*asked).out
    assert "\x1b[1;33mburns\x1b[0m" in cassez("search", "burning", "--facts", dossier(LIGHTHOUSE)).out


def test_the_snippet_is_told_to_machines(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    [hit] = json.loads(cassez("search", "oil", "--json", "--facts", dossier(LIGHTHOUSE)).out)["results"]
    assert "of oil on a lamp" in hit["snippet"]


def test_a_limit_says_how_many_it_leaves_out(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    out = cassez("search", "ana", "--limit", "1", "--facts", dossier(LIGHTHOUSE)).out
    assert "2 more; --limit 3 shows all" in out
    assert "Bo Lind" not in out


def test_nothing_found_is_said_and_ends_with_1(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    assert "nothing found for 'sea monster'" in cassez("search", "sea", "monster", "--facts", facts, code=1).out
    assert json.loads(cassez("search", "monster", "--json", "--facts", facts, code=1).out)["results"] == []


def test_a_slip_found_nowhere_is_asked_about_with_the_command(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = dossier(LIGHTHOUSE)
    for format_ in ("table", "json"):
        run = cassez("search", "Lighthuose", "brns", "--format", format_, "--facts", facts, code=1)
        assert run.err == f"did you mean cassez search 'lighthouse burns' --facts {facts}?\n"


def test_no_word_is_offered_that_finds_nothing_or_was_written_later(
    cassez: Callable[..., Run], dossier: Callable[..., Path]
) -> None:
    facts = dossier(LIGHTHOUSE)
    assert cassez("search", "lighthuose", "oil", "--facts", facts, code=1).err == ""
    assert cassez("search", "zzzz", "--facts", facts, code=1).err == ""
    assert cassez("search", "acquittedd", "--as-of", "1999-12-31", "--facts", facts, code=1).err == ""


@pytest.mark.parametrize("words", ["ana OR monster", "ana NOT monster", "NEAR(ana roca)", "head:roca", "{head body}: roca"])
def test_an_operator_is_a_word_like_any_other(cassez: Callable[..., Run], dossier: Callable[..., Path], words: str) -> None:
    cassez("search", words, "--facts", dossier(LIGHTHOUSE), code=1)


def test_signs_alone_are_no_words(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    assert "there is no word to look for" in cassez("search", '"_" -*', "--facts", dossier(LIGHTHOUSE), code=2).err
    found = _ids(cassez("search", "ana", "&", "(roca)", "--json", "--facts", dossier(LIGHTHOUSE)))
    assert found[0] == "ana-roca"


def test_whatever_is_typed_is_searched_or_refused_for_want_of_a_word(dossier: Callable[..., Path]) -> None:
    opened = opening.dossier(dossier(LIGHTHOUSE))
    pieces = st.sampled_from(
        ["ana", "AND", "OR", "NOT", "NEAR(", '"', "*", "^", ":", "{", ")", "-", "+", "'", " ", "\0", "\ud800"]
    )

    @given(st.text() | st.lists(pieces, max_size=9).map("".join))
    @example("ana " * 2000)
    @example("\ufc5e" * 4)
    @example(" ".join(f"a{number}" for number in range(2000)))
    def searched(words: str) -> None:
        try:
            hits = search(opened, words)
        except Refusal:
            assert not any(map(str.isalnum, words))
        else:
            assert len(hits) == count(opened, words)
            assert len(search(opened, words, 1)) == min(len(hits), 1)
            assert hits or meant(opened, words) is None or count(opened, meant(opened, words) or "")

    searched()


def test_garcia_luna_is_found_first_by_his_name_with_and_without_accents(cassez: Callable[..., Run]) -> None:
    for words in (("garcia", "luna"), ("García", "Luna")):
        assert _ids(cassez("search", *words, "--json"))[0] == "genaro-garcia-luna"


def test_the_corrupting_effect_and_extraditions_are_found(cassez: Callable[..., Run]) -> None:
    assert "scjn-tesis-clxvii-2013" in _ids(cassez("search", '"efecto corruptor"', "--json"))
    assert "2020-12-06-garcia-luna-extradition-request" in _ids(cassez("search", "extradit*", "--json"))


def test_the_beginning_of_a_long_statement_is_not_shown_twice(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    long = " ".join(["Bo Lind said that the keeper had lit it", *(f"word{number}" for number in range(40))])
    text = LIGHTHOUSE.replace("Bo Lind said that the keeper had lit it.", long)
    assert " ".join(cassez("search", "keeper had lit", "--facts", dossier(text)).out.split()).count("the keeper had lit it") == 1
