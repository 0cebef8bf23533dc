"""The home page: one clear next thing to do."""

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
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, IssueState, Kind, Status
from tm.services.assigning import assignments
from tm.services.assigning.holders import holders
from tm.services.home import HomeView, Step, next_step, translator_home
from tm.services.translating.saving import Change, save
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.workflow.moves import Action
from tm.workflow.roles import Role


class Desk(NamedTuple):
    session: Session
    english: Edition
    spanish: Edition
    issue: Issue
    person: Person

    def article(self, headline: str, *texts: str, kind: Kind = Kind.NEWS) -> tuple[Article, list[Unit]]:
        article = make_article(self.session, self.issue, home=self.english, kind=kind)
        make_unit(self.session, make_block(self.session, article, BlockType.HEADLINE), headline)
        make_placement(self.session, article, self.spanish)
        return article, make_text(self.session, article, *texts)

    def home(self) -> HomeView:
        return translator_home(self.session, self.person, editions=["es-419"], at=NOON)


@pytest.fixture
def desk(session: Session) -> Desk:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    return Desk(session, english, spanish, make_issue(session, "16-2"), make_person(session, "alba"))


def test_a_newcomer_is_offered_one_short_letter(desk: Desk) -> None:
    desk.article("A long report", *["Many words stand in this sentence."] * 60)
    desk.article("A short report", "Few words.")
    desk.article("A letter", "Dear paper, few words more.", kind=Kind.LETTER)

    home = desk.home()

    assert home.first is not None
    assert home.first.headline == "A letter"
    assert [piece.headline for piece in home.free] == ["A short report", "A letter", "A long report"]
    assert home.go_on is None


def test_go_on_is_the_sentence_where_the_person_stopped(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.", "Two.", "Three.")
    assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)
    change = Change("c1", units[0].public_id, "es-419", 0, 1, "Uno.", Action.TRANSLATED)
    save(desk.session, change, person=desk.person, may_approve=False, at=NOON)

    home = desk.home()

    assert home.go_on is not None
    assert (home.go_on.sentence, home.go_on.before, home.go_on.number) == ("Two.", "One.", 3)
    assert home.go_on.stopped_at == NOON
    assert [(piece.headline, piece.done_units, piece.units) for piece in home.yours] == [("Trams", 1, 4)]
    assert home.free == ()
    assert home.first is None


def test_after_the_last_sentence_comes_reading_then_what_one_has_then_what_is_free(desk: Desk) -> None:
    assert next_step(desk.home(), to_read=0).step is Step.HOME
    desk.article("A free report", "One.")
    free = next_step(desk.home(), to_read=0)
    article, _units = desk.article("Trams", "Two.")
    assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)
    mine = next_step(desk.home(), to_read=0)

    assert free.step is Step.TAKE
    assert free.piece
    assert free.piece.headline == "A free report"
    assert mine.step is Step.GO_ON
    assert mine.piece
    assert (mine.piece.headline, bool(mine.unit)) == ("Trams", True)
    assert next_step(desk.home(), to_read=1).step is Step.READ


def test_what_was_let_go_is_free_again_with_its_translations(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)
    make_translation(desk.session, units[0], desk.spanish, "Uno.")

    assignments.let_go(desk.session, article, desk.spanish, person=desk.person, at=NOON)

    assert [(piece.headline, piece.done_units) for piece in desk.home().free] == [("Trams", 1)]
    assert desk.home().yours == ()


def test_what_somebody_has_or_is_done_is_not_free(desk: Desk) -> None:
    taken, _units = desk.article("Taken", "One.")
    marit = make_person(desk.session, "marit")
    assignments.take(desk.session, taken, desk.spanish, person=marit, at=NOON)
    done, _ = desk.article("Done", "Two.")
    _translate_all(desk, done)

    assert desk.home().free == ()


def test_an_arriving_issue_is_hidden(desk: Desk) -> None:
    desk.article("Trams", "One.")
    desk.issue.state = IssueState.ARRIVING

    assert desk.home().free == ()


def test_an_original_that_changed_comes_back(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.")
    _translate_all(desk, article)
    assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)
    units[0].version = 2
    desk.session.flush()

    home = desk.home()

    assert home.go_on is not None
    assert (home.go_on.sentence, home.yours[0].outdated) == ("One.", 1)


def test_passing_on_gives_the_successor_the_note(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    marit = make_person(desk.session, "marit", role=Role.TRANSLATOR)
    assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)

    passed = assignments.pass_on(
        desk.session, article, desk.spanish, person=desk.person, to=marit, at=NOON, note="from line 3"
    )

    assert (passed.person_id, passed.note) == (marit.id, "from line 3")
    [holder] = holders(desk.session, [passed.placement_id], at=NOON)[passed.placement_id]
    assert (holder.person_id, holder.name, holder.note) == (marit.id, "Marit", "from line 3")
    theirs = translator_home(desk.session, marit, editions=["es-419"], at=NOON)
    assert [(piece.headline, piece.note) for piece in theirs.yours] == [("Trams", "from line 3")]


def test_nobody_takes_what_does_not_go_there(desk: Desk) -> None:
    article = make_article(desk.session, desk.issue, home=desk.english)
    with pytest.raises(assignments.NotPlacedHere, match="does not go into"):
        assignments.take(desk.session, article, desk.spanish, person=desk.person, at=NOON)


def _translate_all(desk: Desk, article: Article) -> None:
    units = select(Unit).join(Block, Block.id == Unit.block_id).where(Block.article_id == article.id)
    for unit in desk.session.scalars(units):
        make_translation(desk.session, unit, desk.spanish, "x", status=Status.TRANSLATED)
