"""A record as it could be known on a past day.

Left out are what is written with later knowledge, parts that had not begun, ends that had not come, and links to records that were
not known; the standing is that of the day. What is empty then is left out too, for it would tell that something was to come.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cassez_cli.vocabulary import EARNED, HINDSIGHT, Plain, Status, target

#: Every field of the model that links to a record (a test compares), whatever the kind.
LINKS = frozenset(
    {
        *("about", "accuses", "by", "cited_by", "derives_from", "disputed_by", "event", "org", "outcome", "people", "place"),
        *("settles", "source", "sources", "supported_by", "to"),
    }
)
#: Every field of the model that holds parts which may link, and the date from which such a part holds.
PARTS = {"roles": "from", "relations": "from", "history": "date", "values": None}
#: Dates at which something ended, which may lie after the day.
ENDS = ("until", "died")
#: Every field of which something may not have been known.
MAY_HIDE = frozenset({*LINKS, *PARTS, *ENDS, *HINDSIGHT})
#: Without one of these, a part says nothing.
NEEDED = {"relations": "to", "values": "sources"}

Passed = Callable[[str], bool]


def targets(plain: Plain) -> Iterator[str]:
    """Yield what the record and its parts link to, plain words too."""
    for name, value in plain.items():
        if name in LINKS:
            yield from map(target, value if isinstance(value, list) else [value])
        elif name in PARTS:
            for part in value:
                yield from targets(part)


def as_known(plain: Plain, hidden: frozenset[str], passed: Passed) -> Plain:
    """Give the record without the ids hidden, given which dates had passed."""
    known = _known(plain, hidden, passed)
    if "status" in plain:
        known["status"] = _stood(plain, known.get("history", ()))
    return known


def _stood(plain: Plain, passed: Sequence[Plain]) -> str:
    """Say how it stood after the steps that had passed.

    Without a history, what is alleged, disputed or established stood so from the start; a harder word (recanted, annulled, upheld)
    was earned on a day that is not on record, so for a past day it counts as alleged.
    """
    last: str = (passed[-1] if passed else plain)["status"]
    return last if passed or not ("history" in plain or last in EARNED) else Status.ALLEGED.value


def _known(plain: Plain, hidden: frozenset[str], passed: Passed) -> Plain:
    known = {}
    for name, value in plain.items():
        if name not in MAY_HIDE:
            known[name] = value
        elif (left := _value(name, value, hidden, passed)) not in ([], None):
            known[name] = left
    return known


def _value(name: str, value: Any, hidden: frozenset[str], passed: Passed) -> Any:
    """Give what could be known of a field; None, or an empty list, if that was nothing."""
    if name in HINDSIGHT:
        return None
    if name in PARTS:
        parts = [_known(part, hidden, passed) for part in value if _begun(part, PARTS[name], passed)]
        return [part for part in parts if NEEDED.get(name) in (None, *part)]
    if name in LINKS and isinstance(value, list):
        return [each for each in value if target(each) not in hidden]
    gone = value in hidden if name in LINKS else name in ENDS and not passed(value)
    return None if gone else value


def _begun(part: Plain, date: str | None, passed: Passed) -> bool:
    return date is None or (date in part and passed(part[date]))
