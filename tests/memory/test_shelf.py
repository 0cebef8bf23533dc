"""Signatures and the shelf: the likest of many texts are found, in every script, while rows come and go."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tm.memory import Rows, Shelf, as_ids, bare, from_bytes, signature, signatures, spelled, to_bytes

SYLLABLES = {
    "latin": ["ca", "re", "mi", "so", "lu", "ten", "par", "vo", "ri", "dal", "est", "on", "qui"],
    "tamil": ["த", "மி", "ழ்", "க", "ள்", "இ", "ந்", "யா", "வி", "ன்", "ம", "ரு", "து", "வ", "ம"],
    "arabic": ["مد", "رس", "تا", "لك", "عب", "ون", "سي", "ار", "في", "جم", "هو", "را", "طر", "يق", "نه"],
}
HAN = "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"


def rows(texts: list[str], first: int = 0) -> Rows:
    lengths = np.array([len(bare(text)) for text in texts], dtype=np.int32)
    ids = as_ids(range(first, first + len(texts)))
    return Rows(ids, lengths, signatures([spelled(text) for text in texts]))


def sentences(script: str, count: int) -> list[str]:
    """Made-up sentences, of one word to a dozen."""
    dice = random.Random(7)

    def sentence() -> str:
        if script == "han":
            return "".join(dice.choices(HAN, k=dice.randint(2, 24)))
        words = [
            "".join(dice.choices(SYLLABLES[script], k=dice.randint(1, 4))) for _ in range(dice.randint(1, 12))
        ]
        return " ".join(words)

    return [sentence() for _ in range(count)]


def disturbed(text: str, dice: random.Random) -> str:
    """The text with about a fifth of its signs replaced."""
    return "".join(dice.choice(text) if dice.random() < 0.2 else sign for sign in text)


def share_found(shelf: Shelf, texts: list[str], asked: list[str]) -> float:
    """For how many texts that have a likeness of 70 % the likest is among those that the shelf gives."""
    wanted = found = 0
    bared = [bare(text) for text in texts]
    for text in map(bare, asked):
        best = process.extractOne(
            text, bared, scorer=Levenshtein.normalized_similarity, processor=None, score_cutoff=0.7
        )
        if best is None:
            continue
        wanted += 1
        likely = shelf.nearest(signature(spelled(text)), len(text), alike=0.6, count=100)
        found += any(Levenshtein.normalized_similarity(text, bared[place]) >= best[1] for place in likely)
    assert wanted > len(asked) / 4
    return found / wanted


def one_sign_off(text: str, dice: random.Random) -> str:
    """The text with one of its signs doubled."""
    place = dice.randrange(len(text))
    return text[:place] + text[place] + text[place:]


@pytest.mark.parametrize("script", [*SYLLABLES, "han"])
def test_what_comparing_everything_finds_is_found(script: str) -> None:
    texts = sentences(script, 40_000)
    shelf = Shelf()
    shelf.put(rows(texts))
    dice = random.Random(3)

    # Of so few syllables are these made that all are alike; among real sentences nothing is missed.
    assert share_found(shelf, texts, [disturbed(text, dice) for text in dice.sample(texts, 150)]) >= 0.98


@pytest.mark.parametrize("script", [*SYLLABLES, "han"])
def test_the_likest_of_many_single_words_is_found(script: str) -> None:
    texts = sorted({text.split()[0][:12] for text in sentences(script, 20_000)})
    shelf = Shelf()
    shelf.put(rows(texts))
    dice = random.Random(4)

    assert share_found(shelf, texts, [one_sign_off(text, dice) for text in dice.sample(texts, 100)]) >= 0.99


@pytest.mark.parametrize(
    ("asked", "there"),
    [("Fotos", "Foto"), ("போராட்டம்", "போராட்டங்கள்"), ("إضراب", "الإضراب"), ("北京", "北京市")],
)
def test_one_word_finds_its_like(asked: str, there: str) -> None:
    others = {"fotos": "Casas", "北京": "上海市"}.get(asked.lower(), "விலை 5")
    shelf = Shelf()
    shelf.put(rows([there, others]))

    assert shelf.nearest(signature(spelled(asked)), len(bare(asked)), alike=0.5, count=5)[:1] == [0]


def test_a_row_put_again_stands_in_the_place_of_the_old_one() -> None:
    shelf = Shelf()
    shelf.put(rows(["the tram is back"], first=7))
    shelf.put(rows(["nobody paid for it"], first=7))

    assert shelf.nearest(signature("the tram is back"), 16, alike=0.6, count=5) == []
    assert shelf.nearest(signature("nobody paid for it"), 18, alike=0.6, count=5) == [7]
    assert len(shelf) == 1


def test_a_row_that_went_is_found_no_more_even_when_everything_was_sorted_anew() -> None:
    shelf = Shelf()
    shelf.put(rows(sentences("latin", 5000)))
    shelf.put(rows(["the tram is back"], first=5000))
    shelf.drop(as_ids([5000, 12, 99_999]))
    shelf.put(rows(sentences("latin", 5000), first=6000))

    assert 5000 not in shelf.nearest(signature("the tram is back"), 16, alike=0.9, count=9)
    assert len(shelf) == 9999


def test_a_shelf_with_nothing_gives_nothing() -> None:
    shelf = Shelf()
    shelf.drop(as_ids([1]))

    assert shelf.nearest(signature("tram"), 4, alike=0.6, count=5) == []


@given(st.lists(st.text(max_size=40), max_size=8))
@settings(max_examples=60)
def test_signatures_survive_storing(texts: list[str]) -> None:
    made = signatures([spelled(text) for text in texts] or [""])

    assert (from_bytes(to_bytes(made)) == made).all()
    assert (np.bitwise_count(made).sum(axis=1) < 256).all()


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60)
def test_a_signature_does_not_depend_on_its_neighbours(one: str, other: str) -> None:
    texts = [spelled(one), spelled(other)]

    assert (signatures(texts)[1] == signature(texts[1])).all()
