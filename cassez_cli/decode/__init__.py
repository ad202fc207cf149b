"""From the bytes of files to records: every field held against its declaration in the model; what is wrong is told, nothing is raised."""

from cassez_cli.decode.content import CARD, FINGERPRINT, FORMAT, Content, Unread
from cassez_cli.decode.facts import Entry, Facts
from cassez_cli.decode.forms import ID
from cassez_cli.decode.reader import nearest

__all__ = ["CARD", "FINGERPRINT", "FORMAT", "ID", "Content", "Entry", "Facts", "Unread", "nearest"]
