"""A name, a bar and a place below a headline say who wrote, without any "by"."""

import pytest

from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.words.names import is_name_and_bar
from tm.ingest.words.vocabulary import collect

_WORDS = collect(["The laguna is dry, and the culture of the valley with it: no cultura, no deportes."])


@pytest.mark.parametrize("text", ["Anselmo Ruiz / Laguna Seca", "Ana Paz | Puerto", "Ana Paz · Alta Vista"])
def test_a_name_and_a_place_beside_a_bar_say_who_wrote(text: str) -> None:
    assert is_name_and_bar(text, _WORDS)


@pytest.mark.parametrize(
    "text", ["Cultura / Deportes", "Anselmo Ruiz", "Ana Paz / the valley", "Ana Paz / No."]
)
def test_other_bars_do_not(text: str) -> None:
    assert not is_name_and_bar(text, _WORDS)


@pytest.mark.parametrize("bar", ["/", "|"])
def test_a_name_behind_a_bar_and_the_end_of_a_caption_took_the_picture(bar: str) -> None:
    assert ends_with_credit(f"La doctora baja del barco con la nevera. {bar} Y. Cabrera")
