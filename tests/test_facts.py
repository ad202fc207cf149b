"""What the shipped dossier promises, whatever its words."""

from collections import Counter

import pytest

from cassez_cli import files
from cassez_cli.decode import Facts
from cassez_cli.load import load
from cassez_cli.model import Event, Kind, Status

#: As many records there were when the dossier was first edited; a later edition may fold some only with a reason.
COUNTS = {
    Kind.EVENT: 369,
    Kind.PERSON: 207,
    Kind.ORGANISATION: 51,
    Kind.PLACE: 44,
    Kind.CLAIM: 99,
    Kind.CONFLICT: 102,
    Kind.QUOTE: 62,
    Kind.SOURCE: 1000,
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
    "2025-07-31-vallarta-acquitted": "2025-07-31",
    "2025-08-01-vallarta-released": "2025-08-01",
}


@pytest.fixture(scope="module")
def facts() -> Facts:
    where = files.shipped()
    loaded = load(where, files.find(where))
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
