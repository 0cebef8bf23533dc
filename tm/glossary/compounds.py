"""Words written together: Flüchtlingslager has Flüchtling as a part, in languages that write compounds so."""

import re
from functools import lru_cache
from typing import Final

from tm.glossary.forms import fold, keys
from tm.languages import base

_LANGUAGES: Final = frozenset(
    {"de", "nl", "da", "sv", "nb", "nn", "no", "is", "fo", "fi", "et", "hu", "af", "fy", "lb"}
)
_LEAST: Final = 5
"""A shorter word stands in too many others by chance: Rat in Monat."""
_REST: Final = 3
_LINK: Final = re.compile("^(?:e?s|e?n|er|e)")
"""What a word takes on before another one."""


@lru_cache(maxsize=16384)
def part(word: str, compound: str, language: str) -> tuple[int, int] | None:
    """Where a word, in any form, begins or ends a longer one; None where it does neither."""
    code = base(language)
    sought, whole = fold(word, code), fold(compound, code)
    if code not in _LANGUAGES or len(sought) < _LEAST or len(whole) != len(compound):
        return None
    if whole.startswith(sought):
        rest = _LINK.sub("", whole.removeprefix(sought))
        return (0, len(sought)) if len(rest) >= _REST else None
    starts = range(_REST, len(whole) - _LEAST + 1)
    ends = (at for at in starts if keys(word, language) & keys(compound[at:], language))
    return next(((at, len(compound)) for at in ends), None)
