"""Notes below a text, their numbers inside it, and entries of the contents over two lines."""

import pytest

from tests.ingest.small_papers import MORE, TEXT, pieces
from tm.document import BlockType, Kind
from tm.ingest import read_issue


@pytest.mark.parametrize("mark", ["¹", "[1]"])
def test_a_number_of_a_note_behind_a_short_word_ends_the_sentence(mark: str) -> None:
    note = f"{mark} The minutes say “of wood”. We have asked."
    (piece,) = pieces(f"The shelf in the kitchen\n\n{TEXT} It is of oak.{mark}\n\n{MORE}\n\n{note}\n")

    assert [(block.type, block.text) for block in piece.blocks[1:]] == [
        (BlockType.PARAGRAPH, f"{TEXT} It is of oak.{mark}"),
        (BlockType.PARAGRAPH, MORE),
        (BlockType.FOOTNOTE, note),
    ]


@pytest.mark.parametrize("indent", ["", "  "])
def test_an_entry_of_the_contents_goes_on_in_a_second_line(indent: str) -> None:
    contents = (
        f"Inside this issue\nTwo keepers, one kettle\n{indent}and no coal ........ 2\nLetters ........ 3"
    )
    issue = read_issue(f"THE LAMP\n\n{contents}\n\nThe shelf in the kitchen\n\n{TEXT}\n\n{MORE}\n")
    (index,) = (article for article in issue.articles if article.kind is Kind.INDEX)

    assert [block.text for block in index.blocks] == [
        "Inside this issue",
        "Two keepers, one kettle and no coal ........ 2",
        "Letters ........ 3",
    ]
