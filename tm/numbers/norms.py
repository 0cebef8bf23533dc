"""How a language marks decimals and thousands, and reading what is written with such marks.

The marks come from CLDR through Babel. A text may follow another norm than its language (papers of Spain and
of Mexico share one), so most readings keep every value that a numeral can have.
"""

import re
import unicodedata
from fractions import Fraction
from typing import Final

from babel.numbers import format_decimal, get_decimal_symbol

from tm.languages import babel_locale, base

SPACES: Final = " \u00a0\u2009\u202f"
"""White space that may part thousands."""
DECIMALS: Final = ".,٫"
GROUPS: Final = ".,٬،'’" + SPACES
_TO_LATIN: Final = {
    code: str(unicodedata.decimal(chr(code)))
    for code in range(0x660, 0x1FBFA)
    if unicodedata.decimal(chr(code), None) is not None
}
_SETTLED: Final = frozenset({"en", "hi", "ta", "ur", "zh", "ja", "ko", "he", "th"})
"""Languages all of whose papers write 1,234.5."""
_NO_DECIMALS: Final = "000"
"""What nobody writes behind a decimal mark: 30.000 is thirty thousand in any norm that groups so."""
_GROUPED: Final = re.compile(rf"\d{{1,3}}(?:[{GROUPS}]\d{{3}})+|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}")


def in_latin_digits(text: str) -> str:
    """The text with the digits of all scripts as 0–9, every character in its place."""
    return text if text.isascii() else text.translate(_TO_LATIN)


def readings(numeral: str, language: str) -> frozenset[Fraction]:
    """All that a numeral in Latin digits can be worth: `1.234` is 1,234 in Spain, 1.234 in Mexico."""
    inner = [char for char in numeral if not char.isdigit()]
    if not inner:
        return frozenset({Fraction(int(numeral))})
    if len(set(inner)) > 1:
        return _mixed(numeral, inner[-1])
    values = set()
    mark = inner[0]
    settled = base(language) in _SETTLED
    foreign = settled and mark == "."
    if _GROUPED.fullmatch(numeral) and (not foreign or numeral.endswith(_NO_DECIMALS)):
        values.add(_whole(numeral))
    sure = values and not foreign and (numeral.endswith(_NO_DECIMALS) or (settled and mark == ","))
    if len(inner) == 1 and mark in DECIMALS and not sure:
        values.add(_decimal(numeral, mark))
    return frozenset(values)


def written(value: Fraction, tag: str, *, decimals: int = 0) -> str:
    """A value as a language's own norm writes it, in Latin digits and with at least so many decimals."""
    locale = babel_locale(tag)
    number = value.numerator if value.denominator == 1 else float(value)
    text = format_decimal(number, locale=locale, numbering_system="latn", decimal_quantization=False)
    mark = get_decimal_symbol(locale, numbering_system="latn")
    whole, _, part = text.partition(mark)
    return f"{whole}{mark}{part:0<{decimals}}" if decimals else text


def decimals(numeral: str, value: Fraction) -> int:
    """How many decimals a numeral shows that is worth so much: two in $0.90, none in 2,400."""
    digits = re.sub(r"\D", "", numeral)
    return next((places for places in range(len(digits)) if value * 10**places == int(digits)), 0)


def _mixed(numeral: str, last: str) -> frozenset[Fraction]:
    head, _, tail = numeral.rpartition(last)
    if last in DECIMALS and _GROUPED.fullmatch(head):
        return frozenset({_decimal(re.sub(r"\D", "", head) + last + tail, last)})
    return frozenset()


def _whole(numeral: str) -> Fraction:
    return Fraction(int(re.sub(r"\D", "", numeral)))


def _decimal(numeral: str, mark: str) -> Fraction:
    return Fraction(numeral.replace(mark, "."))
