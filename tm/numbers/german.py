"""German number words: written as one, the units before the tens, "zweiundzwanzigtausendfünfhundert"."""

from collections.abc import Iterator
from typing import Final

_FIRST: Final = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_TENS: Final = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_HUNDRED: Final = 100
_OF_HUNDREDS: Final = frozenset(range(1, 20)) - {10}


def german() -> Iterator[tuple[int, str]]:
    """Numbers up to a hundred, whole hundreds up to 1,900, whole hundreds of thousands, with their words."""
    below = dict(_below_a_hundred())
    yield from below.items()
    yield 1, "ein eine einen einem einer"
    hundreds = {count: f"{_within(word)}hundert" for count, word in below.items() if count in _OF_HUNDREDS}
    yield from ((count * _HUNDRED, word) for count, word in hundreds.items())
    for count, word in below.items():
        if count:
            yield count * 1000, f"{_within(word)}tausend"
            yield from (
                (count * 1000 + rest * _HUNDRED, f"{_within(word)}tausend{hundred}")
                for rest, hundred in hundreds.items()
                if rest < 10
            )
    yield from ((count * 100_000, f"{word}tausend") for count, word in hundreds.items() if count < 10)
    yield 30, "dreissig"


def _below_a_hundred() -> Iterator[tuple[int, str]]:
    yield from enumerate(_FIRST)
    for tens, word in enumerate(_TENS, start=2):
        yield tens * 10, word
        yield from ((tens * 10 + unit, f"{_within(_FIRST[unit])}und{word}") for unit in range(1, 10))


def _within(word: str) -> str:
    """The word as it stands within a longer one: einundzwanzig."""
    return "ein" if word == "eins" else word
