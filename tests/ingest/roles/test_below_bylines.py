"""Below a byline stands what the writer is to the paper; a credit names somebody."""

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.signs import is_byline


def test_a_line_right_below_a_byline_goes_on_with_it_however_often_it_stands_there() -> None:
    heads = ("Nine goats and a signal box", "The kettle nobody bought")
    dump = "\n\n".join(
        f"{head}\n\nBy {name}\nHarbor Street Press Club\n\n{first}\n\n{second}"
        for head, name, first, second in zip(
            heads, ("Rosa Field", "Tom Ash"), (TEXT, OTHER), (MORE, LAST), strict=True
        )
    )

    found = pieces(dump)

    assert [piece.headline for piece in found] == list(heads)
    assert [[block.type for block in piece.blocks][1:3] for piece in found] == [[BlockType.BYLINE] * 2] * 2


@pytest.mark.parametrize(
    "text", ["The pier. Photo: Ana Ruiz", "El muelle. Foto: archivo", "At noon. (Foto: L. Paz)"]
)
def test_a_credit_ends_a_caption(text: str) -> None:
    assert ends_with_credit(text)


@pytest.mark.parametrize(
    "text", ["Come in, and bring a photo of the stove.", "Trae una foto de los fogones."]
)
def test_a_picture_of_something_is_no_credit(text: str) -> None:
    assert not ends_with_credit(text)


@pytest.mark.parametrize(
    "text",
    ["Responde la abogada Teresa Ríos", "Escribe nuestra corresponsal Ana Ruiz", "Contestan Ana y Luis Paz"],
)
def test_who_answers_may_be_named_with_their_trade(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text", ["Por la calle Juan Ruiz", "Responde la alcaldesa a los vecinos", "POR LOS TURNOS DE NOCHE"]
)
def test_a_street_and_an_answer_are_no_byline(text: str) -> None:
    assert not is_byline(text)


def test_who_took_the_picture_stands_below_what_it_shows() -> None:
    photo = "The goats at the box.\n(Photo by Tom Ash)"
    dump = f"Nine goats and a signal box\n\n{TEXT}\n\n{MORE}\n\n{photo}\n\n{OTHER}"

    (piece,) = pieces(dump)

    captions = [block.text for block in piece.blocks if block.type is BlockType.CAPTION]
    assert captions == ["The goats at the box. (Photo by Tom Ash)"]
