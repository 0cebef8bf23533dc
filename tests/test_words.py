"""Counting words, cutting texts into them, and differences."""

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.words import Change, count, difference, tokens

WORDS = st.lists(
    st.sampled_from(["a", "b", "the", "हिन्दी", " ", "  ", ".", "\n", "é", "ا"]), max_size=30
).map("".join)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two.", 2),
        ("don’t stop", 2),
        ("5,000 workers — 2.3 million", 4),
        ("well-known https://a.b/c?x=1", 2),
        ("*Red* [two words](https://a.b)", 3),
        ("हिन्दी में", 2),
        ("قَالَ مُعَلِّمٌ", 2),
        ("می‌خواهم بروم", 2),
        ("தமிழ் மொழி", 2),
        ("工人们", 3),
        ("“…”", 0),
    ],
)
def test_words_are_counted_as_a_reader_does(text: str, words: int) -> None:
    assert count(text) == words


def test_vowel_signs_stay_inside_their_word() -> None:
    assert tokens("हिन्दी में.") == ["हिन्दी", " ", "में", "."]
    assert tokens("مُعَلِّم, க்ஷ") == ["مُعَلِّم", ",", " ", "க்ஷ"]
    assert tokens("می‌خواهم cafe\u0301") == ["می‌خواهم", " ", "cafe\u0301"]


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_a_difference_is_told_in_words() -> None:
    changes = difference("The plant closed on Monday.", "The old plant closed on Tuesday.")

    assert changes == (
        Change("same", "The "),
        Change("added", "old "),
        Change("same", "plant closed on "),
        Change("removed", "Monday"),
        Change("added", "Tuesday"),
        Change("same", "."),
    )


@pytest.mark.parametrize(("before", "after"), [("3,000", "4,500"), ("14:30", "14:45"), ("٣٬٠٠٠", "٤٬٥٠٠")])
def test_a_figure_is_one_word(before: str, after: str) -> None:
    assert difference(f"at {before}.", f"at {after}.") == (
        Change("same", "at "),
        Change("removed", before),
        Change("added", after),
        Change("same", "."),
    )


def test_a_rewritten_phrase_reads_as_one() -> None:
    assert difference("we go home", "they stay here") == (
        Change("removed", "we go home"),
        Change("added", "they stay here"),
    )


def test_equal_texts_have_no_difference() -> None:
    assert difference("a b", "a b") == (Change("same", "a b"),)
    assert difference("", "") == ()


@settings(max_examples=200)
@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_their_difference(before: str, after: str) -> None:
    changes = difference(before, after)

    assert "".join(change.text for change in changes if change.kind != "added") == before
    assert "".join(change.text for change in changes if change.kind != "removed") == after
    assert all(change.text for change in changes)


def test_long_texts_are_compared_in_time() -> None:
    before, after = (" ".join(str(number) for number in range(start, start + 20_000)) for start in (0, 1))
    began = time.process_time()

    assert difference(before, after)
    assert count("a.-" * 40_000) == 1
    assert time.process_time() - began < 6


@pytest.mark.parametrize("endless", ["x" * 500_000, "x-" * 250_000])
def test_a_word_without_end_costs_no_memory(endless: str) -> None:
    tracemalloc.start()
    try:
        assert count(endless) == 1
        assert tracemalloc.get_traced_memory()[1] < 4 * len(endless)
    finally:
        tracemalloc.stop()
