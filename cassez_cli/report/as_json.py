"""Problems for programs; the keys are a promise."""

import json

from cassez_cli.problems import Place, Problem, Severity
from cassez_cli.report.report import Report


def report(of: Report) -> str:
    """Write one object with the counts, what could not be checked, and the problems by place."""
    counts = {
        "errors": of.count(Severity.ERROR),
        "warnings": of.count(Severity.WARNING),
        "warnings_not_shown": of.untold,
        "files": of.files,
        "records": of.records,
    }
    problems = [_problem(of, problem) for problem in of.problems]
    report = {"format": "cassez-check/1", "counts": counts, "unchecked": _unchecked(of), "problems": problems}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _unchecked(of: Report) -> dict[str, object] | None:
    """Name what was not checked, and the files for which it could not be."""
    if of.unchecked is None:
        return None
    return {
        "what": of.unchecked.what,
        "because": [{"path": of.path(each.path), "why": each.why} for each in of.unchecked.because],
    }


def _problem(of: Report, problem: Problem) -> dict[str, object]:
    return {
        **_place(of, problem.place),
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "help": problem.help,
        "also": problem.also and _place(of, problem.also),
    }


def _place(of: Report, place: Place) -> dict[str, object]:
    return {"path": of.path(place.path), "line": place.line, "column": place.column}
