"""What a language tells the splitter: abbreviations, words that open sentences, verbs of saying."""

import importlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Case: TypeAlias = Literal["cased", "caseless"]
Ordinals: TypeAlias = Literal["bare", "with point"]


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's knowledge; abbreviations are written without their last point.

    titles: stand before a name, never end a sentence ("Dr", "Sra").
    before_number: an abbreviation only before a figure ("p. 5", "núm. 3", "Jan. 25").
    may_end: ends a sentence only if a word follows that opens one ("Co", "Ave", "EE.UU").
    openers: words that open sentences, with their capital.
    surname_openers: openers that also begin surnames, so they do not end an initial ("J. Le Goff").
    letters: names of letters, read as initials where the script has no capitals.
    letter_words: letters among them that are words too; initials only beside another one.
    said: verbs of saying; after a quoted question they belong to its sentence.
    that: words behind a verb of saying that make a new sentence of it ("said that").
    after_times: what follows "a.m." within its sentence, though it has a capital.
    continues: how a text goes on after dots that only hesitate, where no small letter tells.
    ordinals: whether "27." may be read as an ordinal.
    more_stops: marks that end a sentence in this language alone.
    """

    case: Case = "cased"
    titles: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    surname_openers: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    letter_words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    after_times: frozenset[str] = frozenset()
    continues: tuple[str, ...] = ()
    ordinals: Ordinals = "bare"
    more_stops: str = ""


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


_WITH_RULES: Final = frozenset({"en", "es", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr"})
_ORDINAL_POINT: Final = frozenset(
    {
        "de",
        "da",
        "nb",
        "nn",
        "no",
        "fi",
        "et",
        "lv",
        "cs",
        "sk",
        "sl",
        "hr",
        "bs",
        "sr",
        "hu",
        "is",
        "fo",
        "lb",
    }
)
_LIKE_ANOTHER: Final = {
    "ps": "fa",
    "ckb": "fa",
    "sd": "ur",
    "pnb": "ur",
    "mr": "hi",
    "ne": "hi",
    "gl": "pt",
    "az": "tr",
}
_CASELESS: Final = frozenset(
    {
        "he",
        "yi",
        "bn",
        "as",
        "gu",
        "pa",
        "or",
        "te",
        "kn",
        "ml",
        "si",
        "am",
        "ti",
        "zh",
        "ja",
        "ko",
        "th",
        "lo",
    }
    | {"km", "my", "bo", "ka", "ug", "dv"}
)


@lru_cache(maxsize=64)
def rules_for(language: str) -> Rules:
    """The rules of a base language, or sound ones that fit any language of its kind of script."""
    name = _LIKE_ANOTHER.get(language, language)
    if name in _WITH_RULES:
        rules: Rules = importlib.import_module(f"tm.segmentation.languages.{name}").RULES
        return rules
    return Rules(
        case="caseless" if language in _CASELESS else "cased",
        titles=words("Dr Prof Mr Mrs Ms St Hr Fr dr prof"),
        before_number=words("no nr p pp art fig vol tel cf"),
        ordinals="with point" if language in _ORDINAL_POINT else "bare",
        more_stops=";" if language == "el" else "",
    )
