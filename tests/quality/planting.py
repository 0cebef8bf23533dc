"""Good pairs with more in them: what a fault needs to be seeded, put rightly into both texts."""

import random
import re
from dataclasses import replace

from tm.languages import base
from tm.quality.values import Pair

_END = re.compile(r"\s?[.!?؟।۔…]*$")
ADDRESSES = (
    "https://paper.example/2024/bridge",
    "www.crossing.example/help",
    "desk@crossing.example",
    "@harbourbell",
    "#RightToStay",
    "http://ferry.example/?page=3",
)


def at_the_end(text: str, addition: str) -> str:
    """The text with words put before its final mark."""
    end = _END.search(text)
    assert end is not None
    return text[: end.start()] + addition + text[end.start() :]


def with_address(pair: Pair, chance: random.Random) -> Pair:
    """The pair with the same address on both sides."""
    address = chance.choice(ADDRESSES)
    return replace(
        pair,
        source=at_the_end(pair.source, f" ({address})"),
        target=at_the_end(pair.target, f" ({address})"),
    )


def with_emphasis(pair: Pair, chance: random.Random) -> Pair | None:
    """The pair with one word of each side marked alike."""
    mark = chance.choice(("*", "**"))
    source, target = (_around_a_word(text, mark, mark, chance) for text in (pair.source, pair.target))
    return replace(pair, source=source, target=target) if source and target else None


def with_quotes(pair: Pair, chance: random.Random) -> Pair | None:
    """The pair with a word of each side in the quotation marks of its language."""
    marks = pair.house.quotes
    source = _around_a_word(pair.source, "“", "”", chance)
    target = _around_a_word(pair.target, marks.open, marks.close, chance)
    return replace(pair, source=source, target=target) if source and target else None


def with_brackets(pair: Pair, chance: random.Random) -> Pair | None:
    """The pair with a word of each side in brackets."""
    opening, closing = chance.choice(("()", "[]"))
    source, target = (_around_a_word(text, opening, closing, chance) for text in (pair.source, pair.target))
    return replace(pair, source=source, target=target) if source and target else None


def with_question(pair: Pair, chance: random.Random) -> Pair | None:
    """The pair as a question or a call, as the target's language marks it."""
    if not pair.source.endswith("."):
        return None
    mark = chance.choice("?!")
    theirs = mark.translate({ord("?"): "؟"}) if base(pair.target_language) in {"ar", "fa", "ur"} else mark
    body = pair.target.rstrip(" .।۔").lstrip("¿¡")
    before = {"?": "¿", "!": "¡"}[mark] if base(pair.target_language) == "es" else ""
    space = "\u202f" if base(pair.target_language) == "fr" else ""
    return replace(pair, source=pair.source[:-1] + mark, target=before + body + space + theirs)


def together(first: Pair, second: Pair) -> Pair:
    """Two pairs as one, as where sentences are joined or a block is one unit."""
    source, target = (f"{one} {other}" for one, other in
                      ((first.source, second.source), (first.target, second.target)))  # fmt: skip
    return replace(first, source=source, target=target)


def _around_a_word(text: str, opening: str, closing: str, chance: random.Random) -> str | None:
    """The text with marks around a word that stands free between spaces, not first and not last."""
    words = list(re.finditer(r"(?<= )[^\W\d_]{4,}(?= )", text))
    if not words:
        return None
    word = chance.choice(words)
    return text[: word.start()] + opening + word[0] + closing + text[word.end() :]
