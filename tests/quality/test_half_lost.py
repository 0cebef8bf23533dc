"""The second half of a long sentence that was never typed."""

import pytest

from tests.quality.test_slips import told
from tm.quality.registry import Check

SOURCE = (
    "The women of the cannery voted on Thursday to stay out until the owners bring back "
    "the nurses they sent away in spring and pay for the weeks that nobody worked."
)


SPANISH = (
    "Las mujeres de la conservera votaron el jueves seguir en huelga hasta que los dueños vuelvan a "
    "contratar a las enfermeras despedidas en primavera y paguen las semanas en que nadie trabajó."
)
ARABIC = (
    "صوتت عاملات مصنع التعليب يوم الخميس لمواصلة الإضراب حتى يعيد المالكون الممرضات اللواتي سرحوهن "
    "في الربيع ويدفعوا أجور الأسابيع التي لم يعمل فيها أحد."
)


@pytest.mark.parametrize(
    ("whole", "last_word", "language"), [(SPANISH, "contratar", "es-419"), (ARABIC, "الممرضات", "ar")]
)
def test_half_of_a_long_sentence_is_missed(whole: str, last_word: str, language: str) -> None:
    half = whole[: whole.index(last_word) + len(last_word)] + "."

    assert told(SOURCE, whole, language) == set()
    assert told(SOURCE, half, language) == {Check.LENGTH}


def test_a_short_sentence_may_be_said_in_fewer_words() -> None:
    assert (
        told("There was nobody there who would have helped us.", "Nadie quiso ayudarnos allí.", "es") == set()
    )
