"""Issues and their board: opening, what editions want, pages, what is missing."""

import re

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_block, make_placement, make_rendering, make_standing
from tests.web.conftest import Enter, Paper, change_to
from tm.document import Kind
from tm.storage.engine import Database
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.standing import StandingText


def test_the_board_tells_who_has_what_and_how_far(enter: Enter, paper: Paper) -> None:
    enter("translator").post(f"/articles/{paper.article}/es-419/take")
    enter("translator").save(change_to(paper.units[1], "Corre de noche."))
    board = enter("reader").get("/issues/16-2").text
    assert "Volume 16, No. 2" in board
    assert "Translator" in board
    assert 'class="mark mark-draft"' in board
    assert f'<a class="cell" href="/articles/{paper.article}/es-419" data-tag="es-419">' in board


def test_an_edition_wants_an_article_or_not(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    assert f'name="want-ar" value="{paper.article}" checked' in editor.get("/issues/16-2/wanted").text
    done = editor.post("/issues/16-2/wanted", {"was-ar": paper.article, "want-es-419": paper.article})
    page = editor.get(done.headers["Location"]).text
    assert f'name="want-ar" value="{paper.article}" checked' not in page
    assert f'name="want-es-419" value="{paper.article}" checked' in page
    assert "1 place was changed." in page

    editor.post("/issues/16-2/goes/take-back", {"done": done.headers["Location"].partition("=")[2]})
    page = editor.get("/issues/16-2/wanted").text
    assert f'name="want-ar" value="{paper.article}" checked' in page


def test_an_editor_of_one_edition_places_there_only(enter: Enter, paper: Paper) -> None:
    enter("editor_es").post("/issues/16-2/wanted", {"was-es-419": paper.article, "was-ar": paper.article})
    page = enter("editor").get("/issues/16-2/wanted").text
    assert f'name="want-ar" value="{paper.article}" checked' in page
    assert f'name="want-es-419" value="{paper.article}" checked' not in page


def test_pages_order_and_short_titles_belong_to_an_edition(enter: Enter, paper: Paper) -> None:
    layout = enter("layout")
    key = paper.article
    form = {f"page-{key}": "3", f"order-{key}": "7", f"title-{key}": "EL TRANVÍA"}
    assert layout.post("/issues/16-2/pages/es-419", form).status_code == 302
    page = layout.get("/issues/16-2/pages/es-419").text
    assert f'name="page-{key}" value="3"' in page
    assert f'name="order-{key}" value="7"' in page
    assert "EL TRANVÍA" in page
    assert "EL TRANVÍA" not in enter("editor").get("/issues/16-2/pages/ar").text


def test_a_page_that_is_no_number_is_told(enter: Enter, paper: Paper) -> None:
    answer = enter("layout").post("/issues/16-2/pages/es-419", {f"page-{paper.article}": "front"})
    assert answer.status_code == 400
    assert "“front” is no number." in answer.text


def test_layout_does_not_decide_what_an_edition_takes(enter: Enter, paper: Paper) -> None:
    form = {f"page-{paper.article}": "3", f"destination-{paper.article}": "not_here"}
    enter("layout").post("/issues/16-2/pages/es-419", form)
    assert enter("translator").post(f"/articles/{paper.article}/es-419/take").status_code == 302
    page = enter("editor").get("/issues/16-2/wanted").text
    assert f'name="want-es-419" value="{paper.article}" checked' in page


def test_an_issue_is_made_opened_closed_and_renamed(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    made = editor.post("/issues/new", {"volume": "16", "number": "3", "date_from": "2025-02-19"})
    assert made.headers["Location"] == "/issues/16-3"
    assert "arriving" in editor.get("/issues/16-3").text
    editor.post("/issues/16-3/state", {"state": "open"})
    assert "Close the issue" in editor.get("/issues/16-3").text
    editor.post("/issues/16-3/edit", {"slug": "16-3b", "volume": "16", "number": "3"})
    assert editor.get("/issues/16-3b").status_code == 200
    assert editor.post("/issues/16-3b/state", {"state": "lost"}).status_code == 400


def test_a_closed_issue_is_found_from_home_by_who_edits(enter: Enter, paper: Paper) -> None:
    assert "Closed issues" not in enter("editor").get("/").text
    enter("editor").post("/issues/16-2/state", {"state": "closed"})

    assert "Closed issues" in enter("editor").get("/").text
    assert "Closed issues" not in enter("translator").get("/").text


def test_a_wrong_date_is_told_beside_the_form(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    answer = editor.post("/issues/new", {"slug": "17-1", "date_from": "yesterday"})
    assert answer.status_code == 400
    assert "“yesterday” is not a date" in answer.text
    assert 'value="yesterday"' in answer.text
    taken = editor.post("/issues/new", {"slug": "16-2"})
    assert "There is an issue 16-2 already" in taken.text
    assert 'aria-describedby="problem-slug hint-slug" aria-invalid="true"' in taken.text
    late = editor.post("/issues/16-2/edit", {"date_from": "2026-03-04", "date_to": "2026-03-01"})
    assert late.status_code == 400
    assert 'aria-describedby="problem-date_to"' in late.text
    assert "The last date, March 1, 2026, comes before the first, March 4, 2026." in late.text


def test_an_arriving_issue_is_not_on_a_translator_s_home(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post("/issues/new", {"slug": "18-1"})
    assert "18-1" in editor.get("/").text
    assert "18-1" not in enter("translator").get("/").text


def test_the_chosen_article_opens_where_one_translates(enter: Enter, paper: Paper) -> None:
    address = f"/articles/{paper.article}"
    assert enter("translator").get(address).headers["Location"].endswith("/es-419")
    assert enter("translator_ar").get(address).headers["Location"].endswith("/ar")
    assert enter("layout").get(address).headers["Location"].endswith("/en")


def _letters_line(session: Session) -> None:
    """A piece of the issue that prints a standing text and has no words of its own."""
    editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
    issue = session.scalars(select(Issue)).one()
    article = make_article(session, issue, home=editions["en"], kind=Kind.BOILERPLATE, page=1)
    text = make_standing(session, "motto-line")
    make_rendering(session, text, editions["en"])
    make_block(session, article, standing=text)
    for edition in editions.values():
        make_placement(session, article, edition)


def _folded(board: str) -> str:
    found = re.search(r'<details class="furniture">(.*?)</details>', board, re.DOTALL)
    assert found
    return " ".join(found[1].split())


def test_pieces_that_only_print_standing_texts_are_folded_away(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    assert 'class="furniture"' not in enter("editor").get("/issues/16-2").text
    with sqlite_database.writing() as session:
        _letters_line(session)
    board = enter("editor").get("/issues/16-2").text
    assert "1 article, " in board
    assert board.count('<td class="piece">') == 1
    assert "Standing texts: 1 piece, 1 incomplete" in _folded(board)
    with sqlite_database.writing() as session:
        text = session.scalars(select(StandingText).where(StandingText.key == "motto-line")).one()
        for edition in session.scalars(select(Edition).where(Edition.tag != "en")):
            make_rendering(session, text, edition)
    assert "Standing texts: 1 piece, all there" in _folded(enter("editor").get("/issues/16-2").text)


def test_an_issue_with_nothing_but_standing_texts_says_what_to_do_first(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        _letters_line(session)
        session.execute(update(Article).where(Article.public_id == paper.article).values(archived_at=NOON))
    board = enter("editor").get("/issues/16-2").text
    assert "No article is here yet." in board
    assert "<table" not in board
    assert "Standing texts: 1 piece" in _folded(board)


def test_the_board_has_one_thing_to_do_first(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    page = editor.get("/issues/16-2").text
    assert page.count(' primary"') == 1
    assert 'class="button primary" href="/issues/16-2/missing/es-419"' in page
    assert (
        'class="button primary" href="/issues/16-2/missing/ar"'
        in enter("translator_ar").get("/issues/16-2").text
    )
    editor.post("/issues/16-2/state", {"state": "closed"})
    assert "Open again" in editor.get("/issues/16-2").text


def test_the_page_of_issues_shows_those_at_work(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").get("/issues")
    assert answer.status_code == 200
    assert "16-2" in answer.text


def test_a_meeting_reads_an_edition_from_paper(enter: Enter, paper: Paper) -> None:
    enter("translator").save(change_to(paper.units[1], "Corre de <noche>."))
    page = enter("layout").get(f"/issues/{paper.issue}/copy/es-419").text

    assert '<span class="number" dir="ltr">¶1</span>' in page
    assert "Corre de &lt;noche&gt;." in page
    assert 'class="gap" lang="en"' in page


def test_who_lays_out_gets_to_the_files_of_each_issue_from_home(enter: Enter, paper: Paper) -> None:
    page = enter("layout").get("/").text
    assert "Its files, and what has changed since they went out, stand under “Exports”." in page
    assert 'href="/issues/16-2/exports"' in page
    assert 'href="/issues/16-2/exports"' not in enter("translator").get("/").text
