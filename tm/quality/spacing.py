"""Spaces and repetitions: spaces too many or too few at marks, French spaces, words that stand twice."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tm.languages import base
from tm.quality.reading import GONE, Reading, Word, source, target
from tm.quality.repeating import may_stand_twice
from tm.quality.values import Check, Finding, Pair
from tm.words import MARKS

_DOUBLED: Final = re.compile(r"[ \u00a0\u202f\u2009\t]{2,}")
_EDGES: Final = re.compile(r"^[^\S\n]+|[^\S\n]+$")
_WRITTEN: Final = rf"(?<=[^\W_]|[{MARKS})\]”»])"
"""Behind a word with its signs, or what closes behind one."""
_ENDS: Final = r"(?=[\s\"”»’')\]]|$)"
_BEFORE_MARK: Final = re.compile(rf"{_WRITTEN}[ \u00a0]+(?=[,،;؛:?؟!.।۔]{_ENDS}|[)\]])")
_BEFORE_COMMA: Final = re.compile(rf"{_WRITTEN}[ \u00a0]+(?=[,.]{_ENDS}|[)\]])")
_AFTER_OPENING: Final = re.compile(r"(?<=[(\[¿¡])[ \u00a0]+(?=\S)")
_NO_SPACE: Final = re.compile(rf"(?<=[^\W\d_]|[{MARKS}])(?<=[^\W\d_].|[{MARKS}].)[,;،؛](?=[^\W\d_])")
_TWICE: Final = re.compile(r"([.,;:،؛।۔?؟!])\1")
_DOTS: Final = re.compile(r"\.{3,}|…")
_ELIDED: Final = re.compile(r"(?<![\w'’-])(\w+(?:['’]\w+)+) \1(?![\w'’-])", re.IGNORECASE)
"""A word with an apostrophe in it that stands twice: l’aide l’aide, İzmir’de İzmir’de."""
_FRENCH: Final = re.compile(rf"(?<=[\w)\]%’\"{GONE}])(?=[;!?»]|:(?:\s|$))|(?<=«)(?=[\w(\"“])")
_AROUND_COLON: Final = re.compile(r"\w+(?P<mark>:) \w+")
_SPELLED: Final = re.compile(
    r"\b(?=\w*[A-Z]\w*[A-Z])\w*?(?:([A-Za-z])(?i:\1)|[PB]{2})|(?<!['’])\b(?=[b-df-hj-np-tv-xz]{3,}\b)[a-z]*([a-z])\2"
)
"""An abbreviation with a letter twice, in small letters one without vowels: MSSQL, http."""
_OF_TWO_HALVES: Final = re.compile(r"\b(?!(?-i:[A-Z]+)\b)([^\W\d_]{2,})\1\b", re.IGNORECASE)
"""A word that other scripts write as two: Pawpaw."""
_BETWEEN_WORDS: Final = frozenset(" \u00a0\n")
_SUFFIX: Final = re.compile(r"\w['’]$")
_LETTER_NAME: Final = 3
"""Letters that the name of a letter has, where an abbreviation is spelled out in another script."""
_WITHOUT_FRENCH_SPACES: Final = frozenset({"fr-CA", "fr-CH"})


def findings(pair: Pair) -> Iterator[Finding]:
    """Spaces and words too many, and spaces that are missing."""
    text = target(pair)
    if not _DOUBLED.search(pair.source):
        yield from _doubled_spaces(text)
    yield from _spaces_at_marks(pair, text)
    if base(pair.target_language) == "fr" and pair.target_language not in _WITHOUT_FRENCH_SPACES:
        yield from _french_spaces(text, source(pair))
    yield from _doubled_words(pair, text)
    yield from _doubled_marks(text, source(pair))


def _doubled_spaces(text: Reading) -> Iterator[Finding]:
    for found in _DOUBLED.finditer(text.prose):
        at_an_end = found.start() == 0 or found.end() == len(text.prose)
        yield Finding(
            Check.DOUBLED_SPACE, (text.span(*found.span()),), replacement="" if at_an_end else _one(found[0])
        )
    for found in _EDGES.finditer(text.prose):
        if len(found[0]) == 1:
            yield Finding(Check.DOUBLED_SPACE, (text.span(*found.span()),), replacement="")


def _one(spaces: str) -> str:
    """The one space that stays: the one that does not break, if there is one."""
    return next((space for space in spaces if space != " "), " ")


def _spaces_at_marks(pair: Pair, text: Reading) -> Iterator[Finding]:
    before = _BEFORE_COMMA if base(pair.target_language) == "fr" else _BEFORE_MARK
    for pattern in (before, _AFTER_OPENING):
        for found in pattern.finditer(text.prose):
            near = (
                text.prose[found.end() : found.end() + 1]
                if pattern is before
                else text.prose[found.start() - 1]
            )
            yield Finding(
                Check.SPACE_AT_MARK, (text.span(*found.span()),), params={"mark": near}, replacement=""
            )
    for found in _NO_SPACE.finditer(text.prose):
        yield Finding(
            Check.SPACE_AT_MARK,
            (text.span(*found.span()),),
            params={"mark": found[0]},
            replacement=found[0] + " ",
        )


def _french_spaces(text: Reading, theirs: Reading) -> Iterator[Finding]:
    for found in _FRENCH.finditer(text.prose):
        at = found.start()
        words = _AROUND_COLON.search(text.prose, text.prose.rfind(" ", 0, at) + 1)
        if words and words.start("mark") == at and words[0] in theirs.prose:
            continue  # a title that stays as it is
        mark = "«" if text.prose[at - 1] == "«" else text.prose[at]
        yield Finding(Check.FRENCH_SPACE, (text.span(at, at),), params={"mark": mark}, replacement="\u202f")


def _doubled_words(pair: Pair, text: Reading) -> Iterator[Finding]:
    """Words that stand twice side by side, but for as many as the original says twice: a name, a chant."""
    for elided in _ELIDED.finditer(text.prose):
        if elided[0] not in source(pair).prose:
            span = text.span(elided.end(1), elided.end())
            yield Finding(Check.DOUBLED_WORD, (span,), params={"word": elided[1]}, replacement="")
    twice = [(first, second) for first, second in pairwise(text.words) if _is_twice(text, first, second)]
    if len(twice) <= _doubled_there(pair):
        return
    for first, second in twice:
        if may_stand_twice(first.text, text.prose[: first.start], pair.target_language):
            continue
        if _is_letter_name(first.text) and _SPELLED.search(source(pair).prose):
            continue
        span = text.span(first.end, second.end)
        yield Finding(Check.DOUBLED_WORD, (span,), params={"word": first.text}, replacement="")


def _doubled_marks(text: Reading, theirs: Reading) -> Iterator[Finding]:
    """Marks that stand twice side by side, as none does in the original; three points are one mark."""
    if _TWICE.search(theirs.prose):
        return
    prose = _DOTS.sub(lambda dots: GONE * len(dots[0]), text.prose)
    for found in _TWICE.finditer(prose):
        span = text.span(found.start() + 1, found.end())
        yield Finding(Check.DOUBLED_WORD, (span,), params={"word": found[1]}, replacement="")


def _is_twice(text: Reading, first: Word, second: Word) -> bool:
    """Whether two words alike stand side by side as such: no parts of *229E e*, *a-a a*, *2020'de de*."""
    if first.text.casefold() != second.text.casefold():
        return False
    if text.prose[first.end : second.start] not in _BETWEEN_WORDS:
        return False
    edges = text.prose[first.start - 1 : first.start] + text.prose[second.end : second.end + 1]
    if any(edge.isdigit() or edge == "-" for edge in edges) or _SUFFIX.search(text.prose[: first.start]):
        return False
    return first.text == second.text or first is text.words[0] or first.text.isupper()


def _is_letter_name(word: str) -> bool:
    """Whether a word may be how another script calls a letter of an abbreviation."""
    return len(word) <= _LETTER_NAME and not word.isascii()


def _doubled_there(pair: Pair) -> int:
    """How often the original says a word twice in a row, or has one that other scripts write as two."""
    in_a_row = sum(
        one.text.casefold() == other.text.casefold() for one, other in pairwise(source(pair).words)
    )
    return in_a_row + len(_OF_TWO_HALVES.findall(source(pair).prose))
