"""Claims and quotations, by who says them, what they are about and how they stand."""

from typing import NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import NEVER, Kind, Status


class WantedClaims(NamedTuple):
    """Conditions on claims or quotations; an empty one asks nothing."""

    by: int | None = None
    about: int | None = None
    event: int | None = None
    status: Status | None = None


def weightiest(
    dossier: Dossier, kind: Kind, wanted: WantedClaims, most: int, not_by: int | None = None
) -> tuple[list[Found], int]:
    """Pick the claims or quotations that most records refer to, in order of date; and count how many meet the conditions beside.

    What the one of the number `not_by` says is not picked, but counted.
    """
    where, *values = _conditions(dossier, kind, wanted)
    others = f"{where} AND n NOT IN (SELECT tail FROM {dossier.links} WHERE head = ? AND field = 'by')"
    picked = dossier.select(others, *values, not_by, order="weight DESC, sort", limit=most)
    return sorted(picked, key=lambda each: each.last or NEVER), dossier.count(where, *values) - len(picked)


def claims(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the claims that meet all conditions by date, the undated last; on a past day, the status is that day's."""
    found = dossier.select(*_conditions(dossier, Kind.CLAIM, wanted))
    if wanted.status is None:
        return found
    return [each for each in found if each.plain["status"] == wanted.status]


def quotes(dossier: Dossier, wanted: WantedClaims) -> list[Found]:
    """List the quotations that meet all conditions by date, the undated last."""
    return dossier.select(*_conditions(dossier, Kind.QUOTE, wanted))


def _conditions(dossier: Dossier, kind: Kind, wanted: WantedClaims) -> tuple[str, *tuple[int, ...]]:
    fields = {"by": wanted.by, "about": wanted.about, "event": wanted.event}
    asked = {field: number for field, number in fields.items() if number is not None}
    where = [f"n IN (SELECT tail FROM {dossier.links} WHERE head = ? AND field = '{field}')" for field in asked]
    return " AND ".join([f"kind = '{kind}'", *where]), *asked.values()
