from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tests.builders import NOON, make_assignment, make_edition, make_issue, make_person
from tm.document import Destination, Kind
from tm.errors import TmError
from tm.services import structure
from tm.services.board import progress
from tm.services.incoming import announcing
from tm.services.incoming.announcing import Promise
from tm.services.printed import composing
from tm.services.readiness.open_things import open_things
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Carries, Edition
from tm.workflow.readiness import Gap
from tm.workflow.stages import Stage

PROMISE = Promise("The strike at the mill", 900, "Ana, from the loom hall", date(2025, 3, 1))
TEXT = "Looms stand still\n\nNobody went in on Monday. The gate stayed shut.\n"


@pytest.fixture
def editions(session: Session) -> list[Edition]:
    chosen = make_edition(session, "ar", carries=Carries.CHOSEN)
    return [make_edition(session, "en"), make_edition(session, "es-419"), chosen]


def announce(
    session: Session,
    promise: Promise = PROMISE,
    *,
    issue: Issue | None = None,
    editions: list[Edition] | None = None,
) -> Article:
    return announcing.announce(
        session, promise, language="en", issue=issue, editions=editions, person=None, at=NOON
    )


def arrive(session: Session, article: Article, language: str = "en", text: str = TEXT) -> None:
    pasted = pasted_article(text, language=language)
    announcing.put_text(session, article, pasted, person=None, at=NOON)


def test_an_announced_article_stands_on_the_board_in_its_stage(
    session: Session, editions: list[Edition]
) -> None:
    issue = make_issue(session)
    announce(session, issue=issue)

    (row,) = progress.board(session, issue, at=NOON).rows

    assert (row.headline, row.words) == (PROMISE.title, PROMISE.words)
    assert {cell.stage for cell in row.cells.values()} == {Stage.ANNOUNCED}


def test_what_was_promised_is_told_and_can_be_changed(session: Session, editions: list[Edition]) -> None:
    article = announce(session)
    other = Promise("Looms", None, "", None)

    assert announcing.promise_of(session, article) == PROMISE
    announcing.change(session, article, other, person=None, at=NOON)
    announcing.change(session, article, other, person=None, at=NOON)

    assert announcing.promise_of(session, article) == other
    assert [each.kind for each in session.scalars(select(Operation).order_by(Operation.id))] == [
        announcing.ANNOUNCE,
        announcing.PROMISE,
    ]


@pytest.mark.parametrize("promise", [Promise(" \n"), Promise("Looms", 0), Promise("Looms", 100_001)])
def test_a_promise_that_cannot_be_is_refused(
    session: Session, editions: list[Edition], promise: Promise
) -> None:
    with pytest.raises(TmError):
        announce(session, promise)


def test_what_is_not_here_yet_is_on_the_list_and_keeps_nobody_from_printing(
    session: Session, editions: list[Edition]
) -> None:
    issue = make_issue(session)
    article = announce(session, issue=issue)

    (line,) = open_things(session, issue, [editions[1]], at=NOON)

    assert (line.gap, line.article, line.words, line.units) == (Gap.ANNOUNCED, article.public_id, 900, ())
    assert not line.refuses
    assert composing.compose(session, issue, editions[1], at=NOON).issue.articles == ()
    assert open_things(session, issue, [editions[2]], at=NOON) == []


def test_the_text_comes_into_the_places_that_were_planned(session: Session, editions: list[Edition]) -> None:
    issue = make_issue(session)
    article = announce(session, issue=issue, editions=[editions[2]])
    placement = session.scalars(select(Placement).where(Placement.edition_id == editions[2].id)).one()
    taken = make_assignment(session, placement, make_person(session))

    arrive(session, article)

    (row,) = progress.board(session, issue, at=NOON).rows
    assert (row.id, row.headline) == (article.public_id, "Looms stand still")
    assert taken.ended_at is None
    assert row.cells["ar"].stage is Stage.BEING_TRANSLATED
    assert announcing.promise_of(session, article) is None
    assert progress.missing(session, issue, editions[2])[0].gap is Gap.TO_DO


def test_it_may_come_in_another_language_than_was_said(session: Session, editions: list[Edition]) -> None:
    article = announce(session, editions=[])

    arrive(session, article, "es", "Telares parados\n\nNadie entró el lunes.\n\n— Un tejedor\n")

    home = session.scalars(
        select(Placement).where(Placement.article_id == article.id, Placement.edition_id == editions[1].id)
    ).one()
    assert (article.language, article.home_edition_id) == ("es", editions[1].id)
    assert home.destination is Destination.PRINT


def test_its_coming_can_be_undone(session: Session, editions: list[Edition]) -> None:
    article = announce(session)
    arrive(session, article)
    last = session.scalars(select(Operation).order_by(Operation.id.desc())).first()
    assert last is not None

    structure.undo(session, last, person=None, at=NOON)

    assert announcing.promise_of(session, article) == PROMISE
    arrive(session, article)
    assert article.kind is Kind.NEWS


def test_what_is_there_does_not_come_again(session: Session, editions: list[Edition]) -> None:
    article = announce(session)
    arrive(session, article)

    with pytest.raises(TmError, match="there already"):
        arrive(session, article)
    with pytest.raises(TmError, match="there already"):
        announcing.change(session, article, PROMISE, person=None, at=NOON)


def test_an_announcement_can_be_undone(session: Session, editions: list[Edition]) -> None:
    issue = make_issue(session)
    announce(session, issue=issue)

    structure.undo(session, session.scalars(select(Operation)).one(), person=None, at=NOON)

    assert progress.board(session, issue, at=NOON).rows == ()
    assert announcing.promises(session, Article.issue_id == issue.id) == {}
