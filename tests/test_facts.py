"""What the shipped dossier promises, whatever its words."""

import re
from collections import Counter
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from cassez_cli import files
from cassez_cli.decode import Facts
from cassez_cli.load import Loaded, load
from cassez_cli.model import Event, Kind, Status
from cassez_cli.problems import Rule
from cassez_cli.spelling import fold

#: As many records the edition of 24 November 2026 has; a later one may fold some only with a reason.
COUNTS = {
    Kind.EVENT: 378,
    Kind.PERSON: 207,
    Kind.ORGANISATION: 55,
    Kind.PLACE: 47,
    Kind.CLAIM: 101,
    Kind.CONFLICT: 104,
    Kind.QUOTE: 63,
    Kind.SOURCE: 1236,
}

#: Settled with care against wrong dates in print.
SETTLED = {
    "2005-12-08-arrest": "2005-12-08",
    "2005-12-09-staged-raid": "2005-12-09",
    "2006-02-05-punto-de-partida": "2006-02-05",
    "2006-02-10-pgr-press-conference": "2006-02-10",
    "2008-04-25-sentence-96": "2008-04-25",
    "2009-03-02-appeal-60": "2009-03-02",
    "2009-06-22-transfer-refused": "2009-06-22",
    "2011-02-10-amparo-refused": "2011-02-10",
    "2012-03-07-zaldivar-draft": "2012-03-07/2012-03-08",
    "2012-03-21-first-chamber-vote": "2012-03-21",
    "2013-01-23-supreme-court-ruling": "2013-01-23",
    "2013-01-23-release-tepepan": "2013-01-23",
    "2013-01-24-arrival-paris": "2013-01-24",
    "2013-01-25-elysee": "2013-01-25",
    "2025-07-31-vallarta-acquitted": "2025-07-31",
    "2025-08-01-vallarta-released": "2025-08-01",
    "2025-08-12-fgr-announces-appeal": "2025-08-12",
}

#: The story; without any of these it would be told to one side.
KEY_EVENTS = {
    "2003-03-cassez-arrives-mexico",
    "2004-10-cassez-meets-vallarta",
    "2005-10-19-rios-family-kidnapping",
    "2005-10-elizalde-kidnapping",
    "2005-12-08-arrest",
    "2005-12-08-vallarta-tortured",
    "2005-12-09-first-statements",
    "2005-12-09-live-broadcast",
    "2005-12-09-staged-raid",
    "2006-02-05-punto-de-partida",
    "2006-02-10-pgr-press-conference",
    "2006-02-14-changed-statements",
    "2006-12-garcia-luna-minister",
    "2008-04-25-sentence-96",
    "2009-03-02-appeal-60",
    "2009-03-06-state-visit",
    "2009-05-07-vallarta-relatives-arrested",
    "2009-06-22-transfer-refused",
    "2009-07-29-orozco-recants",
    "2010-02-04-a-l-ombre-de-ma-vie",
    "2010-04-19-pgr-document",
    "2011-02-10-amparo-refused",
    "2011-03-08-year-cancelled",
    "2012-03-07-zaldivar-draft",
    "2012-03-21-first-chamber-vote",
    "2012-04-27-mario-vallarta-arrest",
    "2013-01-23-release-tepepan",
    "2013-01-23-supreme-court-ruling",
    "2013-01-24-arrival-paris",
    "2013-03-13-cndh-special-report",
    "2015-01-23-civil-suit",
    "2016-02-25-cortez-vallarta-absolved",
    "2018-01-31-alfaguara-prize",
    "2019-12-09-garcia-luna-arrest",
    "2021-04-cndh-recommendation-20-2021",
    "2021-07-05-cardenas-palomino-arrested",
    "2022-08-25-netflix-series",
    "2023-02-21-garcia-luna-convicted",
    "2024-10-16-garcia-luna-sentenced",
    "2024-torture-reopening-annulled",
    "2025-07-31-vallarta-acquitted",
    "2025-08-01-vallarta-released",
    "2025-08-14-fgr-files-appeal",
    "2025-08-28-cardenas-palomino-sentenced",
    "2025-09-04-elizalde-letter",
    "2025-12-09-vallarta-appeal-pending",
}

#: SHA-256, cut to 16 digits, of pairs of words that would name a child who was a victim; so this file does not name them either.
CHILDREN = {
    "481637f59c997dd4",
    "d34bd24ae01a69f1",
    "dceab3d83137b4db",
    "147837e5b5a42b35",
    "cdda3efe8ebbd715",
    "d86015f7d9b71b51",
}

#: What `--strict` may find here; the README tells how many of them in all.
OPEN = {Rule.ONE_ORIGIN, Rule.ONE_PARTY, Rule.LOW_GRADE_ONLY}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    where = files.shipped()
    return load(where, files.find(where))


@pytest.fixture(scope="module")
def facts(loaded: Loaded) -> Facts:
    assert loaded.errors == ()
    return loaded.facts


def events(facts: Facts) -> dict[str, Event]:
    return {each: entry.record for each, entry in facts.entries.items() if entry.kind is Kind.EVENT}


def test_no_record_is_lost(facts: Facts) -> None:
    counted = Counter(entry.kind for entry in facts.entries.values())
    assert {kind: counted[kind] for kind, least in COUNTS.items() if counted[kind] < least} == {}


@pytest.mark.parametrize(("event", "date"), SETTLED.items())
def test_a_date_settled_with_care_stays(facts: Facts, event: str, date: str) -> None:
    assert events(facts)[event].date.text == date


def test_the_story_is_told_in_some_forty_events_from_2003_to_2025(facts: Facts) -> None:
    key = [event for event in events(facts).values() if event.key]
    assert 38 <= len(key) <= 50
    assert min(event.date.first_iso for event in key)[:4] == "2003"
    assert max(event.date.last_iso for event in key)[:4] == "2025"


def test_no_key_event_is_left_out_of_the_story(facts: Facts) -> None:
    assert {event.id for event in events(facts).values() if event.key} >= KEY_EVENTS


def _pairs(text: str) -> set[str]:
    return {sha256(" ".join(pair).encode()).hexdigest()[:16] for pair in pairwise(fold(text).split())}


def test_no_child_is_named() -> None:
    named = _pairs(" ".join(file.read_text(encoding="utf-8") for file in files.find(files.shipped())))
    assert _pairs("Israel Vallarta") <= named
    assert not named & CHILDREN


def test_nothing_is_open_but_what_the_readme_says(loaded: Loaded) -> None:
    assert {problem.rule for problem in loaded.problems} <= OPEN
    readme = Path(__file__).parent.with_name("README.md").read_text(encoding="utf-8")
    assert re.findall(r"(\d+) warnings", readme) == [str(len(loaded.problems))]


def test_what_was_learned_later_has_the_day_on_which_it_was(facts: Facts) -> None:
    told = events(facts)
    assert told["2005-12-09-live-broadcast"].public_since is None
    for later in ("2005-12-08-arrest", "2005-12-09-staged-raid"):
        since = told[later].public_since
        assert since is not None
        assert since.first_iso >= "2006-02-05"


def test_nobody_is_accused_without_the_outcome_that_is_known(facts: Facts) -> None:
    told = events(facts)
    cleared = [event for event in told.values() if "israel-vallarta" in event.settles and event.date.text >= "2025-07-31"]
    assert cleared
    for event in told.values():
        if "israel-vallarta" in event.accuses and event.date.last_iso < "2025-07-31":
            assert set(event.outcome) & {each.id for each in cleared}, event.id


def test_a_history_ends_at_the_standing_of_its_record(facts: Facts) -> None:
    for entry in facts.entries.values():
        history = getattr(entry.record, "history", ())
        if history:
            assert history[-1].status is Status(entry.record.status), entry.record.id
