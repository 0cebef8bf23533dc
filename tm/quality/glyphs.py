"""Characters that come from elsewhere than a keyboard: shapes of letters, numbers in two scripts.

They are left in a text by old programs, PDF files and wrong encodings, and look nearly right.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from tm.numbers.norms import in_latin_digits
from tm.quality.reading import Reading, source, target
from tm.quality.values import Check, Finding, Pair

_SHAPES: Final = re.compile("[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc\ufb00-\ufb06]+")
"""Arabic letters as they look in one place of a word, and Latin ones that are cast together: ﻣ, ﬁ.

The words that are one sign, ﷺ, are typed on purpose.
"""
_BROKEN: Final = re.compile("\ufffd+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
"""What stands for a character that could not be read, and signs for machines."""
_FIGURE: Final = re.compile(r"\d{2,}")
_BETWEEN: Final = re.compile(r"(?<=\S)[\t\n](?=\S)")
"""A tab or the end of a line where a space belongs."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Characters that nobody types, but those that the original has too."""
    text = target(pair)
    if text.prose.isascii() and text.prose.isprintable():
        return
    there = source(pair).prose
    for found in _SHAPES.finditer(text.prose):
        yield _lookalike(text, found, unicodedata.normalize("NFKC", found[0]))
    for found in _FIGURE.finditer(text.prose):
        if len({ord(digit) - unicodedata.digit(digit) for digit in found[0]}) > 1:
            yield _lookalike(text, found, _as_first(found[0]))
    for pattern, instead in ((_BROKEN, None), (_BETWEEN, " ")):
        for found in pattern.finditer(text.prose):
            if found[0] not in there:
                yield Finding(Check.INVISIBLE, (text.span(*found.span()),), replacement=instead)


def _lookalike(text: Reading, found: re.Match[str], mended: str) -> Finding:
    span = text.span(*found.span())
    return Finding(Check.LOOKALIKE, (span,), params={"word": found[0]}, replacement=mended)


def _as_first(figure: str) -> str:
    """A figure in the digits with which it begins."""
    zero = ord(figure[0]) - unicodedata.digit(figure[0])
    return "".join(chr(zero + int(digit)) for digit in in_latin_digits(figure))
