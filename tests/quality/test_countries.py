"""A country or city for another, in ten languages."""

import pytest

from tests.quality.test_slips import told
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

SOURCE = "The dockers of Japan wait for an answer."


@pytest.mark.parametrize(
    ("right", "wrong", "language"),
    [
        ("Los estibadores de Japón esperan respuesta.", ("Japón", "Brasil"), "es-419"),
        ("Les dockers du Japon attendent une réponse.", ("Japon", "Brésil"), "fr"),
        ("Os estivadores do Japão esperam uma resposta.", ("Japão", "Brasil"), "pt"),
        ("Japonya'nın liman işçileri yanıt bekliyor.", ("Japonya", "Brezilya"), "tr"),
        ("عمال الموانئ في اليابان ينتظرون ردا.", ("اليابان", "البرازيل"), "ar"),
        ("باراندازان ژاپن منتظر پاسخ هستند.", ("ژاپن", "برزیل"), "fa"),
        ("جاپان کے گودی مزدور جواب کے منتظر ہیں۔", ("جاپان", "برازیل"), "ur"),
        ("जापान के गोदी मज़दूर जवाब की राह देखते हैं।", ("जापान", "ब्राज़ील"), "hi"),
        ("ஜப்பானின் துறைமுகத் தொழிலாளர்கள் பதிலுக்காகக் காத்திருக்கிறார்கள்.", ("ஜப்பானின்", "பிரேசிலின்"), "ta"),
    ],
)
def test_another_country_is_told(right: str, wrong: tuple[str, str], language: str) -> None:
    assert told(SOURCE, right, language) == set()
    assert told(SOURCE, right.replace(*wrong), language) == {Check.NAME}


def test_both_countries_are_marked() -> None:
    pair = Pair(SOURCE, "Los estibadores de Brasil esperan respuesta.", "en", "es")

    (finding,) = findings(pair)

    assert dict(finding.params) == {"source": "Japan", "target": "Brasil"}
    assert pair.target[slice(*finding.target_spans[0])] == "Brasil"
    assert pair.source[slice(*finding.source_spans[0])] == "Japan"


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # by its people, or by what is named after it
        ("The dockers of Japan wait in Brazil.", "Los estibadores japoneses esperan en Brasil.", "es"),
        ("A Brazilian came from Japan.", "Uno de Brasil vino de allí.", "es"),
        # by a former name
        ("They sailed from Turkey.", "वे तुर्की से चले।", "hi"),
        ("They sailed from Türkiye.", "وہ ترکی سے چلے۔", "ur"),
        # left out, and no other in its place
        ("The dockers of Japan wait.", "Los estibadores esperan.", "es"),
    ],
)
def test_a_country_may_be_said_otherwise(source: str, target: str, language: str) -> None:
    assert Check.NAME not in told(source, target, language)
