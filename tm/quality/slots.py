"""The slots of standing texts, `{url}` and its like: an edition puts its own words there, so each stays."""

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from tm.quality.values import Check, Finding, Pair, Span

_SLOT: Final = re.compile(r"\{\w+\}")
_NEAR: Final = 2
"""Letters in which a slot may differ and still be meant for another."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Slots of the original that are lost or changed, and those that nobody fills."""
    if "{" not in pair.source and "{" not in pair.target:
        return
    theirs, ours = _slots(pair.source), _slots(pair.target)
    invented = {slot: spans for slot, spans in ours.items() if slot not in theirs}
    for slot, spans in theirs.items():
        if slot in ours:
            continue
        meant = min(invented, key=lambda each: OSA.distance(slot.lower(), each.lower()), default=None)
        if meant and OSA.distance(slot.lower(), meant.lower()) <= _NEAR:
            here = invented.pop(meant)
            yield Finding(Check.SLOT, tuple(here), tuple(spans), {"slot": slot}, replacement=slot)
        else:
            yield Finding(Check.SLOT, (), tuple(spans), {"slot": slot})
    for slot, spans in invented.items():
        yield Finding(Check.SLOT_ADDED, tuple(spans), params={"slot": slot})


def _slots(text: str) -> dict[str, list[Span]]:
    """The slots of a text, with where each stands."""
    found: dict[str, list[Span]] = {}
    for match in _SLOT.finditer(text):
        found.setdefault(match[0], []).append(match.span())
    return found
