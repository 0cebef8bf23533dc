"""The sentences of a text, counted with care: a point behind an initial or a title ends none."""

import re
from collections.abc import Mapping
from typing import Final

from tm.languages import base
from tm.quality.reading import HYPHEN_FOR_STOP
from tm.words import MARKS

_ENDS: Final = re.compile(
    r"[.!?؟۔।॥。！？…]+[\"'“”’»)\]\s]*(?:\s|(?<=[。！？])|$)"
    r"|(?<=[\w\"”)]{2})[.!?؟۔।][\"”»]?(?=[A-ZÀ-Þ][a-zß-ÿ]|[\u0600-\u0dff]{2})"
)
_WORDS: Final = re.compile(r"[^\W_]")
_INITIAL: Final = rf"[^\W\d_][{MARKS}]*|[A-ZÀ-Þ][a-zß-ÿ]{{1,2}}|([A-Z])\1|[^\W\d_A-zÀ-ɏ][^\W\d_]?[{MARKS}]+"
_TITLES: Final = (
    r"(?i:figs?|n[uú]m|nos?|nr|p[aá]gs?|pp|ej|approx|vs|vol|art|cap|tel|etc|dra?s?|dott|sra?s?|srta|mrs?|ms|messrs"
    r"|mme|mlle|st|ste|sta|sto|profa?|gen|gral|col|sgt|capt?|lt|cmdr|adm|maj|insp|det|supt|rev|gov|gob|sen|rep|lic|ing|arq|mtr[oa]|hon|jr|av|bzw|usw|ca"
    r"|jan|feb|aug|sept|oct|okt|nov|dec|dez|dic|ene|abr|ago|janv|févr|avr|juil|déc"
    r"|prof|doç|bkz|திரு|திருமதி|திருமிகு|செல்வி|மிஸ்|மிஸ்டர்|டாக்டர்|பேரா|சென்|श्री|श्रीमती|प्रो)"
)
_SHORTENED: Final = re.compile(
    rf"(?:^|[\s.(«“\"])(?:{_INITIAL}|{_TITLES})\.$|\.[^\W\d_A-zÀ-ɏ][^\W\d_{MARKS}]{{0,2}}[{MARKS}]*\.$"
)
"""How a text ends before a point that ends no sentence: initials, titles, months."""
_ASKED: Final = re.compile(r"[?!؟！？][.…]?[\"”’»]")
"""How a question ends that is quoted in a sentence, which goes on where nothing begins with a capital."""
_SO_THEY_SAY: Final[Mapping[str, str]] = {"ta": "என"}
"""How words begin that stand behind what somebody said, in the same sentence."""
_ORDINAL: Final = re.compile(r"(?<![\d.,])\d{1,2}\.$")
_WITH_ORDINAL_POINTS: Final = frozenset(
    {"de", "tr", "pl", "cs", "sk", "hu", "fi", "et", "lv", "no", "nb", "nn", "da", "hr", "sr", "sl", "is"}
)
"""Languages that write ordinals with a point: am 3. März."""


def _ends_none(text: str, language: str) -> bool:
    """Whether the point at the end of a text is that of an abbreviation, an initial or an ordinal."""
    if _SHORTENED.search(text[-12:]):
        return True
    return base(language) in _WITH_ORDINAL_POINTS and _ORDINAL.search(text[-6:]) is not None


def _goes_on(end: str, rest: str, language: str) -> bool:
    """Whether a sentence that quotes another goes on behind it, in letters that have no capitals."""
    if rest[0].isupper():
        return False
    said = _SO_THEY_SAY.get(base(language))
    return _ASKED.match(end) is not None or (said is not None and rest.startswith(said))


def sentence_lengths(text: str, language: str) -> list[int]:
    """How many letters each sentence of a text has."""
    return [len(each) for each in sentences(text, language)]


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a text, each with the space behind it."""
    if base(language) == "ur":
        text = HYPHEN_FOR_STOP.sub("۔", text)
    found: list[str] = []
    begin = 0
    for end in _ENDS.finditer(text):
        following = text[end.end() : end.end() + 1]
        if not following.strip() and end.end() < len(text):
            continue
        if following.islower() or following.isdigit() or _ends_none(text[: end.start() + 1], language):
            continue
        if following and _goes_on(end[0], text[end.end() :], language):
            continue
        if _WORDS.search(text, begin, end.end()):
            found.append(text[begin : end.end()])
        begin = end.end()
    if _WORDS.search(text, begin):
        found.append(text[begin:])
    return found or [text]
