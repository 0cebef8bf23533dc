"""Somebody leaves: what they did stays, what they had is free."""

from sqlalchemy import select

from tests.builders import NOON
from tests.services.assigning.desk import DAY, Desk
from tm.services.assigning import assignments, leaving
from tm.storage.history import History
from tm.storage.units import Translation


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
