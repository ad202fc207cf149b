"""How many independent origins stand behind a set of sources.

The rule, stated once: a copy has the origin of what it copies (`derives_from`), and a source known only through another has the
origin of that other (`cited_by`); of a text and the copy through which alone it is known, the text is the origin. What remains shares
an origin when it is one court document (`docket`) or comes from one publisher, so two texts of one agency or of one newspaper count
once; a source with neither stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def origin(sources: Mapping[str, Mapping[str, Any]], source: str) -> str:
    """Name the origin of a source, given all sources as plain records by id."""
    way = [source]
    while (before := _before(sources, way[-1])) not in (None, *way):
        way.append(before)
    last = way[-1] if before is None else min(way[way.index(before) :], key=lambda each: ("derives_from" in sources[each], each))
    return _own(last, sources.get(last, {}))


def _before(sources: Mapping[str, Mapping[str, Any]], source: str) -> Any:
    plain = sources.get(source, {})
    return plain.get("derives_from") or plain.get("cited_by")


def _own(source: str, plain: Mapping[str, Any]) -> str:
    docket = plain.get("docket")
    publisher = plain.get("publisher")
    return f"docket {docket}" if docket else publisher or source
