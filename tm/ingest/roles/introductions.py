"""Headings that name somebody whom the text below introduces: obituaries, portraits."""

import re
from itertools import islice

from tm.ingest.looks.parts import Part
from tm.ingest.words.names import ARTICLE
from tm.ingest.words.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
_LONGEST, _MIDDLE = 8, 2
_OPENING = 100


def introduces(text: str, after: Part | None, words: Vocabulary) -> bool:
    """Whether a text opens with the name in full of somebody whom the heading above names.

    Who was named further up is called by one name, so that a new piece begins there.
    """
    if after is None:
        return False
    heading = [word.casefold() for word in _WORD.findall(text)]
    opening = _WORD.findall(after.text[:_OPENING])
    if not 2 <= len(heading) <= _LONGEST or len(opening) < 2 or not after.text.startswith(opening[0]):
        return False
    first, *others = opening[: _MIDDLE + 2]
    if not _is_of_name(first, words) or ARTICLE.match(after.text) or first.casefold() not in heading[:-1]:
        return False
    at = heading.index(first.casefold())
    surnames = set(islice(heading, at + 1, at + 2 + _MIDDLE))
    return any(_is_of_name(word, words) and word.casefold() in surnames for word in others)


def _is_of_name(word: str, words: Vocabulary) -> bool:
    return word[:1].isupper() and words.is_name(word)
