"""Notices: what others did with what is mine, told once, read when it was read."""

from sqlalchemy import func, select

from tests.builders import NOON
from tests.services.assigning.desk import DAY, Desk
from tm.services import structure
from tm.services.assigning import assignments
from tm.services.history import notices
from tm.services.history.notices import About, notify
from tm.services.structure.meaning import Meaning
from tm.services.structure.text import MendText
from tm.services.talk import mistakes, questions
from tm.services.talk.questions import Place
from tm.storage.issues import Article, Block
from tm.storage.notices import Notice, NoticeKind
from tm.storage.people import Person


def mend(desk: Desk, article: Article, text: str, meaning: Meaning = Meaning.CHANGED, days: int = 0) -> None:
    block = desk.session.scalars(select(Block).where(Block.article_id == article.id)).all()[-1]
    change = MendText(block=block.public_id, text=text, meaning=meaning)
    structure.apply(desk.session, change, person=desk.marina, at=NOON + days * DAY)


def unread(desk: Desk, person: Person) -> int:
    return desk.session.scalar(select(notices.unread_of(Person.id)).where(Person.id == person.id)) or 0


def test_a_question_and_its_answer_are_told(desk: Desk) -> None:
    article, [unit] = desk.article("Trams")
    place = Place(article, desk.spanish, unit)
    asked = questions.ask(desk.session, place, "Which trams, @bo?", person=desk.ana, at=NOON)
    questions.answer(desk.session, asked.question, "The old ones.", person=desk.bo, at=NOON)
    questions.answer(desk.session, asked.question, "And the new ones?", person=desk.ana, at=NOON)

    assert desk.told(desk.bo) == [("question", "Ana"), ("question", "Ana")]
    [answered] = notices.notices_of(desk.session, desk.ana)
    assert (answered.kind, answered.note) == (NoticeKind.ANSWERED, "The old ones.")
    assert answered.question == asked.question.public_id


def test_who_reported_a_mistake_learns_what_came_of_it(desk: Desk) -> None:
    article, [unit] = desk.article("Trams")
    place = Place(article, desk.spanish, unit)
    asked = questions.report(desk.session, place, "", proposal="The trams", person=desk.ana, at=NOON)

    mistakes.accept(desk.session, asked.question, "The trams", base_version=1, person=desk.marina, at=NOON)

    assert desk.told(desk.ana) == [("answered", "Marina")]


def test_an_original_that_changed_is_told_once_to_who_has_or_made_it(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.")
    desk.save(desk.ana, units[1], "Uno.")
    assignments.take(desk.session, article, desk.spanish, person=desk.bo, at=NOON)

    mend(desk, article, "Three.")
    mend(desk, article, "Four.", days=1)

    [told] = notices.notices_of(desk.session, desk.ana)
    assert (told.kind, told.times, told.at) == (NoticeKind.ORIGINAL_CHANGED, 2, NOON + DAY)
    assert desk.told(desk.bo) == [("original_changed", "Marina")]
    assert desk.told(desk.marina) == []


def test_a_typo_is_told_to_nobody(desk: Desk) -> None:
    article, units = desk.article("Trams", "Onee.")
    desk.save(desk.ana, units[1], "Uno.")

    mend(desk, article, "One.", Meaning.SAME)

    assert desk.told(desk.ana) == []


def test_what_was_read_is_not_counted_and_comes_anew(desk: Desk) -> None:
    article, _units = desk.article("Trams")
    about = About(article, desk.spanish)
    for kind in (NoticeKind.APPROVED, NoticeKind.APPROVED, NoticeKind.ASSIGNED):
        notify(desk.session, kind, about, to=[desk.ana.id, desk.bo.id], by=desk.bo, at=NOON)
    assert (unread(desk, desk.ana), unread(desk, desk.bo)) == (2, 0)

    shown = notices.notices_of(desk.session, desk.ana)
    notices.read(desk.session, desk.ana, key=shown[0].key, at=NOON)
    assert unread(desk, desk.ana) == 1
    notify(desk.session, NoticeKind.APPROVED, about, to=[desk.ana.id], by=desk.bo, at=NOON + DAY)
    notices.read(desk.session, desk.ana, shown=NOON, at=NOON)

    assert unread(desk, desk.ana) == 1
    notices.read(desk.session, desk.bo, shown=NOON + DAY, at=NOON)
    assert unread(desk, desk.ana) == 1


def test_another_readers_notice_is_not_read(desk: Desk) -> None:
    article, _units = desk.article("Trams")
    notify(desk.session, NoticeKind.ASSIGNED, About(article), to=[desk.ana.id], by=desk.bo, at=NOON)
    [told] = notices.notices_of(desk.session, desk.ana)

    notices.read(desk.session, desk.bo, key=told.key, at=NOON)

    assert notices.notice_of(desk.session, desk.bo, told.key) is None
    assert desk.session.scalar(select(func.count()).where(Notice.read_at.is_(None))) == 1
