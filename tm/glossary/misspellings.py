"""Names that stand in a text otherwise than in the register: other letters, or words in a wrong order.

A mistake is only noticed where it is hard to be something else: the words begin with capitals, no other
entry stands there, and at most one word differs, by a letter or two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from tm.glossary import forms
from tm.glossary.patterns import Keys, Pattern, Word, is_function, neighbours
from tm.glossary.tokens import Token
from tm.glossary.values import Entry, Mention, Written
from tm.languages import base
from tm.words import without_accents

_ONE_LETTER: Final = 5
"""Words of so many letters may differ by one in a name of several words."""
_ALONE: Final = 7
"""Words of so many letters may differ by one where they are the whole name."""
_TWO_LETTERS: Final = 10
_LONGEST: Final = 10
"""Names of more words are only found as they are."""


class Misspellings:
    """Names made ready to be noticed in a wrong spelling."""

    def __init__(self, names: Iterable[tuple[Entry, Pattern]], language: str) -> None:
        self._code = base(language)
        self._names = [each for each in names if len(each[1].content) <= _LONGEST]
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_letters: dict[str, set[int]] = defaultdict(set)
        for number, (_, listed) in enumerate(self._names):
            for word in listed.content:
                for key in word.keys:
                    self._by_key[key].add(number)
                for shorter in _shortened(without_accents(word.folded)):
                    self._by_letters[shorter].add(number)

    def mentions(
        self, given: Sequence[Token], keyed: Sequence[Keys], found: Sequence[Mention]
    ) -> list[Mention]:
        """Names in a spelling that is none of theirs, where nothing else was found."""
        if not self._names:
            return []
        taken = [(mention.start, mention.end) for mention in found]
        return [
            mention
            for window in _windows(given)
            for mention in self._in_window(window, given, keyed)
            if not any(start <= mention.start and mention.end <= end for start, end in taken)
        ]

    def _in_window(
        self, window: Sequence[int], given: Sequence[Token], keyed: Sequence[Keys]
    ) -> Iterator[Mention]:
        """Names that fill these words, which follow each other, from the first to the last."""
        candidates: set[int] | None = None
        for place in window:
            here = self._candidates(given[place], keyed[place])
            candidates = here if candidates is None else candidates & here
            if not candidates:
                return
        for number in sorted(candidates or ()):
            entry, listed = self._names[number]
            if len(listed.content) == len(window) and self._fills(listed, window, given, keyed):
                start, end = given[window[0]].start, given[window[-1]].end
                yield Mention(start, end, entry, Written.MISSPELT, right=listed.text)

    def _candidates(self, token: Token, keys: Keys) -> set[int]:
        here = {number for key in keys for number in self._by_key.get(key, ())}
        letters = without_accents(forms.fold(token.text, self._code))
        for shorter in _shortened(letters):
            here |= self._by_letters.get(shorter, set())
        return here

    def _fills(
        self, listed: Pattern, window: Sequence[int], given: Sequence[Token], keyed: Sequence[Keys]
    ) -> bool:
        """Whether each word of the name has its own among these, at most one of them with other letters."""
        left = list(listed.content)
        wrong = 0
        unmatched: list[int] = []
        for place in window:
            same = next((word for word in left if word.keys & keyed[place]), None)
            if same is None:
                unmatched.append(place)
            else:
                left.remove(same)
        for place in unmatched:
            near = next((word for word in left if self._is_near(word, given[place], listed)), None)
            if near is None:
                return False
            left.remove(near)
            wrong += 1
        in_order = wrong == 0 and self._in_order(listed, window, keyed)
        return wrong <= 1 and not in_order

    @staticmethod
    def _in_order(listed: Pattern, window: Sequence[int], keyed: Sequence[Keys]) -> bool:
        """Whether nothing but small words differs, which are left to their writers in short names."""
        same = all(word.keys & keyed[place] for word, place in zip(listed.content, window, strict=True))
        return same and len(listed.content) < 3

    def _is_near(self, word: Word, token: Token, listed: Pattern) -> bool:
        ours = without_accents(word.folded)
        theirs = without_accents(forms.fold(token.text, self._code))
        if ours == theirs:
            return True
        least = _ONE_LETTER if len(listed.content) > 1 else _ALONE
        if min(len(ours), len(theirs)) < least or ours[0] != theirs[0]:
            return False
        allowed = 2 if min(len(ours), len(theirs)) >= _TWO_LETTERS else 1
        return OSA.distance(ours, theirs, score_cutoff=allowed) <= allowed and not _is_number(ours, theirs)


def _windows(given: Sequence[Token]) -> Iterator[tuple[int, ...]]:
    """Runs of words with capitals that belong together, small words between them passed over."""
    together = neighbours(given)
    for first, token in enumerate(given):
        if not _may_be_name(token):
            continue
        window = [first]
        yield tuple(window)
        for place in range(first + 1, len(given)):
            if not together[place] or len(window) == _LONGEST:
                break
            if _may_be_name(given[place]):
                window.append(place)
                yield tuple(window)
            elif not is_function(given[place]):
                break


def _may_be_name(token: Token) -> bool:
    """Words with a capital, and those of scripts without capitals."""
    return not token.text[0].islower() and not token.text[0].isdigit() and not token.is_unspaced


def _is_number(*words: str) -> bool:
    return any(map(str.isdigit, "".join(words)))


def _shortened(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words a letter apart share one of these."""
    if len(word) < _ONE_LETTER:
        return {word}
    return {word, *("".join(letters) for letters in combinations(word, len(word) - 1))}
