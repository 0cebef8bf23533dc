"""Figures in the norm of the edition: 30,000.5 or 30.000,5."""

import re
from collections.abc import Iterator
from typing import Final

from tm.numbers import decimals, written
from tm.numbers.figures import Written
from tm.numbers.norms import in_latin_digits
from tm.quality.reading import numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

_WITH_MARKS: Final = re.compile(r"\d+(?:[.,]\d+)+")


def findings(pair: Pair) -> Iterator[Finding]:
    """Figures of the original that stand here with the marks of another norm."""
    if not pair.options.wants(Check.NUMBER_STYLE):
        return
    there = [each.values for each in numerals(pair.source, pair.source_language)]
    text = in_latin_digits(pair.target)
    for figure in numerals(pair.target, pair.target_language):
        start, end = figure.span
        found = _WITH_MARKS.match(text, start, end)
        if found is None or figure.scale or figure.written is not Written.PLAIN:
            continue
        meant = {value for value in figure.values for values in there if value in values}
        style = pair.house.number_format
        wanted = {written(value, style, decimals=decimals(found[0], value)) for value in meant}
        if len(wanted) == 1 and found[0] not in wanted and _marks(found[0]) != _marks(*wanted):
            (right,) = wanted
            params = {"target": found[0], "right": right}
            yield Finding(Check.NUMBER_STYLE, (found.span(),), params=params, replacement=right)


def _marks(figure: str) -> str:
    return re.sub(r"\d", "", figure)
