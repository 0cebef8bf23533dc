"""A laid-out issue comes into one that was made by hand, and newer texts of it after that."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.recognising.desk import DUMP, LOOMS, LOOMS_IN_ENGLISH, WELLS, Desk, make_desk
from tm.document import Doubt, Kind, Rule, Status
from tm.services import recognising, scopes, structure, updating
from tm.services.incoming import arriving, import_report, intake
from tm.services.incoming.arriving import Renewed
from tm.services.loading import issue_articles
from tm.storage.issues import Article, Block, Issue, RawDocument
from tm.storage.standing import StandingText

LETTERS = "\nTELL US WHAT YOU SEE\n\nWrite to letters@riverpost.example\n"


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def by_hand(desk: Desk, *, number: str | None = "7") -> Issue:
    """An issue that nobody has laid out yet."""
    return intake.new_issue(
        desk.session,
        slug="spring",
        volume="4" if number else None,
        number=number,
        date_from=None,
        date_to=None,
        person=desk.person,
        at=NOON,
    )


def renew(desk: Desk, issue: Issue, dump: str = DUMP, *, dry_run: bool = False) -> Renewed:
    newer = updating.prepare(desk.session, issue, dump.encode(), name="new.txt", language="en")
    done = arriving.update(desk.session, issue, newer, person=desk.person, at=NOON, dry_run=dry_run)
    desk.session.expire_all()
    return done


def heads(desk: Desk, issue: Issue) -> list[str]:
    rows = issue_articles(desk.session, issue)
    return [desk.view(row, desk.english).source_headline for row in rows if row.kind is Kind.NEWS]


def test_the_first_layout_says_order_page_and_date(desk: Desk) -> None:
    issue = by_hand(desk, number=None)
    letter = desk.pool(LOOMS, "es", issue)
    desk.translate(letter, desk.english, LOOMS_IN_ENGLISH, Status.TRANSLATED)
    wells = desk.pool(WELLS, "en", issue)

    done = renew(desk, issue)

    assert heads(desk, issue) == [
        "FERRY STAYS IN PORT",
        "NEW WELLS FOR THE SCHOOL",
        "Los telares de Santa Marta",
        "LIBRARY OPENS ON SUNDAYS",
    ]
    assert [(match.known, match.sure) for match in done.known] == [(letter.public_id, True)]
    assert {wells.issue_id, letter.issue_id} == {issue.id}
    assert (issue.volume, issue.number) == ("4", "7")
    assert issue.date_from is not None


def test_it_can_be_taken_back_step_by_step(desk: Desk) -> None:
    issue = by_hand(desk)
    letter = desk.pool(LOOMS, "es", issue)
    desk.translate(letter, desk.english, LOOMS_IN_ENGLISH, Status.TRANSLATED)
    before = heads(desk, issue)

    done = renew(desk, issue)
    structure.undo(desk.session, desk.last(), person=None, at=NOON)
    assert done.update.operation is not None
    structure.undo(desk.session, done.update.operation, person=None, at=NOON)

    assert heads(desk, issue) == before
    assert import_report.reports(desk.session, issue)[0].doubts == ()


def test_a_piece_of_the_pool_may_come_with_a_newer_text(desk: Desk) -> None:
    issue = desk.arrive(DUMP[: DUMP.index("THE LOOMS")]).imported.issue
    letter = desk.pool(LOOMS, "es")
    desk.translate(letter, desk.english, LOOMS_IN_ENGLISH, Status.TRANSLATED)

    foreseen = renew(desk, issue, dry_run=True)
    done = renew(desk, issue)

    assert [(match.known, match.sure) for match in foreseen.known] == [(letter.public_id, True)]
    assert [(match.known, match.sure) for match in done.known] == [(letter.public_id, True)]
    assert desk.view(letter, desk.english).id in {
        row.public_id for row in issue_articles(desk.session, issue)
    }


def test_newer_words_of_a_printed_translation_are_to_be_looked_at_again(desk: Desk) -> None:
    letter = desk.pool(LOOMS, "es")
    desk.translate(
        letter, desk.english, DUMP[DUMP.index("THE LOOMS") : DUMP.index("LIBRARY")], Status.APPROVED
    )
    issue = desk.arrive().imported.issue
    (recognition,) = desk.recognitions()
    assert recognition.settled_at is not None

    done = renew(desk, issue, DUMP.replace("brought soup and bread", "brought soup, bread and coffee"))

    assert done.known == []
    assert done.update.elsewhere == ()
    (recognition,) = desk.recognitions()
    (found,) = recognising.compare_printed(desk.session, recognition).found
    assert recognition.settled_at is None
    assert found.after == "Their neighbours from the cannery brought soup, bread and coffee."
    assert {unit.status for unit in desk.view(letter, desk.english).units} == {Status.APPROVED}


def test_new_furniture_is_linked_to_the_standing_texts(desk: Desk) -> None:
    earlier = DUMP.replace("No. 7", "No. 6").replace("FERRY", "BRIDGE") + LETTERS
    desk.arrive(earlier)
    texts = desk.session.scalars(select(StandingText.id)).all()
    issue = desk.arrive(DUMP).imported.issue

    renew(desk, issue, DUMP + LETTERS)

    linked = desk.session.scalars(
        select(Block.standing_id)
        .join(Article, Article.id == Block.article_id)
        .join(RawDocument, RawDocument.id == Article.raw_id)
        .where(Article.issue_id == issue.id, RawDocument.name == "new.txt")
    ).all()
    assert linked
    assert set(linked) <= set(texts)


def test_repairs_and_doubts_of_new_words_are_listed(desk: Desk) -> None:
    issue = desk.arrive().imported.issue
    asked = len(import_report.reports(desk.session, issue)[0].doubts)
    words = "The bench is an orna-\nment of the lock. The L I G H T S are new, and the\n"
    more = f"\nA BENCH FOR TWO\n\nBy Mia Lund\n\n{words}"

    renew(desk, issue, DUMP + more)

    first, second = import_report.reports(desk.session, issue)
    assert {group.rule for group in second.repairs} >= {Rule.DEHYPHENATE, Rule.CLOSE_LETTERSPACING}
    assert all(repair.block for group in second.repairs for repair in group.repairs)
    assert Doubt.TEXT_MISSING in {doubt.code for doubt in second.doubts}
    assert len(first.doubts) == asked


def test_what_undoing_takes_away_is_no_longer_asked(desk: Desk) -> None:
    issue = desk.arrive().imported.issue
    more = "\nA BENCH FOR TWO\n\nBy Mia Lund\n\nThe bench stands by the lock and the\n"

    done = renew(desk, issue, DUMP + more)
    assert done.update.operation is not None
    structure.undo(desk.session, done.update.operation, person=None, at=NOON)

    assert import_report.reports(desk.session, issue)[1].doubts == ()


def test_a_page_that_the_layout_changed_is_changed(desk: Desk) -> None:
    page = "\n{}\n\n"
    issue = desk.arrive().imported.issue
    rows = {desk.view(row, desk.english).source_headline: row for row in issue_articles(desk.session, issue)}
    rows["LIBRARY OPENS ON SUNDAYS"].page = 9

    renew(desk, issue, DUMP.replace("second boat", "third boat") + page.format(1))

    assert rows["LIBRARY OPENS ON SUNDAYS"].page == 9
    assert scopes.put_away(desk.session, issue) == []
