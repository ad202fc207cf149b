"""Claims and quotations, by who says them, what they are about and how they stand; and the standing of a past day."""

from typing import NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import Kind, Plain, Status

#: Sorts behind every day.
NEVER = "9999-99-99"


class WantedClaims(NamedTuple):
    """Conditions on claims or quotations; an empty one asks nothing."""

    by: int | None = None
    about: int | None = None
    event: int | None = None
    status: Status | None = None


def weightiest(dossier: Dossier, kind: Kind, wanted: WantedClaims, most: int) -> tuple[list[Found], int]:
    """Pick the claims or quotations that most records refer to, in order of date; and count how many there are beside."""
    condition = _conditions(kind, wanted)
    picked = dossier.select(*condition, order="weight DESC, sort", limit=most)
    return sorted(picked, key=lambda each: each.last or NEVER), dossier.count(*condition) - len(picked)


def claims(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the claims that meet all conditions by date, the undated last; on a past day, the status is that day's."""
    found = dossier.select(*_conditions("claim", wanted))
    if wanted.status is None:
        return found
    return [each for each in found if standing(dossier, each) == wanted.status]


def quotes(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the quotations that meet all conditions by date, the undated last."""
    return dossier.select(*_conditions("quote", wanted))


def history(dossier: Dossier, plain: Plain) -> list[Plain]:
    """List the changes of standing that had passed by the dossier's day; without a day, all of them."""
    return [step for step in plain.get("history", ()) if dossier.has_passed(step["date"])]


def standing(dossier: Dossier, found: Found) -> Status:
    """Say how a claim or event stood on the day of the dossier; without a day, its last standing on record.

    Without a history, what is alleged, disputed or established stood so from the start; a harder word (recanted, annulled, upheld)
    was earned on a day that is not on record, so for a past day the claim counts as alleged.
    """
    last = Status(found.plain["status"])
    if dossier.as_of is None:
        return last
    passed = history(dossier, found.plain)
    if passed:
        return Status(passed[-1]["status"])
    return Status.ALLEGED if "history" in found.plain or last in (Status.RECANTED, Status.ANNULLED, Status.UPHELD) else last


def _conditions(kind: str, wanted: WantedClaims) -> tuple[str, *tuple[int, ...]]:
    fields = {"by": wanted.by, "about": wanted.about, "event": wanted.event}
    asked = {field: number for field, number in fields.items() if number is not None}
    where = [f"n IN (SELECT tail FROM link WHERE head = ? AND field = '{field}')" for field in asked]
    return " AND ".join([f"kind = '{kind}'", *where]), *asked.values()
