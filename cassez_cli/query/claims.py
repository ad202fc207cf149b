"""Claims and quotations, by who says them, what they are about and how they stand; and the standing of a past day."""

from datetime import date
from typing import NamedTuple

from cassez_cli.model import Claim, Event, Status
from cassez_cli.query.dossier import Dossier, Found


class WantedClaims(NamedTuple):
    """Conditions on claims or quotations; an empty one asks nothing."""

    by: int | None = None
    about: int | None = None
    event: int | None = None
    status: Status | None = None


def claims(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the claims that meet all conditions by date, the undated last; on a past day, the status is that day's."""
    found = dossier.select(*_conditions("claim", wanted))
    if wanted.status is None:
        return found
    return [each for each in found if standing(each.record, dossier.as_of) == wanted.status]


def quotes(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the quotations that meet all conditions by date, the undated last."""
    return dossier.select(*_conditions("quote", wanted))


def standing(record: Claim | Event, day: date | None) -> Status:
    """Say how a claim or event stood at the end of a day; None asks for the last standing on record.

    Without a history, what is alleged, disputed or established stood so from the start; a harder word (recanted, annulled, upheld)
    was earned on a day that is not on record, so for a past day the claim counts as alleged.
    """
    if day is None:
        return record.status
    passed = [step for step in record.history if step.date.known_by(day)]
    if passed:
        return passed[-1].status
    if record.history or record.status in (Status.RECANTED, Status.ANNULLED, Status.UPHELD):
        return Status.ALLEGED
    return record.status


def _conditions(kind: str, wanted: WantedClaims) -> tuple[str, *tuple[int, ...]]:
    fields = {"by": wanted.by, "about": wanted.about, "event": wanted.event}
    asked = {field: number for field, number in fields.items() if number is not None}
    where = [f"n IN (SELECT tail FROM link WHERE head = ? AND field = '{field}')" for field in asked]
    return " AND ".join([f"kind = '{kind}'", *where]), *asked.values()
