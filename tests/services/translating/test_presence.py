"""Who is on an article: as long as they are seen there, and in one place at a time."""

from datetime import timedelta
from typing import NamedTuple

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_person, make_text
from tm.services.translating import presence
from tm.services.translating.presence import Here, Place
from tm.storage.people import Person


class Desk(NamedTuple):
    session: Session
    places: list[Place]
    units: list[str]
    alba: Person
    marit: Person

    def come(self, person: Person, place: int, seconds: int = 0) -> None:
        at = NOON + timedelta(seconds=seconds)
        presence.note(self.session, self.places[place], person=person, at=at)

    def seen_by(self, person: Person, place: int, seconds: int = 0) -> list[Here]:
        at = NOON + timedelta(seconds=seconds)
        return presence.others(self.session, self.places[place], person=person, at=at)

    def is_due(self, person: Person, place: int, seconds: int) -> bool:
        at = NOON + timedelta(seconds=seconds)
        return presence.is_due(self.session, self.places[place], person=person, at=at)


@pytest.fixture
def desk(session: Session) -> Desk:
    spanish = make_edition(session, "es-419")
    first, second = make_article(session), make_article(session)
    unit = make_text(session, first, "The tram is back.")[0]
    places = [Place(first.id, spanish.id, unit.id), Place(first.id, spanish.id, None)]
    places.append(Place(second.id, spanish.id, None))
    return Desk(
        session, places, [unit.public_id], make_person(session, "alba"), make_person(session, "marit")
    )


def test_others_are_seen_with_their_sentence_and_oneself_is_not(desk: Desk) -> None:
    desk.come(desk.alba, 0)
    desk.come(desk.marit, 1)

    assert desk.seen_by(desk.marit, 1) == [Here(desk.alba.display_name, desk.units[0])]
    assert desk.seen_by(desk.alba, 0) == [Here(desk.marit.display_name, None)]


def test_who_goes_elsewhere_is_no_longer_here(desk: Desk) -> None:
    desk.come(desk.alba, 0)
    desk.come(desk.alba, 2, seconds=5)

    assert desk.seen_by(desk.marit, 0, seconds=5) == []
    assert len(desk.seen_by(desk.marit, 2, seconds=5)) == 1


def test_who_is_not_seen_for_a_minute_is_gone(desk: Desk) -> None:
    desk.come(desk.alba, 0)

    assert len(desk.seen_by(desk.marit, 0, seconds=59)) == 1
    assert desk.seen_by(desk.marit, 0, seconds=60) == []


def test_staying_is_noted_seldom_and_moving_at_once(desk: Desk) -> None:
    assert desk.is_due(desk.alba, 0, 0)
    desk.come(desk.alba, 0)

    assert not desk.is_due(desk.alba, 0, 14)
    assert desk.is_due(desk.alba, 0, 15)
    assert desk.is_due(desk.alba, 1, 1)
