"""Ordinals and parts of a whole in words: third for fourth, two thirds for one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from tm.languages import base
from tm.numbers import Figure
from tm.numbers.ordinals import ordinals
from tm.numbers.parts import parts
from tm.quality.said import Side, side
from tm.quality.values import Check, Finding, Pair

_Reader: TypeAlias = Callable[[str, str], Iterable[Figure]]
_Excuse: TypeAlias = Callable[[Figure, Side, Side], bool]

_HUNDRED: Final = 100


def findings(pair: Pair) -> Iterator[Finding]:
    """An ordinal or a part that is missing, and another one that the original does not have."""
    if base(pair.source_language) == base(pair.target_language):
        return
    for reader, is_said in ((ordinals, _is_told), (parts, _is_part_told)):
        yield from _other(pair, reader, is_said)


def _other(pair: Pair, reader: _Reader, is_said: _Excuse) -> Iterator[Finding]:
    theirs = list(reader(pair.source, pair.source_language))
    ours = list(reader(pair.target, pair.target_language)) if theirs else []
    lost = _without(theirs, ours)
    new = _without(ours, theirs)
    if not lost or not new:
        return
    there = side(pair.source, pair.source_language)
    here = side(pair.target, pair.target_language)
    lost = [each for each in lost if not is_said(each, there, here)]
    new = [each for each in new if not is_said(each, here, there)]
    for was, instead in zip(lost, new, strict=False):
        params = {"source": pair.source[slice(*was.span)], "target": pair.target[slice(*instead.span)]}
        yield Finding(Check.NUMBER_WORD, (instead.span,), (was.span,), params)


def _without(some: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    said = {value for each in others for value in each.values}
    return [each for each in some if not each.values & said]


def _is_told(figure: Figure, own: Side, other: Side) -> bool:
    """Whether another text says an ordinal otherwise: in figures, or by a number that its own has not."""
    return bool((figure.values - (_numbers(own) & _numbers(other))) & other.said)


def _numbers(text: Side) -> frozenset[Fraction]:
    return frozenset(value for each in (*text.numerals, *text.words) for value in each.values)


def _is_part_told(figure: Figure, _: Side, other: Side) -> bool:
    """Whether another text says a part in figures: as such, or as so many of a hundred."""
    (value,) = figure.values
    near = {Fraction(round(value * _HUNDRED)), Fraction(int(value * _HUNDRED)), value}
    return any(abs(each % 1 - value) == 0 for each in other.said) or bool(near & other.said)
