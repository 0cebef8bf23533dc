"""Sentences of a mended text find those that stood there before."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tm.revision.mending import Match, match


def cut(text: str) -> list[str]:
    """A sentence ends at a full stop."""
    return re.findall(r"[^.\s][^.]*\.?", text)


def told(olds: list[str], new: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([olds[place] for place in each.olds], [new[start:end] for start, end in each.news])
        for each in match(olds, new, cut)
    ]


A, B, C = "Nobody went home that night.", "Tea went round.", "Then the lamps were lit again."


def test_what_stays_is_itself() -> None:
    assert told([A, B, C], f"{A} {B} {C}") == [([A], [A]), ([B], [B]), ([C], [C])]


def test_a_changed_sentence_is_found_between_its_neighbours() -> None:
    new = f"{A} Tea was handed round. {C}"

    assert told([A, B, C], new) == [([A], [A]), ([B], ["Tea was handed round."]), ([C], [C])]


def test_a_sentence_wholly_rewritten_in_its_place_is_the_same_one() -> None:
    assert told([A, B, C], f"{A} Soup! {C}") == [([A], [A]), ([B], ["Soup!"]), ([C], [C])]


def test_new_sentences_and_gone_ones() -> None:
    assert told([A, C], f"{A} {B} {C}") == [([A], [A]), ([], [B]), ([C], [C])]
    assert told([A, B, C], f"{A} {C}") == [([A], [A]), ([B], []), ([C], [C])]


def test_two_that_became_one_and_one_that_became_two() -> None:
    one = "Nobody went home that night, tea went round."

    assert told([A, B, C], f"{one} {C}") == [([A, B], [one]), ([C], [C])]
    assert told([one, C], f"{A} {B} {C}") == [([one], [A, B]), ([C], [C])]


def test_cuts_made_by_hand_stay() -> None:
    halves = ["Nobody went home that night", "and tea went round the room."]

    assert told([*halves, C], " ".join([*halves, "Then the lamps were out."])) == [
        ([halves[0]], [halves[0]]),
        ([halves[1]], [halves[1]]),
        ([C], ["Then the lamps were out."]),
    ]
    together = f"{A} {B}"
    assert told([together, C], f"{together} Lamps.") == [([together], [together]), ([C], ["Lamps."])]


def test_a_short_sentence_is_not_found_inside_another() -> None:
    assert told(["He sang.", "No"], "He sang. No one did.") == [
        (["He sang."], ["He sang."]),
        (["No"], ["No one did."]),
    ]


def test_equal_sentences_keep_their_order() -> None:
    assert told(["Yes.", A, "Yes."], f"Yes. {A} Yes.") == [
        (["Yes."], ["Yes."]),
        ([A], [A]),
        (["Yes."], ["Yes."]),
    ]


sentences = st.lists(
    st.lists(st.sampled_from(["tea", "no", "home", "lamps", "night"]), min_size=1, max_size=6).map(
        lambda words: " ".join(words) + "."
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60)
@given(sentences, sentences)
def test_every_sentence_is_matched_once_and_in_order(olds: list[str], news: list[str]) -> None:
    new = " ".join(news)

    found: list[Match] = match(olds, new, cut)

    assert [place for each in found for place in each.olds] == list(range(len(olds)))
    slices = [piece for each in found for piece in each.news]
    assert all(end <= start for (_, end), (start, _) in pairwise(slices))
    assert "".join(new[start:end] for start, end in slices).replace(" ", "") == new.replace(" ", "")
