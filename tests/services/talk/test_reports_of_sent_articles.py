"""Doubts and repairs stand where the words are that they are about."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tests.builders import NOON, make_issue
from tests.services.half_done import HalfDone, make_untouched
from tm.document import Doubt, Kind, Rule
from tm.services import readings
from tm.services.incoming import intake
from tm.services.incoming.import_report import reports
from tm.services.scopes import Scope
from tm.services.structure.articles import SendArticle
from tm.services.structure.doubts import SettleDoubt
from tm.services.structure.text import MendText
from tm.storage.issues import Block, ImportDoubt, Issue, RawDocument


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def doubt(desk: HalfDone, block: Block | None, line: int) -> int:
    raw = desk.session.scalars(select(RawDocument)).one()
    row = ImportDoubt(
        raw_id=raw.id, block_id=block.id if block else None, code=Doubt.NO_HEADLINE, line=line, message="?"
    )
    desk.session.add(row)
    desk.session.flush()
    return row.id


def asked(desk: HalfDone, scope: Scope) -> list[int]:
    return [each.id for report in reports(desk.session, scope) for each in report.doubts]


def mended(desk: HalfDone, issue: Issue) -> list[str]:
    groups = [group for report in reports(desk.session, issue) for group in report.repairs]
    return [row.after for group in groups if group.rule is Rule.HAND for row in group.repairs]


def test_a_sent_article_takes_its_doubts_and_repairs_along(desk: HalfDone) -> None:
    other, article = make_issue(desk.session, "9-9"), desk.article(Kind.NEWS).public_id
    here, there = doubt(desk, None, 24), doubt(desk, desk.block("Tickets"), 11)
    sent = desk.apply(SendArticle(article, "9-9"))
    desk.apply(MendText(desk.block("Tickets").public_id, "Tickets cost 3.50 from June."))

    assert (asked(desk, desk.issue), asked(desk, other)) == ([here], [there])
    assert (len(mended(desk, desk.issue)), len(mended(desk, other))) == (0, 1)
    brought = reports(desk.session, other)[0]
    assert {group.rule for group in brought.repairs} == {Rule.HAND, Rule.DEHYPHENATE, Rule.JOIN}
    assert readings.scope_of(desk.session, there) == other
    assert readings.scope_of(desk.session, here) == desk.issue
    assert readings.next_doubt(desk.session, desk.issue, after=there) == here
    assert readings.offer(desk.session, there)[0].key == "accept"
    decided = readings.decide(desk.session, there, "accept", person=desk.person, at=NOON)
    assert decided.issue_id == other.id
    assert (asked(desk, desk.issue), asked(desk, other)) == ([here], [])
    desk.undo(decided)
    assert desk.apply(SettleDoubt(there)).issue_id == other.id
    desk.undo(sent)
    assert list(reports(desk.session, desk.issue)[0].decided) == [there]
    assert reports(desk.session, other) == []


def test_what_stands_in_the_pool_belongs_to_no_issue(desk: HalfDone) -> None:
    there = doubt(desk, desk.block("Dear paper"), 20)
    desk.apply(SendArticle(desk.article(Kind.LETTER).public_id, None))

    letter = desk.article(Kind.LETTER)
    assert (asked(desk, desk.issue), asked(desk, letter)) == ([], [there])
    assert readings.scope_of(desk.session, there) == letter
    assert readings.decide(desk.session, there, "accept", person=desk.person, at=NOON).issue_id is None
    assert readings.next_doubt(desk.session, letter, after=there) is None


def test_an_article_from_the_pool_is_mended_where_it_went(desk: HalfDone) -> None:
    pasted = pasted_article("Late news\n\nThe quay is dry again.", language="en")
    article = intake.file_article(desk.session, pasted, issue=None, person=desk.person, at=NOON)
    desk.apply(SendArticle(article.public_id, desk.issue.slug))

    desk.apply(MendText(desk.block("The quay").public_id, "The quay is wet again."))

    own, brought = reports(desk.session, desk.issue)
    assert (own.name, brought.name) == ("dump.txt", "pasted text")
    assert mended(desk, desk.issue) == ["wet"]
