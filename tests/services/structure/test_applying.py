from datetime import timedelta

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
    make_rendering,
    make_standing,
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Destination, Kind, Pattern
from tm.errors import TmError
from tm.services import structure
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import (
    ArchiveArticle,
    MoveArticle,
    RestoreArticle,
    SendArticle,
    SetHeadline,
    SetKind,
    SetLanguage,
    SetPage,
    SetParent,
)
from tm.services.structure.blocks import LinkStanding, RetypeBlock, UnlinkStanding
from tm.services.structure.row_changes import ChangedSince
from tm.storage.history import History, Operation
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.units import Translation, Unit, UnitVersion

LATER = NOON + timedelta(hours=1)


class Desk:
    """An issue of three articles; the first has a headline, a dateline and a text."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.issue = make_issue(session, "3-4")
        self.articles = [make_article(session, self.issue, position=number) for number in range(3)]
        self.article = self.articles[0]
        self.headline = make_unit(
            session, make_block(session, self.article, BlockType.HEADLINE), "Cranes stand still"
        )
        self.units = make_text(session, self.article, "Nobody went home.", "Tea went round.")

    def apply(self, change: StructureChange) -> Operation:
        return structure.apply(self.session, change, person=None, at=NOON)

    def undo(self, operation: Operation) -> None:
        structure.undo(self.session, operation, person=None, at=LATER)

    def order(self, issue: Issue | None = None) -> list[str]:
        query = (
            select(Article.public_id)
            .where(Article.issue_id == (issue or self.issue).id, Article.archived_at.is_(None))
            .order_by(Article.position)
        )
        return list(self.session.scalars(query))

    def state(self) -> list[tuple[object, ...]]:
        """Everything of the issue that operations change, but ids and times."""
        self.session.flush()
        articles = self.session.scalars(select(Article).order_by(Article.id))
        blocks = self.session.scalars(select(Block).order_by(Block.id))
        units = self.session.scalars(select(Unit).order_by(Unit.id))
        return [
            *(
                (
                    a.id,
                    a.issue_id,
                    a.kind,
                    a.page,
                    a.position,
                    a.parent_id,
                    a.archived_at is None,
                    a.home_edition_id,
                )
                for a in articles
            ),
            *(
                (b.id, b.type, b.lead, b.tail, b.standing_id, b.pattern, b.position)
                for b in blocks
                if b.retired_at is None
            ),
            *((u.id, u.text, u.words) for u in units if u.retired_at is None),
        ]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def changes(desk: Desk) -> list[StructureChange]:
    """One of each operation, each of which changes something."""
    first, second, third = (article.public_id for article in desk.articles)
    make_rendering(desk.session, make_standing(desk.session, "motto"), make_edition(desk.session, "en"))
    block = desk.session.get(Block, desk.units[0].block_id)
    assert block is not None
    signoff = make_block(desk.session, desk.article)
    make_unit(desk.session, signoff, "— A docker")
    return [
        SetKind(first, Kind.LETTER),
        SetPage(first, 7),
        SetParent(second, first),
        SetHeadline(first, "Cranes  move"),
        SetHeadline(second, "A new headline"),
        MoveArticle(first, third),
        SendArticle(first, None),
        ArchiveArticle(third),
        RetypeBlock(signoff.public_id, BlockType.SIGNOFF),
        RetypeBlock(block.public_id, BlockType.CAPTION),
        LinkStanding((block.public_id,), "motto"),
        SetLanguage(second, "en"),
    ]


@pytest.mark.parametrize("number", range(12))
def test_every_operation_can_be_undone(desk: Desk, number: int) -> None:
    change = changes(desk)[number]
    before = desk.state()

    operation = desk.apply(change)
    assert desk.state() != before
    desk.undo(operation)

    assert desk.state() == before
    assert operation.undone_at == LATER


def test_all_operations_can_be_undone_last_first(desk: Desk) -> None:
    wanted = changes(desk)
    before = desk.state()

    done = [desk.apply(change) for change in wanted]
    for operation in reversed(done):
        desk.undo(operation)

    assert desk.state() == before


def test_operations_are_kept_and_told(desk: Desk) -> None:
    person = make_person(desk.session)
    change = SetKind(desk.article.public_id, Kind.BRIEF)

    operation = structure.apply(desk.session, change, person=person, at=NOON)
    structure.undo(desk.session, operation, person=person, at=LATER)

    assert structure.operations(desk.session, desk.issue) == [operation]
    assert structure.find_operation(desk.session, desk.issue, operation.id) is operation
    assert (operation.kind, operation.arguments) == (
        "set_kind",
        {"article": desk.article.public_id, "to": "brief"},
    )
    assert operation.changes == [
        {
            "table": "article",
            "id": desk.article.public_id,
            "before": {"kind": "news"},
            "after": {"kind": "brief"},
        }
    ]
    assert [line.action for line in desk.session.scalars(select(History).order_by(History.seq))] == [
        "set_kind",
        "undo",
    ]


def test_undoing_is_refused_where_a_row_has_changed_since(desk: Desk) -> None:
    first = desk.apply(SetPage(desk.article.public_id, 2))
    desk.apply(SetPage(desk.article.public_id, 3))

    with pytest.raises(ChangedSince, match=r"^This cannot be undone: the article .* has been changed since"):
        desk.undo(first)

    assert desk.article.page == 3
    assert first.undone_at is None


def test_a_refused_undo_takes_nothing_back(desk: Desk) -> None:
    blocks = [make_block(desk.session, desk.article) for _ in range(2)]
    make_standing(desk.session, "motto")
    operation = desk.apply(LinkStanding(tuple(block.public_id for block in blocks), "motto"))
    desk.apply(UnlinkStanding((blocks[0].public_id,)))
    before = desk.state()

    with pytest.raises(ChangedSince):
        desk.undo(operation)

    assert desk.state() == before


def test_nothing_is_undone_twice(desk: Desk) -> None:
    operation = desk.apply(SetPage(desk.article.public_id, 2))
    desk.undo(operation)

    with pytest.raises(TmError, match="already"):
        desk.undo(operation)


def test_an_operation_of_another_issue_is_not_found(desk: Desk) -> None:
    operation = desk.apply(SetPage(desk.article.public_id, 2))

    with pytest.raises(TmError, match="no change"):
        structure.find_operation(desk.session, make_issue(desk.session, "4-1"), operation.id)


def test_a_new_headline_is_a_new_version_and_makes_its_translation_old_until_it_is_undone(desk: Desk) -> None:
    spanish = make_edition(desk.session, "es-419")
    translation = make_translation(desk.session, desk.headline, spanish, "Grúas quietas")
    placement = make_placement(desk.session, desk.article, spanish)
    placement.approved_at = NOON
    desk.session.flush()

    operation = desk.apply(SetHeadline(desk.article.public_id, "Cranes move"))
    assert (translation.basis_version, desk.headline.version) == (1, 2)
    assert desk.session.scalars(select(Placement.approved_at)).all() == [None]
    desk.undo(operation)

    versions = desk.session.scalars(
        select(UnitVersion.text).where(UnitVersion.unit_id == desk.headline.id).order_by(UnitVersion.version)
    ).all()
    assert versions == ["Cranes stand still", "Cranes move", "Cranes stand still"]
    assert (translation.basis_version, desk.headline.version, placement.approved_at) == (3, 3, NOON)


def test_a_headline_of_several_sentences_is_replaced_as_a_whole(desk: Desk) -> None:
    block = desk.session.get(Block, desk.headline.block_id)
    assert block is not None
    desk.headline.gap_after = " "
    second = make_unit(desk.session, block, "And nobody minds.")

    operation = desk.apply(SetHeadline(desk.article.public_id, "Cranes move"))

    query = select(Unit.text).where(Unit.block_id == block.id, Unit.retired_at.is_(None))
    assert desk.session.scalars(query).all() == ["Cranes move"]
    desk.undo(operation)
    assert second.retired_at is None


def test_an_article_that_was_taken_out_can_come_back(desk: Desk) -> None:
    first = desk.article.public_id

    desk.apply(ArchiveArticle(first))
    assert first not in desk.order()
    desk.apply(RestoreArticle(first))
    assert first in desk.order()


def test_another_language_is_another_home(desk: Desk) -> None:
    spanish = make_edition(desk.session, "es-419")

    operation = desk.apply(SetLanguage(desk.article.public_id, "ES"))

    placement = desk.session.scalars(select(Placement)).one()
    assert (desk.article.language, desk.article.home_edition_id) == ("es", spanish.id)
    destinations = [placement.destination]
    desk.undo(operation)
    assert [*destinations, placement.destination] == [Destination.PRINT, Destination.NOT_HERE]


def test_a_move_can_be_undone_after_a_later_one_of_another_article(desk: Desk) -> None:
    a, b, c = (article.public_id for article in desk.articles)
    first = desk.apply(MoveArticle(c, None))
    desk.apply(MoveArticle(a, b))
    assert desk.order() == [c, b, a]

    desk.undo(first)

    assert desk.order() == [b, c, a]


def test_an_article_is_put_behind_another(desk: Desk) -> None:
    a, b, c = (article.public_id for article in desk.articles)

    desk.apply(MoveArticle(a, b))
    assert desk.order() == [b, a, c]
    desk.apply(MoveArticle(c, None))
    assert desk.order() == [c, b, a]


def test_an_article_is_sent_to_another_issue_with_its_sidebars(desk: Desk) -> None:
    a, b, c = (article.public_id for article in desk.articles)
    other = make_issue(desk.session, "3-5")
    make_article(desk.session, other, position=6)
    desk.apply(SetParent(c, a))

    operation = desk.apply(SendArticle(a, "3-5"))

    assert desk.order() == [b]
    assert desk.order(other)[1:] == [a, c]
    assert operation.issue_id == other.id


def test_a_sidebar_that_is_sent_away_is_a_piece_of_its_own(desk: Desk) -> None:
    a, b = desk.articles[:2]
    desk.apply(SetParent(b.public_id, a.public_id))

    desk.apply(SendArticle(b.public_id, None))

    assert (b.issue_id, b.parent_id) == (None, None)


def test_a_sign_off_gets_its_dash_back(desk: Desk) -> None:
    block = make_block(desk.session, desk.article)
    unit = make_unit(desk.session, block, "— A docker")

    desk.apply(RetypeBlock(block.public_id, BlockType.SIGNOFF))
    assert (block.lead, unit.text) == ("— ", "A docker")
    desk.apply(RetypeBlock(block.public_id, BlockType.PARAGRAPH))
    assert (block.lead, unit.text) == ("", "— A docker")


def test_retyping_keeps_units_and_translations(desk: Desk) -> None:
    make_translation(desk.session, desk.units[1], make_edition(desk.session, "es-419"))
    block = desk.session.get(Block, desk.units[0].block_id)
    assert block is not None

    desk.apply(RetypeBlock(block.public_id, BlockType.SIGNOFF))

    assert [unit.text for unit in desk.units] == ["Nobody went home.", "Tea went round."]
    assert len(desk.session.scalars(select(Translation)).all()) == 1


def test_unlinked_blocks_are_translated_like_others(desk: Desk) -> None:
    motto = make_standing(desk.session, "motto")
    placement = make_placement(desk.session, desk.article, make_edition(desk.session, "es-419"))
    placement.approved_at = NOON
    blocks = [
        make_block(desk.session, desk.article, standing=motto),
        make_block(desk.session, desk.article, pattern=Pattern.VOLUME_LINE),
    ]

    desk.apply(UnlinkStanding(tuple(block.public_id for block in blocks)))

    assert [(block.standing_id, block.pattern) for block in blocks] == [(None, None)] * 2
    assert placement.approved_at is None


def test_what_cannot_be_is_refused_and_nothing_kept(desk: Desk) -> None:
    a, b = desk.articles[0].public_id, desk.articles[1].public_id
    elsewhere = make_article(desk.session, make_issue(desk.session, "3-5")).public_id
    desk.apply(SetParent(b, a))
    block = desk.session.get(Block, desk.headline.block_id)
    assert block is not None
    before = desk.state()

    refused: list[StructureChange] = [
        SetKind("nowhere", Kind.NEWS),
        SetPage(a, 0),
        SetParent(a, a),
        SetParent(a, b),
        SetParent(a, elsewhere),
        SetHeadline(a, " \n"),
        MoveArticle(a, elsewhere),
        SendArticle(a, "9-9"),
        RetypeBlock("nowhere", BlockType.DECK),
        LinkStanding((block.public_id,), "nothing"),
    ]
    for change in refused:
        with pytest.raises(TmError):
            desk.apply(change)

    assert desk.state() == before
    assert len(structure.operations(desk.session, desk.issue)) == 1
