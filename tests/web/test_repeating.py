"""A sentence that stands again in the issue: said where, its translation offered to those that are to do."""

import html
import re

import pytest
from sqlalchemy import select

from tests.builders import make_article, make_placement, make_text
from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
BOXES = re.compile(r'<input type="checkbox" name="units" value="([\w ]+)" checked>')


@pytest.fixture
def translator(enter: Enter) -> Visitor:
    return enter("translator")


@pytest.fixture
def others(paper: Paper, sqlite_database: Database) -> list[str]:
    """Three sentences like the paper's third, two of them in one article."""
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        issue = session.scalars(select(Issue).where(Issue.slug == paper.issue)).one()
        made: list[str] = []
        for texts in (
            ("On foot", "Nobody has to walk."),
            ("Again", "Nobody has to walk.", "Nobody has to  walk."),
        ):
            article = make_article(session, issue, home=editions["en"], page=2)
            make_placement(session, article, editions["es-419"])
            made += [unit.public_id for unit in make_text(session, article, *texts)[1:]]
        return made


def beside(visitor: Visitor, paper: Paper) -> str:
    page = visitor.get(f"/articles/{paper.article}/es-419/help/{paper.units[2]}").text
    found = re.search(r'<section class="again".*?</section>', page, re.DOTALL)
    return found[0] if found else ""


def form_in(section: str) -> dict[str, object]:
    """The fields as a browser sends them, all boxes ticked."""
    return {**dict(HIDDEN.findall(html.unescape(section))), "units": BOXES.findall(section)}


def texts(database: Database, units: list[str]) -> list[str | None]:
    with database.reading() as session:
        query = select(Unit.public_id, Translation.text).join(Translation, Translation.unit_id == Unit.id)
        found = {unit: text for unit, text in session.execute(query)}  # noqa: C416 - rows are no pairs
    return [found.get(unit) for unit in units]


def test_before_it_is_translated_the_panel_says_where_it_stands_again(
    translator: Visitor, paper: Paper, others: list[str]
) -> None:
    section = beside(translator, paper)

    assert "3 times" in section
    assert ">Nobody has to walk.</bdi></a> (2)" not in section
    assert re.search(r"On foot.*</a>, .*Again.*</a> \(2\)", section, re.DOTALL)
    assert "<form" not in section
    assert f"#s-{others[0]}" in section


@pytest.mark.usefixtures("others")
def test_a_sentence_that_stands_once_says_nothing(translator: Visitor, paper: Paper) -> None:
    page = translator.get(f"/articles/{paper.article}/es-419/help/{paper.units[1]}").text

    assert "data-again" not in page


def test_its_translation_goes_where_it_is_to_do_and_comes_back_at_once(
    translator: Visitor, paper: Paper, others: list[str], sqlite_database: Database
) -> None:
    translator.save(change_to(others[1], "Nadie camina."))
    translator.save(change_to(paper.units[2], "Nadie tiene que caminar."))
    section = beside(translator, paper)
    assert "Nadie camina." in section
    assert BOXES.findall(section) == [others[0], others[2]]

    address = f"/articles/{paper.article}/es-419"
    page = translator.post(f"{address}/again/{paper.units[2]}", form_in(section), follow_redirects=True)

    assert texts(sqlite_database, others) == [
        "Nadie tiene que caminar.",
        "Nadie camina.",
        "Nadie tiene que caminar.",
    ]
    assert "2 sentences were put in their places." in page.text
    done = re.search(r'name="done" value="(\d+)"', page.text)
    assert done
    translator.post(f"{address}/take-back", {"done": done[1]})
    assert texts(sqlite_database, others) == [None, "Nadie camina.", None]


def test_only_what_is_ticked_is_filled(
    translator: Visitor, paper: Paper, others: list[str], sqlite_database: Database
) -> None:
    translator.save(change_to(paper.units[2], "Nadie tiene que caminar."))
    form = {**form_in(beside(translator, paper)), "units": [f"{others[1]} {others[2]}"]}

    translator.post(f"/articles/{paper.article}/es-419/again/{paper.units[2]}", form)

    assert texts(sqlite_database, others) == [None, "Nadie tiene que caminar.", "Nadie tiene que caminar."]


def test_without_scripts_the_next_sentence_has_the_offer(
    translator: Visitor, paper: Paper, others: list[str]
) -> None:
    page = translator.post(
        "/save", change_to(paper.units[2], "Nadie tiene que caminar."), follow_redirects=True
    ).text

    assert BOXES.findall(page) == [others[0], f"{others[1]} {others[2]}"]
    assert f'name="s" value="{paper.units[3]}"' in page


def test_without_a_translation_nothing_is_put_in(
    translator: Visitor, paper: Paper, others: list[str], sqlite_database: Database
) -> None:
    answer = translator.post(
        f"/articles/{paper.article}/es-419/again/{paper.units[2]}",
        {"units": others},
        follow_redirects=True,
    )

    assert "no translation yet that others could take" in answer.text
    assert texts(sqlite_database, others) == [None] * 3


def test_a_mended_translation_is_offered_to_those_that_say_something_else(
    translator: Visitor, paper: Paper, others: list[str], sqlite_database: Database
) -> None:
    translator.save(change_to(others[1], "Nadie camina."))
    translator.save(change_to(paper.units[2], "Nadie tiene que caminar."))
    section = beside(translator, paper)
    fields = form_in(section)
    assert re.findall(r'name="instead" value="([^"]+)">', section) == [f"{others[1]} 1"]

    address = f"/articles/{paper.article}/es-419/again/{paper.units[2]}"
    translator.post(address, {**fields, "units": [], "instead": f"{others[1]} 1"})

    assert texts(sqlite_database, others) == [None, "Nadie tiene que caminar.", None]
