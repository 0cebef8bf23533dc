"""Where else a paper names its pieces: in jump lines and heads, and in its table of contents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tm.ingest.chunks.contents import entries_of, runs_on
from tm.ingest.cuts.jumps import title_words
from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.web_pages import is_link_row, linked_titles

_ALIKE, _MOST_NAMES = 0.6, 20


@dataclass(frozen=True, slots=True)
class Mentions:
    """The words by which pieces are named elsewhere, found by each word."""

    jumps: Mapping[str, Sequence[frozenset[str]]]
    contents: Mapping[str, Sequence[frozenset[str]]]

    def has(self, title: str) -> bool:
        """Whether a title is named anywhere."""
        return self.sends_on(title) or _is_in(title, self.contents, 2)

    def sends_on(self, title: str) -> bool:
        """Whether a jump names a title."""
        return _is_in(title, self.jumps, 1)


def _is_in(title: str, names: Mapping[str, Sequence[frozenset[str]]], least: int) -> bool:
    words = title_words(title)
    return any(are_alike(words, each, least) for word in words for each in names.get(word, ())[:_MOST_NAMES])


def are_alike(words: frozenset[str], others: frozenset[str], least: int = 2) -> bool:
    """Whether two titles share most of the words of the shorter one, and at least so many."""
    return len(words & others) >= max(least, _ALIKE * min(len(words), len(others)))


def mentions(read: Sequence[Part]) -> Mentions:
    """The titles that jump lines, jump heads and the table of contents of a reading name."""
    jumps = [part.jump.title for part in read if part.jump and part.jump.title]
    jumps += [part.text for part in read if part.role is Role.JUMP_TITLE]
    contents = [entry for part in read if part.role is Role.INDEX_ITEM for entry in _entries(part)]
    contents += [each for part in read if is_link_row(part.text) for each in linked_titles(part.text)]
    return Mentions(_by_word(jumps, 1), _by_word(contents, 2))


def _entries(part: Part) -> Iterable[str]:
    if runs_on(part.text):
        return entries_of(part.text)
    return (line.text for line in part.chunk.lines)


def _by_word(texts: Sequence[str], least: int) -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for text in texts:
        words = title_words(text)
        for word in words if len(words) >= least else ():
            found.setdefault(word, []).append(words)
    return found
