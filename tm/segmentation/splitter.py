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
from tm.segmentation.lists import line_cuts, list_cuts
from tm.segmentation.rules import Rules, rules_for, words
from tm.text import markup_ranges

_STOPS: Final = ".!?…‼⁇⁈⁉؟۔।॥։።။៕"
_WIDE_STOPS: Final = "。！？｡"
_CLOSERS: Final = "\"'”’»›“‘)\\]}*）」』】》¹²³⁰⁴⁵⁶⁷⁸⁹"
_OPENERS: Final = "\"'“”‘’„‚‹›(\\[{¿¡*（「『【《"
_SPACED_OPENERS: Final = "«»—―–-"
_QUOTES: Final = frozenset("\"'”’»›“‘」』")
_WORD_START: Final = "\"'“”‘’„‚‹›«»([{¿¡*—―–-"
_LONGEST_WORD: Final = 24
_LONGEST_MARKER: Final = 6
_DOTS: Final = re.compile(r"\.(?:\s\.)+")
_MARKER: Final = re.compile(r"(?:[•‣⁃◦▪●]\s?)?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_WORD: Final = re.compile(r"[^\W_]+")
_BEHIND_DOTS: Final = re.compile(
    rf"[{_CLOSERS}]{{0,8}}(?P<gap>\s+)[{_OPENERS}{_SPACED_OPENERS}]{{0,6}}(?P<letter>\S)"
)
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])+|(?:[\u0590-\u0fff]{1,3}\.)+[\u0590-\u0fff]{1,3}")
_TIMES: Final = words("a.m p.m a.c d.c")
_ERA: Final = re.compile(r"[ad]\.\s[A-Z]")  # d. C.
_TOKEN: Final = re.compile(r"\S{1,24}")
_ROMAN: Final = words("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")
_ROMAN_FIGURE: Final = re.compile(r"[IVX]{2,5}(?!\w)|[IVX](?=[.,;:)])")


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's rules, made ready."""

    rules: Rules
    candidates: re.Pattern[str]
    attribution: re.Pattern[str] | None
    watched: frozenset[str]


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
    """The gaps between sentences, in order; none inside markup."""
    fixed = list_cuts(text, language.rules.ordinals)
    if "\n" in text:
        fixed = sorted({*fixed, *line_cuts(text)})
    cuts = list(_stops(text, language, fixed))
    if fixed:
        cuts = sorted({*cuts, *fixed})
    if "*" in text or "](" in text:
        cuts = list(_outside(cuts, markup_ranges(text)))
    return cuts


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
    cased = language.rules.case == "cased"
    for match in language.candidates.finditer(text):
        run, _, letter = match.groups()
        stop, end = match.span(1)
        if stop < passed or (cased and letter.islower()):
            continue
        while begin <= stop:
            start, begin = begin, next(begins)
        cut: tuple[int, int] | None = (end, match.end())
        word = text[max(text.rfind(" ", start, stop) + 1, start, stop - _LONGEST_WORD) : stop]
        if run != "." or len(word) < 3 or word in watched or letter in "./" or not word.isalpha():
            dots = _DOTS.match(text, stop) if letter == "." else None
            if dots:
                cut, passed = _spaced_dots(text, dots, start), dots.end()
            elif not _ends(text, match, start, language):
                cut = None
        if cut:
            start = passed = cut[1]
            yield cut


def _ends(text: str, match: re.Match[str], start: int, language: _Language) -> bool:
    """Whether a sentence ends at a stop that needs a closer look."""
    run, gap, letter = match.groups()
    stop = match.start(1)
    if letter == "/" or text[stop - 1 : stop] in {"(", "["}:
        return False  # lines of verse set in a row; a mark or dots between brackets
    if not gap and text[match.end()] in "”’」』»":
        return False  # 。 and its like need no space, but their quotation goes on
    if run[0] == "…" or run[:2] in {"..", ".…"}:
        ends = _after_dots(text, match, language)
    elif run[0] == ".":
        ends = _after_point(text, match, start, language.rules)
    elif run == "۔":
        ends = not _is_letter_name(text, match, _word_before(text, stop, start), language.rules)
    else:
        ends = True
    quoted = ends and not _QUOTES.isdisjoint(run)
    return not _attributed(text, match, language) if quoted else ends


def _after_point(text: str, match: re.Match[str], start: int, rules: Rules) -> bool:
    """Whether a single point, perhaps with closing marks behind it, ends a sentence."""
    stop = match.start(1)
    if stop - start <= _LONGEST_MARKER and _MARKER.fullmatch(text, start, stop):
        return False  # the number or letter of a list's item
    word = _word_before(text, stop, start)
    if word in rules.may_end:
        return _next_word(text, match) in rules.openers
    if word in rules.titles or word in rules.before_number:
        return _after_abbreviation(text, match, word, rules)
    if word.isdigit() or word in _ROMAN - {"I"}:
        return _after_figure(text, match, word, rules)
    if (len(word) == 1 and word.isalpha()) or _INITIALS.fullmatch(word) or word in rules.letters:
        return _after_initial(text, match, word, start, rules)
    return rules.case == "cased" or not (match[3].islower() and word.isascii())


def _after_abbreviation(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    if match[1] != ".":
        return True  # “the late Rev.” has closed
    if word in rules.titles:
        return False
    return not (match[3].isdigit() or match[3] == "#" or _ROMAN_FIGURE.match(text, match.start(3)))


def _after_initial(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether a sentence ends at a single letter or at letters with points between ("E.", "U.S.")."""
    following = _next_word(text, match)
    if match[1] != ".":
        return True
    if rules.case == "caseless" and not word.isascii():
        return not (_INITIALS.fullmatch(word) or _is_letter_name(text, match, word, rules))
    if word == "I" and "I" in rules.openers and _word_before(text, match.start(1) - 2, start).islower():
        return True
    if word.islower():
        return (word in _TIMES or len(word) == 1) and following != "" and following not in rules.after_times
    if len(word) == 1 and following in rules.surname_openers:
        return _ERA.fullmatch(text, match.start(1) - 4, match.start(1)) is not None
    return following in rules.openers


def _is_letter_name(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    """In a script without capitals: whether a word is an initial, alone or among others (एम. एस.)."""
    if word not in rules.letters:
        return len(word.rstrip("ـ")) == 1
    if word not in rules.letter_words:
        return True
    before = _word_before(text, match.start(1) - len(word), 0)
    behind = _TOKEN.match(text, match.start(3))
    neighbours = (before, behind[0] if behind else "")
    return any(mark in rules.letters for token in neighbours if (mark := token.rstrip(".۔")) != token)


def _after_figure(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    if rules.ordinals == "bare" and len(word) == 1 and not word.isdigit():
        return _after_initial(text, match, word, 0, rules)
    if rules.ordinals == "bare" or match[1] != "." or (len(word) > 2 and word.isdigit()):
        return True
    return not match[3].isalpha() or _next_word(text, match) in rules.openers


def _after_dots(text: str, match: re.Match[str], language: _Language) -> bool:
    """Whether dots that leave something out or off end a sentence: those close behind a word do."""
    if not text[match.start(1) - 1 : match.start(1)].isspace():
        return not text.startswith(language.rules.continues, match.start(3))
    return _next_word(text, match) in language.rules.openers


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


def _attributed(text: str, match: re.Match[str], language: _Language) -> bool:
    """Whether a quotation is followed by who said it: “Where?” Kumar asked."""
    found = language.attribution.match(text, match.start(3)) if language.attribution else None
    if found is None or language.rules.case == "caseless":
        return found is not None
    subject = found[1]
    return match[1][0] != "." and (subject == "I" or subject not in language.rules.openers)


def _next_word(text: str, match: re.Match[str]) -> str:
    return _word_at(text, match.start(3))


def _word_at(text: str, place: int) -> str:
    """The word that begins there, "" for an initial with its point."""
    found = _WORD.match(text, place, place + _LONGEST_WORD)
    if found is None or (len(found[0]) == 1 and text[found.end() : found.end() + 1] == "."):
        return ""
    return found[0]


def _word_before(text: str, stop: int, start: int) -> str:
    """The word in front of a stop, without the marks that open it."""
    first = max(start, stop - _LONGEST_WORD)
    word = "".join(text[first:stop].rsplit(maxsplit=1)[-1:]).lstrip(_WORD_START)
    return re.split("['’]", word)[-1] or word


@lru_cache(maxsize=64)
def _ready(language: str) -> _Language:
    rules = rules_for(language)
    stops = _STOPS + rules.more_stops
    closing = rf"(?:[{stops}{_CLOSERS}]|[ \u00a0\u202f]»(?=[\s.,;:!?)]|$)|\[\d{{1,3}}\])"
    wide = rf"[{_WIDE_STOPS}](?:[{_WIDE_STOPS}]|(?<=[。｡])[」』”’）])*+"
    opening = rf"(?:[{_OPENERS}]|[{_SPACED_OPENERS}][ \u00a0\u202f]?){{0,6}}"
    stopped = rf"[{stops}]{closing}{{0,20}}+(?=\s)"
    candidates = re.compile(rf"({stopped}|{wide})(\s*+)(?={opening}(\S))")
    watched = rules.titles | rules.before_number | rules.may_end | rules.letters
    if rules.ordinals == "with point":
        watched |= _ROMAN
    return _Language(rules, candidates, _attribution(rules), watched)


def _attribution(rules: Rules) -> re.Pattern[str] | None:
    """An expression for "Kumar asked" and its like, but not "Kumar asked that"."""
    if not rules.said:
        return None
    word = r"[^\s.!?؟۔।,،:;]{1,40}"
    said = "|".join(sorted(rules.said, key=len, reverse=True))
    that = rf"(?!\s+(?:{'|'.join(rules.that)})(?!\w))" if rules.that else ""
    if rules.case == "cased":
        subject = rf"({word})(?:\s+{word}){{0,2}}?(?:,[^.!?,]{{1,60}},)?\s+"  # “Why?” Ana, a nurse, asked.
    else:
        subject = rf"(?:{word}\s+){{0,3}}?"
    return re.compile(rf"{subject}(?:{said})(?=[\s.,،۔।:;!?]|$){that}")
