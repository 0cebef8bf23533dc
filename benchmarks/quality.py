"""Quality checks: pairs per second over the human translations of TICO-19, and what they find there.

The memories are read in place; without them there is nothing to measure. What a save pays for its checks
stands in `pages`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.timing import alone
from tm.quality import issues
from tm.quality.checking import findings
from tm.quality.throughout import Part
from tm.quality.values import Pair

LANGUAGES = ("es-419", "fr", "ar", "hi")
PAIRS = 600
WARM = 20
SPEED_LIMIT = 200.0
FOUND_LIMIT = 3.0


def measures() -> Iterator[bool]:
    """Print pairs per second and findings in 100 pairs, alone and as an issue, per language."""
    for language in LANGUAGES:
        pairs = _pairs(language)
        if pairs:
            yield _speed(language, pairs[-PAIRS:])
            yield _told(pairs)


def _speed(language: str, pairs: list[Pair]) -> bool:
    for pair in pairs[:WARM]:
        findings(pair)  # what is read once per process
    timed = alone(lambda: [findings(pair) for pair in pairs[WARM:]], rounds=1, warm=0)
    speed = len(pairs[WARM:]) / timed.p50
    print(f"checks of {language}: {speed:,.0f} pairs per second (≥ {SPEED_LIMIT:,.0f})")
    return speed >= SPEED_LIMIT


def _told(pairs: list[Pair]) -> bool:
    """What `tm check` says of the whole memory as one long article."""
    parts = [Part(str(place), str(place), pair) for place, pair in enumerate(pairs)]
    each = 100 * sum(len(findings(pair)) for pair in pairs) / len(pairs)
    found = 100 * sum(map(len, issues.findings([parts]).values())) / len(parts)
    print(f"  {found:.2f} findings in 100 (≤ {FOUND_LIMIT}), {each:.2f} in the sentences alone")
    return found <= FOUND_LIMIT


def _pairs(language: str) -> list[Pair]:
    """The pairs of a memory, if it is beside the project."""
    shared = Path(os.environ.get("PLIEGO_SHARED", "../shared")) / "data" / "tico19" / f"all.en-{language}.tmx"
    if not shared.is_file():
        return []
    texts = [["".join(seg.itertext()) for seg in unit.iter("seg")] for unit in ET.parse(shared).iter("tu")]
    return [Pair(source, target, "en", language) for source, target in texts]
