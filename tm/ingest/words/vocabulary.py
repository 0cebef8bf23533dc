"""The words of a dump and how often each occurs: its own dictionary, whatever the language."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tm.ingest.words.dictionary import is_listed

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_PAIR = re.compile(r"(?<!\w)(?=([^\W\d_a-zß-öø-ÿ]\w+ [^\W\d_a-zß-öø-ÿ]\w+))")
_FIRST_HALF = re.compile(r"[^\W\d_]+-$")
_SECOND_HALF = re.compile(r"^[^\W\d_]+")
_LONGEST_HALF = 60
_OWNER = re.compile(r"[’']s?$")
_COMMON, _OFTEN, _LONGEST_COMMON = 40, 5, 5
NEVER_LAST = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "of",
        "our",
        "my",
        "your",
        "their",
        "every",
        "el",
        "los",
        "las",
        "un",
        "una",
        "unos",
        "unas",
        "de",
        "del",
        "al",
        "y",
        "e",
        "o",
        "u",
        "con",
        "por",
        "en",
        "su",
        "sus",
    ]
)
"""What no sentence and no heading ends with, however seldom a dump has it."""
SMALL_WORDS = NEVER_LAST | frozenset(
    [
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "from",
        "by",
        "into",
        "over",
        "under",
        "near",
        "as",
        "but",
        "so",
        "if",
        "it",
        "its",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "this",
        "that",
        "these",
        "those",
        "there",
        "who",
        "what",
        "when",
        "where",
        "why",
        "how",
        "which",
        "no",
        "not",
        "all",
        "some",
        "many",
        "after",
        "before",
        "since",
        "until",
        "while",
        "two",
        "three",
        "la",
        "lo",
        "les",
        "le",
        "se",
        "si",
        "no",
        "ni",
        "que",
        "quien",
        "quién",
        "cuando",
        "cuándo",
        "donde",
        "dónde",
        "como",
        "cómo",
        "qué",
        "cuál",
        "para",
        "sin",
        "sobre",
        "entre",
        "desde",
        "hasta",
        "hacia",
        "tras",
        "según",
        "a",
        "es",
        "son",
        "fue",
        "ya",
        "más",
        "dos",
        "tres",
        "este",
        "esta",
        "estos",
        "estas",
        "ese",
        "esa",
        "aquí",
        "allí",
        "hay",
        "todo",
        "todos",
    ]
)
"""Words that no name opens with, if the word behind them has no capital."""
_ASKS_MORE = re.compile(
    r"\b(?:on|up|in|at|to|of|for|with|from|by|into|over|under|near|than|as|and|or|that|said|says|"
    r"de|en|a|por|para|con|sin|sobre|entre|desde|hasta|hacia|según|que|como|y|o|e|dijo|dice|afirmó|explicó)$"
)
"""What hardly any long heading ends with."""
_EMPHASIS = re.compile(r"(?<![*\w])\*([^*\n]{3,80})\*(?![*\w])")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words as printed and in lower case with their numbers, phrases in emphasis, small words, full names.

    `language`: whose dictionary is asked for words that the dump may have but once.
    """

    printed: Mapping[str, int]
    folded: Mapping[str, int]
    emphasised: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    language: str = ""

    def is_common(self, word: str) -> bool:
        """Whether the dump uses the word all the time and never before a mark: "the", "of", "que"."""
        return word in self.common

    def is_pair(self, first: str, second: str) -> bool:
        """Whether the dump has two words with capitals side by side: a name and a surname."""
        return f"{first} {second}" in self.pairs

    def knows(self, word: str) -> bool:
        """Whether the dump has the word, in any case."""
        return word.casefold() in self.folded

    def prints_small(self, word: str) -> bool:
        """Whether the dump has the word in small letters: a capital says that something begins with it."""
        return word.casefold() in self.printed

    def lists(self, word: str) -> bool:
        """Whether a dictionary of the dump's language has the word."""
        return is_listed(word, self.language)

    def is_new(self, word: str) -> bool:
        """Whether the dump has the word but once, however it is printed."""
        return self.folded.get(word.casefold(), 0) <= 1

    def is_name(self, word: str) -> bool:
        """Whether the dump has the word with a capital only."""
        return not self.prints_small(word)


def collect(lines: Iterable[str], language: str = "") -> Vocabulary:
    """The vocabulary of some lines in a language; halves of words at line ends are not words."""
    texts = list(lines)
    printed: Counter[str] = Counter()
    emphasised: set[str] = set()
    pairs: set[str] = set()
    cut = False
    for text in texts:
        whole = _SECOND_HALF.sub("", text) if cut else text
        cut = text.endswith("-")
        words = _WORD.findall(_without_first_half(whole) if cut else whole)
        printed.update(words)
        pairs.update(_PAIR.findall(text))
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
        printed,
        folded,
        frozenset(emphasised),
        frozenset(often - _ending(often, texts, printed)) | NEVER_LAST,
        frozenset(pairs),
        language,
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


def asks_more(text: str) -> bool:
    """Whether a text ends with a word behind which a name may stand: "on", "said", "dijo"."""
    return _ASKS_MORE.search(text) is not None


def words_of(text: str) -> list[str]:
    """The words of a text, hyphenated ones whole."""
    return _WORD.findall(text)


NO_WORDS = Vocabulary({}, {})
"""What is known of the words of a few lines without a dump around them."""
