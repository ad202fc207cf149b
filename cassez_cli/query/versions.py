"""What more than one version is told of, and the versions of one thing."""

from typing import NamedTuple

from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.vocabulary import Kind, Status

#: The standings that say that someone contradicts, or has withdrawn or set aside, what is claimed.
CONTRADICTED = (Status.DISPUTED, Status.RECANTED, Status.ANNULLED)


class Contested(NamedTuple):
    """A record, and how many contested claims and how many conflicts of sources bear on it."""

    found: Found
    claims: int
    conflicts: int


class Versions(NamedTuple):
    """What is claimed of a record, what else it claims itself if it can speak, and where sources differ about it."""

    about: list[Found]
    by: list[Found]
    conflicts: list[Found]


def versions(dossier: Dossier, found: Found) -> Versions:
    """Find the versions of a record; of a claim these are the claim itself and what else is claimed of its event."""
    about = dossier.referring(found, Kind.CLAIM, fields=("about", "event"))
    if found.kind is Kind.CLAIM:
        event = dossier.find(found.plain.get("event", ""))
        beside = dossier.referring(event, Kind.CLAIM, fields=("event",)) if event else []
        about = list({each.id: each for each in (found, *about, *beside)}.values())
    by = [each for each in dossier.referring(found, Kind.CLAIM, fields=("by",)) if each not in about]
    return Versions(about, by, dossier.referring(found, Kind.CONFLICT, fields=("about",)))


def contested(dossier: Dossier) -> list[Contested]:
    """List the records on which contested claims or conflicts of sources bear, those with the most first."""
    claims = _bearing(dossier, [each for each in dossier.select("kind = 'claim'") if _contradicted(each)], ("about", "event"))
    conflicts = _bearing(dossier, dossier.select("kind = 'conflict'"), ("about",))
    found = dossier.select(f"n IN ({','.join(map(str, {*claims, *conflicts}))})")
    rows = [Contested(each, claims.get(each.number, 0), conflicts.get(each.number, 0)) for each in found]
    return sorted(rows, key=lambda row: (-row.claims - row.conflicts, row.found.number))


def _contradicted(claim: Found) -> bool:
    """Tell whether anyone contradicts a claim; what is upheld stands."""
    status = claim.plain["status"]
    return status in CONTRADICTED or (status == Status.ALLEGED and "disputed_by" in claim.plain)


def _bearing(dossier: Dossier, tails: list[Found], fields: tuple[str, ...]) -> dict[int, int]:
    """Count by their numbers the records that these refer to in the fields."""
    numbers, names = ",".join(str(each.number) for each in tails), ",".join(f"'{field}'" for field in fields)
    condition = f"tail IN ({numbers}) AND field IN ({names})"
    return dict(dossier.index.rows(f"SELECT head, count(DISTINCT tail) FROM {dossier.links} WHERE {condition} GROUP BY head"))
