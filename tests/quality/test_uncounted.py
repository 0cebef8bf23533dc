"""Numbers that are money, measures or shares in one text and mere numbers in the other."""

import pytest

from tests.quality.test_slips import told
from tm.quality.registry import Check


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language"),
    [
        ("The rent is $640 a month.", "El alquiler es de 640 dólares al mes.", " dólares", "es-419"),
        ("The rent is $640 a month.", "Le loyer est de 640 dollars par mois.", " dollars", "fr"),
        ("The rent is $640 a month.", "O aluguel é de US$640 por mês.", "US$", "pt"),
        ("The rent is $640 a month.", "Kira ayda 640 dolar.", " dolar", "tr"),
        ("The rent is $640 a month.", "الإيجار 640 دولارا في الشهر.", " دولارا", "ar"),
        ("The rent is $640 a month.", "किराया 640 डॉलर महीना है।", " डॉलर", "hi"),
        ("They walked 14 miles.", "Caminaron 14 millas.", " millas", "es"),
        ("They walked 14 miles.", "Onlar 14 mil yürüdü.", " mil", "tr"),
    ],
)
def test_a_number_without_its_currency_or_unit(source: str, right: str, wrong: str, language: str) -> None:
    assert told(source, right, language) == set()
    assert told(source, right.replace(wrong, ""), language) == {Check.NUMBER_BARE}


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Rents went from $640 to $900.", "Los alquileres pasaron de 640 a 900 dólares.", "es"),
        ("They walked 14 miles.", "Caminaron 22 kilómetros.", "es"),
        ("It weighs 40 pounds.", "يزن 40 رطلا.", "ar"),
        ("It weighs 90 kg.", "இதன் எடை 90கிகி.", "ta"),
        ("The Covid-19 ward has 40 beds.", "La sala de covid-19 tiene 40 camas.", "es"),
    ],
)
def test_currency_and_unit_may_be_said_once_or_otherwise(source: str, target: str, language: str) -> None:
    assert Check.NUMBER_BARE not in told(source, target, language)


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language"),
    [
        ("Only 38 came.", "Solo vinieron 38.", "Solo vino el 38 %.", "es"),
        ("Only 38 came.", "केवल 38 आए।", "केवल 38% आए।", "hi"),
        ("Only 38 came.", "Sadece 38 geldi.", "Sadece %38 geldi.", "tr"),
    ],
)
def test_a_percentage_that_is_none_in_the_original(
    source: str, right: str, wrong: str, language: str
) -> None:
    assert told(source, right, language) == set()
    assert told(source, wrong, language) == {Check.PERCENT_ADDED}


def test_a_percentage_that_the_original_says_in_words_is_none_too_many() -> None:
    assert told("Some 38 per cent came.", "Vino el 38 %.", "es") == set()


def test_a_tamil_square_is_no_percentage() -> None:
    assert told("It covers 9,174 square miles.", "அது 9,174 சதுர மைல் பரப்பளவு கொண்டது.", "ta") == set()
