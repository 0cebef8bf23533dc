"""Slips of one kind each, beside the right translation of the same sentence, in many languages."""

import pytest

from tm.quality.checking import findings
from tm.quality.issues import findings as issue_findings
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair


def told(source: str, target: str, language: str, source_language: str = "en") -> set[Check]:
    return {each.check for each in findings(Pair(source, target, source_language, language))}


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language", "check"),
    [
        (
            "Twenty per cent of us came.",
            "El 20 % de nosotros vino.",
            "El 20 de nosotros vino.",
            "es",
            Check.PERCENT,
        ),
        (
            "It is 70% to 90%.",
            "Oran %70 ile %90 arasında.",
            "Oran 70 ile %90 arasında.",
            "tr",
            Check.PERCENT,
        ),
        (
            "It is 30 to 43 percent.",
            "Oran yüzde 30 ila 43.",
            "Oran 30 ila 43.",
            "tr",
            Check.PERCENT,
        ),
        (
            "It cost 20 dollars.",
            "20 dolarlık bir işti.",
            "20 avroluk bir işti.",
            "tr",
            Check.CURRENCY,
        ),
        (
            "It cost 20 dollars.",
            "یہ 20 امریکی ڈالر کا تھا۔",
            "یہ 20 یورو کا تھا۔",
            "ur",
            Check.CURRENCY,
        ),
        (
            "The wave was 20 feet high.",
            "La ola tenía 20 pies.",
            "La ola tenía 20 metros.",
            "es-419",
            Check.UNIT,
        ),
        (
            "We had 2 to 4 inches of rain.",
            "हमारे यहाँ 2 से 4 इंच बारिश हुई।",
            "हमारे यहाँ 2 से 4 फीट बारिश हुई।",
            "hi",
            Check.UNIT,
        ),
        (
            "They met in June, at the harbour.",
            "Ils se sont vus en juin, au port.",
            "Ils se sont vus en mai, au port.",
            "fr",
            Check.DATE,
        ),
        (
            "They met in May, at the harbour.",
            "Se vieron en mayo, en el puerto.",
            "Se vieron en enero, en el puerto.",
            "es",
            Check.DATE,
        ),
        (
            "They walked for three days.",
            "İki arkadaş üç gün yürüdü.",
            "İki arkadaş on gün yürüdü.",
            "tr",
            Check.NUMBER_WORD,
        ),
        (
            "It has grown to 1.7 million in four years.",
            "Llegó a 1,7 millones en cuatro años.",
            "Llegó a 1,7 millones en siete años.",
            "es",
            Check.NUMBER_WORD,
        ),
        (
            "In all, 1.7 million four-year-olds came.",
            "En tout, 1,7 million quatre ans, sont venus.",
            "En tout, 1,7 million sept ans, sont venus.",
            "fr",
            Check.NUMBER_WORD,
        ),
        (
            "They had 2.4 million readers, up from 1.7 million.",
            "Tenían 2,4 millones de lectores, antes 1,7 millones.",
            "Tenían 2,4 de lectores, antes 1,7 millones.",
            "es",
            Check.NUMBER,
        ),
        (
            "They sold it for £125m.",
            "آن را 125 میلیون پوند فروختند.",
            "آن را 125 پوند فروختند.",
            "fa",
            Check.NUMBER,
        ),
    ],
)  # fmt: skip
def test_a_slip_in_a_number_or_what_it_counts(
    source: str, right: str, wrong: str, language: str, check: Check
) -> None:
    assert told(source, right, language) == set()
    assert check in told(source, wrong, language)


def test_thousands_are_no_decimals() -> None:
    assert told("Vinieron 16.000 personas.", "Some 16,000 people came.", "en", "es") == set()
    assert Check.NUMBER in told("Vinieron 16.000 personas.", "Some 16 people came.", "en", "es")


def test_a_short_month_is_another_word_too() -> None:
    assert told("We met in June near Mekelle.", "ஜூன் மாதம் மேகலா அருகில் சந்தித்தோம்.", "ta") == set()
    assert Check.DATE in told("We met in June near Mekelle.", "மே மாதம் மேகலா அருகில் சந்தித்தோம்.", "ta")


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language", "check"),
    [
        ("The boats left.", "La barque est partie.", "La barque est partie..", "fr", Check.DOUBLED_WORD),
        ("We saw the help.", "On a vu l’aide.", "On a vu l’aide l’aide.", "fr", Check.DOUBLED_WORD),
        ("He did not come.", "Dijo que no vino.", "Dijo que no no vino.", "es", Check.DOUBLED_WORD),
        ("Bread, fish came.", "रोटी, मछली आई।", "रोटी,मछली आई।", "hi", Check.SPACE_AT_MARK),
        ("Bread and a fish.", "Pão, e um peixe.", "Pão,e um peixe.", "pt", Check.SPACE_AT_MARK),
        ("The boats left.", "नावें चली गईं।", "नावें चली गईं ।", "hi", Check.SPACE_AT_MARK),
        ("The boats left.", "کشتیاں چلی گئیں۔", "کشتیاں چلی گئیں ۔", "ur", Check.SPACE_AT_MARK),
        ("He said: “Go.”", "Dijo: “Ve”.", "Dijo: “Ve” .", "es", Check.SPACE_AT_MARK),
        ("It is big (“old”).", "Es grande (“viejo”).", "Es grande ( “viejo”).", "es", Check.SPACE_AT_MARK),
        ("Those (AM) left.", "Los socios (AM) salieron.", "Los socios AM) salieron.", "es", Check.BRACKETS),
        ("The boats left.", "Las barcas salieron.", "Las barcas salieron,", "es", Check.FINAL_MARK),
        ("The boats left.", "La barque est partie.", "La barque est partie\u202f!", "fr", Check.FINAL_MARK),
        ("Did they leave?", "هل رحلوا؟", "هل رحلوا?", "ar", Check.LOOKALIKE),
        ("The boats left.", "رحلت القوارب.", "رحلت القوارب۔", "ar", Check.LOOKALIKE),
        ("The boats left.", "کشتیاں چلی گئی ہیں۔", "کشتیاں چلی گئی ہیں.", "ur", Check.LOOKALIKE),
        ("A boat is here.", "यहाँ एक नाव है।", "यहाँ एक नाव है.", "hi", Check.LOOKALIKE),
        ("A boat is here.", "यहाँ एक जहाज है।", "यहाँ एक जहाaज है।", "hi", Check.LOOKALIKE),
        ("The harbour is far.", "الميناء بعيد.", "المينoاء بعيد.", "ar", Check.LOOKALIKE),
        ("The harbour is far.", "الميناء بعيد.", "المي\u200cناء بعيد.", "ar", Check.INVISIBLE),
        ("The boat is far.", "படகு தொலைவில் உள்ளது.", "படகு தொ\u200cலைவில் உள்ளது.", "ta", Check.INVISIBLE),
        ("The boat comes.", "قایق می\u200cآید.", "قایق میآید.", "fa", Check.JOINER_MISSING),
        ("Their houses burnt.", "خانه\u200cهایشان سوخت.", "خانههایشان سوخت.", "fa", Check.JOINER_MISSING),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger(source: str, right: str, wrong: str, language: str, check: Check) -> None:
    assert told(source, right, language) == set()
    assert check in told(source, wrong, language)


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("It was three points: a) bread.", "Eran tres puntos: a) pan.", "es"),
        ("Then... he left.", "Entonces... se fue.", "es"),
        ("He left!! And then he came.", "¡¡Se fue!! Y después vino.", "es"),
        ("NASA came to us.", "NASAவின் படகு வந்தது.", "ta"),
        ("A square of the old city.", "یک میدان در شهر.", "fa"),
        ("The moon is round in those months.", "در آن ماه\u200cها ماه گرد است.", "fa"),
    ],
)
def test_what_only_seems_a_slip_of_the_finger(source: str, target: str, language: str) -> None:
    assert told(source, target, language) == set()


def test_a_sentence_that_the_next_goes_on_with_ends_in_a_comma() -> None:
    pairs = [
        Pair("The boats left at dawn.", "Les barques partirent à l’aube,", "en", "fr"),
        Pair("They came back late.", "puis elles revinrent tard.", "en", "fr"),
        Pair("Nobody was there to see them.", "Personne n’était là pour les voir,", "en", "fr"),
        Pair("The harbour was asleep.", "Le port dormait.", "en", "fr"),
    ]
    parts = [Part(str(place), "block", pair) for place, pair in enumerate(pairs)]
    assert {id_: [each.check for each in some] for id_, some in issue_findings([parts]).items()} == {
        "2": [Check.FINAL_MARK]
    }


@pytest.mark.parametrize(
    ("name", "slip", "language"),
    [
        ("Alvarenga", "Alvarega", "es"),
        ("Okonkwo", "Okonko", "fr"),
        ("Pemberton", "Pembertn", "pt"),
        ("Kavinder", "Kaviender", "tr"),
        ("Thornbury", "Thornbuty", "es-419"),
        ("Brackwell", "Breckwell", "fr"),
        ("Odhiambot", "Odhiambok", "pt"),
    ],
)
def test_a_slip_in_a_name_is_found_wherever_it_stands(name: str, slip: str, language: str) -> None:
    sentence = {
        "es": "Ayer vimos a {} en el puerto.",
        "es-419": "Ayer vimos a {} en el puerto.",
        "fr": "Hier on a vu {} au port.",
        "pt": "Ontem vimos {} no porto.",
        "tr": "Dün limanda {} ile görüştük.",
    }[language]
    source = f"Yesterday we met {name} at the harbour."
    assert told(source, sentence.format(name), language) == set()
    assert Check.NAME in told(source, sentence.format(slip), language)


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("We left Florenia at noon.", "Nous avons quitté Florenie à midi.", "fr"),
        ("We left Varburg at noon.", "Salimos de Varburgo a mediodía.", "es"),
        ("We left Mardin at noon.", "Saímos de Mardim ao meio-dia.", "pt"),
        ("We left Loukania at noon.", "Salimos de Lukania a mediodía.", "es"),
    ],
)
def test_endings_and_sounds_of_a_language_are_no_slips(source: str, target: str, language: str) -> None:
    assert Check.NAME not in told(source, target, language)


@pytest.mark.parametrize("slip", ['Dijo: "Basta".', "Dijo: «Basta»."])
def test_marks_of_another_house_are_a_slip_where_the_text_mostly_has_its_own(slip: str) -> None:
    def checks(*targets: str) -> dict[str, list[Check]]:
        parts = [
            Part(str(at), str(at), Pair(f"She said {at}: “Enough.”", f"{at}. {text}", "en", "es"))
            for at, text in enumerate(targets)
        ]
        return {id_: [each.check for each in some] for id_, some in issue_findings([parts]).items()}

    own = "Dijo: “Basta”."
    assert checks(own, own, own, own, slip) == {"4": [Check.QUOTES_STYLE]}
    assert checks(own, slip, slip, slip, slip) == {}


def test_short_words_in_capitals_keep_their_accents() -> None:
    assert Check.ACCENTS_ON_CAPITALS in told("According to her, they left.", "SEGUN ella, salieron.", "es")
    assert told("According to her, they left.", "SEGÚN ella, salieron.", "es") == set()


@pytest.mark.parametrize(
    ("source", "target", "mark"),
    [("Who pays for this?", "¡Quién paga esto?", "¿"), ("Pay us now!", "¿Páguennos ya!", "¡")],
)
def test_what_asks_does_not_open_as_a_call(source: str, target: str, mark: str) -> None:
    (finding,) = findings(Pair(source, target, "en", "es-419"))

    assert (finding.check, finding.replacement) == (Check.INVERTED_MARK, mark)
    assert finding.target_spans == ((0, 1),)


def test_who_asks_and_calls_may_open_with_either_mark() -> None:
    assert told("You did what?!", "¡Que hiciste qué?", "es-419") == set()


@pytest.mark.parametrize(
    ("target", "at"),
    [
        ("¿Pueden mandar faroles para repartir, ¿cómo ayudo con la lista?", 0),
        ("Hoy vinieron. ¡Qué noche tan larga, ¡qué frío!", 14),
    ],
)
def test_a_question_that_opens_inside_another_was_never_closed(target: str, at: int) -> None:
    (finding,) = findings(Pair(target, target, "es", "es-419"))

    assert (finding.check, finding.target_spans) == (Check.INVERTED_MARK, ((at, at + 1),))


@pytest.mark.parametrize(
    "target", ["¿Dijo “¿quién?” o no?", "¡¿Cómo que no vino?!", "¿Y él, ¡caramba!, vino?"]
)
def test_questions_in_questions_are_right(target: str) -> None:
    assert Check.INVERTED_MARK not in told(target, target, "es-419", "es")
