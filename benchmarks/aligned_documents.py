"""Documents whose alignment is known: real sentence pairs, merged, cut, dropped and added at random."""

import os
import random
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

Beads = Sequence[tuple[tuple[int, ...], tuple[int, ...]]]

FOLDER = Path(os.environ.get("PLIEGO_SHARED", "../shared")) / "data" / "tico19"
LANGUAGES = ("es-419", "fr", "ar", "hi")
_PLACES = (re.compile(r"(?<=[,;:.،؛।])\s+"), re.compile(r"\s+"))
_WINDOW = 50
_AGREE = 0.6


@dataclass(frozen=True)
class Document:
    """Two texts as paragraphs of sentences, and which sentences belong together."""

    source: list[list[str]]
    target: list[list[str]]
    gold: Beads


def documents(language: str, number: int, *, seed: int = 1) -> Iterator[Document]:
    """Documents of 30 to 80 consecutive pairs of the translation memory, always the same for a seed."""
    chance = random.Random(f"{seed}-{language}")
    stretches = _stretches(language)
    for _ in range(number):
        pairs = chance.choices(stretches, [len(each) for each in stretches])[0]
        size = chance.randint(30, 80)
        begin = chance.randrange(len(pairs) - size)
        yield _document(list(_beads(pairs[begin : begin + size], chance)), chance)


@lru_cache
def _stretches(language: str) -> list[list[tuple[str, str]]]:
    """The memory without the windows whose halves belong to other sentences, as their figures show.

    In the French one, some 400 neighbouring pairs are shifted against each other.
    """
    root = ET.parse(FOLDER / f"all.en-{language}.tmx").getroot()
    pairs = [tuple("".join(seg.itertext()).strip() for seg in unit.iter("seg")) for unit in root.iter("tu")]
    sound: list[list[tuple[str, str]]] = [[]]
    for begin in range(0, len(pairs), _WINDOW):
        window = [(pair[0], pair[1]) for pair in pairs[begin : begin + _WINDOW] if all(pair)]
        if _figures_agree(window):
            sound[-1].extend(window)
        else:
            sound.append([])
    return [stretch for stretch in sound if len(stretch) > 100]


def _figures_agree(pairs: Sequence[tuple[str, str]]) -> bool:
    both = [(_figures(source), _figures(target)) for source, target in pairs]
    shares = [len(one & other) / len(one | other) for one, other in both if one | other]
    return not shares or sum(shares) / len(shares) >= _AGREE


def _figures(text: str) -> set[str]:
    digits = "".join(str(unicodedata.decimal(sign, " ")) for sign in text)
    return set(re.findall(r"\d+", digits))


def _beads(pairs: Sequence[tuple[str, str]], chance: random.Random) -> Iterator[tuple[list[str], list[str]]]:
    """Sentences of both sides that belong together: mostly one to one."""
    rest = iter(pairs)
    for source, target in rest:
        kind = chance.random()
        following = next(rest, None) if kind < 0.06 else None
        if following and kind < 0.03:
            yield [source, following[0]], [f"{target} {following[1]}"]
        elif following:
            yield [f"{source} {following[0]}"], [target, following[1]]
        elif kind < 0.10:
            yield [source], _cut(target, chance)
        elif kind < 0.14:
            yield _cut(source, chance), [target]
        elif kind < 0.17:
            yield [source], []
        elif kind < 0.20:
            yield [], [target]
        else:
            yield [source], [target]


def _cut(text: str, chance: random.Random) -> list[str]:
    """The text in two, at a comma or the like near its middle if there is one."""
    for places in _PLACES:
        found = [m for m in places.finditer(text) if 0.3 * len(text) < m.start() < 0.7 * len(text)]
        if found:
            place = chance.choice(found)
            return [text[: place.start()], text[place.end() :]]
    return [text]


def _document(beads: Sequence[tuple[list[str], list[str]]], chance: random.Random) -> Document:
    """The beads as two texts, with paragraphs that begin with the same beads but for one in ten."""
    gold: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    i = j = 0
    for source, target in beads:
        gold.append((tuple(range(i, i + len(source))), tuple(range(j, j + len(target)))))
        i, j = i + len(source), j + len(target)
    begins = [bead for bead in gold if chance.random() < 0.3]
    return Document(
        _paragraphs([s for source, _ in beads for s in source], [source for source, _ in begins], chance),
        _paragraphs([t for _, target in beads for t in target], [target for _, target in begins], chance),
        gold,
    )


def _paragraphs(
    sentences: Sequence[str], begins: Sequence[tuple[int, ...]], chance: random.Random
) -> list[list[str]]:
    firsts = {each[0] for each in begins if each}
    moved = {first + chance.choice((-1, 1)) if chance.random() < 0.1 else first for first in firsts}
    cuts = sorted({0, len(sentences), *(place for place in moved if 0 < place < len(sentences))})
    return [list(sentences[begin:end]) for begin, end in pairwise(cuts)]
