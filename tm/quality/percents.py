"""Percentages kept as such: 18% is no mere 18."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers import Figure, spelled
from tm.quality.reading import numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

_PERCENT: Final[Mapping[str, str]] = {
    "en": "percent|per cent|percentage|pct",
    "es": "por ?ciento|por cien|porcentual|porcentaje|ciento",
    "fr": "pour cent|pour-cent|p\\. ?100|pourcentage|pourcent|p\\. c\\.",
    "pt": "por ?cento|percentual|percentuais|porcentagem|percentagem",
    "ar": "في المائة|في المئة|في المية|بالمائة|بالمئة|بالمية|مئوية",
    "fa": "درصد",
    "ur": "فیصد|فی صد|فی‌صد",
    "hi": "प्रतिशत|फीसदी|फ़ीसदी|फीसद|फ़ीसद|परसेंट",
    "ta": "சதவீத|சதவிகித|விழுக்காடு|விழுக்காட்|சதம்|சத(?!ுர)",
    "tr": "yüzde",
    "de": "prozent",
    "it": "per cento|percentuale",
}
LANGUAGES: Final = frozenset(_PERCENT)
"""Languages whose words for it are known."""
_AHEAD: Final = frozenset({"tr"})
"""Languages that say it before the number: *yüzde 18*."""
_SIGNS: Final = "%٪﹪％"
_POINTS: Final = r"(?:p(?:oi|u|o)ntos?\s|points?\s(?:de\s)?)?"
_ANY: Final = re.compile(rf"[{_SIGNS}]|{'|'.join(_PERCENT.values())}", re.IGNORECASE)
_APART: Final = re.compile(r"[()\[\];:]")
"""What parts figures that share no word."""
_DASH: Final = re.compile(r"\s?[-–—]\s?")
_SHORT: Final = 6
"""Letters of the words between figures that share one."""
_FAR: Final = 14
"""So many characters from its figure may a word for it stand: *18, 20 or 22 per cent*."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Percentages of the original that stand here as mere numbers."""
    if not {base(pair.source_language), base(pair.target_language)} <= LANGUAGES:
        return
    there = [*numerals(pair.source, pair.source_language), *spelled(pair.source, pair.source_language)]
    meant = [each for each in there if is_percent(pair.source, each, pair.source_language)]
    if not meant:
        yield from _added(pair)
        return
    here = [
        *numerals(pair.target, pair.target_language),
        *spelled(pair.target, pair.target_language),
    ]
    found = [each for each in here if is_percent(pair.target, each, pair.target_language)]
    rest = list(found)
    others = [each for each in there if each not in meant]
    here = [each for each in here if each in found or not _is_read_otherwise(each, others)]
    for figure in meant:
        same = [each for each in here if each.values & figure.values]
        kept = next((each for each in same if each in rest), None)
        if kept:
            rest.remove(kept)
        elif bare := [each for each in same if each not in found and not _goes_on(pair, each, found)]:
            params = {"source": pair.source[slice(*figure.span)]}
            yield Finding(Check.PERCENT, (bare[0].span,), (figure.span,), params)


def _added(pair: Pair) -> Iterator[Finding]:
    """Percentages of a translation that are mere numbers in an original without any."""
    if _ANY.search(pair.source):
        return
    there = numerals(pair.source, pair.source_language)
    for figure in numerals(pair.target, pair.target_language):
        same = [each for each in there if each.values & figure.values]
        if same and is_percent(pair.target, figure, pair.target_language):
            params = {"target": pair.target[slice(*figure.span)]}
            yield Finding(Check.PERCENT_ADDED, (figure.span,), (same[0].span,), params)


def _is_read_otherwise(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether a numeral with two readings is another number of the original: 3.000 beside 3,000."""
    return len(figure.values) > 1 and any(each.values & figure.values for each in others)


def is_percent(text: str, figure: Figure, language: str) -> bool:
    """Whether a sign or a word for per cent stands at a figure."""
    behind, before = _patterns(base(language))
    start, end = figure.span
    return (
        behind.match(text, end) is not None or before.search(text[max(0, start - _FAR) : start]) is not None
    )


def _goes_on(pair: Pair, figure: Figure, percents: Sequence[Figure]) -> bool:
    """Whether a figure is one of several that share a word or a sign: between 5 and 10 per cent, %5-10.

    The word or sign stands at the last of them, in some languages at the first.
    """
    text, (start, end) = pair.target, figure.span
    behind = [text[end : each.span[0]] for each in percents if each.span[0] >= end]
    before = [text[each.span[1] : start] for each in percents if each.span[1] <= start]
    if base(pair.target_language) in _AHEAD:
        return any(map(_parts_none, before))
    return any(map(_parts_none, behind)) or any(map(_DASH.fullmatch, before))


def _parts_none(gap: str) -> bool:
    """Whether what stands between two figures is no more than an *and*, a *to* or an *or a*."""
    return len(gap) <= _FAR and not _APART.search(gap) and sum(map(str.isalpha, gap)) <= _SHORT


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = _PERCENT.get(language, _PERCENT["en"]).replace(" ", r"\s")
    ahead = rf"(?<!\w)(?:{words})[^\d.;]*$" if language in _AHEAD else r"(?!)"
    return (
        re.compile(rf"[\s\-–\u00a0\u202f]{{0,2}}(?:[{_SIGNS}]|{_POINTS}(?:{words}))", re.IGNORECASE),
        re.compile(rf"[{_SIGNS}][\s\u00a0\u202f]?$|{ahead}", re.IGNORECASE),
    )
