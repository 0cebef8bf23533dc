"""What good translations do that resembles a fault, each beside the fault that it resembles."""

from dataclasses import replace

import pytest

from tests.quality.test_checks import checks, found
from tm.document import BlockType
from tm.quality import issues
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

PLAIN = ("A row opens here.", "Une file s’ouvre ici.")


def parts(*pairs: tuple[str, str], language: str = "fr") -> list[Part]:
    return [
        Part(str(at), str(at), Pair(source, target, "en", language))
        for at, (source, target) in enumerate(pairs)
    ]


def told(some: list[Part]) -> dict[str, list[tuple[Check, int]]]:
    """The checks by part, each with in how many sentences it is told."""
    findings = issues.findings([some])
    return {id_: [(each.check, each.times) for each in some_] for id_, some_ in findings.items()}


def test_stops_typed_below_headlines_are_one_matter() -> None:
    heads = [("Ferries wait", "Les bacs attendent."), ("Bells ring", "Les cloches sonnent.")]
    some = parts(heads[0], *[PLAIN] * 60, heads[1])
    for at in (0, -1):
        some[at] = replace(some[at], pair=replace(some[at].pair, block_type=BlockType.HEADLINE))
    assert told(some) == {"0": [(Check.FINAL_MARK, 2)]}


def test_lively_calls_are_one_matter_and_a_question_that_became_one_is_another() -> None:
    calls = [("Good evening, all.", "Bonsoir, tous\u202f!"), ("Come in.", "Entrez\u202f!")]
    some = parts(calls[0], *[PLAIN] * 60, calls[1], ("Who comes in?", "Entrez donc."))
    assert told(some) == {"0": [(Check.FINAL_MARK, 2)], "62": [(Check.FINAL_MARK, 1)]}


def test_a_translator_who_now_and_then_cuts_is_told_so_once() -> None:
    source = "The row came late in the evening, and everybody waited."
    added = "Sıra akşam çok geç saatte geldi. Bütün şehirden gelen herkes orada uzun süre sırayı bekledi."
    cut = "Sıra akşam geç geldi. Herkes bekledi."
    whole = "Sıra akşam geç geldi ve herkes bekledi."
    rows = [added] * 3 + [cut] * 47 + [whole] * 50
    found = told(parts(*((source, row) for row in rows), language="tr"))
    assert (Check.SENTENCE_ADDED, 3) in found.pop("0")
    assert not any(Check.SENTENCE_ADDED in dict(each) for each in found.values())


def test_a_tamil_sentence_that_begins_with_an_and_may_be_a_clause_of_the_original() -> None:
    source = "Two of the old boats were taken out of the water, and the rest are mended."
    first = "பழைய படகுகளில் இரண்டு தண்ணீரிலிருந்து வெளியே எடுக்கப்பட்டு கரையில் வைக்கப்பட்டன."
    second = "மீதமுள்ளவற்றில் பெரும்பாலானவை பழுது பார்க்கப்படுகின்றன."
    assert checks(source, f"{first} மேலும், {second}", "ta") == []
    assert checks(source, f"{first} {second}", "ta") == [Check.SENTENCE_ADDED]


def test_a_row_of_figures_says_the_same_words_again() -> None:
    source = "The ferry took 310, the tram 294, the bus 289 and the boat 252 people."
    rows = [("سفينة الميناء", 310), ("عربة الترام", 294), ("حافلة المدينة", 289), ("قارب النهر", 252)]
    target = "و".join(f"بلغ عدد ركاب {what} نحو {count} راكبا مسافرا " for what, count in rows)
    assert Check.DOUBLED_WORD not in checks(source, target.strip() + ".", "ar")
    assert Check.DOUBLED_WORD in checks(source, f"{target.strip()}. {target.strip()}.", "ar")


def test_a_name_with_little_words_in_it_is_no_text_left_over() -> None:
    source = "She won the Bell of the Harbour prize twice."
    assert checks(source, "Elle a reçu deux fois Bell of the Harbour prize à Lyon.", "fr") == []
    left = "She won the bell of the harbour twice."
    assert checks(left, "Elle a reçu the bell of the harbour deux fois.", "fr") == [Check.UNTRANSLATED]


def test_short_sentences_and_headlines_are_free_in_their_length() -> None:
    assert checks("Please shut the door behind you.", "Ferme la porte.", "fr") == []
    assert (
        checks(
            "Harbour Storm Toll Soars Above 80.", "Après la tempête au port, le bilan dépasse 80 morts.", "fr"
        )
        == []
    )
    long = "Please shut the heavy wooden door of the ferry house behind you when you go."
    assert checks(long, "Ferme la porte.", "fr") == [Check.LENGTH]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Come with us, will you?", "تعال معنا من فضلك.", "ar"),
        ("He likes bells, you know?", "لعلمك، هو يحب الأجراس.", "ar"),
        ("Tell us who rang.", "Söylesene, kim çaldı?", "tr"),
        ("I wonder who rang the bell.", "Quem terá tocado o sino?", "pt"),
        ("a bell for each of the boats;", "une cloche pour chaque bateau.", "fr"),
    ],
)
def test_a_language_tells_what_another_asks(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Come with us, he said; will they?", "تعال معنا، قال؛ هل سيأتون.", "ar"),
        ("They told us who rang.", "Bize kimin çaldığını söylediler?", "tr"),
        ("I do not think so, do you?", "Non credo che sia così.", "it"),
        ("Who rings so late?", "Quién llama tan tarde.", "es"),
        ("A bell for each of the boats.", "Une cloche pour chaque bateau\u202f;", "fr"),
    ],
)
def test_what_became_a_question_or_lost_its_mark_is_told(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == [Check.FINAL_MARK]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("It reads http and more.", "இது ஹெச் டி டி பி யைப் படிக்கிறது.", "ta"),
        ("Ask Dr. BohBoh today.", "آج ڈاکٹر بوہ بوہ سے پوچھیں۔", "ur"),
        ("It rang almost every day.", "Hemen hemen her gün çaldı.", "tr"),
        ("We thank you very much.", "ہم آپ کا بہت بہت شکریہ ادا کرتے ہیں۔", "ur"),
    ],
)
def test_words_that_stand_twice_as_in_the_original_or_by_custom(
    source: str, target: str, language: str
) -> None:
    assert checks(source, target, language) == []
    assert checks("It rang today.", "Bugün bugün çaldı.", "tr") == [Check.DOUBLED_WORD]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("It covers 40 km² here.", "இங்கே அது 40 km² பரப்பளவைக் கொண்டது.", "ta"),
        ("See points C3a and C5a.", "انظر النقطتين C3a وC5a.", "ar"),
        ("It lies 120 km off.", "وہ 120 کیلو میٹر دور ہے۔", "ur"),
        ("It weighs 90 kg here.", "وزنه هنا 90 كجم.", "ar"),
        ("It costs ¥2,500 here.", "Il coûte ici 2 500 yens.", "fr"),
        ("It lies 120 km off.", "அது 120 கிலோமீட்டரில் உள்ளது.", "ta"),
        ("They lost 80 percent here.", "Ils ont perdu ici 80 pour\u00a0cent.", "fr"),
    ],
)
def test_letters_and_units_that_languages_put_endings_to(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


def test_another_unit_with_an_ending_is_told() -> None:
    assert checks("It lies 120 km off.", "அது 120 மைலில் உள்ளது.", "ta") == [Check.UNIT]
    assert checks("It lies 120 miles off.", "அது 120 கிலோமீட்டரில் உள்ளது.", "ta") == [Check.UNIT]


def test_a_slip_in_a_name_is_told_once_beside_the_spelling_of_the_issue() -> None:
    right = ("The boat of Morwenna came.", "Llegó el barco de Morwenna.")
    slip = ("Later the boat of Morwenna left.", "Luego se fue el barco de Mowrenna.")
    assert told(parts(right, slip, right, language="es-419")) == {"1": [(Check.NAME, 1)]}


def test_arabic_cases_and_tamil_letters_for_one_sound_are_no_other_spelling() -> None:
    one, other = ("The Chinese boats came in.", "The boats of Chinese owners left.")
    some = parts((one, "وصل الصينيون بقواربهم."), (one, "وصل الصينيون بقواربهم."), language="ar")
    cases = parts((other, "غادرت قوارب الصينيين."), language="ar")
    assert told([*some, replace(cases[0], id="9")]) == {}
    club = parts(*[("We saw the Congress.", "நாங்கள் காங்கிரஸ் பார்த்தோம்.")] * 2, language="ta")
    more = parts(("They left the Congress.", "அவர்கள் காங்கிரசை விட்டனர்."), language="ta")
    assert told([*club, replace(more[0], id="9")]) == {}


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("It was the flood of 2019-20 here.", "Fue aquí la inundación de 2019-2020.", "es"),
        ("It runs from 24 to 28 August 2021.", "यह 24 अगस्त 2021 से 28 अगस्त 2021 तक चलता है।", "hi"),
        ("They cast two-dozen bells.", "صبوا 24 جرسا.", "ar"),
        ("It rang for two decades.", "20 yıl boyunca çaldı.", "tr"),
        ("More than a fifth left.", "20 ٪ سے زیادہ چلے گئے۔", "ur"),
        ("It fell by 2/3 there.", "Bajó allí en dos terceras partes.", "es"),
        ("They came in the 1980s.", "Llegaron en la década de los ochentas.", "es-419"),
        ("Twentieth century maps show two boats.", "تظهر خرائط القرن العشرين وجود زورقين.", "ar"),
        ("More than 42.000 people came.", "42000 سے زیادہ لوگ آئے۔", "ur"),
        ("The Rho-2 passed one million rows.", "تجاوز رو-2 مليون صف.", "ar"),
        ("It is 1,600 kilometres (1,000 mi) long.", "Uzunluğu 1.600 kilometredir.", "tr"),
        ("Expect 1 to 2 inches, up to 4 inches here.", "Caerán de 2 a 5 centímetros, aquí hasta 10.", "es"),
    ],
)
def test_numbers_said_in_another_way(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "target", "language", "told"),
    [
        ("They cast two-dozen bells.", "صبوا 26 جرسا.", "ar", Check.NUMBER_ADDED),
        ("More than a fifth left.", "30 ٪ سے زیادہ چلے گئے۔", "ur", Check.NUMBER_ADDED),
        ("More than 42.500 litres came.", "42500 لیٹر سے زیادہ آئے۔", "ur", Check.NUMBER),
        ("It is 1,600 kilometres (500 mi) long.", "Uzunluğu 1.600 kilometredir.", "tr", Check.NUMBER_MISSING),
        (
            "Expect 1 to 2 inches, up to 4 inches here.",
            "Caerán de 2 a 5 centímetros, aquí hasta 20.",
            "es",
            Check.NUMBER,
        ),
    ],
)
def test_another_number_is_told_all_the_same(source: str, target: str, language: str, told: Check) -> None:
    assert checks(source, target, language) == [told]


def test_many_figures_of_one_sentence_are_one_matter() -> None:
    (finding,) = found("Rows 12, 24 and 36 came.", "Llegaron las filas 15, 27 y 39.", "es")
    assert (finding.check, dict(finding.params)) == (
        Check.NUMBER,
        {"source": "12, 24, 36", "target": "15, 27, 39"},
    )
    assert checks("Rows 12 and 24 came.", "Llegaron las filas 15 y 27.", "es") == [Check.NUMBER] * 2


def test_a_year_before_the_word_in_is_no_measure() -> None:
    assert checks("She came in 1918 in a boat.", "Llegó en 5918 en bote.", "es") == [Check.NUMBER]
    assert checks("It is 30 in. wide.", "Tiene 76 centímetros de ancho.", "es") == []
