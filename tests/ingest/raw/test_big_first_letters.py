"""Big first letters go to the word that they begin."""

import pytest

from tm.ingest.raw.initials import close_initials
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import collect

_REST = "\n\nThe hay is in. There is a clinic in the clinic street."


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("F\nive children play.", "Five children play."),
        ("“F\nive children play.", "“Five children play."),
        ("H ay growers met.", "Hay growers met."),
        ("A\nclinic opens.", "A clinic opens."),
        ("D told us.", "D told us."),
        ("A hay cart.", "A hay cart."),
    ],
)
def test_a_big_letter_goes_to_its_word(text: str, closed: str) -> None:
    lines = read_lines(text + _REST)
    done, repairs = close_initials(lines, collect(line.text for line in lines))
    assert done[0].text == closed
    assert bool(repairs) is (text.replace("\n", " ") != closed)


@pytest.mark.parametrize(("language", "closed"), [("en", "Your clinic."), ("es", "Y our clinic.")])
def test_a_letter_is_a_word_where_the_language_has_it(language: str, closed: str) -> None:
    lines = read_lines("Y\nour clinic." + _REST + " It is our clinic.")
    done, _ = close_initials(lines, collect(line.text for line in lines), language)
    assert done[0].text == closed
