"""From nodes to records: every field held against its declaration in the model; all that is wrong is told, nothing is raised.

A record with a fault is left out of the facts, but its id stays known, so that one fault does not cause others.
"""

from typing import Any, NamedTuple

from cassez_cli.decode.forms import ID
from cassez_cli.decode.reader import Reader, nearest
from cassez_cli.model import RECORDS, Card, Kind, Plain, build
from cassez_cli.nodes import Mapping, Node, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, quoted

__all__ = ["CARD", "ID", "Entry", "Facts", "nearest"]

_PLURALS = {kind.plural: kind for kind in Kind}
#: The field of a file that holds the card of the dossier, not a list of records.
CARD = "dossier"


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
        #: Whether there are records of which not even the id could be read.
        self.lost = False

    def read(self, path: str, root: Node) -> None:
        """Take in the records of one file."""
        self.paths.append(path)
        reader = Reader(path, self.problems)
        help_ = "give it kinds of records, such as `events:`, each with a list"
        for name, (key, node) in reader.fields(root, "a file", help_).items():
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

    def _read_card(self, reader: Reader, key: Text, node: Node) -> None:
        plain = reader.record(Card, node, "the dossier")
        if self.card_place is not None:
            message = f"the dossier is already described at {self.card_place}"
            reader.problem(key, Rule.DUPLICATE_FIELD, message, "keep one `dossier:` in all files", self.card_place)
            return
        self.card_place = reader.place(key)
        if plain is not None:
            self.card, self.plain_card = build(Card, plain), plain

    def _read_record(self, reader: Reader, kind: Kind, node: Node) -> None:
        plain = reader.record(RECORDS[kind], node, kind.value)
        if self._is_new(reader, kind, node) and plain is not None and isinstance(node, Mapping):
            self.entries[plain["id"]] = Entry(kind, build(RECORDS[kind], plain), plain, node, reader.path)

    def _is_new(self, reader: Reader, kind: Kind, node: Node) -> bool:
        """Take note of the record's id; report it if another record has it."""
        id_ = node.fields["id"][1] if isinstance(node, Mapping) and "id" in node.fields else None
        if not isinstance(id_, Text):
            self.lost = True
            return False
        place = reader.place(id_)
        _, first = self.ids.setdefault(id_.value, (kind, place))
        if first is not place:
            message = f"{quoted(id_.value)} is already the id at {first}"
            reader.problem(id_, Rule.DUPLICATE_ID, message, "give one of them another id", first)
        return first is place
