"""The words of a dump and how often each occurs: its only dictionary, whatever the language."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_FIRST_HALF = re.compile(r"[^\W\d_]+-$")
_SECOND_HALF = re.compile(r"^[^\W\d_]+")
_LONGEST_HALF = 60
_OWNER = re.compile(r"[’']s?$")
_COMMON, _OFTEN, _LONGEST_COMMON = 40, 5, 5
_EMPHASIS = re.compile(r"(?<![*\w])\*([^*\n]{3,80})\*(?![*\w])")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words as printed, words in lower case, and phrases in emphasis, with their numbers."""

    printed: Mapping[str, int]
    folded: Mapping[str, int]
    emphasised: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def is_common(self, word: str) -> bool:
        """Whether the dump uses the word all the time and never before a mark: "the", "of", "que"."""
        return word in self.common

    def knows(self, word: str) -> bool:
        """Whether the dump has the word, in any case."""
        return word.casefold() in self.folded

    def is_name(self, word: str) -> bool:
        """Whether the dump has the word with a capital only."""
        return word.casefold() not in self.printed


def collect(lines: Iterable[str]) -> Vocabulary:
    """The vocabulary of some lines; halves of words at line ends are not words."""
    texts = list(lines)
    printed: Counter[str] = Counter()
    emphasised: set[str] = set()
    cut = False
    for text in texts:
        whole = _SECOND_HALF.sub("", text) if cut else text
        cut = text.endswith("-")
        words = _WORD.findall(_without_first_half(whole) if cut else whole)
        printed.update(words)
        if "*" in text:
            emphasised.update(match[1] for match in _EMPHASIS.finditer(text))
    folded: Counter[str] = Counter()
    for word, number in printed.items():
        folded[word.casefold()] += number
        if _OWNER.search(word):
            folded[_OWNER.sub("", word).casefold()] += number
    often = {
        word
        for word, number in printed.most_common(_COMMON)
        if word.islower() and number > _OFTEN and len(word) <= _LONGEST_COMMON
    }
    return Vocabulary(
        printed, folded, frozenset(emphasised), frozenset(often - _ending(often, texts, printed))
    )


def _ending(words: set[str], texts: Sequence[str], printed: Mapping[str, int]) -> set[str]:
    """Those of some words that stand before a mark anywhere, or mostly at the end of a line."""
    if not words:
        return set()
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(words)))})[”’\"»)]*[.!?…,;:]")
    marked = {word for text in texts for word in pattern.findall(text)}
    last = Counter(text.rsplit(None, 1)[-1] for text in texts if text.strip())
    return marked | {word for word in words if last[word] * 2 > printed[word]}


def _without_first_half(text: str) -> str:
    last = text.rsplit(None, 1)[-1]
    return text[: -len(last)] if len(last) < _LONGEST_HALF and _FIRST_HALF.search(last) else text


def words_of(text: str) -> list[str]:
    """The words of a text, hyphenated ones whole."""
    return _WORD.findall(text)
