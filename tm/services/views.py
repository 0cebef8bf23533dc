"""An article in one edition as values: what the desk shows, exports print and exchange files carry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from tm.document import LAYOUT_RESIDUE, BlockType, Destination, Kind, Pattern, Status, Treatment
from tm.workflow.holding import FREE, Hold


class Mark(StrEnum):
    """The five marks of the desk: what a sentence looks like at a glance."""

    TODO = "todo"
    DRAFT = "draft"
    TRANSLATED = "translated"
    APPROVED = "approved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit and what the edition does with it. Without translation, `translation_version` is 0.

    `basis_text` is the original's text that was read, where the original has changed since.
    """

    id: str
    text: str
    gap_after: str
    version: int
    words: int
    treatment: Treatment | None = None
    status: Status | None = None
    translation: str = ""
    translation_version: int = 0
    basis_edition: str | None = None
    basis_version: int | None = None
    basis_text: str | None = None
    outdated: bool = False
    person: str | None = None
    saved_at: datetime | None = None
    head_status: Status | None = None
    """Of a joined unit: how far the one is that it is joined to."""

    @property
    def mark(self) -> Mark:
        """The mark that stands beside the sentence."""
        if self.status is None:
            return Mark.TODO
        return Mark.CHANGED if self.outdated else Mark(self.status.value)

    @property
    def nowhere(self) -> bool:
        """Whether the edition has no words for it, not even a draft's, nor those of the one before."""
        joined = self.treatment is Treatment.JOINED
        return (self.head_status if joined else self.status) is None

    @property
    def dealt_with(self) -> bool:
        """Whether a reader would find nothing missing here: translated, approved, left out or joined."""
        status = self.head_status if self.treatment is Treatment.JOINED else self.status
        return status in {Status.TRANSLATED, Status.APPROVED}

    @property
    def open(self) -> bool:
        """Whether somebody has something to do here: nothing final yet, or the original has changed."""
        return self.outdated or not self.dealt_with


@dataclass(frozen=True, slots=True)
class StandingView:
    """A standing text as the edition prints it, slots filled; without rendering, `text` is None."""

    key: str
    text: str | None
    version: int = 0
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's target text; a gap shows the original."""

    text: str
    gap: bool
    unit: UnitView


@dataclass(frozen=True)
class BlockView:
    """A block with its units.

    `is_home` says that the original is this edition's text, `own` that no other edition has the block.
    """

    id: str
    type: BlockType
    lead: str
    tail: str
    pattern: Pattern | None
    standing: StandingView | None
    units: tuple[UnitView, ...]
    lines: tuple[tuple[int, int], ...] = ()
    is_home: bool = False
    own: bool = False

    @property
    def wanted(self) -> bool:
        """Whether people translate its units: no layout residue, no standing text, no pattern, not home."""
        return not self.by_rule and not self.is_home

    @property
    def by_rule(self) -> bool:
        """As that of the block (`tm.storage.issues.Block`)."""
        return self.type in LAYOUT_RESIDUE or self.standing is not None or self.pattern is not None

    @cached_property
    def source_text(self) -> str:
        """The block as the original has it."""
        return self.lead + "".join(unit.text + unit.gap_after for unit in self.units) + self.tail

    @property
    def target_pieces(self) -> tuple[Piece, ...]:
        """What the edition prints, in order, without lead and tail; gaps show the original."""
        return tuple(self._pieces())

    def _pieces(self) -> Iterator[Piece]:
        for unit in self.units:
            if self.is_home or unit.nowhere:
                yield Piece(unit.text, gap=not self.is_home, unit=unit)
            elif unit.treatment is Treatment.TEXT:
                yield Piece(unit.translation, gap=False, unit=unit)

    @cached_property
    def target_text(self) -> str:
        """The pieces put together with the original's gaps, a space where the original has none left."""
        pieces = self.target_pieces
        gapped = [piece.text + (piece.unit.gap_after or " ") for piece in pieces[:-1]]
        return "".join([*gapped, *(piece.text for piece in pieces[-1:])]).strip()

    @property
    def complete(self) -> bool:
        """Whether no unit is still to do (a draft counts as not yet there)."""
        return self.is_home or all(unit.dealt_with for unit in self.units)


@dataclass(frozen=True)
class ArticleView:
    """An article in one edition, with its place there. `headline` is the edition's, else the original's."""

    id: str
    kind: Kind
    language: str
    edition: str
    is_home: bool
    destination: Destination | None
    page: int | None
    position: int
    short_title: str | None
    budget: int | None
    parent: str | None
    blocks: tuple[BlockView, ...]
    start_line: int | None = None
    hold: Hold = FREE
    """What holds it back in the edition; that of the piece to which it belongs comes on top."""
    announced: str = ""
    """The title under which it was announced, as long as it has no text."""

    @property
    def units(self) -> list[UnitView]:
        """The units that people translate, in reading order."""
        return [unit for block in self.blocks if block.wanted for unit in block.units]

    @property
    def source_headline(self) -> str:
        """The original's headline, else the beginning of its text."""
        return _named(self.blocks, lambda block: block.source_text) or self.announced

    @property
    def headline(self) -> str:
        """The edition's headline as far as it is translated."""
        return _named(self.blocks, lambda block: block.target_text) or self.announced

    @property
    def words(self) -> int:
        """Words of the original that this edition has to translate."""
        return sum(unit.words for unit in self.units)

    @property
    def done_words(self) -> int:
        """Words of the original that are translated, left out or joined."""
        return sum(unit.words for unit in self.units if unit.dealt_with)

    @property
    def done_units(self) -> int:
        """How many units are dealt with."""
        return sum(unit.dealt_with for unit in self.units)

    def block_of(self, unit_id: str) -> BlockView | None:
        """The block in which a unit stands."""
        return next((b for b in self.blocks if any(u.id == unit_id for u in b.units)), None)

    def next_open(self, after: str | None = None) -> UnitView | None:
        """The first open unit after the given one, round the end; that one itself comes last."""
        units = self.units
        start = next((i + 1 for i, unit in enumerate(units) if unit.id == after), 0)
        return next((unit for unit in units[start:] + units[:start] if unit.open), None)


TITLE_LENGTH = 80


def _named(blocks: tuple[BlockView, ...], text_of: Callable[[BlockView], str]) -> str:
    """The headline's text, or the start of the first text there is, cut at a word."""
    readable = [b for b in blocks if b.type not in LAYOUT_RESIDUE and text_of(b)]
    headline = next((b for b in readable if b.type is BlockType.HEADLINE), None)
    first = headline or next((b for b in readable if b.type is not BlockType.DATELINE), None)
    text = " ".join(text_of(first).split()) if first else ""
    if headline or len(text) <= TITLE_LENGTH:
        return text
    return text[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
