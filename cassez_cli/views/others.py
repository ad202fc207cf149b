"""Who or what else a name may mean, with the command to ask for each instead."""

from collections.abc import Callable, Iterator

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.names import LISTED, Match
from cassez_cli.speech import say
from cassez_cli.spelling import quoted

#: So many are named; a name that more may mean is hardly a name.
MOST = 30


def others(dossier: Dossier, match: Match, command: Callable[[Found], str]) -> Iterator[str]:
    """Name the others, the most prominent first, each with its command; of very many the rest are counted."""
    if match.others:
        yield say("{name} may also mean:", name=quoted(match.name))
    yield from (f"  {each.label}{say(': ')}{command(each)}" for each in match.others[:MOST])
    if rest := match.others[MOST:]:
        listed = ", ".join(dossier.command(LISTED[kind]) for kind in dict.fromkeys(each.kind for each in rest))
        yield say("  and {number} more, all listed by: {command}", number=len(rest), command=listed)
