"""What a point means where capitals tell: behind an abbreviation, an initial, a figure, an acronym."""

import re
from typing import Final

from tm.segmentation.rules import Rules, words

_LONGEST_WORD: Final = 24
_LONGEST_MARKER: Final = 6
_SHORT: Final = 3
_WORD_START: Final = "\"'“”‘’„‚‹›«»([{¿¡*—―–-"
_MARKER: Final = re.compile(r"(?:[•‣⁃◦▪●]\s?)?\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_WORD: Final = re.compile(r"[^\W_]+")
_ADDRESS: Final = re.compile(r"([A-Z][a-zA-Z]{0,5})\.?[ \u00a0\u202f]([^\W\d_])")
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])+")
_SPACED: Final = re.compile(r"(?:(?<![\w.])[^\W\d_]{1,3}\.[ \u00a0\u202f])+[^\W\d_]{1,3}\Z")
_TIMES: Final = words("a.m p.m a.C d.C a.c d.c a.e.c d.e.c")
_LINKS: Final = words("cf vs v c ca viz approx aprox env bk bkz krş örn vgl")
"""Abbreviations in small letters behind which even a word that opens sentences goes on ("vs. The City")."""
_BIG_TIMES: Final = words("A.M P.M")
_ROMAN: Final = words("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII")
_FIGURE: Final = re.compile(
    r"[#№]|(?:[A-Z]{1,3}\s?)?[$€£¥₹]\s?\d|[IVX]{1,4}(?:er|re|e|ème)\b|[A-Z]\.\s?\d|[A-Z]?[-–]?\d|[A-Z]\."
)
_LETTER: Final = re.compile(r"[IVXLC]{2,7}(?!\w)|[A-DF-HJ-NP-XZ](?=[,;:)\]]|$)")
_ORDINAL: Final = re.compile(r"\d{1,3}(?:[oaºª]|er|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa])")
_PARTICLE: Final = re.compile(r"\w+(?:['’]|(?:\s+(?:la|las|los|le|les))*\s+)(\w)")
_CITED: Final = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?[,;:)]")  # Kaya vd. (2019)
_ASIDE: Final = re.compile(r"\([^()\n]{0,80}[^()\s.!?…\"”»’]\)")  # QUITO, 4 mar. (EFE) – …
_OWN_SENTENCE: Final = re.compile(r"\([^\W\d_][^()\n]{8,240}\w{4}[.!?…][”\"»]?\)")
_LONE: Final = re.compile(r"\([^\s()]{1,8}\Z")
_LABEL: Final = re.compile(r"[^\W\d_]{2,20}:\s")
_FIRST_LABEL: Final = re.compile(r"[^:.\n]{1,40}:\s")
_SCORE: Final = re.compile(r"\d\s?[,–-]\s[^,.\d]{2,30}\s\d{1,2}\Z")  # Galatasaray 3, Fenerbahçe 1
_POSTCODE: Final = re.compile(r"(?:\d{4,5}(?:-\d{4})?(?=[.,;:)]|$)|[A-Z]\d[A-Z]\b)")  # Mo. 63101
_FEW: Final = 30
_SHOUTED: Final = re.compile(r"\d|[^\W\d_a-zà-ÿ]{2,}(?![a-zà-ÿ])")
_DASHES: Final = frozenset("-–—")
_EACH: Final = words("a an per por")
_TURKISH: Final = str.maketrans("Iİ", "ıi")
_OPENING: Final = frozenset("¿¡•")
_NICKNAME: Final = re.compile(r"[“\"«„‘‹][^“”\"«»„‘’‹›.!?,]{1,24}[”\"»“’›]\s+[^\W\d_]")
_LAST_PART: Final = re.compile(
    r"[-–—]([^\W\d_]{2,}|(?:[^\W\d_]\.)+[^\W\d_])\Z|[–—]([A-Z])\Z|[^\W\d_]\.([A-ZÇĞŞ][a-zçğş]\w*)\Z"
)
_UNITS: Final = words("vb vd vs km Km kg Kg cm mm dm hm ml cl dl mg Mg kB Gb Mb Hz kHz kW Kw mph kph")
"""Short words without a vowel that are no abbreviations, or close a list as "etc." does."""


def watched_words(rules: Rules) -> frozenset[str]:
    """The words behind which a point needs a closer look."""
    watched = rules.titles | rules.before_number | rules.may_end
    watched |= {word.upper() for word in watched}
    return watched | _ROMAN if rules.ordinals == "with point" else watched


def after_point(text: str, match: re.Match[str], start: int, rules: Rules) -> bool:
    """Whether a single point, perhaps with closing marks behind it, ends a sentence."""
    stop = match.start(1)
    if stop - start <= _LONGEST_MARKER and _MARKER.fullmatch(text, start, stop):
        return False  # the number or letter of a list's item
    word = word_before(text, stop, start)
    if len(word) <= _SHORT and text[stop - len(word) - 2 : stop - len(word) - 1] == ".":
        word = _compound(text, stop, start, rules) or word
    if word.isdigit() or (len(word) > 1 and word in _ROMAN):
        return _after_figure(text, match, word, start, rules)
    if word in _TIMES or (word in _BIG_TIMES and text[stop - 5 : stop - 4].isdigit()):
        return not _is_adverb(text, start, stop, rules) and next_word(text, match) not in rules.after_times
    if word.isupper() and len(word) > 1 and _SHOUTED.match(text, match.start(3)):
        word = _in_small_letters(word, rules)
    last = _LAST_PART.search(word)
    if last and word not in rules.may_end and word not in rules.titles:
        word = last[last.lastindex or 0]  # Lt.-Col., her boss—Mr., her boss—J., Rt.Hon.
    return _after_word(text, match, word, start, rules)


def _in_small_letters(word: str, rules: Rules) -> str:
    """The listed abbreviation that a line in capitals writes (ST. LOUIS, DIST. 9), else the word itself."""
    for written in (word.capitalize(), word.lower()):
        if written in rules.titles or written in rules.before_number or written in rules.may_end:
            return written
    return word


def _after_word(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether a sentence ends at a word, an abbreviation or an initial."""
    if _touches_aside(text, match, word, start, rules) or _is_title_before(text, match, word, start, rules):
        return False
    if word in rules.may_end:
        opens = _opens(text, match, rules) or _addresses(text, match, rules)
        return match[1] != "." or opens or _closes_place(text, match, word, rules)
    if len(word) == 1 and word.isupper():
        return _after_capital(text, match, word, start, rules)
    if word in rules.titles or word in rules.before_number:
        return _after_abbreviation(text, match, word, start, rules)
    if (len(word) == 1 and word.isalpha()) or _INITIALS.fullmatch(word):
        return _after_letters(text, match, word, rules) or _labels_around(text, match, start)
    shortened = rules.openers and (is_shortened(word, rules) or _ORDINAL.fullmatch(word))
    return not shortened or match[1] != "." or _opens(text, match, rules)


def _labels_around(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a label stands on both sides (Photo: A.P. Text: J. Hill)."""
    return _LABEL.match(text, match.start(3)) is not None and _FIRST_LABEL.match(text, start) is not None


def _is_before_aside(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    """Whether brackets follow that belong to the sentence: a year, or few words behind an abbreviation."""
    if text[match.end()] != "(":
        return False
    is_listed = word in rules.titles or word in rules.before_number or word in rules.may_end
    return (_ASIDE if is_listed else _CITED).match(text, match.end()) is not None


def _ends_aside(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether an abbreviation ends brackets (unions, clubs etc.) within a sentence that goes on."""
    if match[1] != ".)" or text[start] == "(" or _opens(text, match, rules):
        return False
    return word == "etc" or word in rules.may_end or rules.shortened.fullmatch(word) is not None


def _touches_aside(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether an abbreviation stands before or at the end of brackets that belong to the sentence."""
    return _is_before_aside(text, match, word, rules) or _ends_aside(text, match, word, start, rules)


def _is_before_dash(text: str, match: re.Match[str]) -> bool:
    """Whether a dash between spaces follows (LISBOA, 11 jan. – O governo)."""
    behind = match.end()
    return text[behind] in _DASHES and text[behind + 1 : behind + 2].isspace()


def _is_title_before(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether a short word belongs to a title in front of it ("Prof. em. Zinn", "Dr. med. Roth")."""
    if len(word) > _SHORT + 1 or not (word.isalpha() and word.islower()):
        return False
    before = word_before(text, match.start(1) - len(word), start)
    return before[-1:] == "." and before[:1].isupper() and before[:-1] in rules.titles


def _is_adverb(text: str, start: int, stop: int, rules: Rules) -> bool:
    """Whether a sentence has only told the time so far ("At 5 a.m. Mr. Smith came")."""
    first = _WORD.search(text, start, min(stop, start + _LONGEST_WORD))
    return stop - start <= _LONGEST_WORD and first is not None and first[0] in rules.before_times


def _compound(text: str, stop: int, start: int, rules: Rules) -> str:
    """An abbreviation that is set with spaces (EE. UU., S. A., p. m.), without them; else nothing."""
    found = _SPACED.search(text, max(start, stop - _LONGEST_WORD), stop)
    if found is None:
        return ""
    tokens = found[0].split()
    for first in range(len(tokens) - 1):
        joined = "".join(tokens[first:])
        if joined in _TIMES or joined in rules.may_end or joined in rules.titles:
            return joined
    return ""


def is_shortened(word: str, rules: Rules) -> bool:
    """Whether a short word looks as only abbreviations do (lbs, Bldg, Commr)."""
    return rules.shortened.fullmatch(word) is not None and word not in _UNITS


def _opens(text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether what follows begins a sentence by itself, whatever stands before."""
    behind = match.end()
    mark = text[behind]
    if mark in _OPENING or next_word(text, match) in rules.openers:
        return True
    if mark == "(":
        return _OWN_SENTENCE.match(text, behind) is not None
    return mark in '“«„"' and _NICKNAME.match(text, behind) is None


def _addresses(text: str, match: re.Match[str], rules: Rules, *, shortest: int = 1) -> bool:
    """Whether a form of address of so many letters follows, and a name behind it; "J.-P. M. Roche" is one."""
    found = _ADDRESS.match(text, match.start(3))
    return (
        found is not None and len(found[1]) >= shortest and found[1] in rules.addresses and found[2].isupper()
    )


def _closes_place(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    """Whether a region's short name closes a place ("Bronx, N.Y."), so that any capital begins a sentence."""
    place = match.start(1) - len(word)
    if word not in rules.regions or text[place - 2 : place] != ", ":
        return False
    if _POSTCODE.match(text, match.end()):
        return False
    return next_word(text, match) not in rules.after_times | {""}


def _after_abbreviation(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    if match[1] != ".":  # “the late Rev.” has closed; but Karim Mills (Pvt.) Ltd
        return not _LONE.search(text, start, match.start(1)) or _opens(text, match, rules)
    if next_word(text, match) in rules.after_times or _is_figure(text, match, rules):
        return False
    if _is_before_dash(text, match):
        return False
    before = word_before(text, match.start(1) - len(word), start)
    if word in rules.before_number and (before[-1:].isdigit() or before in _EACH):
        return True  # 90 min., $20 an hr.
    if word in rules.titles:
        is_link = "." in word or word in _LINKS or not word.islower()
        return not is_link and _opens(text, match, rules) and not _is_surname(text, match, rules)
    return not is_shortened(word, rules) or _opens(text, match, rules)


def _is_surname(text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether a particle of surnames follows, before another capital: J. La Rosa; but "said J. La gente"."""
    if next_word(text, match) not in rules.surname_openers:
        return False
    behind = _PARTICLE.match(text, match.start(3))
    return behind is None or not behind[1].islower()


def _is_figure(text: str, match: re.Match[str], rules: Rules) -> bool:
    """Whether a number or a letter that counts follows ("p. 5", "cap. IV", "app. B")."""
    if _FIGURE.match(text, match.start(3)):
        return True
    following = next_word(text, match)
    is_roman = following in _ROMAN and following not in rules.openers
    return is_roman or _LETTER.match(text, match.start(3)) is not None


def _after_capital(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether a sentence ends at a single capital: an initial ("E. Smith") or a name ("plan B")."""
    if match[1] != ".":
        return True
    if word in rules.before_number and _is_figure(text, match, rules):
        return False
    before = word_before(text, match.start(1) - len(word), start)
    is_pronoun = word == "I" and "I" in rules.openers and before.islower()  # you and I.
    if is_pronoun or before.lower() in rules.labels:
        return True
    if len(before) > 2 and before[-1] == "." and before[:-1] in rules.before_number - rules.titles:
        return next_word(text, match) not in rules.before_number  # app. A; but Art. I. Sec. 8
    return _opens(text, match, rules) and not _is_surname(text, match, rules)


def _after_letters(text: str, match: re.Match[str], word: str, rules: Rules) -> bool:
    """Whether a sentence ends at a small letter, or at letters with points between ("U.S.", "p.ex.")."""
    if match[1] != "." or (len(word) == 1 and next_word(text, match) != ""):
        if match[1] != ".)" or not _LONE.search(text, max(0, match.start(1) - _SHORT * 3), match.start(1)):
            return True
        return _opens(text, match, rules) and not _is_before_dash(text, match)  # PARIS (A.F.P.) – …
    if word.islower():
        return next_word(text, match) in rules.openers
    is_body = word.count(".") >= rules.longest_initials and match[3].isalpha()
    return is_body or _opens(text, match, rules) or _addresses(text, match, rules, shortest=_SHORT - 1)


def _after_figure(text: str, match: re.Match[str], word: str, start: int, rules: Rules) -> bool:
    """Whether a figure with a point ends a sentence, and is no ordinal ("1. Dünya Savaşı")."""
    if rules.ordinals == "bare" or match[1] != ".":
        return True
    following = next_word(text, match).translate(_TURKISH).lower()
    if len(word) > 2 and word.isdigit():
        return following not in rules.numbered
    before = word_before(text, match.start(1) - len(word), start)
    if before.lower() in rules.counted or before.isdigit():
        return True
    if word == "0" or not match[3].isalpha() or _opens(text, match, rules):
        return True
    if _SCORE.search(text, start, match.start(1)):
        return True
    is_set_off = before[-1:] == "," or (word.isdigit() and int(word) > _FEW)
    return is_set_off and following not in rules.numbered


def next_word(text: str, match: re.Match[str]) -> str:
    """The word that begins behind a stop, "" for an initial with its point and for no word."""
    found = _WORD.match(text, match.start(3), match.start(3) + _LONGEST_WORD)
    if found is None or (len(found[0]) == 1 and text[found.end() : found.end() + 1] == "."):
        return ""
    if found[0] == "O" and text[found.end() : found.end() + 1] in {"'", "’"}:
        return ""  # L. O’Neil
    return found[0]


def word_before(text: str, stop: int, start: int) -> str:
    """The word in front of a stop, without the marks that open it."""
    word = "".join(text[max(start, stop - _LONGEST_WORD) : stop].rsplit(maxsplit=1)[-1:]).lstrip(_WORD_START)
    if "'" in word or "’" in word:
        return word.replace("’", "'").rsplit("'", 1)[-1] or word
    return word
