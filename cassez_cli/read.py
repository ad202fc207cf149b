"""Read all files of a dossier, half of them in a second process if there is enough to read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any

from cassez_cli import files, nodes
from cassez_cli.apart import Nobody, Other, possible
from cassez_cli.decode import Content, Facts

#: What is done with facts that have been read.
Task = Callable[[Facts], Any]
#: Called with the share that has been read, from 0 to 1.
Tell = Callable[[float], None]
#: Paths and what the files there hold.
Texts = list[tuple[str, bytes]]
#: A dossier of so many bytes is worth a second process.
WORTH = 512 * 1024
#: The share that is read here: a little more than half, for the other has to send what it read first.
OURS = 0.54


def read(where: Path, found: list[Path], tell: Tell = lambda _: None) -> Facts:
    """Read the files, which lie below `where`."""
    facts, _ = _read(where, found, tell, ())
    return facts


def read_for(tasks: Sequence[Task], where: Path, found: list[Path], tell: Tell) -> tuple[Facts, list[Callable[[], Any]]]:
    """Read the files, which lie below `where`, and begin the tasks; the functions given back, to be called in turn, wait for them."""
    facts, other = _read(where, found, tell, tasks)
    return facts, [partial(other.receive, partial(task, facts)) for task in tasks]


def _read(where: Path, found: list[Path], tell: Tell, tasks: Sequence[Task]) -> tuple[Facts, Other | Nobody]:
    facts = _unread(where, found)
    texts = list(facts.texts.items())
    ours, theirs = _shared(texts) if possible() else (texts, [])
    other = Other(partial(_read_there, facts, theirs, tasks)) if theirs else Nobody()
    here = _contents(ours, tell)
    there = other.receive(partial(_contents, theirs))
    if tasks:
        other.send(here)
    facts.take([*here, *there])
    return facts, other


def _read_there(facts: Facts, theirs: Texts, tasks: Sequence[Task], other: Other) -> None:
    """Read a share of the files as the other process, and then do the tasks."""
    there = _contents(theirs)
    other.send(there)
    here: list[Content] = other.receive(sys.exit)
    facts.take([*here, *there])
    for task in tasks:
        other.send(task(facts))


def _unread(where: Path, found: list[Path]) -> Facts:
    facts = Facts()
    for file in found:
        path = str(file.relative_to(where)) if file != where else file.name
        try:
            size = files.size(file)
            if size > nodes.MAX_BYTES:
                facts.take_unread(nodes.too_large(path, size))
            else:
                facts.texts[path] = file.read_bytes()
        except OSError as error:
            facts.take_unread(nodes.unreadable(path, str(error.strerror).lower()))
    return facts


def _shared(texts: Texts) -> tuple[Texts, Texts]:
    """Deal the files out, in their order, in two shares that take equal time; the second may be empty."""
    sizes = list(accumulate(len(data) for _, data in texts))
    if not sizes or sizes[-1] < WORTH:
        return texts, []
    first = sum(size <= sizes[-1] * OURS for size in sizes)
    return texts[:first], texts[first:]


def _contents(texts: Texts, tell: Tell = lambda _: None) -> list[Content]:
    contents, done, whole = [], 0, sum(len(data) for _, data in texts) or 1
    for path, data in texts:
        tell(done / whole)
        contents.append(Content(path, data))
        done += len(data)
    tell(1.0)
    return contents
