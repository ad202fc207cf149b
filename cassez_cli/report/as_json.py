"""Problems for programs; the keys are a promise."""

import json

from cassez_cli.problems import Place, Problem, Severity
from cassez_cli.report.report import Report


def report(of: Report) -> str:
    """Write one object with the counts and the problems by place."""
    counts = {
        "errors": of.count(Severity.ERROR),
        "warnings": of.count(Severity.WARNING),
        "warnings_not_shown": of.untold,
        "files": of.files,
        "records": of.records,
    }
    problems = [_problem(of, problem) for problem in of.problems]
    return json.dumps({"format": "cassez-check/1", "counts": counts, "problems": problems}, ensure_ascii=False, indent=2) + "\n"


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
