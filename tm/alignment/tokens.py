"""A sentence as the things that a translation may keep: words, figures, marks."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tm import words
from tm.text import fold, plain

HEADING: Final = "¶"
QUOTE: Final = "“"
MARKS: Final = {
    "?": "?", "؟": "?", "？": "?", "!": "!", "！": "!", ":": ":", "：": ":",
    "(": "(", "（": "(", "%": "%", "٪": "%", "…": "…", "$": "$", "€": "€",
    **dict.fromkeys('“”«»„"「」『』—―', QUOTE),
}  # fmt: skip
"""Marks that translations tend to keep, each as the one it is compared by."""

_FIGURE: Final = re.compile(r"\d{1,3}(?:[.,'’٬\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,٫]\d+)*")
_ACCENTS: Final = re.compile(r"[\u0300-\u036f\u0640\u064b-\u0652\u0670]")
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_ENDS: Final = re.compile(r"[.!?…؟۔।॥。！？:;,\"'”’»)\]*]$")


@dataclass(frozen=True)
class Tokens:
    """A text's sentences as tokens, and what there is to know of them all together."""

    sentences: tuple[tuple[str, ...], ...]
    names: frozenset[str]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each token occurs in the text."""
        return Counter(token for sentence in self.sentences for token in sentence)

    @cached_property
    def total(self) -> int:
        """How many tokens there are."""
        return sum(map(len, self.sentences))


def read(sentences: Iterable[str]) -> Tokens:
    """The tokens of a text, sentence by sentence, and which of them are names."""
    bare = [fold(plain(sentence)) for sentence in sentences]
    return Tokens(tuple(_tokens(sentence) for sentence in bare), _names(bare))


def letters(word: str) -> str:
    """A word in small letters without accents."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", word).casefold())


def _tokens(sentence: str) -> tuple[str, ...]:
    found = [_figure(match.group()) for match in _FIGURE.finditer(sentence)]
    for word in words.tokens(_FIGURE.sub(" ", sentence)):
        if word in MARKS:
            found.append(MARKS[word])
        elif _IDEOGRAPH.match(word):
            found.extend(word)
        elif word[0].isalpha():
            found.append(letters(word))
    if not _ENDS.search(sentence):
        found.append(HEADING)
    return tuple(found)


def _figure(figure: str) -> str:
    """The digits alone: 5,000 and 5.000 and ٥٬٠٠٠ are the same; so, as good as always, are 30.5 and 30,5."""
    return "#" + "".join(str(unicodedata.decimal(sign)) for sign in figure if sign.isdecimal())


def _names(sentences: Sequence[str]) -> frozenset[str]:
    """Words that stand with a capital inside sentences, and more often so than without."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.isupper():
            continue
        for word in [token for token in words.tokens(sentence) if token[0].isalpha()][1:]:
            (upper if word[0].isupper() else lower)[letters(word)] += 1
    return frozenset(word for word, times in upper.items() if times > lower[word])
