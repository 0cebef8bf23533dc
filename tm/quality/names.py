"""Names that are written alike in both languages, and got a slip of the finger in the translation."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from tm.languages import script
from tm.quality.reading import Reading, source, target
from tm.quality.values import Check, Finding, Pair
from tm.text import fold

_SHORTEST: Final = 5
_VOWELS: Final = frozenset("aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøœıİwh")
_ADAPTED: Final = tuple(
    map(frozenset, ("sz", "ck", "kq", "cq", "cz", "iy", "ij", "jx", "gj", "vw", "bv", "vf", "td", "sc", "cs",
                    "pf", "nm", "sx", "gu", "lr", "nñ", "cç", "sş", "sš", "cč", "gğ", "tc"))
)  # fmt: skip
"""Consonants that languages exchange when they make a name their own: Brazil and Brasil, Quito and Kito."""

_TURNED: Final = frozenset({"re", "er", "le", "el"})
"""Endings that languages turn round: Centre and Center."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Names of the original that stand here with a letter exchanged, lost or doubled."""
    if script(pair.source_language) != "Latn" or script(pair.target_language) != "Latn":
        return
    here = _names(target(pair))
    there = _names(source(pair))
    for name, place in there.items():
        if len(name) < _SHORTEST:
            continue
        slip = next((word for word in here if word not in there and _is_slip(name, word)), None)
        if slip:
            ours, theirs = target(pair), source(pair)
            spans = ours.span(*here[slip]), theirs.span(*place)
            yield Finding(
                Check.NAME, (spans[0],), (spans[1],), {"source": name, "target": slip}, replacement=name
            )


def _names(text: Reading) -> dict[str, tuple[int, int]]:
    """Words with a capital, but that at the beginning of the sentence where it may be any word."""
    return {
        word.text: (word.start, word.end)
        for before, word in pairwise((None, *text.words))
        if word is not None
        and word.text[0].isupper()
        and not word.text.isupper()
        and (before is not None or text.prose[word.end : word.end + 2].strip()[:1].isupper())
    }


@lru_cache(maxsize=8192)
def _is_slip(name: str, word: str) -> bool:
    """Whether a word is the name with one slip that no language makes of itself."""
    one, other = fold(name).casefold(), fold(word).casefold()
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return _is_lost_letter(shorter, longer, at)
    if one[at + 1 : at + 2] == other[at : at + 1] and one[at : at + 1] == other[at + 1 : at + 2]:
        return one[at:].rstrip("s") not in _TURNED
    return _is_strange(one[at], other[at]) and at < len(one) - 1


def _is_lost_letter(shorter: str, longer: str, at: int) -> bool:
    """A letter too many or too few inside a word, where no language drops or doubles it."""
    letter = longer[at]
    doubled = letter in (longer[at - 1 : at], longer[at + 1 : at + 2])
    return 0 < at < len(shorter) - 1 and not doubled and letter not in _VOWELS


def _is_strange(one: str, other: str) -> bool:
    """Whether no two languages exchange these letters."""
    if one in _VOWELS or other in _VOWELS:
        return False
    return frozenset((one, other)) not in _ADAPTED
