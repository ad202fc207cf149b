"""One record, whole, with everything that links to it."""

from collections.abc import Iterator
from typing import NamedTuple

from cassez_cli import theme
from cassez_cli.query.dossier import Dossier, Found
from cassez_cli.query.timeline import Dated
from cassez_cli.speech import say, word
from cassez_cli.views import cells, passages, timeline
from cassez_cli.views import sources as source_view
from cassez_cli.views.answer import Answer, Column, Facts, Line, Part, Span, Table, Words, line
from cassez_cli.views.claims import claim_table, quote_table
from cassez_cli.views.conflicts import assessments, followed
from cassez_cli.views.outcomes import outcomes
from cassez_cli.views.plain import results
from cassez_cli.vocabulary import Kind, Plain, Status


class StepRow(NamedTuple):
    """One change of standing: when, to what, by whose word, on which sources."""

    date: str
    when: str
    status: Status
    by: str
    note: str
    sources: tuple[str, ...]
    #: Where in them, and their words, as far as that is said.
    passages: tuple[str, ...]


class ValueRow(NamedTuple):
    """One value that sources give, and whether the dossier follows it."""

    about: str
    field: str
    value: str
    kept: bool
    sources: tuple[str, ...]
    #: Where in them, and their words, as far as that is said.
    passages: tuple[str, ...]
    id: str


class ReferringRow(NamedTuple):
    """A record that is no event, claim, conflict or quotation and refers to the one shown."""

    kind: str
    label: str
    id: str


#: What may refer to a record, by the name under which machines are given it.
REFERRING = {
    "events": (Kind.EVENT,),
    "claims": (Kind.CLAIM,),
    "conflicts": (Kind.CONFLICT,),
    "quotes": (Kind.QUOTE,),
    "referred_to_by": (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.SOURCE),
}
#: What a record says in prose.
PROSE = ("summary", "statement", "text", "note")
#: Fields that have a place of their own on the page.
ELSEWHERE = frozenset(
    {"id", *PROSE, "title", "name", "sources", "supported_by", "disputed_by", "history", "values", "accepted", "key", "outcome"}
)
#: Words of the vocabulary, which never point to a record even if one is called so.
VOCABULARY = ("kind", "field", "language", "grade", "basis")
#: Fields whose words are said in the language spoken, where it has them.
WORDED = ("kind", "grade", "basis", "translation_by")

STEPS = (
    Column("Since", lambda row: line(row.when)),
    Column("Standing", lambda row: cells.standing(row.status)),
    Column("By, and why", lambda row: line(say(": ").join(filter(None, (row.by, row.note)))), wide=True),
    Column("Sources", lambda row: line("\n".join((*row.sources, *row.passages))), wide=True),
)
VALUES = (
    Column("Differs", lambda row: line(f"{row.field}\n", Span(f"({row.id})", theme.ID))),
    Column(
        "Value",
        lambda row: line(cells.value(row.field, row.value), f"\n{say('followed by the dossier')}" if row.kept else ""),
        wide=True,
    ),
    Column("Sources", lambda row: line("\n".join((*row.sources, *row.passages))), wide=True),
)
OTHERS = (
    Column("Kind", lambda row: line(word(row.kind))),
    Column("Record", lambda row: line(row.label, Span(f" ({row.id})", theme.ID)), wide=True),
)


def answer(dossier: Dossier, found: Found) -> Answer:
    """Show the record and what links to it; machines are given the records that do, whole."""
    linking = _linking(dossier, found)
    parts = (*_head(dossier, found), *_own(dossier, found), *_links(dossier, linking))
    return _answer(dossier, found, parts, linking)


def history(dossier: Dossier, found: Found) -> Answer:
    """Show only how the standing of a record changed."""
    steps = tuple(_steps(dossier, found))
    table = Table(say("History"), STEPS, steps, say("No change of its standing is on record."))
    return _answer(dossier, found, (Words(cells.title(found)), table), {})


def _answer(dossier: Dossier, found: Found, parts: tuple[Part, ...], linking: dict[str, list[Found]]) -> Answer:
    return Answer(count=1, results=lambda: [_result(dossier, found, linking)], parts=parts, shown=(found.id,))


def _result(dossier: Dossier, found: Found, linking: dict[str, list[Found]]) -> Plain:
    [record] = results(dossier, [found])
    return {**record, **{name: results(dossier, referring) for name, referring in linking.items()}}


def _linking(dossier: Dossier, found: Found) -> dict[str, list[Found]]:
    """List the records that refer to this one, under the names of `REFERRING`."""
    referring = dossier.referring(found)
    return {name: [each for each in referring if each.kind in kinds] for name, kinds in REFERRING.items()}


def _head(dossier: Dossier, found: Found) -> Iterator[Part]:
    plain = found.plain
    yield Words(cells.title(found))
    if found.kind is not Kind.CONFLICT:
        yield from (Words(line(plain[name])) for name in PROSE if name in plain and plain[name] != found.label)
    yield Facts("", (*_fields(dossier, found), *_outcome(dossier, found), *_rests(found), *cells.accepted(found)))


def _fields(dossier: Dossier, found: Found) -> Iterator[tuple[str, Line]]:
    values = {name: value for name, value in found.plain.items() if name not in ELSEWHERE and not _is_parts(value)}
    if "kept" in values:
        values["kept"] = cells.value(values["field"], values["kept"])
    links = (value for name, value in values.items() if name not in VOCABULARY)
    labels = dossier.labels(each for value in links for each in (value if isinstance(value, list) else [str(value)]))
    for name, value in values.items():
        yield word(name.replace("_", " ")), _value(dossier, name, value, {} if name in VOCABULARY else labels)


def _outcome(dossier: Dossier, found: Found) -> Iterator[tuple[str, Line]]:
    """Tell what became of an accusation."""
    told = outcomes(dossier, [found])[found.id]
    if told:
        yield word("outcome"), line("\n".join(f"{what} ({id_})" for what, id_ in zip(told, found.plain["outcome"], strict=True)))


def _rests(found: Found) -> Iterator[tuple[str, Line]]:
    if found.kind is not Kind.SOURCE or found.sources:
        yield say("rests on"), line(cells.sources(found.sources, found.origins))


def _is_parts(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _value(dossier: Dossier, name: str, value: str | list[str], labels: dict[str, str]) -> Line:
    if name in cells.DATES:
        return line(dossier.words(str(value)))
    if name in WORDED:
        return line(word(str(value)))
    if name == "status":
        return cells.standing(Status(str(value)))
    many = value if isinstance(value, list) else [str(value)]
    lines = [cells.link(each, labels) for each in many]
    return tuple(span for number, each in enumerate(lines) for span in (*(line("\n") if number else ()), *each))


def _own(dossier: Dossier, found: Found) -> Iterator[Part]:
    steps = tuple(_steps(dossier, found))
    if steps:
        yield Table(say("History"), STEPS, steps)
    if found.kind is Kind.CONFLICT:
        yield from _values(say("Values"), [found], VALUES[1:])
    for name, title in (("sources", say("Sources")), ("supported_by", say("Supported by")), ("disputed_by", say("Disputed by"))):
        yield from source_view.cited(dossier, found.plain.get(name, ()), title)
    if found.kind is Kind.SOURCE:
        yield from passages.cited(dossier, found)


def _steps(dossier: Dossier, found: Found) -> Iterator[StepRow]:
    steps = found.plain.get("history", ())
    labels = dossier.labels(step["by"] for step in steps if "by" in step)
    for step in steps:
        by = cells.called(step.get("by", ""), labels)
        ids = cells.source_ids(step.get("sources", ()))
        where = passages.passages(step.get("sources", ()))
        yield StepRow(step["date"], dossier.words(step["date"]), Status(step["status"]), by, step.get("note", ""), ids, where)


def _links(dossier: Dossier, linking: dict[str, list[Found]]) -> Iterator[Part]:
    events, claims, conflicts, quotes, others = linking.values()
    if events:
        yield timeline.table(dossier, [Dated(each, certain=True) for each in events], say("Events"))
    if claims:
        yield claim_table(dossier, claims, say("Claims"))
    if conflicts:
        yield from _values(say("Where sources differ"), conflicts)
    if quotes:
        yield quote_table(dossier, quotes, say("Quotations"))
    if others:
        rows = tuple(ReferringRow(each.kind.value, each.label, each.id) for each in others)
        yield Table(say("Also referred to by"), OTHERS, rows)


def _values(title: str, conflicts: list[Found], columns: tuple[Column, ...] = VALUES) -> Iterator[Part]:
    rows = tuple(_value_row(each, value) for each in conflicts for value in each.plain["values"])
    yield Table(title, columns, rows)
    yield from assessments(conflicts)


def _value_row(conflict: Found, value: Plain) -> ValueRow:
    plain = conflict.plain
    cited = value.get("sources", ())
    kept = followed(conflict, value["value"])
    sources, where = cells.source_ids(cited), passages.passages(cited)
    return ValueRow(plain["about"], plain["field"], value["value"], kept, sources, where, conflict.id)
