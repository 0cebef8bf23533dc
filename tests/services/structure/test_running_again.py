"""An article goes to another issue with all that is its own, or runs again there as a copy."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_assignment,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_text,
    make_translation,
)
from tests.services.desk_with_memory import Desk, make_desk
from tm.document import BlockType
from tm.errors import TmError
from tm.memory import Level
from tm.services import structure
from tm.services.loading import load_article
from tm.services.structure.articles import SendArticle
from tm.services.structure.running_again import RunAgain
from tm.storage.engine import Database
from tm.storage.issues import Article, Block, Placement
from tm.storage.units import Translation, Unit


@pytest.fixture
def memory(database: Database) -> Desk:
    return make_desk(database)


def copies(session: Session, of: Article) -> list[Article]:
    query = select(Article).where(Article.copied_from_id.is_not(None)).order_by(Article.position)
    return [each for each in session.scalars(query) if each.copied_from_id == of.id]


def test_what_was_translated_before_is_the_best_match_of_the_copy(memory: Desk) -> None:
    first, second = memory.article(["She came.", "She stayed."], slug="16-1")
    memory.save(first, "Vino.")
    memory.save(second, "Se quedó.")
    with memory.database.writing() as session:
        old = session.get_one(Unit, second)
        article = session.get_one(Article, session.get_one(Block, old.block_id).article_id)
        make_issue(session, "16-2")
        structure.apply(session, RunAgain(article.public_id, "16-2"), person=None, at=NOON)
        copy = session.scalars(select(Unit).where(Unit.copied_from_id == second)).one().id

    (offered,) = memory.suggested(copy)

    assert (offered.level, offered.target, offered.why.issue) == (Level.SAME_PLACE, "Se quedó.", "16-1")


def test_a_copy_of_a_copy_remembers_too(memory: Desk) -> None:
    (unit,) = memory.article(["She came."], slug="16-1")
    memory.save(unit, "Vino.")
    for slug in ("16-2", "16-3"):
        with memory.database.writing() as session:
            newest = session.scalars(select(Article).order_by(Article.id.desc())).first()
            assert newest is not None
            make_issue(session, slug)
            structure.apply(session, RunAgain(newest.public_id, slug), person=None, at=NOON)
            unit = session.scalars(select(Unit.id).order_by(Unit.id.desc())).first() or 0

    assert [each.level for each in memory.suggested(unit)] == [Level.SAME_PLACE]


def test_the_copy_goes_where_the_article_went_with_its_sidebars(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es")
    old, new = make_issue(session), make_issue(session)
    article = make_article(session, old, home=english, page=3)
    make_text(session, article, "One.", "Two.")
    make_text(session, make_article(session, old, home=english, parent=article), "Aside.")
    make_block(session, article, BlockType.JUMP_LINE)
    placement = make_placement(session, article, spanish)
    placement.page, placement.short_title = 4, "Uno"

    structure.apply(session, RunAgain(article.public_id, new.slug), person=None, at=NOON)

    (copy,) = copies(session, article)
    view = load_article(session, copy, spanish)
    assert [block.source_text for block in view.blocks] == ["One. Two."]
    assert (copy.issue_id, view.page, view.short_title) == (new.id, None, "Uno")
    sidebar = session.scalars(select(Article).where(Article.parent_id == copy.id)).one()
    assert sidebar.issue_id == new.id
    assert [unit.version for unit in view.units] == [1, 1]


def test_a_copy_can_be_taken_back_until_somebody_translates_it(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es")
    issue = make_issue(session)
    article = make_article(session, make_issue(session), home=english)
    make_text(session, article, "One.")
    change = RunAgain(article.public_id, issue.slug)

    done = structure.apply(session, change, person=None, at=NOON)
    structure.undo(session, done, person=None, at=NOON)
    assert [copy.archived_at for copy in copies(session, article)] == [NOON]

    done = structure.apply(session, change, person=None, at=NOON)
    unit = session.scalars(select(Unit).order_by(Unit.id.desc())).first()
    assert unit is not None
    make_translation(session, unit, spanish, "Uno.")
    with pytest.raises(TmError):
        structure.undo(session, done, person=None, at=NOON)


def test_what_has_no_text_does_not_run_again(session: Session) -> None:
    article = make_article(session, make_issue(session))

    with pytest.raises(TmError, match="no text"):
        structure.apply(session, RunAgain(article.public_id, None), person=None, at=NOON)


@pytest.mark.parametrize("back", [False, True], ids=["there", "there-and-back"])
def test_an_article_moves_with_its_translations_and_people(session: Session, *, back: bool) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es")
    old, new = make_issue(session), make_issue(session)
    article = make_article(session, old, home=english)
    (unit,) = make_text(session, article, "One.")
    make_translation(session, unit, spanish, "Uno.")
    taken = make_assignment(session, make_placement(session, article, spanish), make_person(session))

    done = structure.apply(session, SendArticle(article.public_id, new.slug), person=None, at=NOON)
    if back:
        structure.undo(session, done, person=None, at=NOON)

    assert article.issue_id == (old.id if back else new.id)
    assert session.scalars(select(Translation.text)).all() == ["Uno."]
    assert session.scalars(select(Placement.id)).all() == [taken.placement_id]
    assert taken.ended_at is None
