"""Names that a translation leaves out: the rest of a name shows it, or the other sentences of an issue."""

from collections.abc import Sequence

import pytest

from tm.quality import issues
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair


def missing(source: str, target: str, language: str) -> list[str]:
    found = findings(Pair(source, target, "en", language))
    return [finding.params["source"] for finding in found if finding.check is Check.NAME_MISSING]


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language", "name"),
    [
        (
            "The drivers trust Irma Wrzos.",
            "Los conductores confían en Irma Wrzos.",
            "Los conductores confían en Irma.",
            "es-419",
            "Wrzos",
        ),
        (
            "We asked Irma Wrzos Okonedo yesterday.",
            "Hier, nous avons interrogé Irma Wrzos Okonedo.",
            "Hier, nous avons interrogé Irma.",
            "fr",
            "Wrzos Okonedo",
        ),
        (
            "They voted for Irma Wrzos.",
            "Votaram em Irma Wrzos.",
            "Votaram em Wrzos.",
            "pt",
            "Irma",
        ),
        (
            "They met Irma Wrzos there.",
            "Orada Irma Wrzos’la buluştular.",
            "Orada Irma’yla buluştular.",
            "tr",
            "Wrzos",
        ),
        (
            "The drivers trust Marlene Okonedo.",
            "ड्राइवर मारलीन ओकोनेडो पर भरोसा करते हैं।",
            "ड्राइवर ओकोनेडो पर भरोसा करते हैं।",
            "hi",
            "Marlene",
        ),
        (
            "The drivers trust Marlene Okonedo.",
            "يثق السائقون بمارلين أوكونيدو.",
            "يثق السائقون بأوكونيدو.",
            "ar",
            "Marlene",
        ),
    ],
)
def test_a_name_of_which_the_rest_is_there(
    source: str, right: str, wrong: str, language: str, name: str
) -> None:
    assert missing(source, right, language) == []
    assert missing(source, wrong, language) == [name]


def test_it_is_shown_where_the_original_has_the_name() -> None:
    pair = Pair("The drivers trust Irma Wrzos.", "Los conductores confían en Irma.", "en", "es")

    (finding,) = findings(pair)

    assert [pair.source[slice(*span)] for span in finding.source_spans] == ["Wrzos"]
    assert finding.target_spans == ()
    assert str(finding.message) == "Missing here: Wrzos."


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # what is a word too, a place or a title
        ("We asked President Okonedo yesterday.", "Ayer preguntamos a Okonedo.", "es"),
        ("They came back from Baja California.", "Volvieron de la Baja California.", "es"),
        ("They came back from Upper Okonedo.", "Ils sont revenus du Haut-Okonedo.", "fr"),
        # a name as another language has it
        ("The Anne Okonedo Museum is closed.", "El Museo de Ana Okonedo está cerrado.", "es"),
        ("We saw Alexander Okonedo there.", "Nous y avons vu Alexandre Okonedo.", "fr"),
        # in two words, and with a preposition written as one with it
        ("We saw Hillsbury Okonedo there.", "ہم نے وہاں ہلز بری اوکونیڈو کو دیکھا۔", "ur"),
        ("We gave it to Marlene Okonedo.", "أعطيناها لمارلين أوكونيدو.", "ar"),
        # one language
        ("We saw Irma Okonedo there.", "There we saw Irma.", "en-GB"),
    ],
)
def test_a_name_may_be_said_otherwise_or_not_at_all(source: str, target: str, language: str) -> None:
    assert missing(source, target, language) == []


def across(language: str, *pairs: tuple[str, str]) -> dict[str, list[str]]:
    """The names that are missing in the sentences of an article, by their places."""
    parts = [
        Part(str(at), str(at), Pair(source, target, "en", language))
        for at, (source, target) in enumerate(pairs)
    ]
    found = issues.findings([parts])
    return {
        id_: names
        for id_, some in found.items()
        if (names := [each.params["source"] for each in some if each.check is Check.NAME_MISSING])
    }


SPANISH = (
    ("The drivers trust Okonedo.", "Los conductores confían en Okonedo."),
    ("The ferry waited for Okonedo all night.", "El transbordador esperó a Okonedo toda la noche."),
    ("Then they asked Okonedo for help.", "Luego le pidieron ayuda a Okonedo."),
)
HINDI = (
    ("The drivers trust Okonedo.", "ड्राइवर ओकोनेडो पर भरोसा करते हैं।"),
    ("The ferry waited for Okonedo all night.", "नाव ने रात भर ओकोनेडो का इंतज़ार किया।"),
    ("Then they asked Okonedo for help.", "फिर उन्होंने ओकोनेडो से मदद माँगी।"),
)
ARABIC = (
    ("The drivers trust Marlene.", "يثق السائقون بمارلين."),
    ("The ferry waited for Marlene all night.", "انتظرت العبارة مارلين طوال الليل."),
    ("Then they asked Marlene for help.", "ثم طلبوا المساعدة من مارلين."),
)


@pytest.mark.parametrize(
    ("language", "right", "slip", "name"),
    [
        ("es", SPANISH, "Luego le pidieron ayuda.", "Okonedo"),
        ("hi", HINDI, "फिर उन्होंने मदद माँगी।", "Okonedo"),
        ("ar", ARABIC, "ثم طلبوا المساعدة.", "Marlene"),
    ],
)
def test_a_name_that_the_other_sentences_have(
    language: str, right: Sequence[tuple[str, str]], slip: str, name: str
) -> None:
    assert across(language, *right) == {}
    assert across(language, (right[2][0], slip), *right[:2]) == {"0": [name]}


def test_who_leaves_a_name_out_again_and_again_does_so_on_purpose() -> None:
    shorter = [(source, target.replace(" a Okonedo", "")) for source, target in SPANISH[1:]]
    assert across("es", *shorter, SPANISH[0]) == {}


def test_a_pronoun_may_stand_for_whom_a_sentence_begins_with() -> None:
    assert across("es", *SPANISH, ("Okonedo went home.", "Luego se fue a su casa.")) == {}


def test_what_another_finding_says_better_is_not_told_twice() -> None:
    exchanged = ("They asked Irma Okonedo for help.", "Le pidieron ayuda a Irma Petrov.")
    whole = [Part("x", "x", Pair(*exchanged, "en", "es"))]
    rest = [Part(str(at), str(at), Pair(*pair, "en", "es")) for at, pair in enumerate(SPANISH)]
    assert [each.check for each in issues.findings([rest + whole])["x"]] == [Check.NAME]


def test_a_pronoun_may_stand_for_who_was_just_named() -> None:
    again = ("Nobody else had asked Okonedo.", "Nadie más se lo había pedido.")
    assert across("es", *SPANISH, again) == {}
    assert across("es", *SPANISH, ("Nobody came.", "No vino nadie."), again) == {"4": ["Okonedo"]}
