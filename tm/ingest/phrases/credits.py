"""Who took a picture: the words at the end of a caption, and whose byline they name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tm.ingest.words.cases import ends_sentence
from tm.ingest.words.vocabulary import words_of

_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|fotos?|fotograf[ií]as?|image|imagen|illustration|ilustraci[oó]n|drawing|dibujo|"
    r"credit|cr[eé]dito)"
)
_CREDITED = re.compile(
    rf"(?:[.!?”»]?\s*[(\[—–/|]?\s*{_PICTURE}\s*(?:(?::|/|by\b|de\b|por\b)\s*)(?:[^.:]|\b[^\W\d_]\.){{2,40}}[.)\]]*|"
    r"[.]\s*(?:[A-Z]\.\s?){2,3})$",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"(?<=[.!?…”»])\s*(?:[/|]\s*(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s?){1,4}|"
    r"\((?:[^\W\d_a-z][\w.’'-]*\s?){1,4}/\s?(?:[^\W\d_a-z][\w.’'-]*\s?){1,5}\)|"
    r"\((?:(?i:archiv[oe]|file|courtesy|cortes[ií]a)\b[^()]{0,40}|"
    r"(?:[^\W\d_a-z]{1,2}\.\s?){1,3}(?:[^\W\d_a-z][\w’'-]+)?)\))$"
)
"""Behind the caption's full stop: "/ ANA RUIZ", "| Ana Ruiz", "(A. Ruiz)", "(Archivo de la familia)"."""
_BRACKETED = re.compile(r"(?<=[.!?…”»])\s*\((?:[^\W\d_a-zß-öø-ÿ][\w.’'-]+\s?){2,3}\)$")
_ASKS_NAME = re.compile(rf"(?:^|[\s(\[]){_PICTURE}(?:\s+(?:by|de|por)|\s*[:/])$", re.IGNORECASE)
_MARKS_NAME = re.compile(r"[.!?…”»]\s+[/|]$")
_PARTS = ".!?…”»([—–/|"
_LONGEST, _LONGEST_CAPTION = 60, 250
_MOST_LINES, _LINES_OF_CAPTION = 8, 3
_MOST_NAMES = 6
_FILES = frozenset(
    [
        "courtesy",
        "cortesía",
        "archive",
        "archivo",
        "file",
        "files",
        "staff",
        "handout",
        "supplied",
        "redacción",
    ]
)
_BESIDE_NAMES = frozenset(
    [
        "by",
        "de",
        "del",
        "la",
        "las",
        "los",
        "por",
        "of",
        "the",
        "and",
        "y",
        "e",
        "van",
        "von",
        *_FILES,
    ]
)


def ends_with_credit(text: str) -> bool:
    """Whether a text ends by saying who took the picture: "(Photo: Ana)", "Foto: archivo", "A.R."."""
    return _credit(text[-_LONGEST:]) is not None


@lru_cache(maxsize=32768)
def _credit(end: str) -> re.Match[str] | None:
    match = _CREDITED.search(end)
    return match if match and _names_somebody(match[0]) else _BY_NAME.search(end)


def _names_somebody(credit: str) -> bool:
    """Whether a credit has a name or says that it is from the files: "a photo of the stove" has not."""
    words = words_of(credit)[1:]
    return not words or any(not word.islower() or word.casefold() in _FILES for word in words)


def ends_with_name(text: str) -> bool:
    """Whether a name in brackets stands behind the last full stop: who took the picture, or who wrote."""
    return _BRACKETED.search(text[-_LONGEST:]) is not None


def lacks_name(text: str) -> bool:
    """Whether a text ends right before the name of who took the picture: "… at the pier. Photo:"."""
    end = text[-_LONGEST:]
    return text[-1:] in ":/|yYeErR" and (_ASKS_NAME.search(end) or _MARKS_NAME.search(end)) is not None


def goes_with_picture(text: str, above: Sequence[str]) -> bool:
    """Whether a line goes on with a caption above: who took the picture, or only the name of who did."""
    if lacks_name(above[-1]) and len(above) < _MOST_LINES:
        return True
    return is_bare_credit(text) and sum(map(len, above)) < _LONGEST_CAPTION


def is_credit_below(text: str, lines: int) -> bool:
    """Whether a line below so many others only says who took the picture that they are about."""
    return 0 < lines <= _LINES_OF_CAPTION and is_bare_credit(text)


def without_credit(text: str) -> tuple[str, str]:
    """What a caption says, and the words at its end that say who took the picture."""
    start = max(0, len(text) - _LONGEST)
    match = _credit(text[start:])
    if match is None:
        return text, ""
    return text[: start + match.start()], text[start + match.start() :]


def ends_with_clear_credit(text: str) -> bool:
    """Whether a mark parts who took the picture from what is said: "on the pier. Photo: Ana Ruiz"."""
    said, credit = without_credit(text)
    if not credit or credit.endswith("-") or credit.rsplit(maxsplit=1)[-1] in _BESIDE_NAMES - _FILES:
        return False
    return not said.strip() or credit.lstrip()[:1] in _PARTS or ends_sentence(said)


def ends_with_whole_credit(text: str) -> bool:
    """The same where nothing of the name is missing: it has a full stop, or more than one word."""
    if not ends_with_clear_credit(text):
        return False
    names = [word for word in words_of(without_credit(text)[1])[1:] if word.casefold() not in _BESIDE_NAMES]
    return text.endswith((".", ")")) or len(names) > 1


def is_bare_credit(text: str) -> bool:
    """Whether a line says who took a picture and nothing else: "Photo: Ana Ruiz", "Foto: archivo"."""
    said, credit = without_credit(text)
    words = words_of(credit)[1:]
    own = [word for word in words if word.casefold() not in _BESIDE_NAMES]
    return not words_of(said) and len(words) <= _MOST_NAMES and not any(word.islower() for word in own)


def is_of(credit: str, byline: str) -> bool:
    """Whether a credit names the writer of a byline, by a name or by initials."""
    names = [word for word in words_of(byline) if word[0].isupper()]
    taken = [word.casefold() for word in words_of(credit)]
    if not taken or not names:
        return False
    if all(len(word) == 1 for word in taken):
        initials = "".join(name[0].casefold() for name in names)
        return len(taken) > 1 and "".join(taken) in initials
    return any(len(word) > 1 and word.casefold() in taken for word in names[1:])
