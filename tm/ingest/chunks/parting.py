"""A head parted where its look changes: kicker, headline, deck and byline, whatever lines each has."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from types import MappingProxyType

from tm.ingest.cuts.jumpwords import find_jump
from tm.ingest.phrases.folios import is_date_line
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.headings import is_markdown_heading, is_rule
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import is_byline, is_label, is_unnamed_byline
from tm.ingest.phrases.volume import names_volume
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of, first_word, is_question, starts_lower, starts_upper
from tm.ingest.words.names import names_author
from tm.ingest.words.vocabulary import NEVER_LAST, SMALL_WORDS, Vocabulary, asks_more, words_of

_LONGEST_ALONE = 90
_ROOMY, _FULL = 0.85, 0.75
_SMALL = 4
_NARROW = 40
_MARKS = re.compile(r"[,;:.…]")
_BARRED = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,40}\s(?:(?:de|del|la|y|e|and)\s)*){2,5}[/|•·]\s(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,40}\s?(?:(?:de|del|la|of)\s)*){1,4}"
)
"""Who writes, and from where: "Ana Ruiz / Alta Vista"."""
_QUOTED = re.compile(r"[“«\"][^”»\"]+[”»\"]")
_FIGURE = re.compile(r"\d")
_KICKER_WORDS, _LONGEST_KICKER = 2, 4
_MARK = "**"
_LINKS = frozenset(["of", "and", "or", "nor", "than", "del", "y", "que"])
"""Small words that hardly any title opens with: a line that does goes on from the one above."""


def split_heads(
    lines: Sequence[Line],
    words: Vocabulary,
    width: int | None = None,
    usual: Mapping[Case, int] = MappingProxyType({}),
    *,
    whole: bool = False,
) -> list[tuple[Line, ...]]:
    """The lines of a head parted where their look changes: kicker, headline, deck, byline.

    A line that ends with one of the common `words` that end nothing goes on in the next, and so does one
    that fills the `width` of hard-wrapped lines. A rule at the end stays with the title above it. `usual`:
    how long the lines of other heads are, `whole`: those set as sentences have no second line.
    """
    if not lines:
        return []
    if len(lines) > 1 and is_rule(lines[-1].text):
        *above, title = split_heads(lines[:-1], words, width, usual, whole=whole)
        return [*above, (*title, lines[-1])]
    parts = [[lines[0]]]
    widest = max(len(line.text) for line in lines)
    deck = _deck(lines, width)
    for before, line in pairwise(lines):
        last = before.text.rsplit(maxsplit=1)[-1]
        shouts = last.isupper() and last.casefold() in NEVER_LAST
        hangs = last in words.common or shouts or last.endswith("-")
        full = width is not None and not _has_room(before, line, width)
        first = len(parts) == 1 and len(parts[-1]) == 1
        fits = usual.get(case_of(line.text), 0) if first else 0
        own = _is_own(line.text) or names_volume(before.text) or line is deck
        own = own or (whole and _is_whole(before, line)) or _signs(line, parts[-1])
        other = _parted(before, line, 0 if full else widest, first=first, fits=fits) or (
            not full and _opens_anew(before, line, words)
        )
        if own or (not hangs and (other or (first and is_kicker_above(lines, usual)))):
            parts.append([])
        parts[-1].append(line)
    return [tuple(part) for part in parts]


def _signs(line: Line, title: Sequence[Line]) -> bool:
    """Whether small letters below a title with capitals say who wrote, without a name."""
    return (
        is_unnamed_byline(line.text) and case_of(" ".join(each.text for each in title)) is not Case.SENTENCE
    )


def _is_whole(before: Line, line: Line) -> bool:
    """Whether a line set as a sentence stands above one that begins anew."""
    return _has_small(before.text) and starts_upper(line.text) and not _goes_on(line)


def _deck(lines: Sequence[Line], width: int | None) -> Line | None:
    """The line above a byline that opens a deck: full, with a capital, and none of those below has one."""
    own = list(takewhile(lambda line: not _is_own(line.text), lines))
    signed = width is not None and len(own) < len(lines)
    for at in range(1, len(own) - 1 if signed else 0):
        full = len(own[at].text) > _FULL * (width or 0) and case_of(own[at].text) is Case.SENTENCE
        if full and starts_upper(own[at].text) and all(starts_lower(line.text) for line in own[at + 1 :]):
            return own[at]
    return None


def is_kicker_above(lines: Sequence[Line], usual: Mapping[Case, int]) -> bool:
    """Whether the first line of a head is no part of its title: one line of this paper would hold both.

    Above a title with capitals a line set as a sentence is none if the next word would have stood on it.
    """
    before, line = lines[:2]
    case, fits = case_of(line.text), usual.get(case_of(line.text), 0)
    few = len(before.text.split()) <= _LONGEST_KICKER and not _MARKS.search(before.text)
    if case not in {Case.CAPS, Case.TITLE} or not few or not starts_upper(line.text) or _is_own(line.text):
        return False
    if _goes_on(line) or (case is case_of(before.text) and before.text.rsplit(maxsplit=1)[-1].islower()):
        return False
    title = list(takewhile(lambda each: not _is_own(each.text), lines[1:]))
    small = any(len(word) >= _SMALL and word.islower() for word in before.text.split())
    if case is Case.TITLE and small and case_of(before.text) is Case.SENTENCE:
        return _has_room(before, line, max(fits, *(len(each.text) for each in title)))
    whole = len(before.text) + sum(1 + len(each.text) for each in title)
    uneven = (
        len(title) == 1 and len(before.text) * 2 <= len(line.text) <= fits and len(before.text) * 2 < fits
    )
    return (
        case_of(before.text) is case
        and len(before.text) < len(line.text)
        and (
            whole <= _ROOMY * fits
            or (uneven and case is Case.TITLE and len(before.text.split()) > _KICKER_WORDS)
        )
    )


def _parted(before: Line, line: Line, widest: int, *, first: bool, fits: int = 0) -> bool:
    """Whether a new part of the head begins with a line; `fits`: how much stands on one line elsewhere."""
    bold = before.text.startswith(_MARK), line.text.startswith(_MARK)
    if any(bold):
        return before.text.endswith(_MARK) or not bold[0]
    if _is_own(before.text) or _is_own(line.text):
        return True
    if _goes_on(line):
        return False
    if (first and section_of(before.text) is not Section.NONE) or names_author(before.text, line.text):
        return True
    elsewhere = fits if widest and len(before.text.split()) == 1 else 0
    room = widest > _NARROW or _has_room(before, line, max(widest, elsewhere))
    return _looks_other(before.text, line.text, room=room, first=first)


def _opens_anew(before: Line, line: Line, words: Vocabulary) -> bool:
    """Whether a line set as a sentence begins with a capital that it would not have inside a title."""
    if not starts_upper(line.text) or _goes_on(line) or asks_more(before.text) or not _has_small(line.text):
        return False
    if _FIGURE.search(before.text) and _FIGURE.search(line.text):
        return False  # entries of a list
    titled = case_of(before.text) is Case.TITLE and len(before.text.split()) > _KICKER_WORDS
    return titled or (_has_small(before.text) and words.prints_small(first_word(line.text)))


def _has_small(text: str) -> bool:
    """Whether a longer word of a line stands in small letters, as in no title with capitals."""
    small = any(len(word) > _SMALL and word.islower() for word in words_of(text))
    return small and case_of(text) is Case.SENTENCE


def _goes_on(line: Line) -> bool:
    """Whether a line opens with a word that hardly any title opens with."""
    return starts_lower(line.text) or line.text.split(maxsplit=1)[0].casefold() in _LINKS


def _has_room(before: Line, line: Line, width: int) -> bool:
    """Whether the next word would still have stood on a line: it ended there on purpose."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= width


def _is_own(text: str) -> bool:
    if len(text) <= _LONGEST_ALONE and _BARRED.fullmatch(text):
        return True
    named = is_byline(text) or is_markdown_heading(text) or is_formula(text) or is_date_line(text)
    return named or find_jump(text) is not None or names_volume(text)


def _looks_other(before: str, text: str, *, room: bool, first: bool) -> bool:
    """Whether two lines are set so differently that they are not one title.

    `room`: the next word would still have stood on the first line, so it ended there on purpose.
    """
    cases = case_of(before), case_of(text)
    short = len(before.split()) <= _KICKER_WORDS < len(text.split())
    kicker = first and short and room and not (before.endswith(":") and cases[0] is cases[1])
    loud = Case.CAPS in cases and cases[0] is not cases[1]
    if kicker or loud or is_question(before) or is_label(text):
        return True
    long = [word for word in text.split() if len(word) > _SMALL]
    title = cases[0] is Case.TITLE and not any(word[0].islower() for word in long)
    if _QUOTED.fullmatch(before) and cases[0] is not Case.CAPS:
        return True
    other = not title and cases[1] is Case.SENTENCE and Case.NONE not in cases
    return other and (room or _begins_anew(before, text))


def _begins_anew(before: str, text: str) -> bool:
    """Whether a line set as a sentence begins one: below a title, or with a small word in a capital.

    "In the", "Las mujeres"; "Las Garzas" may be a name that goes on with a title.
    """
    first, second = f"{text} .".split()[:2]
    small = first.casefold() in SMALL_WORDS and not second[0].isupper()
    titled = case_of(before) is Case.TITLE and len(before.split()) > _KICKER_WORDS
    return starts_upper(text) and (small or titled)
