"""Names and terms: the look-up in a sentence with a full register beside a floor, and what is recognised."""

import csv
import random
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from time import perf_counter
from xml.etree import ElementTree as ET

from benchmarks.aligned_documents import FOLDER
from benchmarks.timing import in_turn, milliseconds
from tm.glossary.checking import missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.learning import learn
from tm.glossary.renderings import renderings_in
from tm.glossary.values import Entry, Kind, Rendering

LISTS = {"es-419": "f_en-es_XX.csv", "ar": "f_en-ar_AR.csv", "hi": "f_en-hi_IN.csv"}
LEAST = {"es-419": 0.99, "ar": 0.98, "hi": 0.99}
"""The share of terms with their renderings that must be recognised."""
ENTRIES = 5000
RATIO = 1.5
"""How many times the floor a look-up may take."""

Pairs = list[tuple[str, str]]


def measures() -> Iterator[bool]:
    """Print speed and recognition; each yields whether it keeps its limit."""
    if not FOLDER.is_dir():
        print("names: no term lists (PLIEGO_SHARED names the folder)")
        return
    yield from _speed(_pairs("es-419"))
    for language, name in LISTS.items():
        yield _recognised(language, _entries(name), _pairs(language))


def _speed(pairs: Pairs) -> Iterator[bool]:
    """Against one regular expression of all entries as listed, which finds no other form and no mistake."""
    entries = _many(pairs)
    begun = perf_counter()
    glossary = Glossary(entries, "en")
    built = perf_counter() - begun
    alternatives = sorted((re.escape(entry.text) for entry in entries), key=len, reverse=True)
    floor = re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)
    sentences = [source for source, _ in pairs[:1000]]
    ours, bare = iter(sentences * 3), iter(sentences * 3)
    rounds = 2 * len(sentences)
    timed, least = in_turn(
        lambda: glossary.mentions(next(ours)), lambda: floor.findall(next(bare)), rounds=rounds, warm=1000
    )
    print(f"look-up in a sentence with {len(entries)} entries, made ready in {built:.1f} s")
    print(f"  ours {milliseconds(timed)}; one regular expression of them {milliseconds(least)}")
    yield timed.p50 <= RATIO * least.p50


def _recognised(language: str, entries: list[Entry], pairs: Pairs) -> bool:
    """Where a term stands in the original and one of its renderings in the translation, both as listed."""
    glossary = Glossary(entries, "en")
    words = {
        entry.key: re.compile(rf"(?<!\w){re.escape(entry.text)}(?!\w)", re.IGNORECASE) for entry in entries
    }
    there = found = faults = known = 0
    learnt = learn(glossary, islice(pairs, 0, None, 2), language)
    for number, (source, target) in enumerate(pairs):
        mentions = glossary.mentions(source)
        named = {mention.entry.key for mention in mentions}
        low = target.lower()
        listed = [
            entry
            for entry in entries
            if words[entry.key].search(source) and any(text.lower() in low for text in entry.right)
        ]
        there += len(listed)
        rendered = renderings_in(listed, target, language=language)
        found += sum(entry.key in named and bool(rendered[entry.key]) for entry in listed)
        if number % 2:
            faults += len(missing_or_forbidden(mentions, target, language=language))
            known += len(missing_or_forbidden(mentions, target, language=language, learnt=learnt))
    units = len(pairs) // 2
    print(
        f"en → {language}: of {there} terms with a rendering as listed {found / there:.2%} are recognised; "
        f"of 100 human translations {100 * faults / units:.1f} would be asked for a term, "
        f"{100 * known / units:.1f} once the other half has taught"
    )
    return found / there >= LEAST[language]


def _many(pairs: Pairs) -> list[Entry]:
    """Thousands of entries: runs of one to four words of other sentences, every fifth a name."""
    chance = random.Random(4)
    found: dict[str, Entry] = {}
    words = [re.findall(r"[^\W\d_]+", source) for source, _ in pairs[1000:]]
    while len(found) < ENTRIES:
        sentence = chance.choice(words)
        length = chance.choice((1, 1, 2, 2, 3, 4))
        at = chance.randrange(max(1, len(sentence) - length + 1))
        text = " ".join(sentence[at : at + length])
        if len(text) > 3:
            kind = Kind.PERSON if len(found) % 5 == 0 else Kind.TERM
            listed = text.title() if kind is Kind.PERSON else text
            found.setdefault(text.lower(), Entry(str(len(found)), listed, kind))
    return list(found.values())


def _entries(name: str) -> list[Entry]:
    found: dict[str, list[str]] = {}
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            source, target = row["sourceString"].strip(), row["targetString"].strip()
            if source and target:
                found.setdefault(source, []).append(target)
    return [Entry(text, text, renderings=tuple(map(Rendering, targets))) for text, targets in found.items()]


def _pairs(language: str) -> Pairs:
    tag = "{http://www.w3.org/XML/1998/namespace}lang"
    units = ET.parse(FOLDER / f"all.en-{language}.tmx").getroot().iter("tu")
    texts: list[Mapping[str, str]] = [
        {str(each.get(tag)): "".join(seg.itertext()) for each in unit.iter("tuv") for seg in each.iter("seg")}
        for unit in units
    ]
    return [(each["en"], each[language]) for each in texts]
