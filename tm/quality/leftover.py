"""Words of the original that were left in the translation: a few in a row, or one in other letters."""

from collections.abc import Iterator, Sequence
from typing import Final

from tm.languages import script
from tm.quality.dictionary import is_common, is_listed
from tm.quality.little_words import little_words
from tm.quality.reading import Reading, Word, source, target
from tm.quality.values import Check, Finding, Pair

FEW: Final = 3
"""Words in a row that no two languages share, but for what science and sports call the same."""
_SHORTEST: Final = 4
_SET_APART: Final = frozenset("\"“”«»„'‘’()[]*/-&@_")
"""What stands beside names, terms and quotations, which stay as they are."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Common words of the original among letters of another script."""
    if script(pair.source_language) != "Latn" or script(pair.target_language) == "Latn":
        return
    text, there = target(pair), {word.text for word in source(pair).words}
    for run in _runs(text):
        plain = all(word.text in there and _is_plain(text, word) for word in run)
        if len(run) < FEW and plain and any(_is_long(word, pair) for word in run):
            start, end = run[0].start, run[-1].end
            yield Finding(
                Check.WRONG_SCRIPT, (text.span(start, end),), params={"word": text.prose[start:end]}
            )


def _runs(text: Reading) -> Iterator[list[Word]]:
    """The words in small Latin letters, those that stand side by side together."""
    run: list[Word] = []
    for word in text.words:
        if run and text.prose[run[-1].end : word.start] != " ":
            yield run
            run = []
        if word.text.isascii() and word.text.islower():
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_long(word: Word, pair: Pair) -> bool:
    """Whether a word is a common one, and too long for an abbreviation or a unit."""
    return len(word.text) >= _SHORTEST and is_common(word.text, pair.source_language)


def are_left_over(words: Sequence[Word], text: Reading, pair: Pair) -> bool:
    """Whether a few words that both texts have in a row are speech of the original."""
    if not all(word.text.islower() and len(word.text) > 1 and _is_plain(text, word) for word in words):
        return False
    return any(_is_of_the_original(word.text, pair) for word in words)


def _is_of_the_original(word: str, pair: Pair) -> bool:
    """Whether a word is one of the original's language, and none of the translation's."""
    little = little_words(pair.source_language) - little_words(pair.target_language)
    if word in little:
        return True
    foreign = script(pair.target_language) != "Latn" or not is_listed(word, pair.target_language)
    return foreign and is_common(word, pair.source_language)


def _is_plain(text: Reading, word: Word) -> bool:
    """Whether a word stands in the text as any other, neither in brackets nor in quotation marks."""
    around = {text.prose[word.start - 1 : word.start], text.prose[word.end : word.end + 1]}
    return around.isdisjoint(_SET_APART)
