"""Figures kept in value: numbers, dates, money, percent and units."""

from collections.abc import Iterator

from tm.quality.values import Finding, Pair


def findings(pair: Pair) -> Iterator[Finding]:
    """What of the original's figures is missing or changed in the translation."""
    del pair
    yield from ()
