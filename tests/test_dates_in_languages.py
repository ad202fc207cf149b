"""Dates in the other languages of the interface: grammar by examples, and the same promises as in English by any date."""

import re
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassez_cli.dates import ENGLISH, LANGUAGES, Language, When

OTHERS = [language for code, language in LANGUAGES.items() if code != "en"]

TOLD = [
    ("2005-12-09", "9 de diciembre de 2005", "9 décembre 2005"),
    ("2005-01-01", "1 de enero de 2005", "1er janvier 2005"),
    ("2005-12", "diciembre de 2005", "décembre 2005"),
    ("2003~", "hacia 2003", "vers 2003"),
    ("2005-12-09~", "hacia el 9 de diciembre de 2005", "vers le 9 décembre 2005"),
    ("2005-12-09?", "quizá el 9 de diciembre de 2005", "peut-être le 9 décembre 2005"),
    ("2005-12-XX", "un día de diciembre de 2005", "un jour de décembre 2005"),
    ("2005-04-XX", "un día de abril de 2005", "un jour d’avril 2005"),
    ("199X", "la década de 1990", "les années 1990"),
    ("2005-21", "primavera de 2005", "printemps 2005"),
    ("2005-23~", "hacia el otoño de 2005", "vers l’automne 2005"),
    ("2005-24", "invierno de 2005–2006", "hiver 2005–2006"),
    ("2005-12-08/2005-12-09", "8–9 de diciembre de 2005", "8–9 décembre 2005"),
    ("2005-11-30/2005-12-02", "30 de noviembre – 2 de diciembre de 2005", "30 novembre – 2 décembre 2005"),
    ("2003~/2006", "de alrededor de 2003 a 2006", "d’environ 2003 à 2006"),
    ("2005-08/2006~", "de agosto de 2005 a alrededor de 2006", "d’août 2005 à environ 2006"),
    (
        "2025-02-06~/2025-03~",
        "de alrededor del 6 de febrero de 2025 a alrededor de marzo de 2025",
        "d’environ le 6 février 2025 à environ mars 2025",
    ),
    ("../2025-02-06~", "hasta alrededor del 6 de febrero de 2025", "jusqu’à environ le 6 février 2025"),
    (
        "2005-12-08/2005-12-09?",
        "del 8 de diciembre de 2005 a quizá el 9 de diciembre de 2005",
        "du 8 décembre 2005 à peut-être le 9 décembre 2005",
    ),
    ("2005-21/2005-23", "de la primavera de 2005 al otoño de 2005", "du printemps 2005 à l’automne 2005"),
    ("199X/2010?", "de la década de 1990 a quizá 2010", "des années 1990 à peut-être 2010"),
    ("2013/..", "desde 2013", "depuis 2013"),
    ("2013-05-02/..", "desde el 2 de mayo de 2013", "depuis le 2 mai 2013"),
    ("2013-05~/..", "desde alrededor de mayo de 2013", "depuis environ mai 2013"),
    ("../2009-03-04", "hasta el 4 de marzo de 2009", "jusqu’au 4 mars 2009"),
    ("2013/", "desde 2013, fin desconocido", "à partir de 2013, fin inconnue"),
    ("/2009-03-04", "hasta el 4 de marzo de 2009, inicio desconocido", "jusqu’au 4 mars 2009, début inconnu"),
    ("[2005-12-08,2005-12-09]", "8 o 9 de diciembre de 2005", "8 ou 9 décembre 2005"),
    ("[2005-12-07,2005-12-08]", "7 u 8 de diciembre de 2005", "7 ou 8 décembre 2005"),
    ("[2005-09,2005-10]", "septiembre u octubre de 2005", "septembre ou octobre 2005"),
    ("[2011-02-11,2011-02-12,2011-02-13]", "11, 12 o 13 de febrero de 2011", "11, 12 ou 13 février 2011"),
    (
        "[2005-12-08..2005-12-12]",
        "uno de los días del 8 al 12 de diciembre de 2005",
        "l’un des jours du 8 au 12 décembre 2005",
    ),
    ("[2005..]", "2005 o después", "2005 ou plus tard"),
    ("[..2005-12-09]", "9 de diciembre de 2005 o antes", "9 décembre 2005 ou plus tôt"),
    ("{2005-12-08,2005-12-09}", "8 y 9 de diciembre de 2005", "8 et 9 décembre 2005"),
    ("{2005-10..2005-12}", "cada mes de octubre a diciembre de 2005", "chaque mois d’octobre à décembre 2005"),
    ("{..2005}", "cada año hasta 2005", "chaque année jusqu’à 2005"),
]


@pytest.mark.parametrize(("text", "spanish", "french"), TOLD, ids=[text for text, *_ in TOLD])
def test_a_date_is_told_as_a_reader_of_the_language_would_write_it(text: str, spanish: str, french: str) -> None:
    assert (When.parse(text).words(LANGUAGES["es"]), When.parse(text).words(LANGUAGES["fr"])) == (spanish, french)


def _shape(value: Any) -> Any:
    """Reduce a table to its keys and, of patterns, the names of what goes in."""
    if isinstance(value, dict):
        return {key: _shape(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return len(value)
    return {name for _, name, _, _ in Formatter().parse(value) if name}


@pytest.mark.parametrize("language", OTHERS, ids=["es", "fr"])
def test_a_language_has_all_that_english_has_with_the_same_gaps_to_fill(language: Language) -> None:
    grammar = ("days", "articles", "contracted")
    tables = [{key: _shape(value) for key, value in table.items() if key not in grammar} for table in (ENGLISH, language)]
    assert tables[0] == tables[1]


#: A month and a day that every year has, so that the same day is told in each.
_days = st.builds("{:04}-{:02}-{:02}".format, st.integers(1, 9998), st.integers(1, 12), st.integers(1, 28))
_points = st.builds(
    lambda day, size, mark: day[:size] + mark, _days, st.sampled_from([4, 7, 10]), st.sampled_from(["", "~", "?", "%"])
)
_exact = st.builds(lambda day, size: day[:size], _days, st.sampled_from([4, 7, 10]))
_dates = (
    _points
    | st.builds(lambda ends: "/".join(sorted(ends)), st.tuples(_exact, _exact))
    | st.builds("{}/..".format, _points)
    | st.builds("../{}".format, _points)
    | st.builds("{}/".format, _points)
    | st.builds("/{}".format, _points)
    | st.builds("[{},{}]".format, _points, _points)
    | st.builds("{{{},{}}}".format, _points, _points)
    | st.builds(lambda year, season: f"{year:04}-{season}", st.integers(1, 9998), st.integers(21, 24))
    | st.builds(lambda year: f"{year:03}X", st.integers(1, 999))
)


@given(_dates, st.sampled_from(OTHERS))
def test_every_language_tells_the_same_numbers_in_the_same_order(text: str, language: Language) -> None:
    when = When.parse(text)
    assert re.findall(r"\d+", when.words(language)) == re.findall(r"\d+", when.words())


@given(_dates, _dates, st.sampled_from(OTHERS))
def test_dates_that_english_tells_apart_no_language_confuses(one: str, other: str, language: Language) -> None:
    told = [When.parse(text) for text in (one, other)]
    assert (told[0].words() == told[1].words()) == (told[0].words(language) == told[1].words(language))


@given(_dates, st.sampled_from(OTHERS))
def test_no_word_of_english_is_left_and_nothing_is_left_uncontracted(text: str, language: Language) -> None:
    words = When.parse(text).words(language)
    english = {
        *ENGLISH["months"],
        "about",
        "perhaps",
        "from",
        "since",
        "until",
        "unknown",
        "spring",
        "summer",
        "autumn",
        "winter",
    }
    assert not english & set(re.findall(r"\w+", words))
    assert not re.search(r"\b(de el|a el|à le|de le|de les|de [aeiouéâ]\w+ \d|le [aeiouéh])\b", words)
