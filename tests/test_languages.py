"""Answers in Spanish and French: the words of the interface change, the facts and the data formats do not."""

import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import pytest
from conftest import Run

from cassez_cli import speech
from cassez_cli.checks.gaps import GAPS
from cassez_cli.cli.commands.cite import NAMES
from cassez_cli.dates import LANGUAGES

#: Everything that a dossier can hold, in words of no language.
NONSENSE = """
    sources:
      - {id: s-a, kind: court, publisher: PUB A, authors: [AUT A, ITA B], published: "2005-04-01", language: es, grade: primary,
         basis: full, docket: X 1, note: NOT A, title: TIT A, url: "https://a.example", via: VIA A}
      - {id: s-b, kind: news, publisher: PUB B, published: "2006~", language: fr, grade: high, basis: excerpt, note: NOT B, via: VIA B}
      - {id: s-c, kind: blog, publisher: PUB C, language: de, grade: low, basis: cited, cited_by: s-b, note: NOT C}
      - {id: s-d, kind: official, publisher: PUB D, published: "2012", derives_from: s-a, language: en, grade: low, basis: full, note: NOT D}
    people:
      - {id: zaq-vorb, name: ZAQ VORB, aliases: [ZQ], born: "1970~", died: "2011-01-01", nationality: QUA, summary: SUM A.,
         roles: [{role: RRR, org: kxy, from: "2003~", until: "2005-08-01", sources: [{source: s-a, at: AT A, quote: QUO A}]},
                 {role: SSS, from: "2001", sources: [s-a]}, {role: VVV, from: "[2001,2003]", until: "2004", sources: [s-a]}, {role: TTT, org: kxy, sources: [s-b]}],
         relations: [{to: ivo-plix, kind: lawyer-of, until: "2009", sources: [s-a]}, {to: kxy, kind: zork-of, sources: [s-a]}],
         sources: [s-a, s-b], accepted: [{rule: orphan, because: BEC A.}]}
      - {id: ivo-plix, name: IVO PLIX, summary: SUM B., roles: [{role: UUU, org: kxy, from: "2009", sources: [s-b]}], sources: [s-a]}
      - {id: ulm-vorb, name: ULM VORB, summary: SUM C., sources: [s-b]}
    organisations: [{id: kxy, name: KXY, summary: SUM D., from: "2001", until: "2012-10", sources: [s-a]}]
    places: [{id: plo, name: PLO, summary: SUM E., sources: [s-a]}]
    events:
      - {id: e-a, date: "[2005-04-07,2005-04-08]", order: 1, key: true, title: TTL A, summary: SUM F., kind: arrest, place: plo,
         status: disputed, people: [zaq-vorb, ivo-plix], accuses: [zaq-vorb], outcome: [e-b, e-c, e-d], public_since: "2005-05",
         sources: [{source: s-a, at: AT B}, s-b],
         history: [{date: "2005-04-08", status: annulled, by: kxy, note: NOT E, sources: [s-a]},
                   {date: "2005-06", status: disputed, sources: [s-a]}]}
      - {id: e-b, date: "2009-01/2009-03", key: true, title: TTL B, summary: SUM G., kind: court, status: established, settles: [zaq-vorb],
         people: [zaq-vorb, ivo-plix], sources: [s-a], accepted: [{rule: one-origin, because: BEC B.}]}
      - {id: e-c, date: "2010", title: TTL C, summary: SUM H., kind: court, status: alleged, settles: [zaq-vorb], people: [zaq-vorb, ulm-vorb],
         sources: [s-c]}
      - {id: e-d, date: "2011-09-XX", title: TTL D, summary: SUM I., kind: zork, status: established, settles: [zaq-vorb],
         people: [zaq-vorb, ivo-plix], sources: [s-d]}
      - {id: e-e, date: "2011-09", title: TTL E, summary: SUM J., kind: politics, status: established, people: [zaq-vorb, ivo-plix],
         sources: [s-a, s-b]}
      - {id: e-f, date: "2011-10", title: TTL F, summary: SUM K., kind: media, status: established, people: [zaq-vorb, ivo-plix],
         sources: [s-a, s-b]}
      - {id: e-g, date: "2011-11", title: TTL G, summary: SUM L., kind: report, status: recanted, people: [zaq-vorb, ivo-plix],
         sources: [s-a, s-b]}
      - {id: e-h, date: "2011-12", key: true, title: TTL H, summary: SUM M., kind: protest, status: annulled, people: [zaq-vorb, ivo-plix],
         accuses: [kxy], sources: [s-b]}
    claims:
      - {id: c-a, statement: STA A, by: ivo-plix, date: "2005-04-09", about: [zaq-vorb], accuses: [zaq-vorb], event: e-a,
         outcome: [e-b], status: annulled, supported_by: [s-a], disputed_by: [s-b],
         history: [{date: "2005-04-09", status: alleged, sources: [s-a]},
                   {date: "2009", status: annulled, by: kxy, sources: [s-a]}]}
      - {id: c-b, statement: STA B, by: zaq-vorb, about: [kxy], status: upheld, supported_by: [s-c]}
      - {id: c-c, statement: STA C, by: zaq-vorb, about: [kxy], status: disputed, supported_by: [s-c]}
    conflicts:
      - {id: x-a, about: e-a, field: FLD, note: NOT F, kept: VAL A,
         values: [{value: VAL A, sources: [s-a]}, {value: VAL B, sources: [{source: s-b, quote: QUO B}]}, {value: VAL C, sources: [s-c]}]}
      - {id: x-b, about: e-b, field: FLD, values: [{value: VAL A, sources: [s-a]}, {value: VAL B, sources: [s-b]}]}
    quotes:
      - {id: q-a, by: zaq-vorb, date: "2005-02-01", text: TXT A, language: es, translation: TRA A, translation_by: dossier, source: s-a, event: e-a}
      - {id: q-b, by: zaq-vorb, text: TXT B, language: fr, translation: TRA B, source: s-b, event: e-a}
      - {id: q-c, by: zaq-vorb, text: TXT C, language: fr, translation: TRA C, translation_by: IVO, source: s-d}
"""
CARD = """
    dossier: {title: ZQX, edition: "2020-01-01", licence: CC-BY-4.0, description: DES., languages: [es]}
"""
ASKED = [
    [],
    *[["timeline", *more] for more in ([], ["--all"], ["--year", "2010", "--reverse"], ["--year", "1950"], ["--chart"])],
    *[
        ["timeline", "--chart", *more]
        for more in (["--ascii"], ["--year", "2011-09"], ["--year", "1950"], ["--year", "2005-2400"])
    ],
    *[["person", name] for name in ("zaq-vorb", "vorb", "IVO", "vorbb")],
    ["people"],
    ["people", "--limit", "1"],
    ["org"],
    ["org", "kxy"],
    ["place"],
    ["place", "plo"],
    *[["path", *two] for two in (["zaq", "ivo"], ["ulm-vorb", "ivo"], ["ivo", "kxy"], ["ulm-vorb", "kxy"])],
    *[["event", id_] for id_ in ("e-a", "e-b")],
    *[["event", id_, "--history"] for id_ in ("e-a", "e-b")],
    *[["source", id_] for id_ in ("s-a", "s-b", "s-c")],
    *[["show", id_] for id_ in ("zaq-vorb", "kxy", "plo", "c-a", "c-b", "x-a", "q-a", "q-b")],
    *[["sources", *more] for more in ([], ["--year", "2006"], ["--year", "1950"], ["--year", "1950", "--kind", "court"])],
    *[["sources", "--certain", "--year", "1950", *more] for more in ([], ["--kind", "court"], ["--covering", "1700"])],
    ["sources", "--covering", "1700"],
    ["cite", "s-a", "s-b", "s-c", "s-d"],
    *[["search", word, *more] for word, *more in (["TTL"], ["TTL", "--limit", "1"], ["nichts"], ["STA"])],
    ["claims"],
    ["claims", "--limit", "1"],
    ["claims", "--about", "vorb"],
    ["timeline", "--person", "vorbb"],
    ["claims", "--by", "kxy"],
    ["versions"],
    ["versions", "--limit", "1"],
    *[["versions", id_] for id_ in ("e-a", "e-b", "e-c", "zaq-vorb", "c-a", "kxy")],
    ["quotes"],
    ["quotes", "--by", "kxy"],
    ["gaps"],
    ["gaps", "--year", "1950"],
    *[["gaps", "--kind", kind] for kind in ("all", "silent-stretch", "no-source-of-the-time", "one-party", "undecided")],
    ["stats"],
]
OTHERS = [code for code in speech.LANGUAGES if code != speech.ENGLISH]


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the dossier once, for its index to be made once."""
    file = tmp_path_factory.mktemp("nonsense") / "facts.yaml"
    file.write_text(dedent(CARD) + dedent(NONSENSE), encoding="utf-8")
    return file


@pytest.fixture
def ask(cassez: Callable[..., Run], _written: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Ask the dossier, which no suggested command then needs to name."""
    monkeypatch.setenv("CASSEZ_FACTS", str(_written))
    return cassez


def words(text: object) -> Iterator[str]:
    """Yield the words of all texts in a value, in lower case, without the names in braces."""
    if isinstance(text, str):
        yield from (word.lower() for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", " ", text)))
    elif isinstance(text, dict):
        yield from words(tuple(text.values()))
    elif isinstance(text, tuple):
        for each in text:
            yield from words(each)


def spoken(code: str) -> set[str]:
    """Every word that the interface has in a language."""
    tongue = import_module(f"cassez_cli.speech.{code}").TONGUE
    return {*words((tongue.phrases, tongue.words, tongue.retold, tongue.nouns, tongue.joints)), *words(dict(LANGUAGES[code]))}


#: What is of no language: codes, ids, names as they were asked for, the end of `1er`, a line break of Markdown.
PROPER = {"es", "fr", "de", "en", "kxy", "plo", "zork", "of", "vorb", "vorbb", "zaq", "ivo", "nichts", "er", "br", "orphan"}


def left(out: str, code: str) -> set[str]:
    """Find words that are not of the language, beside commands, names of rules and gaps, the fingerprint, and facts in capitals."""
    names = "|".join(kind.word for kind in GAPS)
    shown = re.sub(
        rf"cassez\s+[a-z-]+[^\n]*(\n[^\n]*--[^\n]*)*|https?://\S+|\b[a-z]+(-[a-z]+)+\b|`[^`]*`|\b({names}|[\da-f]{{32}})\b",
        " ",
        out,
    )
    found = {word for word in re.findall(r"[^\W\d_]{2,}", shown) if not word.isupper()}
    return {word.lower() for word in found} - spoken(code) - PROPER


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_a_screen_speaks_no_other_language(ask: Callable[..., Run], asked: list[str], code: str) -> None:
    for form in (["--format", "table"], ["--format", "plain"], ["--format", "md"]) if asked else ([],):
        run = ask(*asked, "--lang", code, *form, code=None)
        assert not left(run.out + run.err, code), run.out + run.err


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked and asked[0] != "gaps"], ids=" ".join)
def test_nor_does_one_as_of_a_past_day_on_a_narrow_screen(
    ask: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, asked: list[str], code: str
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    for day in ("2005-04-10", "2030"):
        run = ask(*asked, "--lang", code, "--as-of", day, "--cite", code=None)
        assert not left(run.out, code), run.out


@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked], ids=" ".join)
def test_a_data_format_is_the_same_in_any_language(ask: Callable[..., Run], asked: list[str]) -> None:
    for form in ("json", "jsonl", "csv", "tsv"):
        assert ask(*asked, "--format", form, "--lang", "es", code=None).out == ask(*asked, "--format", form, code=None).out


@pytest.mark.parametrize("style", [name for name in NAMES if name != "text"])
def test_so_is_the_format_of_a_reference_manager(ask: Callable[..., Run], style: str) -> None:
    asked = ["cite", "s-a", "s-b", "s-c", "s-d", "--style", style]
    assert ask(*asked, "--lang", "fr").out == ask(*asked).out


def test_english_is_spoken_whatever_the_locale(ask: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    assert "◐ disputed" in ask("event", "e-a").out


def test_english_loads_no_other_language(ask: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("cassez_cli.speech.", "cassez_cli.dates."))]:
        monkeypatch.delitem(sys.modules, name)
    ask("event", "e-a")
    assert not [name for name in sys.modules if name.startswith(("cassez_cli.speech.", "cassez_cli.dates."))]


def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(ask: Callable[..., Run]) -> None:
    for form in ("table", "json"):
        err = ask("people", "--lang", "de", "--format", form, code=2).err
        assert err == "error: there is no language 'de'\n  help: languages: en, es, fr\n"


def test_the_option_may_stand_before_the_command_too(cassez: Callable[..., Run]) -> None:
    assert cassez("--lang", "es", "people").out == cassez("people", "--lang", "es").out != cassez("people").out


def test_a_suggested_command_speaks_the_same_language(ask: Callable[..., Run]) -> None:
    assert "cassez sources --person zaq-vorb --lang fr" in ask("person", "zaq", "--lang", "fr").out
    assert "--lang" not in ask("person", "zaq").out


def test_facts_stay_as_they_are_written(cassez: Callable[..., Run], dossier: Callable[..., Path]) -> None:
    facts = """
        sources: [{id: s, kind: news, publisher: Sources, title: Events and claims, language: en, grade: low, basis: full, note: N.}]
        people: [{id: p, name: Claims, summary: established, sources: [s], roles: [{role: lawyer, org: Sources, sources: [s]}]}]
        quotes: [{id: q, by: p, text: "{who} and {last} [sic] : undated", language: en, source: s}]
    """
    out = cassez("person", "claims", "--lang", "fr", "--facts", dossier(facts)).out
    for fact in ("Claims (p)", "established", "lawyer", "Sources ", "«{who} and {last} [sic] : undated» (en)"):
        assert fact in out


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        (["path", "zaq", "ivo"], "es", "ZAQ VORB (zaq-vorb) e IVO PLIX (ivo-plix)"),
        (["path", "zaq", "ivo"], "es", "ZAQ VORB: abogado/a de IVO PLIX"),
        (["path", "zaq", "ivo"], "fr", "ZAQ VORB : avocat(e) d’IVO PLIX"),
        (["path", "zaq", "ivo"], "fr", "Un lien n’accuse personne"),
        (["path", "zaq", "ivo"], "es", "2 hechos más nombran a ambos"),
        (["person", "zaq"], "es", "de alrededor de 2003 al 1 de agosto de 2005"),
        (["person", "zaq"], "fr", "d’environ 2003 au 1er août 2005"),
        (["person", "zaq"], "es", "desde 2001  1"),
        (["person", "zaq"], "fr", "à partir de 2001  1"),
        (["person", "zaq"], "es", "2001 o 2003 – 2004"),
        (["person", "zaq"], "es", "Fallecimiento: 1 de enero de 2011"),
        (["event", "e-a"], "es", "7 u 8 de abril de 2005"),
        (["event", "e-a"], "es", "◐ controvertido"),
        (["event", "e-a"], "fr", "◐ contesté"),
        (["claims"], "fr", "⊘ annulé"),
        (["claims"], "es", "anulado por KXY, 2009"),
        (["cite", "s-a"], "es", "AUT A e ITA B (1 de abril de 2005). TIT A. PUB A. Documento judicial. Expediente X 1."),
        (
            ["cite", "s-a"],
            "fr",
            "AUT A et ITA B (1er avril 2005). TIT A. PUB A. Document judiciaire, en espagnol. Dossier X 1.",
        ),
        (["cite", "s-b"], "fr", "PUB B (vers 2006). Article de presse. Copie lue : VIA B."),
        (["search", "PUB"], "fr", "PUB C, sans date"),
        (["source", "s-c"], "es", "PUB B, hacia 2006 (s-b)"),
        (["people", "--as-of", "2005-05-01"], "fr", "Au 1er mai 2005, selon ce que le public pouvait savoir."),
        (["people", "--as-of", "2001-01-01"], "es", "La primera se conoció el"),
        (["timeline", "--year", "2011-09", "--chart"], "fr", "politique (1) et zork (1)"),
        (
            ["gaps", "--kind", "silent-stretch"],
            "es",
            "ningún hecho clave en más de 3 años: el siguiente es TTL B (e-b), enero–marzo",
        ),
        (["gaps", "--kind", "one-party"], "es", "todo en lo que se apoya"),
        (["gaps", "--kind", "one-party"], "es", "lo acreditado o avalado que se apoya en el dicho de una sola parte"),
        (["gaps"], "fr", "ce qui, établi ou entériné, ne repose que sur des sources de qualité faible"),
        (["gaps"], "es", "un redactor del dosier vio la laguna"),
        (["gaps"], "fr", "un rédacteur du dossier a vu la lacune"),
        (["gaps", "--kind", "undecided"], "fr", "Là où les sources donnent des valeurs différentes"),
        (["stats"], "es", "todas  4"),
        (["event", "e-b"], "fr", "statue à l’égard de\N{NO-BREAK SPACE}: ZAQ VORB"),
        (["sources", "--year", "1950"], "fr", "Aucune source de 1950\N{NARROW NO-BREAK SPACE}; années"),
        (["person", "zaq"], "es", "Afirmaciones de ZAQ VORB"),
        (["person", "zaq"], "fr", "Affirmations sur ZAQ VORB"),
    ],
)
def test_an_answer_reads_as_it_would_be_written(ask: Callable[..., Run], asked: list[str], code: str, told: str) -> None:
    run = ask(*asked, "--lang", code, "--format", "plain", code=None)
    assert told in run.out + run.err


def test_a_colon_in_french_stands_apart_and_breaks_no_line(ask: Callable[..., Run]) -> None:
    out = ask("cite", "s-b", "--lang", "fr").out
    assert "Copie lue\N{NO-BREAK SPACE}: VIA B." in out
    assert "Autres noms\N{NO-BREAK SPACE}:" in ask("person", "zaq", "--lang", "fr", "--format", "plain").out


def test_numbers_are_written_as_the_language_writes_them() -> None:
    for code, thousands in (("en", "1,234"), ("es", "1,234"), ("fr", "1\N{NARROW NO-BREAK SPACE}234")):
        with speech.speaking(code):
            assert speech.number(1234) == thousands


def test_each_language_has_its_own_rule_for_one_and_many() -> None:
    told = {}
    for code in speech.LANGUAGES:
        with speech.speaking(code):
            told[code] = [speech.noun(count, "event", "events") for count in (0, 1, 2)]
    assert told == {
        "en": ["events", "event", "events"],
        "es": ["hechos", "hecho", "hechos"],
        "fr": ["événement", "événement", "événements"],
    }
