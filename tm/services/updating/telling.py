"""What an update did, or would do, in numbers and in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tm.document import BlockType
from tm.revision.threefold import Plan, Step, counts
from tm.revision.values import At, Fate
from tm.services.filing.pieces import PieceArticle
from tm.services.updating.sources import Desk, Source
from tm.storage.history import Operation


@dataclass(frozen=True, slots=True)
class Line:
    """Sentences that do not stay as they are: the headline above them, their words before and after.

    `unit` is the public id of one whose words change, for whoever says that only a typo is mended.
    """

    piece: str
    fate: Fate
    before: str
    after: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did, or would do.

    `counts`: sentences of the desk by what became of them, and those that are new; `elsewhere`: headlines of
    articles that the desk has in another language or no longer, whose changes were not taken over; `lines`:
    all that does not stay, in the order of the newer source; `new`: pieces that are new from end to end.
    """

    counts: Mapping[Fate, int]
    elsewhere: tuple[str, ...]
    lines: tuple[Line, ...]
    operation: Operation | None = None
    new: tuple[PieceArticle, ...] = ()


def told_of(plan: Plan, source: Source, desk: Desk) -> Update:
    """What a plan does, of all that people translate; what is set by rule is nobody's."""
    own = [
        step
        for step in plan.steps
        if not any(desk.block(at).by_rule for at in step.stored)
        and not any(source.block(at.where).by_rule for at in step.news)
    ]
    elsewhere = tuple(_headline(source.articles[number]) for number in sorted(plan.elsewhere))
    there = {at.piece for step in own if step.stored for at in step.news} | plan.elsewhere
    new = {at.piece for step in own for at in step.news} - there
    pieces = tuple(source.articles[number] for number in sorted(new))
    return Update(counts(own), elsewhere, tuple(_lines(own, source, desk)), new=pieces)


def _lines(steps: Sequence[Step], source: Source, desk: Desk) -> Iterator[Line]:
    for step in steps:
        if step.fate is not Fate.UNCHANGED:
            there = source.articles[step.news[0].piece] if step.news else None
            piece = _headline(there) if there else _in_desk(desk, step.stored[0])
            before = " ".join(desk.unit(at).text for at in step.stored)
            gone = step.fate is Fate.REMOVED
            after = "" if gone else before if step.texts is None else " ".join(step.texts)
            alone = step.fate is Fate.CHANGED and len(step.stored) == len(step.texts or ()) == 1
            unit = desk.unit(step.stored[0]).public_id if alone else None
            yield Line(piece, step.fate, before, after, unit)


def _headline(article: PieceArticle) -> str:
    return article.found.headline or (article.blocks[0].text if article.blocks else "")


def _in_desk(desk: Desk, at: At) -> str:
    """What an article of the desk is called: its headline, else its first words."""
    blocks = list(zip(desk.blocks[at.piece], desk.units[at.piece], strict=True))
    heads = [units for block, units in blocks if block.type is BlockType.HEADLINE and units]
    first = next(iter(heads), None) or next(units for _, units in blocks if units)
    return first[0].text
