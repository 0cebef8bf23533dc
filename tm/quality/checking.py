"""All families of checks over one pair: the findings, gravest first, in the order of the text."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final, TypeAlias

from tm.quality import (
    as_written,
    calendar,
    capitals,
    countries,
    exchanged,
    figures,
    glyphs,
    kept,
    leftover,
    letters,
    names,
    norm,
    omitted,
    percents,
    punctuation,
    quantities,
    quotations,
    ranks,
    slots,
    spacing,
    terms,
    turned,
    uncounted,
    unquoted,
    wholeness,
)
from tm.quality.values import Check, Finding, Pair, Severity

Family: TypeAlias = Callable[[Pair], Iterable[Finding]]

FAMILIES: Final[tuple[Family, ...]] = (
    kept.findings,
    slots.findings,
    figures.findings,
    turned.findings,
    ranks.findings,
    norm.findings,
    percents.findings,
    quantities.findings,
    uncounted.findings,
    calendar.findings,
    quotations.findings,
    unquoted.findings,
    punctuation.findings,
    spacing.findings,
    letters.findings,
    leftover.findings,
    glyphs.findings,
    names.findings,
    exchanged.findings,
    omitted.findings,
    countries.findings,
    as_written.findings,
    capitals.findings,
    wholeness.findings,
    terms.findings,
)
"""Each looks at one pair alone; what needs an article or an issue stands in `tm.quality.throughout`."""

_CUT_SHORT: Final = frozenset({Check.LENGTH, Check.SENTENCE_LOST})
"""Where a text ends too early, its last mark is no news."""


@lru_cache(maxsize=16384)
def findings(pair: Pair) -> tuple[Finding, ...]:
    """What may be wrong in a translation, errors first; nothing where there is no translation.

    What was found is known for a while: a text is asked for as it is typed, saved, and approved, and with
    all others of its edition whenever one of them has changed; an issue in fourteen editions fits in.
    """
    if not pair.target.strip():
        return ()
    found = [finding for family in FAMILIES for finding in family(pair) if pair.options.wants(finding.check)]
    if not _CUT_SHORT.isdisjoint(finding.check for finding in found):
        found = [finding for finding in found if finding.check is not Check.FINAL_MARK]
    found = [finding for finding in found if not omitted.is_told_of(finding, found)]
    return tuple(sorted(map(pair.options.judged, _told_once(found)), key=_order))


def _told_once(found: Iterable[Finding]) -> Iterable[Finding]:
    """The findings, those that say the same of several places as one."""
    same: dict[tuple[object, ...], Finding] = {}
    for finding in found:
        key = finding.check, finding.source_spans, tuple(finding.params.items()), finding.replacement
        earlier = same.get(key)
        spans = (*(earlier.target_spans if earlier else ()), *finding.target_spans)
        same[key] = replace(finding, target_spans=tuple(dict.fromkeys(spans)))
    return same.values()


def _order(finding: Finding) -> tuple[bool, int]:
    first = finding.target_spans[0][0] if finding.target_spans else 0
    return finding.severity is not Severity.ERROR, first
