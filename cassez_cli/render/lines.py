"""Lines as they are, with their styles: nothing is wrapped. Nothing here prints."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

from cassez_cli.views.answer import Line


class Lines:
    """Lines for the console they are printed on; Rich reads nothing in them as markup."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Show these lines."""
        self._lines = lines

    def __rich_console__(self, console: Console, _: ConsoleOptions) -> RenderResult:
        """Give the lines as segments."""
        for spans in self._lines:
            yield from (Segment(span.text, console.get_style(span.style) if span.style else None) for span in spans)
            yield Segment.line()
