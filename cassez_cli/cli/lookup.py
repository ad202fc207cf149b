"""Make a command of a question: open the dossier, ask, show; the options that all look-ups share are added here."""

from collections.abc import Callable, Iterable, Sequence
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from cassez_cli.cli import asking, opening, output
from cassez_cli.cli.output import CITABLE, Wish
from cassez_cli.refusal import Refusal
from cassez_cli.speech import ENGLISH, LANGUAGES, speaking
from cassez_cli.spelling import quoted
from cassez_cli.views import as_of
from cassez_cli.views.answer import Answer
from cassez_cli.vocabulary import NEVER

FORMATS = ("table", "plain", "json", "jsonl", "csv", "tsv", "md")
#: A number of more is beyond all that is counted.
MOST_DIGITS = 18
#: The formats that people read, which speak their language.
READ = ("table", "plain", "md")

FactsFolder = Annotated[
    Path | None,
    typer.Option(
        "--facts", metavar="FOLDER", envvar="CASSEZ_FACTS", help="Another dossier: a folder of YAML files, or one file."
    ),
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As the public could know it at the end of that day.")]


def limit(given: str | int) -> int:
    """Read how many `--limit` lets through; where it is not given, Typer asks for its default."""
    digits = str(given).lstrip("0")
    if not digits.isdecimal():
        raise Refusal(f"--limit: {quoted(str(given))} is not a number from 1 on", "for example --limit 10")
    return int(digits[:MOST_DIGITS])


def standings(words: Sequence[str]) -> Any:
    """Make the option `--status`, which takes one of these words."""
    help_ = f"Of this standing: {', '.join(words)}."
    return typer.Option("--status", metavar="STATUS", help=help_, autocompletion=lambda: list(words))


Limit = Annotated[int | None, typer.Option("--limit", parser=limit, metavar="N", help="At most so many.")]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="Speak en, es or fr: headings, dates, remarks. Facts, data formats, refusals and this help stay as they are.",
        autocompletion=lambda: list(LANGUAGES),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=lambda file: None if file == Path("-") else file,
        help="Write the answer to a file; - is standard output.",
    ),
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw in ASCII, as where the output is not UTF-8: # certainly, . possibly.")]


def _shared(  # noqa: PLR0913 - the options that every look-up has
    *,
    as_of: AsOf = None,
    format_: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help=", ".join(FORMATS), autocompletion=lambda: list(FORMATS)),
    ] = "table",
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output_: Output = None,
    cite_: Annotated[
        bool, typer.Option("--cite", help=f"End with the edition, the licence and the ids shown: {', '.join(CITABLE)}.")
    ] = False,
    lang: Lang = ENGLISH,
    facts: FactsFolder = None,
) -> None:
    """Declare the options; see `lookup`."""


def lookup(ask: Callable[..., Answer]) -> Callable[..., None]:
    """Turn a question, whose first argument is the dossier, into a command; its docstring becomes the help.

    The options that all look-ups share are added, but for those that it declares itself. What was asked, and as of which day, is told to the machine formats as the query,
    under the names of the options; `understood` has the id that each name was taken to mean.
    """
    own = list(_options(ask))[1:]

    def command(**given: Any) -> None:
        query = {name.strip("_"): value for name, value in given.items() if name in asked and value not in (None, False, [])}
        format_ = _format(given["format_"], json=given["json"])
        dossier = opening.dossier(given["facts"], day(given["as_of"]))
        with speaking(spoken(given["lang"], format_)):
            answer = as_of.marked(ask(dossier, **{each.name: given[each.name] for each in own}), dossier)
            if dossier.understood:
                query["understood"] = dossier.understood
            output.show(answer, dossier, Wish(_name(ask), query, format_, given["output_"], cite=given["cite_"]))

    asked = {each.name for each in own} | {"as_of"}
    shared = (each for each in _options(_shared) if each.name not in {own_.name for own_ in own})
    parameters = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in (*own, *shared)]
    command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    command.__doc__ = ask.__doc__
    return command


def _options(declared: Callable[..., Any]) -> Iterable[Parameter]:
    return signature(declared, eval_str=True).parameters.values()


def _name(ask: Callable[..., Answer]) -> str:
    """Name the command, which its module is called after."""
    return ask.__module__.rpartition(".")[2]


def _format(name: str, *, json: bool) -> str:
    if name not in FORMATS:
        raise Refusal(f"there is no format {quoted(name)}", f"formats: {', '.join(FORMATS)}")
    return "json" if json else name


def spoken(language: str, format_: str) -> str:
    """Choose the language of the answer: data formats are written in English, whatever was asked for."""
    if language not in LANGUAGES:
        raise Refusal(f"there is no language {quoted(language)}", f"languages: {', '.join(LANGUAGES)}")
    return language if format_ in READ else ENGLISH


def day(text: str | None) -> str | None:
    """Read the day of `--as-of`; of a month or a year it is the last day."""
    if text is None:
        return None
    day = asking.when("--as-of", text).last_iso
    if day == NEVER:
        raise Refusal(f"--as-of: {quoted(text)} has no end", "give a day, a month or a year: 2006-01-15, 2006-01, 2006")
    return day
