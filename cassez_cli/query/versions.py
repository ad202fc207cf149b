"""What more than one version is told of."""

from cassez_cli.query.dossier import Dossier, Found

_CONTESTED = """
    SELECT link.head,
           count(DISTINCT CASE WHEN tail.kind = 'claim' THEN tail.n END),
           count(DISTINCT CASE WHEN tail.kind = 'conflict' THEN tail.n END)
    FROM link JOIN record AS tail ON tail.n = link.tail
    WHERE (tail.kind = 'conflict' AND link.field = 'about'
           OR tail.kind = 'claim' AND link.field IN ('about', 'event') AND tail.status <> 'alleged')
      AND tail.known <= ?
    GROUP BY link.head
"""


def contested(dossier: Dossier, limit: int | None = None) -> list[tuple[Found, int, int]]:
    """List the records that claims which did not stay alleged, or conflicts of sources, bear on; with how many of each."""
    counts = {
        head: (claims, conflicts) for head, claims, conflicts in dossier.index.rows(_CONTESTED, dossier.as_of or "9999-99-99")
    }
    found = dossier.select(f"n IN ({','.join(map(str, counts))})") if counts else []
    found.sort(key=lambda each: (-sum(counts[each.number]), each.number))
    return [(each, *counts[each.number]) for each in found[:limit]]
