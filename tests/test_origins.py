"""How many independent origins stand behind a set of sources."""

import pytest

from cassez_cli.origins import origin

SOURCES = {
    "daily": {"publisher": "The Daily"},
    "daily-next-day": {"publisher": "The Daily"},
    "herald": {"publisher": "The Herald"},
    "copy": {"publisher": "A blog", "derives_from": "herald"},
    "copy-of-copy": {"publisher": "Another blog", "derives_from": "copy"},
    "quoted": {"publisher": "Radio", "cited_by": "herald"},
    "judgment": {"publisher": "The Court", "docket": "517/2011"},
    "print-of-judgment": {"publisher": "A publisher", "docket": "517/2011"},
    "other-judgment": {"publisher": "The Court", "docket": "81/2024"},
    "leaflet": {},
    "other-leaflet": {},
    "summary": {"publisher": "Express", "derives_from": "known-through-summary"},
    "known-through-summary": {"publisher": "Infobae", "cited_by": "summary"},
}


@pytest.mark.parametrize(
    ("cited", "count"),
    [
        ((), 0),
        (("daily",), 1),
        (("daily", "daily"), 1),
        (("daily", "daily-next-day"), 1),
        (("daily", "herald"), 2),
        (("herald", "copy", "copy-of-copy"), 1),
        (("copy", "copy-of-copy"), 1),
        (("herald", "quoted"), 1),
        (("daily", "copy", "quoted"), 2),
        (("judgment", "print-of-judgment"), 1),
        (("judgment", "other-judgment"), 2),
        (("leaflet", "other-leaflet"), 2),
        (("summary", "known-through-summary"), 1),
        (("summary", "known-through-summary", "daily"), 2),
    ],
)
def test_what_has_one_origin_counts_once(cited: tuple[str, ...], count: int) -> None:
    assert len({origin(SOURCES, each) for each in cited}) == count
