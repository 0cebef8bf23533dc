"""What looks like the name of a person: words that the dump never prints in small letters."""

import re
from collections.abc import Sequence

from tm.ingest.words.cases import Case, case_of, is_question, word_count
from tm.ingest.words.vocabulary import Vocabulary

ARTICLE = re.compile(r"^(?:an?|one|un[ao]?|el|la|los|las|the)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'\-]*")
_NO_NAME = re.compile(r"[?!:;“”\"«»\d]|\w[’']s\s")
_LINKS = frozenset(["de", "del", "la", "las", "los", "y", "e", "and", "of", "da", "dos", "van", "von", "al"])
_MOST, _MOST_CAPS = 5, 3
_STOP = re.compile(r"[.…।۔][”’\"'»)*_]*$")
_ASIDE = re.compile(r"\s\([^()\d]{3,30}\)$")
_BAR = re.compile(r"\s+[/|•·]\s+")
_HALVES, _LONGEST_HALF, _LONGEST_PLACE = 2, 5, 60

_INITIALS = re.compile(
    r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2,}|(?:[^\W\d_]{2,}\s)(?:[^\W\d_]\.\s?){1,2}[^\W\d_]{2,}$"
)
_DESK = re.compile(r"(?:la |the )?(?:redacci[oó]n|editors?|staff|equipo|(?:news)?desk)", re.IGNORECASE)
_LONGEST_NAME = 4


def is_name(text: str, words: Vocabulary) -> bool:
    """Whether a text looks like the names of one or two people."""
    found = _WORD.findall(text)
    most = _MOST_CAPS if text.isupper() else _MOST
    if not 2 <= len(found) <= most or _NO_NAME.search(text) or ARTICLE.match(text):
        return False
    named = [word for word in found if word not in _LINKS]
    return found[0] in named and all(word[0].isupper() and words.is_name(word) for word in named)


def is_name_and_place(lines: Sequence[str], words: Vocabulary) -> bool:
    """Whether lines are a few words, a comma or a line's end, and a few more: who writes, from where."""
    text = " ".join(lines)
    named = is_name(_ASIDE.sub("", lines[0]), words)
    if len(lines) == 1 and _ASIDE.search(text) and named:
        return len(text) <= _LONGEST_PLACE
    halves = lines if len(lines) == _HALVES else text.split(",")
    if not _HALVES <= len(halves) <= _HALVES + 1 or len(text) > _LONGEST_PLACE or ":" in text:
        return False
    if _STOP.search(text) or is_question(text):
        return False
    few = all(1 <= word_count(half) <= _LONGEST_HALF for half in halves)
    return few and (_may_name(text) if len(lines) == 1 else named)


def _may_name(text: str) -> bool:
    """Whether of more than a few words one behind the first has a capital or a figure: a name, a year."""
    own = any(word[0].isupper() or word[0].isnumeric() for word in text.split()[1:])
    return own or word_count(text) <= _LONGEST_HALF


def is_name_and_bar(text: str, words: Vocabulary) -> bool:
    """Whether a line is a name, a bar, and a few words: who writes, from where: "Ana Ruiz / Alta Vista"."""
    halves = _BAR.split(text)
    return (
        len(halves) == _HALVES
        and is_name(halves[0], words)
        and 1 <= word_count(halves[1]) <= _LONGEST_HALF
        and halves[1][:1].isupper()
        and not _STOP.search(text)
    )


def names_author(before: str, text: str) -> bool:
    """Whether a line says who wrote what is named above it, without a "by": initials, or what they do."""
    if len(text.split()) > _LONGEST_NAME or case_of(text) is not Case.TITLE:
        return False
    return (case_of(before) is not Case.TITLE and _INITIALS.match(text) is not None) or _DESK.fullmatch(
        text
    ) is not None
