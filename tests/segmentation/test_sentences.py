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
        "\u2028",
        "\u200b",
        "\u200f",
        "\u0301",
        "\ud800",
        "👩‍👩‍👧",
        "1",
        "٣",
        "İ",
        "ß",
        "፧",
        "《",
        "》",
        "[1]",
        ":",
        " »",
        "« ",
        "Sr.",
        "EE. UU.",
        "a. m.",
        "şek.",
        "д.",
        "said",
        "’",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
LANGUAGES = st.sampled_from(
    ["en", "es-419", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr", "zh", "de", "xh", "ru", "it", "el", "hy"]
)


def _cut(text: str, language: str = "en") -> list[str]:
    return [sentence.text for sentence in sentences(text, language)]


@settings(max_examples=300)
@given(TEXTS, LANGUAGES)
def test_sentences_and_gaps_are_the_text(text: str, language: str) -> None:
    found = sentences(text, language)

    assert "".join(sentence.text + sentence.gap_after for sentence in found) == text.strip()
    assert all(sentence.text == sentence.text.strip() != "" for sentence in found)
    assert all(sentence.gap_after.strip() == "" for sentence in found)


@settings(max_examples=200)
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


def test_what_stands_in_brackets_within_a_sentence_is_not_cut() -> None:
    assert _cut("He left (Nobody saw him. Nobody asked.) at noon. (He slept. He ate.) Then he ran.") == [
        "He left (Nobody saw him. Nobody asked.) at noon.",
        "(He slept.",
        "He ate.)",
        "Then he ran.",
    ]


def test_letters_with_points_and_spaces_are_one_abbreviation() -> None:
    assert _cut("Vino de EE. UU. Ayer se fue. Salió a las 9 p. m. Ana lo vio.", "es") == [
        "Vino de EE. UU.",
        "Ayer se fue.",
        "Salió a las 9 p. m.",
        "Ana lo vio.",
    ]
    assert _cut("La firma Sur S. A. despidió a diez.", "es") == ["La firma Sur S. A. despidió a diez."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The owner—Mr. Voss—said no."),
        ("en", "The owner—R. Voss—said no."),
        ("es", "La dueña—Sra. Vega—calló."),
        ("fr", "Le patron—M. Vial—se tait."),
    ],
)
def test_a_title_or_an_initial_may_touch_a_dash(language: str, text: str) -> None:
    assert _cut(text, language) == [text]


def test_a_sentence_does_not_end_with_the_time_it_begins_with() -> None:
    assert _cut("At 4 p.m. Dr. Kim spoke. It ended at 6 p.m. Dr. Kim left.") == [
        "At 4 p.m. Dr. Kim spoke.",
        "It ended at 6 p.m.",
        "Dr. Kim left.",
    ]


def test_a_letter_that_names_a_thing_ends_a_sentence() -> None:
    assert _cut("She chose plan B. Rents fell. B. Ross came.") == [
        "She chose plan B.",
        "Rents fell.",
        "B. Ross came.",
    ]


def test_an_abbreviation_without_vowels_need_not_be_listed() -> None:
    assert _cut("Ask the mngr. Ann Hill. See the mngr. The rest is easy.") == [
        "Ask the mngr. Ann Hill.",
        "See the mngr.",
        "The rest is easy.",
    ]
    assert _cut("Anduvo 5 km. Ana lo vio.", "es") == ["Anduvo 5 km.", "Ana lo vio."]


def test_a_short_title_in_small_letters_may_be_a_word() -> None:
    assert _cut("The game took 90 min. The crowd left. Vivian Mass vs. The City was heard.") == [
        "The game took 90 min.",
        "The crowd left.",
        "Vivian Mass vs. The City was heard.",
    ]
    assert _cut("Comió col. El pan es caro. Vive en la col. Roma.", "es") == [
        "Comió col.",
        "El pan es caro.",
        "Vive en la col. Roma.",
    ]


def test_two_initials_are_no_time_of_day() -> None:
    assert _cut("Judge A. M. Shaw left at 5 P.M. Lawyers cheered P. M. Hill.") == [
        "Judge A. M. Shaw left at 5 P.M.",
        "Lawyers cheered P. M. Hill.",
    ]


def test_a_particle_is_a_name_before_a_capital_only() -> None:
    assert _cut("Lo dijo J. La Rosa. Lo dijo J. La gente rió.", "es") == [
        "Lo dijo J. La Rosa.",
        "Lo dijo J.",
        "La gente rió.",
    ]


def test_spaces_before_a_mark_do_not_part_it_from_its_sentence() -> None:
    assert _cut("Vraiment... ? Oui, etc. ; Paul aussi. « Non ! » Il rit.", "fr") == [
        "Vraiment... ?",
        "Oui, etc. ; Paul aussi.",
        "« Non ! »",
        "Il rit.",
    ]


def test_the_figure_of_a_note_belongs_to_the_sentence_before() -> None:
    assert _cut("They left.1 Nobody knew.[^2] She paid 1.5 pounds.† All right.") == [
        "They left.1",
        "Nobody knew.[^2]",
        "She paid 1.5 pounds.†",
        "All right.",
    ]


def test_a_place_ends_a_sentence_before_any_capital() -> None:
    assert _cut("They live in Bronx, N.Y. Landlords rule there. The N.Y. Times wrote it.") == [
        "They live in Bronx, N.Y.",
        "Landlords rule there.",
        "The N.Y. Times wrote it.",
    ]


def test_a_figure_that_counts_is_no_ordinal() -> None:
    assert _cut("Nem yüzde 80. Rüzgâr sert. Burası 5. Cadde.", "tr") == [
        "Nem yüzde 80.",
        "Rüzgâr sert.",
        "Burası 5. Cadde.",
    ]


def test_titles_in_wide_brackets_are_not_cut() -> None:
    assert _cut("我们看《走吧！爸爸》好吗？好！", "zh") == ["我们看《走吧！爸爸》好吗？", "好！"]


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
        "J.\n",
        "J.\u00a0",
        "(A. B) ",
        "《。",
        "“?” Aa, b ",
        "s. V a. C. ",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()

    for language in ("en", "fr", "hi"):
        assert sentences(text, language) or not text.strip()

    assert time.process_time() - began < 6


@pytest.mark.parametrize(
    "character", [".", "…", "?", "。", "።", "۔", '"', "“", "»", "(", "[", "*", "A", "1", "•"]
)
def test_a_megabyte_of_one_character_is_one_sentence(character: str) -> None:
    text = character * 1_000_000
    began = time.process_time()

    for language in ("en", "ur"):
        assert sentences(text, language)[-1].text.endswith(character)

    assert time.process_time() - began < 6
