"""A heading may have a word cut short by a full stop: no sentence ends there."""

import pytest

from tm.ingest.looks.parts import is_heading
from tm.ingest.words.cases import has_end_inside


@pytest.mark.parametrize(
    "text",
    [
        "Nurses at St. Brannoc’s count the beds that nobody can find",
        "La Dra. Campos deja el consultorio a los vecinos",
        "The night that Mrs. Abernathy locked the council in",
    ],
)
def test_a_shortened_word_ends_no_sentence(text: str) -> None:
    assert is_heading(text, "The nurses counted them twice.")
    assert not has_end_inside(text)


@pytest.mark.parametrize("text", ["The beds are gone. Nobody knows where", "Ya no están. Nadie sabe dónde"])
def test_a_whole_word_does(text: str) -> None:
    assert not is_heading(text, "and the nurses counted them twice.")
    assert is_heading(text, "The nurses counted them twice.")  # a title of two sentences
    assert has_end_inside(text)
