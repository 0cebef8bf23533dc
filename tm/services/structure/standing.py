"""Printed words become a standing text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, BlockType, Kind
from tm.errors import N_, TmError
from tm.services.standing_texts.linking import add_rendering
from tm.services.standing_texts.recognition import take_out_addresses
from tm.services.structure.finding import article_of, check_words_of_its_own, find_blocks, living_blocks
from tm.services.structure.lineage import living_units
from tm.services.structure.row_changes import Recorder
from tm.services.structure.splitting import source_text
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.standing import StandingKind, StandingText

_KEY = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class MakeStanding:
    """Make a standing text of neighbouring blocks and print it where they stand.

    What they say in the home edition is its approved rendering; web addresses in a box become its slots.
    """

    kind: ClassVar[str] = "make_standing"
    blocks: tuple[str, ...]
    key: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        _check_key(session, self.key)
        blocks = find_blocks(session, tuple(dict.fromkeys(self.blocks)))
        article = _article(session, blocks)
        home = None if article.home_edition_id is None else session.get_one(Edition, article.home_edition_id)
        if home is None:
            raise TmError(
                N_("A standing text needs an edition in the language of this article; add one first.")
            )
        kind = _kind(article, blocks)
        printed = "\n\n".join(source_text(block, living_units(session, block)) for block in blocks)
        text, slots = take_out_addresses(printed) if kind is StandingKind.BOX else (printed, {})
        standing = StandingText(key=self.key, kind=kind, slots=list(slots))
        recorder.create(standing)
        add_rendering(session, standing, home, text, slots, person=recorder.person, at=recorder.at)
        for block in blocks:
            recorder.change(block, standing_id=standing.id)
        return article.issue_id


def _check_key(session: Session, key: str) -> None:
    if not _KEY.fullmatch(key):
        raise TmError(
            N_(
                "“%(key)s” cannot name a standing text; use small letters, digits and hyphens, such as motto."
            ),
            key=key,
        )
    if session.scalar(select(StandingText.id).where(StandingText.key == key)) is not None:
        raise TmError(N_("There is a standing text %(key)s already; link to it, or choose a name."), key=key)


def _article(session: Session, blocks: Sequence[Block]) -> Article:
    """The one article in which the blocks stand side by side."""
    if not blocks:
        raise TmError(N_("Choose at least one part of the text."))
    for block in blocks:
        check_words_of_its_own(block)
    article = article_of(session, blocks[0])
    order = [each for each in living_blocks(session, article) if each.type not in LAYOUT_RESIDUE]
    places = [order.index(block) if block in order else -1 for block in blocks]
    if places != list(range(places[0], places[0] + len(places))) or places[0] < 0:
        raise TmError(N_("Only parts that stand side by side in one article make a standing text."))
    if any(block.edition_id != blocks[0].edition_id for block in blocks):
        raise TmError(N_("One of these parts belongs to a single edition; they cannot be joined."))
    return article


def _kind(article: Article, blocks: Sequence[Block]) -> StandingKind:
    box = article.kind is Kind.BOX or all(block.type is BlockType.BOX for block in blocks)
    return StandingKind.BOX if box else StandingKind.OTHER
