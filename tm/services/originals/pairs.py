"""Which sentences of an original and of a present text belong together, block by block.

Pure. What a piece has once or in a fixed place (headline, kicker, dateline, sign-off, captions …) is matched
by type and order; the running text is aligned, with sub-heads as fixed points where both have as many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final, TypeAlias

from tm.alignment import Bead, align, doubtful, sure
from tm.document import BlockType

RUNNING: Final = frozenset({BlockType.PARAGRAPH, BlockType.SUBHEAD, BlockType.LIST})
"""The blocks whose sentences are aligned in order; the others have their fixed place."""
_SURE: Final = 1.0
_UNSURE: Final = 0.5

Numbers: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A block: its type and its sentences, the first of which has a number in the whole text."""

    type: BlockType
    first: int
    sentences: tuple[str, ...]

    @property
    def numbers(self) -> Numbers:
        """The numbers of its sentences."""
        return tuple(range(self.first, self.first + len(self.sentences)))


@dataclass(frozen=True, slots=True)
class Match:
    """Sentences of the original and of the present text, by number; one side may be empty.

    `placed`: for each present sentence, the probability that it belongs to sentences that begin with the
    first of the original's, whatever else does; nothing where that was not asked.
    """

    original: Numbers
    present: Numbers
    confidence: float
    placed: tuple[float, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether a person is asked: the pair is not sure, or present words have no sentence to go to."""
        return not self.original or doubtful(Bead(self.original, self.present, self.confidence))

    @property
    def misplaced(self) -> Numbers:
        """The present sentences that may belong elsewhere.

        How many of them go together does not matter to a sentence that has its place, unless sentences of
        the original would count as said with others.
        """
        if self.original and self.placed and (len(self.original) == 1 or not self.doubtful):
            placed = zip(self.present, self.placed, strict=True)
            return tuple(number for number, chance in placed if not sure(chance))
        if not self.doubtful:
            return ()
        return self.present


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of the two texts."""

    original: str
    present: str


def match(original: Sequence[Part], present: Sequence[Part], languages: Languages) -> tuple[Match, ...]:
    """The pairs in the original's order; all sentences of both texts are in one.

    A match without original holds a whole block of a fixed type, or a sentence of the running text.
    """
    fixed = chain.from_iterable(
        _fixed(_of(original, type_), _of(present, type_), languages)
        for type_ in BlockType
        if type_ not in RUNNING
    )
    return tuple(_in_order([*fixed, *_running(original, present, languages)]))


def _of(parts: Sequence[Part], type_: BlockType) -> list[Part]:
    return [part for part in parts if part.type is type_]


def _fixed(original: Sequence[Part], present: Sequence[Part], languages: Languages) -> Iterator[Match]:
    """Blocks of one type, the first with the first and so on."""
    sure = len(original) == len(present)
    for ours, theirs in zip_longest(original, present):
        if ours is None or theirs is None:
            yield Match(ours.numbers if ours else (), theirs.numbers if theirs else (), _SURE)
        elif len(ours.sentences) == len(theirs.sentences) == 1:
            yield Match(ours.numbers, theirs.numbers, _SURE if sure else _UNSURE)
        else:
            yield from _aligned([ours], [theirs], languages)


def _running(original: Sequence[Part], present: Sequence[Part], languages: Languages) -> Iterator[Match]:
    ours = [part for part in original if part.type in RUNNING]
    theirs = [part for part in present if part.type in RUNNING]
    heads = [len(_of(parts, BlockType.SUBHEAD)) for parts in (ours, theirs)]
    if heads[0] != heads[1]:
        yield from _aligned(ours, theirs, languages)
        return
    for section, other in zip(_sections(ours), _sections(theirs), strict=True):
        if section and other and section[0].type is other[0].type is BlockType.SUBHEAD:
            yield Match(section[0].numbers, other[0].numbers, _SURE)
            section, other = section[1:], other[1:]  # noqa: PLW2901 - what stands under the sub-head
        yield from _aligned(section, other, languages)


def _sections(parts: Sequence[Part]) -> list[list[Part]]:
    """The running text cut in front of its sub-heads."""
    sections: list[list[Part]] = [[]]
    for part in parts:
        if part.type is BlockType.SUBHEAD:
            sections.append([])
        sections[-1].append(part)
    return sections


def _aligned(original: Sequence[Part], present: Sequence[Part], languages: Languages) -> Iterator[Match]:
    ours = [number for part in original for number in part.numbers]
    theirs = [number for part in present for number in part.numbers]
    beads = align(
        [part.sentences for part in original],
        [part.sentences for part in present],
        source_language=languages.original,
        target_language=languages.present,
    )
    for bead in beads:
        yield Match(
            tuple(ours[place] for place in bead.source),
            tuple(theirs[place] for place in bead.target),
            bead.confidence,
            bead.placed,
        )


def _in_order(matches: Sequence[Match]) -> Iterator[Match]:
    """By the original; what has no original stands behind the present sentence before it."""
    placed = sorted((each for each in matches if each.original), key=lambda each: each.original)
    loose = sorted((each for each in matches if not each.original), key=lambda each: each.present)
    before: dict[int, list[Match]] = {}
    for each in loose:
        earlier = [m for m in placed if m.present and m.present[0] < each.present[0]]
        last = max(earlier, key=lambda m: m.present, default=None)
        before.setdefault(-1 if last is None else placed.index(last), []).append(each)
    yield from before.get(-1, ())
    for place, each in enumerate(placed):
        yield each
        yield from before.get(place, ())


def followers(pairs: Sequence[Match], firsts: set[int], said: set[int]) -> tuple[set[int], set[int]]:
    """Sentences of the original joined to the one before, and heads whose words say some of another block.

    A sentence can only be joined to one of its own block: where a pair goes over the end of a block, the rest
    is to do, and the words that say both are to be looked at. `firsts` are the sentences with which blocks
    begin, `said` those that have words.
    """
    joined: set[int] = set()
    halves: set[int] = set()
    for pair in pairs:
        for number in pair.original[1:]:
            if number in said:
                continue
            before = number - 1
            if number not in firsts and (before in said or before in joined):
                joined.add(number)
            elif pair.original[0] in said:
                halves.add(pair.original[0])
    return joined, halves
