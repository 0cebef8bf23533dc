"""One way to save: nothing overwritten, nothing lost, each change answered once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import NamedTuple

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_standing,
    make_text,
    make_unit,
)
from tm.document import BlockType, IssueState, Status, Treatment
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.issues import Issue
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.approving import OwnWork
from tm.workflow.moves import Action, Refusal


def put_away(desk: "Desk", state: IssueState) -> None:
    desk.session.scalars(select(Issue)).one().state = state


class Desk(NamedTuple):
    session: Session
    units: list[Unit]
    alba: Person
    marit: Person

    def save(self, change: Change, person: Person | None = None, *, may_approve: bool = False) -> Answer:
        return save(self.session, change, person=person or self.alba, may_approve=may_approve, at=NOON)

    def change(
        self, action: Action, text: str = "", *, base: int = 0, unit: int = 0, id_: str = ""
    ) -> Change:
        name = id_ or f"{action}-{text}-{base}-{unit}"
        return Change(name, self.units[unit].public_id, "es-419", base, 1, text, action)

    def texts(self) -> list[str]:
        return list(self.session.scalars(select(Translation.text).order_by(Translation.id)))

    def history(self) -> list[tuple[str, str | None]]:
        rows = self.session.execute(select(History.action, History.text).order_by(History.seq))
        return [(action, text) for action, text in rows]


@pytest.fixture
def desk(session: Session) -> Desk:
    make_publication(session, own_work=OwnWork.ALLOWED)
    english = make_edition(session, "en")
    spanish = make_edition(session, "es-419")
    article = make_article(session, make_issue(session), home=english)
    make_placement(session, article, spanish)
    units = make_text(session, article, "The tram is back.", "It leaves at six.")
    return Desk(session, units, make_person(session, "alba"), make_person(session, "marit"))


def test_first_save_is_an_insert_at_version_one(desk: Desk) -> None:
    answer = desk.save(desk.change(Action.TRANSLATED, "Vuelve el tranvía."))

    assert (answer.outcome, answer.version, answer.status) == (Outcome.SAVED, 1, Status.TRANSLATED)
    assert desk.texts() == ["Vuelve el tranvía."]
    assert desk.history() == [("translated", "Vuelve el tranvía.")]


def test_second_of_two_savers_gets_both_texts_and_overwrites_nothing(desk: Desk) -> None:
    desk.save(desk.change(Action.DRAFT, "base"))
    desk.save(desk.change(Action.TRANSLATED, "de Marit", base=1), desk.marit)

    answer = desk.save(desk.change(Action.TRANSLATED, "de Alba", base=1))

    assert answer.outcome is Outcome.CONFLICT
    assert answer.theirs is not None
    assert (answer.base_text, answer.theirs.text, answer.text) == ("base", "de Marit", "de Alba")
    assert (answer.theirs.person, answer.theirs.version) == ("Marit", 2)
    assert desk.texts() == ["de Marit"]
    assert desk.history()[-1] == ("conflict", "de Alba")


def test_two_who_save_on_nothing_conflict_too(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "una"), desk.marit)
    assert desk.save(desk.change(Action.TRANSLATED, "otra")).outcome is Outcome.CONFLICT


def test_two_who_type_the_same_do_not_disagree(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "igual", id_="a"), desk.marit)
    answer = desk.save(desk.change(Action.TRANSLATED, "igual", id_="b"))

    assert (answer.outcome, answer.version) == (Outcome.SAVED, 1)


def test_a_repeated_change_gets_the_first_answer(desk: Desk) -> None:
    change = desk.change(Action.TRANSLATED, "una vez")
    first = desk.save(change)
    desk.save(desk.change(Action.TRANSLATED, "después", base=1), desk.marit)

    assert desk.save(change) == first
    assert desk.texts() == ["después"]


def test_a_repeated_conflict_is_the_same_conflict(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "una"), desk.marit)
    change = desk.change(Action.TRANSLATED, "otra")

    assert desk.save(change) == desk.save(change)
    assert desk.history().count(("conflict", "otra")) == 1


def test_somebody_elses_change_id_says_nothing(desk: Desk) -> None:
    change = desk.change(Action.TRANSLATED, "secreto")
    desk.save(change, desk.marit)

    answer = desk.save(change)

    assert (answer.outcome, answer.reason, answer.text) == (Outcome.REFUSED, Refusal.NOT_YOURS, "")


def test_a_cleared_translation_is_to_do_and_its_versions_go_on(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "una"))
    cleared = desk.save(desk.change(Action.CLEAR, base=1))
    again = desk.save(desk.change(Action.TRANSLATED, "dos"))

    assert (cleared.version, cleared.status) == (0, None)
    assert again.version == 3
    assert desk.save(desk.change(Action.TRANSLATED, "tarde", base=1)).outcome is Outcome.CONFLICT


def test_what_was_cleared_meanwhile_is_not_written_again_unasked(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "una"))
    desk.save(desk.change(Action.CLEAR, base=1), desk.marit)

    answer = desk.save(desk.change(Action.TRANSLATED, "mía", base=1))

    assert answer.outcome is Outcome.CONFLICT
    assert desk.texts() == []


def test_joining_keeps_the_text_and_taking_apart_gives_it_back(desk: Desk) -> None:
    desk.save(desk.change(Action.TRANSLATED, "Sale a las seis.", unit=1))
    joined = desk.save(desk.change(Action.JOIN, base=1, unit=1))
    apart = desk.save(desk.change(Action.TAKE_APART, base=2, unit=1))

    assert joined.treatment is Treatment.JOINED
    assert (apart.treatment, apart.status, apart.text) == (Treatment.TEXT, Status.DRAFT, "Sale a las seis.")


def test_the_first_sentence_of_a_block_has_nothing_to_be_joined_to(desk: Desk) -> None:
    assert desk.save(desk.change(Action.JOIN)).reason is Refusal.FIRST_OF_BLOCK


def test_an_empty_text_is_refused(desk: Desk) -> None:
    assert desk.save(desk.change(Action.TRANSLATED, "  ")).reason is Refusal.NOTHING_TYPED


def test_who_may_not_approve_is_refused_and_the_text_is_kept(desk: Desk) -> None:
    answer = desk.save(desk.change(Action.APPROVE, "bien"))

    assert answer.reason is Refusal.MAY_NOT_APPROVE
    assert desk.history() == [("refused", "bien")]


def test_saving_an_approved_text_as_it_is_leaves_it_approved(desk: Desk) -> None:
    desk.save(desk.change(Action.APPROVE, "bien"), desk.marit, may_approve=True)
    answer = desk.save(desk.change(Action.TRANSLATED, "bien", base=1))

    assert (answer.status, answer.version) == (Status.APPROVED, 1)


def test_still_fits_moves_the_basis_and_keeps_text_and_status(desk: Desk) -> None:
    desk.save(desk.change(Action.APPROVE, "bien"), may_approve=True)
    desk.units[0].version = 2
    still = replace(desk.change(Action.STILL_FITS, base=1), basis_version=2)

    answer = desk.save(still)

    assert (answer.text, answer.status) == ("bien", Status.APPROVED)
    assert desk.session.scalar(select(Translation.basis_version)) == 2


def test_nobody_has_read_more_than_there_is(desk: Desk) -> None:
    answer = desk.save(replace(desk.change(Action.TRANSLATED, "texto"), basis_version=7))

    assert answer.outcome is Outcome.SAVED
    assert desk.session.scalar(select(Translation.basis_version)) == 1


@pytest.mark.parametrize(("base", "basis"), [(-1, 1), (2**31, 1), (0, -1), (0, 10**30)])
def test_a_version_that_cannot_be_is_no_change(desk: Desk, base: int, basis: int) -> None:
    change = desk.change(Action.TRANSLATED, "texto")

    with pytest.raises(ValueError, match=str(base or basis)):
        replace(change, base_version=base, basis_version=basis)


def test_a_basis_that_does_not_exist_is_refused_and_the_text_is_kept(desk: Desk) -> None:
    answer = desk.save(replace(desk.change(Action.TRANSLATED, "texto"), basis_edition="qu"))

    assert (answer.outcome, answer.reason) == (Outcome.REFUSED, Refusal.NOT_WANTED)
    assert desk.history() == [("refused", "texto")]


@pytest.mark.parametrize("case", ["original", "residue", "standing", "retired", "unknown"])
def test_what_this_edition_does_not_translate_is_refused(session: Session, case: str) -> None:
    spanish = make_edition(session, "es-419")
    home = spanish if case == "original" else make_edition(session, "en")
    article = make_article(session, home=home)
    type_ = BlockType.JUMP_LINE if case == "residue" else BlockType.PARAGRAPH
    standing = make_standing(session) if case == "standing" else None
    unit = make_unit(session, make_block(session, article, type_, standing=standing))
    unit.retired_at = NOON if case == "retired" else None
    target = "nowhere" if case == "unknown" else unit.public_id
    change = Change("c", target, "es-419", 0, 1, "texto", Action.TRANSLATED)

    answer = save(session, change, person=make_person(session), may_approve=True, at=NOON)

    assert answer.outcome is Outcome.REFUSED
    assert session.scalars(select(Translation)).all() == []


@pytest.mark.parametrize("same_change", [False, True])
def test_savers_at_the_same_moment(database: Database, same_change: bool) -> None:
    with database.writing() as session:
        english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
        article = make_article(session, home=english)
        unit = make_text(session, article, "The tram is back.")[0].public_id
        person_id = make_person(session, "alba").id
        make_placement(session, article, spanish)
    together = Barrier(2)

    def one(number: int) -> Answer:
        name = "same" if same_change else f"c{number}"
        text = "igual" if same_change else f"texto {number}"
        change = Change(name, unit, "es-419", 0, 1, text, Action.TRANSLATED)
        together.wait()
        with database.writing() as session:
            person = session.get_one(Person, person_id)
            return save(session, change, person=person, may_approve=False, at=NOON)

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(one, range(2)))

    expected = [Outcome.SAVED, Outcome.SAVED] if same_change else [Outcome.CONFLICT, Outcome.SAVED]
    assert sorted(answer.outcome for answer in answers) == expected
    with database.reading() as session:
        assert len(session.scalars(select(Translation)).all()) == 1


def test_in_a_closed_issue_one_sentence_is_still_mended_but_none_in_the_archive(desk: Desk) -> None:
    put_away(desk, IssueState.CLOSED)
    assert desk.save(desk.change(Action.TRANSLATED, "Vuelve.")).outcome is Outcome.SAVED
    put_away(desk, IssueState.ARCHIVED)

    answer = desk.save(desk.change(Action.TRANSLATED, "Vuelve ya.", base=1))

    assert (answer.outcome, answer.reason, answer.text) == (Outcome.REFUSED, Refusal.PUT_AWAY, "Vuelve.")
    assert "Vuelve ya." in desk.session.scalars(select(History.text)).all()
