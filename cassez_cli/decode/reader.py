"""The nodes of one file, field by field against the declarations of the model; all that is wrong is told, nothing is raised.

A value that could not be read is None, as an item of a list too; of a list that is none, a single item is. Where a field is unknown or
given twice, values that may have been meant count as not read: it is not known that they are missing.
"""

from collections.abc import Iterable
from typing import Any

from cassez_cli import spelling
from cassez_cli.decode.forms import Unfit, fit
from cassez_cli.model import Field, Form, Plain, Shape, shape_of
from cassez_cli.nodes import Doubled, Mapping, Node, Refused, Sequence, Text
from cassez_cli.problems import Place, Problem, Rule, Severity
from cassez_cli.spelling import quoted

#: A source, where in it, and its words.
_CITATION = {"source": Shape(Form.LINK), "at": Shape(Form.TEXT), "quote": Shape(Form.TEXT)}


class Reader:
    """Reads the nodes of one file; what is wrong goes to the list of problems."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        """Read for the file of that path."""
        self.path = path
        #: How much was found that could not be read.
        self.faults = 0
        self._problems = problems

    def place(self, node: Node) -> Place:
        """Say where a node stands."""
        return Place(self.path, node.line, node.column)

    def problem(self, node: Node, rule: Rule, message: str, help_: str | None = None, also: Place | None = None) -> None:
        """Tell what is wrong with a node."""
        self.faults += 1
        self._problems.append(Problem(self.place(node), rule, Severity.ERROR, message, help_, also))

    def no_list(self, node: Node, what: str) -> None:
        """Tell that a node is no list, unless it was refused already."""
        if _blank(node):
            self.problem(node, Rule.BAD_VALUE, f"{what} is empty", "write a list, each item with `- `, or delete the field")
        else:
            self.misfit(node, f"{what} is a list", "begin each item with `- `")

    def _no_record(self, node: Node, what: str, first: str) -> None:
        if _blank(node):
            help_ = f"write its fields, the first of them `{first}: `, or delete the item"
            self.problem(node, Rule.BAD_VALUE, f"{what} is empty", help_)
        else:
            help_ = f"begin it with `{first}: ` and the other fields below, in the same column"
            self.misfit(node, f"{what} is a mapping of fields", help_)

    def misfit(self, node: Node, what: str, help_: str) -> None:
        """Tell that a node is not what it should be, unless it was refused already."""
        if isinstance(node, Refused):
            self.faults += 1
        else:
            self.problem(node, Rule.WRONG_SHAPE, f"{what}, not {_named(node)}", help_)

    def record(self, cls: Any, node: Node, what: str) -> Plain | None:
        """Read a mapping as a record of the class, as far as it can be; None if it is something else."""
        if not isinstance(node, Mapping):
            self._no_record(node, what, next(iter(shape_of(cls))))
            return None
        known = shape_of(cls)
        fields = node.fields
        plain = {name: self.value(known[name].shape, value, f"`{name}`") for name, (_, value) in fields.items() if name in known}
        missing = [name for name, field in known.items() if field.required and name not in fields]
        if missing:
            needs = ", ".join(f"`{name}`" for name in missing)
            self.problem(node, Rule.MISSING_FIELD, f"{what} needs {needs}", f"add {needs}")
        if len(plain) < len(fields):
            self._unknown(node, known, what)
            plain = {name: _nothing(field) for name, field in known.items()} | plain
        if isinstance(node, Doubled):
            self.faults += 1
            for name in {name.value for name, _ in node.rest if isinstance(name, Text)} & plain.keys():
                plain[name] = [*plain[name], None] if known[name].shape.many else None
        return plain

    def _unknown(self, node: Mapping, known: Iterable[str], what: str) -> None:
        for name, (key, _) in node.fields.items():
            if name not in known:
                help_ = nearest(name, known) or f"fields: {', '.join(known)}"
                self.problem(key, Rule.UNKNOWN_FIELD, f"{what} has no field {quoted(name)}", help_)

    def value(self, shape: Shape, node: Node, what: str) -> Any:
        """Read a value of that shape, as far as it can be."""
        if not shape.many:
            return self._one(shape, node, what)
        if isinstance(node, Sequence):
            return [self._one(shape, item, f"an item of {what}") for item in node.items]
        self.no_list(node, what)
        return [None]

    def _one(self, shape: Shape, node: Node, what: str) -> Any:
        if isinstance(node, Text) and shape.part is None:
            return self._text(shape, node, what)
        if shape.part is not None:
            return self.record(shape.part, node, what)
        if shape.form is Form.CITATION and isinstance(node, Mapping):
            return self._citation(node)
        self.misfit(node, f"{what} is text", "write it on one line, in quotes if need be")
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

    def _citation(self, node: Mapping) -> Plain | None:
        plain = {
            name: self._one(_CITATION[name], value, f"`{name}`") for name, (_, value) in node.fields.items() if name in _CITATION
        }
        if len(plain) < len(node.fields):
            self._unknown(node, _CITATION, "a citation")
        if "source" not in plain:
            self.problem(node, Rule.MISSING_FIELD, "a citation needs `source`", "add `source`")
        self.faults += isinstance(node, Doubled)
        return {name: value for name, value in plain.items() if value is not None} if plain.get("source") else None


def _blank(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()


def closest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word most like this one; None if none is like it."""
    return next(iter(spelling.nearest(word, known, 1)), None)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Ask whether the known word most like this one was meant; None if none is like it."""
    near = closest(word, known)
    return f"did you mean `{near}`?" if near else None


def _nothing(field: Field) -> list[None] | None:
    """Stand for a value that could not be read."""
    return [None] if field.shape.many else None


def _named(node: Node) -> str:
    return next(name for cls, name in _NAMES.items() if isinstance(node, cls))


_NAMES = {Text: "text", Sequence: "a list", Mapping: "a mapping of fields"}
