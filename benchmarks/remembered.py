"""Made-up memories of any size out of real sentences, and questions to them."""

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tm.formats.tmx import read_units
from tm.memory import bare

FOLDER: Final = Path(os.environ.get("PLIEGO_SHARED", "../shared")) / "data" / "tico19"
_SEED: Final = 11


def pairs(count: int) -> Iterator[tuple[str, str]]:
    """Real pairs first, then others out of their halves and with words of others in them."""
    dice = random.Random(_SEED)
    real = list(_real())
    yield from real[:count]
    for _ in range(count - len(real)):
        yield _mixed(dice, real)


def questions(count: int) -> Iterator[str]:
    """Two of three are sentences of the memory with a tenth to four tenths of their words replaced."""
    dice = random.Random(_SEED + 1)
    real = list(_real())
    vocabulary = [word for source, _ in real for word in source.split()]
    for number in range(count):
        words = dice.choice(real)[0].split()
        if number % 3 == 2:
            dice.shuffle(words)
        share = dice.uniform(0.1, 0.4)
        yield " ".join(dice.choice(vocabulary) if dice.random() < share else word for word in words)


def brute_force(text: str, sources: list[str]) -> list[tuple[float, int]]:
    """The five likest of all, as rapidfuzz finds them when it compares everything."""
    found = process.extract(
        bare(text), sources, scorer=Levenshtein.normalized_similarity, processor=None, limit=5
    )
    return [(share, place) for _, share, place in found]


def _mixed(dice: random.Random, real: list[tuple[str, str]]) -> tuple[str, str]:
    (one, first), (other, second) = dice.choice(real), dice.choice(real)
    left, right = one.split(), other.split()
    if dice.random() < 0.5:
        return " ".join(left[: len(left) // 2] + right[len(right) // 2 :]), f"{first} {second}"
    share = dice.uniform(0.1, 0.5)
    return " ".join(dice.choice(right) if dice.random() < share else word for word in left), first


def _real() -> Iterator[tuple[str, str]]:
    with (FOLDER / "all.en-es-419.tmx").open("rb") as file:
        for unit in read_units(file):
            source, target = unit.text("en"), unit.text("es-419")
            if source and target:
                yield source, target
