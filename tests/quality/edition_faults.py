"""Faults in what an edition has of its own: slots of standing texts, sign-offs, terms of the register."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tests.quality import planting
from tm.document import BlockType
from tm.glossary.checking import Sort, missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Rendering, Use
from tm.languages import base
from tm.quality.registry import Check
from tm.quality.values import Misnamed, Pair

Fault: TypeAlias = Callable[[Pair, random.Random], Pair | None]
_SLOTS: Final = ("{url}", "{page}", "{edition}", "{next_issue}", "{price}")
_DASHES: Final = ("—", "— ", "–", "– ", "- ", "-", "― ", " — ")
_NAMES: Final = ("Rosa Iturbe", "Amadou Ndiaye, ferry hand", "Lena Farrow\nOld Harbour")
_TERM: Final = "harbour council"
_CALLED: Final[Mapping[str, str]] = {
    "en": "harbour council, port board, bell",
    "es": "consejo del puerto, junta portuaria, campana",
    "fr": "amirauté des quais, comité portuaire, cloche",
    "pt": "conselho do porto, junta portuária, sino",
    "ar": "مجلس الميناء, هيئة المرفأ, جرس",
    "fa": "شورای بندر, هیئت لنگرگاه, زنگ",
    "ur": "بندرگاہ کونسل, گودی بورڈ, گھنٹی",
    "hi": "बंदरगाह परिषद, गोदी बोर्ड, घंटी",
    "ta": "துறைமுக மன்றம், கப்பல்துறை வாரியம், மணி",
    "tr": "liman meclisi, iskele kurulu, çan",
    "xh": "ibhunga lezibuko, ibhodi yezibuko, intsimbi",
}
"""What an edition calls the term, what it never says for it, and another word."""
LANGUAGES: Final = frozenset(_CALLED)


def with_slot(pair: Pair, chance: random.Random) -> Pair:
    """The pair with the same slot on both sides."""
    slot = chance.choice(_SLOTS)
    return replace(
        pair,
        source=planting.at_the_end(pair.source, f" ({slot})"),
        target=planting.at_the_end(pair.target, f" ({slot})"),
    )


def slot_dropped(pair: Pair, chance: random.Random) -> Pair:
    return _slot_changed(pair, chance, lambda _: "")


def slot_letter_lost(pair: Pair, chance: random.Random) -> Pair:
    at = chance.randrange(1, 4)
    return _slot_changed(pair, chance, lambda slot: slot[:at] + slot[at + 1 :])


def slot_brace_lost(pair: Pair, chance: random.Random) -> Pair:
    return _slot_changed(pair, chance, chance.choice((lambda slot: slot[1:], lambda slot: slot[:-1])))


def slot_translated(pair: Pair, chance: random.Random) -> Pair:
    """The name of the slot translated like any other word."""
    word = _CALLED[base(pair.target_language)].split(", ")[2]
    return _slot_changed(pair, chance, lambda _: "{" + word + "}")


def slot_added(pair: Pair, chance: random.Random) -> Pair:
    return replace(pair, target=planting.at_the_end(pair.target, f" {chance.choice(_SLOTS)}"))


def dash_before_a_name(pair: Pair, chance: random.Random) -> Pair:
    name = chance.choice(_NAMES)
    return replace(
        pair, source=name, target=chance.choice(_DASHES) + name, block_type=BlockType.SIGNOFF, misnamed=()
    )


def with_term(pair: Pair, called: str = "") -> Pair:
    """The pair with a term of the register on both sides, as the edition calls it or otherwise."""
    right, wrong, _ = _CALLED[base(pair.target_language)].split(", ")
    renderings = (Rendering(right), Rendering(wrong, Use.FORBIDDEN))
    source = planting.at_the_end(pair.source, f" ({_TERM})")
    target = planting.at_the_end(pair.target, f" ({called or right})")
    mentions = Glossary([Entry("1", _TERM, renderings=renderings)], pair.source_language).mentions(source)
    faults = missing_or_forbidden(mentions, target, language=pair.target_language)
    misnamed = tuple(
        Misnamed(
            (each.mention.start, each.mention.end),
            _TERM,
            right,
            each.span if each.sort is Sort.FORBIDDEN else None,
        )
        for each in faults
    )
    return replace(pair, source=source, target=target, misnamed=misnamed)


def term_called_otherwise(pair: Pair, _chance: random.Random) -> Pair | None:
    if pair.source_language != "en":
        return None
    return with_term(pair, _CALLED[base(pair.target_language)].split(", ")[2])


def term_left_out(pair: Pair, _chance: random.Random) -> Pair | None:
    if pair.source_language != "en":
        return None
    return with_term(pair, "…")


def term_called_as_never(pair: Pair, _chance: random.Random) -> Pair | None:
    if pair.source_language != "en":
        return None
    return with_term(pair, _CALLED[base(pair.target_language)].split(", ")[1])


def _slot_changed(pair: Pair, chance: random.Random, change: Callable[[str], str]) -> Pair:
    planted = with_slot(pair, chance)
    return replace(planted, target=re.sub(r"\{\w+\}", lambda slot: change(slot[0]), planted.target))


FAULTS: Final[Mapping[Check, tuple[Fault, ...]]] = {
    Check.SLOT: (slot_dropped, slot_letter_lost, slot_brace_lost, slot_translated),
    Check.SLOT_ADDED: (slot_added,),
    Check.SIGNOFF: (dash_before_a_name,),
    Check.TERM_MISSING: (term_called_otherwise, term_left_out),
    Check.TERM_FORBIDDEN: (term_called_as_never,),
}
