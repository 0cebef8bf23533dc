"""The original of a piece takes its place as source; what stood there becomes a translation of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session

from tm import languages
from tm.errors import N_, TmError
from tm.services.filing.pieces import PieceBlock
from tm.services.filing.storing import home_of
from tm.services.originals.moving import Group, carry, keep_as_own, make_translation
from tm.services.originals.places import Places, take_places
from tm.services.originals.proposals import original_blocks
from tm.services.originals.written import written_blocks
from tm.services.placements import editions_of
from tm.services.structure.finding import ChangedMeanwhile, living_blocks, present_article
from tm.services.structure.lineage import living_units, unapprove
from tm.services.structure.placing import take_in
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.units import Unit, UnitLineage


@dataclass(frozen=True, slots=True)
class PutOriginal:
    """Make a pasted text the original of an article, whose words so far become a translation of it.

    `sentences`: each sentence that gives way (its public id), with the number of the original's sentence that
    it renders; `joined`: sentences of the original said together with the one before; `unsure`: those whose
    rendering a person should look at again; `written`: parts that the text lacks (type and words), whose
    sentences go on behind its own. Blocks of which no sentence is named stay in their edition only.
    What the other editions made of the old sentences goes over; what the new home edition made of them stays
    in the history.
    """

    kind: ClassVar[str] = "put_original"
    article: str
    language: str
    text: str
    sentences: tuple[tuple[str, int], ...]
    joined: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    written: tuple[tuple[str, str], ...] = ()

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
        tag = languages.normalize_tag(self.language)
        source, home = _editions(session, article, tag)
        living = living_blocks(session, article)
        own = [block for block in living if _is_own(block, source)]
        olds = _named(session, own, [id_ for id_, _ in self.sentences])
        pieces = (*original_blocks(self.text, tag), *written_blocks(self.written, tag))
        news, blocks = _create(session, recorder, article, living, pieces)
        groups = self._groups(olds, news)
        _retire(session, recorder, olds, groups)
        self._translations(session, recorder, groups, len(news), (source, home))
        gone = {unit.block_id for unit in olds}
        for block in own:
            if block.id not in gone:
                _keep_in_its_edition(session, recorder, block, source)
        take_places(session, recorder, Places(article, living, blocks, groups, len(self.written)))
        recorder.change(article, language=tag, home_edition_id=None if home is None else home.id)
        for edition in (source, home):
            if edition is not None:
                take_in(session, recorder, article, edition)
        return article.issue_id

    def _groups(self, olds: Sequence[Unit], news: Sequence[Unit]) -> list[Group]:
        """The old sentences by the new one that they render, in the original's order."""
        renders: dict[int, list[Unit]] = {}
        for unit, (_, number) in zip(olds, self.sentences, strict=True):
            renders.setdefault(number, []).append(unit)
        if not all(0 <= number < len(news) for number in (*renders, *self.joined)):
            raise TmError(N_("There is no such sentence in the original; choose one from the list."))
        groups = []
        for number, units in sorted(renders.items()):
            joined: list[Unit] = []
            while number + len(joined) + 1 in self.joined:
                joined.append(news[number + len(joined) + 1])
            begins = number == 0 or news[number - 1].block_id != news[number].block_id
            groups.append(
                Group(tuple(units), news[number], tuple(joined), begins, sure=number not in self.unsure)
            )
        return groups

    def _translations(
        self,
        session: Session,
        recorder: Recorder,
        groups: Sequence[Group],
        sentences: int,
        editions: tuple[Edition, Edition | None],
    ) -> None:
        source, home = editions
        make_translation(recorder, groups, source.id)
        fallen = carry(session, recorder, groups, source.id, None if home is None else home.id)
        covered = sum(1 + len(group.joined) for group in groups)
        everybody = {edition.id for edition in editions_of(session)}
        incomplete = covered < sentences or not all(group.sure for group in groups)
        unapprove(session, recorder, groups[0].head.block_id, everybody if incomplete else fallen)


def _editions(session: Session, article: Article, tag: str) -> tuple[Edition, Edition | None]:
    """The edition that has the article as it is now, and the one that will be its home."""
    if article.home_edition_id is None:
        raise TmError(
            N_("No edition has the text that is there now as its own; make an edition in its language first.")
        )
    home = home_of(editions_of(session), tag)
    if home is not None and home.id == article.home_edition_id:
        raise TmError(N_("This text is in that language already; choose the one in which it was written."))
    return session.get_one(Edition, article.home_edition_id), home


def _is_own(block: Block, source: Edition) -> bool:
    """Whether people translate a block's words, and the edition has it."""
    return not block.by_rule and block.edition_id in {None, source.id}


def _named(session: Session, blocks: Sequence[Block], names: Sequence[str]) -> list[Unit]:
    """The sentences that give way; they are whole blocks, in their order.

    Raises:
        ChangedMeanwhile: the text is no longer the one that was looked at.
    """
    chosen = set(names)
    units = [unit for block in blocks for unit in living_units(session, block)]
    giving = [unit for unit in units if unit.public_id in chosen]
    gone = {unit.block_id for unit in giving}
    whole = [unit for unit in units if unit.block_id in gone]
    if not names or [unit.public_id for unit in whole] != list(names):
        raise ChangedMeanwhile(
            N_("This part of the text was changed meanwhile; load the page again and look.")
        )
    return whole


def _create(
    session: Session,
    recorder: Recorder,
    article: Article,
    living: Sequence[Block],
    pieces: Sequence[PieceBlock],
) -> tuple[list[Unit], list[Block]]:
    """The original's blocks behind all others, and their sentences by number."""
    units: list[Unit] = []
    blocks: list[Block] = []
    for piece in pieces:
        block = Block(article_id=article.id, type=piece.type, position=0, lead=piece.lead, tail=piece.tail)
        recorder.create(block, after=blocks[-1] if blocks else living[-1])
        blocks.append(block)
        before: Unit | None = None
        for each in piece.units:
            unit = Unit(
                block_id=block.id, position=0, text=each.text, gap_after=each.gap_after, words=each.words
            )
            recorder.create(unit, after=before)
            units.append(unit)
            before = unit
    session.flush()
    return units, blocks


def _retire(session: Session, recorder: Recorder, olds: Sequence[Unit], groups: Sequence[Group]) -> None:
    """The old sentences and their blocks go out of sight; the new sentences descend from them."""
    for unit in olds:
        recorder.change(unit, retired_at=recorder.at)
    for block_id in dict.fromkeys(unit.block_id for unit in olds):
        recorder.change(session.get_one(Block, block_id), retired_at=recorder.at)
    session.add_all(
        UnitLineage(parent_id=old.id, child_id=new.id)
        for group in groups
        for old in group.olds
        for new in (group.head, *group.joined)
    )
    session.flush()


def _keep_in_its_edition(session: Session, recorder: Recorder, block: Block, source: Edition) -> None:
    """A part that the original lacks stays in the edition that has it."""
    recorder.change(block, edition_id=source.id)
    for unit in living_units(session, block):
        keep_as_own(recorder, unit, source.id)
