"""Headings that only count on: "10 Years Ago", "25 Years Ago"; "Tuesday", "Wednesday" in a diary."""

import re
from collections import Counter
from collections.abc import Sequence

from tm.dates import names_calendar
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.looks.parts import masked
from tm.ingest.phrases.headings import bare_heading
from tm.ingest.words.cases import ends_sentence, word_count

_LONGEST = 4
_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


def series_of(text: str, language: str) -> str | None:
    """What a short heading shares with those before and after it: all but its figures, or its days."""
    if word_count(text) > _LONGEST or ends_sentence(text) or text.endswith(","):
        return None
    words = _LETTERS.findall(text)
    if words and all(len(word) > 2 and names_calendar(word.casefold(), language) for word in words):
        return "calendar"
    return masked(text) if words and _FIGURE.search(text) else None


def usual_series(chunks: Sequence[Chunk], language: str) -> frozenset[str]:
    """The series of which this dump has two headings or more that differ."""
    texts = {bare_heading(chunk.text) for chunk in chunks if len(chunk.lines) == 1}
    found = Counter(series for text in texts if (series := series_of(text, language)))
    return frozenset(series for series, number in found.items() if number > 1)
