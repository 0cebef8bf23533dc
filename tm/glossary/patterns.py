"""What is looked for: a written form of an entry as a row of words, and whether it stands at a place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, TypeAlias

from tm.glossary import forms
from tm.glossary.tokens import Token, bare, is_light, tokens
from tm.glossary.values import NAMES, Kind
from tm.languages import base

Keys: TypeAlias = frozenset[str]
_SHORT_CAPITALS: Final = 4
"""Words of so few capitals are abbreviations, which in small letters are other words: WHO, AIDS."""
_ARTICLES: Final = {
    "en": "a an the",
    "es": "el la los las un una unos unas",
    "fr": "le la les l un une des",
    "pt": "o a os as um uma",
    "it": "il lo la i gli le l un una uno",
    "de": "der die das ein eine",
    "ca": "el la els les un una",
    "nl": "de het een",
}
_JOINTS: Final = {**dict.fromkeys("'’ʼ´`‘", "'"), **dict.fromkeys("-‐‑\u00ad", "-")}
_STILL: Final = frozenset(
    {"en", "es", "fr", "pt", "it", "ca", "gl", "nl", "de", "da", "sv", "nb", "nn", "ar"}
)
"""Languages in which names have no forms but one in -s, in Arabic but those with particles before them."""
_FUNCTION_WORD: Final = re.compile(r"[^\W\d_]{1,4}")


class Capitals(Enum):
    """Which capitals a text must have where a form stands.

    Abbreviations of a few letters need theirs wherever it is not ANY; names need one where they have one.
    """

    ANY = "any"
    OF_ABBREVIATIONS = "of abbreviations"
    NEEDED = "needed"
    EXACT = "exact"


class Spelling(Enum):
    """Whether a form may be inflected where it stands, or is always written as it is listed."""

    INFLECTED = "inflected"
    AS_LISTED = "as listed"


def spelling(kind: Kind, language: str) -> Spelling:
    """Names stay as they are in many languages: Wells is nobody's plural, Pliego no pliegue."""
    stays = kind in NAMES and base(language) in _STILL
    return Spelling.AS_LISTED if stays else Spelling.INFLECTED


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a pattern."""

    text: str
    folded: str
    keys: Keys
    gap: str
    is_function: bool
    """Whether it is an article, a preposition or the like: of, de, and."""


@dataclass(frozen=True)
class Pattern:
    """One written form of an entry, made ready to be compared with words of texts."""

    text: str
    language: str
    words: tuple[Word, ...]
    capitals: Capitals
    spelling: Spelling

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """Its words that are more than articles and prepositions."""
        return tuple(word for word in self.words if not word.is_function) or self.words

    def stands_at(self, at: int, given: Sequence[Token], keyed: Sequence[Keys]) -> bool:
        """Whether the words from `at` on are this form, perhaps inflected."""
        if at < 0 or at + len(self.words) > len(given):
            return False
        return all(
            self._is_word(word, given[at + place], keyed[at + place])
            and (place == 0 or _same_gap(word.gap, given[at + place].gap))
            for place, word in enumerate(self.words)
        )

    def is_exactly(self, at: int, given: Sequence[Token]) -> bool:
        """Whether the words from `at` on are those of the entry, not inflected."""
        return all(
            word.folded == forms.fold(given[at + place].text, base(self.language))
            for place, word in enumerate(self.words)
        )

    def is_joined_otherwise(self, at: int, given: Sequence[Token]) -> bool:
        """Whether an apostrophe or a hyphen is missing or too many: Workers Party, Workers’ Party."""
        return any(
            _joint(word.gap) != _joint(given[at + place].gap)
            for place, word in enumerate(self.words)
            if place
        )

    def _is_word(self, word: Word, token: Token, keys: Keys) -> bool:
        shared = word.keys & keys
        if not shared or not self._fits_case(word.text, token):
            return False
        if any(key[0] != "~" for key in shared):
            return True
        is_form = forms.is_name if self.spelling is Spelling.AS_LISTED else forms.are_forms
        return is_form(word.text, token.text, self.language)

    def _fits_case(self, written: str, token: Token) -> bool:
        if self.capitals is Capitals.ANY:
            return True
        if self.capitals is Capitals.EXACT:
            return written[0].isupper() == token.has_capital and written.isupper() == token.is_upper
        if written.isupper() and 1 < len(written) <= _SHORT_CAPITALS:
            return token.is_upper or (token.text[-1] == "s" and token.text[:-1].isupper())
        needed = self.capitals is Capitals.NEEDED and written[0].isupper()
        return not needed or any(map(str.isupper, token.text))


@lru_cache(maxsize=65536)
def pattern(
    text: str, language: str, capitals: Capitals, spelling: Spelling = Spelling.INFLECTED
) -> Pattern | None:
    """A written form made ready; None where it has no words. A leading article does not count."""
    given = _without_article(tokens(text), base(language))
    if not given:
        return None
    words = (_word(token, language, gap=token.gap if place else "") for place, token in enumerate(given))
    return Pattern(text, language, tuple(words), capitals, spelling)


def is_function(token: Token) -> bool:
    """Whether a word of a name is no part of its meaning: short and in small letters."""
    return token.text.islower() and _FUNCTION_WORD.fullmatch(token.text) is not None


def _word(token: Token, language: str, *, gap: str) -> Word:
    return Word(
        text=token.text,
        folded=forms.fold(token.text, base(language)),
        keys=forms.listed_keys(token.text, language),
        gap=gap,
        is_function=is_function(token),
    )


def _without_article(given: list[Token], code: str) -> list[Token]:
    articles = _ARTICLES.get(code, "").split()
    if len(given) > 1 and given[0].text.lower() in articles and is_light(given[1].gap):
        return given[1:]
    return given


@lru_cache(maxsize=16384)
def _same_gap(listed: str, found: str) -> bool:
    """Whether two words of a text belong together as the entry's do."""
    if is_light(found):
        return True
    return bare(listed) == bare(found) != "" or (not bare(found) and "\n\n" not in found)


@lru_cache(maxsize=16384)
def _joint(gap: str) -> str:
    """Apostrophes and hyphens between two words, in one spelling each."""
    return "".join(_JOINTS.get(sign, "") for sign in gap)


def neighbours(given: Sequence[Token]) -> list[bool]:
    """For each word whether it belongs to the one before it."""
    return [False, *(is_light(token.gap) for _, token in pairwise(given))] if given else []
