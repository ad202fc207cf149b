"""The pages of the shipped dossier hold what a fact-checker looks for on them."""

import re
from collections.abc import Callable

import pytest
from conftest import Run

Page = Callable[..., dict[str, list[str]]]


@pytest.fixture
def page(cassez: Callable[..., Run]) -> Page:
    """Give a page as its lines by section; what stands above the first section is under the empty title."""

    def read(*asked: str) -> dict[str, list[str]]:
        sections: dict[str, list[str]] = {"": []}
        for line in cassez(*asked, "--format", "md").out.splitlines():
            if line.startswith("## "):
                sections[line[3:]] = []
            elif line:
                list(sections.values())[-1].append(line.replace("\\", ""))
        return sections

    return read


def field(lines: list[str], name: str) -> str:
    """Give what a page says below a label."""
    return next(line.partition("**: ")[2] for line in lines if line.startswith(f"- **{name}**: "))


def row(lines: list[str], id_: str) -> str:
    """Give the row of a table that shows the record."""
    return next(line for line in lines if f"({id_})" in line)


def test_the_staged_raid_stands_as_established_with_who_is_in_it_and_what_it_rests_on(page: Page) -> None:
    found = page("event", "2005-12-09-staged-raid")
    head = found[""]
    assert field(head, "date") == "9 December 2005"
    assert field(head, "status") == "● established"
    for id_ in ("genaro-garcia-luna", "florence-cassez", "israel-vallarta", "carlos-loret-de-mola", "afi", "televisa"):
        assert f"({id_})" in field(head, "people"), id_
    sources, origins = map(int, re.findall(r"\d+", field(head, "rests on")))
    assert sources == len(found["Sources"]) - 2
    assert 2 <= origins <= sources
    assert "primary" in row(found["Sources"], "scjn-adr-517-2011-zaldivar-project")


def test_the_staged_raid_says_whom_it_accuses_and_what_became_of_that(page: Page) -> None:
    found = page("event", "2005-12-09-staged-raid")
    assert "(genaro-garcia-luna)" in field(found[""], "accuses")
    outcome = field(found[""], "outcome")
    assert "23 January 2013: Supreme Court grants amparo and orders Cassez freed" in outcome
    assert re.search(r"16 October 2024: .*García Luna", outcome)
    assert "disputed" in row(found["Claims"], "loret-did-not-know")
    assert "Carlos Loret de Mola" in row(found["Claims"], "loret-did-not-know")
    assert "followed by the dossier" in row(found["Where sources differ"], "staging-date")


def test_vallarta_is_never_shown_as_guilty_and_his_acquittal_and_the_appeal_are_there(
    page: Page,
) -> None:
    found = page("person", "vallarta")
    assert found[""][0] == "Israel Vallarta (israel-vallarta)"
    assert "acquitted" in found[""][1]
    assert "● established" in row(found["Timeline"], "2025-07-31-vallarta-acquitted")
    kidnapping = row(found["Timeline"], "2005-10-19-rios-family-kidnapping")
    assert "→ 31 July 2025: Israel Vallarta acquitted" in kidnapping


def test_every_accusation_on_the_page_of_vallarta_has_a_standing_and_a_speaker(page: Page) -> None:
    found = page("person", "vallarta")
    for line in [*found["Claims by Israel Vallarta"][2:], *found["Claims about Israel Vallarta"][2:]]:
        if line.startswith("|"):
            cells = line.strip("| ").split(" | ")
            assert len(cells) == 4, line
            assert re.match(r"[○◐●⊘] ", cells[3]), line
            assert cells[2], line


def test_the_confession_of_vallarta_is_told_as_he_took_it_back_long_before_a_judge_annulled_it(page: Page) -> None:
    told = row(page("person", "vallarta")["Claims by Israel Vallarta"], "vallarta-confession")
    assert re.search(
        r"recanted by Israel Vallarta, .*3 June 2010.*; annulled by Mariana Vieyra, 31 July 2025; reopened.*, 14 August 2025",
        told,
    )


def test_cassez_is_freed_without_a_ruling_on_guilt_and_her_sentence_is_annulled(
    page: Page,
) -> None:
    found = page("person", "cassez")
    assert found[""][0] == "Florence Cassez (florence-cassez)"
    assert "without ruling on guilt or innocence" in found[""][2]
    sentence = row(found["Timeline"], "2008-04-25-sentence-96")
    assert "⊘ annulled" in sentence
    assert "→ 23 January 2013: Supreme Court grants amparo and orders Cassez freed" in sentence
    assert re.fullmatch(r"\d+ sources, \d+ origins", field(found[""], "Rests on"))
    assert re.search(r"rests on \d+ sources, \d+ origins: cassez sources --person florence-cassez", found["Sources"][-1])


def test_the_judgment_says_what_it_is_how_much_was_read_and_what_rests_on_it(page: Page) -> None:
    found = page("source", "scjn-adr-517-2011-judgment")
    assert field(found[""], "published") == "23 January 2013"
    assert field(found[""], "grade") == "primary"
    assert field(found[""], "basis") in ("full", "excerpt")
    assert field(found[""], "docket") == "amparo directo en revisión 517/2011"
    assert field(found[""], "url").startswith("https://")
    assert row(found["Events"], "2013-01-23-supreme-court-ruling")


def test_the_conflict_on_the_day_of_the_arrest_shows_each_value_with_its_sources_and_the_reason(
    page: Page,
) -> None:
    found = page("show", "arrest-date")
    assert field(found[""], "kept") == "8 December 2005"
    values = [line.strip("| ").split(" | ") for line in found["Values"] if line.startswith("|")][2:]
    assert "8 December 2005<br>followed by the dossier" in values[0][0]
    assert all(len(cells) == 2 and cells[1] for cells in values)
    assert any(line.startswith("The dossier's assessment (arrest-date): ") for line in found["Values"])


def test_the_claim_of_the_police_shows_who_made_it_how_it_fell_and_the_sources_of_both_sides(
    page: Page,
) -> None:
    found = page("show", "police-live-rescue")
    assert field(found[""], "by") == "Agencia Federal de Investigación (afi)"
    assert field(found[""], "status") == "⊘ annulled"
    steps = [re.sub(r"\W", "", line.split(" | ")[1]) for line in found["History"][2:]]
    assert (steps[0], steps[-1]) == ("alleged", "annulled")
    assert found["Supported by"]
    assert row(found["Disputed by"], "cndh-2013-informe-especial-cassez")


def test_a_quotation_shows_the_words_in_their_language_whose_translation_and_where_they_stand(
    page: Page,
) -> None:
    found = page("show", "loret-2013-did-not-notice")[""]
    assert found[0] == "Yo no me di cuenta de este montaje, no me di cuenta de esta trampa (loret-2013-did-not-notice)"
    assert field(found, "language") == "es"
    assert field(found, "translation") == "I did not notice this staging, I did not notice this trap"
    assert field(found, "translation by") == "dossier"
    assert field(found, "source").endswith("(proceso-televisoras-complicidad)")


@pytest.mark.parametrize("command", ["timeline", "sources --year 2008", "people", "quotes"])
@pytest.mark.parametrize("width", [80, 120])
def test_the_lists_that_are_asked_for_most_are_tables_on_a_common_screen(
    cassez: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, command: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    _, heading, *_ = cassez(*command.split()).out.partition("─" * (width // 2))
    assert heading
