"""From nodes to records: every field held against its declaration in the model; all that is wrong is told, nothing is raised.

A record with a fault is left out of the facts, but its id stays known, so that one fault does not cause others.
"""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, NamedTuple

from cassez_cli.dates import When
from cassez_cli.model import RECORDS, Card, Form, Kind, Plain, Shape, build, shape_of
from cassez_cli.nodes import Mapping, Node, Refused, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, Severity, quoted

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_FLAGS = {"true": True, "false": False}
_PLURALS = {kind.plural: kind for kind in Kind}
#: The field of a file that holds the card of the dossier, not a list of records.
CARD = "dossier"
#: The most digits of a number.
_DIGITS = 9


class Entry(NamedTuple):
    """A record, typed and as plain values, and where it stands."""

    kind: Kind
    record: Any
    plain: Plain
    node: Mapping
    #: The file, as it is shown.
    path: str


class Facts:
    """What was read so far: a card, records by id, and all that is wrong with them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.card: Card | None = None
        self.plain_card: Plain = {}
        self.entries: dict[str, Entry] = {}
        #: The kind and place of every id that was read, that of a faulty record too.
        self.ids: dict[str, tuple[Kind, Place]] = {}
        self.problems: list[Problem] = []
        #: The files read, in order.
        self.paths: list[str] = []
        #: Where the card stands, though it may be faulty.
        self.card_place: Place | None = None
        #: Whether a record or a list of them could not be read even so far as to know the ids.
        self.lost = False

    def read(self, path: str, root: Node) -> None:
        """Take in the records of one file."""
        self.paths.append(path)
        reader = Reader(path, self.problems)
        for name, (key, node) in reader.fields(root, "a file", "give it kinds of records, such as `events:`, each with a list"):
            if name == CARD:
                self._read_card(reader, key, node)
            elif name in _PLURALS:
                self.lost |= not isinstance(node, Sequence)
                for item in reader.items(node, f"`{name}`"):
                    self._read_record(reader, _PLURALS[name], item)
            else:
                self.lost = True
                help_ = nearest(name, [*_PLURALS, CARD]) or f"kinds: {', '.join([*_PLURALS, CARD])}"
                reader.problem(key, Rule.UNKNOWN_KIND, f"there is no kind of record {quoted(name)}", help_)

    def _read_card(self, reader: "Reader", key: Text, node: Node) -> None:
        plain = reader.record(Card, node, "the dossier")
        place = reader.place(key)
        if self.card_place is not None:
            message, help_ = f"the dossier is already described at {self.card_place}", "keep one `dossier:` in all files"
            self.problems.append(Problem(place, Rule.DUPLICATE_FIELD, Severity.ERROR, message, help_, self.card_place))
            return
        self.card_place = place
        if plain is not None:
            self.card, self.plain_card = build(Card, plain), plain

    def _read_record(self, reader: "Reader", kind: Kind, node: Node) -> None:
        plain = reader.record(RECORDS[kind], node, kind.value)
        if self._is_new(reader, kind, node) and plain is not None and isinstance(node, Mapping):
            self.entries[plain["id"]] = Entry(kind, build(RECORDS[kind], plain), plain, node, reader.path)

    def _is_new(self, reader: "Reader", kind: Kind, node: Node) -> bool:
        """Take note of the record's id; report it if another record has it."""
        _, id_ = node.fields.get("id", (None, None)) if isinstance(node, Mapping) else (None, None)
        if not isinstance(id_, Text):
            self.lost = True
            return False
        place = reader.place(id_)
        _, first = self.ids.setdefault(id_.value, (kind, place))
        if first is not place:
            message = f"`{id_.value}` is already the id at {first}"
            self.problems.append(Problem(place, Rule.DUPLICATE_ID, Severity.ERROR, message, "give one of them another id", first))
        return first is place


class Reader:
    """Reads the nodes of one file; what is wrong goes to the list of problems, and the value read is then None."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        """Read for the file of that path."""
        self.path = path
        self._problems = problems
        self._forms: dict[Form, Callable[[Shape, Text], Any]] = {
            Form.ID: self._id,
            Form.TEXT: self._text,
            Form.DATE: self._date,
            Form.URL: self._url,
            Form.WORD: self._word,
            Form.FLAG: self._flag,
            Form.NUMBER: self._number,
            Form.LINK: self._link,
            Form.CITATION: self._link,
        }

    def place(self, node: Node) -> Place:
        """Say where a node stands."""
        return Place(self.path, node.line, node.column)

    def problem(self, node: Node, rule: Rule, message: str, help_: str | None = None) -> None:
        """Tell what is wrong with a node."""
        self._problems.append(Problem(self.place(node), rule, Severity.ERROR, message, help_))

    def fields(self, node: Node, what: str, help_: str | None = None) -> Iterable[tuple[str, tuple[Text, Node]]]:
        """Give the fields of a mapping; none of anything else, which is told."""
        if isinstance(node, Mapping):
            return node.fields.items()
        if not isinstance(node, Refused):
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is a mapping of fields, not {_shape(node)}", help_)
        return ()

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """Give the items of a list; none of anything else, which is told."""
        if isinstance(node, Sequence):
            return node.items
        if not isinstance(node, Refused):
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is a list, not {_shape(node)}", "begin each item with `- `")
        return ()

    def record(self, cls: Any, node: Node, what: str) -> Plain | None:
        """Read a mapping as a record of the class; None if anything in it is wrong."""
        before = len(self._problems)
        known = shape_of(cls)
        plain = {}
        fields = dict(self.fields(node, what))
        for name, (key, value) in fields.items():
            if name in known:
                plain[name] = self._value(known[name].shape, value, f"`{name}`")
            else:
                help_ = nearest(name, known) or f"fields: {', '.join(known)}"
                self.problem(key, Rule.UNKNOWN_FIELD, f"{what} has no field {quoted(name)}", help_)
        missing = [name for name, field in known.items() if field.required and name not in fields]
        if missing and isinstance(node, Mapping):
            needs = ", ".join(f"`{name}`" for name in missing)
            self.problem(node, Rule.MISSING_FIELD, f"{what} needs {needs}", f"add {needs}")
        sound = isinstance(node, Mapping) and len(self._problems) == before and None not in plain.values()
        return plain if sound else None

    def _value(self, shape: Shape, node: Node, what: str) -> Any:
        if not shape.many:
            return self._one(shape, node, what)
        values = [self._one(shape, item, f"an item of {what}") for item in self.items(node, what)]
        return None if None in values else values

    def _one(self, shape: Shape, node: Node, what: str) -> Any:
        if shape.part is not None:
            return self.record(shape.part, node, what)
        if shape.form is Form.CITATION and isinstance(node, Mapping):
            return self._citation(shape, node)
        if isinstance(node, Text):
            if not node.value.strip():
                self.problem(node, Rule.BAD_VALUE, f"{what} has no value", "write one, or delete the field")
                return None
            return self._forms[shape.form](shape, node)
        if not isinstance(node, Refused):
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is text, not {_shape(node)}", "write it on one line, in quotes if need be")
        return None

    def _citation(self, shape: Shape, node: Mapping) -> Plain | None:
        known = ("source", "at", "quote")
        plain = {}
        for name, (key, value) in node.fields.items():
            if name in known:
                plain[name] = self._one(shape if name == "source" else _TEXT, value, f"`{name}`")
            else:
                help_ = nearest(name, known) or f"fields: {', '.join(known)}"
                self.problem(key, Rule.UNKNOWN_FIELD, f"a citation has no field {quoted(name)}", help_)
        if "source" not in node.fields:
            self.problem(node, Rule.MISSING_FIELD, "a citation needs `source`", "add `source`")
        return None if "source" not in plain or None in plain.values() else plain

    def _text(self, _: Shape, node: Text) -> str:
        return node.value

    def _id(self, _: Shape, node: Text) -> str | None:
        if ID.fullmatch(node.value):
            return node.value
        help_ = "write lower-case letters a-z, digits and single hyphens, such as `2005-12-09-raid`"
        self.problem(node, Rule.BAD_ID, f"{quoted(node.value)} cannot be an id", help_)
        return None

    def _link(self, shape: Shape, node: Text) -> str | None:
        return node.value if shape.free else self._id(shape, node)

    def _date(self, _: Shape, node: Text) -> str | None:
        fault = _date_fault(node.value)
        if fault is None:
            return node.value
        help_ = "dates follow EDTF: 2005-12-09, 2005-12~, 2005/2006"
        self.problem(node, Rule.BAD_DATE, f"{quoted(node.value)} {fault}", help_)
        return None

    def _url(self, _: Shape, node: Text) -> str | None:
        if _URL.fullmatch(node.value):
            return node.value
        self.problem(node, Rule.BAD_URL, f"{quoted(node.value)} is no http or https address", "begin it with https://")
        return None

    def _word(self, shape: Shape, node: Text) -> str | None:
        if node.value in shape.words:
            return node.value
        self.problem(node, Rule.BAD_VALUE, f"{quoted(node.value)} is not one of the words", f"words: {', '.join(shape.words)}")
        return None

    def _flag(self, _: Shape, node: Text) -> bool | None:
        if node.value in _FLAGS:
            return _FLAGS[node.value]
        self.problem(node, Rule.BAD_VALUE, f"{quoted(node.value)} is neither `true` nor `false`", "write true or false")
        return None

    def _number(self, _: Shape, node: Text) -> int | None:
        if node.value.isascii() and node.value.isdigit() and len(node.value) <= _DIGITS:
            return int(node.value)
        help_ = f"write digits only, {_DIGITS} at most, such as 2"
        self.problem(node, Rule.BAD_VALUE, f"{quoted(node.value)} is no such number", help_)
        return None


_TEXT = Shape(Form.TEXT)


@lru_cache(maxsize=20_000)
def _date_fault(text: str) -> str | None:
    """Say what is wrong with a date, in words that go after it; None if nothing is."""
    try:
        When.parse(text)
    except ValueError as error:
        return str(error).removeprefix(f"{text!r} ")
    return None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Ask whether the known word most like this one was meant; None if none is like it."""
    near = get_close_matches(word, list(known), 1)
    return f"did you mean `{near[0]}`?" if near else None


def _shape(node: Node) -> str:
    return {Text: "text", Sequence: "a list", Mapping: "a mapping of fields"}[type(node)]
