"""Aligning two texts: a first pass by what translations keep, then passes that learn from the one before."""

from collections.abc import Sequence
from typing import Final

from tm import languages
from tm.alignment import breaks, lattice, learning, lengths, links, tokens, vocabulary
from tm.alignment.beads import Bead
from tm.alignment.lattice import Chances, Lattice, Step
from tm.alignment.scoring import Model
from tm.text import fold, plain

_PASSES: Final = 2
_FIRST_WIDTH: Final = 16
_MOST_WIDTH: Final = 200
_NEAR: Final = 3
_LATER_WIDTH: Final = 8
_TEMPER: Final = 0.5
"""The evidence of words is not independent, as the model has it; so much of it is believed of confidence."""


def align(
    source: Sequence[Sequence[str]],
    target: Sequence[Sequence[str]],
    *,
    source_language: str,
    target_language: str,
) -> tuple[Bead, ...]:
    """Which sentences of two texts are each other's translation, in order; the beads cover both texts.

    A text is its paragraphs, each of them its sentences; a heading is a paragraph of one. Time and memory
    grow with the length of the texts, not with its square.

    Raises:
        UnknownLanguage: one of the two is no language tag.
    """
    alike = languages.script(source_language) == languages.script(target_language)
    ours, theirs = _flat(source), _flat(target)
    if not ours or not theirs:
        return (
            *(Bead((i,), (), 1.0) for i in range(len(ours))),
            *(Bead((), (j,), 1.0) for j in range(len(theirs))),
        )
    left, right = tokens.read(ours), tokens.read(theirs)
    known = links.kept(left, right, alike=alike)
    model = Model(
        lengths.guessed(_sizes(ours), _sizes(theirs)),
        breaks.believed(_begins(source), _begins(target)),
        *vocabulary.directions(left, right, known),
    )
    steps = _first(model, len(ours), len(theirs))
    whole = None
    for _ in range(_PASSES):
        more = learning.learnt(left, right, steps)
        model = model.taught(steps, vocabulary.directions(left, right, links.together(known, more)))
        whole = lattice.build(lattice.around(steps, _LATER_WIDTH), model.score)
        steps = lattice.best(whole)
    assert whole is not None
    return tuple(_beads(steps, whole))


def _flat(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    return [sentence for paragraph in paragraphs for sentence in paragraph]


def _sizes(sentences: Sequence[str]) -> list[int]:
    return [len(fold(plain(sentence))) for sentence in sentences]


def _begins(paragraphs: Sequence[Sequence[str]]) -> list[bool]:
    """Whether a paragraph begins at each sentence; the end of the text counts as the beginning of one."""
    return [*(place == 0 for each in paragraphs for place in range(len(each))), True]


def _first(model: Model, source: int, target: int) -> list[Step]:
    """The best path in a band around the diagonal, which is widened while the path leans on its sides."""
    width = _FIRST_WIDTH
    while True:
        band = lattice.diagonal(source, target, width)
        steps = lattice.best(lattice.build(band, model.score))
        if width >= _MOST_WIDTH or not lattice.touches(steps, band, _NEAR):
            return steps
        width *= 2


def _beads(steps: Sequence[Step], whole: Lattice) -> list[Bead]:
    chances = Chances(whole.band, lattice.posteriors(whole.tempered(_TEMPER)))
    return [
        Bead(
            tuple(range(i, i + a)),
            tuple(range(j, j + b)),
            round(chances.of_step((i, j, a, b)), 3),
            tuple(round(chances.of_place(i, column), 3) for column in range(j, j + b)) if a else (),
        )
        for i, j, a, b in steps
    ]
