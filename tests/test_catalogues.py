"""The catalogues hold every phrase that the program says, and no other: a new phrase cannot be forgotten in a language."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import cassez_cli
from cassez_cli import files, speech, theme
from cassez_cli.checks.gaps import GAPS
from cassez_cli.cite.works import LANGUAGES, MEDIA
from cassez_cli.dates import LANGUAGES as DATED
from cassez_cli.decode import Facts
from cassez_cli.load import load
from cassez_cli.model import RECORDS
from cassez_cli.render import lanes, scale
from cassez_cli.speech.tongue import Tongue
from cassez_cli.views import card, path, record, ties
from cassez_cli.vocabulary import BASES, GRADES, SOURCE_KINDS, Kind, Status

ROOT = Path(cassez_cli.__file__).parent
TREES = {file: ast.parse(file.read_text(encoding="utf-8")) for file in ROOT.rglob("*.py")}
CONSTANTS = {
    target.id: node.value.value
    for tree in TREES.values()
    for node in tree.body
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    for target in node.targets
    if isinstance(target, ast.Name)
}


@pytest.fixture(params=[code for code in speech.LANGUAGES if code != speech.ENGLISH])
def tongue(request: pytest.FixtureRequest) -> Tongue:
    found: Tongue = import_module(f"cassez_cli.speech.{request.param}").TONGUE
    return found


def calls(*names: str) -> Iterator[ast.Call]:
    """Find the calls of functions of these names; the floor of speech itself says nothing."""
    for file, tree in TREES.items():
        if "speech" not in file.relative_to(ROOT).parts:
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in names:
                    yield node


def texts(node: ast.expr) -> list[str]:
    """Read the text that an argument is: written out, a constant of a module, or one of two."""
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    value = CONSTANTS[node.id] if isinstance(node, ast.Name) else node.value if isinstance(node, ast.Constant) else None
    assert isinstance(value, str), f"line {node.lineno}: say what is written out: {ast.unparse(node)}"
    return [value]


def said() -> dict[str, list[str]]:
    """Map every phrase given to `say` to the names of the values that go with it."""
    return {text: [each.arg or "" for each in call.keywords] for call in calls("say") for text in texts(call.args[0])}


def headings() -> set[str]:
    written = [call.args[0] for call in calls("Column")]
    return {text for node in written if not isinstance(node, ast.Name) for text in texts(node)}


@cache
def facts() -> Facts:
    where = files.shipped()
    return load(where, files.find(where)).facts


def fields() -> set[str]:
    """The fields that the page of a record shows under their names."""
    known = {"from" if name == "since" else name for cls in RECORDS.values() for name in cls._fields}
    parts = {"roles", "relations"}
    return {name.replace("_", " ") for name in known - record.ELSEWHERE - parts} | {"outcome"}


def tied() -> set[str]:
    """What the shipped facts say of ties, in a table and within a sentence."""
    found = [each for entry in facts().entries.values() for each in entry.plain.get("relations", ())]
    return {ties.spelled(each["kind"]) for each in found} | {ties.relation(each) for each in found}


def vocabulary() -> set[str]:
    """Every single word or short text that is shown, and where it comes from."""
    return {
        *headings(),
        *(lanes.NAME, lanes.COUNTED),
        *(sign.words for sign in theme.STATUS.values()),
        *Status,
        "reopened",
        *(sign.words for sign in theme.GRADE.values()),
        *GRADES,
        "any",
        *BASES,
        "dossier",
        *(kind.value for kind in Kind),
        *(kind.plural for kind in Kind),
        *SOURCE_KINDS,
        *(entry.plain["kind"] for entry in facts().entries.values() if entry.kind is Kind.EVENT),
        *(medium.words for medium in MEDIA.values()),
        *LANGUAGES.values(),
        *fields(),
        *tied(),
        *path.TOGETHER.values(),
        *scale.DAYS.values(),
        *scale.MONTHS.values(),
        *(what for _, what in card.QUESTIONS),
        *(command for command, _ in card.QUESTIONS if re.search("[A-Z]", command)),
        *(kind.means for kind in GAPS),
        *(kind.rule for kind in GAPS),
    }


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_language_has_every_phrase_that_is_said_and_no_other(tongue: Tongue) -> None:
    assert set(tongue.phrases) == set(said())


def test_a_phrase_has_the_same_gaps_to_fill_in_every_language_and_a_value_for_each(tongue: Tongue) -> None:
    given = said()
    for text, translated in (*tongue.phrases.items(), *tongue.retold.items()):
        assert names(text) == names(translated), text
        assert names(text) == set(given.get(text, names(text))) or not given[text], text


def test_a_language_has_every_word_that_is_shown_and_no_other(tongue: Tongue) -> None:
    assert set(tongue.words) == vocabulary()


def test_a_language_has_every_noun_that_is_counted_and_no_other(tongue: Tongue) -> None:
    written = [call.args[1 if len(call.args) > 1 else 0] for call in calls("counted")]
    told = [call.args[1] for call in calls("_listed")]
    literal = {text for node in (*written, *told) if isinstance(node, ast.Constant) for text in texts(node)}
    assert set(tongue.nouns) == literal | {kind.value for kind in Kind}


def test_all_languages_know_the_same_sentences_of_the_index() -> None:
    known = [import_module(f"cassez_cli.speech.{code}").TONGUE.retold for code in speech.LANGUAGES if code != speech.ENGLISH]
    assert all(set(each) == set(known[0]) for each in known)


def test_the_option_and_the_dates_know_the_same_languages() -> None:
    assert tuple(DATED) == speech.LANGUAGES


@pytest.mark.parametrize("code", [code for code in speech.LANGUAGES if code != speech.ENGLISH])
def test_every_gap_of_the_shipped_facts_is_told_in_every_language(code: str) -> None:
    where = files.shipped()
    with speech.speaking(code):
        untold = {
            gap.missing for gap in load(where, files.find(where)).verdict().gaps if speech.retold(gap.missing)[0] == "{text}"
        }
    assert not untold
