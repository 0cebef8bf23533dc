"""What single checks say and let pass: the edge cases, each with its reason."""

from dataclasses import replace

import pytest

from tm.document import BlockType
from tm.languages import Quotes
from tm.quality.checking import findings
from tm.quality.registry import Check, Severity
from tm.quality.values import Finding, Misnamed, Options, Pair
from tm.style import default_style


def found(source: str, target: str, language: str = "es-419", **more: object) -> list[Finding]:
    return list(findings(Pair(source, target, "en", language, **more)))  # type: ignore[arg-type]


def checks(source: str, target: str, language: str = "es-419", **more: object) -> list[Check]:
    return [each.check for each in found(source, target, language, **more)]


def test_nothing_is_said_of_nothing() -> None:
    assert found("Nobody left.", "  ") == []


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("See en.wikipedia.org/wiki/Ferry today.", "Vea hoy es.wikipedia.org/wiki/Ferry.", "es-419"),
        ("Read https://ferry.example/en/help now.", "Lea ya https://ferry.example/es/help.", "es-419"),
        ("Write to bell@ferry.example soon.", "Bhalela u-bell@ferry.example kamsinya.", "xh"),
        ("We say #StayHome today.", "Hoy decimos #QuédateEnCasa.", "es-419"),
    ],
)
def test_addresses_may_be_those_of_the_other_language(source: str, target: str, language: str) -> None:
    assert checks(source, target, language) == []


def test_a_mistyped_address_is_put_right() -> None:
    (finding,) = found("Go to https://ferry.example/july now.", "Vaya a https://ferry.example/juli ya.")
    assert finding.check is Check.ADDRESS
    assert finding.replacement == "https://ferry.example/july"


def test_places_are_those_of_the_stored_text() -> None:
    target = "El *Harbour Bell* salió  ayer."
    (finding,) = found("The *Harbour Bell* came out yesterday.", target)
    ((start, end),) = finding.target_spans
    assert target[start:end] == "  "


def test_a_quotation_of_several_sentences_is_open_on_both_sides() -> None:
    assert checks("“We came early.", "“Llegamos temprano.") == []
    assert checks("“We came early.", "Llegamos temprano.") == [Check.QUOTES]
    assert checks("We left late.”", "Nos fuimos tarde”.") == []


def test_dashes_may_tell_who_speaks() -> None:
    assert checks("“We came early,” she said.", "—Llegamos temprano —dijo ella.") == []


def test_spanish_paragraphs_may_go_on_with_a_closing_mark() -> None:
    spain = default_style("es-ES")
    assert checks("“And then we left.", "»Y después nos fuimos.", "es-ES", style=spain) == []


def test_quotation_marks_are_those_of_the_edition() -> None:
    source, target = "She said “come” twice.", "Dijo «ven» dos veces."
    (finding,) = found(source, target)
    assert (finding.check, finding.replacement) == (Check.QUOTES_STYLE, "“ven”")
    own = replace(default_style("es-419"), quotes=Quotes("«", "»", "“", "”"))
    assert found(source, target, style=own) == []


def test_straight_marks_are_told_where_an_edition_wants_it() -> None:
    source, target = "She said “come” twice.", 'Dijo "ven" dos veces.'
    assert checks(source, target) == []
    wanting = Options(on=frozenset({Check.STRAIGHT_QUOTES}))
    assert checks(source, target, options=wanting) == [Check.STRAIGHT_QUOTES]


def test_each_question_opens_where_its_sentence_begins() -> None:
    target = "Nadie fue. Quién paga? ¿Quién sabe?"
    (finding,) = found("Nobody went. Who pays? Who knows?", target)
    assert (finding.check, finding.replacement) == (Check.INVERTED_MARK, "¿")
    assert target[finding.target_spans[0][0] :].startswith("Quién paga")


def test_a_clause_may_open_in_the_middle() -> None:
    assert checks("If it rains, who pays?", "Si llueve, ¿quién paga?") == []
    assert checks("He came (?) early.", "Llegó (?) temprano.") == []


def test_marks_are_compared_across_scripts() -> None:
    assert checks("Who pays?", "من يدفع؟", "ar") == []
    assert checks("Nobody pays today.", "आज कोई पैसे नहीं देता।", "hi") == []
    assert checks("Nobody pays today.", "آج کوئی پیسے نہیں دیتا۔", "ur") == []


def test_a_headline_takes_no_stop() -> None:
    headline = {"block_type": BlockType.HEADLINE}
    assert checks("The ferry is back", "Vuelve el transbordador.", **headline) == [Check.FINAL_MARK]
    assert checks("The ferry is back", "Vuelve el transbordador", **headline) == []


def test_french_spaces_may_be_of_any_width() -> None:
    for space in ("\u202f", "\u00a0", " "):
        assert checks("Who pays?", f"Qui paie{space}?", "fr") == []
    (finding,) = found("Who pays?", "Qui paie?", "fr")
    assert (finding.check, finding.replacement) == (Check.FRENCH_SPACE, "\u202f")
    assert checks("Who pays at 12:30?", "Qui paie à 12:30 ?", "fr") == []
    assert checks("Who pays?", "Qui paie?", "fr-CA") == []


def test_words_that_a_language_says_twice() -> None:
    assert checks("We sat down slowly.", "Nous nous sommes assis lentement.", "fr") == []
    assert checks("They walked together.", "वे साथ साथ चले।", "hi") == []
    assert checks("He left the the house.", "Él dejó la la casa.") == []


def test_joiners_stand_where_letters_meet() -> None:
    assert checks("He wants bread.", "او نان می‌خواهد.", "fa") == []
    assert checks("He wants bread.", "او نان‌ می‌خواهد.", "fa") == [Check.INVISIBLE]


def test_a_tatweel_may_part_a_prefix_from_a_foreign_word() -> None:
    assert checks("They live with HIV today.", "يعيشون اليوم مع الـHIV.", "ar") == []


def test_names_of_other_alphabets_stay_where_the_original_has_them() -> None:
    assert checks("They call it привет here.", "Aquí le dicen привет.") == []
    assert checks("They call it a greeting here.", "Aquí le dicen привет.") == [Check.WRONG_SCRIPT]


def test_titles_and_names_may_stay_as_they_are() -> None:
    assert checks("Radio Patio", "Radio Patio", block_type=BlockType.HEADLINE) == []
    assert checks("Rosa Iturbe of the ferry", "Rosa Iturbe of the ferry", block_type=BlockType.BYLINE) == []
    source = "She reads “The Ferry of the North” on deck."
    assert checks(source, "Ella lee “The Ferry of the North” en cubierta.") == []


def test_capitals_keep_their_accents() -> None:
    (finding,) = found("Ferry crews in Mexico", "TRIPULACIONES EN MEXICO", block_type=BlockType.HEADLINE)
    assert (finding.check, finding.replacement) == (Check.ACCENTS_ON_CAPITALS, "MÉXICO")
    assert checks("The UN said so.", "La ONU lo dijo.") == []
    assert checks("Last call today", "Ultima llamada hoy", block_type=BlockType.HEADLINE) == [
        Check.ACCENTS_ON_CAPITALS
    ]


def test_a_headline_fits_its_place() -> None:
    options = Options(headline_letters=10)
    told = checks("Ferry is back", "Vuelve el ferri", block_type=BlockType.HEADLINE, options=options)
    assert told == [Check.HEADLINE_LENGTH]


def test_the_dash_before_a_name_is_the_editions() -> None:
    (finding,) = found("Rosa Iturbe", "—Rosa Iturbe", block_type=BlockType.SIGNOFF)
    assert (finding.check, finding.replacement) == (Check.SIGNOFF, "")


def test_an_edition_has_its_own_length() -> None:
    source = "The workers of the harbour met on Tuesday evening, and nobody left."
    target = source.replace("T", "L") + " Así fue aquella noche larga, y nadie quiso irse a su casa."
    assert Check.LENGTH not in checks(source, target, options=Options(length_factor=2.0))


def test_names_and_terms_are_what_the_register_says() -> None:
    missing = Misnamed((4, 9), "ferry", "transbordador")
    forbidden = Misnamed((4, 9), "ferry", "transbordador", (3, 8))
    told = found("The ferry is back.", "El ferri volvió.", misnamed=(missing, forbidden))
    assert [(each.check, each.replacement) for each in told] == [
        (Check.TERM_FORBIDDEN, "transbordador"),
        (Check.TERM_MISSING, None),
    ]
    assert str(told[1].message) == "“ferry” is written “transbordador” in this edition."


def test_what_is_wrong_in_several_places_is_told_once() -> None:
    (finding,) = found("We came, sat and left.", "Vinimos,  nos sentamos  y nos fuimos.")
    assert len(finding.target_spans) == 2


@pytest.mark.parametrize(
    ("target", "language", "right"),
    [
        ("Son 30.000 barcas.", "es-419", "30,000"),
        ("Son 30,000 barcas.", "es", "30.000"),
        ("Son 30,000 barcas.", "es-419", None),
    ],
)
def test_the_marks_of_figures_are_looked_at_where_an_edition_wants_it(
    target: str, language: str, right: str | None
) -> None:
    wanting = Options(on=frozenset({Check.NUMBER_STYLE}))
    found = findings(Pair("There are 30,000 boats.", target, "en", language, options=wanting))
    assert [each.replacement for each in found] == ([right] if right else [])
    assert findings(Pair("There are 30,000 boats.", target, "en", language)) == ()


def test_an_edition_says_how_grave_something_is() -> None:
    pair = Pair("They have 12 boats.", "Tienen 21 barcas.", "en", "es-419")
    lenient = Options(warnings=frozenset({Check.NUMBER}))
    assert [each.severity for each in findings(pair)] == [Severity.ERROR]
    assert [each.severity for each in findings(replace(pair, options=lenient))] == [Severity.WARNING]


def test_other_marks_that_papers_of_spain_use_are_left_in_peace() -> None:
    pair = Pair("“Not a step,” she said.", "«Ni un paso», dijo ella.", "en", "es")
    assert findings(pair) == ()
    strict = Options(on=frozenset({Check.OTHER_QUOTES}))
    assert [each.check for each in findings(replace(pair, options=strict))] == [Check.OTHER_QUOTES]


def test_the_point_of_an_abbreviation_is_no_final_mark() -> None:
    pair = Pair(
        "Night nurse, Vermont (USA)",
        "Enfermera de noche, Vermont (EE. UU.)",
        "en",
        "es-419",
        BlockType.SIGNOFF,
    )
    assert findings(pair) == ()


@pytest.mark.parametrize(
    ("target", "check", "put_right"),
    [
        ("Vea {url} en la página {page}.", None, None),
        ("Vea en la página {page}.", Check.SLOT, None),
        ("Vea {ur} en la página {page}.", Check.SLOT, "{url}"),
        ("Vea {URL} en la página {page}.", Check.SLOT, "{url}"),
        ("Vea {url} en la página {page} de {city}.", Check.SLOT_ADDED, None),
    ],
)
def test_slots_of_standing_texts_stay(target: str, check: Check | None, put_right: str | None) -> None:
    told = found("See {url} on page {page}.", target)
    assert [(each.check, each.severity, each.replacement) for each in told] == (
        [(check, Severity.ERROR, put_right)] if check else []
    )


@pytest.mark.parametrize(
    ("source", "target", "language", "told"),
    [
        ("She said “come” twice.", 'قالت" تعال" مرتين.', "ar", []),  # the space stands on the wrong side
        ("She said “come” twice.", 'قالت "تعال مرتين.', "ar", [Check.QUOTES]),
        ('We saw the students" den today.', "Hoy vimos la guarida de los estudiantes.", "es-419", []),
        ('He heard, "you may go.""', 'Oyó: "puedes irte".', "es-419", []),
        ("They 'lost' it.", "Lo “perdieron de nuevo.", "es-419", [Check.QUOTES]),
        ("He left 'furious' today.", "Se fue “furioso hoy.", "es-419", [Check.QUOTES]),
        ("We go a “long” way.”", "हम एक “लंबा रास्ता चलते हैं।", "hi", [Check.QUOTES]),
    ],
)
def test_what_closes_a_quotation(source: str, target: str, language: str, told: list[Check]) -> None:
    assert checks(source, target, language) == told


@pytest.mark.parametrize(
    ("source", "target", "language", "told"),
    [
        ("At the Roa Roa they danced.", "Bailaron en el Roa Roa.", "es-419", False),
        ("At the Roa Roa they danced.", "Bailaron en el Roa Roa con con calma.", "es-419", True),
        ("The BBPD said so.", "Lo dijo el de de la BBPD.", "es-419", True),
        ("Also in 2020 he ran.", "2020'de de koştu.", "tr", False),
    ],
)
def test_a_word_may_stand_twice_as_often_as_there(
    source: str, target: str, language: str, *, told: bool
) -> None:
    assert (Check.DOUBLED_WORD in checks(source, target, language)) is told


@pytest.mark.parametrize(
    ("source", "target", "language", "told"),
    [
        ("It grew by 85-92% there.", "وہاں یہ %85-92 بڑھا۔", "ur", False),
        ("He had 98% fever, 76% cough and 5% pain.", "۹۸٪ تب، ۷۶ سرفه خشک، ۵٪ درد داشت.", "fa", True),
        ("Between 70% and 90% came.", "Vino entre un 70 y un 90 %.", "es-419", False),
    ],
)
def test_figures_may_share_what_says_per_cent(source: str, target: str, language: str, *, told: bool) -> None:
    assert (Check.PERCENT in checks(source, target, language)) is told


def test_the_urdu_stop_may_be_typed_as_a_hyphen() -> None:
    assert checks("Nobody pays today.", "آج کوئی پیسے نہیں دیتا-", "ur") == []
    both = checks("Nobody pays today. Nobody came.", "آج کوئی پیسے نہیں دیتا- کوئی نہیں آیا-", "ur")
    assert both == []


def test_words_that_the_original_quotes_in_a_third_language_may_stay() -> None:
    assert checks("Il faut bien le dire.", "Il faut bien le dire.", "tr") == []
    assert checks("It has to be said.", "It has to be said.", "tr") == [Check.UNTRANSLATED]


def test_emphasis_may_become_quotation_marks_of_its_own() -> None:
    assert checks("They read *The Bell* today.", "آنها امروز «زنگ» را خواندند.", "fa") == []
    told = checks("The “ferry” of *The Bell* left.", "«کشتی» «زنگ» «بزرگ» رفت.", "fa")
    assert told == [Check.MARKUP]
