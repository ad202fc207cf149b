"""The nodes of one file, field by field against the declarations of the model; all that is wrong is told, nothing is raised."""

from collections.abc import Iterable
from collections.abc import Mapping as Fields
from difflib import get_close_matches
from typing import Any

from cassez_cli.decode.forms import Unfit, fit
from cassez_cli.model import Form, Plain, Shape, shape_of
from cassez_cli.nodes import Mapping, Node, Refused, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, Severity
from cassez_cli.spelling import quoted

_TEXT = Shape(Form.TEXT)
#: A source, where in it, and its words: the field `source` has the shape of the link itself.
_CITATION = ("source", "at", "quote")


class Reader:
    """Reads the nodes of one file; what is wrong goes to the list of problems, and the value read is then None."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        """Read for the file of that path."""
        self.path = path
        self._problems = problems

    def place(self, node: Node) -> Place:
        """Say where a node stands."""
        return Place(self.path, node.line, node.column)

    def problem(self, node: Node, rule: Rule, message: str, help_: str | None = None, also: Place | None = None) -> None:
        """Tell what is wrong with a node."""
        self._problems.append(Problem(self.place(node), rule, Severity.ERROR, message, help_, also))

    def fields(self, node: Node, what: str, help_: str | None = None) -> Fields[str, tuple[Text, Node]]:
        """Give the fields of a mapping; none of anything else, which is told."""
        if isinstance(node, Mapping):
            return node.fields
        if not isinstance(node, Refused):
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is a mapping of fields, not {_named(node)}", help_)
        return {}

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """Give the items of a list; none of anything else, which is told."""
        if isinstance(node, Sequence):
            return node.items
        if not isinstance(node, Refused):
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is a list, not {_named(node)}", "begin each item with `- `")
        return ()

    def record(self, cls: Any, node: Node, what: str) -> Plain | None:
        """Read a mapping as a record of the class; None if anything in it is wrong."""
        before = len(self._problems)
        known = shape_of(cls)
        fields = self.fields(node, what)
        plain = {name: self._value(known[name].shape, value, f"`{name}`") for name, (_, value) in fields.items() if name in known}
        if len(plain) < len(fields):
            self._unknown(fields, known, what)
        missing = [name for name, field in known.items() if field.required and name not in fields]
        if missing and isinstance(node, Mapping):
            needs = ", ".join(f"`{name}`" for name in missing)
            self.problem(node, Rule.MISSING_FIELD, f"{what} needs {needs}", f"add {needs}")
        sound = isinstance(node, Mapping) and len(self._problems) == before and None not in plain.values()
        return plain if sound else None

    def _unknown(self, fields: Fields[str, tuple[Text, Node]], known: Iterable[str], what: str) -> None:
        for name, (key, _) in fields.items():
            if name not in known:
                help_ = nearest(name, known) or f"fields: {', '.join(known)}"
                self.problem(key, Rule.UNKNOWN_FIELD, f"{what} has no field {quoted(name)}", help_)

    def _value(self, shape: Shape, node: Node, what: str) -> Any:
        if not shape.many:
            return self._one(shape, node, what)
        values = [self._one(shape, item, f"an item of {what}") for item in self.items(node, what)]
        return None if None in values else values

    def _one(self, shape: Shape, node: Node, what: str) -> Any:
        if isinstance(node, Text) and shape.part is None:
            return self._text(shape, node, what)
        if shape.part is not None:
            return self.record(shape.part, node, what)
        if shape.form is Form.CITATION and isinstance(node, Mapping):
            return self._citation(shape, node)
        if not isinstance(node, Refused):
            help_ = "write it on one line, in quotes if need be"
            self.problem(node, Rule.WRONG_SHAPE, f"{what} is text, not {_named(node)}", help_)
        return None

    def _text(self, shape: Shape, node: Text, what: str) -> Any:
        if not node.value.strip():
            self.problem(node, Rule.BAD_VALUE, f"{what} has no value", "write one, or delete the field")
            return None
        try:
            return fit(shape, node.value)
        except Unfit as unfit:
            self.problem(node, unfit.rule, str(unfit), unfit.help)
            return None

    def _citation(self, shape: Shape, node: Mapping) -> Plain | None:
        plain = {
            name: self._one(shape if name == "source" else _TEXT, value, f"`{name}`")
            for name, (_, value) in node.fields.items()
            if name in _CITATION
        }
        if len(plain) < len(node.fields):
            self._unknown(node.fields, _CITATION, "a citation")
        if "source" not in plain:
            self.problem(node, Rule.MISSING_FIELD, "a citation needs `source`", "add `source`")
        return plain if plain.get("source") and None not in plain.values() else None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Ask whether the known word most like this one was meant; None if none is like it."""
    near = get_close_matches(word, list(known), 1)
    return f"did you mean `{near[0]}`?" if near else None


def _named(node: Node) -> str:
    return {Text: "text", Sequence: "a list", Mapping: "a mapping of fields"}[type(node)]
