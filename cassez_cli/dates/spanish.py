"""Dates in Spanish, as they are written in Mexico."""

from cassez_cli.dates.moment import Form
from cassez_cli.dates.words import Language

SPANISH: Language = {
    "months": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    "seasons": {3: "primavera de {year}", 6: "verano de {year}", 9: "otoño de {year}", 12: "invierno de {year}–{last}"},
    "forms": {
        Form.YEAR: "{year}",
        Form.MONTH: "{month} de {year}",
        Form.DAY: "{day} de {month} de {year}",
        Form.SOME_MONTH: "un mes de {year}",
        Form.SOME_DAY_OF_MONTH: "un día de {month} de {year}",
        Form.SOME_DAY_OF_YEAR: "un día de {year}",
        Form.DECADE: "la década de {year}",
        Form.CENTURY: "los años {year}–{last}",
    },
    "same_year": {Form.MONTH: "{month}", Form.DAY: "{day} de {month}"},
    "same_month": {Form.DAY: "{day}"},
    "marks": {"": "{date}", "?": "quizá {date}", "~": "hacia {date}", "%": "quizá hacia {date}"},
    "close": "{start}–{end}",
    "apart": "{start} – {end}",
    "from_to": "de {start} a {end}",
    "since": "desde {start}",
    "until": "hasta {end}",
    "start_unknown": "hasta {end}, inicio desconocido",
    "end_unknown": "desde {start}, fin desconocido",
    "one_of_range": {
        Form.YEAR: "uno de los años {span}",
        Form.MONTH: "uno de los meses {span}",
        Form.DAY: "uno de los días {span}",
    },
    "all_of_range": {
        Form.YEAR: "cada año {span}",
        Form.MONTH: "cada mes {span}",
        Form.DAY: "cada día {span}",
    },
    "or_later": "{start} o después",
    "or_earlier": "{end} o antes",
    "comma": ", ",
    "one_of": " o ",
    "all_of": " y ",
    "days": {},
    "articles": {Form.DAY: "el ", Form.SEASON: "el "},
    "contracted": (
        ("el primavera", "la primavera"),
        *((f"{before} hacia ", f"{before} alrededor de ") for before in ("de", "a", "desde", "hasta")),
        ("de el ", "del "),
        ("a el ", "al "),
        ("o 8 ", "u 8 "),
        ("o 11 ", "u 11 "),
        ("o octubre ", "u octubre "),
        ("o otoño ", "u otoño "),
    ),
}
