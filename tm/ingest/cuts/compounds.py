"""Words that are written with a hyphen: at a column's end theirs stays, where that of a cut word goes."""

import re

from tm.ingest.words.vocabulary import Vocabulary

_FIRST_OF_COMPOUND = frozenset(
    [
        "self",
        "well",
        "non",
        "anti",
        "socio",
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
_ORDINALS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twelfth"]
)
_NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
)
_MEASURES = re.compile(
    r"(?:time|second|minute|hour|day|night|week|month|year|mile|metre|meter|foot|inch|acre|pound|dollar|cent|point|"
    r"page|part|way|room|bedroom|storey|story|man|woman|person|member|seat|course|piece|goal|run)$"
)
"""What a number stands before with a hyphen: "a one-time payment", "three-month contracts"."""
_AGES = re.compile(r"(?:\w+teens|\w+ties|fives|sixes|sevens|eights|nines|tens|elevens|twelves)$")
_PARTS = re.compile(r"(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?$")
"""Fractions and what is counted: "two-thirds", "fourth-grade"."""
_COUNTED = frozenset(
    ["grade", "grader", "graders", "class", "floor", "year", "form", "place", "rate", "time"]
)
_PREFIXES = frozenset(
    [
        "after",
        "auto",
        "back",
        "broad",
        "contra",
        "counter",
        "down",
        "entre",
        "extra",
        "fore",
        "high",
        "hyper",
        "infra",
        "inter",
        "intra",
        "macro",
        "micro",
        "mini",
        "mono",
        "multi",
        "over",
        "para",
        "poli",
        "post",
        "pre",
        "semi",
        "sobre",
        "sub",
        "super",
        "tele",
        "through",
        "trans",
        "ultra",
        "under",
        "with",
    ]
)
"""Words that grow together with what stands behind them: "under-standing" at a line's end is one word."""
_WITH_ACCENT = re.compile(r"\w*[áéíóú]\w*o")
_LOOSE_ENDS = re.compile(r"mente|(?:me|te|se|nos|os|le|les)?l[aeo]s?|c?it[oa]s?|c?ill[oa]s?")
"""What only ends a word: "rápida-mente", "diciéndo-selo", "peda-cito"."""
_SHORTEST_HALF = 4
_COMPASS, _WINDS = frozenset(["north", "south"]), frozenset(["east", "west", "eastern", "western"])
_BRITISH = [
    "metres",
    "kilometres",
    "centre",
    "theatre",
    "harbour",
    "neighbours",
    "neighbour",
    "colour",
    "labour",
    "programme",
    "favourite",
]
"""Where words are spelt like these, "south-west" is written with a hyphen."""
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


def is_compound(  # noqa: PLR0911 - one case after the other
    first: str, second: str, words: Vocabulary
) -> bool:
    """Whether both halves are words that would stand side by side with a hyphen."""
    start = first.rsplit("-", 1)[-1].casefold()
    if start.isdigit() or "-" in first or "-" in second or start in _TENS:
        return True
    if words.language.startswith("es") and words.lists(first + second):
        return False
    if first[0].islower() and _are_two_words(start, second.casefold(), words):
        return True
    if _are_two_adjectives(start, second.casefold()):
        return True
    if _is_letter(first) or _counts(start, second.casefold()) or _is_wind(start, second.casefold(), words):
        return True
    before = start in _BEFORE_NOUNS or start in _OFTEN_FIRST or start in _FIRST_OF_COMPOUND
    if before and (second.casefold() in _SHORT or (start in _BEFORE_NOUNS and len(second) > 4)):
        return _ENDING.fullmatch(second) is None
    if start in _FIRST_OF_COMPOUND:
        return words.knows(second) or len(second) > 4
    if start in _OFTEN_FIRST:
        return len(start) > 3 and len(second) > 3 and words.folded.get(second, 0) > 1
    return False


def _are_two_words(first: str, second: str, words: Vocabulary) -> bool:
    """Whether a dictionary has both halves and not the whole: "food-processing", "miner-poet"."""
    return (
        len(first) >= _SHORTEST_HALF - 1
        and len(second) >= _SHORTEST_HALF
        and first not in _PREFIXES
        and _LOOSE_ENDS.fullmatch(second) is None
        and words.lists(first)
        and words.lists(second)
        and not words.lists(first + second)
    )


def _counts(first: str, second: str) -> bool:
    """Whether two halves are a fraction, a number and what it counts, or an age: "under-elevens"."""
    if first in {"under", "over"}:
        return _AGES.match(second) is not None
    counts = _PARTS.match(second) or _MEASURES.match(second)
    return (first in _NUMBERS and counts is not None) or (first in _ORDINALS and second in _COUNTED)


def _are_two_adjectives(first: str, second: str) -> bool:
    """Whether a half is a whole Spanish adjective: a word has one accent, three syllables from its end."""
    return (
        _WITH_ACCENT.fullmatch(first) is not None
        and len(second) > _SHORTEST_HALF
        and _LOOSE_ENDS.fullmatch(second) is None
    )


def _is_letter(first: str) -> bool:
    """Whether the first half is but a letter that names something: "X-ray", "T-shirt"."""
    return len(first) == 1 and (first.isupper() or first in "xt")


def _is_wind(first: str, second: str, words: Vocabulary) -> bool:
    """Whether two halves are a point of the compass, in a dump that spells as in Britain."""
    return first in _COMPASS and second in _WINDS and any(words.knows(word) for word in _BRITISH)
