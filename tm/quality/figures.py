"""Numbers kept in value: what of the original's figures is missing or changed in the translation.

A figure may be written in any digits, with the marks of any norm, with a word of scale or in words; only
its value counts. What both texts say in words is compared only where each has a number that the other lacks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from tm.languages import base
from tm.numbers import Figure, decimals, written
from tm.numbers.figures import Written
from tm.numbers.norms import in_latin_digits
from tm.numbers.spelled import hints
from tm.quality import calendar
from tm.quality.measures import Measured, is_converted, is_converted_to, kept_measures
from tm.quality.reading import dates
from tm.quality.registry import Check
from tm.quality.relation import unrelated
from tm.quality.said import SCALES, Side, excused, is_named, side
from tm.quality.values import Finding, Pair, Span

_CALLED: Final = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
"""Digits in groups that are dialled."""
_DIALLED: Final = 7
"""Digits from which on they are no two years: 2019-20."""
_STROKE: Final = frozenset({"fa", "ps", "ckb"})
"""Languages that part decimals with a stroke."""
_CENTURY: Final = 100
_PAIR: Final = frozenset({Fraction(2)})
"""What many words say without a number: both, between, the sides."""
_ONE_MATTER: Final = 3
"""So many figures of one sentence are no slips of the finger each."""
_HALF: Final = Fraction(1, 2)


def findings(pair: Pair) -> Iterator[Finding]:
    """Numbers that are missing, others that came instead, and scales of another size."""
    if unrelated(pair.source, pair.target, pair.source_language, pair.target_language):
        return
    source = side(pair.source, pair.source_language)
    target = _best_reading(source, pair.target, pair.target_language)
    lacking, new = _apart(source.numerals, target.numerals)
    lacking, new = _uncalled(lacking, pair.source, pair.target), _uncalled(new, pair.target, pair.source)
    lacking, new = _said_in_parts(lacking, pair.source, new)
    new, lacking = _said_in_parts(new, pair.target, lacking)
    missing = [each for each in lacking if not excused(each, source, target, new, pair.target_language)]
    added = [each for each in new if not excused(each, target, source, lacking, pair.source_language)]
    if added and calendar.is_dated(pair):
        added = _outside(added, [each.span for each in dates(pair.target, pair.target_language)])
    if missing or added:
        missing, added = _undated(missing, added, pair)
        kept = _unconverted(missing, pair.source, source, pair.target, target)
        said = Measured(pair.source, [each for each in missing if each not in kept])
        added = _unconverted(added, pair.target, target, pair.source, source)
        added = [each for each in added if not _renders(each, said, pair.target)]
        missing = kept
    for figure in list(missing):
        if wrong := _wrong_scale(figure, added):
            missing.remove(figure)
            added.remove(wrong)
            yield Finding(Check.SCALE, (wrong.span,), (figure.span,), _words(pair, figure, wrong))
    yield from _numerals(missing, added, pair)
    yield from _spelled(source, target, pair)


def _best_reading(source: Side, text: str, language: str) -> Side:
    """A translation with its numerals read as they agree best with the original's.

    A comma may part two numbers, *55,60*; a stroke stands before Persian decimals, *۲/۵*, or by a slip of the
    finger the mark of thousands.
    """
    best = side(text, language)
    fewest = sum(map(len, _apart(source.numerals, best.numerals)))
    marks = ((",", " "), ("/", "."), ("٬", ".")) if base(language) in _STROKE else ((",", " "),)
    for mark, instead in marks if fewest else ():
        read = re.sub(rf"(?<=\d){mark}(?=\d)", instead, text)
        other = side(read, language) if read != text else best
        apart = sum(map(len, _apart(source.numerals, other.numerals)))
        if apart < fewest:
            best, fewest = other, apart
    return best


def _undated(
    missing: Sequence[Figure], added: Sequence[Figure], pair: Pair
) -> tuple[list[Figure], list[Figure]]:
    """Without the figures of dates that are told as dates."""
    told = list(calendar.findings(pair))
    was = [span for each in told for span in each.source_spans]
    here = [span for each in told for span in each.target_spans]
    return _outside(missing, was), _outside(added, here)


def _outside(some: Sequence[Figure], spans: Sequence[Span]) -> list[Figure]:
    return [each for each in some if not any(a <= each.span[0] < b for a, b in spans)]


def _unconverted(some: Sequence[Figure], text: str, side: Side, other_text: str, other: Side) -> list[Figure]:
    """Those that stand neither in the other text nor, kept, in their own as a measure in another unit."""
    if not some:
        return []
    here = Measured(text, side.numerals)
    there = Measured(other_text, [*other.numerals, *other.words])
    kept = Measured(text, kept_measures(side.numerals, some))
    return [each for each in some if not (is_converted(each, here, there) or is_converted(each, here, kept))]


def _renders(figure: Figure, said: Measured, text: str) -> bool:
    """Whether a figure without its unit gives one of some measures that stand in another unit."""
    return any(is_converted_to(figure, Measured(text, [figure]), each, said) for each in said.figures)


def _apart(some: Sequence[Figure], others: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The numerals of each text that find none of their value in the other, each paired off once.

    Great ones first: a small one, which words may say too, is not to take one that has two readings, *3.000*.
    """
    rest = list(others)
    missing = []
    for figure in sorted(some, key=lambda each: -max(each.values)):
        alike = [each for each in rest if each.values & figure.values]
        same = min(alike, key=lambda each: is_named(each) != is_named(figure), default=None)
        if same is None:
            missing.append(figure)
        else:
            rest.remove(same)
    return sorted(missing, key=lambda each: each.span), rest


def _uncalled(some: list[Figure], text: str, other_text: str) -> list[Figure]:
    """Those that are no part of a telephone number that the other text has too, in other groups."""
    if not some:
        return some
    calls = list(_CALLED.finditer(in_latin_digits(text)))
    digits = re.sub(r"\D", "", in_latin_digits(other_text)) if calls else ""
    dialled = [(match.span(), re.sub(r"\D", "", match[0])) for match in calls]
    told = [span for span, number in dialled if len(number) >= _DIALLED and number in digits]
    return _outside(some, told)


def _said_in_parts(some: list[Figure], text: str, others: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Both texts' figures without times that the other says in two: 3:35 as 3 minutes and 35 seconds."""
    left, rest = [], list(others)
    for figure in some:
        parts = re.findall(r"\d+", in_latin_digits(_cut(text, figure.span)))
        told = [next((each for each in rest if int(part) in each.values), None) for part in parts]
        if figure.written is Written.TIME and len(told) > 1 and all(told):
            rest = [each for each in rest if each not in told]
        else:
            left.append(figure)
    return left, rest


def _numerals(missing: Sequence[Figure], added: Sequence[Figure], pair: Pair) -> Iterator[Finding]:
    """Each missing figure with the one that stands in its place: the next that the original does not have."""
    rest = list(added)
    if lost := missing[len(rest) :]:
        params = {"source": ", ".join(_cut(pair.source, each.span) for each in lost)}
        yield Finding(Check.NUMBER_MISSING, (), tuple(each.span for each in lost), params)
    if len(couples := list(zip(missing, rest, strict=False))) >= _ONE_MATTER:
        yield _several(couples, pair)
        missing, rest = [], rest[len(couples) :]
    for figure in missing:
        instead = rest.pop(0) if rest else None
        if instead is not None:
            put = _as_here(figure, instead, pair)
            yield Finding(Check.NUMBER, (instead.span,), (figure.span,), _words(pair, figure, instead), put)
    for figure in rest:
        yield Finding(Check.NUMBER_ADDED, (figure.span,), (), {"target": _cut(pair.target, figure.span)})


def _several(couples: Sequence[tuple[Figure, Figure]], pair: Pair) -> Finding:
    """The figures of a sentence that are all others: of another table, or in a unit that is wrong."""
    there, here = zip(*couples, strict=True)
    params = {
        "source": ", ".join(_cut(pair.source, each.span) for each in there),
        "target": ", ".join(_cut(pair.target, each.span) for each in here),
    }
    return Finding(
        Check.NUMBER, tuple(each.span for each in here), tuple(each.span for each in there), params
    )


def _spelled(source: Side, target: Side, pair: Pair) -> Iterator[Finding]:
    """Numbers in words that differ: what one text says once more, in words or figures, and the other not."""
    if not source.words or not target.words:
        return
    missing, added = _left_over(source, target), _left_over(target, source)
    if missing and added:
        missing, added = _unhinted(missing, source, target), _unhinted(added, target, source)
    if len(added) > len(missing):
        added = [each for each in added if each.values != _PAIR]
    if 1 <= len(added) <= len(missing) and not any(
        _may_be_one(each, added[0]) or _has_its_scale(each, added[0], target) for each in missing
    ):
        yield Finding(
            Check.NUMBER_WORD, (added[0].span,), (missing[0].span,), _words(pair, missing[0], added[0])
        )


def _left_over(some: Side, others: Side) -> list[Figure]:
    """The numbers in words without their like in the other text; figures are paired with figures first."""
    _, numerals = _apart(some.numerals, others.numerals)
    words, _ = _apart([each for each in some.words if not _is_of_ordinal(each, some)], others.words)
    return _apart(words, numerals)[0]


def _is_of_ordinal(figure: Figure, own: Side) -> bool:
    """Whether a number only ends an ordinal, as Arabic says the *third and thirtieth*."""
    before = own.text[: figure.span[0]].split()[-1:]
    return base(own.language) == "ar" and bool(hints(" ".join(before), own.language))


def _unhinted(some: Sequence[Figure], own: Side, other: Side) -> list[Figure]:
    """Those that the other text does not say by an ordinal or its like, which their own has not too."""
    hinted = hints(other.text, other.language) - hints(own.text, own.language)
    return [each for each in some if not each.values & hinted]


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Whether two numbers may be read as one.

    A half may stand behind what is counted, *dos años y medio*, and *cinq cents* are five cents too.
    """
    return any(abs(a - b) == _HALF or b == a * _CENTURY for a in one.values for b in other.values)


def _has_its_scale(one: Figure, other: Figure, there: Side) -> bool:
    """Whether a number stands apart from its word of scale: *six autres millions*."""
    return any(
        a == b * scale
        for a in one.values
        for b in other.values
        for each in there.every_word
        for scale in each.values & SCALES
    )


def _wrong_scale(figure: Figure, added: Iterable[Figure]) -> Figure | None:
    """What stands for a figure with a word of scale of another size: *billón* for *billion*."""
    for other in added:
        ratios = {a / b for a in figure.values for b in other.values if b}
        if figure.scale and other.scale and ratios & {Fraction(1000), Fraction(1, 1000)}:
            return other
    return None


def _as_here(figure: Figure, instead: Figure, pair: Pair) -> str | None:
    """The original's number as this edition writes it; None where it has several readings or a scale."""
    if len(figure.values) > 1 or figure.scale or instead.scale:
        return None
    (value,) = figure.values
    numeral = _cut(pair.source, figure.span)
    if value.denominator == 1 and not any(mark in numeral for mark in ".,"):
        return str(value)
    return written(value, pair.house.number_format, decimals=decimals(numeral, value))


def _words(pair: Pair, figure: Figure, other: Figure) -> dict[str, str]:
    return {"source": _cut(pair.source, figure.span), "target": _cut(pair.target, other.span)}


def _cut(text: str, span: Span) -> str:
    return text[slice(*span)]
