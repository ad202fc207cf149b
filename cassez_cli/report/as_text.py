"""Problems for people: place, rule and message, the line with a caret, and what to do."""

from collections.abc import Iterator

from cassez_cli.problems import Problem, Severity
from cassez_cli.report.report import Report

#: How much of a line is shown, in characters, and how much of it before the caret at most, where it is cut.
_WIDTH, _BEFORE = 100, 40


def report(of: Report) -> str:
    """Write the problems one below the other, and the counts last."""
    return "".join(f"{line}\n" for problem in of.problems for line in _lines(of, problem)) + f"{_summary(of)}\n"


def _lines(of: Report, problem: Problem) -> Iterator[str]:
    place = problem.place
    mark = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
    yield f"{of.place(place)}: {problem.rule} {mark}{problem.message}"
    yield from _excerpt(of.line(place.path, place.line), place.column)
    if problem.also:
        yield f"  see:  {of.place(problem.also)}"
    if problem.help:
        yield f"  help: {problem.help}"


def _excerpt(line: str, column: int) -> Iterator[str]:
    start = max(0, column - 1 - _BEFORE) if len(line) > _WIDTH else 0
    if line:
        yield f"    {line[start : start + _WIDTH]}".rstrip()
        yield f"    {' ' * (column - 1 - start)}^"


def _summary(of: Report) -> str:
    errors, warnings = (_counted(of.count(severity), severity) for severity in Severity)
    told = errors if of.untold else f"{errors}, {warnings}"
    if not of.problems:
        told = "no errors" if of.untold else "no problems"
    more = f" (and {_counted(of.untold, Severity.WARNING)}: --strict shows them)" if of.untold else ""
    limits = f"; {of.limits}" if of.limits else ""
    return f"{told} in {_counted(of.files, 'file')}; {_counted(of.records, 'record')}{more}{limits}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + "s" * (number != 1)
