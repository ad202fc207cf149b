"""What each rule and each kind of gap means, in words: those of the checks are their docstrings, those of reading a file stand here."""

from inspect import cleandoc

from cassez_cli.checks import CHECKS
from cassez_cli.checks.gaps import GAPS
from cassez_cli.problems import Rule

#: What must hold, why, and an example of what is wrong and what is right.
_READING: dict[str, str] = {
    Rule.UNREADABLE: """What is called .yaml or .yml in a dossier is a file, and it and all folders there can be read.

        What could not be read might hold facts. Let it be read, or move it out of the dossier: folders, pipes and broken links too.""",
    Rule.NOT_UTF8: """A file is text in UTF-8.

        In another encoding names would be read wrong. Save the file as UTF-8 in the editor.""",
    Rule.CONTROL_CHARACTER: """A file holds no characters that cannot be seen: control characters, those of no width, and those that reverse the
        direction of a line.

        They could make a line read otherwise than it is, or hide a word from a search. Delete the character. A joiner or a zero width space
        may stand where a script or an emoji is written with it.""",
    Rule.TOO_LARGE: """A file has 64 MiB at most, and a value of it a limit too.

        Split the file into several: all files of a folder are one dossier.""",
    Rule.TOO_DEEP: """Lists and mappings lie in one another only so deep; no record needs more.

        Mostly a bracket that was never closed is to blame.""",
    Rule.SYNTAX: """A file is YAML.

        Wrong:
            title: Amparo: the ruling
        Right:
            title: "Amparo: the ruling\"""",
    Rule.SEVERAL_DOCUMENTS: """A file is one YAML document, without `---` between its records.

        Delete the line, or split the file.""",
    Rule.ANCHOR: """A file has no anchors (`&name`) and aliases (`*name`): each record says what it says where it stands.

        Wrong:
            sources: &both [daily, wire]
        Right:
            sources: [daily, wire]""",
    Rule.TAG: """A file has no tags such as `!!str`: each value is the text that stands there.

        Wrong:
            published: !!str 2005
        Right:
            published: "2005\"""",
    Rule.COMMENT_AFTER_TEXT: """A comment stands on a line of its own, or behind a value of one word, with a blank after its `#`.

        YAML would take the rest of a text that holds ` #` for a comment, and cut it off without a word. Put the text in quotes.

        Wrong:
            docket: Amparo # 517/2011
        Right:
            docket: "Amparo # 517/2011"
            status: alleged  # so says the police""",
    Rule.DUPLICATE_FIELD: """A field stands once in a record, and the card of the dossier once in all files.

        YAML would keep one of the two without a word. Delete one, or put the lists together.

        Wrong:
            {id: raid, title: The raid, title: The arrest}
        Right:
            {id: raid, title: The raid}""",
    Rule.WRONG_SHAPE: """Where a list is expected there is a list, where text is expected text, where fields are expected fields.

        Wrong:
            people: ana-roca
        Right:
            people: [ana-roca]""",
    Rule.UNKNOWN_KIND: """A file holds lists of records by their kind: sources, people, organisations, places, events, claims, conflicts, quotes.

        Wrong:
            persons: [{id: ana-roca}]
        Right:
            people: [{id: ana-roca}]""",
    Rule.UNKNOWN_FIELD: """A record has only the fields of its kind; a slip of the pen must not make a fact disappear.

        Wrong:
            {id: ana-roca, nmae: Ana Roca}
        Right:
            {id: ana-roca, name: Ana Roca}""",
    Rule.MISSING_FIELD: """A record has at least the fields that its kind cannot do without, and the dossier has a card (`dossier:`).

        `cassez new KIND` prints a skeleton with all of them.""",
    Rule.BAD_VALUE: """A field that takes certain words, digits or `true` and `false` has one of these; no field is empty.

        Wrong:
            status: proven
        Right:
            status: established""",
    Rule.BAD_DATE: """A date follows EDTF, the extension of ISO 8601 for dates in doubt, and is in the calendar.

        2005, 2005-12 and 2005-12-09 are dates; `~` marks about, `?` uncertain; 2005/2006 lasted, 2005/.. lasts, [2005,2006] is one of two.

        Wrong:
            date: 9 December 2005
        Right:
            date: "2005-12-09\"""",
    Rule.BAD_URL: """An address begins with http:// or https:// and names a host.

        Wrong:
            url: www.example.org
        Right:
            url: https://www.example.org""",
    Rule.BAD_ID: """An id has lower-case letters a-z, digits and single hyphens, so that it can be typed anywhere.

        Wrong:
            id: Ana_Roca
        Right:
            id: ana-roca""",
    Rule.DUPLICATE_ID: """An id belongs to one record, of whatever kind, in all files of the dossier.

        Otherwise a link could mean either. Give one of them another id.""",
    Rule.UNKNOWN_RULE: """What a record accepts is the name of a rule that can be accepted.

        Wrong:
            accepted: [{rule: one-orgin, because: Nobody else was there.}]
        Right:
            accepted: [{rule: one-origin, because: Nobody else was there.}]""",
    Rule.ACCEPTED_IN_VAIN: """What a record accepts is broken by it; what is not needed any more goes.

        Otherwise it would hide the fault if it came back. Delete the item of `accepted`.""",
}


#: The kinds of gap that no rule of `check` is about.
_GAPS = {each.word: each for each in GAPS if each.word not in {*Rule}}

#: All that can be explained, the rules of `check` first.
WORDS = (*(rule.value for rule in Rule), *_GAPS)


def explanation(word: str) -> str:
    """Say what the rule or the kind of gap means, in lines of text; the first paragraph is the rule itself."""
    finders = [*(each.find for each in CHECKS if each.rule == word), *([_GAPS[word].find] if word in _GAPS else [])]
    texts = [_READING.get(word), *(find.__doc__ for find in finders)]
    return "\n\n".join(cleandoc(text) for text in texts if text)


def cost(word: str) -> str:
    """Say what breaking the rule costs, and whether a record may accept that it does; of a gap, where it is told."""
    return "a gap: check is silent on it, gaps lists it" if word in _GAPS else _severity(Rule(word))


def _severity(rule: Rule) -> str:
    check = next((each for each in CHECKS if each.rule is rule), None)
    if rule is Rule.ACCEPTED_IN_VAIN:
        return "warning"
    if check is None:
        return "error"
    return f"{check.severity}, may be accepted" if check.acceptable else str(check.severity)
