"""The levels of equal texts, what only is alike, and past translations put right."""

import pytest

from tm.document import BlockType
from tm.memory import EDGE, Context, Difference, Level, alike, level, mend

HERE = Context(11, 12, BlockType.PARAGRAPH)
TEXT = "The tram is back."


@pytest.mark.parametrize(
    ("past", "past_context", "same_line", "expected"),
    [
        (TEXT, HERE, True, Level.SAME_PLACE),
        (TEXT, HERE, False, Level.SAME_CONTEXT),
        (TEXT, Context(11, 99), True, Level.EQUAL),
        (TEXT, Context(), False, Level.EQUAL),
        ("The  tram is back. ", HERE, False, Level.SAME_CONTEXT),
        ("THE TRAM IS BACK.", HERE, False, Level.ALMOST),
        ("The *tram* is back.", HERE, True, Level.ALMOST),
        ("The tram is back!", HERE, True, None),
    ],
)
def test_levels(past: str, past_context: Context, *, same_line: bool, expected: Level | None) -> None:
    assert level(TEXT, past, context=HERE, past_context=past_context, same_line=same_line) is expected


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (Context(EDGE, 12, BlockType.HEADLINE), Context(EDGE, 12, BlockType.HEADLINE), Level.SAME_CONTEXT),
        (Context(EDGE, 12, BlockType.HEADLINE), Context(EDGE, 12, BlockType.DECK), Level.EQUAL),
        (Context(EDGE, EDGE, BlockType.DECK), Context(EDGE, EDGE, BlockType.DECK), Level.EQUAL),
        (Context(None, None), Context(None, None), Level.EQUAL),
    ],
)
def test_where_a_text_begins_or_ends_the_type_must_be_the_same(
    here: Context, there: Context, expected: Level
) -> None:
    assert level(TEXT, TEXT, context=here, past_context=there, same_line=False) is expected


def test_the_likest_come_first_and_what_is_not_alike_does_not_come() -> None:
    past = {
        1: "The tram is back on Mill Street.",
        2: "The tram was back on Mill Street.",
        3: "Nobody wants to pay for the water.",
    }

    assert [id_ for id_, _ in alike("The tram is back on Mill Street!", past, 5)] == [1, 2]


def test_less_is_enough_where_nothing_better_is_found() -> None:
    past = {1: "The strikers of the harbour won after nine days"}
    text = "The bakers of the airport won after five nights"

    [(_, score)] = alike(text, past, 5)

    assert 60 <= score < 70
    assert alike(text, {**past, 2: "The strikers of the airport won after nine nights"}, 5)[0][0] == 2
    assert len(alike(text, {**past, 2: "The strikers of the airport won after nine nights"}, 5)) == 1


def test_two_words_are_not_shown_for_looking_alike() -> None:
    assert alike("Short letters", {1: "Sport better"}, 5) == []


def test_what_is_alike_never_counts_as_equal() -> None:
    long = "The tram is back on Mill Street and nobody on the board had an answer for her on Friday night"

    assert alike(long + ".", {1: long + "!"}, 5) == [(1, 98)]


@pytest.mark.parametrize(
    ("text", "past", "target", "expected"),
    [
        ("In 2025", "In 2019", "En 2019", "En 2025"),
        ("30,500 of 60,000", "12,000 of 60,000", "12.000 de 60.000", "30.500 de 60.000"),
        ("In 1998", "In 2019", "عام ٢٠١٩", "عام ١٩٩٨"),
        ("In 2025 3 people", "In 2019 3 people", "2019年3人", "2025年3人"),
        ("THE NEWS", "The news", "Las noticias", "LAS NOTICIAS"),
        ("the news", "The news", "Las noticias", "las noticias"),
        ("*The news*", "The news", "Las noticias", "*Las noticias*"),
        ("The news", "**The news**", "**Las noticias**", "Las noticias"),
        ("*In 2025*", "In 2019", "En 2019", "*En 2025*"),
    ],
)
def test_what_differs_is_put_right(text: str, past: str, target: str, expected: str) -> None:
    mended = mend(text, past, target)

    assert mended.target == expected
    assert mended.left == ()
    assert mended.done


@pytest.mark.parametrize(
    ("text", "past", "target", "left"),
    [
        ("3.5 and 2", "2 and 2", "2 y 2", Difference.FIGURES),
        ("3 trams", "2 trams", "dos tranvías", Difference.FIGURES),
        ("30,500 trams", "200 trams", "200 tranvías", Difference.FIGURES),
        ("The *news*", "The news", "Las noticias", Difference.MARKUP),
        ("The News Is Back", "The news is back", "Vuelven las noticias", Difference.CASE),
    ],
)
def test_what_is_not_certain_is_left_to_a_person_and_said(
    text: str, past: str, target: str, left: Difference
) -> None:
    mended = mend(text, past, target)

    assert mended.target == target
    assert mended.left == (left,)
    assert mended.done == ()
