from collections.abc import Mapping
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_block, make_edition, make_person
from tests.services.sample_issue import BOX_URL, box, sample_issue
from tm.document import Issue, Status
from tm.errors import TmError
from tm.quality.registry import Check, Severity
from tm.services.filing.preparing import prepare_issue
from tm.services.incoming.importing import store
from tm.services.standing_texts import standing
from tm.services.standing_texts.checks import findings_of_standing
from tm.services.standing_texts.standing import RenderingChange, StandingRow
from tm.services.versions.answers import Answer, Outcome
from tm.storage.history import History, Subject
from tm.storage.issues import ImportDoubt
from tm.storage.standing import StandingKind, StandingRendering, StandingText
from tm.workflow.moves import Action, Refusal


class Desk:
    """Two editions, a motto in English, and somebody who translates it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.english = make_edition(session, "en")
        self.spanish = make_edition(session, "es-419")
        self.person = make_person(session, "marisol")
        self.motto = standing.create(
            session, StandingKind.MOTTO, self.english, "Every tide", person=None, at=NOON
        )
        self.changes = 0

    def save(
        self,
        text: str = "Cada marea",
        action: Action = Action.TRANSLATED,
        *,
        base: int = 0,
        edition: str = "es-419",
        may_approve: bool = False,
        slots: Mapping[str, str] | None = None,
        change_id: str | None = None,
    ) -> Answer:
        self.changes += 1
        change = RenderingChange(
            change_id=change_id or f"change-{self.changes}",
            key="motto",
            edition=edition,
            base_version=base,
            text=text,
            slots=slots or {},
            action=action,
        )
        return standing.save_rendering(
            self.session, change, person=self.person, may_approve=may_approve, at=NOON
        )

    def row(self) -> StandingRow:
        return standing.page(self.session)[0]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_the_page_shows_every_edition(desk: Desk) -> None:
    make_block(desk.session, make_article(desk.session), standing=desk.motto)

    row = desk.row()

    assert (row.key, row.kind, row.source, row.pieces) == ("motto", StandingKind.MOTTO, "en", 1)
    assert row.renderings["en"].printed == "Every tide"
    assert row.renderings["en"].status is Status.APPROVED
    assert (row.renderings["es-419"].version, row.renderings["es-419"].status) == (0, None)


def test_a_rendering_is_saved_like_a_translation(desk: Desk) -> None:
    answer = desk.save(slots={"url": "example.org/es"})

    view = desk.row().renderings["es-419"]
    assert (answer.outcome, answer.version, answer.status) == (Outcome.SAVED, 1, Status.TRANSLATED)
    assert (view.text, view.version, view.basis_edition, view.basis_version) == ("Cada marea", 1, "en", 1)
    assert view.slots == {"url": "example.org/es"}
    assert desk.row().slots == ("url",)


def test_slots_are_filled_where_they_stand(desk: Desk) -> None:
    desk.save("Más en {url}, página {page}", slots={"url": "example.org"})

    assert desk.row().renderings["es-419"].printed == "Más en example.org, página {page}"


def test_a_changed_source_makes_renderings_old_until_somebody_says_they_fit(desk: Desk) -> None:
    desk.save()
    desk.save("Every single tide", base=1, edition="en")
    assert desk.row().renderings["es-419"].outdated

    answer = desk.save("Cada marea", Action.STILL_FITS, base=1)

    assert answer.outcome is Outcome.SAVED
    assert not desk.row().renderings["es-419"].outdated
    assert desk.row().renderings["en"].basis_edition is None


def test_the_second_of_two_savers_gets_both_texts(desk: Desk) -> None:
    desk.save()
    answer = desk.save("Toda marea", base=0)

    assert answer.outcome is Outcome.CONFLICT
    assert answer.theirs is not None
    assert (answer.text, answer.theirs.text, answer.theirs.person) == ("Toda marea", "Cada marea", "Marisol")
    assert desk.row().renderings["es-419"].text == "Cada marea"
    kept = desk.session.scalars(select(History.text).where(History.action == "conflict")).all()
    assert kept == ["Toda marea"]


def test_who_types_the_same_does_not_disagree(desk: Desk) -> None:
    desk.save()
    answer = desk.save(base=0)

    assert (answer.outcome, answer.version) == (Outcome.SAVED, 1)


def test_a_repeated_change_gets_its_first_answer(desk: Desk) -> None:
    first = desk.save(change_id="one")
    desk.save("Toda marea", base=1)

    assert desk.save(change_id="one") == first


def test_approving_needs_the_right(desk: Desk) -> None:
    refused = desk.save(action=Action.APPROVE)
    approved = desk.save(action=Action.APPROVE, may_approve=True)

    assert (refused.outcome, refused.reason) == (Outcome.REFUSED, Refusal.MAY_NOT_APPROVE)
    assert (approved.outcome, approved.status) == (Outcome.SAVED, Status.APPROVED)


@pytest.mark.parametrize("action", [Action.JOIN, Action.LEAVE_OUT, Action.TAKE_APART])
def test_a_standing_text_is_neither_joined_nor_left_out(desk: Desk, action: Action) -> None:
    assert desk.save(action=action).reason is Refusal.NOT_WANTED


def test_nothing_typed_is_refused(desk: Desk) -> None:
    assert desk.save(" ").reason is Refusal.NOTHING_TYPED


def test_a_cleared_rendering_goes_on_counting(desk: Desk) -> None:
    desk.save()
    assert desk.save(action=Action.CLEAR, base=1).version == 0
    assert desk.row().renderings["es-419"].status is None

    assert desk.save("Toda marea").version == 3


def test_every_state_is_in_the_history(desk: Desk) -> None:
    desk.save()
    desk.save("Toda marea", base=1)

    lines = desk.session.execute(
        select(History.action, History.text, History.version)
        .where(History.subject == Subject.STANDING, History.edition_id == desk.spanish.id)
        .order_by(History.seq)
    ).all()
    assert lines == [("translated", "Cada marea", 1), ("translated", "Toda marea", 2)]


def test_a_slot_alone_can_change(desk: Desk) -> None:
    desk.save("{url}", slots={"url": "example.org/a"})
    answer = desk.save("{url}", base=1, slots={"url": "example.org/b"})

    assert answer.version == 2
    assert desk.row().renderings["es-419"].printed == "example.org/b"


def test_keys_are_unique_and_tell_boxes_apart(session: Session) -> None:
    english = make_edition(session, "en")

    def key(kind: StandingKind, text: str) -> str:
        return standing.create(session, kind, english, text, person=None, at=NOON).key

    assert key(StandingKind.BOX, "Read:\n\n**Knots & Ropes, a Short Book**") == "box-knots-ropes-a-short"
    assert key(StandingKind.BOX, "Read:\n\n**Knots & Ropes, a Short Book**!") == "box-knots-ropes-a-short-2"
    assert key(StandingKind.LETTERS, "Write!") == "letters"
    assert key(StandingKind.LETTERS, "Do write!") == "letters-2"
    with pytest.raises(TmError, match="needs words"):
        key(StandingKind.OTHER, " ")


def test_an_unknown_key_is_refused(desk: Desk) -> None:
    with pytest.raises(TmError, match="no standing text nothing"):
        standing.find_text(desk.session, "nothing")


def test_an_edition_that_does_not_exist_cannot_have_been_read(desk: Desk) -> None:
    change = RenderingChange(
        "c", "motto", "es-419", 0, "Cada marea", {}, Action.TRANSLATED, basis_edition="xx", basis_version=1
    )

    answer = standing.save_rendering(desk.session, change, person=desk.person, may_approve=False, at=NOON)

    assert (answer.outcome, answer.reason) == (Outcome.REFUSED, Refusal.NOT_WANTED)
    kept = select(History.text).where(History.action == "refused")
    assert desk.session.scalars(kept).all() == ["Cada marea"]
    assert desk.row().renderings["es-419"].version == 0


def _import(session: Session, number: str, **changes: str) -> None:
    issue = sample_issue(number, **changes)
    store(
        session, prepare_issue(issue, raw=number.encode(), name="d.txt", language="en"), person=None, at=NOON
    )


def test_the_next_import_links_to_the_same_texts(session: Session) -> None:
    make_edition(session, "en")
    _import(session, "4")
    _import(session, "5")

    rows = standing.page(session)

    assert [(row.key, row.pieces) for row in rows] == [
        ("name", 2),
        ("motto", 2),
        ("publisher", 2),
        ("contact", 2),
        ("letters", 4),
        ("box-ropes-and-knots", 2),
    ]
    assert all(row.renderings["en"].version == 1 for row in rows)


def test_what_is_printed_a_little_differently_is_linked_and_doubted(session: Session) -> None:
    make_edition(session, "en")
    _import(session, "4")
    _import(session, "5", motto="EVERY TIDE HAS ITS TELLER")

    doubts = session.scalars(select(ImportDoubt).where(ImportDoubt.message.contains("standing text"))).all()

    assert [doubt.message_values["key"] for doubt in doubts] == ["motto"]
    assert [
        row.renderings["en"].text for row in standing.page(session) if row.kind is StandingKind.MOTTO
    ] == ["EVERY TIDE HAS A TELLER"]


def test_another_booklet_does_not_take_the_place_of_one_with_the_same_frame(session: Session) -> None:
    english = make_edition(session, "en")
    _import(session, "4")
    lead, title, address = box().blocks
    other = replace(box(line=70), blocks=(lead, replace(title, text="**TIDES**"), address))
    issue = Issue(articles=(other, box(line=90)))
    store(session, prepare_issue(issue, raw=b"two", name="two", language="en"), person=None, at=NOON)

    boxes = [row for row in standing.page(session) if row.kind is StandingKind.BOX]

    assert [(row.key, row.pieces) for row in boxes] == [("box-ropes-and-knots", 2), ("box-tides", 1)]
    assert boxes[1].renderings[english.tag].version == 1


def test_another_motto_is_another_text(session: Session) -> None:
    make_edition(session, "en")
    _import(session, "4")
    _import(session, "5", motto="Nothing left unsaid")

    assert {
        text.key for text in session.scalars(select(StandingText)) if text.kind is StandingKind.MOTTO
    } == {
        "motto",
        "motto-2",
    }


def test_a_slot_keeps_the_address_of_the_box(session: Session) -> None:
    make_edition(session, "en")
    _import(session, "4")

    slots = session.scalars(
        select(StandingRendering.slots)
        .join(StandingText, StandingText.id == StandingRendering.standing_id)
        .where(StandingText.kind == StandingKind.BOX)
    ).one()
    assert slots == {"url": BOX_URL}


def test_a_slot_that_a_rendering_loses_is_an_error(desk: Desk) -> None:
    standing.create(
        desk.session, StandingKind.LETTERS, desk.english, "Write to {address} soon.", person=None, at=NOON
    )
    key = next(row.key for row in standing.page(desk.session) if row.kind is StandingKind.LETTERS)
    change = RenderingChange("slots", key, "es-419", 0, "Escriba pronto.", {}, Action.TRANSLATED)
    standing.save_rendering(desk.session, change, person=desk.person, may_approve=False, at=NOON)
    found = findings_of_standing(desk.session, standing.page(desk.session), [desk.english, desk.spanish])
    assert [(each.check, each.severity) for each in found[key, "es-419"]] == [(Check.SLOT, Severity.ERROR)]
