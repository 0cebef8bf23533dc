"""What a language tells the splitter: abbreviations, words that open sentences, verbs of saying."""

import importlib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Case: TypeAlias = Literal["cased", "caseless"]
Ordinals: TypeAlias = Literal["bare", "with point"]
VerbPlace: TypeAlias = Literal["first", "last"]


_CONSONANTS: Final = "b-df-hj-np-tv-xzçğşñ"
_NO_VOWEL: Final = rf"[{_CONSONANTS}B-DF-HJ-NP-TV-XZÇĞŞ][{_CONSONANTS}]{{1,4}}"


def shortened(unlike: str = "(?!)", kept: str = "") -> re.Pattern[str]:
    """How abbreviations look: without a vowel, or as no word of the language does but those `kept`."""
    names = "|".join(kept.split())
    return re.compile(rf"{_NO_VOWEL}|(?!(?:{names})$)(?:{unlike})")


ROMANCE: Final = (
    r"[^\W\d_a-z]?[a-záéíóúñüãõâêôç]{1,4}"
    r"(?:(?<=[bcfpqtv])|(?<=[^n]g)|(?<=[bcdfgjlmnpqrtvz][bcdfgjmpqrtvz])(?<!tt|nd|rd|ng))"
    r"|[BbCcDdFfGgJjLlPpQqRrTtVv](?![aeiouáéíóúhlryâêôwj])[a-záéíóúñüãõâêôçªº]{1,4}"
)
"""Ends and beginnings that no Spanish or Portuguese word has (téc, sarg, decr, bme, pdte)."""
LOANS: Final = (
    "[Ee]tc [Cc]lub [Ww]eb [Cc]hat [Ss]top [Kk]it [Bb]it [Ss]et [Tt]est [Rr]ap [Pp]op chip clic tic spot pub"
    " bloc soft surf pop hit zinc [Ss]port Trump Eric Kurt Pep Bob Rob Ford Fort Isaac Josep Kant Jacob Job"
    " Brad Goff Alep Tibet Tíbet Rabat Klopp Grant Utah Chad Sadat Cardiff Group et of and und Bill Toll"
)
"""Short names and loan words that look like abbreviations."""


_VOWELLESS: Final = shortened()


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's knowledge; abbreviations are written without their last point.

    titles: stand before a name, never end a sentence ("Dr", "Sra").
    before_number: an abbreviation only before a figure ("p. 5", "núm. 3", "Jan. 25").
    may_end: ends a sentence only if a word follows that opens one ("Co", "Ave", "EE.UU").
    openers: words that open sentences, with their capital.
    surname_openers: openers that also begin surnames, before another capital ("J. Le Goff").
    addresses: forms of address that, before a name, begin a sentence where an abbreviation may end one
        ("Marrow & Co. Mr. Hill"): none of them goes on with a title, as "Prof." does with "Assoc.".
    particles: small words that begin surnames, also where a sentence begins with one ("van der Meer").
    regions: what may end closes a place behind a comma ("Bronx, N.Y."), whatever capital follows.
    exclaimed: names written with an exclamation mark ("Yahoo!").
    counted: words behind which a figure counts, and is no ordinal ("yüzde 80.").
    numbered: what ordinals count, in small letters ("3. Ağır Ceza", "1. Lig").
    letters: names of letters, read as initials where the script has no capitals.
    letter_words: letters among them that are words too; initials only beside another one.
    said: verbs of saying; after a quoted question they belong to its sentence.
    that: words behind a verb of saying that make a new sentence of it ("said that").
    before_times: words that begin a sentence with the time of day ("At 5 a.m.").
    after_times: what follows "a.m." within its sentence, though it has a capital.
    continues: how a text goes on after dots that only hesitate, where no small letter tells.
    verb: where a sentence that tells who spoke has its verb, in a script without capitals.
    auxiliaries: small verbs that may stand behind a verb of saying.
    plain: common last words, behind which a stop needs no closer look.
    before_that: words that take a "that" of their own, which opens no speech ("before that").
    negations: words that say that nobody spoke ("no one answered").
    turns: words that begin another sentence behind a quotation ("then he said").
    behind_quotation: words that go on right behind a quotation ("a question that all ask").
    never_open: words that never open a sentence; postpositions, quotatives.
    longest_initials: how many letters with points may be a person's; more are an organisation ("C.G.T."),
        which no name follows.
    joins: words for "and" and "so", which go on behind a question or call.
    open_starts: how words begin that open sentences ("and it will").
    labels: words behind which a single letter is a name ("vitamin C", "group B").
    ordinals: whether "27." may be read as an ordinal.
    more_stops: marks that end a sentence in this language alone.
    shortened: how short words look that are abbreviations, listed or not.
    """

    case: Case = "cased"
    titles: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    surname_openers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    exclaimed: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    letter_words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    before_times: frozenset[str] = frozenset()
    after_times: frozenset[str] = frozenset()
    continues: tuple[str, ...] = ()
    verb: VerbPlace = "first"
    auxiliaries: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    before_that: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    behind_quotation: frozenset[str] = frozenset()
    never_open: frozenset[str] = frozenset()
    longest_initials: int = 9
    joins: frozenset[str] = frozenset()
    open_starts: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    ordinals: Ordinals = "bare"
    more_stops: str = ""
    shortened: re.Pattern[str] = _VOWELLESS


def either(text: str) -> frozenset[str]:
    """The words of a list, each with a small and a capital letter in front."""
    return words(text) | {word[0].upper() + word[1:] for word in text.split()}


def compounds(nouns: str, forms: str) -> frozenset[str]:
    """Verbs of two words, each noun with each form; a line under two words stands for a space."""
    return frozenset(f"{noun} {form}".replace("_", " ") for noun in nouns.split() for form in forms.split())


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


FOREIGN_PARTICLES: Final = words("van von der den ter ten bin ibn al- el- d’ d'")
"""Small words that begin surnames from elsewhere, where they are no words of the language itself."""


_WITH_RULES: Final = frozenset({"en", "es", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr"})
_LIKE_ANOTHER: Final = {
    "ps": "fa", "ckb": "fa", "sd": "ur", "pnb": "ur", "mr": "hi", "ne": "hi", "gl": "pt", "az": "tr",
}  # fmt: skip
_ORDINAL_POINT: Final = words("fi et lv sl hr bs sr hu is fo")
_CASELESS: Final = words(
    "he yi bn as gu pa or te kn ml si am ti zh ja ko th lo km my bo ka ug dv bho mai kok doi sat ks"
)


@lru_cache(maxsize=64)
def rules_for(language: str) -> Rules:
    """The rules of a base language, or sound ones that fit any language of its kind of script."""
    name = _LIKE_ANOTHER.get(language, language)
    if name in _WITH_RULES:
        rules: Rules = importlib.import_module(f"tm.segmentation.languages.{name}").RULES
        return rules
    others: dict[str, Rules] = importlib.import_module("tm.segmentation.languages.others").RULES
    return others.get(name) or Rules(
        case="caseless" if language in _CASELESS else "cased",
        titles=words("Dr Prof Mr Mrs Ms St Hr Fr dr prof"),
        before_number=words("no No nr Nr p pp art fig vol tel cf"),
        ordinals="with point" if language in _ORDINAL_POINT else "bare",
    )
