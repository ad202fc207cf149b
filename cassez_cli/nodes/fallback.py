"""PyYAML's own parser, for a Python that has no libyaml: the same tree and problems, some ten times slower.

It reads less than libyaml does where tabs stand between words that have no quotes or a comment clings to `|` or `>`; such
text is a `syntax` problem then. A file that both refuse may be refused in other words. Nothing here makes a tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from cassez_cli.nodes.characters import ESCAPE

if TYPE_CHECKING:
    from yaml.tokens import ScalarToken

#: The halves of pairs that UTF-16 writes a character with; alone they are none (Unicode, section 3.8).
_SURROGATES = range(0xD800, 0xE000)


class PureParser(Reader, Scanner, Parser):
    """Takes text and gives events, as `yaml.CParser` does."""

    def __init__(self, text: str) -> None:
        """Stand at the beginning of the text."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Refuse, as libyaml does, escapes of what is no character: half of a surrogate pair, or beyond Unicode."""
        start = self.index
        try:
            token = super().scan_flow_scalar(style)
        except ValueError:
            raise _no_character(self.index) from None
        if style == '"':
            for escape in ESCAPE.finditer(self.buffer, start, self.index):
                if int(escape[2] or escape[3] or "0", 16) in _SURROGATES:
                    raise _no_character(escape.start() + 2)
        return token


def _no_character(index: int) -> ScannerError:
    return ScannerError("while parsing a quoted scalar", None, "no character", Mark("", index, 0, 0, None, 0))
