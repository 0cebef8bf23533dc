"""What is the same in two texts that are compared, in whatever script they are."""

import pytest

from tm.memory import bare, key, spelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tram is back.", "THE TRAM  IS BACK."),
        ("The *tram* is back.", "The tram is back."),
        ("[The tram](https://example.org) is back.", "The tram is back."),
        ("In 2024, 30,500 people came.", "In 2025, 1,200 people came."),
        ("عادَ التِّرام", "عاد الترام"),
        ("عــاد", "عاد"),
        ("٢٠٢٤", "2025"),
        ("re\u00adport", "report"),
        ("1 000 people", "1\u00a0000 people"),
    ],
)
def test_texts_that_differ_in_nothing_that_matters_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tram is back.", "The tram is back"),
        ("The tram is back.", "The tram was back."),
        ("நான்", "நான"),
        ("北京", "南京"),
        ("el papá", "el papa"),
        ("3 people", "people"),
    ],
)
def test_other_words_and_marks_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_figures_count_where_texts_are_compared_sign_by_sign() -> None:
    assert bare("In 2024") != bare("In 2025")


def test_accents_and_marks_do_not_count_in_signatures() -> None:
    assert spelled("“¿Quién lo *pagó*?”, preguntó.") == "quien lo pago pregunto"


def test_vowel_signs_of_indic_scripts_stay() -> None:
    assert spelled("தமிழ்") == "தமிழ்"
    assert spelled("हिन्दी।") == "हिन्दी"
