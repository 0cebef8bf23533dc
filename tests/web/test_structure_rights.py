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
