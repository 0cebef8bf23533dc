"""Somebody leaves: what they did stays, what they had is free."""

from sqlalchemy import select

from tests.builders import NOON, make_person
from tests.services.assigning.desk import DAY, Desk
from tm.services.assigning import assignments, leaving
from tm.services.translating import working_copies
from tm.storage.history import History
from tm.storage.issues import Article, Block
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.roles import Role


def test_what_somebody_had_who_leaves_is_free_at_once(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.")
    ferries, _ = desk.article("Ferries", "Two.")
    for article in (trams, ferries):
        assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    assignments.let_go(desk.session, ferries, desk.spanish, person=desk.ana, at=NOON)
    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON)
    desk.save(desk.ana, units[1], "Uno.")

    assert leaving.leave(desk.session, desk.ana, by=desk.marina, at=NOON + DAY) == 1

    assert desk.names(trams, days=1) == ["Bo"]
    lines = select(History).where(History.action == "let_go").order_by(History.seq.desc())
    newest = desk.session.scalars(lines).first()
    assert newest
    assert newest.person_id == desk.marina.id
    assert newest.detail["giver"] == desk.ana.public_id
    assert desk.ana.deactivated_at == NOON + DAY
    assert desk.session.scalar(select(Translation.text)) == "Uno."


def _type(desk: Desk, person: Person, unit: Unit, text: str, *, days: float = 0) -> None:
    at = NOON + days * DAY
    working_copies.keep(
        desk.session, unit, desk.spanish, person=person, text=text, base_version=0, known=None, at=at
    )


def _type_on(desk: Desk, person: Person, article: Article, unit: Unit, text: str) -> None:
    seen = working_copies.kept(desk.session, article, desk.spanish, person)[unit.public_id].at
    working_copies.keep(
        desk.session, unit, desk.spanish, person=person, text=text, base_version=0, known=seen, at=NOON
    )


def _has(desk: Desk, article: Article, person: Person) -> list[tuple[str, str | None]]:
    kept = working_copies.kept(desk.session, article, desk.spanish, person)
    return sorted((copy.text, copy.giver) for copy in kept.values())


def test_what_they_typed_and_did_not_save_goes_to_whoever_takes_the_piece_next(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.", "Two.")
    _type(desk, desk.ana, units[1], "Un")
    _type(desk, desk.ana, units[2], "Do")
    _type(desk, desk.bo, units[2], "Dos")

    leaving.leave(desk.session, desk.ana, by=desk.marina, at=NOON + DAY)
    assert _has(desk, trams, desk.bo) == [("Dos", None)]
    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON + DAY)

    assert _has(desk, trams, desk.bo) == [("Dos", None), ("Un", "Ana")]


def test_what_somebody_typed_who_lets_go_goes_to_whoever_takes_it_next(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.", "Two.")
    assignments.take(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    _type(desk, desk.ana, units[1], "Un")
    _type(desk, desk.ana, units[2], "Do")
    assignments.let_go(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    assert _has(desk, trams, desk.ana) == [("Do", None), ("Un", None)]

    _type_on(desk, desk.ana, trams, units[2], "Dos")
    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON)

    assert (_has(desk, trams, desk.ana), _has(desk, trams, desk.bo)) == ([("Dos", None)], [("Un", "Ana")])


def test_who_lets_go_and_takes_it_again_has_what_they_typed(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.")
    assignments.take(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    _type(desk, desk.ana, units[1], "Un")
    assignments.let_go(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    assignments.take(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON)

    assert (_has(desk, trams, desk.ana), _has(desk, trams, desk.bo)) == ([("Un", None)], [])


def test_who_has_it_with_who_lets_go_gets_their_words_at_once(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.")
    for person in (desk.ana, desk.bo):
        assignments.take(desk.session, trams, desk.spanish, person=person, at=NOON)
    _type(desk, desk.ana, units[1], "Un")

    assignments.let_go(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    assert (_has(desk, trams, desk.ana), _has(desk, trams, desk.bo)) == ([], [("Un", "Ana")])


def test_from_whom_it_is_taken_keeps_what_they_typed(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.")
    assignments.take(desk.session, trams, desk.spanish, person=desk.ana, at=NOON)
    _type(desk, desk.ana, units[1], "Un")
    assignments.let_go(desk.session, trams, desk.spanish, person=desk.ana, at=NOON, by=desk.marina)
    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON)

    assert (_has(desk, trams, desk.ana), _has(desk, trams, desk.bo)) == ([("Un", None)], [])


def test_those_who_have_it_with_them_get_what_belongs_to_their_part(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.", "Two.")
    cy = make_person(desk.session, "cy", role=Role.TRANSLATOR, edition=desk.spanish)
    title, text = desk.session.scalars(select(Block).order_by(Block.position)).all()
    for person, block in ((desk.bo, title), (cy, text)):
        part = assignments.Part(block, block)
        assignments.take(desk.session, trams, desk.spanish, person=person, at=NOON, part=part)
    _type(desk, desk.ana, units[0], "Tranvías")
    _type(desk, desk.ana, units[2], "Do")

    leaving.leave(desk.session, desk.ana, by=desk.marina, at=NOON + DAY)

    assert _has(desk, trams, desk.bo) == [("Tranvías", "Ana")]
    assert _has(desk, trams, cy) == [("Do", "Ana")]


def test_of_what_two_have_left_the_newest_is_given(desk: Desk) -> None:
    trams, units = desk.article("Trams", "One.")
    cy = make_person(desk.session, "cy", role=Role.TRANSLATOR, edition=desk.spanish)
    _type(desk, desk.ana, units[1], "U")
    _type(desk, cy, units[1], "Uno", days=1)
    for person in (cy, desk.ana):
        leaving.leave(desk.session, person, by=desk.marina, at=NOON + 2 * DAY)

    assignments.take(desk.session, trams, desk.spanish, person=desk.bo, at=NOON + 2 * DAY)

    assert _has(desk, trams, desk.bo) == [("Uno", "Cy")]
