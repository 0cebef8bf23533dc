"""The exact words of each export, and what has changed since."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_person
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Destination, Kind
from tm.services import placements
from tm.services.exports import exported_words
from tm.services.exports.exporting import Format, Jumps, export_issue
from tm.storage.going_out import ExportedArticle
from tm.storage.issues import ExportRecord
from tm.storage.people import Person
from tm.workflow.retyping import ArticleChange


@pytest.fixture
def desk(session: Session) -> Desk:
    desk = make_desk(session)
    desk.fill()
    return desk


def export(desk: Desk, person: Person | None = None, jumps: Jumps = Jumps.DROP) -> None:
    export_issue(
        desk.session,
        desk.issue,
        desk.es,
        format=Format.TEXT,
        jumps=jumps,
        person=person or desk.person,
        at=NOON,
    )


def say(desk: Desk, beginning: str, words: str) -> None:
    desk.load(edited(desk.po(), typed(words), only=beginning))


def since(desk: Desk, person: Person | None = None, chosen: int | None = None) -> list[ArticleChange] | None:
    gone_out = exported_words.exports(desk.session, desk.issue)[desk.es.id]
    export = exported_words.looked_at_from(gone_out, person or desk.person, chosen)
    return (
        exported_words.changed_since(desk.session, desk.issue, desk.es, export, at=NOON) if export else None
    )


def test_old_and_new_words_are_told_until_the_next_export(desk: Desk) -> None:
    export(desk)
    assert since(desk) == []

    say(desk, "CRANES STAND STILL", "Se paran las grúas")
    (told,) = since(desk) or []
    assert (told.headline, [(each.before, each.after) for each in told.blocks]) == (
        "Se paran las grúas",
        [("ES CRANES STAND STILL", "Se paran las grúas")],
    )

    placement = placements.placement_of(desk.session, desk.article(Kind.NEWS), desk.es)
    assert placement
    placement.page = 7
    assert exported_words.pages_of(desk.session, desk.es, [told]) == {told.article: 7}
    assert exported_words.pages_of(desk.session, desk.en, [told]) != {told.article: 7}

    export(desk)
    assert since(desk) == []


def test_an_export_holds_its_words_for_ever_and_equal_words_are_kept_once(desk: Desk) -> None:
    export(desk)
    kept = desk.session.scalar(select(func.count(ExportedArticle.id)))
    export(desk, jumps=Jumps.REBUILD)
    assert desk.session.scalar(select(func.count(ExportedArticle.id))) == kept

    say(desk, "CRANES STAND STILL", "Se paran las grúas")
    export(desk)
    first = desk.session.scalars(select(ExportRecord.id).order_by(ExportRecord.id)).first()

    assert desk.session.scalar(select(func.count(ExportedArticle.id))) == (kept or 0) + 1
    assert [each.headline for each in since(desk, chosen=first) or []] == ["Se paran las grúas"]


def test_changes_are_told_from_one_s_own_last_export(desk: Desk) -> None:
    other = make_person(desk.session, "poster")
    export(desk)
    say(desk, "CRANES STAND STILL", "Se paran las grúas")
    export(desk, other)

    assert len(since(desk) or []) == 1
    assert since(desk, other) == []
    assert since(desk, make_person(desk.session, "newcomer")) == []


def test_an_article_that_is_taken_out_goes_and_comes_back(desk: Desk) -> None:
    letter = desk.article(Kind.LETTER)

    def place(destination: Destination) -> None:
        placements.set_destination(
            desk.session, letter, desk.es, destination, person=None, at=NOON + timedelta(hours=1)
        )

    export(desk)
    place(Destination.NOT_HERE)
    (told,) = since(desk) or []
    assert (told.article, told.went) == (letter.public_id, True)
    export(desk)
    place(Destination.PRINT)
    (told,) = since(desk) or []
    assert told.came


def test_an_export_from_before_words_were_kept_is_nothing_to_compare_with(desk: Desk) -> None:
    old = ExportRecord(issue_id=desk.issue.id, edition_id=desk.es.id, format="text")
    desk.session.add(old)
    desk.session.flush()
    assert since(desk) is None

    export(desk)
    assert since(desk, chosen=old.id) == []
