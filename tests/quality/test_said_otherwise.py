"""What a translation may write otherwise than its original, found on good translations of the press."""

import pytest

from tests.quality.test_checks import checks, found
from tm.quality.registry import Check


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Nineteen of two hundred left.", "غادر تسعة عشر من بين مائتي شخص.", "ar"),
        ("In the nineteenth century two of us left.", "في القرن التاسع عشر غادر اثنان منا.", "ar"),
        ("She ran 30 yards to us.", "Elle a couru 30 mètres vers nous.", "fr"),
        ("The ferry left after 3:35 in all.", "La lancha salió a los 3 minutos y 35 segundos.", "es-419"),
        ("It was at 02:30 at night.", "Foi às 2h:30 da noite.", "pt"),
        ("This was her 36th crossing.", "Fue su trigésimo sexta travesía.", "es-419"),
        ("It stood here in the 15th century.", "यह पंद्रहवी सदी में यहाँ था।", "hi"),
        ("Sails earn 3% on 3,000-5,000 coins.", "Yelkenler 3.000-5.000 akçede yüzde üçlük kazanır.", "tr"),
        ("They paid 2.52 million coins.", "۲٬۵۲ میلیون سکه دادند.", "fa"),
        ("Another six million people wait.", "Six autres millions de personnes attendent.", "fr"),
        ("The bell was cast on Saturday.", "La cloche a été coulée le 29 septembre.", "fr"),
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
        ("Who pays? she asked.", "Ella preguntó: ¿quién paga?", "es-419"),
        ("What a storm we had.", "¡Qué tormenta tuvimos!", "es-419"),
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
        ("Papers lay around.", "کاغذ ادھر ادھر پڑے تھے۔", "ur"),
        ("There were small waves.", "சிறு சிறு அலைகள் இருந்தன.", "ta"),
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


def test_numbers_that_are_lost_together_are_one_matter() -> None:
    (finding,) = found("The crew won 17-4 in 1956, all of them.", "La tripulación ganó, toda ella.")
    assert (finding.check, finding.params["source"]) == (Check.NUMBER_MISSING, "17, 4, 1956")
    assert len(finding.source_spans) == 3


def test_a_number_that_is_no_date_is_told_where_a_weekday_stands() -> None:
    assert checks("It rang on Saturday.", "Elle a sonné samedi 29 fois.", "fr") == [Check.NUMBER_ADDED]
    assert checks("It rang on Saturday.", "Elle a sonné 29 fois.", "fr") == [Check.NUMBER_ADDED]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("We saw Senator Bill Warsom there.", "Vimos allí al Senador Bill Warsom.", "es-419"),
        ("They climbed Kilimanjaro twice.", "Ils ont gravi deux fois le Kilimandjaro.", "fr"),
        ("The Methodist choir sang.", "Metodist korosu şarkı söyledi.", "tr"),
    ],
)
def test_a_language_writes_titles_and_sounds_in_its_own_way(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


def test_a_person_beside_a_title_is_told_all_the_same() -> None:
    assert checks("We saw Bill Warsom there.", "Vimos allí a Bill Walsom.") == [Check.NAME]


def test_a_title_in_quotation_marks_may_stay_as_it_is() -> None:
    title = "The Long Way Home: How We Lost and Found the Bell of the Harbour and Other True Stories"
    assert checks(f"She wrote “{title}” at sea.", f"Escribió “{title}” en el mar.") == []
    speech = title.lower()
    assert Check.UNTRANSLATED in checks(f"She said “{speech}” at sea.", f"Dijo “{speech}” en el mar.")


def test_a_headline_grows_by_what_its_abbreviations_stand_for() -> None:
    whole = "Le Syndicat des travailleurs des ports et des docks et la Confédération du travail "
    whole += "discutent encore une fois de plus"
    assert checks("SPD and CNT talk again", whole, "fr") == []
    assert checks("We talk again here today", whole, "fr") == [Check.LENGTH]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Mr. Selvan of the harbour council and Mrs. Kamala, who teaches, came to the bell.",
            "துறைமுக மன்றத்தைச் சேர்ந்த திரு. செல்வன் அவர்களும் ஆசிரியரான திருமதி. கமலா அவர்களும் மணிக்கு வந்தனர்.",
        ),
        (
            "“Who pays for the bell of the harbour?” they asked her.",
            "“துறைமுகத்தின் மணிக்கு யார் பணம் கொடுப்பது?” என்று அவர்கள் அவளிடம் கேட்டார்கள்.",
        ),
    ],
)
def test_points_behind_titles_and_quoted_questions_end_no_sentence(source: str, target: str) -> None:
    assert checks(source, target, "ta") == []
    more = "அதற்குப் பிறகு அனைவரும் ஒன்றாகப் படகில் ஏறி தீவுக்குச் சென்று விடியும் வரை அங்கே இருந்தனர்."
    assert set(checks(source, f"{target} {more}", "ta")) & {Check.SENTENCE_ADDED, Check.LENGTH}


def test_the_name_of_a_site_may_be_written_as_it_is_heard() -> None:
    assert checks("So harbour.com told us.", "இதை ஹார்பர்.காம் தெரிவித்தது.", "ta") == []
    lost = checks("See harbour.com/bell for more.", "மேலும் ஹார்பர்.காம் பார்க்கவும்.", "ta")
    assert lost == [Check.ADDRESS]


def test_the_end_of_a_word_is_no_weekday() -> None:
    assert checks("On Sunday of this season we sang.", "இந்த சீசனில் ஞாயிறன்று நாங்கள் பாடினோம்.", "ta") == []


def test_a_slip_of_the_original_that_is_put_right_is_none() -> None:
    assert checks("They won the Harbour Leaguge again.", "Ganaron otra vez la Harbour League.") == []
    assert checks("They won the Harbour League again.", "Ganaron otra vez la Harbour Leaguge.") == [
        Check.NAME
    ]
