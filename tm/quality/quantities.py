"""Money and units kept with their numbers."""

from collections.abc import Iterator, Mapping
from typing import Final

from tm.languages import base
from tm.numbers import Figure
from tm.quality.measures import are_nearly_one, named, sure_units
from tm.quality.percents import LANGUAGES
from tm.quality.reading import numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

CURRENCIES: Final[Mapping[str, str]] = {
    "dollar": r"US\$|\$|USD|dollars?|d[oó]lar(?:es)?|دولار|دلار|ڈالر|डॉलर|டாலர்|dolar|dollari|bucks?",
    "euro": r"€|EUR|euros?|يورو|یورو|यूरो|யூரோ|avro",
    "pound": r"£|GBP|pounds?|libras?|livres?|جنيه|پوند|پاؤنڈ|पाउंड|पौंड|பவுண்ட்|sterlin|pfund|sterlina",
    "rupee": r"₹|Rs\.?|INR|rupees?|r[uú]pias?|roupies?|rupi(?:en?)?|روبية|روپیه|روپے|روپیہ"
    "|रुपये|रुपए|रुपया|ரூபாய்",
    "yen": r"¥|JPY|yen(?:es|s)?|ين|ین|येन|யென்|iene",
    "peso": r"MXN|ARS|pesos?|بيزو|بيسو|پزو|پیسو|पेसो|பெசோ",
    "rand": r"ZAR|rands?|راند|रैंड",
}


def findings(pair: Pair) -> Iterator[Finding]:
    """A currency or a unit of the original that the translation gives otherwise."""
    if base(pair.source_language) not in LANGUAGES or base(pair.target_language) not in LANGUAGES:
        return
    here = numerals(pair.target, pair.target_language)
    for figure in numerals(pair.source, pair.source_language):
        same = [each for each in here if each.values & figure.values]
        yield from _otherwise(Check.CURRENCY, CURRENCIES, figure, same, pair)
        yield from _otherwise(Check.UNIT, sure_units(), figure, same, pair)


def _otherwise(
    check: Check, names: Mapping[str, str], figure: Figure, same: list[Figure], pair: Pair
) -> Iterator[Finding]:
    """What the number counts, if both texts name it and they name two different things."""
    wanted = named(names, pair.source, figure, base(pair.source_language))
    language = base(pair.target_language)
    found = [(each, named(names, pair.target, each, language)) for each in same]
    counted = [(each, kinds) for each, kinds in found if kinds]
    if (
        wanted
        and counted
        and not any(kinds & wanted or are_nearly_one(wanted, kinds) for _, kinds in counted)
    ):
        yield Finding(
            check, (counted[0][0].span,), (figure.span,), {"source": pair.source[slice(*figure.span)]}
        )
