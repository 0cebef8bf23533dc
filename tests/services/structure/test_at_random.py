"""Operations at random on a half-translated issue: no word and no translation is lost, and order is kept."""

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.half_done import HalfDone, make_half_done
from tm.document import BlockType, Kind, Treatment
from tm.errors import TmError
from tm.services import remembering
from tm.services.board import progress
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import MoveArticle, SetKind, SetLanguage, SetParent
from tm.services.structure.blocks import RetypeBlock, UnlinkStanding
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.pieces import JoinArticles, SplitArticle
from tm.services.structure.sentences import CutSentence, JoinSentences, Resegment
from tm.services.structure.splitting import SplitBlock, source_text
from tm.services.structure.standing import MakeStanding
from tm.services.structure.text import MendText, UndoRepair
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Repair
from tm.storage.units import Translation, Unit
from tm.words import tokens
from tm.workflow.moves import Action

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = 30


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_lost_whatever_is_done(session: Session, seed: int) -> None:
    desk = make_half_done(session)
    remembering.gather(session)
    chance = random.Random(seed)
    done: list[Operation] = []
    carried_out = 0
    for step in range(STEPS):
        if chance.random() < 0.3:
            somebody_saves(desk, chance, f"save-{step}")
        before = Seen(desk)
        change = any_change(desk, chance)
        try:
            if done and chance.random() < 0.3:
                told = done.pop(chance.randrange(len(done)) if chance.random() < 0.3 else -1)
                desk.undo(told)
            else:
                told = desk.apply(change)
                done.append(told)
            carried_out += 1
        except TmError:
            assert Seen(desk).lines == before.lines
            continue
        before.check(Seen(desk), told)
    assert carried_out > STEPS / 2
    assert remembering.behind(session) == 0
    for operation in reversed(done):
        try:
            desk.undo(operation)
        except TmError:
            break


@pytest.mark.parametrize("seed", range(2))
def test_what_is_undone_last_first_is_as_it_was(session: Session, seed: int) -> None:
    desk = make_half_done(session)
    chance = random.Random(100 + seed)
    first = Seen(desk)
    done: list[Operation] = []
    for _ in range(STEPS // 2):
        try:
            done.append(desk.apply(any_change(desk, chance, mends=True)))
        except TmError:
            continue
    for operation in reversed(done):
        desk.undo(operation)

    assert Seen(desk).lines == first.lines


class Seen:
    """What a reader of the desk sees of the issue: source and translations of what is in sight."""

    def __init__(self, desk: HalfDone) -> None:
        desk.session.expire_all()
        self.desk = desk
        self.units = desk.units()
        blocks = select(Block).where(Block.id.in_([unit.block_id for unit in self.units]))
        self.blocks = {block.id: block for block in desk.session.scalars(blocks)}
        query = select(Translation).where(Translation.unit_id.in_([unit.id for unit in self.units]))
        self.rows = {(row.unit_id, row.edition_id): row for row in desk.session.scalars(query)}
        self.words = Counter(word for unit in self.units for word in self._words(unit))
        self.texts = [
            (row.text, self._said_by(place, row), row.edition_id)
            for place, unit in enumerate(self.units)
            for (unit_id, _), row in self.rows.items()
            if unit_id == unit.id and row.treatment is Treatment.TEXT
        ]
        self.lines = [
            (
                unit.block_id,
                unit.text,
                unit.gap_after,
                self.blocks[unit.block_id].type,
                self.blocks[unit.block_id].article_id,
                self.blocks[unit.block_id].lead,
                self.blocks[unit.block_id].tail,
                tuple(
                    (edition.tag, row.text, row.treatment, row.status, self._outdated(unit, row))
                    for edition in (desk.es, desk.ar, desk.fr)
                    if (row := self.rows.get((unit.id, edition.id)))
                ),
            )
            for unit in self.units
        ]

    def check(self, after: "Seen", told: Operation) -> None:
        """Compare with what is seen after one operation that mended no text."""
        assert after.words == self.words
        for text, source, edition in self.texts:
            assert any(
                (text in other or other in text) and there == edition and _shares(source, now)
                for other, now, there in after.texts
            ), (text, source, told.kind, told.undone_at)
        after.check_order()
        progress.board(self.desk.session, self.desk.issue, at=NOON)

    def check_order(self) -> None:
        """Places are unique, what is joined has something to be joined to, all views can be loaded."""
        session = self.desk.session
        for query in (select(Block.article_id, Block.position), select(Unit.block_id, Unit.position)):
            places = session.execute(query).all()
            assert len(places) == len(set(places))
        first_of: set[tuple[int, int]] = set()
        for unit in self.units:
            for edition in (self.desk.es, self.desk.ar, self.desk.fr):
                row = self.rows.get((unit.id, edition.id))
                if (unit.block_id, edition.id) not in first_of:
                    assert row is None or row.treatment is not Treatment.JOINED
                first_of.add((unit.block_id, edition.id))

    def _said_by(self, place: int, row: Translation) -> str:
        """The sentence that a translation says, with those joined to it."""
        said = [self.units[place].text]
        for unit in self.units[place + 1 :]:
            follower = self.rows.get((unit.id, row.edition_id))
            if follower is None or follower.treatment is not Treatment.JOINED:
                break
            said.append(unit.text)
        return " ".join(said)

    def _words(self, unit: Unit) -> list[str]:
        block = self.blocks[unit.block_id]
        living = [each for each in self.units if each.block_id == block.id]
        ends = (block.lead if unit is living[0] else "", block.tail if unit is living[-1] else "")
        return _bare(f"{ends[0]} {unit.text} {ends[1]}")

    def _outdated(self, unit: Unit, row: Translation) -> bool:
        if row.basis_edition_id is None:
            return row.basis_version < unit.version
        basis = self.rows.get((unit.id, row.basis_edition_id))
        return basis is not None and row.basis_version < basis.version


def somebody_saves(desk: HalfDone, chance: random.Random, change_id: str) -> None:
    """A translator goes on meanwhile."""
    unit, edition = chance.choice(desk.units()), chance.choice([desk.es, desk.ar, desk.fr])
    row = desk.translation(unit, edition)
    action = chance.choice(
        [Action.TRANSLATED, Action.TRANSLATED, Action.LEAVE_OUT, Action.JOIN, Action.CLEAR]
    )
    text = f"{edition.tag} {change_id}" if action is Action.TRANSLATED else ""
    base = row.version if row else 0
    change = Change(change_id, unit.public_id, edition.tag, base, unit.version, text, action)
    save(desk.session, change, person=desk.person, may_approve=True, at=desk.at)


def any_change(desk: HalfDone, chance: random.Random, *, mends: bool = False) -> StructureChange:
    """Some operation, often one that can be carried out."""
    session = desk.session
    units = desk.units()
    unit = chance.choice(units)
    blocks = list(dict.fromkeys(each.block_id for each in units))
    block = session.get_one(Block, chance.choice(blocks))
    other = session.get_one(Block, chance.choice(blocks))
    here, there = session.get_one(Article, block.article_id), session.get_one(Article, other.article_id)
    text = source_text(block, desk.units(block))
    choices: list[StructureChange] = [
        SplitBlock(block.public_id, _place(text, chance)),
        SplitBlock(block.public_id, _place(text, chance)),
        JoinBlocks(block.public_id),
        JoinBlocks(block.public_id),
        MoveBlocks((block.public_id,), there.public_id, other.public_id),
        MoveBlocks((block.public_id, other.public_id), here.public_id, None),
        SplitArticle(block.public_id, None, chance.choice([None, *Kind])),
        JoinArticles(here.public_id, there.public_id),
        CutSentence(unit.public_id, _place(unit.text, chance)),
        CutSentence(unit.public_id, _place(unit.text, chance)),
        JoinSentences(unit.public_id),
        JoinSentences(unit.public_id),
        Resegment(here.public_id),
        RetypeBlock(block.public_id, chance.choice([*BlockType])),
        UnlinkStanding((block.public_id,)),
        MakeStanding((block.public_id,), f"key-{chance.randrange(9)}"),
        MoveArticle(here.public_id, there.public_id),
        SetParent(here.public_id, there.public_id),
        SetKind(here.public_id, Kind.BRIEF),
        SetLanguage(here.public_id, chance.choice(["en", "pt"])),
    ]
    repairs = session.scalars(select(Repair.id)).all()
    if mends:
        words = text.split(" ")
        words[chance.randrange(len(words))] = chance.choice(["boats.", "Now it ended. Then", "", "tide"])
        choices += [
            MendText(block.public_id, " ".join(words)),
            MendText(block.public_id, " ".join(words)),
            UndoRepair(chance.choice(repairs)),
        ]
    return chance.choice(choices)


def _place(text: str, chance: random.Random) -> int:
    """An offset, mostly between two words."""
    places: Sequence[int] = [at + 1 for at, sign in enumerate(text) if sign == " "] or [0]
    return chance.choice(places) if chance.random() < 0.9 else chance.randrange(len(text) + 1)


def _shares(source: str, now: str) -> bool:
    """Whether one of two texts holds all words of the other."""
    one, two = Counter(_bare(source)), Counter(_bare(now))
    return one <= two or two <= one


def _bare(text: str) -> list[str]:
    return [word for word in tokens(text) if not word.isspace()]
