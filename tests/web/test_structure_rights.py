"""Handles only for who may change a text; what waits is found again; the log says who did what."""

import re

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database
from tm.storage.issues import Issue

STRUCTURE = "/issues/16-2/structure"
DO = re.compile(r'action="[^"]*(?:/structure/(?:articles|blocks|units|doubts|repairs)/|/undo)')


def test_only_who_may_edit_the_text_is_shown_handles(enter: Enter, paper: Paper) -> None:
    addresses = [STRUCTURE, f"{STRUCTURE}?block={paper.block}", f"{STRUCTURE}?piece={paper.article}"]
    addresses.append(f"{STRUCTURE}?part=handles&block={paper.block}")
    editor, spanish = enter("editor"), enter("editor_es")
    for address in addresses:
        assert DO.search(editor.get(address).text)
        page = spanish.get(address).text
        assert not DO.search(page)
        assert "data-open" not in page
    page = spanish.get(STRUCTURE).text
    assert "Nobody has to walk." in page
    assert "An editor of the edition in this language decides it." in page


@pytest.mark.parametrize("address", ["/", "/issues", "/issues/16-2"])
def test_what_is_to_be_decided_is_found_again_by_who_may(enter: Enter, paper: Paper, address: str) -> None:
    editor = enter("editor")
    link = f'<a href="{STRUCTURE}#doubts">1 thing to decide</a>'
    assert link in editor.get(address).text
    assert link not in enter("editor_es").get(address).text
    editor.post(f"/structure/doubts/{paper.doubt}/decide", {"reading": "accept"})
    assert link not in editor.get(address).text


def test_the_log_says_who_did_what_and_has_no_end(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    for number in range(31):
        editor.post(f"/structure/articles/{paper.article}", {"do": "page", "page": str(number + 2)})
    log = editor.get(STRUCTURE).text.partition('id="log"')[2]
    assert log.count('id="o-') == 30
    assert re.search(r"<bdi>editor</bdi> · <bdi>The tram is back</bdi>", log, re.IGNORECASE)
    more = re.search(r'href="([^"]*log=60[^"]*)">2 more', log)
    assert more
    assert f'id="o-{paper.operation}"' in editor.get(more[1].partition("#")[0]).text


def test_an_issue_thrown_away_says_so_and_why_it_cannot_come_back(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    editor.post(f"{STRUCTURE}/whole", {"do": "discard"})
    with sqlite_database.writing() as session:
        slug = session.scalars(select(Issue.slug)).one()
        session.add(Issue(slug="16-2"))
    page = editor.get(f"/issues/{slug}/structure").text
    assert "This issue is thrown away" in page
    assert "data-open" not in page
    assert len(DO.findall(page)) == 1
    undo = re.search(r'action="([^"]+/undo)".*?Bring it back', page, re.DOTALL)
    assert undo
    answer = editor.post(undo[1])
    assert answer.status_code == 409
    assert "another issue is called 16-2 now" in answer.text


def test_a_closed_issue_says_so_and_takes_changes_all_the_same(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    assert "This issue is closed" not in editor.get(STRUCTURE).text
    editor.post("/issues/16-2/state", {"state": "closed"})
    page = editor.get(STRUCTURE).text
    assert "This issue is closed. What is changed here now is not as it was printed" in page
    assert "Open again" in page
    assert "Open again" not in enter("editor_es").get(STRUCTURE).text
    address = f"/structure/articles/{paper.article}"
    assert editor.post(address, {"do": "page", "page": "3"}).status_code == 303
    editor.post("/issues/16-2/state", {"state": "open"})
    assert "This issue is closed" not in editor.get(STRUCTURE).text


def test_an_issue_in_the_archive_shows_nothing_that_it_would_refuse(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post("/issues/16-2/state", {"state": "archived"})
    page = editor.get(STRUCTURE).text
    assert "This issue is in the archive" in page
    assert not DO.search(page)
    assert "data-open" not in page
    editor.post("/issues/16-2/state", {"state": "closed"})
    assert DO.search(editor.get(STRUCTURE).text)


def test_undoing_an_import_is_throwing_the_issue_away(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    answer = editor.post(f"{STRUCTURE}/{paper.operation}/undo")
    assert answer.location.endswith("/import#thrown-away")
    with sqlite_database.reading() as session:
        assert session.scalars(select(Issue.slug)).one().startswith("16-2~")
    page = editor.get(answer.location).text
    undo = re.search(r'action="([^"]+/undo)".*?Bring it back', page, re.DOTALL)
    assert undo
    editor.post(undo[1])
    assert "The tram is back" in editor.get(STRUCTURE).text


def test_only_texts_of_the_same_language_are_offered_to_join_and_what_was_emptied_is_not_put_back(
    enter: Enter, paper: Paper
) -> None:
    editor = enter("editor")
    texts = [
        ("SECOND COMES LATER\n\nIt waits its turn.", "en"),
        ("EL HORNO\n\nHay pan desde las seis.", "es-419"),
    ]
    second, spanish = (
        editor.post("/paste", {"text": text, "language": tag, "issue": "16-2"}).location.rsplit("/", 1)[1]
        for text, tag in texts
    )
    page = editor.get(f"{STRUCTURE}?piece={second}").text
    offered = page[page.index('id="c-into"') :].partition("</select>")[0]
    assert f'value="{paper.article}" dir="auto" selected' in offered
    assert spanish not in offered
    page = editor.post(
        f"/structure/articles/{second}", {"do": "join", "into": paper.article}, follow_redirects=True
    ).text
    assert "It waits its turn." in page
    assert "Put it back" not in page
