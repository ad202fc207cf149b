"""Measure whole processes, as ratios to the imports that any program of this kind pays, and hold them against their bars.

    python tests/benchmark.py [RUNS]

Times are medians of wall-clock seconds; each look-up takes turns with the bare imports, so that a drifting machine moves both.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

FLOOR = (sys.executable, "-c", "import typer, rich.console, rich.table")
CASSEZ = (sys.executable, "-m", "cassez_cli")
SHIPPED = Path(__file__).parent.with_name("facts")
BARE = "import sys, yaml\nfor name in sys.argv[1:]: yaml.load(open(name, 'rb'), yaml.CSafeLoader)"
LAUNCHER = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
#: With these Python would compile anew at every start, or write without a buffer.
UNUSUAL = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
EVENTS, PEOPLE, SOURCES = 100_000, 10_000, 20_000

LOOK_UPS = (
    (("person", "vallarta"), 1.3),
    (("sources", "--year", "2008"), 1.3),
    (("timeline",), 1.5),
    (("timeline", "--all"), 2.5),
    (("person", "vallarta", "--json"), 1.2),
    (("sources", "--year", "2008", "--json"), 1.2),
    (("timeline", "--json"), 1.2),
    (("timeline", "--all", "--json"), 1.2),
    (("timeline", "--as-of", "2006-02-06"), 1.5),
    (("timeline", "--chart"), 1.5),
    (("versions", "2005-12-08-arrest"), 1.3),
    (("gaps",), 1.3),
    (("cite", "2013-01-23-supreme-court-ruling"), 1.3),
    (("path", "cassez", "garcia luna"), 1.3),
    (("search", "extradit*"), 1.3),
    (("--help",), 1.8),
)


def run(command: Sequence[str], environment: dict[str, str]) -> float:
    """Run a command to its end; give the seconds it took."""
    started = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)  # noqa: S603
    return time.perf_counter() - started


def memory(command: Sequence[str], environment: dict[str, str]) -> int:
    """Give the peak memory of a command, in KiB as Linux counts it.

    A process is born with the peak of the one that starts it, so the command is started by a small one.
    """
    launcher = (sys.executable, "-S", "-c", LAUNCHER, *command)
    return int(subprocess.run(launcher, env=environment, stdout=subprocess.PIPE, check=True).stdout)  # noqa: S603


def ratio(one: Callable[[], float], other: Callable[[], float], runs: int) -> float:
    """Give the median of the ratios of two measures that take turns, after one turn that is not counted."""
    return statistics.median([one() / other() for _ in range(runs + 1)][1:])


def made(folder: Path) -> Path:
    """Write the shipped facts and 100,000 events beside them, which no question of this script finds: the answers stay the same."""
    shutil.copytree(SHIPPED, folder / "shipped")
    sources = "".join(
        f'  - {{id: s{n}, kind: news, publisher: Paper {n % 900}, published: "{1900 + n % 90}-05-01", language: en, '
        f"grade: high, basis: full, note: Report {n} of what was seen.}}\n"
        for n in range(SOURCES)
    )
    people = "".join(
        f"  - {{id: p{n}, name: Person Number{n}, summary: Someone of number {n}., sources: [s{n}]}}\n" for n in range(PEOPLE)
    )
    (folder / "named.yaml").write_text(f"sources:\n{sources}people:\n{people}", encoding="utf-8")
    for part in range(100):
        events = "".join(
            f'  - {{id: e{n}, date: "{1900 + n % 90}-{n % 12 + 1:02}-{n % 28 + 1:02}", title: Event of number {n}, '
            f"summary: What happened under number {n} was seen by several., kind: court, status: established, "
            f"people: [p{n % PEOPLE}], sources: [s{n % SOURCES}, s{(n + 1) % SOURCES}]}}\n"
            for n in range(part * EVENTS // 100, (part + 1) * EVENTS // 100)
        )
        (folder / f"{part}.yaml").write_text(f"events:\n{events}", encoding="utf-8")
    return folder


def main() -> None:
    """Measure, and print a table with the bar of each row."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    table = Table("measured", "ratio", "bar", "")
    with tempfile.TemporaryDirectory() as scratch:
        environment = {name: value for name, value in os.environ.items() if name not in UNUSUAL}
        environment |= {"XDG_CACHE_HOME": scratch, "COLUMNS": "80"}
        large = made(Path(tempfile.mkdtemp(dir=scratch)))
        beside = environment | {"CASSEZ_FACTS": str(large)}

        def add(name: str, measured: float, bar: float) -> None:
            table.add_row(name, f"{measured:.2f}", f"{bar:.1f}", "ok" if measured <= bar else "over")

        def seconds(command: Sequence[str], environment: dict[str, str] = environment) -> Callable[[], float]:
            return lambda: run(command, environment)

        def first_build(environment: dict[str, str]) -> float:
            with tempfile.TemporaryDirectory() as cache:
                return run((*CASSEZ, "timeline"), environment | {"XDG_CACHE_HOME": cache})

        for question, bar in LOOK_UPS:
            add(f"{' '.join(question)} / imports", ratio(seconds((*CASSEZ, *question)), seconds(FLOOR), runs), bar)
        for question, _ in LOOK_UPS[:3]:
            command, name = (*CASSEZ, *question), " ".join(question)
            add(f"{name}, 100,000 events / shipped", ratio(seconds(command, beside), seconds(command), runs), 1.5)
            add(f"{name}, peak memory, 100,000 events / shipped", memory(command, beside) / memory(command, environment), 1.5)
        for name, facts, where, times in (("", SHIPPED, environment, runs), (", 100,000 events", large, beside, 3)):
            bare = seconds((sys.executable, "-c", BARE, *map(str, facts.rglob("*.yaml"))))
            add(f"check{name} / bare yaml.load", ratio(seconds((*CASSEZ, "check"), where), bare, times), 2.0)
            add(f"first build{name} / bare yaml.load", ratio(partial(first_build, where), bare, times), 2.0)
    Console().print(table)


if __name__ == "__main__":
    main()
