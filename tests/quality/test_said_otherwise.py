"""What a translation may write otherwise than its original, found on good translations of the press."""

import pytest

from tests.quality.test_checks import checks
from tm.quality.registry import Check


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("It cost 26,750 coins.", "۲۶،۷۵۰ سکه خرج داشت.", "fa"),
        ("The rate is 99.98 here.", "نرخ اینجا ۹۹/۹۸ است.", "fa"),
        ("We asked for 55, 60 chairs.", "55,60 நாற்காலிகள் கேட்டோம்.", "ta"),
        ("They owe $37 billion today.", "ان پر آج 37$ بلین کا قرض ہے۔", "ur"),
        ("The fund holds £2bn now.", "O fundo tem agora £ 2bn.", "pt"),
        (
            "It brought 3.1 million, 2.9 million and 2.5 million.",
            "یہ 3.1 ملین، وہ 2.9 اور باقی 2.5 ملین لائے۔",
            "ur",
        ),
        ("Model Rho-2 is here.", "ரோ-2 (Rho-2) மாதிரி இங்கே உள்ளது.", "ta"),
        ("She is 31 now.", "بلغت الحادية والثلاثين من عمرها.", "ar"),
        ("Children of 14 may come.", "يأتي الأطفال في الرابعة عشرة من العمر.", "ar"),
        ("It opened in the early 2000s.", "افتتح في بداية القرن الحادي والعشرين.", "ar"),
        ("In the 1350s they left.", "رحلوا في خمسينيات القرن الرابع عشر.", "ar"),
        ("She began in the mid-Sixties.", "Empezó a mediados de los años 60.", "es-419"),
        ("Five trillion went to banks.", "Cinco billones fueron a los bancos.", "es-419"),
        ("It will be in the 80s tomorrow.", "Mañana rondará los 27 grados.", "es-419"),
        ("She came in second after two days.", "Quedó segunda después de dos días.", "es-419"),
    ],
)
def test_numbers_may_be_written_so(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("She was second-best for two days.", "Fue la segunda mejor por seis días.", "es-419"),
        ("At 2pm two vans came.", "A las 2 p. m. llegaron once camionetas.", "es-419"),
        (
            "Two boats took five days and two nights.",
            "Tres botes tardaron cinco días y dos noches.",
            "es-419",
        ),
    ],
)
def test_another_number_in_words_is_told(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == [Check.NUMBER_WORD]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("“Who pays for this?” she asked.", "Preguntó: “¿Quién paga esto?”", "es-419"),
        ("She asked, “Who pays for this?”", "Bunu “Kim ödüyor?” diye sordu.", "tr"),
        ("Harbour Workers Walk Out After Long Talks.", "Los obreros del puerto dejan el trabajo", "es-419"),
        ("We want the following.", "Queremos lo siguiente:", "es-419"),
        ("It opens at 4 a.m.", "Abre às 4h", "pt"),
    ],
)
def test_the_last_mark_may_move(source: str, target: str, language: str) -> None:
    assert Check.FINAL_MARK not in checks(source, target, language)


def test_a_lost_question_is_still_told() -> None:
    assert Check.FINAL_MARK in checks("Who pays for all of this?", "Alguien paga todo esto.")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ('Dijo "esto” y nada más.', [Check.QUOTES_STYLE]),
        ('Dijo "esto" y “nada” más.', []),
        ('"Llegamos tarde ".', []),
    ],
)
def test_only_quotations_that_close_otherwise_than_they_open_are_mixed(
    target: str, told: list[Check]
) -> None:
    source = '"We came late".' if "tarde" in target else 'He said "this" and "nothing" else.'
    assert [each for each in checks(source, target) if each is not Check.SPACE_AT_MARK] == told
