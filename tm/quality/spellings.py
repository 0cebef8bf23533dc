"""One name spelled in two ways within an issue.

A name that is written in other letters as it is heard has no one spelling for its vowels, and two who
translate for a paper write them in two ways: those are compared within an article, where it is firm in its
spelling or the original names somebody in full. Other consonants are other sounds wherever they stand.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tm.languages import script
from tm.quality.calendar import is_of_calendar
from tm.quality.dictionary import is_listed
from tm.quality.reading import Word, source, target
from tm.quality.respelling import bare, differ_in_vowels, is_respelled
from tm.quality.sounds import consonants, is_rendered, sound_alike
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding, Pair

_SHORTEST: Final = 4
_SHORTEST_SLIP: Final = 3
_ELSEWHERE: Final = 0.25
"""The part of its places in which a rendering of a name may stand without the name."""
_FIRM: Final = 3
"""So many times as often as another stands the spelling that a text has decided on."""
_CASED: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})


def findings(*articles: Sequence[Part]) -> Iterator[Found]:
    """Names of the original whose rendering differs by a letter from the one used most often."""
    parts = [part for article in articles for part in article]
    article_of = {part.id: place for place, article in enumerate(articles) for part in article}
    by_name = _by_name(parts)
    everywhere = _counted(parts)
    family: dict[str, dict[str, Part]] = defaultdict(dict)
    for name, places in by_name.items():
        family[_stem(name)] |= {part.id: part for part in places}
    again = {name: places for name, places in by_name.items() if len(places) > 1}
    kin = {stem: _counted(family[stem].values()) for stem in {_stem(name) for name in again}}
    told = [
        found
        for name, places in again.items()
        for found in _spelled_otherwise(name, places, kin[_stem(name)], everywhere)
        if _is_clear(found, name, places, article_of)
    ]
    yield from {(part, finding.target_spans): (part, finding) for part, finding in told}.values()


def _counted(parts: Iterable[Part]) -> Counter[str]:
    """In how many parts each word stands that may be a name."""
    return Counter(word for part in parts for word in {each.text for each in _candidates(part)})


def _stem(name: str) -> str:
    """What a name and the words made of it begin with."""
    return name[:_SHORTEST]


def _by_name(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """The parts in which the original has each name: what somewhere has a capital within a sentence."""
    cased = [part for part in parts if script(part.pair.source_language) in _CASED]
    some = [part for part in cased if part.pair.target.strip()]
    names = {name for part in some for name in _names(part.pair)}
    found: dict[str, list[Part]] = defaultdict(list)
    for part in some:
        for name in sorted(names & {word.text for word in source(part.pair).words}):
            found[name].append(part)
    return found


def _names(pair: Pair) -> set[str]:
    """The words of an original that have a capital within a sentence, and are no day and no month."""
    return {
        word.text
        for word in source(pair).words[1:]
        if word.text[0].isupper()
        and not word.text.isupper()
        and len(word.text) >= _SHORTEST
        and not is_of_calendar(word.text, pair.source_language)
    }


def _candidates(part: Part) -> list[Word]:
    """The words of a translation that may be names."""
    cased = script(part.pair.target_language) in _CASED
    return [
        word
        for word in target(part.pair).words
        if len(word.text) >= _SHORTEST_SLIP and (word.text[0].isupper() if cased else True)
    ]


def _spelled_otherwise(
    name: str, places: list[Part], kin: Counter[str], everywhere: Counter[str]
) -> Iterator[Found]:
    """Words of these parts that are nearly the one that renders the name in most of them.

    `kin` counts the words beside the name and what is made of it: Chile, Chilean.
    """
    ways = _counted(places)
    own = {word for word in ways if _is_own(kin[word], everywhere[word])}
    for usual in sorted(
        (word for word in ways if ways[word] > 1 and len(word) >= _SHORTEST),
        key=lambda word: (-ways[word], word),
    ):
        if not (sound_alike(name, usual) or sound_alike(name, bare(usual))):
            continue
        if usual not in own and not is_rendered(name, usual):
            continue
        rarer = (word for word in own if ways[word] < ways[usual] and everywhere[word] < everywhere[usual])
        if slips := {word for word in rarer if is_respelled(usual, word)}:
            yield from _slips(name, places, slips, usual)


def _slips(name: str, places: list[Part], slips: set[str], usual: str) -> Iterator[Found]:
    """Where words stand instead of the usual one that the original and the language do not have."""
    for part in places:
        words = _candidates(part)
        if any(word.text == usual for word in words):
            continue
        there = {word.text for word in source(part.pair).words}
        others = {consonants(each) for each in there - {name} if each[0].isupper()}
        wrong = [
            word
            for word in words
            if word.text in slips - there
            and consonants(word.text) not in others  # nor does it render another name
            and not is_listed(word.text, part.pair.target_language)
        ]
        for text in dict.fromkeys(word.text for word in wrong):
            yield part.id, _finding(part, name, [word for word in wrong if word.text == text], usual)


def _is_clear(found: Found, name: str, places: Sequence[Part], article_of: Mapping[str, int]) -> bool:
    """Whether the two spellings are no two ways in which papers write the vowels of a foreign name."""
    id_, finding = found
    word, usual = finding.params["word"], finding.params["other"]
    if word.isascii() or not differ_in_vowels(word, usual):
        return True
    ways = {each: [part for part in places if _has(part, each)] for each in (word, usual)}
    beside = [part for part in ways[usual] if article_of[part.id] == article_of[id_]]
    if len(ways[usual]) >= _FIRM * len(ways[word]):
        return bool(beside)
    own = next(_in_full(part, name) for part in places if part.id == id_)
    return any(own & _in_full(part, name) for part in beside)


def _has(part: Part, word: str) -> bool:
    return any(each.text == word for each in target(part.pair).words)


def _in_full(part: Part, name: str) -> set[str]:
    """What stands right beside a name of the original as more of the same name."""
    text = source(part.pair)
    return {
        other.text
        for one, two in pairwise(text.words)
        for each, other in ((one, two), (two, one))
        if each.text == name and other.text[0].isupper() and text.prose[one.end : two.start] == " "
    }


def _is_own(beside: int, everywhere: int) -> bool:
    """Whether a word hardly stands where the name does not."""
    return everywhere - beside <= beside * _ELSEWHERE


def _finding(part: Part, name: str, words: Sequence[Word], usual: str) -> Finding:
    spans = tuple(target(part.pair).span(word.start, word.end) for word in words)
    there = source(part.pair)
    names = tuple(there.span(each.start, each.end) for each in there.words if each.text == name)
    params = {"word": words[0].text, "other": usual}
    return Finding(Check.TWO_SPELLINGS, spans, names, params, replacement=usual)
