"""Seeded faults: what people really get wrong, done on purpose to good pairs, by the check that must see it.

A fault takes a good pair and gives a damaged one, or None where it cannot be done to that pair.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tests.quality import planting
from tm.languages import base, script
from tm.quality.registry import Check
from tm.quality.values import Pair

Fault: TypeAlias = Callable[[Pair, random.Random], Pair | None]
_ADDRESS: Final = re.compile("|".join(re.escape(each) for each in planting.ADDRESSES))
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_OTHER_LETTERS: Final = {
    "Latn": "рассвет",
    "Arab": "сегодня",
    "Deva": "వార్త",
    "Taml": "ఈరోజు",
}
_LOOKALIKES: Final = {
    "Latn": str.maketrans("aceopxyAEOPCTHMBKi", "асеорхуАЕОРСТНМВКі"),
    "ar": str.maketrans("يكه", "یکہ"),
    "fa": str.maketrans("یک", "يك"),
    "ur": str.maketrans("یکہ", "يكه"),
}


def address_changed(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_address(pair, chance)
    found = _ADDRESS.search(planted.target)
    assert found
    at = chance.randrange(found.start() + 1, found.end() - 1)
    return replace(planted, target=planted.target[:at] + planted.target[at + 1 :])


def address_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_address(pair, chance)
    return replace(planted, target=re.sub(r" \([^()]*\)(?=\W*$)", "", planted.target))


def emphasis_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_emphasis(pair, chance)
    return planted and replace(planted, target=planted.target.replace("*", ""))


def emphasis_half_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_emphasis(pair, chance)
    return planted and replace(planted, target=re.sub(r"\*+", "", planted.target, count=1))


def name_garbled(pair: Pair, chance: random.Random) -> Pair | None:
    """Two neighbouring letters of a name exchanged."""
    names = [
        match
        for match in re.finditer(r"(?<=[a-z,] )[A-ZÁÉÍÓÚ][a-z]{4,}\b", pair.target)
        if re.search(rf"[a-z,] {match[0]}\b", pair.source)
    ]
    if not names or script(pair.target_language) != "Latn":
        return None
    name = chance.choice(names)
    at = chance.randrange(1, len(name[0]) - 2)
    damaged = name[0][:at] + name[0][at + 1] + name[0][at] + name[0][at + 2 :]
    if damaged == name[0]:
        return None
    return replace(pair, target=pair.target[: name.start()] + damaged + pair.target[name.end() :])


def quote_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_quotes(pair, chance)
    if planted is None:
        return None
    mark = chance.choice((pair.house.quotes.open, pair.house.quotes.close))
    at = planted.target.rfind(mark)
    return replace(planted, target=planted.target[:at] + planted.target[at + len(mark) :])


def quotes_foreign(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_quotes(pair, chance)
    if planted is None or re.search('["“”„«»]', pair.target):
        return None  # within a quotation they may be its inner ones
    house = pair.house.quotes
    at_home = {house.open.strip(), "“" if base(pair.target_language) == "ur" else ""}
    marks = chance.choice([m for m in (("«", "»"), ("“", "”"), ("„", "“")) if m[0] not in at_home])
    target = planted.target.replace(house.open, marks[0]).replace(house.close, marks[1])
    return replace(planted, target=target)


def opening_mark_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_question(pair, chance)
    if planted is None or base(pair.target_language) != "es":
        return None
    return replace(planted, target=re.sub("[¿¡]", "", planted.target))


def final_mark_dropped(pair: Pair, _chance: random.Random) -> Pair | None:
    if not pair.source.endswith(".") or not re.search(r"[\w)][.।۔]$", pair.target):
        return None
    return replace(pair, target=pair.target[:-1])


def final_mark_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_question(pair, chance)
    if planted is None:
        return None
    stop = {"hi": "।", "ur": "۔"}.get(base(pair.target_language), ".")
    return replace(planted, target=re.sub(r"[¿¡]", "", planted.target).rstrip("\u202f?!؟") + stop)


def bracket_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    planted = planting.with_brackets(pair, chance)
    if planted is None:
        return None
    marks = [at for at, mark in enumerate(planted.target) if mark in "()[]"]
    at = chance.choice(marks)
    return replace(planted, target=planted.target[:at] + planted.target[at + 1 :])


def french_space_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    if base(pair.target_language) != "fr":
        return None
    planted = (
        planting.with_question(pair, chance) if chance.random() < 0.5 else planting.with_quotes(pair, chance)
    )
    if planted is None:
        return None
    target = re.sub(r"[\u202f\xa0](?=[?!;:»])|(?<=«)[\u202f\xa0]", "", planted.target)
    return replace(planted, target=target) if target != planted.target else None


def space_doubled(pair: Pair, chance: random.Random) -> Pair | None:
    return _at_a_space(pair, chance, "  ")


def space_before_mark(pair: Pair, _chance: random.Random) -> Pair | None:
    target = re.sub(r"(?<=\w)([,،])(?= )", r" \1", pair.target, count=1)
    return replace(pair, target=target) if target != pair.target else None


def word_doubled(pair: Pair, chance: random.Random) -> Pair | None:
    words = list(re.finditer(r"(?<= )[^\W\d_]+(?= )", pair.target))
    if not words:
        return None
    word = chance.choice(words)
    return replace(pair, target=pair.target[: word.end()] + " " + word[0] + pair.target[word.end() :])


def word_in_other_letters(pair: Pair, chance: random.Random) -> Pair | None:
    return _at_a_word(pair, chance, lambda _: _OTHER_LETTERS[script(pair.target_language)])


def letters_looking_alike(pair: Pair, chance: random.Random) -> Pair | None:
    tag = pair.target_language
    table = _LOOKALIKES.get(base(tag)) or _LOOKALIKES.get(script(tag))
    if table is None:
        return None
    words = [
        word
        for word in _WORD.finditer(pair.target)
        if word[0].translate(table) != word[0] and not _in_address(pair.target, word)
    ]
    if not words:
        return None
    word = chance.choice(words)
    at = chance.choice([i for i, letter in enumerate(word[0]) if ord(letter) in table]) + word.start()
    return replace(pair, target=pair.target[:at] + pair.target[at].translate(table) + pair.target[at + 1 :])


def invisible_letter(pair: Pair, chance: random.Random) -> Pair | None:
    sign = chance.choice("\u200b\u00ad\ufeff\u2060")
    return _at_a_word(pair, chance, lambda word: word[:2] + sign + word[2:])


def joiner_at_the_end(pair: Pair, chance: random.Random) -> Pair | None:
    """A zero-width non-joiner where no letters meet: typed by a keyboard at the end of a word."""
    return _at_a_space(pair, chance, "\u200c ")


def joiner_typed_as_space(pair: Pair, chance: random.Random) -> Pair | None:
    """A verb parted from its beginning, as keyboards without that sign do."""
    if base(pair.target_language) != "fa" or "می\u200c" not in pair.target:
        return None
    return replace(pair, target=pair.target.replace("می\u200c", "می "))


def word_drawn_out(pair: Pair, chance: random.Random) -> Pair | None:
    if script(pair.target_language) != "Arab":
        return None
    return _at_a_word(pair, chance, lambda word: word[:2] + "ـ" * chance.randint(1, 4) + word[2:])


def accents_off_capitals(pair: Pair, _chance: random.Random) -> Pair | None:
    """A line set in capitals by a program that drops the accents."""
    if base(pair.target_language) not in {"es", "fr", "pt"}:
        return None
    upper = pair.target.upper()
    bare = "".join(c for c in unicodedata.normalize("NFD", upper) if c not in "\u0301\u0300\u0302\u0308")
    bare = unicodedata.normalize("NFC", bare)
    lost = [w for w, b in zip(upper.split(), bare.split(), strict=True) if w != b and len(w) > 4]
    return replace(pair, target=bare) if len(lost) > 1 else None


def not_translated(pair: Pair, _chance: random.Random) -> Pair | None:
    return replace(pair, target=pair.source) if len(pair.source.split()) > 2 else None


def half_translated(pair: Pair, chance: random.Random) -> Pair | None:
    """The first half translated, the rest still as it was."""
    source, target = pair.source.split(" "), pair.target.split(" ")
    if len(source) < 12:
        return None
    return replace(pair, target=" ".join(target[: len(target) // 2] + source[len(source) // 2 :]))


def half_lost(pair: Pair, chance: random.Random) -> Pair | None:
    words = pair.target.split(" ")
    if len(pair.source) < 100:
        return None
    return replace(pair, target=" ".join(words[: len(words) * 3 // 10] + words[-1:]))


def said_twice(pair: Pair, chance: random.Random) -> Pair | None:
    if len(pair.source) < 60:
        return None
    return replace(pair, target=pair.target.rstrip(".।۔") + ", " + pair.target)


def _at_a_space(pair: Pair, chance: random.Random, instead: str) -> Pair | None:
    spaces = [at for at, mark in enumerate(pair.target) if mark == " "]
    if not spaces:
        return None
    at = chance.choice(spaces)
    return replace(pair, target=pair.target[:at] + instead + pair.target[at + 1 :])


def _in_address(text: str, word: re.Match[str]) -> bool:
    around = text[text.rfind(" ", 0, word.start()) + 1 :].split(" ", 1)[0]
    return "@" in around or "://" in around


def _at_a_word(pair: Pair, chance: random.Random, change: Callable[[str], str]) -> Pair | None:
    words = [word for word in _WORD.finditer(pair.target) if not _in_address(pair.target, word)]
    if not words:
        return None
    word = chance.choice(words)
    target = pair.target[: word.start()] + change(word[0]) + pair.target[word.end() :]
    return replace(pair, target=target)


FAULTS: Final[Mapping[Check, tuple[Fault, ...]]] = {
    Check.ADDRESS: (address_changed, address_dropped),
    Check.MARKUP: (emphasis_dropped, emphasis_half_dropped),
    Check.NAME: (name_garbled,),
    Check.QUOTES: (quote_dropped,),
    Check.QUOTES_STYLE: (quotes_foreign,),
    Check.INVERTED_MARK: (opening_mark_dropped,),
    Check.FINAL_MARK: (final_mark_dropped, final_mark_exchanged),
    Check.BRACKETS: (bracket_dropped,),
    Check.FRENCH_SPACE: (french_space_dropped,),
    Check.DOUBLED_SPACE: (space_doubled,),
    Check.SPACE_AT_MARK: (space_before_mark,),
    Check.DOUBLED_WORD: (word_doubled,),
    Check.WRONG_SCRIPT: (word_in_other_letters,),
    Check.LOOKALIKE: (letters_looking_alike,),
    Check.INVISIBLE: (invisible_letter, joiner_at_the_end),
    Check.JOINER_MISSING: (joiner_typed_as_space,),
    Check.TATWEEL: (word_drawn_out,),
    Check.ACCENTS_ON_CAPITALS: (accents_off_capitals,),
    Check.UNTRANSLATED: (not_translated, half_translated),
    Check.LENGTH: (half_lost, said_twice),
}
"""Faults of single pairs; those of articles and issues stand with the tests of their checks."""
