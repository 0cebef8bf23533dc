"""Cutting text into sentences, beside pySBD on the same paragraphs in the same run.

The paragraphs are shuffled sentences of TICO-19, read in place, or else of made-up words; none comes twice.
The same memories judge the cuts: of two segments put side by side, the first has to end where it ended.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from xml.etree import ElementTree as ET

import pysbd

from benchmarks.timing import Timed, alone, in_turn
from tm.segmentation import sentences

SPEED_LIMIT = 10.0
JOINT_LIMIT = 0.99
RATIO_LIMIT = 40.0
LONG = 2_000_000
SHORT = 60_000
ROUNDS = 5
LANGUAGES = {"en": "all.en-fr.tmx", "es": "all.en-es-419.tmx", "fr": "all.en-fr.tmx"}
JUDGED = LANGUAGES | {"ar": "all.en-ar.tmx", "hi": "all.en-hi.tmx"}
ENDS_SENTENCE = (".", "!", "?", "؟", "।")
SYLLABLES = ["ka", "lo", "mi", "ren", "tas", "vo", "el", "ur", "nim", "da", "pol", "se", "gri", "ost"]
ENDS = [*["."] * 12, "?", "!", "…", ".”", " etc.", " at 5 p.m.", " in the U.S.", " (No. 7)."]
BEGINNINGS = [*[""] * 12, "“", "Dr. ", "Mr. K. ", "On Jan. 2, ", "J. "]
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def measures() -> Iterator[bool]:
    """Print speed and ratio per language and say of each whether it keeps its limit."""
    for language in LANGUAGES:
        yield _speed(language)
        yield _ratio(language)
    for language in JUDGED:
        yield _joints(language)


def _joints(language: str) -> bool:
    """Print how many joints of two segments are found where both are sentences; true without the memory."""
    known = _sentences(language)
    pairs = [
        (first, second)
        for first, second in zip(known[::2], known[1::2], strict=False)
        if first.endswith(ENDS_SENTENCE) and _begins(second)
    ]
    found = sum(_is_joint(first, second, language) for first, second in pairs)
    print(f"joints of {language}: {found} of {len(pairs)} found (≥ {JOINT_LIMIT:.0%})")
    return found >= JOINT_LIMIT * len(pairs)


def _begins(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and not letters[0].islower()


def _is_joint(first: str, second: str, language: str) -> bool:
    place = 0
    for sentence in sentences(f"{first} {second}", language):
        place += len(sentence.text)
        if place >= len(first):
            return place == len(first)
        place += len(sentence.gap_after)
    return False


def _speed(language: str) -> bool:
    paragraphs = list(_paragraphs(language, LONG))
    timed = alone(lambda: _cut(paragraphs, language), rounds=ROUNDS)
    speed = _size(paragraphs) / timed.p50 / 1e6
    print(f"sentences of {language}: {speed:.1f} MB/s on text that does not repeat (≥ {SPEED_LIMIT})")
    return speed >= SPEED_LIMIT


def _ratio(language: str) -> bool:
    paragraphs = list(_paragraphs(language, SHORT))
    peer = pysbd.Segmenter(language=language, clean=False)

    def theirs() -> None:
        for paragraph in paragraphs:
            peer.segment(paragraph)

    ours, others = in_turn(lambda: _cut(paragraphs, language), theirs, rounds=ROUNDS, warm=1)
    ratio = others.p50 / ours.p50
    rates = f"{_rate(paragraphs, ours)}; pySBD: {_rate(paragraphs, others)}"
    print(f"  in turn: ours {rates}; {ratio:.0f} × (≥ {RATIO_LIMIT})")
    return ratio >= RATIO_LIMIT


def _cut(paragraphs: Iterable[str], language: str) -> None:
    for paragraph in paragraphs:
        sentences(paragraph, language)


def _rate(paragraphs: list[str], timed: Timed) -> str:
    return f"{_size(paragraphs) / timed.p50 / 1e6:.2f} MB/s"


def _size(paragraphs: list[str]) -> int:
    return sum(len(paragraph.encode()) for paragraph in paragraphs)


def _paragraphs(language: str, size: int) -> Iterator[str]:
    """Paragraphs of three to six sentences, about `size` bytes in all; words are shuffled in each anew."""
    random = Random(16)
    known = _sentences(language)
    made = 0
    while made < size:
        chosen = [_varied(random, random.choice(known) if known else "") for _ in range(random.randint(3, 6))]
        paragraph = " ".join(chosen)
        made += len(paragraph.encode())
        yield paragraph


def _sentences(language: str) -> list[str]:
    """What TICO-19 has in a language, if it is beside the project."""
    shared = Path(os.environ.get("PLIEGO_SHARED", "../shared")) / "data" / "tico19" / JUDGED[language]
    if not shared.is_file():
        return []
    variants = ET.parse(shared).iter("tuv")
    found = (
        "".join(variant.itertext()).strip()
        for variant in variants
        if variant.get(XML_LANGUAGE, variant.get("lang", "")).startswith(language)
    )
    return [text for text in found if text]


def _varied(random: Random, text: str) -> str:
    """A sentence that was not there before: first and last words in place, those between in another order."""
    words = text.split()
    if len(words) < 8:
        words = ["".join(random.choices(SYLLABLES, k=random.randint(1, 3))) for _ in range(18)]
        beginning, first = random.choice(BEGINNINGS), words[0].capitalize()
        return " ".join([beginning + first, *words[1:]]) + random.choice(ENDS)
    middle = words[2:-2]
    random.shuffle(middle)
    return " ".join([*words[:2], *middle, *words[-2:]])
