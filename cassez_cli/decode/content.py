"""What one file holds: its records, as far as they could be read, and what may be hidden where they could not."""

import marshal
from dataclasses import replace
from typing import Any, NamedTuple

from cassez_cli import nodes
from cassez_cli.decode.reader import Reader, closest
from cassez_cli.model import RECORDS, Card, Form, Kind, Plain, Shape
from cassez_cli.nodes import Doubled, Mapping, Node, Sequence, Text
from cassez_cli.problems import Place, Rule
from cassez_cli.spelling import quoted
from cassez_cli.vocabulary import DOSSIER_FORMAT

_PLURALS = {kind.plural: kind for kind in Kind}
#: The field of a file that holds the card of the dossier, not a list of records.
CARD = "dossier"

#: The field of a file that `export json` made, and what it adds to the card: it names other facts than these, and is passed over.
FORMAT, FINGERPRINT = "format", "fingerprint"

#: A record as it was found in a file: its kind, nothing if that is not known; its id; line and column of the id and of the record; its
#: values, or None if it was not read; and whether all of them could be read.
Found = tuple[str, str, tuple[int, int], tuple[int, int], Plain | None, bool]


_FORMAT = Shape(Form.WORD, words=(DOSSIER_FORMAT,))


class Unread(NamedTuple):
    """Something that could not be read, though it may hold what others refer to, or refer to others."""

    path: str
    #: What is the matter with the file, in words that go on from its name.
    why: str
    #: Whether it may hold records whose ids are not known.
    ids: bool = True


class Content:
    """What one file holds, and what is wrong with it by itself. `pickle` carries it from one process to another."""

    def __init__(self, path: str, data: bytes) -> None:
        """Read the bytes of the file; the path stands for it in the problems."""
        self.path = path
        self.found: list[Found] = []
        #: Where the card of the dossier stands, if it does in this file, and its values, or None if any of them is wrong.
        self.card: tuple[Place, Plain | None] | None = None
        self.unread: list[Unread] = []
        root, problems = nodes.read(path, data)
        self.problems = list(problems)
        if root is None or any(problem.rule in nodes.STOPPING for problem in problems):
            self.unread.append(Unread(path, "was not read to its end"))
        if root is not None:
            self._read(Reader(path, self.problems), root)

    def __getstate__(self) -> dict[str, Any]:
        """Have the records carried by `marshal`, which is five times as fast."""
        return {**self.__dict__, "found": marshal.dumps(self.found)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Be again what was carried."""
        self.__dict__.update(state, found=marshal.loads(state["found"]))  # noqa: S302 - another process of this run made it

    def _read(self, reader: Reader, root: Node) -> None:
        if not isinstance(root, Mapping):
            reader.misfit(root, "a file is a mapping of fields", "give it kinds of records, such as `events:`, each with a list")
            self._note("", root)
            return
        if FORMAT in root.fields:
            root = _without_fingerprint(root)
        for key, node in root.fields.values():
            self._read_field(reader, key, node)
        for name, node in root.rest if isinstance(root, Doubled) else ():
            if isinstance(name, Text) and name.value in _PLURALS:
                self._read_list(reader, name.value, node)
            elif not isinstance(name, Text) or name.value != CARD:
                self._note("", node)

    def _read_field(self, reader: Reader, key: Text, node: Node) -> None:
        name = key.value
        if name == CARD:
            before = reader.faults
            plain = reader.record(Card, node, "the dossier")
            self.card = reader.place(key), plain if reader.faults == before else None
        elif name in _PLURALS:
            self._read_list(reader, name, node)
        elif name == FORMAT:
            reader.value(_FORMAT, node, f"`{name}`")
        else:
            self._read_unknown(reader, key, node)

    def _read_unknown(self, reader: Reader, key: Text, node: Node) -> None:
        near = closest(key.value, [*_PLURALS, CARD])
        help_ = f"did you mean `{near}`?" if near else f"kinds: {', '.join([*_PLURALS, CARD])}"
        reader.problem(key, Rule.UNKNOWN_KIND, f"there is no kind of record {quoted(key.value)}", help_)
        if near == CARD and isinstance(node, Mapping) and self.card is None:
            self.card = reader.place(key), None
        else:
            self._note("", node)

    def _read_list(self, reader: Reader, name: str, node: Node) -> None:
        kind = _PLURALS[name]
        if not isinstance(node, Sequence):
            reader.no_list(node, f"`{name}`")
            self._note(kind.value, node)
            return
        for item in node.items:
            before = reader.faults
            plain = reader.record(RECORDS[kind], item, kind.value if isinstance(item, Mapping) else f"an item of `{name}`")
            self._take(kind.value, item, plain, sound=reader.faults == before)

    def _note(self, kind: str, node: Node) -> None:
        """Take note of the ids in what cannot be read as records."""
        if isinstance(node, Text) and ":" not in node.value:
            return
        if not (isinstance(node, Sequence) or (isinstance(node, Mapping) and "id" in node.fields)):
            self.unread.append(Unread(self.path, f"has no list of records on line {node.line}"))
            return
        items = node.items if isinstance(node, Sequence) else (node,)
        for item in items:
            self._take(kind, item, None, sound=False)
        if items:
            self.unread.append(Unread(self.path, f"has records on line {node.line} that were not read", ids=False))

    def _take(self, kind: str, node: Node, plain: Plain | None, *, sound: bool) -> None:
        id_ = node.fields["id"][1] if isinstance(node, Mapping) and "id" in node.fields else None
        if isinstance(id_, Text) and id_.value.strip():
            if plain is not None and not sound:
                plain["id"] = id_.value
            self.found.append((kind, id_.value, (id_.line, id_.column), (node.line, node.column), plain, sound))
        elif not (isinstance(node, Text) and not node.value.strip()):
            self.unread.append(Unread(self.path, f"has a record without an id on line {node.line}"))
        for name, other in node.rest if isinstance(node, Doubled) else ():
            same = isinstance(id_, Text) and isinstance(other, Text) and other.value == id_.value
            if isinstance(name, Text) and name.value == "id" and isinstance(other, Text) and not same:
                self.found.append((kind, other.value, (other.line, other.column), (node.line, node.column), None, False))


def _without_fingerprint(root: Mapping) -> Mapping:
    key, card = root.fields.get(CARD, (None, None))
    if key is None or not isinstance(card, Mapping):
        return root
    card = replace(card, fields={name: field for name, field in card.fields.items() if name != FINGERPRINT})
    return replace(root, fields={**root.fields, CARD: (key, card)})
