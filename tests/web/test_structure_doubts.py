"""Deciding doubts on the page: answers as buttons, the next one at once, refusals in place."""

import re
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from tests.services.dumped import C, H, P, make_dumped
from tests.web.conftest import Enter, Paper, Visitor
from tm.document import BlockType, Doubt, IssueState, Kind, Rule
from tm.storage.engine import Database
from tm.storage.issues import Article, ImportDoubt, Issue
from tm.storage.paper import Edition


@dataclass(frozen=True)
class Desk:
    """The address of an issue with three doubts, and their numbers."""

    page: str
    caption: int
    missing: int
    headless: int


@pytest.fixture
def desk(paper: Paper, sqlite_database: Database) -> Desk:
    with sqlite_database.writing() as session:
        home = session.scalars(select(Edition).where(Edition.tag == "en")).one()
        dumped = make_dumped(session, home)
        dumped.add((H, "Ferry strike ends"), (P, "The crews of Orsova won."), (C, "The quay of Kilmare"))
        dumped.add((H, "Trams at night"), (P, "From Kilmare they sail at mid-"))
        dumped.add((P, "A bench stands by the lock. Nobody knows why."), kind=Kind.BRIEF)
        return Desk(
            f"/issues/{dumped.issue.slug}/structure",
            dumped.doubt(Doubt.LOOSE_CAPTION, "The quay"),
            dumped.doubt(Doubt.TEXT_MISSING, "mid-"),
            dumped.doubt(Doubt.NO_HEADLINE, "A bench"),
        )


def answers(page: str, doubt: int) -> dict[str, str]:
    """The buttons of a doubt: what they say, and their keys."""
    box = page[page.index(f'id="d-{doubt}"') :].partition("</article>")[0]
    found = re.findall(r'<button name="reading" value="([^"]+)"[^>]*>(.*?)</button>', box, re.DOTALL)
    return {" ".join(re.sub(r"<[^>]+>|[\u2068\u2069]", "", said).split()): key for key, said in found}


def decide(visitor: Visitor, doubt: int, reading: str, **words: str) -> str:
    form = {"reading": reading, **words}
    return visitor.post(f"/structure/doubts/{doubt}/decide", form, follow_redirects=True).text


def test_a_doubt_offers_its_readings_in_words(enter: Enter, desk: Desk) -> None:
    page = enter("editor").get(desk.page).text
    assert "3 things to decide, the rest is done" in page
    said = answers(page, desk.caption)
    assert list(said)[:3] == [
        "It belongs to “Ferry strike ends”",
        "It is a piece of its own",
        "It belongs to “Trams at night”",
    ]
    assert next(iter(answers(page, desk.headless))) == "It has no headline"


def test_a_decision_leads_to_the_next_doubt_and_can_be_undone_there(
    enter: Enter, desk: Desk, sqlite_database: Database
) -> None:
    editor = enter("editor")
    key = answers(editor.get(desk.page).text, desk.caption)["It belongs to “Trams at night”"]
    answer = editor.post(f"/structure/doubts/{desk.caption}/decide", {"reading": key})
    assert answer.location.endswith(f"#d-{desk.missing}")
    page = editor.get(answer.location).text
    assert "1 of 3 decided" in page
    before_the_next = page.partition(f'id="d-{desk.missing}"')[0]
    undo = re.search(r'class="done-line".*?Decided, line 5.*?action="([^"]+)"', before_the_next, re.DOTALL)
    assert undo

    answer = editor.post(undo[1])

    assert answer.location.endswith(f"#d-{desk.caption}")
    assert "0 of 3 decided" in editor.get(answer.location).text
    with sqlite_database.reading() as session:
        assert session.get_one(ImportDoubt, desk.caption).settled_at is None


def test_lost_letters_are_typed_in(enter: Enter, desk: Desk) -> None:
    editor = enter("editor")
    page = editor.get(desk.page).text
    field = re.search(rf'id="t-{desk.missing}"[^>]*data-caret="(\d+)" data-marked="(\d+)"', page)
    assert field
    assert (int(field[1]), int(field[2])) == (29, 30)
    words = {"seen": "From Kilmare they sail at mid-", "typed": "From Kilmare they sail at midnight."}
    page = decide(editor, desk.missing, "type", **words)
    assert "they sail at midnight." in page


def test_a_refused_decision_is_told_in_its_box_and_keeps_what_was_typed(enter: Enter, desk: Desk) -> None:
    editor = enter("editor")
    words = {"seen": "From Kilmare they sailed", "typed": "From Kilmare they sail at midday."}
    answer = editor.post(f"/structure/doubts/{desk.missing}/decide", {"reading": "type", **words})
    assert answer.status_code == 400
    box = answer.text[answer.text.index(f'id="d-{desk.missing}"') :].partition("</article>")[0]
    assert "changed meanwhile" in box
    assert "they sail at midday." in box


def test_two_people_do_not_decide_the_same(enter: Enter, desk: Desk) -> None:
    decide(enter("editor"), desk.caption, "accept")
    page = decide(enter("administrator"), desk.caption, "accept")
    assert "This has been decided already." in page


def test_all_decided_says_so(enter: Enter, desk: Desk) -> None:
    editor = enter("editor")
    for doubt in (desk.caption, desk.headless):
        decide(editor, doubt, "accept")
    page = decide(editor, desk.missing, "accept")
    assert "Nothing is left to decide" in page
    assert "3 of 3 decided" in page


def test_who_edits_the_home_of_an_article_decides_about_it(
    enter: Enter, desk: Desk, sqlite_database: Database
) -> None:
    spanish = enter("editor_es")
    address = f"/structure/doubts/{desk.headless}/decide"
    assert spanish.post(address, {"reading": "accept"}).status_code == 403
    with sqlite_database.writing() as session:
        edition = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        article = session.scalars(select(Article).where(Article.kind == Kind.BRIEF)).one()
        article.language, article.home_edition_id = "es-419", edition.id
    assert spanish.post(address, {"reading": "accept"}).status_code == 303


def test_a_type_says_itself_in_the_language_of_the_desk(
    enter: Enter, desk: Desk, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        session.get_one(ImportDoubt, desk.caption).code = Doubt.DOUBTFUL_TYPE
    page = enter("editor").get(desk.page).text
    assert answers(page, desk.caption)["Kicker"] == f"is:{BlockType.KICKER}"


def test_mended_emphasis_is_shown_where_it_stands_in_a_long_text(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    crews = "The crews of the night boats met on the quay and read the paper to each other. " * 4
    with sqlite_database.writing() as session:
        dumped = make_dumped(session, session.scalars(select(Edition).where(Edition.tag == "en")).one())
        dumped.add((H, "Boats"), (P, f"{crews}One reads *Night Tide*."), raw=f"{crews}One reads *Night*")
        dumped.repair(Rule.MEND_EMPHASIS, "crews", "*Night*|Tide", "*Night Tide*")
        doubt = dumped.doubt(Doubt.EMPHASIS, "crews")
    page = enter("editor").get(f"/issues/{dumped.issue.slug}/structure").text
    box = page[page.index(f'id="d-{doubt}"') :].partition("</article>")[0]
    assert "One reads *Night*</span>" in box
    assert "One reads Night Tide.</span>" in box
    assert "*Night* / Tide" in box


def test_a_doubt_about_a_language_says_its_name(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        dumped = make_dumped(session, session.scalars(select(Edition).where(Edition.tag == "en")).one())
        dumped.add((H, "Barcos"), (P, "Ya lo saben."))
        dumped.doubt(Doubt.OTHER_LANGUAGE, "Ya lo", "it is in %(language)s", language="es")
    assert "it is in Spanish" in enter("editor").get(f"/issues/{dumped.issue.slug}/structure").text


def test_an_import_leads_straight_to_what_is_to_be_decided(enter: Enter, paper: Paper) -> None:
    text = "FERRY STRIKE ENDS\n\nThe crews won.\n\nThey sail again at mid-"
    answer = enter("editor").post("/import", {"language": "en", "text": text})
    assert answer.location.endswith("/structure")


def test_an_issue_thrown_away_can_be_brought_back(enter: Enter, desk: Desk) -> None:
    editor = enter("editor")
    answer = editor.post(f"{desk.page}/whole", {"do": "discard"})
    assert answer.location.endswith("/import#thrown-away")
    assert editor.get(desk.page).status_code == 404
    page = editor.get("/import").text
    undo = re.search(r'action="(/issues/[^"]+/undo)"', page)
    assert undo
    editor.post(undo[1])
    assert editor.get(desk.page).status_code == 200
    assert "Thrown away" not in editor.get("/import").text
    assert enter("editor_es").post(undo[1]).status_code == 403


def test_a_closed_issue_goes_into_the_archive_and_comes_back(
    enter: Enter, desk: Desk, sqlite_database: Database
) -> None:
    editor = enter("editor")
    slug = desk.page.split("/")[2]
    with sqlite_database.writing() as session:
        session.scalars(select(Issue).where(Issue.slug == slug)).one().state = IssueState.CLOSED
    page = editor.post(f"{desk.page}/whole", {"do": "archive"}, follow_redirects=True).text
    undo = re.search(
        r'class="done-line".*?The issue put into the archive.*?action="([^"]+)"', page, re.DOTALL
    )
    assert undo
    editor.post(undo[1])
    with sqlite_database.reading() as session:
        assert session.scalars(select(Issue).where(Issue.slug == slug)).one().state is IssueState.CLOSED
