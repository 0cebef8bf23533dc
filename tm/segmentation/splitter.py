"""Where one sentence ends and the next begins.

One expression finds every stop that white space follows; most are settled by the word before and the letter
after. The few that are not (abbreviations, initials, dots, quoted questions) are looked at more closely, each
in bounded time, so that a text takes time in proportion to its length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tm.document import Sentence
from tm.languages import base
from tm.segmentation import cased, caseless
from tm.segmentation.lists import line_cuts, list_cuts
from tm.segmentation.points import is_shortened, watched_words
from tm.segmentation.rules import Rules, rules_for
from tm.text import markup_ranges

_STOPS: Final = ".!?…‼⁇⁈⁉؟۔।॥։"
_WIDE_STOPS: Final = "。！？｡።፧။៕"
_BIDI: Final = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CLOSERS: Final = _BIDI + "\"'”’»›“‘)\\]}*†‡）」』】》¹²³⁰⁴⁵⁶⁷⁸⁹"
_OPENERS: Final = _BIDI + "\"'“”‘’„‚‹›(\\[{¿¡*（「『【《"
_SPACED_OPENERS: Final = "«»—―–-"
_PLAIN_WORD: Final = re.compile(r"(?<![\w.])([^\W\d_]{4,})\Z|(?<=[^\W\d_] )\d{1,4}\Z|\d-\d{1,3}\Z")
"""A last word that is no initial, and hardly an abbreviation; or a figure behind a word, or a result."""
_GOES_ON: Final = frozenset("/,;:?!)]}%" + _WIDE_STOPS)
"""Marks that never begin a sentence; French sets some of them apart."""
_LOOKED_AT: Final = _GOES_ON | {"."}
_LONGEST_WORD: Final = 24
_SHORT: Final = 3
_LONG: Final = 6
_DOTS: Final = re.compile(r"\.(?:\s\.(?!\.))+")
_BEHIND_DOTS: Final = re.compile(
    rf"[{_CLOSERS}]{{0,8}}(?P<gap>\s+)[{_OPENERS}{_SPACED_OPENERS}]{{0,6}}(?P<letter>\S)"
)
_FIRST_ITEM: Final = re.compile(r"(?::\s+\(?[1١۱१௧]|[;؛]\s+\(?\d{1,2})\Z")
_CLOSED_BRACKET: Final = re.compile(r"[^)\]]*[)\]][.!?…؟۔।]")
_BRACKETS: Final = re.compile(r"\([^()\n]{1,240}\)|\[[^\[\]\n]{1,240}\]|《[^《》\n]{1,60}》")


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's rules, made ready."""

    rules: Rules
    candidates: re.Pattern[str]
    watched: frozenset[str]
    surname: re.Pattern[str] | None
    words: cased.Cased | caseless.Caseless


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a block, with the white space behind each; joined, they are the stripped text.

    Raises:
        UnknownLanguage: `language` is no language tag.
    """
    text = text.strip()
    if not text:
        return ()
    start = 0
    found: list[Sentence] = []
    for end, following in _cuts(text, _ready(base(language))):
        found.append(Sentence(text[start:end], text[end:following]))
        start = following
    found.append(Sentence(text[start:]))
    return tuple(found)


def _cuts(text: str, language: _Language) -> list[tuple[int, int]]:
    """The gaps between sentences, in order; none inside markup, nor in brackets within a sentence."""
    fixed = list_cuts(text, language.rules.ordinals)
    if "\n" in text:
        fixed = sorted({*fixed, *line_cuts(text)})
    cuts = list(_stops(text, language, fixed))
    if fixed:
        cuts = sorted({*cuts, *fixed})
    if "(" in text or "[" in text or "《" in text:
        cuts = list(_outside(cuts, tuple(_inner_brackets(text, cuts))))
    if "*" in text or "](" in text:
        cuts = list(_outside(cuts, markup_ranges(text)))
    return cuts


def _inner_brackets(text: str, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where brackets stand that do not begin a sentence; what is said in them belongs to it."""
    begins = {0, *(following for _, following in cuts)}
    for found in _BRACKETS.finditer(text):
        start = found.start()
        if text[start] == "《" or not (start in begins or start - 1 in begins):
            yield found.span()


def _outside(cuts: list[tuple[int, int]], ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """The cuts that fall into none of the ranges."""
    waiting = iter([*ranges, (len(cuts) and cuts[-1][1] + 1, 0)])
    first, last = next(waiting)
    for cut in cuts:
        while last and last <= cut[0]:
            first, last = next(waiting)
        if not (last and first < cut[0] < last):
            yield cut


def _stops(text: str, language: _Language, fixed: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The gaps behind stops; `fixed` gaps begin a sentence too."""
    start = passed = 0
    begins = iter([*(following for _, following in fixed), len(text)])
    begin = next(begins)
    watched = language.watched
    has_capitals = language.rules.case == "cased"
    for match in language.candidates.finditer(text):
        run, _, letter = match.groups()
        stop, end = match.span(1)
        if stop < passed or (has_capitals and letter.islower() and not _begins_anyway(text, match, language)):
            continue
        while begin <= stop:
            start, begin = begin, next(begins)
        cut: tuple[int, int] | None = (end, match.end())
        first = max(start, stop - _LONGEST_WORD)
        word = text[text.rfind(" ", first, stop) + 1 or first : stop]
        if (
            run != "."
            or len(word) < _SHORT
            or word in watched
            or letter in _LOOKED_AT
            or not word.isalpha()
            or (len(word) < _LONG and is_shortened(word, language.rules))
        ):
            dots = _DOTS.match(text, stop) if letter == "." else None
            if dots:
                cut, passed = _spaced_dots(text, dots, start), dots.end()
            elif not _ends(text, match, start, language):
                cut = None
        if cut:
            start = passed = cut[1]
            yield cut


def _begins_anyway(text: str, match: re.Match[str], language: _Language) -> bool:
    """Whether a sentence begins with a small letter: a brand (eBay), a surname, another question (¿y tú?)."""
    place = match.start(3)
    if text[place + 1 : place + 2].isupper():
        return text[place + 2 : place + 3].islower()
    if language.surname and language.surname.match(text, place):
        word = _PLAIN_WORD.search(text, max(0, match.start(1) - _LONGEST_WORD), match.start(1))
        return word is not None and language.watched.isdisjoint((word[0], word[0].capitalize()))
    return match[1][-1] in "?!" and text[place - 1] in "¿¡"


def _ends(text: str, match: re.Match[str], start: int, language: _Language) -> bool:
    """Whether a sentence ends at a stop that needs a closer look."""
    _, gap, letter = match.groups()
    stop = match.start(1)
    if letter in _GOES_ON or stop == start:
        return False  # lines of verse set in a row; dots before a sentence
    if text[stop - 1] in "([" and not _CLOSED_BRACKET.match(match[1]):
        return False  # a mark or dots between brackets, with no full stop behind them
    if text[stop - 1].isdigit() and _FIRST_ITEM.search(text, max(start, stop - _LONGEST_WORD), stop):
        return False  # The demands: 1. Bread; 2. Peace.
    if not gap and text[match.end()] in "”’」』»":
        return False  # 。 and its like need no space, but their quotation goes on
    if isinstance(language.words, caseless.Caseless):
        return caseless.ends(text, match, start, language.words)
    return cased.ends(text, match, start, language.words)


def _spaced_dots(text: str, dots: re.Match[str], start: int) -> tuple[int, int] | None:
    """The gap at dots with spaces between: behind four of them, or behind the full stop that begins them."""
    stop, end = dots.span()
    behind = _BEHIND_DOTS.match(text, end)
    if stop == start or behind is None or behind["letter"].islower() or dots[0].count(".") < 4:
        return None
    if text[stop - 1].isspace():
        return behind.start("gap"), behind.end("gap")
    following = text.index(".", stop + 1)
    return stop + 1, following


@lru_cache(maxsize=64)
def _ready(language: str) -> _Language:
    rules = rules_for(language)
    stops = _STOPS + rules.more_stops
    closing = rf"(?:[{stops}{_CLOSERS}]|[ \u00a0\u202f]»(?=[\s.,،;؛:!?)]|$)|\[\^?\d{{1,3}}\])"
    note = r"(?:(?<=[^\W\d_]\.)\d{1,2}|(?<=[12]\d{3}\.)\d)?"  # a note's figure, set without raising it
    opening = rf"(?:[{_OPENERS}]|[{_SPACED_OPENERS}][ \u00a0\u202f]?){{0,6}}"
    stopped = rf"(?<![{_WIDE_STOPS}]){note}{closing}{{0,20}}+(?=\s)"
    wide = rf"(?<=[{_WIDE_STOPS}])(?:[{_WIDE_STOPS}]|(?<=[。｡])[」』”’）]){{0,20}}+"
    # one set in front of all, by which the expression finds its places fast
    candidates = re.compile(rf"([{stops}{_WIDE_STOPS}](?:{stopped}|{wide}))(\s*+)(?={opening}(\S))")
    if rules.case == "caseless":
        return _Language(rules, candidates, caseless.watched(rules), None, caseless.ready(rules))
    return _Language(rules, candidates, watched_words(rules), _surname(rules), cased.ready(rules))


def _surname(rules: Rules) -> re.Pattern[str] | None:
    """An expression for a surname that begins with small words: van der Meer, d’Annunzio."""
    if not rules.particles:
        return None
    particle = "|".join(each if each[-1] in "’'-" else rf"{each}\s" for each in sorted(rules.particles))
    return re.compile(rf"(?:{particle}){{1,3}}[A-ZÀ-Þ]\w")
