"""What says that a short text is the beginning of a sentence, cut before a capital."""

import re

from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.formulas import greets
from tm.ingest.words.cases import (
    Case,
    case_of,
    ends_sentence,
    first_word,
    has_end_inside,
    last_word,
    starts_upper,
    word_count,
)
from tm.ingest.words.vocabulary import NEVER_LAST, Vocabulary, asks_more

SAYING = r"(?:[,!?…][”\"»]|[”\"»],)\s+[a-zß-öø-ÿ]+"
"""The end of a quotation, and a word behind it: "… in the bus,” said"."""
_SAYING = re.compile(f"{SAYING}$")
_FEW = 8


def hangs(text: str, after: Part | None, words: Vocabulary) -> bool:
    """Whether a text ends where nothing ends, and what follows may go on from there."""
    if not _ends_with_small_word(text, words) or _begins_anew(after, words):
        return False
    if after is None or after.role not in {Role.TEXT, Role.HEADING}:
        return True
    if text.rsplit(maxsplit=1)[-1] in NEVER_LAST or _SAYING.search(text):
        return True
    word = first_word(after.text)
    return not word.istitle() or not words.lists(word)


def _ends_with_small_word(text: str, words: Vocabulary) -> bool:
    """Whether a text ends with a word that ends nothing: an article, or "said" without who says it."""
    last = text.rsplit(maxsplit=1)[-1]
    if _SAYING.search(text):
        return True
    return last.islower() and last.isalpha() and words.is_common(last)


def leads_to_name(text: str, after: Part | None, words: Vocabulary) -> bool:
    """Whether a long text ends with a word that asks for another, and the next begins with a name."""
    if after is None or after.role is not Role.TEXT or word_count(text) <= _FEW or ends_sentence(text):
        return False
    return asks_more(text) and starts_upper(after.text) and words.is_name(first_word(after.text))


def name_goes_on(text: str, after: Part | None, words: Vocabulary) -> bool:
    """Whether the end of a text and the beginning of the next are a name that the dump has elsewhere."""
    if after is None or after.role is not Role.TEXT or case_of(text) is not Case.SENTENCE:
        return False
    return text[-1:].isalpha() and words.is_pair(last_word(text), first_word(after.text))


def breaks_off(part: Part) -> bool:
    """Whether a text of several words stops behind the beginning of its second sentence."""
    if part.role is not Role.TEXT or ends_sentence(part.text) or word_count(part.text) <= _FEW:
        return False
    return has_end_inside(part.text) and ":" not in part.text


def _begins_anew(part: Part | None, words: Vocabulary) -> bool:
    """Whether a part greets, or opens with a capital that no name asks for: nothing goes on there."""
    if part is None or part.role is not Role.TEXT or not starts_upper(part.text):
        return False
    if part.dateline or greets(part.text):
        return True
    word = first_word(part.text)
    return len(word) == 1 or not words.is_name(word)
