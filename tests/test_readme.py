"""What the README promises."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

README = Path(__file__).parent.with_name("README.md").read_text(encoding="utf-8")
SCREENS = re.findall(r"```\n\$ cassez ([^\n]+)\n(.+?)```", README, re.DOTALL)
#: What stands between signs of code and gives an answer of its own: no pipe, no word in capitals to be filled in, no option alone.
COMMANDS = dict.fromkeys(re.findall(r"`cassez ((?!--|new|export)[^`|>A-Z]+)`", README.replace("\n", " ")))


@pytest.mark.parametrize(("command", "screen"), SCREENS)
def test_the_screen_shown_is_the_screen_one_gets(cassez: Callable[..., Run], command: str, screen: str) -> None:
    assert cassez(*shlex.split(command)).out == screen


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_shown_gives_an_answer(cassez: Callable[..., Run], command: str) -> None:
    assert cassez(*shlex.split(command), code=1 if command == "check --strict" else 0).out


def test_the_readme_shows_a_screen_and_the_ten_questions() -> None:
    assert len(SCREENS) == 1
    assert len(re.findall(r"^\| [^|]+\? \| `cassez .+` \|$", README, re.MULTILINE)) == 10
    assert len(COMMANDS) >= 15
