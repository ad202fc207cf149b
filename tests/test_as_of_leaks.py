"""As of a past day no answer names a record that was not known then, whatever is asked, in any format."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from conftest import Run

from cassez_cli.cli import opening
from cassez_cli.export.as_plain import export as plain
from cassez_cli.query.dossier import Dossier
from cassez_cli.views import record, versions
from cassez_cli.views.answer import Answer, Asked, Edition
from cassez_cli.views.graph import graph

DAYS = ("2005-12-10", "2006-01-15", "2006-02-06", "2008-06-01", "2013-01-24")
LOOK_UPS = (
    ("timeline",),
    ("timeline", "--person", "cassez"),
    ("person", "cassez"),
    ("people",),
    ("org",),
    ("org", "afi"),
    ("place",),
    ("place", "mexico city"),
    ("event", "2005-12-09-live-broadcast"),
    ("event", "2005-12-09-live-broadcast", "--history"),
    ("show", "police-live-rescue"),
    ("claims",),
    ("claims", "--by", "afi"),
    ("sources",),
    ("sources", "--person", "cassez"),
    ("sources", "--covering", "2005"),
    ("quotes",),
    ("cite", "florence-cassez", "2005-12-09-live-broadcast"),
    ("search", "cassez"),
    ("search", "arrest*"),
    ("versions",),
    ("versions", "2005-12-09-live-broadcast"),
    ("versions", "florence-cassez"),
    ("stats",),
    ("path", "cassez", "vallarta"),
    ("path", "garcia luna", "televisa"),
)
ASKED = Asked("", {}, Edition("", "", ""))


def later(day: str) -> set[str]:
    """List the ids of what was not known on the day."""
    rows = opening.dossier(None).index.rows("SELECT id FROM record WHERE known > ?", day)
    return {id_ for (id_,) in rows}


def values(value: Any) -> Iterator[str]:
    """Give every key and every text of a JSON value."""
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from values(each)
    elif isinstance(value, list):
        for each in value:
            yield from values(each)
    else:
        yield str(value)


def named(text: str) -> set[str]:
    """Find the ids that a text for people names: `Florence Cassez (florence-cassez)`, or an id alone in a cell or list."""
    return set(re.findall(r"\(([a-z0-9-]+)\)", text)) | set(re.split(r"; |\s{2,}|\n|: ", text))


@pytest.mark.parametrize("day", DAYS)
def test_no_answer_for_machines_names_what_was_not_known(cassez: Callable[..., Run], day: str) -> None:
    hidden = later(day)
    for asked in LOOK_UPS:
        found = json.loads(cassez(*asked, "--as-of", day, "--json", code=None).out)
        assert not hidden & set(values(found["results"])), asked


@pytest.mark.parametrize("day", DAYS)
def test_no_answer_for_people_or_spreadsheets_names_what_was_not_known(cassez: Callable[..., Run], day: str) -> None:
    hidden = later(day)
    for asked in LOOK_UPS:
        run = cassez(*asked, "--as-of", day, "--format", "csv", code=None)
        assert not hidden & {id_ for row in csv.reader(io.StringIO(run.out)) for cell in row for id_ in named(cell)}, asked
        for format_ in ("table", "md"):
            run = cassez(*asked, "--as-of", day, "--format", format_, "--cite", code=None)
            assert not hidden & named(run.out + run.err), (asked, format_)


@pytest.mark.parametrize("view", [record.answer, versions.answer])
@pytest.mark.parametrize("day", DAYS)
def test_no_page_of_a_record_names_what_was_not_known(day: str, view: Callable[..., Answer]) -> None:
    hidden = later(day)
    dossier = Dossier(opening.dossier(None).index, day)
    for found in dossier.select("1"):
        answer = view(dossier, found)
        assert not hidden & {*answer.shown, *values(answer.results())}, found.id
        assert not hidden & named(plain(answer, ASKED)), found.id


@pytest.mark.parametrize("day", DAYS)
def test_no_drawing_of_ties_names_what_was_not_known(day: str) -> None:
    drawn = graph(Dossier(opening.dossier(None).index, day))
    named_ = {node.id for node in drawn.nodes} | {id_ for edge in drawn.edges for id_ in (edge.one, edge.other, *edge.rests_on)}
    assert named_
    assert not later(day) & named_


def test_no_title_or_statement_names_a_year_later_than_the_day_from_which_it_is_shown() -> None:
    for found in opening.dossier(None).select("kind IN ('event', 'claim')"):
        years = re.findall(r"\b(?:19|20)\d\d\b", found.label)
        assert max(years, default="") <= found.known[:4], found.id
