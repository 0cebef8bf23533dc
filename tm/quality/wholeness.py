"""The whole of it: translated, nothing lost, nothing added, not too long."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tm.document import SENTENCE_BLOCKS, BlockType
from tm.languages import base, script
from tm.quality.leftover import FEW, are_left_over
from tm.quality.little_words import is_of_another_language, little_words
from tm.quality.punctuation import is_headline
from tm.quality.reading import Reading, source, target
from tm.quality.sentence_lengths import sentence_lengths, sentences
from tm.quality.values import Check, Finding, Pair, Span

_SIZES: Final[Mapping[str, float]] = {
    "en": 1.0, "es": 1.17, "fr": 1.19, "pt": 1.11, "it": 1.14, "de": 1.14, "nl": 1.1, "ca": 1.14,
    "ro": 1.12, "tr": 1.04, "ar": 0.91, "fa": 0.96, "ur": 1.0, "hi": 1.0, "ta": 1.22, "bn": 0.98, "te": 1.05,
    "mr": 1.02, "gu": 0.98, "pa": 1.0, "ml": 1.18, "kn": 1.08, "ru": 1.06, "uk": 1.04, "pl": 1.08,
    "el": 1.15, "he": 0.8, "xh": 1.08, "zu": 1.08, "sw": 1.04, "id": 1.08, "vi": 1.05, "zh": 0.32,
    "ja": 0.45, "ko": 0.52, "am": 0.65,
}  # fmt: skip
"""Letters that a language takes for one of English, from long texts."""
_USUAL: Final = 1.06
_LOOSE: Final = {BlockType.HEADLINE, BlockType.KICKER, BlockType.DECK, BlockType.SUBHEAD, BlockType.BOX}
_NAMES: Final = {BlockType.BYLINE, BlockType.SIGNOFF, BlockType.DATELINE}
_SHORTEST: Final = 12
"""Letters below which no length says anything."""
_CLAUSES: Final = re.compile(r"[:;؛–—]")
"""What parts clauses, where another translator would part sentences."""
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_RUN: Final = 4
"""Words in a row that two languages do not share by chance."""

_LONG_NAME: Final = 7
"""Words that the name of an organisation or of a prize may have."""
_FOREIGN_WORDS: Final = 3
"""Small words in a row that no text has by chance in the letters of another script."""
_THIRD: Final = 1 / 3
_SHORT: Final = 50
"""Letters up to which a line without a last mark is taken for a title, whose length is freer."""
_FEW: Final = 60
"""Letters of a sentence of a few words, of which each says much: one more or less is no sign of a loss."""
_LESS: Final = 0.4
_MORE: Final = 0.5
"""The parts of a sentence's length by which a text with one less is shorter, with one more longer."""
_CUTTING: Final = frozenset({"tr", "ta"})
_CUT: Final = 0.6
"""Languages into which long sentences are commonly cut, and that part for them."""
_WHICH: Final[Mapping[str, str]] = {
    "ta": "மேலும் ஆனால் ஆனாலும் ஏனெனில் ஏனென்றால் எனவே எனினும் ஆகவே இதனால் அதனால் அதாவது இது இதன் இவை அவை"
    " பிறகு பின்னர் அதோடு குறிப்பாக",
}
"""How a sentence begins that another language has as a clause: *and, because, this* for its *which*."""
_PASSAGE: Final = 6
_LONG_WORDS: Final = frozenset({"ta", "te", "ml", "kn", "tr", "xh", "zu", "sw"})
_PASSAGE_OF_LONG_WORDS: Final = 4
_MORE_WORDS: Final = 4
_PASSAGE_TOO: Final = 3
"""Words in a row that are rarely said twice in a sentence; in languages that say much in one,
fewer, in an original that repeats itself, and more where it repeats an abbreviation."""
_TERSE: Final = 0.05
"""By so much shorter is a translation that says the same in fewer words than one that lost some."""
_LONG: Final = 100
"""Letters from which on what is said in more words and what in fewer make up for one another."""
_OF_FEW_WORDS: Final = frozenset({"ta", "te", "ml", "kn"})
"""Languages that put so much into a word that their length varies more."""
_IN_FULL: Final = 20
"""Letters that a name has more than its abbreviation."""
_MUCH: Final = 0.4
"""The logarithm of a length by which a translation is long enough to hold something twice."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Text that is still the original's, lost, added, or too long for its place."""
    theirs, ours = source(pair), target(pair)
    untranslated = _untranslated(pair, theirs, ours)
    if untranslated:
        yield Finding(Check.UNTRANSLATED, (untranslated,))
    else:
        yield from _amount(pair, theirs, ours)
    limit = pair.options.headline_letters
    if limit and pair.block_type is BlockType.HEADLINE and len(ours.prose) > limit:
        yield Finding(Check.HEADLINE_LENGTH, params={"letters": str(len(ours.prose)), "limit": str(limit)})


def _untranslated(pair: Pair, theirs: Reading, ours: Reading) -> Span | None:
    """Where the translation still is the original, if it is."""
    if base(pair.source_language) == base(pair.target_language) or pair.block_type in _NAMES:
        return None
    there = [word.text.casefold() for word in theirs.words]
    here = [word.text.casefold() for word in ours.words]
    if not there or not here:
        return None
    if there == here and _is_speech(pair, theirs):
        return ours.span(0, len(ours.prose))
    begin, length = _longest_run(there, here)
    if length == FEW and are_left_over(ours.words[begin : begin + length], ours, pair):
        return ours.span(ours.words[begin].start, ours.words[begin + length - 1].end)
    if length < _LONGEST_RUN or not _is_prose(pair, ours, begin, length):
        return None
    return ours.span(ours.words[begin].start, ours.words[begin + length - 1].end)


def _is_speech(pair: Pair, theirs: Reading) -> bool:
    """Whether a text that stands on both sides is words rather than names."""
    words = [word.text for word in theirs.words]
    if is_of_another_language(words, pair.source_language):
        return False  # what the original quotes in another language
    little = little_words(pair.source_language) - little_words(pair.target_language)
    if len(words) >= 2 and any(word.casefold() in little for word in words):
        return True
    small = [word for word in words[1:] if word[0].islower() or not word[0].isupper()]
    return len(words) > 2 and len(small) >= len(words) / 3


def _longest_run(there: list[str], here: list[str]) -> tuple[int, int]:
    """Where the longest run of words begins that both have, and how many words it has."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(there):
        places.setdefault(word, []).append(place)
    best = (0, 0)
    lengths: dict[int, int] = {}
    for place, word in enumerate(here):
        lengths = {at: lengths.get(at - 1, 0) + 1 for at in places.get(word, ())}
        for length in lengths.values():
            if length > best[1]:
                best = (place - length + 1, length)
    return best


def _is_prose(pair: Pair, ours: Reading, begin: int, length: int) -> bool:
    """Whether a run of words is speech left over: with little words of its language, no title or name."""
    words = ours.words[begin : begin + length]
    before = ours.prose[words[0].start - 1 : words[0].start]
    if before and before in "\"“«„‘'([" and (length < 3 * _LONGEST_RUN or is_headline(words)):
        return False
    little = little_words(pair.source_language) - little_words(pair.target_language)
    small = [word.text for word in words if not word.text[0].isupper()]
    found = sum(word in little for word in small)
    if len(small) >= _FOREIGN_WORDS and script(pair.source_language) != script(pair.target_language):
        return found > 0 or length > 2 * _LONGEST_RUN  # names of medicines stand in a row too
    inside = begin > 0 and begin + length < len(ours.words)
    if inside and length <= _LONG_NAME and len(small) - found < 2 <= length - len(small):
        return False  # a name, with *of* and *the* in it
    if not little:
        return len(small) >= 0.6 * length > 0.6 * _LONGEST_RUN
    if not found or (len(small) < 3 and length <= _LONGEST_RUN + 1):
        return False
    return len(small) > found or (words[0].text in little and length > _LONGEST_RUN)


def _amount(pair: Pair, theirs: Reading, ours: Reading) -> Iterator[Finding]:
    """Sentences lost or added, else a length that is out of the usual."""
    long = len(theirs.prose)
    if long < _SHORTEST or not ours.prose:
        return
    ratio = math.log(len(ours.prose) / (_factor(pair) * long))
    more = _CUT if base(pair.target_language) in _CUTTING else _MORE
    there = sentences(theirs.prose, pair.source_language)
    here = sentences(ours.prose, pair.target_language)
    if (
        pair.block_type in SENTENCE_BLOCKS
        and len(here) < len(there)
        and ratio < _share(there, len(here)) * _noted(pair, here, there, pair.source_language, _LESS)
    ):
        yield Finding(Check.SENTENCE_LOST)
    elif (again := _repeat(ours, _passage(pair, theirs), _MUCH - ratio)) and not _repeat(
        theirs, _PASSAGE_TOO, -1
    ):
        words = ours.prose[slice(*again)]
        yield Finding(Check.DOUBLED_WORD, (ours.span(*again),), params={"word": words})
    elif (
        pair.block_type in SENTENCE_BLOCKS
        and len(here) > len(there)
        and ratio > -_share(here, len(there)) * _noted(pair, there, here, pair.target_language, more)
    ):
        yield Finding(Check.SENTENCE_ADDED)
    elif abs(ratio) > (
        _usual_difference(theirs) * (1.6 if pair.block_type in _LOOSE else 1)
        + (_for_short_names(theirs, ours) if ratio > 0 else _terse(pair, theirs))
    ):
        yield Finding(Check.LENGTH)


def is_cut(pair: Pair) -> bool:
    """Whether a translation has more sentences than its original."""
    here = sentence_lengths(target(pair).prose, pair.target_language)
    return len(here) > len(sentence_lengths(source(pair).prose, pair.source_language))


def _usual_difference(text: Reading) -> float:
    """The logarithm of how much longer or shorter than usual a translation may be."""
    long = len(text.prose)
    is_title = long <= _SHORT and (text.prose.rstrip()[-1:].isalnum() or is_headline(text.words))
    a_word = 20 / long if is_title else 12 / long * max(1.0, _FEW / long)
    return 0.45 + a_word + 0.2 * _repeats_short_names(text)


def _terse(pair: Pair, theirs: Reading) -> float:
    """By how much shorter a translation may be than it may be longer; a long one that is lost some of it."""
    varies = len(theirs.prose) < _LONG or base(pair.target_language) in _OF_FEW_WORDS
    return _TERSE if varies else -_TERSE


def _for_short_names(theirs: Reading, ours: Reading) -> float:
    """By how much a headline grows whose abbreviations other languages say in full."""
    if not theirs.prose.rstrip()[-1:].isalnum():
        return 0.0
    here = {word.text for word in ours.words}
    lost = sum(sum(map(str.isupper, word.text)) > 1 and word.text not in here for word in theirs.words)
    return math.log1p(_IN_FULL * lost / len(theirs.prose))


def _passage(pair: Pair, theirs: Reading) -> int:
    """How many words in a row are no chance any more; more where names may be said in full."""
    length = _PASSAGE_OF_LONG_WORDS if base(pair.target_language) in _LONG_WORDS else _PASSAGE
    return length + _MORE_WORDS if _repeats_short_names(theirs) else length


def _repeats_short_names(text: Reading) -> bool:
    """Whether an abbreviation stands twice, which other languages say in full each time."""
    short = Counter(word.text for word in text.words if sum(map(str.isupper, word.text)) > 1)
    return any(count > 1 for count in short.values())


def _repeat(text: Reading, length: int, spare: float) -> tuple[int, int] | None:
    """Where the first run of so many words stands that has stood before, as where a text was pasted twice.

    `spare` is by how much the text is too short to hold something twice; what is repeated from end to end
    is told all the same.
    """
    words = [word.text.casefold() for word in text.words]
    if len(words) - len(set(words)) < length:
        return None  # a run said again has so many words that stood before
    seen: set[tuple[str, ...]] = set()
    again: list[int] = []
    for at in range(len(words) - length + 1):
        between = text.prose[text.words[at].start : text.words[at + length - 1].end]
        run = *words[at : at + length], *_DIGITS.findall(between)
        if run in seen:
            again.append(at)
        seen.add(run)
    if not again or (spare >= 0 and len(again) < len(words) * _THIRD):
        return None
    return text.words[again[0]].start, text.words[again[0] + length - 1].end


def _factor(pair: Pair) -> float:
    """How many letters the translation has for one of the original."""
    own = pair.options.length_factor or pair.options.learnt.get(pair.block_type)
    if own:
        return own
    return usual_factor(pair)


def usual_factor(pair: Pair) -> float:
    """How many letters one language usually has for one of the other."""
    there, here = (_SIZES.get(base(tag), _USUAL) for tag in (pair.source_language, pair.target_language))
    return here / there


def _share(sentences: Sequence[str], kept: int) -> float:
    """The logarithm of what is left of a text that lost its shortest sentences but for so many."""
    lengths = sorted(map(len, sentences))
    lost = sum(lengths[: len(lengths) - max(kept, 1)])
    return math.log(max(1 - lost / sum(lengths), 0.05))


def _noted(pair: Pair, fewer: Sequence[str], more: Sequence[str], language: str, part: float) -> float:
    """By which part of what would be lost a text is to be short, that something seems lost.

    By the whole where a sentence may have become a clause of another, and in captions, whose stops are free.
    """
    clauses = (len(_CLAUSES.findall("".join(each))) for each in (fewer, more))
    joined = next(clauses) > next(clauses) or _is_clause(more, language)
    return 1.0 if joined or pair.block_type is BlockType.CAPTION else part


def _is_clause(sentences: Sequence[str], language: str) -> bool:
    """Whether one of the sentences behind the first begins as a clause of it might."""
    begins = _WHICH.get(base(language), "").split()
    return any(each.split(maxsplit=1)[0].rstrip(",") in begins for each in sentences[1:])
