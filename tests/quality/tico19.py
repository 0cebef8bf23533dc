"""Human translations of TICO-19, read in place: good pairs on which checks are to be silent."""

import os
import random
import xml.etree.ElementTree as ET
from functools import lru_cache
from pathlib import Path
from typing import Final

import pytest

from tm.quality.values import Pair

LANGUAGES: Final = ("es-419", "fr", "ar", "hi")
OTHER_SENTENCES: Final = {"fr": range(461, 735)}
"""Places in a memory where the translations are those of other sentences: no place to seed faults."""
_SHARED: Final = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).parents[3] / "shared"))


def good_human_pairs(language: str) -> tuple[Pair, ...]:
    """The units of one language that are translations of one another."""
    wrong = OTHER_SENTENCES.get(language, ())
    return tuple(pair for place, pair in enumerate(human_pairs(language)) if place not in wrong)


@lru_cache(maxsize=4)
def human_pairs(language: str) -> tuple[Pair, ...]:
    """The units of one language as they are; the test is skipped where the data are not there."""
    path = _SHARED / "data" / "tico19" / f"all.en-{language}.tmx"
    if not path.exists():
        pytest.skip("the shared data are not there")
    units = ET.parse(path).getroot().iter("tu")
    texts = [["".join(seg.itertext()) for seg in unit.iter("seg")] for unit in units]
    return tuple(Pair(source, target, "en", language) for source, target in texts)


def some(language: str, count: int, seed: str) -> list[Pair]:
    """A sample of the units, the same for the same seed."""
    pairs = good_human_pairs(language)
    return random.Random(f"{language} {seed}").sample(pairs, min(count, len(pairs)))
