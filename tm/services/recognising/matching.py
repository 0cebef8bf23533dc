"""Which pieces that came printed are articles of the desk; pure.

In one language two texts are compared by their words, each by how much it tells: two versions of one text
share most of it, two texts of one paper hardly a third. A piece whose article nobody has translated yet is
known by what translations keep, and only asked about.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tm import languages, words
from tm.alignment import Said, kinship
from tm.services.recognising.values import Known, Match, Printed

_SURE: Final = 0.5
"""From so much of both texts in the other on, they are one."""
_MAYBE: Final = 0.36
"""From so much on, somebody is asked."""
_AHEAD: Final = 1.25
"""So many times likelier than any other must be what is sure."""
_KIN: Final = 0.06
_KIN_AHEAD: Final = 1.5
"""A text and its translation, beside other texts of the paper."""
_ALIKE_LONG: Final = 0.6
_ENOUGH: Final = 0.25
"""Of a translation that has less of its original, nothing is told but what its original tells."""
_FEW_WORDS: Final = 8
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How likely a piece is an article; `edition` as in `Match`; only one of two languages is `told`."""

    printed: Printed
    known: Known
    edition: str | None
    score: float
    told: bool


def matches(printed: Sequence[Printed], known: Sequence[Known], editions: Sequence[str]) -> list[Match]:
    """The pieces that are articles of the desk, or may be; each piece and each article's text once."""
    telling = _telling(printed, known)
    found = [each for piece in printed for each in _of_piece(piece, known, editions, telling)]
    strangers = [each for each in found if not each.told]
    found = [each for each in found if each.told and each.score >= _MAYBE]
    found += [each for each in strangers if _is_kin(each, strangers)]
    found.sort(key=lambda each: (not each.told, -each.score))
    return list(_once(found))


def _once(found: Sequence[_Likeness]) -> Iterator[Match]:
    pieces: set[str] = set()
    texts: set[tuple[str, str | None]] = set()
    for each in found:
        text = (each.known.id, each.edition)
        if each.printed.id not in pieces and text not in texts:
            pieces.add(each.printed.id)
            texts.add(text)
            sure = each.told and each.score >= _SURE and _is_ahead(each, found)
            yield Match(each.printed.id, each.known.id, each.known.headline, each.edition, sure)


def _is_ahead(one: _Likeness, found: Sequence[_Likeness]) -> bool:
    """Whether nothing else is nearly as likely for the piece, and no other piece for the article."""
    others = [
        each.score
        for each in found
        if each is not one
        and each.told
        and (each.printed.id == one.printed.id) != (each.known.id == one.known.id)
    ]
    return one.score >= _AHEAD * max(others, default=0.0)


def _is_kin(one: _Likeness, strangers: Sequence[_Likeness]) -> bool:
    """Whether the article is nearer to this piece than to all others of the paper."""
    others = [each.score for each in strangers if each.known is one.known and each is not one]
    return one.score >= max(_KIN, _KIN_AHEAD * max(others, default=0.0))


def _of_piece(
    piece: Printed, known: Sequence[Known], editions: Sequence[str], telling: Mapping[str, float]
) -> Iterator[_Likeness]:
    edition = languages.home_edition(piece.said.language, editions)
    for each in known:
        if languages.base(each.said.language) == languages.base(piece.said.language):
            yield _Likeness(piece, each, None, _shared(piece.said, each.said, 1.0, telling), told=True)
        elif edition is not None:
            there = each.renderings.get(edition)
            if there is not None and there.share >= _ENOUGH and _size(there.said) >= _FEW_WORDS:
                score = _shared(piece.said, there.said, there.share, telling)
                yield _Likeness(piece, each, edition, score, told=True)
            elif _ALIKE_LONG * piece.said.length <= each.said.length <= piece.said.length / _ALIKE_LONG:
                yield _Likeness(piece, each, edition, kinship(piece.said, each.said), told=False)


def _shared(printed: Said, there: Said, share: float, telling: Mapping[str, float]) -> float:
    """How much of each text is in the other, of the two the lesser; `share`: how much of it there is."""
    one, other = _words(printed), _words(there)
    both = _weight(one & other, telling)
    whole = (_weight(one, telling) * share, _weight(other, telling))
    return min(1.0, both / max(whole)) if all(whole) else 0.0


def _telling(printed: Sequence[Printed], known: Sequence[Known]) -> Mapping[str, float]:
    """How much each word tells: the less, the more texts have it."""
    texts = [each.said for each in printed]
    spread = Counter(word for text in texts for word in _words(text))
    wanted = {word for each in known for word in _words(each.said)} | {
        word for each in known for there in each.renderings.values() for word in _words(there.said)
    }
    many = max(len(texts), 1)
    return {word: math.log(1 + many / (spread[word] or 0.5)) for word in wanted | spread.keys()}


def _weight(counts: Counter[str], telling: Mapping[str, float]) -> float:
    return sum(times * telling[word] for word, times in counts.items())


def _size(said: Said) -> int:
    return _words(said).total()


def _words(said: Said) -> Counter[str]:
    return _counted(said.sentences)


@lru_cache(maxsize=512)
def _counted(sentences: tuple[str, ...]) -> Counter[str]:
    return Counter(
        word.casefold()
        for text in sentences
        for word in words.tokens(text)
        if len(word) >= _SHORT and word[0].isalnum()
    )
