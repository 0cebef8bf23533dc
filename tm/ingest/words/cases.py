"""How a line is set: in capitals, in title case, as a sentence; where sentences end."""

import re
from enum import StrEnum
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_CLOSERS = "”’\"'»›)]*_\u200f\u200e "
_OPENERS = "“‘\"'«‹([¿¡*_—–-\u200f\u200e "
_ENDS = frozenset(".!?…:؟۔।॥。！？։")
_HALF_ENDS = frozenset(",;—–-،؛/&\u00ad")
_NOTE_MARK = re.compile(
    r"(?:(?<=[^\W\d_]{4}[.!?…])|(?<=[.!?…][”’\"»)])|(?<=\s(?:19|20)\d\d\.))\d{1,3}$|"
    r"[.!?…][”’\"»)]*(?:[¹²³⁰⁴-⁹]+|\[\d{1,3}\])$"
)
"""The number of a note behind the end of a sentence."""
_SIGNED = re.compile(
    r"[.!?…][”’\"»)]*\s+[—–-]{1,2}\s?(?:[^\W\d_a-z][\w.’'-]*(?:,?\s(?:de |del |la |of |from )*|$)){1,5}$"
)
"""A sentence with its end, and who says it behind a dash."""
SHORTENED = r"(?<!\b[SDMJ][rt])(?<!\bM[rd]s)(?<!\b[SD]r[ae])(?<!\bNo)(?<!\bSta)(?<!\b[Vv]s)(?<!\bAv)(?<!\bUd)"
"""Not behind what is cut short before a name or a number: "St.", "Mrs.", "Dra.", "Av."."""
_STOP_INSIDE = re.compile(rf"[^\W\d_]{{3,40}}{SHORTENED}[.!?…][”’\"'»)]*\s+[“‘\"'«¿¡(*]*[^\W\d_]")
_TAIL = 60
_LONG_WORD = 4
_SMALL_WORDS = frozenset(
    [
        "from",
        "with",
        "into",
        "over",
        "under",
        "upon",
        "onto",
        "than",
        "that",
        "against",
        "after",
        "before",
        "about",
        "between",
        "through",
        "without",
        "para",
        "como",
        "desde",
        "sobre",
        "entre",
        "hasta",
        "contra",
        "ante",
        "bajo",
        "según",
        "tras",
    ]
)
"""Longer words that stay small in a title."""
_ASIDE = re.compile(r"(?<=\w)\s+\([^()]{1,60}\)$")
"""What a heading says aside at its end is set small whatever the heading is set in."""
_LONGEST_WORD = 40


class Case(StrEnum):
    """How the letters of a heading are set; NONE for scripts that know no capitals."""

    CAPS = "caps"
    TITLE = "title"
    SENTENCE = "sentence"
    NONE = "none"


@lru_cache(maxsize=32768)
def case_of(text: str) -> Case:
    """The case of a short text, marks and figures apart."""
    if text.endswith(")"):
        text = _ASIDE.sub("", text)
    letters = sum(map(str.isalpha, text))
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    if upper + lower < letters / 2 or not letters:
        return Case.NONE
    if upper >= 0.8 * (upper + lower) and upper > 1:
        return Case.CAPS
    long = [word for word in _WORD.findall(text) if len(word) >= _LONG_WORD and word not in _SMALL_WORDS]
    capital = sum(word[0].isupper() for word in long)
    if len(long) > 1 and capital >= 0.85 * len(long):
        return Case.TITLE
    if len(long) <= 1 and all(word[0].isupper() for word in _WORD.findall(text)):
        return Case.TITLE
    return Case.SENTENCE


@lru_cache(maxsize=2048)
def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or a lead-in does."""
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] in _ENDS:
        return True
    tail = text[-_TAIL:]
    return _NOTE_MARK.search(tail) is not None or _SIGNED.search(tail) is not None


def ends_inside(text: str) -> bool:
    """Whether the text ends in a mark inside a sentence: a comma, a dash, a hyphen."""
    bare = text.rstrip()
    return bool(bare) and bare[-1] in _HALF_ENDS


def has_end_inside(text: str) -> bool:
    """Whether a sentence ends inside the text, and words follow."""
    return _STOP_INSIDE.search(text) is not None


def is_question(text: str) -> bool:
    """Whether the text ends in a question or an exclamation mark."""
    return text.rstrip(_CLOSERS)[-1:] in {"?", "!", "؟"}


def starts_lower(text: str) -> bool:
    """Whether the first character of the text, behind opening marks, is a small letter."""
    return text.lstrip(_OPENERS)[:1].islower()


def starts_upper(text: str) -> bool:
    """Whether the first character of the text, behind opening marks, is a capital."""
    return text.lstrip(_OPENERS)[:1].isupper()


def has_no_case(text: str) -> bool:
    """Whether the first character of the text, behind opening marks, is a letter without capitals: Arabic."""
    return text.lstrip(_OPENERS)[:1].isalpha() and not (starts_upper(text) or starts_lower(text))


def first_word(text: str) -> str:
    """The first word of the text, without marks."""
    found = _WORD.search(text)
    return found[0] if found else ""


def last_word(text: str) -> str:
    """The last word of the text, without marks."""
    words = _WORD.findall(text[-80:])
    return words[-1] if words else ""


def word_count(text: str) -> int:
    """How many words stand between white space; an endless one counts as several."""
    return max(len(text.split()), len(text) // _LONGEST_WORD)
