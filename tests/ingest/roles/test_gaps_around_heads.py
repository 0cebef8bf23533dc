"""The room around a short line tells whether it ends what is above or begins what is below."""

from itertools import chain

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _texts(dump: str, type_: BlockType) -> list[str]:
    blocks = chain.from_iterable(each.blocks for each in pieces(dump))
    return [block.text for block in blocks if block.type is type_]


def test_two_lines_nearer_to_the_letter_above_sign_it() -> None:
    letters = [
        f"Sir,\n\n{text}\n\n{name}\n{place}\n\n\n"
        for text, name, place in [
            (MORE, "ANA REEF", "Lower Quay"),
            (OTHER, "CLASS 4A", "Cliff Street school"),
            (LAST, "LEO PAZ", "Orsova"),
        ]
    ]
    dump = f"{_TOP}A bell at noon\n\nBy Ana Ruiz\n\n{TEXT}\n\n\nLETTERS\n\n{''.join(letters)}"

    assert "CLASS 4A Cliff Street school" in _texts(dump, BlockType.SIGNOFF)


def test_a_headline_with_a_blank_line_above_its_deck_is_no_caption_where_paragraphs_touch() -> None:
    heads = ["The goats of the pier go home", "The bell is sold to a miller"]
    decks = ["Nobody had asked them first", "He has never heard of bells"]
    texts, tails = [f"{TEXT}\n{MORE}", f"{OTHER}\n{LAST}"], ["Nobody laughed.", "It was a quiet night."]
    dump = f"{_TOP}\n" + "\n\n\n".join(
        f"{head}\n\n{deck}\n\nORSOVA – {text}\n{tail}\n"
        for head, deck, text, tail in zip(heads, decks, texts, tails, strict=True)
    )

    assert _texts(dump, BlockType.HEADLINE) == heads
    assert _texts(dump, BlockType.DECK) == decks
