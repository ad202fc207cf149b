"""Problems for people: place, rule and message, the line with a caret, and what to do."""

from collections.abc import Iterator

from cassez_cli.problems import Problem, Severity
from cassez_cli.report.report import Report
from cassez_cli.theme import PLACE, SEVERITY
from cassez_cli.views.answer import Line, Span, line, plain_text

#: How much of a line is shown, in characters, and how much of it before the caret at most, where it is cut.
_WIDTH, _BEFORE = 100, 40


def report(of: Report) -> str:
    """Write the problems one below the other, and the counts last."""
    return "".join(f"{plain_text(each)}\n" for each in lines(of))


def lines(of: Report) -> Iterator[Line]:
    """Do the same in lines whose spans know what part they play."""
    for problem in of.problems:
        yield from _lines(of, problem)
    yield line(_summary(of))


def _lines(of: Report, problem: Problem) -> Iterator[Line]:
    place = problem.place
    mark = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
    style = SEVERITY[problem.severity]
    yield line(Span(of.place(place), PLACE), ": ", Span(problem.rule.value, style), f" {mark}{problem.message}")
    yield from _excerpt(of.line(place.path, place.line), place.column, style)
    if problem.also:
        yield line("  see:  ", Span(of.place(problem.also), PLACE))
    if problem.help:
        yield line(f"  help: {problem.help}")


def _excerpt(text: str, column: int, style: str) -> Iterator[Line]:
    start = max(0, column - 1 - _BEFORE) if len(text) > _WIDTH else 0
    if text:
        yield line(f"    {text[start : start + _WIDTH]}".rstrip())
        yield line(f"    {' ' * (column - 1 - start)}", Span("^", style))


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
