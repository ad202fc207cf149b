"""Look up who said what, when, in a dossier of plain YAML files."""

__version__ = "0.1.0"
