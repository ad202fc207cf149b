"""What must hold between the records of a dossier: one rule, one function, one row."""

from collections.abc import Iterator

from cassez_cli.checks.acceptance import Accepted
from cassez_cli.checks.accusations import (
    accusations_have_an_outcome,
    accusations_show_their_outcome,
    allegations_have_a_speaker,
)
from cassez_cli.checks.conflicts import conflicts_have_values_to_choose_from
from cassez_cli.checks.dossier import Dossier
from cassez_cli.checks.finding import Breach, Check
from cassez_cli.checks.guilt import nobody_is_labelled_guilty
from cassez_cli.checks.links import (
    copies_do_not_run_in_a_circle,
    links_lead_to_what_they_may,
    lists_name_nothing_twice,
    nothing_stands_alone,
    references_exist,
)
from cassez_cli.checks.names import names_are_not_shared
from cassez_cli.checks.placeholders import nothing_is_left_to_edit
from cassez_cli.checks.sourcing import (
    established_facts_have_two_origins,
    everything_has_a_source,
    settled_facts_rest_on_more_than_low_grade,
    settled_facts_rest_on_more_than_one_party,
)
from cassez_cli.checks.times import ends_follow_beginnings, histories_end_where_things_stand, histories_go_forward
from cassez_cli.checks.wording import quotations_are_short, texts_do_not_age
from cassez_cli.problems import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

#: Add a rule: add its name to Rule, its function in the module that fits, its row here.
CHECKS: tuple[Check, ...] = (
    Check(Rule.UNKNOWN_REFERENCE, ERROR, references_exist),
    Check(Rule.WRONG_KIND, ERROR, links_lead_to_what_they_may),
    Check(Rule.REFERENCE_CYCLE, ERROR, copies_do_not_run_in_a_circle),
    Check(Rule.PLACEHOLDER, ERROR, nothing_is_left_to_edit),
    Check(Rule.DUPLICATE_ITEM, ERROR, lists_name_nothing_twice),
    Check(Rule.UNSOURCED, ERROR, everything_has_a_source),
    Check(Rule.IMPOSSIBLE_ORDER, ERROR, ends_follow_beginnings),
    Check(Rule.HISTORY_ORDER, ERROR, histories_go_forward),
    Check(Rule.HISTORY_END, ERROR, histories_end_where_things_stand),
    Check(Rule.BAD_VALUE, ERROR, conflicts_have_values_to_choose_from),
    Check(Rule.SHARED_ALIAS, ERROR, names_are_not_shared, acceptable=True),
    Check(Rule.LONG_QUOTATION, ERROR, quotations_are_short, acceptable=True),
    Check(Rule.AGEING_WORD, ERROR, texts_do_not_age, acceptable=True),
    Check(Rule.GUILT_LABEL, WARNING, nobody_is_labelled_guilty, acceptable=True),
    Check(Rule.NO_SPEAKER, WARNING, allegations_have_a_speaker, acceptable=True, whole=True),
    Check(Rule.OUTCOME_NOT_SHOWN, ERROR, accusations_show_their_outcome, acceptable=True),
    Check(Rule.ACCUSATION_WITHOUT_OUTCOME, WARNING, accusations_have_an_outcome, acceptable=True, whole=True),
    Check(Rule.ONE_ORIGIN, WARNING, established_facts_have_two_origins, acceptable=True),
    Check(Rule.LOW_GRADE_ONLY, WARNING, settled_facts_rest_on_more_than_low_grade, acceptable=True),
    Check(Rule.ONE_PARTY, WARNING, settled_facts_rest_on_more_than_one_party, acceptable=True),
    Check(Rule.ORPHAN, WARNING, nothing_stands_alone, acceptable=True, whole=True),
)

ACCEPTABLE = {each.rule for each in CHECKS if each.acceptable}


def errors(dossier: Dossier) -> Iterator[Breach]:
    """Find what no dossier may have between its records."""
    yield from _breaches(dossier, ERROR)
    yield from Accepted(dossier, ACCEPTABLE).of_nothing()


def warnings(dossier: Dossier) -> Iterator[Breach]:
    """Find what a dossier had better not have, and what is accepted in vain."""
    yield from _breaches(dossier, WARNING)
    if not dossier.unread:
        broken = {(finding.entry.plain["id"], each.rule.value) for each in CHECKS for finding in dossier.found(each.find)}
        yield from Accepted(dossier, ACCEPTABLE).in_vain(broken)


def _breaches(dossier: Dossier, severity: Severity) -> Iterator[Breach]:
    accepted = Accepted(dossier, ACCEPTABLE)
    for each in CHECKS:
        if each.severity is severity and not (dossier.unread and each.whole):
            for finding in dossier.found(each.find):
                if not (each.acceptable and accepted.silences(finding.entry, each.rule)):
                    yield Breach(each.rule, severity, finding)
