"""Whether a sentence goes on behind a quotation, in a script without capitals: “Where?” asked Kumar.

It does before who said it, and where the quotation is a name or a slogan within a sentence.
"""

import re
from dataclasses import dataclass
from typing import Final

from tm.segmentation.folding import any_of, bare, fold, folded, has_word, next_word
from tm.segmentation.rules import Rules

_OPEN_FROM: Final = {
    "»": "«",
    "”": "“”",
    "“": "”",
    "’": "‘",
    "‘": "’",
    "›": "‹",
    '"': '"',
    "'": "'",
    "』": "『",
}
_QUOTES: Final = frozenset("\"'“”‘’«»‹›„‚「」『』")
_LEADING: Final = "\"'“”‘’«»‹›*—–- "
_STOPS: Final = frozenset(".!?…؟۔।॥")
_ASKING: Final = frozenset("?!؟")
_DASHES: Final = frozenset("–—―-ـ")
_CLAUSE_ENDS: Final = frozenset(":،,—–-…(")
_LONGEST_QUOTATION: Final = 300
_LONGEST_BEFORE: Final = 60
_LONGEST_BEHIND: Final = 200
_SIGNS: Final = "[\u0900-\u0903\u093a-\u094f\u0bbe-\u0bcd]{0,2}"
_END: Final = r"[\s.,،۔।;؛!?؟…]|$"
_WORD: Final = r"[^\s.!?؟۔।,،:;؛\"«»“”]{1,40}"


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language tells who spoke.

    attribution: an expression, over folded text, for what belongs to the quotation before it.
    introduces: words that bring a quotation in, folded.
    joins: words for "and", folded; one that is written with the next word has a hyphen behind.
    openers: words that open sentences, folded.
    """

    attribution: re.Pattern[str]
    introduces: frozenset[str]
    joins: frozenset[str]
    openers: frozenset[str]


def speech(rules: Rules) -> Speech:
    """A language's verbs of saying, made ready."""
    return Speech(
        _attribution(rules),
        folded(rules.said | rules.that | rules.auxiliaries),
        folded(rules.joins),
        folded(rules.openers),
    )


def goes_on(text: str, match: re.Match[str], start: int, language: Speech) -> bool:
    """Whether the sentence from `start` goes on behind a stop and the quotation it closes."""
    run = match[1]
    closing = next((mark for mark in run if mark in _QUOTES), None)
    if closing is None:
        return run[0] in _ASKING and _is_set_off(text, match, start, language)
    if run[-1] in _STOPS or run[0] == ".":
        return False
    before = _before_quotation(text, match.start(1), start, closing)
    introduction = before or _before_all_of_it(text, match.start(1), start, closing)
    is_introduced = introduction[-1:] in {":", "،", ","} and _tells(introduction[:-1], language)
    if introduction[-1:] != ":" and not is_introduced and _is_attributed(text, match, language):
        return True
    return run[0] in _ASKING and _holds_on(text, match, start, before, language)


def _holds_on(text: str, match: re.Match[str], start: int, before: str, language: Speech) -> bool:
    """Whether "and", a dash or the words before hold a quoted question in its sentence."""
    if _is_joined(next_word(text, match.start(3)), language):
        return True
    if not before:
        return _is_tied_by_dash(text, match, start)
    if text[match.end()] in _QUOTES:
        return False
    return (
        has_word(before, 0, len(before)) and before[-1] not in _CLAUSE_ENDS and not _tells(before, language)
    )


def _is_joined(following: str, language: Speech) -> bool:
    """Whether "and" follows, alone or as the first letter of a word that opens no sentence."""
    if following in language.joins:
        return True
    return "و-" in language.joins and following[:1] == "و" and following not in language.openers


def _is_tied_by_dash(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a dash ties words to the quotation that opens the sentence: “Bread!” – so they cried."""
    dash = match.end()
    if text[dash] not in _DASHES or not text[dash + 1 : dash + 2].isspace():
        return False
    return text[start] in _QUOTES and text[dash + 1 : dash + 4].strip()[:1] not in _QUOTES


def _is_set_off(text: str, match: re.Match[str], start: int, language: Speech) -> bool:
    """Whether dashes set off a question: the fifth – or sixth? – time; – Who is it? asked the woman."""
    if text[start] in _DASHES and _is_attributed(text, match, language):
        return True
    behind = match.end()
    if text[behind] not in _DASHES or not text[behind + 1 : behind + 2].isspace():
        return False
    first = max(start, match.start(1) - _LONGEST_BEFORE)
    opened = text.rfind(f" {text[behind]} ", first, match.start(1))
    return opened > start


def _before_quotation(text: str, stop: int, start: int, closing: str) -> str:
    """The last words in front of the quotation that `closing` closes; none if it begins the sentence."""
    first = max(start, stop - _LONGEST_QUOTATION)
    opened = max(text.rfind(mark, first, stop) for mark in _OPEN_FROM.get(closing, closing))
    return text[max(start, opened - _LONGEST_BEFORE) : opened].rstrip() if opened > start else ""


def _before_all_of_it(text: str, stop: int, start: int, closing: str) -> str:
    """The last words in front of a quotation of several sentences that begins before this one."""
    opening = _OPEN_FROM.get(closing, "")[:1]
    if not opening or opening == closing or opening in text[start:stop]:
        return ""
    opened = text.rfind(opening, max(0, start - _LONGEST_QUOTATION), start)
    if opened < 0 or closing in text[opened + 1 : start]:
        return ""
    return text[max(0, opened - _LONGEST_BEFORE) : opened].rstrip()


def _tells(before: str, language: Speech) -> bool:
    """Whether who says it brings a quotation in; else it may be a name, the play “Who am I?”."""
    return not {bare(word) for word in before.split()[-2:]}.isdisjoint(language.introduces)


def _is_attributed(text: str, match: re.Match[str], language: Speech) -> bool:
    behind = fold(text[match.end() : match.end() + _LONGEST_BEHIND])
    return language.attribution.match(behind.lstrip(_LEADING)) is not None


def _attribution(rules: Rules) -> re.Pattern[str]:
    """An expression for "he asked" and its like, but not "he said that", "he said:", "nobody said"."""
    if not rules.said:
        return re.compile(r"(?!)")
    negations = any_of(rules.negations)
    word = rf"(?!(?:{negations})\s)(?:{_WORD}|{_initial(rules)}[.۔])"
    said = rf"(?:{any_of(rules.said)})(?={_END})(?!\s+(?:{negations})(?!\w))"
    quoted_anew = rf"(?!(?:\s+{word}){{0,4}}\s*:)"
    near = rf"(?:{word}\s+){{0,3}}?{said}{_that(rules)}{quoted_anew}"
    last = rf"(?:\s+(?:{any_of(rules.auxiliaries)})){{0,2}}\s*(?:[.,،۔।;؛!?؟…]|$)"
    far = rf"(?:{word}\s+){{4,14}}?{said}{last}" if rules.verb == "last" else "(?!)"
    within = rf"(?:\s{_initial(rules)}[.۔](?=\s)|[^.!?؟۔।,،:]){{1,60}}"
    aside = rf"(?:{word}\s+){{0,3}}?{_WORD}[,،]{within}[,،]\s+(?:{word}\s+){{0,3}}?{said}"
    another = rf"(?!(?:{any_of(rules.turns)})(?={_END}))"
    direct = rf"(?:{any_of(rules.behind_quotation)})(?={_END})"
    return re.compile(rf"{direct}|{another}(?:{near}|{far}|{aside}{quoted_anew})")


def _initial(rules: Rules) -> str:
    """An expression for a letter, or a letter's name, that stands for a name."""
    names = (name for name in rules.letters - rules.letter_words if sum(map(str.isalpha, name)) > 1)
    return rf"(?:[^\W\d_]{_SIGNS}|{any_of(names)})"


def _that(rules: Rules) -> str:
    """Where no "that" follows; behind a verb that comes first, who spoke may stand before it."""
    that = rf"(?:{any_of(rules.that)})(?!\w)"
    if rules.verb == "last":
        return rf"(?!\s+{that})"
    subject = rf"(?:\s+(?!(?:{any_of(rules.before_that)})\s){_WORD}){{0,4}}?"
    return rf"(?!{subject}\s+{that})"
