"""Measure whole processes, as ratios to the imports that any program of this kind pays, and hold them against their bars.

    python tests/benchmark.py [RUNS]

Times are medians of wall-clock seconds; each look-up takes turns with the bare imports, so that a drifting machine moves both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

FLOOR = (sys.executable, "-c", "import typer, rich.console, rich.table")
CASSEZ = (sys.executable, "-m", "cassez_cli")
SHIPPED = Path(__file__).parent.with_name("facts")
BARE = "import sys, yaml\nfor name in sys.argv[1:]: yaml.load(open(name, 'rb'), yaml.CSafeLoader)"
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
    (("--help",), 1.8),
)


def run(command: Sequence[str], environment: dict[str, str]) -> tuple[float, int]:
    """Run a command to its end; give the seconds it took and its peak memory in KiB (as Linux counts it)."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss


def ratio(one: Callable[[], float], other: Callable[[], float], runs: int) -> float:
    """Give the median of the ratios of two measures that take turns, after one turn that is not counted."""
    return statistics.median([one() / other() for _ in range(runs + 1)][1:])


def made(folder: Path) -> Path:
    """Write a dossier of 100,000 events, in which a Vallarta has 110, 45 tell the story and 12 sources are of 2008."""
    card = 'dossier:\n  title: A made dossier\n  edition: "2020-01-01"\n'
    sources = "".join(
        f'  - {{id: s{n}, kind: news, publisher: Paper {n % 900}, published: "{2008 if n < 12 else 1900 + n % 90}-05-01", language: en, '
        f"grade: high, basis: full, note: Report {n} of what was seen.}}\n"
        for n in range(SOURCES)
    )
    people = "".join(
        f"  - {{id: p{n}, name: {'Israel Vallarta' if n == 0 else f'Person Number{n}'}, summary: Someone of number {n}., sources: [s{n}]}}\n"
        for n in range(PEOPLE)
    )
    (folder / "card.yaml").write_text(f"{card}sources:\n{sources}people:\n{people}", encoding="utf-8")
    for part in range(100):
        events = "".join(
            f'  - {{id: e{n}, date: "{1900 + n % 100}-{n % 12 + 1:02}-{n % 28 + 1:02}", title: Event of number {n}, '
            f"summary: What happened under number {n} was seen by several., kind: court, status: established, "
            f"{'key: true, ' if n < 45 else ''}people: [{'p0' if n < 110 else f'p{n % PEOPLE or 1}'}], "
            f"sources: [s{n % SOURCES}, s{(n + 1) % SOURCES}]}}\n"
            for n in range(part * EVENTS // 100, (part + 1) * EVENTS // 100)
        )
        (folder / f"{part}.yaml").write_text(f"events:\n{events}", encoding="utf-8")
    return folder


def main() -> None:
    """Measure, and print a table with the bar of each row."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    table = Table("measured", "ratio", "bar", "")
    with tempfile.TemporaryDirectory() as scratch:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"XDG_CACHE_HOME": scratch, "COLUMNS": "80"}
        large = environment | {"CASSEZ_FACTS": str(made(Path(tempfile.mkdtemp(dir=scratch))))}

        def add(name: str, measured: float, bar: float) -> None:
            table.add_row(name, f"{measured:.2f}", f"{bar:.1f}", "ok" if measured <= bar else "over")

        def seconds(command: Sequence[str], environment: dict[str, str] = environment) -> Callable[[], float]:
            return lambda: run(command, environment)[0]

        for question, bar in LOOK_UPS:
            add(f"{' '.join(question)} / imports", ratio(seconds((*CASSEZ, *question)), seconds(FLOOR), runs), bar)
        for question, _ in LOOK_UPS[:3]:
            command = (*CASSEZ, *question)
            add(f"{' '.join(question)}, 100,000 events / shipped", ratio(seconds(command, large), seconds(command), runs), 1.5)
            memory = run(command, large)[1] / run(command, environment)[1]
            add(f"{' '.join(question)}, peak memory, 100,000 events / shipped", memory, 1.5)
        bare = seconds((sys.executable, "-c", BARE, *map(str, SHIPPED.rglob("*.yaml"))))
        add("check / bare yaml.load", ratio(seconds((*CASSEZ, "check")), bare, runs), 2.0)

        def first_build() -> float:
            with tempfile.TemporaryDirectory() as cache:
                return run((*CASSEZ, "timeline"), environment | {"XDG_CACHE_HOME": cache})[0]

        add("first build / bare yaml.load", ratio(first_build, bare, runs), 2.0)
    Console().print(table)


if __name__ == "__main__":
    main()
