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
#: What is drawn as wide as the screen allows.
DRAWN = Counter("─█░▁▂▃▄▅▆▇·┬")
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
        assert [line for line in at(columns, *asked).splitlines() if cell_len(line) > columns] == [], columns


@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked not in CHARTS], ids=" ".join)
def test_a_screen_of_80_columns_shows_every_sign_that_one_of_120_does(at: Callable[..., str], asked: tuple[str, ...]) -> None:
    narrow, wide = (Counter("".join(at(columns, *asked).split())) for columns in (80, 120))
    assert {sign: narrow[sign] - count for sign, count in wide.items() if sign not in DRAWN and narrow[sign] != count} == {}


@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked and asked not in CHARTS], ids=" ".join)
def test_the_lists_of_a_narrow_screen_hold_every_word(at: Callable[..., str], asked: tuple[str, ...]) -> None:
    squeezed = "".join(at(50, *asked).split())
    assert [word for word in at(80, *asked, "--format", "plain").split() if word not in squeezed] == []
