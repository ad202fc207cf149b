"""From the bytes of files to records: every field held against its declaration in the model; what is wrong is told, nothing is raised.

A record with a fault is left out of the facts, but its id stays known, so that one fault does not cause others.
"""

import marshal
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cassez_cli import nodes
from cassez_cli.decode.forms import ID
from cassez_cli.decode.reader import Reader, nearest
from cassez_cli.model import RECORDS, Card, Kind, Plain, build
from cassez_cli.nodes import Mapping, Node, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, Severity
from cassez_cli.spelling import quoted

__all__ = ["CARD", "ID", "Content", "Entry", "Facts", "nearest"]

_PLURALS = {kind.plural: kind for kind in Kind}
#: The field of a file that holds the card of the dossier, not a list of records.
CARD = "dossier"


#: A record as it was found in a file: its kind, its id, line and column of the id and of the record, and its values, or None if any of
#: them is wrong.
Found = tuple[str, str, tuple[int, int], tuple[int, int], Plain | None]


class Content:
    """What one file holds, and what is wrong with it by itself. `pickle` carries it from one process to another."""

    def __init__(self, path: str, data: bytes) -> None:
        """Read the bytes of the file; the path stands for it in the problems."""
        self.path = path
        self.found: list[Found] = []
        #: Where the card of the dossier stands, if it does in this file, and its values, or None if any of them is wrong.
        self.card: tuple[Place, Plain | None] | None = None
        #: Whether there are records of which not even the id could be read.
        self.lost = False
        root, problems = nodes.read(path, data)
        self.problems = list(problems)
        if root is not None:
            self._read(Reader(path, self.problems), root)

    def __getstate__(self) -> dict[str, Any]:
        """Have the records carried by `marshal`, which is five times as fast."""
        return {**self.__dict__, "found": marshal.dumps(self.found)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Be again what was carried."""
        self.__dict__.update(state, found=marshal.loads(state["found"]))  # noqa: S302 - another process of this run made it

    def _read(self, reader: Reader, root: Node) -> None:
        help_ = "give it kinds of records, such as `events:`, each with a list"
        for name, (key, node) in reader.fields(root, "a file", help_).items():
            if name == CARD:
                self.card = reader.place(key), reader.record(Card, node, "the dossier")
            elif name in _PLURALS:
                self.lost |= not isinstance(node, Sequence)
                for item in reader.items(node, f"`{name}`"):
                    self._read_record(reader, _PLURALS[name], item)
            else:
                self.lost = True
                help_ = nearest(name, [*_PLURALS, CARD]) or f"kinds: {', '.join([*_PLURALS, CARD])}"
                reader.problem(key, Rule.UNKNOWN_KIND, f"there is no kind of record {quoted(name)}", help_)

    def _read_record(self, reader: Reader, kind: Kind, node: Node) -> None:
        plain = reader.record(RECORDS[kind], node, kind.value)
        id_ = node.fields["id"][1] if isinstance(node, Mapping) and "id" in node.fields else None
        if isinstance(id_, Text):
            self.found.append((kind.value, id_.value, (id_.line, id_.column), (node.line, node.column), plain))
        else:
            self.lost = True


@dataclass
class Entry:
    """A record of the dossier and where it stands."""

    kind: Kind
    plain: Plain
    place: Place

    @cached_property
    def record(self) -> Any:
        """The record as an object of its class, with dates that can be asked."""
        return build(RECORDS[self.kind], self.plain)


class Facts:
    """What was read so far: a card, records by id, and all that is wrong with them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        #: What the files hold, by path.
        self.texts: dict[str, bytes] = {}
        self.card: Plain = {}
        self.entries: dict[str, Entry] = {}
        #: The kind and place of every id that was read, that of a faulty record too.
        self.ids: dict[str, tuple[Kind, Place]] = {}
        self.problems: list[Problem] = []
        #: Where the card stands, though it may be faulty.
        self.card_place: Place | None = None
        #: Whether there are records of which not even the id could be read.
        self.lost = False

    def take(self, contents: Iterable[Content]) -> None:
        """Take in what files hold, in their order; two of one name are told."""
        for content in contents:
            self.problems += content.problems
            self.lost |= content.lost
            if content.card is not None:
                self._take_card(*content.card)
            for found in content.found:
                self._take_record(content.path, found)

    def _take_card(self, place: Place, plain: Plain | None) -> None:
        if self.card_place is not None:
            message = f"the dossier is already described at {self.card_place}"
            self._problem(place, Rule.DUPLICATE_FIELD, message, "keep one `dossier:` in all files", self.card_place)
            return
        self.card_place = place
        self.card = plain or {}

    def _take_record(self, path: str, found: Found) -> None:
        """Take in a record, unless another has its id."""
        kind, id_, named, place, plain = found
        if id_ in self.ids:
            _, first = self.ids[id_]
            message = f"{quoted(id_)} is already the id at {first}"
            self._problem(Place(path, *named), Rule.DUPLICATE_ID, message, "give one of them another id", first)
            return
        self.ids[id_] = Kind(kind), Place(path, *named)
        if plain is not None:
            self.entries[id_] = Entry(Kind(kind), plain, Place(path, *place))

    def _problem(self, place: Place, rule: Rule, message: str, help_: str, also: Place) -> None:
        self.problems.append(Problem(place, rule, Severity.ERROR, message, help_, also))
