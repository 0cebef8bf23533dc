"""A few words of the original that were left among those of the translation."""

import pytest

from tests.quality.test_slips import told
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

SOURCE = "The bakers of the old quarter wait for their wages since March."


@pytest.mark.parametrize(
    ("right", "wrong", "language"),
    [
        ("esperan su salario", "wait for their", "es-419"),
        ("attendent leurs salaires", "wait for their", "fr"),
        ("ücretlerini bekliyor", "wait for their", "tr"),
        ("ينتظرون أجورهم هناك", "wait for their", "ar"),
        ("अपनी मज़दूरी की राह", "wait for their", "hi"),
    ],
)
def test_three_words_in_a_row_are_told(right: str, wrong: str, language: str) -> None:
    sentence = {
        "es-419": "Los panaderos del barrio viejo {} desde marzo de este año.",
        "fr": "Les boulangers du vieux quartier {} depuis le mois de mars.",
        "tr": "Eski mahallenin fırıncıları mart ayından beri {} hep birlikte.",
        "ar": "خبازو الحي القديم {} منذ شهر مارس الماضي.",
        "hi": "पुराने मोहल्ले के नानबाई मार्च से {} देख रहे हैं।",
    }[language]

    assert Check.UNTRANSLATED not in told(SOURCE, sentence.format(right), language)
    assert Check.UNTRANSLATED in told(SOURCE, sentence.format(wrong), language)


@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("خبازو الحي القديم ينتظرون wages منذ مارس.", "ar"),
        ("पुराने मोहल्ले के नानबाई मार्च से wages की राह देखते हैं।", "hi"),
        ("பழைய பகுதியின் ரொட்டிக் கடைக்காரர்கள் மார்ச் முதல் wages வாங்கக் காத்திருக்கிறார்கள்.", "ta"),
    ],
)
def test_a_word_among_other_letters_is_told(target: str, language: str) -> None:
    pair = Pair(SOURCE, target, "en", language)

    (finding,) = findings(pair)

    assert finding.check is Check.WRONG_SCRIPT
    assert target[slice(*finding.target_spans[0])] == "wages"


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("The bakers ask for wages.", "يطالب الخبازون بالأجور (wages).", "ar"),
        ("They tested it in vitro for days.", "Lo probaron in vitro durante días.", "es"),
        ("They sell it at 90 km per hour.", "वे 90 km पर बेचते हैं।", "hi"),
        ("The song on the road is theirs.", "La canción “on the road” es suya.", "es"),
    ],
)
def test_terms_units_and_titles_stay(source: str, target: str, language: str) -> None:
    assert told(source, target, language) & {Check.UNTRANSLATED, Check.WRONG_SCRIPT} == set()
