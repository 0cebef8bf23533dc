"""The log of an issue and that of an article of the pool: whatever was done stands where it can be undone."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON, make_issue
from tests.services.half_done import HalfDone, make_untouched
from tm.document import Kind
from tm.services import structure
from tm.services.structure.articles import SendArticle, SetKind, SetPage
from tm.services.structure.text import MendText


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def kinds(desk: HalfDone, scope: object) -> list[str]:
    return [each.kind for each in structure.operations(desk.session, scope)]  # type: ignore[arg-type]


def test_an_article_of_the_pool_has_the_log_of_all_that_was_done_to_it(desk: HalfDone) -> None:
    letter = desk.article(Kind.LETTER)
    name = letter.public_id
    mended = desk.apply(MendText(desk.block("Dear paper").public_id, "Dear all"))
    desk.apply(SetPage(desk.article(Kind.NEWS).public_id, 4))
    desk.apply(SendArticle(name, None))
    desk.apply(SetKind(name, Kind.BRIEF))

    assert kinds(desk, letter) == ["set_kind", "send_article", "mend_text"]
    assert kinds(desk, desk.issue)[:3] == ["send_article", "set_page", "mend_text"]
    found = structure.find_operation(desk.session, letter, mended.id)
    structure.undo(desk.session, found, person=desk.person, at=NOON)
    assert mended.undone_at is not None


def test_what_was_done_before_goes_along_into_the_next_issue_and_no_further(desk: HalfDone) -> None:
    name = desk.article(Kind.LETTER).public_id
    desk.apply(SendArticle(name, None))
    desk.apply(SetKind(name, Kind.BRIEF))
    first, second = make_issue(desk.session, "9-8"), make_issue(desk.session, "9-9")
    desk.apply(SendArticle(name, "9-8"))

    assert kinds(desk, first) == ["send_article", "set_kind", "send_article"]
    assert "set_kind" not in kinds(desk, desk.issue)
    desk.apply(SendArticle(name, "9-9"))
    assert kinds(desk, second)[:3] == ["send_article", "send_article", "set_kind"]
    assert kinds(desk, first) == ["send_article"]
