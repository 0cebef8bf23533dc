"""Figures that are all there and stand in another order: 15 women and 27 men, a score of 3–1.

Languages move dates, sums and counts about as whole phrases, and keep the order of what is told of one kind.
Where the verb comes last, phrases go about it: there only years, percentages and what is close are compared.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from tm.languages import base
from tm.numbers import Figure
from tm.numbers.figures import Written
from tm.numbers.norms import in_latin_digits
from tm.quality.measures import all_units, in_degrees, named
from tm.quality.percents import LANGUAGES, is_percent
from tm.quality.quantities import CURRENCIES
from tm.quality.reading import dates, numerals
from tm.quality.values import Check, Finding, Pair, Span

_Couple: TypeAlias = tuple[Figure, Figure]

_VERB_LAST: Final = frozenset({"tr", "hi", "ur", "fa", "ta", "te", "bn", "mr", "de", "ja", "ko", "eu"})
_RIGHT_TO_LEFT: Final = frozenset({"fa", "ur", "ps", "ckb"})
"""Languages in which many type the greater figure of two first, so that it shows on the left."""
_NEAR: Final = 12
_BETWEEN: Final = re.compile(r"\s?[-–—−:]\s?|\s(?:to|a|à|x)\s")
"""What stands between the two figures of a score."""
_STROKE: Final = "/"
"""What stands in a fraction, which languages begin at either end."""
_YEARS: Final = range(1000, 2200)
_BARE: Final = "bare"
_YEAR: Final = "year"
_PERCENT: Final = "percent"
_DEGREES: Final = "degrees"
_ORDINAL: Final = re.compile(r"(?:st|nd|rd|th|er|ère|e|ème)\b|[ºª]")
"""What makes an ordinal of a figure, which is a day or a place in a row, and counts nothing."""
_FIRM: Final = frozenset({_YEAR, _PERCENT})
"""Kinds that keep their order in any language."""


def findings(pair: Pair) -> Iterator[Finding]:
    """The first two figures of one kind that have changed places, and scores that are turned round."""
    languages = base(pair.source_language), base(pair.target_language)
    if not LANGUAGES.issuperset(languages) or languages[0] == languages[1]:
        return
    told = next(_scores(pair), None) or next(_exchanged(pair), None)
    if told:
        theirs, ours = told
        params = {"source": _said(pair.source, theirs), "target": _said(pair.target, ours)}
        yield Finding(Check.NUMBER_ORDER, _spans(ours), _spans(theirs), params)


def _scores(pair: Pair) -> Iterator[tuple[_Couple, _Couple]]:
    """Two figures with a dash between them that the translation has the other way round alone."""
    if base(pair.target_language) in _RIGHT_TO_LEFT or not _has_latin_digits(pair.target):
        return
    theirs = {_values(couple): couple for couple in _touching(pair.source, pair.source_language)}
    ours = {_values(couple): couple for couple in _touching(pair.target, pair.target_language)}
    for (one, other), couple in theirs.items():
        turned = other, one
        if (one, other) not in ours and turned in ours and turned not in theirs:
            yield couple, ours[turned]


def _has_latin_digits(text: str) -> bool:
    return in_latin_digits(text) == text


def _touching(text: str, language: str) -> list[_Couple]:
    """The figures that have nothing but a dash or a preposition between them."""
    some = numerals(text, language)
    return [
        (one, other) for one, other in pairwise(some) if _BETWEEN.fullmatch(text, one.span[1], other.span[0])
    ]


def _values(couple: _Couple) -> tuple[frozenset[Fraction], frozenset[Fraction]]:
    return couple[0].values, couple[1].values


def _exchanged(pair: Pair) -> Iterator[tuple[_Couple, _Couple]]:
    """Couples of one kind, each of whose figures stands once in both texts, in another order there."""
    here = _once(numerals(pair.target, pair.target_language))
    there = [each for each in _once(numerals(pair.source, pair.source_language)).items() if each[0] in here]
    for (one, first), (other, second) in combinations(there, 2):
        if here[one].span > here[other].span and _are_of_one_kind(first, second, pair):
            yield (first, second), (here[other], here[one])


def _once(some: Sequence[Figure]) -> dict[Fraction, Figure]:
    """The figures of one reading each that stand once, by their value and in their order."""
    often = Counter(value for each in some for value in each.values)
    return {
        value: each for each in some for value in each.values if len(each.values) == 1 and often[value] == 1
    }


def _are_of_one_kind(one: Figure, other: Figure, pair: Pair) -> bool:
    """Whether two figures count the same, are as great as one another, and may not go about the verb."""
    kind = _kind(one, pair)
    lengths = {len(str(int(value))) for each in (one, other) for value in each.values}
    between = pair.source[one.span[1] : other.span[0]]
    if kind is None or kind != _kind(other, pair) or len(lengths) > 1 or between == _STROKE:
        return False
    if base(pair.target_language) not in _VERB_LAST:
        return True
    is_near = other.span[0] - one.span[1] < _NEAR
    if base(pair.target_language) in _RIGHT_TO_LEFT:
        return kind in _FIRM and not is_near
    return kind in _FIRM or is_near


def _kind(figure: Figure, pair: Pair) -> str | None:
    """What a figure of the original counts; None where it is part of a name, a date or a time."""
    text, language = pair.source, base(pair.source_language)
    if figure.written is not Written.PLAIN or _is_dated(figure, pair):
        return None
    if in_degrees(text, figure):
        return _DEGREES
    if is_percent(text, figure, language):
        return _PERCENT
    if units := named(CURRENCIES, text, figure, language) or named(all_units(), text, figure, language):
        return min(units)
    is_year = figure.values <= set(_YEARS) and text[slice(*figure.span)].isdigit()
    return _YEAR if is_year else _BARE


def _is_dated(figure: Figure, pair: Pair) -> bool:
    """Whether a figure of the original is a day of a month or an ordinal, which go with the date or alone."""
    start, end = figure.span
    if _ORDINAL.match(pair.source, end):
        return True
    found = dates(pair.source, pair.source_language)
    return any(each.span[0] <= start < each.span[1] for each in found) and not figure.values <= set(_YEARS)


def _spans(couple: _Couple) -> tuple[Span, Span]:
    return couple[0].span, couple[1].span


def _said(text: str, couple: _Couple) -> str:
    """A couple of figures as it stands in a text, without what stands between them if that is long."""
    one, other = _spans(couple)
    if _BETWEEN.fullmatch(text, one[1], other[0]):
        return text[one[0] : other[1]]
    return f"{text[slice(*one)]}, {text[slice(*other)]}"
