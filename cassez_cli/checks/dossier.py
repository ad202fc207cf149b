"""The facts as the checks ask for them: by kind, and with the links between them counted once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cassez_cli import nodes
from cassez_cli.checks.walk import Way, at, hides, parts, targets, values
from cassez_cli.decode import Unread
from cassez_cli.model import RECORDS, Form, Kind, Plain, Shape, Status
from cassez_cli.nodes import Doubled, Mapping, Node, Sequence
from cassez_cli.origins import origin
from cassez_cli.problems import Place
from cassez_cli.vocabulary import target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cassez_cli.checks.finding import Finding
    from cassez_cli.decode import Entry, Facts

#: The fields that say on which sources a record rests.
GROUNDS = ("sources", "supported_by")
_SETTLED = (Status.ESTABLISHED, Status.UPHELD)

#: The kinds of record in which the dossier itself speaks; a source's note tells what the source says.
_SPEAKING = (Kind.EVENT, Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.CLAIM, Kind.CONFLICT)
#: The fields in which it does, in a record and in its parts.
_VOICE = ("title", "statement", "summary", "note")
_VOICE_OF_PARTS = {"history": "note", "roles": "role", "relations": "kind"}


class Spoken(NamedTuple):
    """A text in which the dossier itself speaks."""

    entry: Entry
    way: Way
    text: str
    lower: str


class Link(NamedTuple):
    """A link, where it stands and what it may lead to."""

    entry: Entry
    way: Way
    shape: Shape
    #: An id, or a citation; plain words where these may stand in place of an id.
    value: str | Plain

    @property
    def target(self) -> str:
        """The id that it leads to."""
        return target(self.value)


class Walk(NamedTuple):
    """What is found on a walk along all links."""

    #: The ids to which a record refers, and those of the records that refer to something other than sources.
    tied: set[str]
    #: The records with a link that does not lead where it may, and those with two to one record in a list; those with a fault are not
    #: among them.
    loose: list[Entry]
    repeating: list[Entry]


class Dossier:
    """The facts, and what several checks want to know of them."""

    def __init__(self, facts: Facts) -> None:
        """Look at the facts."""
        self.entries = facts.entries
        self.ids = facts.ids
        self.faulty = facts.faulty
        self._texts = facts.texts
        self._nodes: dict[str, dict[Place, Node]] = {}
        #: What was not read and may hold links, and of this what may hold ids.
        self.unread = [*facts.unread, *_hidden(facts.faulty)]
        self._found: dict[Callable[[Dossier], Iterable[Finding]], tuple[Finding, ...]] = {}
        self._reached: dict[tuple[Kind, ...], set[str]] = {}
        self._kinds: defaultdict[Kind, list[Entry]] = defaultdict(list)
        for entry in facts.entries.values():
            self._kinds[entry.kind].append(entry)

    @cached_property
    def all_known(self) -> bool:
        """Whether every id is known."""
        return not any(each.ids for each in self.unread)

    def of(self, *kinds: Kind) -> Iterable[Entry]:
        """Go through the sound records of the kinds given."""
        return (entry for kind in kinds for entry in self._kinds[kind])

    def read(self, *kinds: Kind) -> Iterable[Entry]:
        """Go through the records of the kinds given, or of all, those with a fault too: what could not be read of them is None."""
        sound = self.of(*kinds) if kinds else self.entries.values()
        return chain(sound, (entry for entry in self.faulty if entry.kind in kinds or not kinds))

    def files_with(self, *texts: str) -> set[str]:
        """Name the files in which one of these texts stands anywhere: to look there first is quicker than to go through all values."""
        sought = [text.encode() for text in texts]
        return {path for path, data in self._texts.items() if any(each in data for each in sought)}

    def found(self, find: Callable[[Dossier], Iterable[Finding]]) -> tuple[Finding, ...]:
        """Ask a check what it finds; it looks only once."""
        if find not in self._found:
            self._found[find] = tuple(find(self))
        return self._found[find]

    def name(self, id_: str) -> str:
        """Call a person, an organisation or a place by name; words that are no id of one stand as they are."""
        entry = self.entries.get(id_)
        return entry.plain.get("name", id_) if entry else id_

    @cached_property
    def sources(self) -> dict[str, Plain]:
        """All sources, as plain records by id."""
        return {entry.plain["id"]: entry.plain for entry in self._kinds[Kind.SOURCE]}

    @cached_property
    def origins(self) -> dict[str, str]:
        """The origin of each source, by the source's id."""
        return {each: origin(self.sources, each) for each in self.sources}

    @cached_property
    def settled(self) -> list[tuple[Entry, list[Plain]]]:
        """The events and claims that stand as settled, with their sources, where all of these were read."""
        found = []
        for entry in self.of(Kind.EVENT, Kind.CLAIM):
            if entry.plain["status"] in _SETTLED:
                grounds = [self.sources.get(each) for each in dict.fromkeys(cited(entry.plain))]
                if grounds and None not in grounds:
                    found.append((entry, [each for each in grounds if each]))
        return found

    @cached_property
    def settling(self) -> dict[str, Entry]:
        """The last event in the timeline that settles an accusation, by the id of the accused."""
        found: dict[str, Entry] = {}
        for event in sorted(self._kinds[Kind.EVENT], key=lambda event: event.record.date.sort_key):
            found.update(dict.fromkeys(event.plain.get("settles", ()), event))
        return found

    @cached_property
    def spoken(self) -> list[Spoken]:
        """All texts in which the dossier itself speaks."""
        return [Spoken(entry, way, text, text.lower()) for entry in self.read(*_SPEAKING) for way, text in _voice(entry)]

    @cached_property
    def loose(self) -> tuple[Link, ...]:
        """The links that lead to no record of a kind they may lead to; plain words in place of a link are among them."""
        return tuple(
            link
            for entry in (*self.walk.loose, *self.faulty)
            for link in self.links(entry)
            if link.target not in self._reach(link.shape.to)
        )

    @cached_property
    def walk(self) -> Walk:
        """Go along all links once."""
        tied, loose, repeating = walk = Walk(set(), [], [])
        for entry in self.entries.values():
            fits = differ = True
            for shape, ids in targets(RECORDS[entry.kind], entry.plain):
                tied.update(ids)
                fits = fits and self._reach(shape.to).issuperset(ids)
                differ = differ and len(set(ids)) == len(ids)
                if shape.to != (Kind.SOURCE,):
                    tied.add(entry.plain["id"])
            if not fits:
                loose.append(entry)
            if not differ:
                repeating.append(entry)
        for link in (link for entry in self.faulty for link in self.links(entry)):
            tied.update({link.target, link.entry.plain["id"]} if link.shape.to != (Kind.SOURCE,) else {link.target})
        return walk

    def _reach(self, kinds: tuple[Kind, ...]) -> set[str]:
        """All ids of the kinds given, or of any kind if none is."""
        if kinds not in self._reached:
            self._reached[kinds] = {each for each, (kind, _) in self.ids.items() if not kinds or kind in kinds}
        return self._reached[kinds]

    def links(self, entry: Entry) -> Iterator[Link]:
        """Yield each link of a record."""
        for form in (Form.LINK, Form.CITATION):
            for way, shape, value in values(RECORDS[entry.kind], entry.plain, form):
                yield Link(entry, way, shape, value)

    def place(self, entry: Entry, way: Way = ()) -> Place:
        """Say where something in a record stands."""
        if not way:
            return entry.place
        node = at(self._node(entry), way)
        return Place(entry.place.path, node.line, node.column)

    def _node(self, entry: Entry) -> Node:
        """Read the file of a record again: to remember where every value stands would cost more."""
        path = entry.place.path
        if path not in self._nodes:
            root, _ = nodes.read(path, self._texts[path])
            self._nodes[path] = {Place(path, each.line, each.column): each for each in _items(root)}
        return self._nodes[path][entry.place]


def _items(root: Node | None) -> Iterator[Node]:
    fields = root.fields.values() if isinstance(root, Mapping) else ()
    lists = (value for _, value in (*fields, *(root.rest if isinstance(root, Doubled) else ())))
    return (item for value in lists if isinstance(value, Sequence) for item in value.items)


def _hidden(faulty: Iterable[Entry]) -> Iterator[Unread]:
    """Name the records of which a link could not be read."""
    for entry in faulty:
        if hides(RECORDS[entry.kind], entry.plain):
            yield Unread(entry.place.path, f"has a link on line {entry.place.line} that was not read", ids=False)


def cited(plain: Plain) -> list[str]:
    """List the sources on which a plain record rests."""
    return [target(one) for name in GROUNDS for one in plain.get(name, ())]


def _voice(entry: Entry) -> Iterator[tuple[Way, str]]:
    plain = entry.plain
    yield from (((name,), plain[name]) for name in _VOICE if plain.get(name))
    for way, of, part in parts(entry.kind, plain):
        name = _VOICE_OF_PARTS.get(of)
        if name is not None and part.get(name):
            yield (*way, name), part[name]
