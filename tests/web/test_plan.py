"""Deadlines of an issue: in the reader's own time, with what is late and how the work grew."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from tests.builders import make_article, make_placement
from tests.web.conftest import Enter, Paper, change_to
from tm.document import Kind
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person

PLAN = "/issues/16-2/plan"


def test_an_issue_without_a_day_of_print_says_so(enter: Enter, paper: Paper) -> None:
    page = enter("translator").get(PLAN).text
    assert "Nobody has said yet when this issue goes to the printer." in page
    assert 'name="print_at"' not in page
    enter("editor").post(PLAN, {"print_at": "2005-05-20T23:30"})
    page = enter("translator").get(PLAN).text
    assert "Fri, May 20, 2005" in page
    assert 'class="burn-up"' not in page


def test_a_plan_is_typed_and_shown_in_the_reader_s_own_zone(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    form = {"print_at": "2035-05-20T23:30", "read-": "3", "read-ar": "5"}
    assert editor.post(PLAN, form).status_code == 303
    with sqlite_database.writing() as session:
        assert session.scalars(select(Issue.print_at)).one() == datetime(2035, 5, 20, 23, 30, tzinfo=UTC)
        person = session.scalars(select(Person).where(Person.name == "reader")).one()
        person.time_zone = "Asia/Kolkata"
    page = editor.get(PLAN).text
    assert "Sun, May 20, 2035" in page
    assert 'value="2035-05-20T23:30"' in page
    page = enter("reader").get(PLAN).text
    assert "Mon, May 21, 2035" in page
    assert "Asia/Kolkata" in page
    spanish, arabic = page.split('lang="es-419">Español</h2>')[1].split('lang="ar">العربية</h2>')
    assert "Fri, May 18, 2035" in spanish
    assert "Wed, May 16, 2035" in arabic


def test_an_edition_that_is_empty_is_not_done_and_not_all_originals(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    editor.post("/issues/new", {"slug": "17-1"})
    with sqlite_database.writing() as session:
        issue = session.scalars(select(Issue).where(Issue.slug == "17-1")).one()
        english, spanish = session.get_one(Edition, 1), session.get_one(Edition, 2)
        furniture = make_article(session, issue, home=english, kind=Kind.BOILERPLATE)
        for edition in (english, spanish):
            make_placement(session, furniture, edition)
    editor.post("/issues/17-1/plan", {"print_at": "2035-05-20T23:30"})
    page = editor.get("/issues/17-1/plan").text
    assert page.count("No article goes out in this edition yet.") == 2
    assert "due-done" not in page

    promise = {"title": "The strike", "language": "en", "issue": "17-1"}
    editor.post("/announce", {**promise, "choose": "chosen", "editions": "es-419"})
    page = editor.get("/issues/17-1/plan").text
    assert page.count("There is nothing to translate yet: what was announced is not here.") == 2
    assert "due-done" not in page


def test_what_went_out_with_gaps_is_not_laid_out(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post(PLAN, {"print_at": "2035-05-20T23:30"})

    def done() -> int:
        spanish = editor.get(PLAN).text.split('lang="es-419">Español</h2>')[1]
        return int(spanish.split("</h2>")[0].count("due-done"))

    form = {"format": "text", "allow_incomplete": "1"}
    before = done()
    assert editor.post("/issues/16-2/exports/es-419", form).status_code == 200
    assert done() == before

    for number, unit in enumerate(paper.units):
        assert editor.save(change_to(unit, f"Oración {number}.")).status_code == 200
    complete = done()
    assert editor.post("/issues/16-2/exports/es-419", form).status_code == 200
    assert done() == complete + 1


def test_an_edition_of_originals_says_so(enter: Enter, paper: Paper) -> None:
    english = enter("editor").get(PLAN).text.split('lang="es-419">Español</h2>')[0]
    assert "Everything in this edition is an original: there is nothing to translate." in english


def test_what_is_wrong_is_told_and_what_was_typed_stays(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post(PLAN, {"print_at": "soon", "read-": "3"})
    assert answer.status_code == 400
    assert "“soon” is not a day and time" in answer.text
    assert 'name="read-" inputmode="numeric" maxlength="3" size="3"' in answer.text
    answer = enter("editor").post(PLAN, {"read-ar": "many"})
    assert "Type a number of days from 0 to 120, or nothing." in answer.text
    assert 'value="many"' in answer.text


def test_the_plan_that_holds_always_stands_behind_each_issue(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    assert editor.post("/plan", {"proof-": "9", "proof-ar": "8"}).status_code == 303
    assert 'value="9"' in editor.get("/plan").text
    assert editor.get(PLAN).text.count('placeholder="9"') == 3
    assert editor.post("/plan", {"proof-": "999"}).status_code == 400


def test_what_is_late_and_how_the_work_grew_is_shown(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    translator = enter("translator")
    for number, unit in enumerate(paper.units[:3]):
        translator.save(change_to(unit, f"Oración {number}."))
    today = datetime.now(UTC)
    with sqlite_database.writing() as session:
        session.scalars(select(Issue)).one().print_at = today + timedelta(days=5)
        session.scalars(select(Article).where(Article.public_id == paper.article)).one().created_at = (
            today - timedelta(days=3)
        )
        for number, row in enumerate(session.scalars(select(History).where(History.version.is_not(None)))):
            row.at = today - timedelta(days=2 - number)
    page = enter("editor").get(PLAN).text
    assert page.count('class="burn-up"') == 2
    assert page.count('class="row due-late"') >= 2
    assert "at this pace on" in page
    assert "Too little was translated in the last days" in page
    assert "<polyline" in page
    home = enter("editor").get("/").text
    assert "is late (Translation)" in home
