"""Where the printed words of a translation differ from those of the desk, sentence by sentence; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tm.document import LAYOUT_RESIDUE, SENTENCE_BLOCKS
from tm.revision.comparing import compare
from tm.revision.values import At, Fate, Group, Part, Piece
from tm.services.originals.pairs import Languages, match
from tm.services.originals.pairs import Part as Stretch
from tm.services.views import ArticleView, BlockView, UnitView
from tm.text import fold, plain


class Side(StrEnum):
    """Who has the words."""

    BOTH = "both"
    """The desk and the print, in other words."""
    PRINT = "print"
    """Only the print: nobody has translated the sentence yet, or there is none."""
    DESK = "desk"
    """Only the desk: the sentence was not printed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Sentences of the article and what the print has for them.

    `before` are the edition's words, `after` the printed ones; without units the original lacks what is
    printed. What is not `sure` is only proposed.
    """

    side: Side
    units: tuple[UnitView, ...]
    before: str
    after: str
    sure: bool = True

    @property
    def key(self) -> str:
        """What a form calls it; empty where there is nothing to take over."""
        return self.units[0].id if self.units and self.side is not Side.DESK else ""


def differences(view: ArticleView, printed: Sequence[BlockView]) -> list[Difference]:
    """All differences between an edition's translation of an article and its printed words.

    Sentences that are translated are compared with the printed ones in their language; what is left over of
    these is put beside the sentences that nobody has translated yet.
    """
    ours = [block for block in view.blocks if block.wanted and block.units]
    theirs = [block for block in printed if block.units and block.type not in LAYOUT_RESIDUE]
    heads = {unit.id for block in ours for unit in block.units if unit.translation.strip()}
    desk = _Texts(ours, [[unit for unit in block.units if unit.id in heads] for block in ours])
    print_ = _Texts(theirs, [list(block.units) for block in theirs])
    groups = compare([desk.piece(translated=True)], [print_.piece()], {0: 0}).groups
    found = [_of_group(group, desk, print_) for group in groups if group.fate is Fate.CHANGED]
    gone = {desk.unit(at).id for group in groups if group.fate is Fate.REMOVED for at in group.olds}
    loose = {group.news[0] for group in groups if group.fate is Fate.ADDED}
    found += _beside(view, ours, gone, print_, loose)
    said = {unit.id for each in found for unit in each.units}
    found += [_not_printed(unit) for block in ours for unit in block.units if unit.id in gone - said]
    found = [each for each in found if not _says_the_same(each)]
    order = {unit.id: place for place, unit in enumerate(unit for block in ours for unit in block.units)}
    return sorted(found, key=lambda each: order[each.units[0].id] if each.units else len(order))


@dataclass(frozen=True)
class _Texts:
    """Blocks with those of their sentences that count."""

    blocks: Sequence[BlockView]
    units: Sequence[Sequence[UnitView]]

    def piece(self, *, translated: bool = False) -> Piece:
        """What they say; a headline is the same in capitals."""
        return Piece(
            tuple(
                Part(block.type, tuple(_compared(unit, block, translated=translated) for unit in units))
                for block, units in zip(self.blocks, self.units, strict=True)
            )
        )

    def unit(self, at: At) -> UnitView:
        """The sentence at a place."""
        return self.units[at.part][at.sentence]

    def text(self, ats: Sequence[At]) -> str:
        """The words at several places."""
        return _joined([self.unit(at) for at in ats])


def _compared(unit: UnitView, block: BlockView, *, translated: bool) -> str:
    text = unit.translation if translated else unit.text
    return text if block.type in SENTENCE_BLOCKS else text.casefold()


def _says_the_same(one: Difference) -> bool:
    """Whether only markup differs, or that capitals are set where small letters were typed."""
    before, after = fold(plain(one.before)), fold(plain(one.after))
    return before == after or (after.isupper() and before.upper() == after)


def _joined(units: Sequence[UnitView]) -> str:
    return "".join(unit.text + (unit.gap_after or " ") for unit in units).strip()


def _of_group(group: Group, desk: _Texts, print_: _Texts) -> Difference:
    units = tuple(desk.unit(at) for at in group.olds)
    one_block = len({at.part for at in group.olds}) == 1
    return Difference(Side.BOTH, units, _said(units), print_.text(group.news), sure=one_block)


def _not_printed(unit: UnitView) -> Difference:
    return Difference(Side.DESK, (unit,), unit.translation, "")


def _said(units: Sequence[UnitView]) -> str:
    return " ".join(unit.translation for unit in units if unit.translation)


def _beside(
    view: ArticleView, ours: Sequence[BlockView], gone: set[str], print_: _Texts, loose: set[At]
) -> Iterator[Difference]:
    """Printed sentences that the translation has not, beside the sentences of which they may be one.

    Those are what nobody has translated yet, and (`gone`) what has quite other words in print, or none.
    """
    waiting = [
        (block, [unit for unit in block.units if unit.status is None or unit.id in gone]) for block in ours
    ]
    there = [
        (block, [unit for at, unit in _at(print_, part) if at in loose])
        for part, block in enumerate(print_.blocks)
    ]
    units = [unit for _, some in waiting for unit in some]
    left = [unit for _, some in there for unit in some]
    for pair in match(_stretches(waiting), _stretches(there), Languages(view.language, view.edition)):
        if pair.present:
            own = tuple(units[number] for number in pair.original)
            after, before = _joined([left[number] for number in pair.present]), _said(own)
            sure = bool(own) and not pair.doubtful
            yield Difference(Side.BOTH if before else Side.PRINT, own, before, after, sure=sure)


def _stretches(blocks: Sequence[tuple[BlockView, Sequence[UnitView]]]) -> list[Stretch]:
    parts: list[Stretch] = []
    first = 0
    for block, units in blocks:
        if units:
            parts.append(Stretch(block.type, first, tuple(unit.text for unit in units)))
            first += len(units)
    return parts


def _at(texts: _Texts, part: int) -> Iterator[tuple[At, UnitView]]:
    return ((At(0, part, place), unit) for place, unit in enumerate(texts.units[part]))
