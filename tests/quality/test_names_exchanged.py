"""Names that are right by their letters and wrong by their place: exchanged, turned round, written small."""

import pytest

from tests.quality.test_slips import told
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language"),
    [
        (
            "Later Okonedo met Wrzos at the depot.",
            "Luego Okonedo vio a Wrzos en la cochera.",
            "Luego Okonedo vio a Okonedo en la cochera.",
            "es-419",
        ),
        (
            "The drivers trust Irma Wrzos.",
            "Los conductores confían en Irma Wrzos.",
            "Los conductores confían en Irma Petrov.",
            "es",
        ),
        (
            "The drivers wait for Wrzos.",
            "Les chauffeurs attendent Wrzos.",
            "Les chauffeurs attendent Kowalski.",
            "fr",
        ),
        (
            "The strike reached Indonesia.",
            "La huelga llegó a Indonesia.",
            "La huelga llegó a Tanaka.",
            "es",
        ),
        (
            "Yesterday Irma Wrzos spoke.",
            "Ontem falou Irma Wrzos.",
            "Ontem falou Wrzos Irma.",
            "pt",
        ),
        (
            "The union wrote to Trump.",
            "El sindicato escribió a Trump.",
            "El sindicato escribió a trump.",
            "es-419",
        ),
        (
            "Then the UNESCO office closed.",
            "Ardından UNESCO ofisi kapandı.",
            "Ardından UENSCO ofisi kapandı.",
            "tr",
        ),
        (
            "Then the UNESCO office closed.",
            "ثم أُغلق مكتب UNESCO.",
            "ثم أُغلق مكتب UNSECO.",
            "ar",
        ),
    ],
)
def test_a_name_that_is_not_the_one_of_the_original(
    source: str, right: str, wrong: str, language: str
) -> None:
    assert told(source, right, language) == set()
    assert told(source, wrong, language) == {Check.NAME}


def test_the_name_that_is_missing_and_the_one_that_stands_twice_are_told() -> None:
    pair = Pair(
        "Later Okonedo met Wrzos at the depot.", "Luego Okonedo vio a Okonedo en la cochera.", "en", "es"
    )

    (finding,) = findings(pair)

    assert dict(finding.params) == {"source": "Wrzos", "target": "Okonedo"}
    assert [pair.target[slice(*span)] for span in finding.target_spans] == ["Okonedo", "Okonedo"]
    assert [pair.source[slice(*span)] for span in finding.source_spans] == ["Wrzos"]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # the name once more for a pronoun, nothing lost
        ("Then Okonedo said he would stay.", "Luego Okonedo dijo que Okonedo se quedaría.", "es"),
        # a name for a pronoun beside a title that is translated
        (
            "In the White House Okonedo said he would stay.",
            "En la Casa Blanca, Okonedo dijo que Okonedo se quedaría.",
            "es",
        ),
        # countries, peoples and languages have names in each language
        ("They sailed from Scotland.", "Zarparon de Escocia.", "es"),
        ("We asked a German driver.", "Bir Alman şoföre sorduk.", "tr"),
        ("Nobody came from England.", "Personne n’est venu d’Angleterre.", "fr"),
        # abbreviations that a language turns round, as it turns its words
        ("The SARS wards are full.", "Les services du SRAS sont pleins.", "fr"),
        # nouns stand before what describes them
        ("We met at the Okonedo Hospital.", "Nos vimos en el Hospital Okonedo.", "es"),
        # a name as it is heard, beside a word that is capitalised for another reason
        ("Later they read Pythagoras aloud.", "Sonra Pisagor’u yüksek sesle okudular.", "tr"),
        ("Ships passed the Bosphorus again.", "Los barcos pasaron otra vez el Bósforo.", "es"),
        # a people or a party lost where the name of somebody is said twice
        (
            "The Republican office said Okonedo had won.",
            "La oficina de Okonedo dijo que Okonedo había ganado.",
            "es",
        ),
        # medicines and illnesses are no names to others
        ("They tested Remdesivir there.", "Allí probaron el remdesivir.", "es"),
    ],
)
def test_a_name_may_be_said_otherwise(source: str, target: str, language: str) -> None:
    assert Check.NAME not in told(source, target, language)
