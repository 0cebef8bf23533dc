"""Where a sentence ends in a script with capitals: a stop before a small letter never ends one."""

import re
from dataclasses import dataclass
from typing import Final

from tm.segmentation.points import after_point, next_word, word_before
from tm.segmentation.rules import Rules

_QUOTES: Final = frozenset("\"'”’»›“‘")
_SHORTEST_NOTED: Final = 3
_YEAR: Final = 4


@dataclass(frozen=True, slots=True)
class Cased:
    """A language's rules with its expression for who said what."""

    rules: Rules
    attribution: re.Pattern[str]


def ready(rules: Rules) -> Cased:
    """The rules of a language whose script has capitals, made ready."""
    return Cased(rules, _attribution(rules))


def ends(text: str, match: re.Match[str], start: int, language: Cased) -> bool:
    """Whether a sentence that began at `start` ends at the stop of `match` (marks, gap, next letter)."""
    run, rules = match[1], language.rules
    if run[0] == "…" or run[:2] in {"..", ".…"}:
        over = _after_dots(text, match, rules)
    elif run[0] == ".":
        over = not run[1:2].isdecimal() or _is_noted(text, match, start, rules)
        over = over and after_point(text, match, start, rules)
    elif run == "!" and rules.exclaimed:
        over = word_before(text, match.start(1), start) not in rules.exclaimed
    else:
        over = True
    return over and (_QUOTES.isdisjoint(run) or not _attributed(text, match, language))


def _is_noted(text: str, match: re.Match[str], start: int, rules: Rules) -> bool:
    """Whether the figure right behind a point is a note's ("said.1"), and no version or section ("Sec.2")."""
    word = word_before(text, match.start(1), start)
    if word.isdecimal():
        return len(word) == _YEAR and next_word(text, match) in rules.openers  # in 1998.1 Then
    return len(word) >= _SHORTEST_NOTED and word[-1].islower() and text[match.end()] != "("


def _after_dots(text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether dots that leave something out or off end a sentence: those close behind a word do."""
    if text[match.start(1) - 1 : match.start(1)].isspace():
        return next_word(text, match) in rules.openers
    return True


def _attributed(text: str, match: re.Match[str], language: Cased) -> bool:
    """Whether a quotation is followed by who said it: “Where?” Kumar asked."""
    if match[1][0] == "." or match[1][-1] in ".!?…":
        return False
    found = language.attribution.match(text, match.start(3))
    return found is not None and (found[1] == "I" or found[1] not in language.rules.openers)


def _attribution(rules: Rules) -> re.Pattern[str]:
    """An expression for "Kumar asked" and its like, but not "Kumar asked that"."""
    if not rules.said:
        return re.compile(r"(?!)")
    word = r"[^\s.!?,:;]{1,40}"
    name = rf"(?:{word}|[^\W\d_a-zà-ÿ]\w{{0,4}}\.)"  # “Why?” Rev. J. Diaz, a nurse, asked.
    said = "|".join(sorted(rules.said, key=len, reverse=True))
    that = rf"(?!\s+(?:{'|'.join(rules.that)})(?!\w))" if rules.that else ""
    subject = rf"({name})(?:\s+{name}){{0,4}}?(?:(?:,[^.!?,]{{1,60}}){{1,2}},)?\s+"
    return re.compile(rf"{subject}(?:{said})(?=[\s.,:;!?]|$){that}")
