"""The house has floors: a module imports only from lower ones, and from outside only what its room may."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cassez_cli

ROOT = Path(cassez_cli.__file__).parent
FLOORS = (
    {"dates", "problems", "refusal", "vocabulary", "spelling", "speech"},
    {"model", "nodes", "files", "origins", "interrupt"},
    {"decode", "beside", "apart"},
    {"read", "verdict"},
    {"checks"},
    {"load"},
    {"index"},
    {"query", "theme"},
    {"cite"},
    {"views"},
    {"render", "export", "report"},
    {"cli"},
    {"__main__"},
)
ROOMS = {
    "yaml": {"nodes"},
    "sqlite3": {"index", "cli"},
    "typer": {"cli"},
    "rich": {"render", "cli"},
}
MODULES = sorted(path for path in ROOT.rglob("*.py") if path.parent != ROOT or path.name != "__init__.py")


def room(module: str) -> str:
    return module.split(".")[1]


def imports(path: Path) -> Iterator[str]:
    """Name every module that a file imports, inside functions too; what only the type checker sees does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unseen = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in unseen:
            continue
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ["cassez_cli", *path.relative_to(ROOT).parts][: -node.level] if node.level else []
            module = ".".join([*package, *filter(None, [node.module])])
            yield from (f"{module}.{each.name}" for each in node.names)


@pytest.mark.parametrize(
    ("statement", "module"),
    [
        ("from .. import cli", "cassez_cli.cli"),
        ("from ..cli import run", "cassez_cli.cli.run"),
        ("from .store import Index", "cassez_cli.index.store.Index"),
        ("def f():\n    from cassez_cli.cli import run", "cassez_cli.cli.run"),
    ],
)
def test_an_import_is_seen_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str, module: str
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    file = tmp_path / "index" / "build.py"
    file.parent.mkdir()
    file.write_text(statement, encoding="utf-8")
    assert list(imports(file)) == [module]


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_lower_floors(path: Path) -> None:
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for module in imports(path):
        if module.startswith("cassez_cli.") and module != "cassez_cli.__version__" and room(module) != own:
            assert floor(room(module)) < floor(own), f"{own} may not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_package_from_outside_is_imported_in_its_room_only(path: Path) -> None:
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for module in imports(path):
        assert own in ROOMS.get(module.split(".")[0], {own}), f"{own} may not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short_enough_to_be_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250
