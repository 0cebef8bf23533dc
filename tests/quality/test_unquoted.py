"""Quotations of the original that stand here without their marks."""

import pytest

from tests.quality.test_slips import told
from tm.quality import issues
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

SOURCE = "The mayor called the strike “a gift to our rivals” and left the hall."


@pytest.mark.parametrize(
    ("quoted", "told_plainly", "language"),
    [
        ("La alcaldesa llamó a la huelga “un regalo para los rivales” y dejó la sala.", "“”", "es-419"),
        (
            "La maire a qualifié la grève de «\u00a0cadeau aux rivaux\u00a0» et quitté la salle.",
            "«»\u00a0",
            "fr",
        ),
        ("وصفت العمدة الإضراب بأنه «هدية لمنافسينا» وغادرت القاعة.", "«»", "ar"),
        ("महापौर ने हड़ताल को “हमारे विरोधियों के लिए तोहफ़ा” कहा और सभागार से चली गईं।", "“”", "hi"),
        ("Başkan grevi “rakiplerimize bir armağan” diye niteledi ve salondan ayrıldı.", "“”", "tr"),
    ],
)
def test_a_quotation_without_its_marks_is_told(quoted: str, told_plainly: str, language: str) -> None:
    plain = quoted.translate(dict.fromkeys(map(ord, told_plainly)))

    assert told(SOURCE, quoted, language) == set()
    assert told(SOURCE, plain, language) == {Check.QUOTES_LOST}


def test_the_words_of_the_quotation_are_shown_and_marked_in_the_original() -> None:
    (finding,) = findings(Pair(SOURCE, "La alcaldesa la llamó un regalo y dejó la sala.", "en", "es"))

    assert finding.params == {"words": "a gift to our rivals"}
    assert [SOURCE[slice(*span)] for span in finding.source_spans] == ["“a gift to our rivals”"]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # in italics, which papers set titles in
        ("She read “The Long Walk” to them.", "Les leyó *La larga marcha*.", "es"),
        # behind the dash of a dialogue
        ("“We stay here,” she told the guard.", "—Nos quedamos aquí —le dijo ella al guardia.", "es"),
        # in single marks
        ("They call him “the clerk”.", "Le llaman ‘el escribiente’.", "es"),
        # in words that say where speech ends
        ("“We stay,” she said.", "ہم رکیں گے، اس نے کہا۔", "ur"),
        # a quotation that goes on in other sentences
        ("“We stay, she said.", "Nos quedamos, dijo.", "es"),
    ],
)
def test_there_are_other_ways_to_quote(source: str, target: str, language: str) -> None:
    assert Check.QUOTES_LOST not in told(source, target, language)


def test_who_tells_quotations_again_and_again_hears_it_once() -> None:
    others = [
        Part(str(place), str(place), Pair("They drove on at dawn.", "Salieron al alba.", "en", "es"))
        for place in range(20)
    ]
    pair = Pair(SOURCE, "La alcaldesa llamó a la huelga un regalo y dejó la sala.", "en", "es")
    again = Pair(f"Then: {SOURCE}", "Luego la alcaldesa la llamó un regalo y dejó la sala.", "en", "es")

    found = issues.findings([[Part("a", "a", pair), *others, Part("b", "b", again)]])

    assert [(each.check, each.units) for each in found["a"]] == [(Check.QUOTES_LOST, ("a", "b"))]
    assert "b" not in found
