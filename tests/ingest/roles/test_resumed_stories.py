"""A heading one paragraph below the head with which a story goes on parts that story."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType


def paper(title: str, subhead: str, by: str, on: str, back: str, notices: tuple[str, str, str]) -> str:
    cut, rest = TEXT.rsplit(" and had ", 1)
    front = (
        f"{title}\n{by} Ola Tarr\n\n{KETTLE[0]}\n\n{cut}\n\n{on}\n\n{title} too\n{by} Ada Brand\n\n{GOATS[0]}"
    )
    short = "\n\n".join(
        f"{head}\n\n{text}" for head, text in zip(notices, (LAST, MORE, KETTLE[1]), strict=True)
    )
    behind = f"{back}\n\nand had {rest}\n\n{subhead}\n\n{OTHER}"
    return f"{front}\n\n{short}\n\n{behind}\n\n{title} again\n{by} Tom Reyes\n\n{GOATS[1]}\n\n{KETTLE[2]}\n"


@pytest.mark.parametrize(
    "words",
    [
        (
            "The kettle nobody bought",
            "Goats in the signal box",
            "By",
            "Continued on page 3",
            "The kettle, continued from page 1",
            ("Tea at noon", "Beans wanted", "Who fills it"),
        ),
        (
            "La Tetera Que Nadie Compró",
            "Cabras en la Caseta",
            "Por",
            "Sigue en la pág. 3",
            "La tetera (viene de la pág. 1)",
            ("Té a Mediodía", "Se Buscan Frijoles", "Quién la Llena"),
        ),
    ],
)
def test_what_stands_a_paragraph_below_the_head_of_a_jump_is_a_subhead(
    words: tuple[str, str, str, str, str, tuple[str, str, str]],
) -> None:
    first = pieces(paper(*words))[0]
    assert first.first(BlockType.SUBHEAD) == words[1]
