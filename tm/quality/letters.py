"""Letters: of the right script and alphabet, visible, not drawn out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from tm.languages import base, direction, script
from tm.quality.reading import Reading, Word, source, target
from tm.quality.values import Check, Finding, Pair, Span

_RANGES: Final = (
    (0x0041, 0x024F, "Latn"), (0x0250, 0x02AF, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"), (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"), (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x3040, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"), (0x3400, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Hang"), (0xF900, 0xFAFF, "Hani"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"),
)  # fmt: skip
_TOGETHER: Final[Mapping[str, frozenset[str]]] = {
    "Jpan": frozenset({"Hira", "Kana", "Hani"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
    "Aran": frozenset({"Arab"}),
}
_BY_SHAPE: Final = dict(
    zip("асеорхуіјѕѵԁһАВСЕНІЈКМОРЅТУХ", "aceopxyijsvdhABCEHIJKMOPSTYX", strict=True)
) | dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_LATIN_AS: Final = {
    "Cyrl": dict(zip("aceopxyijsABCEHIKMOPTYX", "асеорхуіјѕАВСЕНІКМОРТУХ", strict=True)),
    "Grek": dict(zip("ABEZHIKMNOPTYXov", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", strict=True)),
}
_OF_NEIGHBOURS: Final[Mapping[str, Mapping[str, str]]] = {
    "ar": {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ے": "ي", "ۃ": "ة"},
    "fa": {"ي": "ی", "ك": "ک", "ہ": "ه", "ے": "ی"},
    "ur": {"ي": "ی", "ك": "ک", "ه": "ہ"},
}
"""Letters of the other languages of a script, which look the same or nearly so."""
_MARKS_OF_NEIGHBOURS: Final[Mapping[str, tuple[re.Pattern[str], Mapping[str, str]]]] = {
    "ar": (re.compile('(?<=[\u0621-\u06d3"”»)])[,;?](?!\\w)|۔'), {",": "،", ";": "؛", "?": "؟", "۔": "."}),
    "fa": (re.compile('(?<=[\u0621-\u06d3"”»)])[,;?](?!\\w)|۔'), {",": "،", ";": "؛", "?": "؟", "۔": "."}),
    "ur": (
        re.compile('(?<=[\u0621-\u06d3"”»)])[,;?](?!\\w)|(?<=[\u0621-\u06d3]{2})\\.(?=\\W*$)'),
        {",": "،", ";": "؛", "?": "؟", ".": "۔"},
    ),
    "hi": (re.compile("(?<=[\u0900-\u0963]{2})\\.(?=\\W*$)"), {".": "।"}),
}
"""Marks of other scripts behind the letters of a language, and its own; a point may shorten a word."""
_HEH: Final = "ه"
_ASPIRABLE: Final = frozenset("بپتٹجچدڈڑکگلمن")
"""Behind these an Urdu heh may also be the sign that the letter is aspirated: only a person can tell."""
_INVISIBLE: Final = re.compile(
    "[\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u2028\u2029\u200e\u200f\u202a-\u202e]"
)
_DIRECTION: Final = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_JOINERS: Final = "\u200c\u200d"
_VIRAMA: Final = 9
"""The combining class of signs that take the vowel from an Indic letter."""
_JOINING: Final = frozenset(
    {"Arab", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh", "Mymr", "Khmr"}
)
_TATWEEL: Final = re.compile(
    "(?<=[\u0620-\u065f\u066e-\u06d3])\u0640+(?=[\u0620-\u063f\u0641-\u065f\u066e-\u06d3])"
)
_PARTED: Final = re.compile(
    "(?<![\u0600-\u06ff\u200c])(?:(?:بر|در|باز|فرا|فرو|وا)?ن?می) (?=[\u0600-\u06ff]{2})"
    "|(?<=[\u0620-\u06cc]) (?=ها(?:ی|یی|یم|یت|یش)?(?![\u0600-\u06ff\u200c]))"
)
"""Persian verbs parted from their beginning, nouns from their plural."""
_GLUED: Final = re.compile(
    "(?<![\u0600-\u06ff\u200c])(?:ن?می)(?!(?:لا|لیار|عا|را)[\u0600-\u06ff])"
    "(?=(?:[\u0621-\u06cc]{2,7}(?:د|ند|ید|یم|[دت]م)|شد|کنم|شوم|دانم|گفت|رفت|خواست|توان|توانست)"
    "(?![\u0620-\u06d3\u200c]))"
    "|(?<=[^اوی\\W]ه)(?=ها(?:ی|یی|ی[مت]|یشان|ی[مت]ان|یش)?(?![\u0620-\u06d3]))"
)
"""Verbs and plurals written as one word with what a half-space parts from them; نامه‌ها."""
_LATIN: Final = re.compile("[A-Za-zÀ-ʯ]+")
_PREFIXED: Final = re.compile("[وفبلكاس]{1,3}[A-Z]")
"""A letter that names something, behind what Arabic writes as one with it: *and C*."""
_FIRST_WIDE: Final = "\uff21"
_STYLED: Final = re.compile("[\uff21-\uff5a\U0001d400-\U0010ffff]")
"""Letters of full width, and those for formulas; nearly no word has any sign from there on."""
_MAY: Final = re.compile(r"\bMay\b")
_DANDA: Final = re.compile(r"(?<=[\u0900-\u097f])\s?\|(?=\s|$)")


def findings(pair: Pair) -> Iterator[Finding]:
    """Letters that do not belong into the language of the translation."""
    text = target(pair)
    if not text.prose.isascii() or script(pair.target_language) != "Latn":
        yield from _strange_words(pair, text)
    if base(pair.target_language) in _OF_NEIGHBOURS:
        yield from _neighbours(pair, text)
    yield from _invisible(pair, text)
    if "\u0640" in text.prose:
        yield from _drawn_out(text)
    if base(pair.target_language) == "fa":
        yield from _parted(pair, text)
    if script(pair.target_language) == "Deva":
        for found in _DANDA.finditer(text.prose):
            span = text.span(*found.span())
            yield Finding(Check.LOOKALIKE, (span,), params={"word": "|"}, replacement="।")
    if base(pair.target_language) in _MARKS_OF_NEIGHBOURS:
        yield from _marks_of_neighbours(pair, text)


@lru_cache(maxsize=16384)
def parted(text: str) -> bool:
    """Whether a Persian text has a space where a half-space belongs."""
    return _PARTED.search(text) is not None


@lru_cache(maxsize=65536)
def script_of(letter: str) -> str | None:
    """The script of a letter, None for one that belongs to many or to none that we know."""
    code = ord(letter)
    if letter in "ªºµΩ" or not letter.isalpha():
        return None
    return next((name for first, last, name in _RANGES if first <= code <= last), None)


@lru_cache(maxsize=16384)
def _scripts(word: str) -> frozenset[str]:
    return frozenset(found for found in map(script_of, word) if found)


def _strange_words(pair: Pair, text: Reading) -> Iterator[Finding]:
    """Words in the letters of another script, or with single letters of another alphabet."""
    code = script(pair.target_language)
    own = _TOGETHER.get(code, frozenset({code}))
    for word in text.words:
        if word.text.isascii() and "Latn" in own:
            continue
        scripts = _scripts(word.text)
        mended = _mended(word.text, own, scripts)
        if mended != word.text:
            yield from _unless_there(pair, text, word, Check.LOOKALIKE, mended)
        elif "Latn" not in own and "Latn" in scripts and _is_mixed(pair, word.text):
            yield Finding(Check.LOOKALIKE, (text.span(word.start, word.end),), params={"word": word.text})
        elif not scripts <= own | {"Latn"} and not _is_sign(word.text):
            yield from _unless_there(pair, text, word, Check.WRONG_SCRIPT, None)


def _neighbours(pair: Pair, text: Reading) -> Iterator[Finding]:
    """Letters of the other languages of a script, each told once with all its places."""
    for letter, own in _OF_NEIGHBOURS[base(pair.target_language)].items():
        if letter not in text.prose:
            continue
        words = [word for word in text.words if letter in word.text and word.text not in source(pair).prose]
        places = [word.start + at for word in words for at, sign in enumerate(word.text) if sign == letter]
        if places:
            aspirated = letter in _HEH and any(text.prose[at - 1] in _ASPIRABLE for at in places)
            yield Finding(
                Check.LOOKALIKE,
                tuple(text.span(at, at + 1) for at in places),
                params={"word": words[0].text},
                replacement=None if aspirated else own,
            )


def _marks_of_neighbours(pair: Pair, text: Reading) -> Iterator[Finding]:
    """Marks of another script, each told once with all its places."""
    pattern, marks = _MARKS_OF_NEIGHBOURS[base(pair.target_language)]
    places: dict[str, list[Span]] = defaultdict(list)
    for found in pattern.finditer(text.prose):
        places[found[0]].append(text.span(*found.span()))
    for mark, spans in places.items():
        yield Finding(Check.LOOKALIKE, tuple(spans), params={"word": mark}, replacement=marks[mark])


def _unless_there(
    pair: Pair, text: Reading, word: Word, check: Check, mended: str | None
) -> Iterator[Finding]:
    """A finding on a word that the original does not have as it is, apart from prefixes and endings."""
    code = script(pair.target_language)
    kept = "".join(letter for letter in word.text if script_of(letter) not in {code, None}) or word.text
    if kept not in source(pair).prose if check is Check.WRONG_SCRIPT else word.text not in source(pair).prose:
        span = text.span(word.start, word.end)
        yield Finding(check, (span,), params={"word": word.text}, replacement=mended)


def _is_mixed(pair: Pair, word: str) -> bool:
    """Whether Latin letters got into a word of another script: they are no word of the original or of one.

    Prefixes and endings are put to Latin words: *a name, then its case*.
    """
    runs = list(_LATIN.finditer(word))
    if not runs:
        return False
    if runs[0].start() == 0 and runs[-1].end() == len(word) and len(runs) == 1:
        return False
    if word in source(pair).prose or _PREFIXED.fullmatch(word):
        return False
    there = {each.text.casefold() for each in source(pair).words}
    return any(
        len(run[0]) == 1 or (run[0].casefold() not in there and not run[0][0].isupper()) for run in runs
    )


def _is_sign(word: str) -> bool:
    """A single Greek letter is a sign of science."""
    return len(word) == 1 and script_of(word) == "Grek"


def _mended(word: str, own: frozenset[str], scripts: frozenset[str]) -> str:
    """The word with letters of its own alphabet where it has some that only look like them."""
    if len(scripts) > 1 and "Latn" in scripts:
        table = _BY_SHAPE if "Latn" in own else _LATIN_AS.get(next(iter(own)), {})
        return "".join(table.get(letter, letter) for letter in word)
    if max(word) >= _FIRST_WIDE and "Hani" not in own and _STYLED.search(word):
        return unicodedata.normalize("NFKC", word)
    return word


def _invisible(pair: Pair, text: Reading) -> Iterator[Finding]:
    for found in _INVISIBLE.finditer(text.prose):
        if not _may_stand(found[0], text.prose, found.start(), pair.target_language):
            yield Finding(Check.INVISIBLE, (text.span(*found.span()),), replacement="")


def _may_stand(sign: str, text: str, at: int, language: str) -> bool:
    """Whether an invisible sign does something here: joins or parts letters, or turns a line's direction."""
    if sign in _DIRECTION:
        return direction(language) == "rtl" and sign not in "\u202d\u202e"
    if sign not in _JOINERS:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() and sign == "\u200c":
        return _joins(after)  # an ending behind figures: ۱۲۵‌ام
    if sign == "\u200d" and (_is_picture(before) or _is_picture(after)):
        return True
    if sign == "\u200d" and unicodedata.combining(before or " ") == _VIRAMA:
        return True  # a half form of an Indic letter
    stands = sign == "\u200d" or _has_half_space(before, language)
    return stands and all(part and _joins(part) for part in (before, after))


def _has_half_space(before: str, language: str) -> bool:
    """Whether a half-space behind a letter does something: not in Arabic, in India behind a virama only."""
    if script(language) in {"Arab", "Aran"}:
        return base(language) != "ar"
    return unicodedata.combining(before or " ") == _VIRAMA


def _joins(sign: str) -> bool:
    """Whether a letter or sign belongs to a script whose letters meet."""
    code = ord(sign)
    name = next((name for first, last, name in _RANGES if first <= code <= last), None)
    return name in _JOINING and (sign.isalpha() or unicodedata.category(sign)[0] == "M") and sign != "،"


def _is_picture(sign: str) -> bool:
    return bool(sign) and (ord(sign) >= 0x1F000 or sign in "\ufe0f❤⚕♂♀")


def _drawn_out(text: Reading) -> Iterator[Finding]:
    """Tatweels inside a word; at its end one may part a prefix from a foreign word, or shorten a date."""
    for word in text.words:
        if "\u0640" in word.text and (bare := _TATWEEL.sub("", word.text)) != word.text:
            span = text.span(word.start, word.end)
            yield Finding(Check.TATWEEL, (span,), params={"word": word.text}, replacement=bare)


def _parted(pair: Pair, text: Reading) -> Iterator[Finding]:
    """Spaces where Persian writes a joiner; one beginning of verbs is also how it writes May."""
    may = _MAY.search(pair.source) is not None
    for glued in _GLUED.finditer(text.prose):
        whole = next(each.text for each in text.words if each.start <= glued.start() < each.end)
        place = text.span(glued.end(), glued.end())
        yield Finding(Check.JOINER_MISSING, (place,), params={"word": whole}, replacement="\u200c")
    for found in _PARTED.finditer(text.prose):
        if may and found[0] == "می ":
            continue
        at = found.end() - 1
        start = text.prose.rfind(" ", 0, at) + 1
        word = re.match(r"\S+ \S+", text.prose[start:])
        params = {"word": word[0] if word else found[0]}
        yield Finding(Check.JOINER_MISSING, (text.span(at, at + 1),), params=params, replacement="\u200c")
