"""Money and measures that have become mere numbers: 20 dollars as 20.

A text may name the currency or unit once for several numbers, so that it counts as missing only where the
translation names none at all.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from tm.languages import base, script
from tm.numbers import Figure
from tm.quality.measures import all_units, named, sure_units
from tm.quality.percents import LANGUAGES
from tm.quality.quantities import CURRENCIES
from tm.quality.reading import numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

_PARTS_OF_MONEY: Final = (
    r"cents?|céntimos?|centavos?|centimes?|cêntimos?|pence|peniques?|pennies|penny|kuruş|سنت|بنس|پنس|پینس|सेंट|पेंस"
    r"|சென்ட்|பென்ஸ்|إسترليني|استرليني|درهم|ريال|£|€|\$|₩|₽|₺|฿|quid|avro|ஈரோ|பவுண்டு|பவுன்|پونڈ|پاونڈ|paund|krona|krone|franc"
)
_VIRAMA: Final = "\u0bcd"
"""The Tamil sign at the end of a word that gives way to an ending."""
_MONEY: Final = "money"
_WITH_ENDINGS: Final = frozenset({"tr"})


def findings(pair: Pair) -> Iterator[Finding]:
    """Numbers that stand in both texts, counted there in something of which nothing is said here."""
    languages = base(pair.source_language), base(pair.target_language)
    if not LANGUAGES.issuperset(languages):
        return
    here = numerals(pair.target, pair.target_language)
    for figure in numerals(pair.source, pair.source_language):
        same = [each for each in here if each.values & figure.values]
        if same and _stands_alone(pair.source, figure) and _is_bare(pair, figure, same):
            params = {"source": pair.source[slice(*figure.span)]}
            yield Finding(Check.NUMBER_BARE, (same[0].span,), (figure.span,), params)


def _stands_alone(text: str, figure: Figure) -> bool:
    """Whether a figure is no part of a name: Covid-19, m2000."""
    before = text[max(0, figure.span[0] - 1) : figure.span[0]]
    return not before.isalpha() and before != "-"


def _is_bare(pair: Pair, figure: Figure, same: Iterable[Figure]) -> bool:
    """Whether the original says what a number counts, and the translation names nothing of the kind.

    Units are looked for in Latin letters only: others write them in more ways than anybody has listed.
    """
    there, here = base(pair.source_language), base(pair.target_language)
    units = named(sure_units(), pair.source, figure, there)
    if named(CURRENCIES, pair.source, figure, there):
        return not any(_any(each, here).search(pair.target) for each in (_MONEY, "pound"))
    if (
        script(here) != "Latn"
        or not units
        or any(named(all_units(), pair.target, each, here) for each in same)
        or _is_converted(pair)
    ):
        return False
    return not any(_any(unit, here).search(pair.target) for unit in units)


def _is_converted(pair: Pair) -> bool:
    """Whether a translation has measures in a unit that its original does not name."""
    there, here = base(pair.source_language), base(pair.target_language)
    theirs = [
        named(all_units(), pair.source, each, there) for each in numerals(pair.source, pair.source_language)
    ]
    ours = [
        named(all_units(), pair.target, each, here) for each in numerals(pair.target, pair.target_language)
    ]
    return not frozenset().union(*ours) <= frozenset().union(*theirs)


@lru_cache(maxsize=256)
def _any(kind: str, language: str) -> re.Pattern[str]:
    """The names of money, or of one unit; in languages that put endings to them with any ending."""
    some = [*CURRENCIES.values(), _PARTS_OF_MONEY] if kind == _MONEY else [all_units()[kind]]
    words = [word.rstrip(_VIRAMA) for names in some for word in re.split(r"\|(?![^()]*\))", names)]
    signs = [word for word in words if "$" in word or not any(map(str.isalpha, word))]
    names = "|".join(word for word in words if word not in signs)
    ending = r"\w*" if script(language) != "Latn" or language in _WITH_ENDINGS else ""
    return re.compile(rf"{'|'.join([*signs, '(?!)'])}|(?<![^\W\d])(?:{names}){ending}(?!\w)", re.IGNORECASE)
