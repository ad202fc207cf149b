"""What tests share: a dossier written on the spot, and a run of the command line that fails on a surprise."""

import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import hypothesis
import pytest

from cassez_cli.cli.run import run

hypothesis.settings.register_profile("cassez", deadline=None)
hypothesis.settings.load_profile("cassez")

CARD = """
    dossier:
      title: The affair of the invented lighthouse
      edition: "2020-01-01"
      licence: CC-BY-4.0
"""


class Run(NamedTuple):
    """What a run of the command line left behind."""

    out: str
    err: str


@pytest.fixture(scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, _cache: Path) -> None:
    """Let nothing of the machine reach a test, and nothing of a test the machine."""
    for name in ("CASSEZ_FACTS", "FORCE_COLOR", "NO_COLOR", "LINES", "PAGER", "LESS", "PYTHONUNBUFFERED"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(_cache))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")


@pytest.fixture
def dossier(tmp_path: Path) -> Callable[..., Path]:
    """Write a dossier: `dossier("events: …", "sources: …")` makes a folder with a card and a file for each text."""

    def write(*texts: str, card: str = CARD) -> Path:
        folder = tmp_path / "facts"
        folder.mkdir(exist_ok=True)
        for number, text in enumerate((card, *texts)):
            (folder / f"{number}.yaml").write_text(dedent(text), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def cassez(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run `cassez` with arguments; it must end with the code given (0; None: found or not), and a bug shows its traceback."""

    def invoke(*arguments: str | Path, code: int | None = 0) -> Run:
        monkeypatch.setattr(sys, "argv", ["cassez", *map(str, arguments)])
        capsys.readouterr()
        try:
            ended: object = run()
        except SystemExit as end:
            ended = end.code
        captured = capsys.readouterr()
        assert (ended or 0) in ((0, 1) if code is None else (code,)), captured.err
        return Run(captured.out, captured.err)

    return invoke
