"""The records of a dossier, and what each of their fields may hold.

Nothing here reads a file, asks a question or prints.
"""

from cassez_cli.model.build import build, build_in_part, dates
from cassez_cli.model.parts import Accepted, Card, Relation, Role, Standing, Step, Value
from cassez_cli.model.records import (
    RECORDS,
    Claim,
    Conflict,
    Event,
    Organisation,
    Person,
    Place,
    Quote,
    Record,
    Source,
)
from cassez_cli.model.shapes import Citation, Field, Form, Shape, shape_of
from cassez_cli.vocabulary import BASES, CLAIM_STATUS, ENTITIES, EVENT_STATUS, GRADES, SOURCE_KINDS, Kind, Plain, Status

__all__ = [
    "BASES",
    "CLAIM_STATUS",
    "ENTITIES",
    "EVENT_STATUS",
    "GRADES",
    "RECORDS",
    "SOURCE_KINDS",
    "Accepted",
    "Card",
    "Citation",
    "Claim",
    "Conflict",
    "Event",
    "Field",
    "Form",
    "Kind",
    "Organisation",
    "Person",
    "Place",
    "Plain",
    "Quote",
    "Record",
    "Relation",
    "Role",
    "Shape",
    "Source",
    "Standing",
    "Status",
    "Step",
    "Value",
    "build",
    "build_in_part",
    "dates",
    "shape_of",
]
