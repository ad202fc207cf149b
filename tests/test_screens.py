"""Every look-up on the shipped facts fits the screen, and a narrow one shows all that a wide one does."""

from collections import Counter
from collections.abc import Callable

import pytest
from conftest import Run
from rich.cells import cell_len

ASKED = [
    ("timeline",),
    ("timeline", "--year", "2005"),
    ("timeline", "--chart"),
    ("person", "vallarta"),
    ("people",),
    ("org",),
    ("org", "afi"),
    ("place",),
    ("place", "tepepan"),
    ("path", "cassez", "vallarta"),
    ("path", "cassez", "sarkozy"),
    ("event", "2005-12-09-staged-raid"),
    ("event", "2005-12-09-live-broadcast", "--history"),
    ("source", "scjn-adr-517-2011-judgment"),
    ("show", "arrest-date"),
    ("show", "police-live-rescue"),
    ("sources", "--year", "2008"),
    ("sources", "--year", "1950"),
    ("cite", "2005-12-09-staged-raid"),
    ("search", "montaje"),
    ("claims",),
    ("claims", "--about", "vallarta", "--as-of", "2006-02-06"),
    ("versions",),
    ("versions", "2005-12-09-live-broadcast"),
    ("quotes",),
    ("gaps",),
    ("gaps", "--kind", "not-read-whole"),
    ("stats",),
    (),
]
CHARTS = [asked for asked in ASKED if asked[:1] == ("stats",) or "--chart" in asked]


@pytest.fixture
def at(cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Give the screen of so many columns."""

    def show(columns: int, *asked: str) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))
        return cassez(*asked, code=1 if "1950" in asked else 0).out

    return show


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_no_line_is_longer_than_the_screen(at: Callable[..., str], asked: tuple[str, ...]) -> None:
    for columns in (50, 80, 120):
        lines = at(columns, *asked).splitlines()
        assert [line for line in lines if cell_len(line) > columns and not line.strip().startswith("cassez ")] == [], columns


READ = [asked for asked in ASKED if asked and asked not in CHARTS]


@pytest.mark.parametrize("asked", READ, ids=" ".join)
def test_a_screen_of_any_width_shows_every_sign_that_plain_text_does(at: Callable[..., str], asked: tuple[str, ...]) -> None:
    # A colon behind a label is for those who read it on a line with its value.
    plain = Counter("".join(at(80, *asked, "--format", "plain").replace(":", "").split()))
    for columns in (50, 80, 120):
        shown = Counter("".join(at(columns, *asked).split()))
        assert {sign: count - shown[sign] for sign, count in plain.items() if shown[sign] < count} == {}, columns


@pytest.mark.parametrize("asked", READ, ids=" ".join)
def test_the_lists_of_a_narrow_screen_hold_every_word(at: Callable[..., str], asked: tuple[str, ...]) -> None:
    squeezed = "".join(at(50, *asked).split())
    assert [word for word in at(80, *asked, "--format", "plain").split() if word not in squeezed] == []
