"""What is typed and not saved is kept for whoever typed it, and for nobody else."""

from datetime import datetime, timedelta
from typing import NamedTuple

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_text,
)
from tm.services import structure
from tm.services.assigning import assignments
from tm.services.loading import load_article
from tm.services.structure.sentences import CutSentence, JoinSentences
from tm.services.translating import working_copies
from tm.services.translating.saving import save
from tm.services.versions.answers import Change, Outcome
from tm.storage.history import History
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.storage.working import WorkingCopy
from tm.workflow.moves import Action
from tm.workflow.roles import Role


class Desk(NamedTuple):
    session: Session
    article: Article
    units: list[Unit]
    spanish: Edition
    alba: Person
    marit: Person

    def keep(
        self,
        text: str,
        *,
        unit: int = 0,
        base: int = 0,
        person: Person | None = None,
        known: datetime | None = NOON,
        at: datetime = NOON,
    ) -> str | None:
        """What another device has left there, if it has."""
        other = working_copies.keep(
            self.session,
            self.units[unit],
            self.spanish,
            person=person or self.alba,
            text=text,
            base_version=base,
            known=known,
            at=at,
        )
        return other.text if other else None

    def kept(self, person: Person | None = None) -> dict[str, tuple[str, int]]:
        found = working_copies.kept(self.session, self.article, self.spanish, person or self.alba)
        return {unit: (copy.text, copy.base_version) for unit, copy in found.items()}

    def save(
        self,
        text: str,
        *,
        unit: int = 0,
        base: int = 0,
        person: Person | None = None,
        known: datetime | None = None,
    ) -> Outcome:
        change = Change(
            change_id=f"{text}-{base}",
            unit=self.units[unit].public_id,
            edition="es-419",
            base_version=base,
            basis_version=1,
            text=text,
            action=Action.TRANSLATED,
            known=known,
        )
        return save(self.session, change, person=person or self.alba, may_approve=False, at=NOON).outcome

    def pass_on(self) -> None:
        assignments.take(self.session, self.article, self.spanish, person=self.alba, at=NOON)
        assignments.pass_on(
            self.session, self.article, self.spanish, person=self.alba, to=self.marit, at=NOON
        )


@pytest.fixture
def desk(session: Session) -> Desk:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    issue = make_issue(session)
    article = make_article(session, issue, home=english)
    make_placement(session, article, spanish)
    units = make_text(session, article, "The tram is back. It runs at night.", "Nobody walks.")
    people = [make_person(session, name, role=Role.TRANSLATOR) for name in ("alba", "marit")]
    return Desk(session, article, units, spanish, *people)


def test_the_last_text_stays_for_the_one_who_typed_it(desk: Desk) -> None:
    desk.keep("Vuel")
    desk.keep("Vuelve el tran")

    assert desk.kept() == {desk.units[0].public_id: ("Vuelve el tran", 0)}
    assert desk.kept(desk.marit) == {}


def test_what_is_typed_is_not_counted_shown_or_told(desk: Desk) -> None:
    desk.keep("Vuelve")

    view = load_article(desk.session, desk.article, desk.spanish)
    assert (view.done_units, [unit.translation for unit in view.units]) == (0, ["", ""])
    assert desk.session.scalar(select(func.count()).select_from(History)) == 0


def test_a_save_takes_the_copy_away(desk: Desk) -> None:
    desk.keep("Vuelve el tran")
    desk.keep("Otra", person=desk.marit)

    assert desk.save("Vuelve el tranvía.") is Outcome.SAVED

    assert desk.kept() == {}
    assert desk.kept(desk.marit) == {desk.units[0].public_id: ("Otra", 0)}


def test_so_does_a_conflict_whose_text_is_in_the_history(desk: Desk) -> None:
    desk.save("De Marit.", person=desk.marit)
    desk.keep("De Alba.")

    assert desk.save("De Alba.") is Outcome.CONFLICT

    assert desk.kept() == {}
    assert "De Alba." in desk.session.scalars(select(History.text)).all()


@pytest.mark.parametrize("text", ["Vuelve.", " Vuelve. ", "", "  "])
def test_what_is_saved_already_or_blank_needs_no_copy(desk: Desk, text: str) -> None:
    desk.save("Vuelve.")
    desk.keep("Vuelve, pues.", base=1)

    desk.keep(text, base=1)

    assert desk.kept() == {}


def test_the_successor_gets_what_was_typed_and_learns_who_typed_it(desk: Desk) -> None:
    desk.keep("Vuelve el tran")

    desk.pass_on()

    (copy,) = working_copies.kept(desk.session, desk.article, desk.spanish, desk.marit).values()
    assert (copy.text, copy.giver) == ("Vuelve el tran", desk.alba.display_name)
    assert desk.kept() == {}


def test_who_goes_on_typing_is_the_one_who_typed_it(desk: Desk) -> None:
    desk.keep("Vuelve el tran")
    desk.pass_on()

    desk.keep("Vuelve el tranvía", person=desk.marit)

    (copy,) = working_copies.kept(desk.session, desk.article, desk.spanish, desk.marit).values()
    assert (copy.text, copy.giver) == ("Vuelve el tranvía", None)


def test_what_the_successor_has_typed_is_not_overwritten(desk: Desk) -> None:
    desk.keep("De Alba")
    desk.keep("De Marit", person=desk.marit)

    desk.pass_on()

    assert desk.kept(desk.marit) == {desk.units[0].public_id: ("De Marit", 0)}
    assert desk.kept() == {desk.units[0].public_id: ("De Alba", 0)}


def test_a_sentence_that_is_cut_keeps_it_at_its_first_half(desk: Desk) -> None:
    desk.keep("Vuelve el tranvía. Circula")
    operation = CutSentence(unit=desk.units[0].public_id, at=len("The tram is back."))
    structure.apply(desk.session, operation, person=desk.marit, at=NOON)

    units = load_article(desk.session, desk.article, desk.spanish).units
    assert desk.kept() == {units[0].id: ("Vuelve el tranvía. Circula", 0)}
    desk.units[0] = desk.session.scalars(select(Unit).where(Unit.public_id == units[0].id)).one()
    desk.save("Vuelve el tranvía.", known=NOON)
    assert desk.session.scalar(select(func.count()).select_from(WorkingCopy)) == 0


def test_sentences_that_are_joined_keep_both(desk: Desk) -> None:
    desk.keep("Vuelve.")
    desk.keep("Nadie camina.", unit=1)
    operation = JoinSentences(unit=desk.units[0].public_id)
    structure.apply(desk.session, operation, person=desk.marit, at=NOON + timedelta(minutes=1))

    (unit,) = load_article(desk.session, desk.article, desk.spanish).units
    assert desk.kept() == {unit.id: ("Vuelve. Nadie camina.", 0)}


LATER = NOON + timedelta(minutes=1)


@pytest.mark.parametrize("text", ["Regresa", "", "Vuelve."])
def test_what_another_device_left_is_not_overwritten_but_told(desk: Desk, text: str) -> None:
    desk.save("Vuelve.")
    desk.keep("Vuelve el tran", base=1, known=None)

    assert desk.keep(text, base=1, known=None, at=LATER) == "Vuelve el tran"
    assert desk.keep(text, base=1, known=NOON - timedelta(1), at=LATER) == "Vuelve el tran"

    assert desk.kept() == {desk.units[0].public_id: ("Vuelve el tran", 1)}


def test_who_has_seen_it_may_go_on(desk: Desk) -> None:
    desk.keep("Vuelve el tran", known=None)

    assert desk.keep("Regresa", known=NOON, at=LATER) is None
    assert desk.keep("Regresa el", known=LATER, at=LATER) is None
    assert desk.keep("Vuelve el tranvía", known=NOON) == "Regresa el"

    assert desk.kept() == {desk.units[0].public_id: ("Regresa el", 0)}


def test_the_same_text_from_two_devices_is_one(desk: Desk) -> None:
    desk.keep("Vuelve el tran", known=None)

    assert desk.keep("Vuelve el tran", known=None, at=LATER) is None


@pytest.mark.parametrize("known", [None, NOON - timedelta(minutes=1), NOON])
def test_a_save_leaves_what_another_device_has_typed_since(desk: Desk, known: datetime | None) -> None:
    desk.keep("Vuelve el", at=NOON)
    desk.keep("Vuelve el tran de noche", known=NOON, at=LATER)

    assert desk.save("Regresa el tranvía.", known=known) is Outcome.SAVED

    assert desk.kept() == {desk.units[0].public_id: ("Vuelve el tran de noche", 0)}


def test_a_save_takes_away_what_its_device_saw(desk: Desk) -> None:
    desk.keep("Vuelve el tran de noche", at=LATER)

    desk.save("Regresa el tranvía.", known=LATER)

    assert desk.kept() == {}


def test_the_copies_of_joined_sentences_are_seen_together(desk: Desk) -> None:
    desk.keep("Vuelve.", at=LATER)
    desk.keep("Nadie camina.", unit=1, at=NOON)
    structure.apply(desk.session, JoinSentences(unit=desk.units[0].public_id), person=desk.marit, at=LATER)

    (copy,) = working_copies.kept(desk.session, desk.article, desk.spanish, desk.alba).values()

    assert (copy.text, copy.at) == ("Vuelve. Nadie camina.", LATER)
