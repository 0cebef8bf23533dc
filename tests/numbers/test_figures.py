"""Reading figures: every digit, mark, scale and word that newspapers write numbers with."""

from fractions import Fraction

import pytest

from tm.numbers import figures, spelled, written
from tm.numbers.figures import Written


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("12 boats", "en", {12}),
        ("2,412 boats", "en", {2412}),
        ("30.000 barcas", "es", {30000}),
        ("30,000.5", "es-419", {Fraction("30000.5")}),
        ("30.000,5", "es", {Fraction("30000.5")}),
        ("39\u202f768 bateaux", "fr", {39768, 39, 768}),
        ("12,34,567", "hi", {1234567}),
        ("२,४१२ नावें", "hi", {2412}),
        ("٢٬٤١٢ قاربا", "ar", {2412}),
        ("۳٫۵ درصد", "fa", {Fraction("3.5")}),
        ("46 billion", "en", {46 * 10**9}),
        ("46 mil millones", "es", {46 * 10**9}),
        ("46 billones", "es", {46 * 10**12}),
        ("46 milliards", "fr", {46 * 10**9}),
        ("5 mil", "es", {5000}),
        ("3 lakh 40 thousand", "en", {340_000}),
        ("4 करोड़", "hi", {4 * 10**7}),
        ("5m", "en", {5, 5_000_000}),
        ("$5m", "en", {5_000_000}),
        (".08 of it", "en", {Fraction("0.08")}),
        ("8 p.m.", "en", {8, 20}),
        ("20:30", "es", {Fraction("20.5"), Fraction("8.5")}),
        ("10 h 00", "fr", {10, 22}),
    ],
)
def test_a_figure_is_worth_all_that_it_can_mean(text: str, language: str, values: set[Fraction]) -> None:
    (figure,) = figures(text, language)
    assert figure.values == values


def test_a_date_with_points_is_three_figures() -> None:
    assert [each.values for each in figures("15.3.2026", "es")] == [{15}, {3}, {2026}]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("COVID-19", Written.NAMED),
        ("the B52", Written.NAMED),
        ("the 21st street", Written.PLAIN),
        ("the 1990s", Written.PLAIN),
        ("12km", Written.PLAIN),
        ("at 9 a.m.", Written.TIME),
    ],
)
def test_a_figure_may_belong_to_a_name(text: str, how: Written) -> None:
    (figure,) = figures(text, "en")
    assert figure.written is how


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("twenty-three thousand four hundred and five", "en", 23_405),
        ("trescientas mil dos", "es", 300_002),
        ("mil novecientos noventa y nueve", "es", 1999),
        ("quatre-vingt-dix-sept", "fr", 97),
        ("soixante et onze", "fr", 71),
        ("vinte e três mil", "pt", 23_000),
        ("yüz yirmi üç bin", "tr", 123_000),
        ("خمسة وعشرون", "ar", 25),
        ("पच्चीस हजार", "hi", 25_000),
        ("بیس", "ur", 20),
        ("سی و پنج", "fa", 35),
        ("ஐந்து", "ta", 5),
    ],
)
def test_a_number_in_words_is_read_whole(text: str, language: str, value: int) -> None:
    (figure,) = spelled(text, language)
    assert figure.values == {value}
    assert figure.span == (0, len(text))


def test_two_numbers_side_by_side_stay_two() -> None:
    assert [each.values for each in spelled("two, three or four hundred", "en")] == [{2}, {3}, {400}]


def test_one_is_no_number() -> None:
    assert spelled("one of the boats", "en") == []
    assert spelled("una de las barcas", "es") == []


@pytest.mark.parametrize(
    ("value", "tag", "text"),
    [(30000, "es-419", "30,000"), (30000, "es", "30.000"), (Fraction(5, 2), "fr", "2,5")],
)
def test_a_value_is_written_as_the_norm_wants(value: Fraction, tag: str, text: str) -> None:
    assert written(Fraction(value), tag) == text


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("4 mil 200 millones", "es", 4_200_000_000),
        ("2 mil 300", "es", 2300),
        ("1 millón y medio", "es", 1_500_000),
        ("2 y medio millones", "es", 2_500_000),
        ("46 binden", "tr", 46_000),
        ("1,5 milyonluk", "tr", 1_500_000),
        ("2 லட்சத்துக்கும்", "ta", 200_000),
    ],
)
def test_a_scale_may_be_counted_on_inflected_or_halved(text: str, language: str, value: int) -> None:
    (figure,) = figures(text, language)
    assert figure.values == {value}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("un millón y medio", "es", 1_500_000),
        ("mil doscientos millones", "es", 1_200_000_000),
        ("las diez y media", "es", Fraction("10.5")),
        ("half a million", "en", 500_000),
        ("dix-sept", "fr", 17),
        ("مليون ونصف مليون", "ar", 1_500_000),
        ("اثني عشر", "ar", 12),
        ("ساڑھے تین", "ur", Fraction("3.5")),
        ("डेढ़ लाख", "hi", 150_000),
        ("on buçuk", "tr", Fraction("10.5")),
        ("zweiundzwanzig", "de", 22),
        ("anderthalb Millionen", "de", 1_500_000),
        ("நான்காயிரம்", "ta", 4000),
    ],
)
def test_halves_and_compounds_are_read(text: str, language: str, value: Fraction) -> None:
    (figure,) = spelled(text, language)
    assert figure.values == {value}
