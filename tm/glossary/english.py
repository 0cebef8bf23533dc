"""Forms of English words, where a stemmer joins too much: infected and infection are two words."""

import re
from typing import Final

_ENDINGS: Final = re.compile(r"|s|es|y|ies|ied|ying|e|ed|d|ing|n|en|er|est")


def shared_beginning(one: str, other: str) -> int:
    """With how many same letters two words begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def is_same_word(one: str, other: str) -> bool:
    """Whether two words differ by endings of declension and conjugation only."""
    shared = shared_beginning(one, other)
    doubled = one[shared - 1 : shared]
    rests = one[shared:], other[shared:]
    return all(map(_ENDINGS.fullmatch, rests)) or all(
        _ENDINGS.fullmatch(rest.removeprefix(doubled)) for rest in rests
    )
