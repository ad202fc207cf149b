"""The table of commands. A command is imported only when it is called, so that an answer is not kept waiting by the others."""

from importlib import import_module
from inspect import cleandoc
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup

from cassez_cli import __version__
from cassez_cli.cli import opening, output
from cassez_cli.cli.lookup import FactsFolder, Lang, spoken
from cassez_cli.cli.misplaced import Command
from cassez_cli.cli.output import Wish
from cassez_cli.refusal import Refusal
from cassez_cli.speech import ENGLISH, speaking
from cassez_cli.spelling import nearest, quoted, sought
from cassez_cli.views import card as view

LOOK_UP, WEIGH, WORK = "Look up", "Weigh", "Work on a dossier"


class Entry(NamedTuple):
    """Where a command stands: the section of the help, its module, and what it answers in a few words."""

    section: str
    module: str
    answers: str


#: Add a command: add its module in `commands`, with a function `command`, and its row here.
COMMANDS: dict[str, Entry] = {
    "timeline": Entry(LOOK_UP, "timeline", "What happened when: the story in brief, or every event that matches."),
    "person": Entry(LOOK_UP, "person", "Who someone is: names, roles, ties, timeline, claims, quotations."),
    "people": Entry(LOOK_UP, "people", "Everyone in the dossier, the most prominent first."),
    "org": Entry(LOOK_UP, "org", "What an organisation is and did; without a name, all of them."),
    "place": Entry(LOOK_UP, "place", "What happened at a place; without a name, all of them."),
    "path": Entry(LOOK_UP, "path", "How two people or organisations are tied, step by step."),
    "event": Entry(LOOK_UP, "event", "One event, whole, with everything that bears on it."),
    "source": Entry(LOOK_UP, "source", "One source, whole, with everything that rests on it."),
    "show": Entry(LOOK_UP, "show", "Any record, whole."),
    "sources": Entry(LOOK_UP, "sources", "What was published, how good it is, and how much rests on it."),
    "cite": Entry(LOOK_UP, "cite", "Sources as citations: text, BibTeX, CSL-JSON or RIS."),
    "search": Entry(LOOK_UP, "search", "Full text over everything."),
    "claims": Entry(WEIGH, "claims", "What is said, by whom, and how it stands."),
    "versions": Entry(WEIGH, "versions", "Who says what about one thing, side by side."),
    "quotes": Entry(WEIGH, "quotes", "Exact words, in their language."),
    "gaps": Entry(WEIGH, "gaps", "What the dossier does not know, or knows badly."),
    "stats": Entry(WEIGH, "stats", "How much there is, of what, and when."),
    "export": Entry(WORK, "export", "The whole dossier in another format."),
    "graph": Entry(WORK, "graph", "Who is tied to whom, for Graphviz, Mermaid or Gephi."),
    "check": Entry(WORK, "check", "Every fault of the facts, each with its line."),
    "explain": Entry(WORK, "explain", "What a rule of check, or a kind of gap, means."),
    "schema": Entry(WORK, "schema", "A JSON Schema of the YAML, for editors."),
    "new": Entry(WORK, "new", "A commented skeleton of a record, to paste."),
}


class Commands(TyperGroup):
    """The commands of the table, each built when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Name all commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the signature is Typer's
        """Import and build one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"cassez_cli.cli.commands.{COMMANDS[cmd_name].module}")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name, cls=Command, help=_help(module.command))(module.command)
        return typer.main.get_command(alone)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that the first argument names, and what is given to it; raises Refusal with what may have been meant."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            near = " or ".join(nearest(args[0], COMMANDS))
            listed = f"commands are listed by: cassez -h; words are looked for by: cassez search {sought(' '.join(args))}"
            raise Refusal(f"there is no command {quoted(args[0])}", f"did you mean {near}?" if near else listed)
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, [*_given_before(ctx), *rest]

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the signature is Typer's
        """List the commands by section, without importing one."""
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            with formatter.section(section):
                formatter.write_dl([(name, entry.answers) for name, entry in COMMANDS.items() if entry.section == section])


def _given_before(ctx: Any) -> list[str]:
    """Give the options that stand before the command as if they stood behind it, before all others there: of two the last holds."""
    given = (name for name in ("facts", "lang") if ctx.get_parameter_source(name).name == "COMMANDLINE")
    return [word for name in given for word in (f"--{name}", str(ctx.params[name]))]


def _help(command: Any) -> str:
    """Make the help of a docstring: what stands below a line with backslash and b keeps its lines."""
    return cleandoc(command.__doc__).replace("\\b\n", "\b\n")


app = typer.Typer(
    cls=Commands,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - the signature is Typer's
    if wanted:
        typer.echo(f"cassez {__version__}")
        raise typer.Exit


def card(
    ctx: typer.Context,
    facts: FactsFolder = None,
    lang: Lang = ENGLISH,
    version: Annotated[  # noqa: ARG001, FBT002 - the callback answers; the signature is Typer's
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    r"""Look up who said what, when, in the Cassez-Vallarta affair, or in any dossier of your own.

    Without a command it shows what the dossier holds and a few questions to try.

    \b
    cassez timeline
    cassez person vallarta
    cassez sources --year 2008
    """
    if ctx.invoked_subcommand is None:
        dossier = opening.dossier(facts)
        with speaking(spoken(lang, "table")):
            output.show(view.answer(dossier), dossier, Wish("card", {}))


app.callback(help=_help(card))(card)
