"""From a parser's events to a tree, with the faults that lie in the events.

Events cost a third of what `yaml.load` takes for the same text; nodes composed by libyaml and then converted would cost
more than all of this. Nothing here judges characters or words a fault of syntax.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol, cast

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cassez_cli.nodes import comments
from cassez_cli.nodes.characters import unescaped
from cassez_cli.nodes.fallback import PureParser
from cassez_cli.nodes.faults import REST_LOST, Faults
from cassez_cli.nodes.syntax import Failure, diagnose, misspelt_tag
from cassez_cli.nodes.tree import Doubled, Mapping, Node, Refused, Sequence, Text
from cassez_cli.problems import Place, Rule
from cassez_cli.spelling import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.error import Mark

#: How many lists and mappings may stand within each other.
MAX_DEPTH = 20

#: The longest text that is read, in characters.
MAX_TEXT = 1024 * 1024

#: How deep a list of records stands: where reading stops, the records before it in such a list are kept.
_RECORDS_DEPTH = 2

_NO_ANCHOR = "write the value wherever it is needed; put text that begins with `&` in quotes"
_NO_ALIAS = "write the value itself; put text that begins with `*` in quotes"
_NO_TAG = "delete it: every value is text here; put text that begins with `!` in quotes"
_ONE_DOCUMENT = "make it a file of its own, or delete the `---`"
_QUOTE_NAME = "put a name that begins with `[`, `{` or `?` in quotes"

_TAG = re.compile(r"![^\s,\[\]{}]*")


class _Parser(Protocol):
    # The type stubs allow events without marks, which no parser makes; Any keeps the innermost loop free of casts.
    def get_event(self) -> Any: ...


#: libyaml's parser where there is one. Of its loaders this one adds the least; only its events are used.
parser: Callable[[str], _Parser] = getattr(yaml, "CBaseLoader", PureParser)


def tree(text: str, faults: Faults) -> Node | None:
    """Read a document; if it cannot be read to its end, what was complete before, perhaps nothing."""
    try:
        return _tree(parser(text), text, faults)
    except _TooDeepForLibyamlError:
        return _tree(PureParser(text), text, faults)


class _TooDeepForLibyamlError(Exception):
    """From 0.2.6 on libyaml stops at a thousand levels by itself, and so early that it does not tell where they begin."""


def _tree(events: _Parser, text: str, faults: Faults) -> Node | None:
    growth = _Growth(text, faults)
    try:
        growth.follow(events)
    except MarkedYAMLError as error:
        if error.problem == "exceeded maximum nesting depth":
            raise _TooDeepForLibyamlError from None
        growth.stop(_failure(error, growth))
    except ValueError:
        growth.stop(misspelt_tag(text))
    return growth.root()


class _Growth:
    """A tree while it is read."""

    def __init__(self, text: str, faults: Faults) -> None:
        self.text = text
        self.faults = faults
        self.stopped = False
        self.documents: list[Node] = []
        #: What has begun and not ended, from the root inwards, each with what it holds so far.
        self.open: list[tuple[CollectionStartEvent, list[Node]]] = []

    def follow(self, events: _Parser) -> None:
        """Take a parser's events to their end; this loop is where the time goes."""
        look = {*('"' if "\\" in self.text else ""), *comments.styles(self.text)}
        add = self.documents.append
        for event in iter(events.get_event, None):
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor or event.tag or len(event.value) > MAX_TEXT or (look and event.style in look):
                    add(self.unusual(event))
                else:
                    mark = event.start_mark
                    add(Text(event.value, mark.line + 1, mark.column + 1))
            elif kind is SequenceEndEvent or kind is MappingEndEvent:
                self.end()
                add = self.innermost.append
            elif kind is SequenceStartEvent or kind is MappingStartEvent:
                if not self.begin(event):
                    break
                add = self.innermost.append
            elif kind is AliasEvent:
                add(self.alias(event))
            elif kind is DocumentStartEvent and self.documents:
                self.refuse(event, Rule.SEVERAL_DOCUMENTS, "a second document begins here", _ONE_DOCUMENT)

    @property
    def innermost(self) -> list[Node]:
        """What belongs to the list or mapping that began last."""
        return self.open[-1][1] if self.open else self.documents

    def refuse(self, event: Event, rule: Rule, message: str, advice: str) -> Refused:
        """Report what begins with an event."""
        mark = _mark(event)
        place = self.faults.place(mark.index)
        self.faults.add(place, rule, message, advice)
        return Refused(place.line, place.column)

    def unusual(self, event: ScalarEvent) -> Text | Refused:
        """Read a text with something about it that asks for a second look."""
        self.properties(event)
        if len(event.value) > MAX_TEXT:
            message = f"a text of {len(event.value):,} characters; {MAX_TEXT:,} is the most"
            return self.refuse(event, Rule.TOO_LARGE, message, "shorten it, or say where the whole can be read")
        start, end = _mark(event), cast("Mark", event.end_mark)
        if not event.style:
            comments.refuse_behind(event.value, end.index, self.faults)
        value = unescaped(event.value, start.index, end.index, self.faults) if event.style == '"' else event.value
        return Text(value, start.line + 1, start.column + 1)

    def properties(self, event: ScalarEvent | CollectionStartEvent) -> None:
        """Refuse an anchor and a tag; what they stand before is read all the same."""
        start = _mark(event).index
        if event.anchor:
            written = f"&{event.anchor}"
            place = self.faults.place(self.text.index(written, start))
            self.faults.add(place, Rule.ANCHOR, f"`{written}` marks a value for repetition", _NO_ANCHOR)
        if event.tag:
            index = self.text.index("!", start)
            written = next(_TAG.finditer(self.text, index))[0]
            self.faults.add(self.faults.place(index), Rule.TAG, f"`{written}` sets the type of a value", _NO_TAG)

    def alias(self, event: AliasEvent) -> Refused:
        """Refuse a value that stands elsewhere."""
        return self.refuse(event, Rule.ANCHOR, f"`*{event.anchor}` repeats a value from elsewhere", _NO_ALIAS)

    def begin(self, event: CollectionStartEvent) -> bool:
        """Go one level deeper, unless it is too deep."""
        self.properties(event)
        if len(self.open) < MAX_DEPTH:
            self.open.append((event, []))
            return True
        self.stopped = True
        message = f"more than {MAX_DEPTH} lists or mappings within each other"
        self.refuse(event, Rule.TOO_DEEP, message, f"give the deepest a record of its own; {REST_LOST}")
        return False

    def end(self) -> None:
        """Close the list or mapping that began last."""
        event, children = self.open.pop()
        mark = _mark(event)
        line, column = mark.line + 1, mark.column + 1
        if type(event) is MappingStartEvent:
            self.innermost.append(self.mapping(children, line, column))
        else:
            self.innermost.append(Sequence(tuple(children), line, column))

    def mapping(self, children: list[Node], line: int, column: int) -> Mapping:
        """Pair names with values; a last name without a value is left out."""
        fields: dict[str, tuple[Text, Node]] = {}
        rest: list[tuple[Node, Node]] = []
        pairs = iter(children)
        for name, value in zip(pairs, pairs, strict=False):
            if isinstance(name, Text) and name.value not in fields:
                fields[name.value] = name, value
                continue
            rest.append((name, value))
            self.refuse_duplicate(fields[name.value][0], name) if isinstance(name, Text) else self.refuse_name(name)
        return Doubled(fields, line, column, tuple(rest)) if rest else Mapping(fields, line, column)

    def refuse_name(self, name: Node) -> None:
        """Report a name that is no text, unless it is reported already."""
        if not isinstance(name, Refused):
            place = Place(self.faults.path, name.line, name.column)
            self.faults.add(place, Rule.WRONG_SHAPE, "a list or mapping in place of a field's name", _QUOTE_NAME)

    def refuse_duplicate(self, first: Text, second: Text) -> None:
        """Report a name that its mapping has already."""
        place, also = (Place(self.faults.path, name.line, name.column) for name in (second, first))
        message = f"{quoted(second.value)} already stands on line {first.line}"
        self.faults.add(place, Rule.DUPLICATE_FIELD, message, "keep one of the two, or put the two together", also)

    def stop(self, failure: Failure) -> None:
        """Report why nothing more can be read."""
        self.stopped = True
        found = diagnose(failure)
        also = None if found.also is None else self.faults.place(found.also)
        advice = f"{found.advice}; {REST_LOST}"
        self.faults.add(self.faults.place(found.index), Rule.SYNTAX, found.message, advice, also)

    def root(self) -> Node | None:
        """Return the first document; of one that broke off, the complete records in open lists."""
        del self.open[_RECORDS_DEPTH:]
        if len(self.open) == _RECORDS_DEPTH and type(self.open[-1][0]) is MappingStartEvent:
            self.open.pop()
        while self.open:
            self.end()
        root = self.documents[0] if self.documents else None
        nothing = root is None or (isinstance(root, Text) and not root.value)
        return Mapping({}, 1, 1) if nothing and not self.stopped else root


def _mark(event: Event) -> Mark:
    """Say where an event begins; the stubs allow for events that nobody read anywhere."""
    return cast("Mark", event.start_mark)


def _failure(error: MarkedYAMLError, growth: _Growth) -> Failure:
    """Put a parser's error together with what the tree knows of the text before it."""
    index = cast("Mark", error.problem_mark).index
    words = f"{error.context} | {error.problem}"
    since = error.context_mark.index if error.context_mark else index
    if "flow node" in words:
        starts = (_mark(event).index for event, _ in reversed(growth.open))
        since = next((start for start in starts if growth.text[start] in "[{"), index)
    last = growth.innermost[-1:]
    begin = growth.faults.index(last[0].line, last[0].column) if last else index
    quote = begin if growth.text[begin : begin + 1] in ("'", '"') else None
    return Failure(growth.text, words, index, since, quote)
