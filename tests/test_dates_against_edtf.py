"""Our dates beside those of the library `edtf`: the same where it is right, and a table of the cases where it is not."""

from time import struct_time

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
from hypothesis import strategies as st

from cassez_cli.dates import When

NONE = "0000-00-00"
NEVER = "9999-99-99"


def their_bounds(text: str) -> tuple[str, str]:
    read = parse_edtf(text)
    return as_iso(read.lower_strict()), as_iso(read.upper_strict())


def as_iso(bound: struct_time | float) -> str:
    if isinstance(bound, float):
        return NONE if bound < 0 else NEVER
    return f"{bound.tm_year:04}-{bound.tm_mon:02}-{bound.tm_mday:02}"


def our_bounds(text: str) -> tuple[str, str]:
    when = When.parse(text)
    return when.first_iso, when.last_iso


years = st.integers(1, 9999).map("{:04}".format)
months = st.dates().map(lambda day: day.isoformat()[:7])
days = st.dates().map(str)
plain = years | months | days
marked = st.builds(str.__add__, plain, st.sampled_from("?~%"))
seasons = st.builds("{}-{}".format, years, st.sampled_from(["21", "22", "23"]))
unspecified = st.one_of(
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    years.map("{}-XX".format),
    years.map("{}-XX-XX".format),
    months.map("{}-XX".format),
)


listed = st.lists(plain | marked, min_size=2, max_size=4).map(",".join)


def joined(pattern: str, ends: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(ends, ends).map(sorted).map(lambda pair: pattern.format(*pair))


DATES = {
    "plain": plain,
    "marked": marked,
    "season": seasons,
    "unspecified": st.builds(str.__add__, unspecified, st.sampled_from(["", "?", "~", "%"])),
    "interval": joined("{}/{}", plain | marked),
    "interval of seasons": joined("{}/{}", seasons),
    "open interval": st.builds(str.format, st.sampled_from(["{}/..", "../{}"]), plain | marked),
    "one of": listed.map("[{}]".format),
    "all of": listed.map("{{{}}}".format),
    "one of a range": st.one_of(*(joined("[{}..{}]", ends) for ends in (years, months, days))),
    "all of a range": st.one_of(*(joined("{{{}..{}}}", ends) for ends in (years, months, days))),
    "open range": st.builds(str.format, st.sampled_from(["[..{}]", "[{}..]", "{{..{}}}", "{{{}..}}"]), plain),
}


@pytest.mark.parametrize("kind", DATES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_bounds_are_those_of_edtf(kind: str, data: st.DataObject) -> None:
    text = data.draw(DATES[kind])
    assert our_bounds(text) == their_bounds(text)


@settings(max_examples=40, deadline=None)
@given(marked)
def test_marks_are_those_of_edtf(text: str) -> None:
    when, read = When.parse(text), parse_edtf(text)
    both = read.is_uncertain_and_approximate
    assert (when.uncertain, when.approximate) == (read.is_uncertain or both, read.is_approximate or both)


DIFFERENT = [
    ("2005-24", ("2005-12-01", "2005-12-31"), ("2005-12-01", "2006-02-28"), "winter lasts longer than December"),
    ("2005/", ("2005-01-01", "2015-01-01"), ("2005-01-01", NEVER), "nobody said ten years"),
    ("/2005", ("1995-12-31", "2005-12-31"), (NONE, "2005-12-31"), "nobody said ten years"),
]


@pytest.mark.parametrize(("text", "theirs", "ours", "reason"), DIFFERENT, ids=[row[0] for row in DIFFERENT])
def test_bounds_differ_from_those_of_edtf_for_a_reason(
    text: str, theirs: tuple[str, str], ours: tuple[str, str], reason: str
) -> None:
    assert their_bounds(text) == theirs, reason
    assert our_bounds(text) == ours, reason


REFUSED_BY_US = [
    ("2005-02-29", ("2005-02-29", "2005-02-29"), "there is no such day"),
    ("1900-02-29", ("1900-02-29", "1900-02-29"), "there is no such day"),
    ("2005-02-29/2006", ("2005-02-29", "2006-12-31"), "there is no such day"),
    ("2006/2005", ("2006-01-01", "2005-12-31"), "it ends before it begins"),
    ("[2006..2005]", ("2006-01-01", "2005-12-31"), "it ends before it begins"),
    ("../..", (NONE, NEVER), "it says nothing"),
    ("0000", ("0000-01-01", "0000-12-31"), "years begin with 1 in the profile"),
    (" 2005 ", ("2005-01-01", "2005-12-31"), "EDTF has no spaces"),
    ("[2005, 2006]", ("2005-01-01", "2006-12-31"), "EDTF has no spaces"),
    ("2XXX", ("2000-01-01", "2999-12-31"), "the profile leaves a century unspecified at most"),
    ("2005-25", ("2005-03-01", "2005-05-31"), "the profile has no seasons by hemisphere"),
]


@pytest.mark.parametrize(("text", "theirs", "reason"), REFUSED_BY_US, ids=[row[0] for row in REFUSED_BY_US])
def test_what_edtf_reads_is_refused_for_a_reason(text: str, theirs: tuple[str, str], reason: str) -> None:
    assert their_bounds(text) == theirs, reason
    with pytest.raises(ValueError, match=r"is not a date|ends before it begins"):
        When.parse(text)


REFUSED_BY_THEM = [
    ("2005-21~", ("2005-03-01", "2005-05-31"), EDTFParseException),
    ("[2005-21,2006]", ("2005-03-01", "2006-12-31"), EDTFParseException),
    ("2005-12-XX?/2006", ("2005-12-01", "2006-12-31"), EDTFParseException),
    ("2005-XX/2006", ("2005-01-01", "2006-12-31"), AttributeError),
    ("{..2003,2005}", (NONE, "2005-12-31"), TypeError),
    ("{2003,2005..}", ("2003-01-01", NEVER), TypeError),
]


@pytest.mark.parametrize(("text", "ours", "error"), REFUSED_BY_THEM, ids=[row[0] for row in REFUSED_BY_THEM])
def test_what_edtf_cannot_read_is_read(text: str, ours: tuple[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        their_bounds(text)
    assert our_bounds(text) == ours


def test_a_mark_on_a_member_of_a_set_is_lost_by_edtf_and_kept_here() -> None:
    assert not parse_edtf("[2005~,2006]").is_approximate
    assert When.parse("[2005~,2006]").approximate
