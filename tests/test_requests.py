"""What is asked is answered to the point, or refused with what would be right."""

import json
from collections.abc import Callable
from pathlib import Path
from shlex import quote

import pytest
from conftest import Run
from test_command_pages import LIGHTHOUSE

from cassez_cli import __version__
from cassez_cli.cli.app import COMMANDS

MANY = "people:\n" + "".join(
    f"  - {{id: {name}-gil, name: {name.title()} Gil, summary: A neighbour., sources: [gazette],"
    f" roles: [{{role: neighbour, from: '1990', sources: [gazette]}}]}}\n"
    for name in ("abel", "bea", "ciro", "dora", "ema", "fito", "gema")
)


@pytest.fixture(autouse=True)
def facts(dossier: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier(LIGHTHOUSE, MANY, "events: [{id: ball, date: '1998', title: A ball, summary: They danced., kind: party,"
                     " status: established, place: the old Town Hall, sources: [gazette, herald]}]")  # fmt: skip
    monkeypatch.setenv("CASSEZ_FACTS", str(folder))
    return folder


def ids(cassez: Callable[..., Run], *arguments: str) -> list[str]:
    return [each["id"] for each in json.loads(cassez(*arguments, "--json").out)["results"]]


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("timelin --all", "did you mean timeline?"),
        ("claim", "did you mean claims?"),
        ("ana Roca", "commands are listed by: cassez -h; words are looked for by: cassez search ana Roca"),
    ],
)
def test_a_command_that_is_not_there_is_refused(cassez: Callable[..., Run], typed: str, advice: str) -> None:
    error = f"error: there is no command {typed.split(maxsplit=1)[0]!r}\n  help: {advice}\n"
    assert cassez(*typed.split(), code=2).err == error


@pytest.mark.parametrize(
    ("typed", "error", "help_"),
    [
        ("timeline --yeer 2005", "no such option: --yeer", "did you mean --year or --reverse?"),
        ("timeline --zzz", "no such option: --zzz", "see: cassez timeline -h"),
        ("--zzz timeline", "no such option: --zzz", "see: cassez timeline -h"),
        ("timeline --year", "option '--year' requires an argument", "see: cassez timeline -h"),
        ("people --json=3", "option '--json' does not take a value", "see: cassez people -h"),
        ("person", "missing argument 'NAME...'", "see: cassez person -h"),
        ("--lang", "option '--lang' requires an argument", "see: cassez -h"),
        ("people --limit abc", "--limit: 'abc' is not a number from 1 on", "for example --limit 10"),
        ("search x --limit 0", "--limit: '0' is not a number from 1 on", "for example --limit 10"),
        ("versions --limit -1", "--limit: '-1' is not a number from 1 on", "for example --limit 10"),
    ],
)
def test_every_refusal_has_the_same_two_lines(cassez: Callable[..., Run], typed: str, error: str, help_: str) -> None:
    assert cassez(*typed.split(), code=2).err == f"error: {error}\n  help: {help_}\n"


def test_the_version_is_told(cassez: Callable[..., Run]) -> None:
    assert cassez("--version").out == f"cassez {__version__}\n"


def test_what_is_given_before_the_command_holds_for_it_whatever_the_environment_says(
    cassez: Callable[..., Run], tmp_path: Path
) -> None:
    other = tmp_path / "other's.yaml"
    other.write_text("dossier: {title: Another, edition: '2020'}\npeople: [{id: eva-paz, name: Eva Paz, summary: Judge., sources: [s]}]\n"
                     "sources: [{id: s, kind: news, language: en, grade: high, basis: full, note: A note.}]")  # fmt: skip
    assert ids(cassez, "--facts", str(other), "people") == ids(cassez, "people", "--facts", str(other)) == ["eva-paz"]
    assert "Il n’y a ici ni personne ni rien." in cassez("--facts", other, "--lang", "fr", "place", code=1).out
    assert f"cassez org --facts {quote(str(other))}" in cassez("--facts", other, "org", "nobody", code=1).err
    assert "2 records" in cassez("--facts", other, "check").out
    assert "there is no folder" in cassez("--facts", tmp_path / "nowhere", "people", code=3).err


def test_what_is_given_after_the_command_comes_before_what_is_given_before_it(cassez: Callable[..., Run], facts: Path) -> None:
    assert "ana-roca" in ids(cassez, "--facts", "nowhere", "people", "--facts", str(facts))
    assert "Who or what" in cassez("--lang", "fr", "people", "--lang", "en").out


def test_facts_given_to_a_command_that_reads_none_are_refused(cassez: Callable[..., Run]) -> None:
    assert "--facts" in cassez("--facts", "nowhere", "schema", code=2).err


@pytest.mark.parametrize(
    ("option", "value", "found"),
    [
        ("--place", "cape", ["fire"]),
        ("--place", "Cape Grey", ["fire"]),
        ("--place", "town hall", ["ball"]),
        ("--source", "herald", ["ball", "fire"]),
        ("--kind", "party", ["ball"]),
        ("--status", "disputed", ["fire"]),
        ("--person", "ana", ["fire"]),
    ],
)
def test_events_are_found_by_where_they_happened_and_what_they_are(
    cassez: Callable[..., Run], option: str, value: str, found: list[str]
) -> None:
    assert ids(cassez, "timeline", option, value) == found


@pytest.mark.parametrize("form", ["table", "md"])
def test_where_nothing_matches_every_format_for_readers_says_so(cassez: Callable[..., Run], form: str) -> None:
    assert "No events match." in cassez("timeline", "--year", "1900", "--format", form, code=1).out


@pytest.mark.parametrize("form", ["plain", "csv", "tsv", "jsonl"])
def test_where_nothing_matches_a_format_of_rows_has_none_and_it_is_said_beside(cassez: Callable[..., Run], form: str) -> None:
    assert cassez("timeline", "--year", "1900", "--format", form, code=1) == ("", "No events match.\n")


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("show roca", "did you mean ana-roca or luis-roca?"),
        ("show gil", "did you mean abel-gil or bea-gil or ciro-gil?"),
        ("source gazete", "did you mean gazette?"),
        ("event lamplight", "try: cassez search lamplight"),
    ],
)
def test_for_a_part_of_an_id_the_ids_with_it_are_named_the_most_referred_to_first(
    cassez: Callable[..., Run], typed: str, advice: str
) -> None:
    assert cassez(*typed.split(), code=1).err.splitlines()[1] == f"  help: {advice}"


def test_what_was_not_public_on_a_day_is_refused_with_the_day(cassez: Callable[..., Run]) -> None:
    assert "'fire' was not public by 1998-12-31" in cassez("event", "fire", "--as-of", "1998", code=1).err
    assert "there is no event 'zzz'" in cassez("event", "zzz", "--as-of", "1998", code=1).err


@pytest.mark.parametrize("name", ["", " ", "…", "?!"])
def test_a_name_without_a_letter_is_nobody_s(cassez: Callable[..., Run], name: str) -> None:
    assert f"nothing here is called '{name.strip()}'" in cassez("person", name, code=1).err


@pytest.mark.parametrize("name", ["ana " * 5000, "x" * 100_000, "a b c d e f g h " * 80])
def test_a_text_pasted_for_a_name_is_nobody_s(cassez: Callable[..., Run], name: str) -> None:
    assert "nothing here is called" in cassez("person", name, code=1).err


def test_a_text_pasted_for_words_is_looked_for_whole(cassez: Callable[..., Run]) -> None:
    words = "the lighthouse burns it burnt down"
    assert "The lighthouse burns" in cassez("search", f"{words} " * 300).out
    many = " ".join(f"word{number}" for number in range(1000))
    assert cassez("search", many, code=1).out.startswith("nothing found")


@pytest.mark.parametrize("arguments", ["people", "search roca", "timeline --all", "sources", "claims", "quotes"])
def test_a_limit_beyond_all_numbers_is_no_limit(cassez: Callable[..., Run], arguments: str) -> None:
    all_ = cassez(*arguments.split(), "--format", "plain").out
    assert cassez(*arguments.split(), "--format", "plain", "--limit", "9" * 30).out == all_


def test_a_publisher_is_found_by_any_part_of_its_name_and_no_sign_means_another(cassez: Callable[..., Run]) -> None:
    for publisher in ("HERA", "hérald"):
        assert ids(cassez, "sources", "--publisher", publisher) == ["herald"]
    for publisher in ("%", "_", "x" * 100_000):
        assert "nothing here is published by" in cassez("sources", "--publisher", publisher, code=1).err


def test_of_a_place_or_a_publisher_that_is_not_there_those_near_it_are_named(cassez: Callable[..., Run]) -> None:
    assert "did you mean Cape Grey?" in cassez("timeline", "--place", "capo", code=1).err
    assert "list all with: cassez place" in cassez("timeline", "--place", "xyzzy", code=1).err
    assert "did you mean Gazette?" in cassez("sources", "--publisher", "gasete", code=1).err
    assert "list all sources with: cassez sources" in cassez("sources", "--publisher", "xyzzy", code=1).err


@pytest.mark.parametrize(
    "asked",
    [
        "timeline --year", "timeline --person", "timeline --place", "timeline --source", "timeline --kind", "timeline --status",
        "timeline --on", "sources --year", "sources --covering", "sources --person", "sources --publisher", "sources --kind",
        "claims --by", "claims --about", "claims --event", "claims --status", "quotes --by", "quotes --event",
        "gaps --person", "gaps --year", "gaps --kind", "graph", "people --as-of", "people --limit",
    ],
)  # fmt: skip
def test_an_option_of_no_words_is_refused_never_passed_over(cassez: Callable[..., Run], asked: str) -> None:
    run = cassez(*asked.split(), "", code=None) if asked in NAMELESS else cassez(*asked.split(), "", code=2)
    assert run.out == ""
    assert run.err.startswith("error: ")


#: What names nothing is not found, which ends with another code.
NAMELESS = {
    "timeline --person", "timeline --place", "timeline --source", "sources --person", "sources --publisher", "claims --by",
    "claims --about", "claims --event", "quotes --by", "quotes --event", "gaps --person", "graph",
}  # fmt: skip


def test_where_nothing_of_the_kind_is_there_it_is_said(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    for file in dossier(card="dossier: {title: Empty, edition: '2020'}").glob("[1-3].yaml"):
        file.unlink()
    assert "there is no place here; list all with: cassez place" in cassez("place", "cape", code=1).err


def test_the_id_of_what_has_no_name_says_with_which_command_it_is_seen(cassez: Callable[..., Run]) -> None:
    assert cassez("person", "fire", code=1).err == "error: 'fire' is an event\n  help: try: cassez event fire\n"
    assert "'herald' is a source\n  help: try: cassez source herald\n" in cassez("org", "herald", code=1).err
    assert "'she-lit-it' is a claim\n  help: try: cassez show she-lit-it\n" in cassez("place", "she-lit-it", code=1).err


@pytest.mark.parametrize(
    "asked",
    [
        "person",
        "event",
        "org",
        "timeline --person",
        "timeline --kind",
        "sources --publisher",
        "explain",
        "",
        "people --format",
        "timeline --year",
        "timeline --on",
    ],
)
def test_what_was_typed_is_repeated_only_where_it_is_short(cassez: Callable[..., Run], asked: str) -> None:
    code = 2 if asked in {"explain", "", "people --format", "timeline --kind", "timeline --year", "timeline --on"} else 1
    for long in ("a" * 10_000, "zq " * 3000):
        assert len(cassez(*asked.split(), long, code=code).err) < 600


def test_all_others_that_a_name_may_mean_are_named_each_with_its_command(cassez: Callable[..., Run]) -> None:
    run = cassez("person", "gil")
    assert "Abel Gil" in run.out
    assert "from 1990" in run.out
    others = [f"  {name} Gil: cassez person {name.lower()}-gil" for name in ("Bea", "Ciro", "Dora", "Ema", "Fito", "Gema")]
    assert run.err.splitlines() == ["'gil' may also mean:", *others]


def test_for_an_option_the_command_for_each_other_asks_the_same_of_them(cassez: Callable[..., Run]) -> None:
    told = cassez("quotes", "--by=roca", "--lang", "en", code=None).err.splitlines()
    assert told == [
        "'roca' is read as Ana Roca (ana-roca)",
        "'roca' may also mean:",
        "  Luis Roca: cassez quotes --by=luis-roca --lang en",
    ]
    told = cassez("sources", "--person", "roca", "--year", "1999").err.splitlines()
    assert told[2] == "  Luis Roca: cassez sources --person luis-roca --year 1999"


def test_of_very_many_the_rest_are_counted_with_the_command_that_lists_all(
    cassez: Callable[..., Run], dossier: Callable[..., Path], tmp_path: Path
) -> None:
    many = (f"{{id: gil-{number}, name: Gil {number}, summary: Neighbour., sources: [gazette]}}" for number in range(32))
    folder = dossier(LIGHTHOUSE, f"people: [{', '.join(many)}]")
    assert folder == tmp_path / "facts"
    err = cassez("person", "gil").err
    assert len(err.splitlines()) == 32
    assert err.endswith("  and 1 more, all listed by: cassez people\n")


def test_the_query_tells_the_ids_understood(cassez: Callable[..., Run]) -> None:
    def query(*arguments: str) -> dict[str, object]:
        told: dict[str, object] = json.loads(cassez(*arguments, "--json").out)["query"]
        return told

    assert query("person", "la", "garcía") == {"name": ["la", "garcía"], "understood": {"la garcía": "ana-roca"}}
    assert query("claims", "--by", "board", "--about", "ana") == {
        "by": "board", "about": "ana", "understood": {"board": "harbour", "ana": "ana-roca"},
    }  # fmt: skip
    assert query("sources") == {}


def test_a_record_says_who_else_refers_to_it(cassez: Callable[..., Run]) -> None:
    out = cassez("show", "luis-roca").out
    assert "Also referred to by" in out
    assert "Ana Roca (ana-roca)" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_ends_with_two_or_three_examples(cassez: Callable[..., Run], command: str) -> None:
    help_ = cassez(command, "-h").out.partition("\n\nOptions:")[0].partition("\n\nArguments:")[0]
    examples = help_.rpartition("\n\n")[2].splitlines()
    assert len(examples) in (2, 3)
    assert all(each.startswith(f"  cassez {command}") for each in examples)


def test_an_option_that_a_command_refuses_is_not_in_its_help(cassez: Callable[..., Run]) -> None:
    assert "--as-of DATE" not in cassez("gaps", "-h").out
    assert "--as-of DATE" in cassez("stats", "-h").out
