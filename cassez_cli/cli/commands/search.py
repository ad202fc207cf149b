"""`cassez search`."""

from typing import Annotated

import typer

from cassez_cli.cli.lookup import limit as limit_
from cassez_cli.cli.lookup import lookup
from cassez_cli.query.dossier import Dossier
from cassez_cli.query.search import count, search
from cassez_cli.views import search as view
from cassez_cli.views.answer import Answer


@lookup
def command(
    dossier: Dossier,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All of them must be there; accents do not matter.")],
    limit: Annotated[int, typer.Option("--limit", parser=limit_, metavar="N", help="At most so many.")] = 20,
) -> Answer:
    r"""Full text over everything; what is named or titled so comes first.

    A word is found in its other regular forms too, an id or a day as it is written. A phrase stands in quotation marks of its own, and
    a star after a word stands for any ending.

    \b
    cassez search garcia luna
    cassez search '"efecto corruptor"'
    cassez search 'extradit*' --limit 50
    """
    asked = " ".join(words)
    return view.answer(dossier, asked, search(dossier, asked, limit), count(dossier, asked))
