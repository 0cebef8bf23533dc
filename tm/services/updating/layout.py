"""The desk laid out as the newer source says, part by part; what nobody changed stays where it is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from sqlalchemy.orm import Session

from tm import words
from tm.revision.comparing import same_parts
from tm.revision.order import in_order, moved_parts
from tm.revision.threefold import Plan, Step
from tm.revision.values import Piece, Where
from tm.services.filing.storing import home_of
from tm.services.placements import editions_of, place_defaults
from tm.services.structure.following import Following
from tm.services.structure.lineage import NewUnit, living_units, replace_units, rewrite, unapprove
from tm.services.structure.meaning import Meaning
from tm.services.structure.row_changes import Recorder
from tm.services.updating.sources import Texts
from tm.storage.issues import Article, Block, RawDocument
from tm.storage.units import Unit
from tm.text import fold


class Layout:
    """Where the walk through the newer source is: the article, the block and the article before.

    `made` are new blocks, `new` the articles of new pieces (by the piece's number), `placed` says where each
    part of the newer source stands.
    """

    def __init__(
        self,
        session: Session,
        recorder: Recorder,
        plan: Plan,
        texts: Texts,
        raw: RawDocument,
        following: Following,
        typos: frozenset[str],
    ) -> None:
        self.made: list[Block] = []
        self.new: dict[int, Article] = {}
        self.placed: dict[Where, Block] = {}
        self._session, self._recorder, self._following = session, recorder, following
        self._texts, self._raw, self._typos = texts, raw, typos
        news = texts.newer.pieces
        self._same = same_parts(plan.comparison, news)
        self._pieces = plan.comparison.pieces
        weights = {where: sum(map(words.count, _sentences(news, where))) for where in self._same}
        self._moved = moved_parts(self._same, self._pieces, weights)
        self._gaps: dict[int, str] = {}
        self._article: Article | None = None
        self._block: Block | None = None
        self._before: Article | None = None
        self._begun: dict[int, Article] = {}

    def lay(self, steps: Mapping[Where, Sequence[Step]]) -> None:
        """Walk through the newer source; `steps` are those of each of its parts."""
        for number, piece in enumerate(self._texts.newer.articles):
            own = [Where(number, part) for part in range(len(piece.blocks))]
            self._article = self._article_of(number, [step for each in own for step in steps.get(each, ())])
            self._block = None
            for where in own:
                self._part(where, steps.get(where, ()))
            if self._article is not None:
                self._arrange(self._article, number)
                self._before = self._begun[piece.found.start_line] = self._article

    def close_gaps(self, blocks: Iterable[Block]) -> None:
        """White space between the sentences of a block, none behind the last."""
        for block in blocks:
            units = living_units(self._session, block)
            for unit in units[:-1]:
                self._recorder.change(unit, gap_after=self._gaps.get(unit.id) or unit.gap_after or " ")
            for unit in units[-1:]:
                self._recorder.change(unit, gap_after="")

    def _article_of(self, number: int, steps: Sequence[Step]) -> Article | None:
        """The article of the desk that has most of a piece; None where it is new."""
        old = self._pieces.get(number)
        held = Counter(
            at.piece
            for step in steps
            for at in step.stored
            if any(each.piece == old for each in step.base) or not step.base
        )
        return self._texts.desk.articles[held.most_common(1)[0][0]] if held else None

    def _arrange(self, article: Article, number: int) -> None:
        """The first layout of an issue says in which order it stands; any one, what changed its page."""
        older, found = self._texts.older.articles, self._texts.newer.articles[number].found
        old = self._pieces.get(number)
        was = older[old].found.page if old is not None and old < len(older) else None
        if found.page is not None and (not older or article.page == was):
            self._recorder.change(article, page=found.page)
        parent = self._begun.get(found.sidebar_of or 0)
        if not older and article is not self._before:
            self._recorder.place(article, self._before)
            if parent is not None and parent is not article:
                self._recorder.change(article, parent_id=parent.id)

    def _part(self, where: Where, steps: Sequence[Step]) -> None:
        """Lay one part: sentences that stay hold it, the others come to them."""
        stays = self._stays(where, steps)
        if stays:
            block, last = self._present(where, stays)
        elif any(self._is_put(step) for step in steps):
            block, last = self._new_block(where), None
        else:
            return
        for number, step in enumerate(steps):
            if number in stays:
                units = self._stay(step)
            elif self._is_put(step):
                units = self._put(step, block, last)
            else:
                continue
            if units:
                last, block = units[-1], self._session.get_one(Block, units[-1].block_id)
        self._block, self._article = block, self._session.get_one(Article, block.article_id)
        self.placed[where] = block
        self._ends(where, block)

    def _stays(self, where: Where, steps: Sequence[Step]) -> dict[int, Step]:
        """The steps, by number, whose sentences stay in their block: those of the part that goes on here."""
        old = self._same.get(where)
        here = [
            (number, step)
            for number, step in enumerate(steps)
            if step.stored and (not step.base or step.base[0].where == old)
        ]
        kept = in_order(
            [step.base[0].sentence if step.base else number for number, step in here],
            [sum(words.count(self._texts.desk.unit(at).text) for at in step.stored) for _, step in here],
        )
        return {number: step for place, (number, step) in enumerate(here) if place in kept}

    def _is_put(self, step: Step) -> bool:
        """Whether a step puts words where they did not stand."""
        if any(self._texts.newer.block(at.where).by_rule for at in step.news):
            return False
        return not any(self._texts.desk.block(at).by_rule for at in step.stored)

    def _present(self, where: Where, stays: Mapping[int, Step]) -> tuple[Block, Unit | None]:
        """The block that holds a part, moved if all of it was, and the sentence before those that stay."""
        first = next(iter(stays.values())).stored[0]
        block, unit = self._texts.desk.block(first), self._texts.desk.unit(first)
        ids = {self._texts.desk.unit(at).id for step in stays.values() for at in step.stored}
        units = living_units(self._session, block)
        alone = all(each.id in ids for each in units)
        if where in self._moved and alone and self._article is not None and not block.by_rule:
            self._recorder.place(block, self._block_before(self._article), article_id=self._article.id)
        place = next(number for number, each in enumerate(units) if each.id == unit.id)
        return block, units[place - 1] if place else None

    def _new_block(self, where: Where) -> Block:
        if self._article is None:
            self._article = self._new_article(where)
        found = self._texts.newer.block(where)
        block = Block(
            article_id=self._article.id,
            type=found.type,
            position=0,
            lead=found.lead,
            tail=found.tail,
            lines=[list(lines) for lines in found.lines] if self._article.raw_id == self._raw.id else [],
        )
        self._recorder.create(block, after=self._block_before(self._article))
        self.made.append(block)
        return block

    def _block_before(self, article: Article) -> Block | None:
        return self._block if self._block is not None and self._block.article_id == article.id else None

    def _new_article(self, where: Where) -> Article:
        found = self._texts.newer.articles[where.piece].found
        home = home_of(editions_of(self._session), found.language)
        parent = self._begun.get(found.sidebar_of or 0)
        article = Article(
            issue_id=self._raw.issue_id,
            raw_id=self._raw.id,
            parent_id=parent.id if parent else None,
            kind=found.kind,
            language=found.language,
            home_edition_id=home.id if home else None,
            page=found.page,
            position=0,
            start_line=found.start_line or None,
        )
        self._recorder.create(article, after=self._before)
        place_defaults(self._session, [article])
        self.new[where.piece] = article
        return article

    def _stay(self, step: Step) -> list[Unit]:
        units = [self._texts.desk.unit(at) for at in step.stored]
        if self._texts.desk.block(step.stored[0]).by_rule or step.texts is None:
            return units
        return self._reword(step, units)

    def _put(self, step: Step, block: Block, last: Unit | None) -> list[Unit]:
        """Sentences from elsewhere, or new ones, behind another sentence of a block."""
        if not step.stored:
            return self._add(step, block, last)
        units = [self._texts.desk.unit(at) for at in step.stored]
        for unit in units:
            self._recorder.place(unit, last, block_id=block.id)
            last = unit
        self._note_gap(step, units)
        return units if step.texts is None else self._reword(step, units)

    def _add(self, step: Step, block: Block, last: Unit | None) -> list[Unit]:
        units: list[Unit] = []
        for text in step.texts or ():
            unit = Unit(block_id=block.id, position=0, text=text, words=words.count(text))
            self._recorder.create(unit, after=units[-1] if units else last)
            units.append(unit)
        unapprove(self._session, self._recorder, block.id)
        self._note_gap(step, units)
        return units

    def _reword(self, step: Step, units: list[Unit]) -> list[Unit]:
        """Other words for sentences; where their number changes too, new ones descend from them."""
        texts = step.texts or ()
        if len(units) == len(texts) == 1:
            meaning = Meaning.SAME if units[0].public_id in self._typos else Meaning.CHANGED
            rewrite(self._session, self._recorder, units[0], texts[0], meaning)
            return units
        for earlier, unit in pairwise(units):
            self._recorder.place(unit, earlier, block_id=units[0].block_id)
        anew = fold(" ".join(unit.text for unit in units)) != fold(" ".join(texts))
        made = replace_units(
            self._session, self._recorder, units, [NewUnit(text, " ") for text in texts], rewritten=anew
        )
        self._following.succeed(units, made)
        self._note_gap(step, made)
        return made

    def _note_gap(self, step: Step, units: Sequence[Unit]) -> None:
        last = step.news[-1]
        self._gaps[units[-1].id] = self._texts.newer.block(last.where).units[last.sentence].gap_after

    def _ends(self, where: Where, block: Block) -> None:
        """What stands around the words of a block, and its type, where the newer source changed these."""
        old = self._same.get(where)
        if old is None or block.by_rule or old.piece >= len(self._texts.older.articles):
            return
        was, now = self._texts.older.block(old), self._texts.newer.block(where)
        for name in ("type", "lead", "tail"):
            there = getattr(block, name)
            if there == getattr(was, name):
                self._recorder.change(block, **{name: getattr(now, name)})


def _sentences(pieces: Sequence[Piece], where: Where) -> Sequence[str]:
    return pieces[where.piece].parts[where.part].sentences
