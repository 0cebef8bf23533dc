"""What a translation may write otherwise than its original, found on good translations of the press."""

import pytest

from tests.quality.test_checks import checks, found
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


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Lines 229E and 43C run late.", "As linhas 229E e 43C atrasam.", "pt"),
        ("It makes her the oldest.", "O facto tornou-a a mais velha.", "pt"),
        ("East Harbour is big.", "Le port de l’Est est grand.", "fr"),
        ("They heard it on PBS.", "سمعوا الخبر على بي بي إس.", "ar"),
        ("The bell went slowly.", "گھنٹی آہستہ آہستہ بجی۔", "ur"),
        ("They went together.", "وہ ساتهـ ساتهـ گئے۔", "ur"),
    ],
)
def test_words_that_only_seem_to_stand_twice(source: str, target: str, language: str) -> None:
    assert Check.DOUBLED_WORD not in checks(source, target, language)


def test_a_word_that_stands_twice_is_told() -> None:
    assert Check.DOUBLED_WORD in checks("The harbour is far away.", "Le port est est loin.", "fr")


@pytest.mark.parametrize("day", ["پنجشنبه", "پنج\u200cشنبه", "پنج شنبه"])
def test_persian_weekdays_are_written_in_three_ways(day: str) -> None:
    assert checks("The ferry comes on Thursday.", f"کشتی روز {day} می\u200cآید.", "fa") == []
    assert Check.WEEKDAY in checks("The ferry comes on Sunday.", f"کشتی روز {day} می\u200cآید.", "fa")


@pytest.mark.parametrize("day", ["CUMARTESİ", "Cumartesi", "cumartesi"])
def test_turkish_weekdays_are_known_in_capitals(day: str) -> None:
    assert checks("The ferry comes on Saturday.", f"Feribot {day} günü geliyor.", "tr") == []
    assert Check.WEEKDAY in checks("The ferry comes on Tuesday.", f"Feribot {day} günü geliyor.", "tr")
    assert Check.WEEKDAY in checks("The ferry comes on Sunday.", "Feribot SALI günü geliyor.", "tr")


def test_persian_writes_may_like_the_beginning_of_a_verb() -> None:
    assert checks("Rosa May came.", "رزا می آمد.", "fa") == []
    assert checks("Rosa was coming.", "رزا می آمد.", "fa") == [Check.JOINER_MISSING]


def test_an_ending_behind_figures_has_a_half_space() -> None:
    assert checks("It is in 125th Street.", "در خیابان ۱۲۵\u200cام است.", "fa") == []


def test_a_letter_of_a_neighbouring_alphabet_is_told_once_with_its_places() -> None:
    (finding,) = found("The iron gate is theirs.", "دروازه لوہے کا ہے اور انہی کا اداره ہے۔", "ur")
    assert finding.check is Check.LOOKALIKE
    assert (len(finding.target_spans), finding.replacement) == (2, "ہ")


def test_an_urdu_heh_that_may_be_an_aspiration_is_left_to_a_person() -> None:
    (finding,) = found("They were there too.", "وہ بهی وہاں تھے۔", "ur")
    assert (finding.check, finding.replacement) == (Check.LOOKALIKE, None)


def test_names_of_medicines_in_a_row_are_no_text_left_over() -> None:
    source = "They took sorvadin, melicort, tanifex and bromalin."
    assert checks(source, "آنها sorvadin، melicort، tanifex و bromalin خوردند.", "fa") == []


def test_a_foreign_title_keeps_its_colon_in_french() -> None:
    source = "Her book “Bread: A Harbour Tale” came out."
    assert checks(source, "Son livre «\u202fBread: A Harbour Tale\u202f» est paru.", "fr") == []
    assert checks("He said: come in.", "Il dit: entrez.", "fr") == [Check.FRENCH_SPACE]


def test_a_mark_lost_beside_a_quotation_that_goes_on_is_told() -> None:
    source = "“We take the “late” ferry."
    assert checks(source, "“Tomamos la lancha “tardía”.") == []
    assert checks(source, "“Tomamos la lancha tardía”.") == [Check.QUOTES]


@pytest.mark.parametrize(
    ("name", "slip"), [("Kelly", "Kely"), ("Johnny", "Johny"), ("Blemmings", "Blemings")]
)
def test_a_doubled_letter_is_not_lost_in_a_name(name: str, slip: str) -> None:
    assert checks(f"We met {name} there.", f"Vimos allí a {slip}.") == [Check.NAME]


def test_a_slip_for_an_apostrophe_is_no_mark_that_is_missing() -> None:
    assert checks("“We win,” said the Rovers” site.", "“Ganamos”, dijo el sitio de los Rovers.") != []
    assert checks('"We win," said the Rovers" site.', '"Ganamos", dijo el sitio de los Rovers.') == []


def test_a_comma_behind_a_quoted_question_is_no_sentence() -> None:
    assert checks("Why did they leave so early?", "«\u202fPourquoi partir si tôt\u202f?\u202f»,", "fr") == []


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("It grew 40 percentage points.", "Cresceu 40 pontos percentuais.", []),
        ("It was 10% to 20% here.", "Foi de 10 a 20% aqui.", []),
        ("Fever (98%), cough (47%) and pain (55%).", "Febre (98%), tosse (47) e dor (55%).", [Check.PERCENT]),
        ("It is 2-4% here and 8% there.", "É de 2% a 4% aqui e de 8 lá.", [Check.PERCENT]),
    ],
)
def test_percentages_share_a_sign_only_in_a_row(source: str, target: str, told: list[Check]) -> None:
    assert checks(source, target, "pt") == told
