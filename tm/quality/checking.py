"""All families of checks over one pair: the findings, gravest first, in the order of the text."""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from tm.quality import (
    calendar,
    capitals,
    figures,
    kept,
    letters,
    names,
    punctuation,
    quantities,
    quotations,
    spacing,
    terms,
    wholeness,
)
from tm.quality.values import Finding, Pair, Severity

Family: TypeAlias = Callable[[Pair], Iterable[Finding]]

FAMILIES: Final[tuple[Family, ...]] = (
    kept.findings,
    figures.findings,
    quantities.findings,
    calendar.findings,
    quotations.findings,
    punctuation.findings,
    spacing.findings,
    letters.findings,
    names.findings,
    capitals.findings,
    wholeness.findings,
    terms.findings,
)
"""Each looks at one pair alone; what needs an article or an issue stands in `tm.quality.throughout`."""


def findings(pair: Pair) -> tuple[Finding, ...]:
    """What may be wrong in a translation, errors first; nothing where there is no translation."""
    if not pair.target.strip():
        return ()
    found = dict.fromkeys(
        finding for family in FAMILIES for finding in family(pair) if pair.options.wants(finding.check)
    )
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[bool, int]:
    first = finding.target_spans[0][0] if finding.target_spans else 0
    return finding.severity is not Severity.ERROR, first
