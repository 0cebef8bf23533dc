"""Who has what: the whole of an article or a run of its blocks, and what the history says of it."""

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
    make_unit,
)
from tm.document import Destination
from tm.errors import TmError
from tm.services.assigning import assignments
from tm.services.assigning.assignments import Part
from tm.services.assigning.holders import holders
from tm.storage.history import History
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.workflow.roles import Role


class Desk(NamedTuple):
    session: Session
    article: Article
    blocks: list[Block]
    spanish: Edition
    placement: Placement
    alba: Person
    marit: Person

    def take(self, person: Person, part: Part | None = None) -> Assignment:
        return assignments.take(self.session, self.article, self.spanish, person=person, at=NOON, part=part)

    def let_go(self, person: Person) -> None:
        assignments.let_go(self.session, self.article, self.spanish, person=person, at=NOON)

    def names(self) -> list[str]:
        found = holders(self.session, [self.placement.id], at=NOON)
        return [holder.name for holder in found.get(self.placement.id, [])]

    def history(self) -> list[tuple[str, int | None, dict[str, object]]]:
        query = select(History.action, History.person_id, History.detail).order_by(History.seq)
        return [(row[0], row[1], row[2]) for row in self.session.execute(query)]


@pytest.fixture
def desk(session: Session) -> Desk:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, make_issue(session), home=english)
    blocks = [make_block(session, article) for _ in range(4)]
    for block in blocks:
        make_unit(session, block)
    placement = make_placement(session, article, spanish)
    people = [make_person(session, name, role=Role.TRANSLATOR) for name in ("alba", "marit")]
    return Desk(session, article, blocks, spanish, placement, *people)


def test_two_people_have_a_run_of_blocks_each(desk: Desk) -> None:
    first, second = Part(desk.blocks[0], desk.blocks[1]), Part(desk.blocks[2], desk.blocks[3])
    taken = desk.take(desk.alba, first)
    desk.take(desk.marit, second)

    assert (taken.first_block_id, taken.last_block_id) == (desk.blocks[0].id, desk.blocks[1].id)
    assert desk.take(desk.alba, first) is taken
    assert desk.names() == ["Alba", "Marit"]
    assert desk.history()[0][2] == {"first": desk.blocks[0].public_id, "last": desk.blocks[1].public_id}


def test_taking_the_whole_ends_the_parts(desk: Desk) -> None:
    part = desk.take(desk.alba, Part(desk.blocks[0], desk.blocks[0]))
    whole = desk.take(desk.alba)

    assert part.ended_at == NOON
    assert desk.take(desk.alba, Part(desk.blocks[2], desk.blocks[2])) is whole


def test_letting_go_ends_every_part(desk: Desk) -> None:
    desk.take(desk.alba, Part(desk.blocks[0], desk.blocks[0]))
    desk.take(desk.alba, Part(desk.blocks[2], desk.blocks[3]))
    desk.let_go(desk.alba)
    desk.let_go(desk.alba)

    assert desk.names() == []
    assert [action for action, *_ in desk.history()] == ["take", "take", "let_go"]


def test_a_part_belongs_to_its_article_and_runs_forward(desk: Desk) -> None:
    elsewhere = make_block(desk.session, make_article(desk.session))
    for part in (Part(desk.blocks[2], desk.blocks[1]), Part(desk.blocks[0], elsewhere)):
        with pytest.raises(TmError, match="from one of its paragraphs"):
            desk.take(desk.alba, part)


def test_what_goes_nowhere_is_not_taken_but_can_be_let_go(desk: Desk) -> None:
    desk.take(desk.alba)
    desk.placement.destination = Destination.NOT_HERE

    with pytest.raises(assignments.NotPlacedHere):
        desk.take(desk.marit)
    desk.let_go(desk.alba)
    assert desk.names() == []


def test_the_history_says_who_passed_on_to_whom(desk: Desk) -> None:
    desk.take(desk.alba)
    assignments.pass_on(
        desk.session, desk.article, desk.spanish, person=desk.alba, to=desk.marit, at=NOON, note="from line 3"
    )

    assert desk.names() == ["Marit"]
    passed = ("pass_on", desk.alba.id, {"to": desk.marit.public_id, "note": "from line 3"})
    assert desk.history()[1:] == [passed, ("take", desk.marit.id, {})]
