"""What is mended after print reaches all editions that carry the piece."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Destination, Kind
from tm.services import issues, placements
from tm.services.exports import corrections
from tm.services.exports.corrections import Correction
from tm.services.exports.exporting import Format, export_issue
from tm.services.readiness.open_things import open_things
from tm.storage.going_out import Answer
from tm.storage.paper import Edition
from tm.workflow.readiness import Gap

PRINTED, MENDED = "ES CRANES STAND STILL", "Se paran las grúas"


@pytest.fixture
def desk(session: Session) -> Desk:
    """Both editions went out and the issue is closed."""
    desk = make_desk(session)
    desk.fill()
    for edition in (desk.en, desk.es):
        export(desk, edition)
    issues.close_issue(session, issues.open_issue(session, desk.issue, person=None, at=NOON),
                       person=None, at=NOON + timedelta(hours=1))  # fmt: skip
    return desk


def export(desk: Desk, edition: Edition, hours: int = 0) -> None:
    at = NOON + timedelta(hours=hours)
    export_issue(desk.session, desk.issue, edition, format=Format.HTML, person=desk.person, at=at)


def mend(desk: Desk, words: str = MENDED) -> None:
    desk.load(edited(desk.po(), typed(words), only="CRANES STAND STILL"))


def found(desk: Desk) -> list[Correction]:
    return corrections.corrections(desk.session, desk.issue, [desk.en, desk.es, desk.ar])


def say(desk: Desk, correction: Correction, edition: Edition) -> None:
    corrections.answer(
        desk.session,
        desk.article(Kind.NEWS),
        edition,
        correction.what.asked[edition.tag],
        Answer.FITS,
        word="We printed it well.",
        person=desk.person,
        at=NOON,
    )


def test_what_one_edition_mends_the_others_are_asked_to_look_at(desk: Desk) -> None:
    assert found(desk) == []
    placements.set_destination(
        desk.session, desk.article(Kind.NEWS), desk.ar, Destination.WEB, person=None, at=NOON
    )

    mend(desk)

    (told,) = found(desk)
    assert told.headline == "CRANES STAND STILL"
    assert [
        (each.edition, [(b.before, b.after) for b in each.change.blocks]) for each in told.what.mended
    ] == [("es-419", [(PRINTED, MENDED)])]
    assert told.open == ("en", "ar")
    lines = open_things(desk.session, desk.issue, [desk.en, desk.es], at=NOON)
    assert [(line.gap, line.edition) for line in lines if line.gap is Gap.CORRECTION] == [
        (Gap.CORRECTION, "en")
    ]


def test_an_answer_holds_until_the_words_are_mended_again(desk: Desk) -> None:
    mend(desk)
    (told,) = found(desk)
    say(desk, told, desk.en)

    (told,) = found(desk)
    assert told.open == ()
    assert (told.answers["en"].answer, told.answers["en"].word) == (Answer.FITS, "We printed it well.")

    mend(desk, "Las grúas, quietas")
    (told,) = found(desk)
    assert told.open == ("en",)


def test_it_is_told_whether_the_mended_words_have_gone_out_and_what_was_printed_stays(desk: Desk) -> None:
    mend(desk)
    assert found(desk)[0].outdated == {"es-419"}

    export(desk, desk.es, hours=2)

    (told,) = found(desk)
    assert told.outdated == frozenset()
    assert told.what.mended[0].change.blocks[0].before == PRINTED


def test_what_changes_before_the_issue_is_closed_is_no_correction(desk: Desk) -> None:
    issues.open_issue(desk.session, desk.issue, person=None, at=NOON + timedelta(hours=2))
    mend(desk)
    assert found(desk) == []
    export(desk, desk.es, hours=3)
    issues.close_issue(desk.session, desk.issue, person=None, at=NOON + timedelta(hours=4))
    assert found(desk) == []
