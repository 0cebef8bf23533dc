"""What this paper prints behind the names of those who write: a town, a school year, an office."""

import re
from collections import Counter
from collections.abc import Sequence

from tm.dates import names_calendar
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.words.cases import ends_sentence, word_count

_LONGEST, _LONGEST_HALF = 60, 5
_OFTEN = 3
_LANGUAGES = ("en", "es", "fr", "pt")


def tail_of(text: str) -> str | None:
    """What a short line without an end says behind its last comma, whatever its figures."""
    name, comma, tail = text.rpartition(",")
    if not comma or len(text) > _LONGEST or ends_sentence(text) or ":" in text:
        return None
    words = re.findall(r"[^\W\d_]+", tail)
    if not words or not all(1 <= word_count(half) <= _LONGEST_HALF for half in (name, tail)):
        return None
    if any(names_calendar(word.casefold(), language) for word in words for language in _LANGUAGES):
        return None
    return re.sub(r"\d+", "0", tail.strip().casefold())


def usual_tails(chunks: Sequence[Chunk]) -> frozenset[str]:
    """What stands again and again behind the comma of a short line."""
    found = Counter(tail for chunk in chunks if len(chunk.text) <= _LONGEST and (tail := tail_of(chunk.text)))
    return frozenset(tail for tail, number in found.items() if number >= _OFTEN)
