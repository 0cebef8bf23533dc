"""A dozen decisions on a real dump, as an editor would take them, and all of them taken back."""

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person, make_publication
from tm.document import BlockType, Kind, Rule
from tm.services import structure
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.incoming.import_report import reports
from tm.services.loading import issue_articles, load_articles
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import SetHeadline, SetParent
from tm.services.structure.blocks import RetypeBlock
from tm.services.structure.doubts import SettleDoubt
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.pieces import JoinArticles, SplitArticle
from tm.services.structure.sentences import CutSentence, JoinSentences, Resegment
from tm.services.structure.splitting import SplitBlock
from tm.services.structure.text import MendText, UndoRepair
from tm.services.views import ArticleView, BlockView
from tm.storage.engine import Database
from tm.storage.issues import Block, Issue, Repair
from tm.words import tokens

if TYPE_CHECKING:
    from tm.storage.history import Operation

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[4] / "shared"))


def seed() -> bytes:
    found = sorted((SHARED / "seeds").glob("000_*.txt"))
    if not found:
        pytest.skip(f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
    return found[0].read_bytes()


HEADLINE = "A headline of its own"


class Desk:
    """The imported issue and what an editor does to it."""

    def __init__(self, session: Session) -> None:
        make_publication(session)
        self.en = make_edition(session, "en")
        make_edition(session, "es-419")
        self.session, self.person = session, make_person(session)
        prepared = preparing.prepare(seed(), name="seed.txt", language="en")
        self.issue: Issue = importing.store(session, prepared, person=self.person, at=NOON).issue
        self.done: list[Operation] = []

    def apply(self, change: StructureChange) -> None:
        self.done.append(structure.apply(self.session, change, person=self.person, at=NOON))

    def undo_all(self) -> None:
        for operation in reversed(self.done):
            structure.undo(self.session, operation, person=self.person, at=NOON)

    def views(self) -> list[ArticleView]:
        self.session.expire_all()
        return load_articles(self.session, issue_articles(self.session, self.issue), self.en)

    def at(self, line: int) -> tuple[ArticleView, BlockView]:
        """The article and the block to which a line of the dump went."""
        return next(
            (view, block)
            for view in self.views()
            for block in view.blocks
            if any(first <= line <= last for first, last in block.lines)
        )

    def block(self, line: int) -> str:
        return self.at(line)[1].id

    def article(self, line: int) -> str:
        return self.at(line)[0].id

    def words(self) -> Counter[str]:
        text = " ".join(block.source_text for view in self.views() for block in view.blocks)
        return Counter(word for word in tokens(text) if not word.isspace())

    def seen(self) -> list[object]:
        return [
            (view.id, view.kind, view.parent, [
                (block.id, block.type, block.lead, block.tail, block.lines,
                 [(unit.id, unit.text, unit.gap_after) for unit in block.units])
                for block in view.blocks
            ])
            for view in self.views()
        ]  # fmt: skip


def test_a_dozen_decisions_lose_no_word_and_can_be_taken_back(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        _decide(session)


def _decide(session: Session) -> None:
    desk = Desk(session)
    before, words = desk.seen(), desk.words()
    pieces = len(desk.views())
    doubts = [doubt.id for doubt in reports(session, desk.issue)[0].doubts]
    paragraph = desk.at(94)[1]
    repair = session.scalars(select(Repair).where(Repair.line == 41, Repair.rule == Rule.JOIN)).one()

    desk.apply(SetHeadline(desk.article(453), HEADLINE))
    desk.apply(RetypeBlock(desk.block(208), BlockType.DECK))
    desk.apply(MoveBlocks((desk.block(208),), desk.article(189), desk.block(189)))
    desk.apply(SetParent(desk.article(453), desk.article(94)))
    desk.apply(UndoRepair(repair.id))
    desk.apply(JoinBlocks(desk.block(repair.line)))
    desk.apply(JoinSentences(paragraph.units[0].id))
    desk.apply(Resegment(desk.article(94)))
    desk.apply(SplitBlock(desk.block(94), len(paragraph.units[0].text)))
    desk.apply(SplitArticle(desk.block(478), desk.block(478), Kind.BRIEF))
    desk.apply(JoinArticles(desk.article(667), desk.article(631)))
    first = desk.at(281)[1].units[0]
    desk.apply(CutSentence(first.id, first.text.index(" ") + 1))
    for doubt in doubts:
        desk.apply(SettleDoubt(doubt))
    assert sum((words - desk.words()).values()) == 0
    assert sum((desk.words() - words).values()) == len(HEADLINE.split())
    assert len(desk.views()) == pieces
    assert reports(session, desk.issue)[0].doubts == ()

    text = desk.at(665)[1].source_text
    desk.apply(MendText(desk.block(665), f"{text.removesuffix('-')}tine. And here it ends."))
    assert desk.at(665)[1].source_text.endswith("And here it ends.")

    desk.undo_all()

    assert desk.seen() == before
    assert desk.words() == words
    assert len(session.scalars(select(Block).where(Block.retired_at.is_(None))).all()) == sum(
        len(view.blocks) for view in desk.views()
    )
