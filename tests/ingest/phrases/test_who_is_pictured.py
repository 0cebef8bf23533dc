"""Words that say where somebody stands in a picture open a caption."""

import pytest

from tm.ingest.phrases.signs import is_credit


@pytest.mark.parametrize(
    "text",
    [
        "From left: Ada Brand, Ola Tarr and the goat.",
        "From left to right: Ada Brand and Ola Tarr",
        "Back row, from left: the cook, the tinker",
        "De izquierda a derecha: Ada Brand y Ola Tarr.",
    ],
)
def test_where_people_stand_opens_a_caption(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize(
    "text", ["From left and right they came.", "Back row seats cost two dollars: a scandal."]
)
def test_a_sentence_about_sides_does_not(text: str) -> None:
    assert not is_credit(text)
