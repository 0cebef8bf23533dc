"""What holds of every text, and the rules that a newspaper text shows badly."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.languages import UnknownLanguage
from tm.segmentation import sentences
from tm.text import markup_ranges, plain

PIECES = st.sampled_from(
    [
        "A",
        "b",
        " ",
        "  ",
        "\n",
        "\n\n",
        ".",
        "...",
        "…",
        "?",
        "!",
        "*",
        "**",
        "“",
        "”",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
        "[x. Y](https://a.b/c)",
        "Dr.",
        "U.S.",
        "3.5",
        "1.",
        "•",
        "—",
        "¿",
        "۔",
        "।",
        "؟",
        "。",
        "ا",
        "அ",
        "क",
        "\u00a0",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
LANGUAGES = st.sampled_from(
    ["en", "es-419", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr", "zh", "de", "xh"]
)


def _cut(text: str, language: str = "en") -> list[str]:
    return [sentence.text for sentence in sentences(text, language)]


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_sentences_and_gaps_are_the_text(text: str, language: str) -> None:
    found = sentences(text, language)

    assert "".join(sentence.text + sentence.gap_after for sentence in found) == text.strip()
    assert all(sentence.text == sentence.text.strip() != "" for sentence in found)
    assert all(sentence.gap_after.strip() == "" for sentence in found)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_no_markup_is_cut(text: str, language: str) -> None:
    found = sentences(text, language)
    ranges = markup_ranges(text.strip())
    end = 0
    for sentence in found:
        end += len(sentence.text)
        assert not any(first < end < last for first, last in ranges)
        end += len(sentence.gap_after)
    if ranges:
        assert (
            "".join(plain(one.text) + one.gap_after for one in found).split() == plain(text.strip()).split()
        )


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_has_no_sentences(text: str) -> None:
    assert sentences(text, "en") == ()


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        sentences("Hello.", "english")


def test_emphasis_links_and_addresses_stay_whole() -> None:
    assert _cut("*One. Two.* Three. See [Four. Five](https://a.b/c). Six.") == [
        "*One. Two.*",
        "Three.",
        "See [Four. Five](https://a.b/c).",
        "Six.",
    ]
    assert _cut("A lone * is text. Another * too.") == ["A lone * is text.", "Another * too."]


def test_each_sentence_of_a_quotation_is_one() -> None:
    assert _cut("“We won. They lost. Who knew?” she asked.") == [
        "“We won.",
        "They lost.",
        "Who knew?” she asked.",
    ]


def test_a_quoted_question_keeps_who_asked_it() -> None:
    assert _cut("“Where?” Kumar asked. He knew.") == ["“Where?” Kumar asked.", "He knew."]
    assert _cut("“Where?” I asked.") == ["“Where?” I asked."]
    assert _cut("“Where?” He asked nobody.") == ["“Where?”", "He asked nobody."]
    assert _cut("“Why?” Kumar said that we should go.") == ["“Why?”", "Kumar said that we should go."]


def test_initials_and_acronyms_end_a_sentence_only_before_an_opening_word() -> None:
    assert _cut("He met J. R. Smith. They left the U.S. The rest stayed in the U.S. Army.") == [
        "He met J. R. Smith.",
        "They left the U.S.",
        "The rest stayed in the U.S. Army.",
    ]


def test_empty_lines_and_list_lines_begin_sentences() -> None:
    assert _cut("Bring\n• bread\n• water\n\nCome early") == ["Bring", "• bread", "• water", "Come early"]
    assert _cut("CALL FOR A DAY\nWITHOUT BOSSES") == ["CALL FOR A DAY\nWITHOUT BOSSES"]


def test_percentages_and_measures_end_sentences() -> None:
    assert _cut("Subió 3,5 %. La gente protestó.", "es-419") == ["Subió 3,5 %.", "La gente protestó."]
    assert _cut("It fell to 20°C. Nobody cared.") == ["It fell to 20°C.", "Nobody cared."]


def test_spaced_dots_belong_together() -> None:
    assert _cut("He waited . . . and left. . . . Then came rain.") == [
        "He waited . . . and left.",
        ". . . Then came rain.",
    ]


def test_an_ordinal_is_no_end_where_figures_take_a_point() -> None:
    assert _cut("Am 3. Oktober war frei. Das war 1990. Alle feierten.", "de") == [
        "Am 3. Oktober war frei.",
        "Das war 1990.",
        "Alle feierten.",
    ]


def test_wide_full_stops_need_no_space() -> None:
    assert _cut("他来了。“走吧！”她说。好。", "zh") == ["他来了。", "“走吧！”她说。", "好。"]


@pytest.mark.parametrize(
    "piece",
    [
        ". ",
        ".",
        "... ",
        "a. ",
        "?” Aaa bbb ",
        "1. a ",
        "• ",
        "\n ",
        ". . . . A ",
        "*A. B* ",
        "« ? » ",
        "a.\n",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.perf_counter()

    for language in ("en", "fr", "hi"):
        assert sentences(text, language) or not text.strip()

    assert time.perf_counter() - began < 6
