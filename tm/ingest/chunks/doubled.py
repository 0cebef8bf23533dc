"""Titles that stand twice on a web page: the words of the picture that leads to a text, and its headline."""

from collections.abc import Iterable, Iterator, Sequence

from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import ends_sentence, word_count

_FEWEST_WORDS, _LONGEST = 3, 150


def doubles_apart(parts: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """The groups of lines, parted above and between two lines that say the same where a title may stand."""
    for group in parts:
        start = 0
        for at in range(len(group) - 1):
            if _opens(group, at) and is_double(group[at].text, group[at + 1].text):
                yield from (each for each in (group[start:at], [group[at]]) if each)
                start = at + 1
        yield group[start:]


def is_double(text: str, below: str) -> bool:
    """Whether a title stands right above itself."""
    if len(text) > _LONGEST or len(below) > _LONGEST or ends_sentence(text):
        return False
    return word_count(text) >= _FEWEST_WORDS and text.casefold().split() == below.casefold().split()


def _opens(group: Sequence[Line], at: int) -> bool:
    """Whether nothing that stands above a line runs on into it."""
    return at == 0 or ends_sentence(group[at - 1].text)
