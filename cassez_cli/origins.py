"""How many independent origins stand behind a set of sources.

The rule, stated once: a copy has the origin of what it copies (`derives_from`), and a source known only through another has
the origin of that other (`cited_by`). What remains shares an origin when it is one court document (`docket`) or comes from one
publisher, so two texts of one agency or of one newspaper count once; a source with neither stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def origin(sources: Mapping[str, Mapping[str, Any]], source: str) -> str:
    """Name the origin of a source, given all sources as plain records by id; chains may not loop (a check sees to it)."""
    seen = {source}
    while True:
        plain = sources.get(source, {})
        before = plain.get("derives_from") or plain.get("cited_by")
        if before is None or before in seen:
            return _own(source, plain)
        seen.add(before)
        source = before


def _own(source: str, plain: Mapping[str, Any]) -> str:
    docket = plain.get("docket")
    publisher = plain.get("publisher")
    return f"docket {docket}" if docket else publisher or source


def origins(sources: Mapping[str, Mapping[str, Any]], cited: Iterable[str]) -> int:
    """Count the independent origins of the sources cited."""
    return len({origin(sources, source) for source in cited})
