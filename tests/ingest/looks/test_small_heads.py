"""Headings in small letters: several together are the paper's own, one alone goes on from what is above."""

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, headlines, pieces
from tm.document import BlockType

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\nNine Goats Stop Two Trains\nBy Leo Paz\n\n" + "\n\n".join(
    GOATS
)
_LETTERS = (
    f"LETTERS\n\nabout the bell at noon\n\n{TEXT}\n\nRosa, Upper Quay\n\n"
    f"an apology\n\n{MORE}\n\nSomeone with a drum\n\nin praise of tar\n\n{OTHER}\n\nTom Ash\n"
)


def test_three_small_heads_between_whole_texts_head_pieces() -> None:
    found = pieces(f"{_TOP}\n\n{_LETTERS}")

    assert [each.headline for each in found][1:] == [
        "about the bell at noon",
        "an apology",
        "in praise of tar",
    ]
    assert [each.signoff for each in found][1:] == ["Rosa, Upper Quay", "Someone with a drum", "Tom Ash"]


def test_a_small_line_alone_goes_on_from_the_one_above() -> None:
    dump = f"{_TOP}\n\n{KETTLE[0].removesuffix('.')} and\n\nthe other one of the quay\n\n{LAST}\n"

    assert headlines(dump) == ["Nine Goats Stop Two Trains"]
    (article,) = pieces(dump)
    assert BlockType.SUBHEAD not in {block.type for block in article.blocks}
