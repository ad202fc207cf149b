"""Problems as annotations of a GitHub workflow, in the form of its workflow commands."""

from cassez_cli.problems import Problem
from cassez_cli.report.report import Report

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def report(of: Report) -> str:
    """Write one command a line, `::error file=…,line=…,col=…,title=…::message`; nothing if there is nothing to tell."""
    return "".join(f"{_command(of, problem)}\n" for problem in of.problems) + _notice(of)


def _notice(of: Report) -> str:
    """Tell last what could not be checked."""
    if of.unchecked is None:
        return ""
    file = of.path(of.unchecked.because[0].path).translate(_PROPERTY)
    return f"::notice file={file},title=unchecked::{of.limits.translate(_MESSAGE)}\n"


def _command(of: Report, problem: Problem) -> str:
    place = problem.place
    file = of.path(place.path).translate(_PROPERTY)
    also = problem.also and f"see {of.place(problem.also)}"
    message = "\n".join(filter(None, (problem.message, also, problem.help)))
    where = f"file={file},line={place.line},col={place.column},title={problem.rule}"
    return f"::{problem.severity} {where}::{message.translate(_MESSAGE)}"
