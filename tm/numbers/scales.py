"""Words of scale behind a numeral: thousand, million, mil millones, lakh, crore.

A thousand million is *billion* in English and Brazil, *mil millones* in Spanish, *milliard* in French;
*billón* and French *billion* are a million million. No table of CLDR has them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_THOUSAND, _LAKH, _MILLION, _CRORE = 10**3, 10**5, 10**6, 10**7
_BILLION, _TRILLION = 10**9, 10**12
_TABLES: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {
        _THOUSAND: "thousand k",
        _LAKH: "lakh lakhs",
        _MILLION: "million millions mn m",
        _CRORE: "crore crores",
        _BILLION: "billion billions bn",
        _TRILLION: "trillion trillions tn trn",
    },
    "es": {
        _THOUSAND: "mil miles",
        _MILLION: "millón millon millones mill mdd mdp mde",
        _BILLION: "millardo millardos",
        _TRILLION: "billón billon billones",
        10**18: "trillón trillon trillones",
    },
    "fr": {
        _THOUSAND: "mille",
        _MILLION: "million millions",
        _BILLION: "milliard milliards mds md",
        _TRILLION: "billion billions",
    },
    "pt": {
        _THOUSAND: "mil",
        _MILLION: "milhão milhões",
        _BILLION: "bilhão bilhões bi",
        _TRILLION: "trilhão trilhões bilião biliões tri",
    },
    "ar": {
        _THOUSAND: "ألف ألفا ألفاً آلاف الف آلافٍ",
        _MILLION: "مليون مليونا مليوناً ملايين",
        _BILLION: "مليار مليارا ملياراً مليارات بليون بليونا",
        _TRILLION: "تريليون تريليونا تريليونات",
    },
    "fa": {_THOUSAND: "هزار", _MILLION: "میلیون", _BILLION: "میلیارد", _TRILLION: "تریلیون"},
    "ur": {
        _THOUSAND: "ہزار",
        _LAKH: "لاکھ",
        _MILLION: "ملین",
        _CRORE: "کروڑ",
        _BILLION: "ارب بلین",
        10**11: "کھرب",
        _TRILLION: "ٹریلین",
    },
    "hi": {
        _THOUSAND: "हज़ार हजार",
        _LAKH: "लाख",
        _MILLION: "मिलियन",
        _CRORE: "करोड़ करोड",
        _BILLION: "अरब बिलियन",
        10**11: "खरब",
        _TRILLION: "ट्रिलियन",
    },
    "ta": {
        _THOUSAND: "ஆயிரம் ஆயிர",
        _LAKH: "லட்சம் இலட்சம் லட்ச இலட்ச",
        _MILLION: "மில்லியன் மில்லியன",
        _CRORE: "கோடி",
        _BILLION: "பில்லியன் பில்லியன",
        _TRILLION: "டிரில்லியன் ட்ரில்லியன் டிரில்லியன ட்ரில்லியன",
    },
    "tr": {
        _THOUSAND: "bin",
        _MILLION: "milyon",
        _BILLION: "milyar",
        _TRILLION: "trilyon",
    },
    "de": {
        _THOUSAND: "tausend",
        _MILLION: "million millionen mio",
        _BILLION: "milliarde milliarden mrd",
        _TRILLION: "billion billionen",
    },
    "it": {_THOUSAND: "mila", _MILLION: "milione milioni", _BILLION: "miliardo miliardi"},
}


@lru_cache(maxsize=64)
def scales(language: str) -> Mapping[str, int]:
    """What each word of scale multiplies by, in lower case; empty for a language that we do not know."""
    table = _TABLES.get(language, {_MILLION: "million"})
    return {word.lower(): factor for factor, words in table.items() for word in words.split()}


_ENDINGS: Final[Mapping[str, str]] = {
    "tr": r"(?:['’]?(?:[dt][ea]n?|[eaiıuü]|[ny]?[iıuü]n?|l[iıuü]k|l[ea]r(?:c[ea]|d[ea]n?|[iıea])?|l[iıuü]))?",
    "ta": "[\u0b80-\u0bff]*",
}
"""How languages that write cases at the end of a word go on behind one of scale: 46 binden."""


def has_endings(language: str) -> bool:
    """Whether a language inflects its words of scale."""
    return language in _ENDINGS


@lru_cache(maxsize=64)
def scale_with_endings(language: str) -> re.Pattern[str]:
    """A word of scale, in the group `word`, with what a language puts behind it as part of it."""
    words = "|".join(sorted(map(re.escape, scales(language)), key=len, reverse=True))
    return re.compile(rf"(?P<word>{words}){_ENDINGS.get(language, '')}(?![^\W\d_])", re.IGNORECASE)
