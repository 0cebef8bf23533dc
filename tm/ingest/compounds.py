"""Words that are written with a hyphen: at a column's end theirs stays, where that of a cut word goes."""

import re

from tm.ingest.vocabulary import Vocabulary

_FIRST_OF_COMPOUND = frozenset(
    [
        "self",
        "well",
        "non",
        "anti",
        "socio",
        "político",
        "económico",
        "físico",
        "teórico",
        "franco",
        "hispano",
    ]
)
"""What is written with a hyphen before any word."""
_OFTEN_FIRST = frozenset(
    [
        "half",
        "high",
        "low",
        "long",
        "short",
        "full",
        "part",
        "all",
        "cross",
        "neo",
        "ultra",
        "working",
        "middle",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "pre",
        "post",
        "pro",
        "co",
        "ex",
        "semi",
        "multi",
        "inter",
        "mid",
    ]
)
"""What is written with a hyphen before some words: the other half must be a word of the dump."""
_BEFORE_NOUNS = frozenset(
    [
        "low",
        "high",
        "plain",
        "short",
        "long",
        "full",
        "half",
        "single",
        "double",
        "hard",
        "soft",
        "deep",
        "open",
        "first",
        "second",
        "third",
        "last",
        "left",
        "old",
        "free",
        "large",
        "small",
        "best",
    ]
)
"""What stands with a hyphen before words of any length: "low-clutter", "old-fashioned"."""
_TENS = frozenset(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
_SHORT = frozenset(
    [
        "air",
        "class",
        "day",
        "days",
        "free",
        "hand",
        "hour",
        "hours",
        "known",
        "like",
        "long",
        "mile",
        "off",
        "run",
        "term",
        "time",
        "week",
        "weeks",
        "wide",
        "wing",
    ]
)
"""What stands behind one of the above, but not behind any word: "part-time", and "sometimes"."""
_BEHIND = frozenset(
    [
        "based",
        "built",
        "driven",
        "edged",
        "eyed",
        "faced",
        "footed",
        "friendly",
        "haired",
        "handed",
        "headed",
        "hearted",
        "language",
        "looking",
        "made",
        "making",
        "minded",
        "minute",
        "minutes",
        "month",
        "months",
        "operated",
        "owned",
        "page",
        "pages",
        "paid",
        "powered",
        "proof",
        "related",
        "scale",
        "shaped",
        "sized",
        "speaking",
        "style",
        "volume",
        "winning",
        "year",
        "years",
    ]
)
"""What stands with a hyphen behind words of any kind: "hand-operated"."""
_ENDING = re.compile(
    r"(?:ened|ening|er|ers|est|ish|ly|ness|ship|ings?|hood|ful|less|land|lands|light|lights|ward|wards|"
    r"some|tiff|itude|age|ages|comings?|school)$",
    re.IGNORECASE,
)
"""The rest of one word: "short-ening", "high-lands"."""


def may_stand_before_a_name(first: str, words: Vocabulary) -> bool:
    """Whether a hyphen may stand between a half word and a name: "anti-American", "Anglo-Irish"."""
    named = first[0].isupper() and words.knows(first)
    return named or first.isdigit() or first.casefold() in _FIRST_OF_COMPOUND | _OFTEN_FIRST


def is_compound(first: str, second: str, words: Vocabulary) -> bool:
    """Whether both halves are words that would stand side by side with a hyphen."""
    start = first.rsplit("-", 1)[-1].casefold()
    if start.isdigit() or "-" in first or "-" in second or start in _TENS:
        return True
    before = start in _BEFORE_NOUNS or start in _OFTEN_FIRST or start in _FIRST_OF_COMPOUND
    if second.casefold() in _BEHIND:
        return before or words.knows(start)
    if before and (second.casefold() in _SHORT or (start in _BEFORE_NOUNS and len(second) > 4)):
        return _ENDING.fullmatch(second) is None
    if start in _FIRST_OF_COMPOUND:
        return words.knows(second) or len(second) > 4
    if start in _OFTEN_FIRST:
        return len(start) > 3 and len(second) > 3 and words.folded.get(second, 0) > 1
    return False
