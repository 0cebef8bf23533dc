"""Numbers written as words: "twenty-three", "trescientas mil", "quatre-vingt-dix"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

from tm.languages import base
from tm.numbers.figures import Figure
from tm.numbers.loose import bare_of_endings, loose
from tm.numbers.scales import has_endings, scale_with_endings, scales
from tm.numbers.words import HALVES, SPELLED_LANGUAGES, cardinals

_TOKEN: Final = re.compile(r"quatre-vingts?|[^\W\d_]+(?:[\u0900-\u0dff]+[^\W\d_]*)*(?![ \u200c]شنبه)")
_GLUE: Final = re.compile(r"[\s\-\u200c\u00a0]{0,2}(?P<and>(?:and|y|et|e|و)[\s\-\u00a0])?(?:an?\s)?")
"""What may stand between two words of one number."""
_HALF: Final = Fraction(1, 2)
_DIGITS: Final = frozenset(range(1, 10))
_NO_NUMBERS: Final = frozenset({Fraction(1), _HALF})
_TEN: Final = 10
_COUNTED: Final = frozenset({10, 12})
"""What words are worth that are counted themselves: decades, dozens."""
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_BILLION: Final = 10**9
_SHORTENED: Final = 3
"""Letters up to which a word of scale is an abbreviation, that stands behind figures alone."""
_PREFIXES: Final[Mapping[str, re.Pattern[str]]] = {
    "ar": re.compile("^[وف]?(?:[بلك](?:ال)?|لل|ال)?"),
    "fa": re.compile("^و"),
}
"""What is written as one with a number word: "and", an article, "by"."""
_AND_HALF: Final[Mapping[str, Mapping[str, Fraction]]] = {
    "de": {"anderthalb": Fraction(3, 2), "eineinhalb": Fraction(3, 2), "zweieinhalb": Fraction(5, 2),
           "dreieinhalb": Fraction(7, 2), "viereinhalb": Fraction(9, 2)},
    "hi": {"डेढ़": Fraction(3, 2), "ढाई": Fraction(5, 2)},
    "ur": {"ڈیڑھ": Fraction(3, 2), "ڈھائی": Fraction(5, 2)},
    "ta": {"ஒன்றரை": Fraction(3, 2), "இரண்டரை": Fraction(5, 2), "மூன்றரை": Fraction(7, 2)},
}  # fmt: skip
"""Words for a number and a half."""
_IN_TWENTIES: Final = frozenset({60, 80})
"""What French counts on from up to nineteen: quatre-vingt-dix-neuf."""
_ROMAN: Final = re.compile(
    r"\b(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=\b|er?\b|ème\b)"
)
_LETTERS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def spells(language: str) -> bool:
    """Whether the number words of a language are known."""
    return base(language) in SPELLED_LANGUAGES


def spelled(text: str, language: str) -> list[Figure]:
    """The numbers that a text spells out, in order; "one", "a" and "half" are none."""
    tag = base(language)
    return [each for each in _numbers(text, tag, strictly(tag)) if not each.values <= _NO_NUMBERS]


def allusions(text: str, language: str) -> frozenset[Fraction]:
    """All that the words of a text may stand for: parts of numbers, ordinals, Roman numerals."""
    tag = base(language)
    known = _loosely(tag)
    parts = {
        value
        for match in _TOKEN.finditer(_in_small_letters(text, tag))
        if (value := known(match[0])[0]) is not None
    }
    whole = {value for each in _numbers(text, tag, known) for value in each.values}
    return frozenset(whole | parts | set(_roman(text)) | _times(text, tag))


def hints(text: str, language: str) -> frozenset[Fraction]:
    """What a text says in words that are no number words: ordinals, dozens, Roman numerals."""
    tag = base(language)
    strict, known = strictly(tag), _loosely(tag)
    words = [word for word in _TOKEN.findall(_in_small_letters(text, tag)) if strict(word)[0] is None]
    said = {value for word in words if (value := known(word)[0]) is not None}
    return frozenset(said | set(_roman(text)) | _times(text, tag))


def _times(text: str, language: str) -> frozenset[Fraction]:
    """What dozens and decades come to that a text counts: twenty in *two decades*."""
    strict, known = strictly(language), _loosely(language)
    words = _TOKEN.findall(_in_small_letters(text, language))
    return frozenset(
        count * value
        for one, other in pairwise(words)
        if strict(other)[0] is None and (value := known(other)[0]) in _COUNTED and value
        if (count := strict(one)[0]) is not None and 1 < count <= _TEN
    )


def words_of(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The words of a text in small letters, each with where it begins and ends."""
    for match in _TOKEN.finditer(_in_small_letters(text, language)):
        yield *match.span(), match[0]


def without_prefix(word: str, language: str) -> str:
    """A word without what its language writes as one with a number: *and*, *the*, *by*."""
    return _PREFIXES[language].sub("", word) if language in _PREFIXES else word


_Worth: TypeAlias = tuple[Fraction | None, bool]
"""What a word is worth, None for no number, and whether an "and" or an article was taken off it."""
_Known: TypeAlias = Callable[[str], _Worth]


@lru_cache(maxsize=32)
def strictly(language: str) -> _Known:
    """What a number word is worth, as it stands in the tables."""
    great = {word: factor for word, factor in scales(language).items() if factor >= _BILLION}
    words = {word: value for word, value in great.items() if len(word) > _SHORTENED} | dict(
        cardinals(language)
    )
    table = {word: Fraction(value) for word, value in words.items()}
    table |= dict.fromkeys(HALVES.get(language, "").split(), _HALF)
    table |= _AND_HALF.get(language, {})
    prefixes = _PREFIXES.get(language)
    inflected = scale_with_endings(language) if has_endings(language) else None

    def worth(word: str) -> _Worth:
        if word in table:
            return table[word], False
        if prefixes and (bare := prefixes.sub("", word)) in table:
            return table[bare], True
        if inflected and (scale := inflected.fullmatch(word)):
            return Fraction(scales(language)[scale["word"].lower()]), False
        return None, False

    return worth


@lru_cache(maxsize=32)
def _loosely(language: str) -> _Known:
    """The same for inflected words too, ordinals and all that may render a number."""
    table, exact = loose(language), strictly(language)

    @lru_cache(maxsize=16384)
    def worth(word: str) -> _Worth:
        found = exact(word)
        if found[0] is not None:
            return found
        bare = without_prefix(word, language)
        for form in (word, bare):
            if form in table:
                return Fraction(table[form]), form != word
        stems = (exact(stem) for stem in bare_of_endings(word, language))
        return next((stem for stem in stems if stem[0] is not None), found)

    return worth


_Run: TypeAlias = list[tuple[int, int, Fraction]]
"""Start, end and worth of words that make one number."""


def _numbers(text: str, language: str, known: _Known) -> Iterator[Figure]:
    if not cardinals(language):
        return
    lower = _in_small_letters(text, language)
    run: _Run = []
    for match in _TOKEN.finditer(lower):
        value, inverted = known(match[0])
        if value is None:
            continue
        glue = _GLUE.fullmatch(lower, run[-1][1], match.start()) if run else None
        adds = inverted or (glue is not None and glue["and"] is not None) or language == "tr"
        teen = language == "ar" and value == _TEN and not inverted
        if run and not (
            glue and _fits(run, value, adds=adds, inverted=inverted or teen, teens=_teens(glue[0], language))
        ):
            yield _composed(run)
            run = []
        run.append((*match.span(), value))
    if run:
        yield _composed(run)


def _in_small_letters(text: str, language: str) -> str:
    """The text in small letters, each in its place; Turkish has an i with a dot and one without."""
    if language == "tr":
        text = text.replace("I", "ı")
    return text.replace("İ", "i").lower()


def _fits(run: _Run, value: Fraction, *, adds: bool, inverted: bool, teens: frozenset[int]) -> bool:
    """Whether a word goes on with the number, as *three* does after *twenty* and not after *two*.

    `adds`: an "and" stands before it. `inverted`: Arabic says the units first, *five and twenty*.
    `teens` may stand behind a ten: *dix-sept*, *on bir*.
    """
    before = [each[2] for each in run]
    if value == _HALF:
        return adds and before[-1] != _HALF
    rest = _worth(before) % _THOUSAND
    if value >= _THOUSAND or before == [_HALF]:
        return True
    if value >= _HUNDRED:
        return rest == 0 or (value == _HUNDRED and rest < _TEN)
    if value >= _TEN:
        twenties = rest % _HUNDRED in _IN_TWENTIES and value < 20
        return rest % _HUNDRED == 0 or twenties or (inverted and rest % _HUNDRED < _TEN)
    return rest % _TEN == 0 and (rest % _HUNDRED != _TEN or value in teens)


def _teens(glue: str, language: str) -> frozenset[int]:
    """The units that a language counts on with from ten."""
    if language == "tr":
        return _DIGITS
    return frozenset({7, 8, 9}) if glue == "-" else frozenset()


def _worth(values: Sequence[Fraction]) -> Fraction:
    """What words are worth together.

    A greater scale multiplies all before it, a half behind a scale is one of it.
    """
    total = current = Fraction(0)
    scale = Fraction(1)
    for place, value in enumerate(values):
        if value == _HALF and place and place == len(values) - 1:
            current += value * (scale if not current else 1)
        elif value < _THOUSAND:
            current = (current or 1) * value if value == _HUNDRED else current + value
        elif value > total:
            total, current, scale = (total + current or 1) * value, Fraction(0), value
        else:
            total, current, scale = total + (current or 1) * value, Fraction(0), value
    return total + current


def _composed(run: _Run) -> Figure:
    return Figure((run[0][0], run[-1][1]), frozenset({_worth([each[2] for each in run])}))


@lru_cache(maxsize=1024)
def _roman(text: str) -> frozenset[Fraction]:
    return frozenset(Fraction(_of_roman(match[0])) for match in _ROMAN.finditer(text) if match[0])


def _of_roman(numeral: str) -> int:
    values = [_LETTERS[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
