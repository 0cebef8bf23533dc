"""What no operation does: change what is so already, what was put away, or keep what is no text."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import make_block, make_issue, make_unit
from tests.services.half_done import HalfDone, make_half_done
from tm.document import BlockType, IssueState, Kind
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
from tm.services.structure.blocks import RetypeBlock
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.issues import ArchiveIssue
from tm.services.structure.placing import SetShortTitle
from tm.services.structure.text import MendText
from tm.storage.history import Operation
from tm.storage.issues import Placement
from tm.storage.units import Unit

Make = Callable[[HalfDone], StructureChange]


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_half_done(session)


def letter(desk: HalfDone) -> str:
    return desk.article(Kind.LETTER).public_id


def test_control_characters_stay_outside(desk: HalfDone) -> None:
    """PostgreSQL keeps no NUL, nor half a character."""
    block = desk.block("Tickets").public_id

    desk.apply(MendText(block, "Tickets\x00 cost\x1b 3.50\ud800 from\x85June."))
    desk.apply(SetHeadline(letter(desk), "De\x00ar\x07 papers"))
    operation = desk.apply(SetShortTitle(letter(desk), "es-419", "Car\x00ta"))

    assert desk.texts(desk.block("Tickets")) == ["Tickets cost 3.50 from June."]
    assert desk.unit("Dear").text == "Dear papers"
    assert operation.arguments["text"] == "Carta"
    titles = desk.session.scalars(select(Placement.short_title).where(Placement.short_title.is_not(None)))
    assert titles.all() == ["Carta"]


def test_words_of_a_standing_text_are_not_mended_where_it_is_printed(desk: HalfDone) -> None:
    linked, line = desk.block("Read it aloud"), desk.block("Vol. 3")
    for block in (linked, line):
        with pytest.raises(TmError, match="printed from a standing text; cut that link first"):
            desk.apply(MendText(block.public_id, "Other words."))
    head = desk.block("Dear paper")
    head.standing_id = linked.standing_id

    with pytest.raises(TmError, match="printed from a standing text"):
        desk.apply(SetHeadline(letter(desk), "Other words"))

    assert [unit.text for unit in desk.units(head)] == ["Dear paper"]


def test_an_issue_that_was_put_away_is_left_alone(desk: HalfDone) -> None:
    earlier = desk.apply(SetPage(letter(desk), 4))
    make_issue(desk.session, "9-9")
    away = desk.apply(ArchiveIssue(desk.issue.slug))

    for change in (SetHeadline(letter(desk), "News"), SendArticle(letter(desk), "9-9")):
        with pytest.raises(TmError, match=r"^Issue 3-4 was put away; take it back"):
            desk.apply(change)
    with pytest.raises(TmError, match="was put away"):
        desk.undo(earlier)
    assert desk.unit("Dear").text == "Dear paper"
    assert desk.article(Kind.LETTER).page == 4
    desk.undo(away)

    desk.apply(SetHeadline(letter(desk), "News"))
    desk.undo(earlier)
    assert desk.article(Kind.LETTER).page is None


def test_nothing_is_sent_to_an_issue_that_was_put_away(desk: HalfDone) -> None:
    make_issue(desk.session, "1-1", state=IssueState.ARCHIVED)

    with pytest.raises(TmError, match="Issue 1-1 was put away"):
        desk.apply(SendArticle(letter(desk), "1-1"))

    assert desk.article(Kind.LETTER).issue_id == desk.issue.id


_SO_ALREADY: list[Make] = [
    lambda desk: SetKind(letter(desk), Kind.LETTER),
    lambda desk: SetLanguage(letter(desk), "en"),
    lambda desk: SetParent(letter(desk), None),
    lambda desk: SetHeadline(letter(desk), "Dear  paper"),
    lambda desk: MoveArticle(desk.article(Kind.NEWS).public_id, None),
    lambda desk: RestoreArticle(letter(desk)),
    lambda desk: SendArticle(letter(desk), desk.issue.slug),
    lambda desk: RetypeBlock(desk.block("Tickets").public_id, BlockType.PARAGRAPH),
    lambda desk: SetShortTitle(letter(desk), "es-419", " "),
]


@pytest.mark.parametrize("make", _SO_ALREADY)
def test_what_changes_nothing_is_said_and_not_kept(desk: HalfDone, make: Make) -> None:
    before = structure.operations(desk.session, desk.issue)

    with pytest.raises(TmError, match=r"^This is so already\.$"):
        desk.apply(make(desk))

    assert structure.operations(desk.session, desk.issue) == before


def test_an_article_is_put_away_once_and_then_left_alone(desk: HalfDone) -> None:
    article = letter(desk)
    desk.apply(ArchiveArticle(article))

    with pytest.raises(TmError, match="so already"):
        desk.apply(ArchiveArticle(article))
    for change in (SetKind(article, Kind.NEWS), SetHeadline(article, "News"), SetPage(article, 3)):
        with pytest.raises(ChangedMeanwhile):
            desk.apply(change)

    assert [row.kind for row in desk.session.scalars(select(Operation).order_by(Operation.id))] == [
        "import",
        "archive_article",
    ]


def test_texts_have_a_longest_length(desk: HalfDone) -> None:
    block = make_block(desk.session, desk.article(Kind.LETTER))
    unit = make_unit(desk.session, block, "Short.")

    for change in (
        MendText(block.public_id, "x" * 100_001),
        SetHeadline(letter(desk), "x" * 100_001),
        SetShortTitle(letter(desk), "es-419", "x" * 201),
    ):
        with pytest.raises(TmError, match=r"characters; no more than (100000|200) fit here"):
            desk.apply(change)
    assert desk.session.get_one(Unit, unit.id).text == "Short."

    desk.apply(SetShortTitle(letter(desk), "es-419", "x" * 200))
