"""A title above or below "from page 1" goes home with it; an address behind a byline makes it no address."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import MORE, OTHER, TEXT, pieces
from tm.document import BlockType, Kind

_FRONT = f"The Harbor Lamp\nMay 4, 2026   No. 7\n\nThe miller and his three daughters\n\nBy Ana Ruiz\n\n{TEXT}\n\nThe bell was sold to a man who\n\nContinued on page 2\n\nA bridge for the goats\n\nBy Leo Paz\n\n{OTHER}\n\n{MORE}\n\n2\n\n"
_REST = "had never paid for anything in his life. Nobody minded."


@pytest.mark.parametrize(
    "head",
    [
        "The miller and…\nContinued from page 1",
        "(Continued from page 1)\nThe miller",
        "The miller\nCONTINUED FROM PAGE 1 <<",
    ],
)
def test_a_title_beside_a_bare_head_goes_home_with_it(head: str) -> None:
    found = pieces(f"{_FRONT}{head}\n\n{_REST}\n")

    home = next(each for each in found if each.headline == "The miller and his three daughters")

    heads = [block.text for block in home.blocks if block.type is BlockType.JUMP_HEAD]
    assert " ".join(heads) == head.replace("\n", " ")
    assert any("a man who had never paid" in block.text for block in home.blocks)


@pytest.mark.parametrize("reached", [" / @ana_writes", ", ana@lamp.example", " (ana@lamp.example)"])
def test_a_byline_may_tell_where_to_write_to(reached: str) -> None:
    dump = f"The Harbor Lamp\nMay 4, 2026   No. 7\n\nNEWS\n\nA bell at noon\n\nBY ANA RUIZ{reached}\n\n{TEXT}\n\n{MORE}"

    article = next(each for each in pieces(dump) if each.headline == "A bell at noon")

    assert any(block.type is BlockType.BYLINE for block in article.blocks)


def test_whoever_greets_before_a_dash_writes_from_no_place() -> None:
    dump = f"The Harbor Lamp\nMay 4, 2026   No. 7\n\nOur dark quay\n\nSir – I must take issue with the lamp. It went out.\n\nT. Ash\n\nA bell at noon\n\nBy Ana Ruiz\n\n{TEXT}"

    letter = next(each for each in pieces(dump) if each.headline == "Our dark quay")

    assert letter.dateline is None


def test_a_name_in_capitals_and_a_page_sends_readers_on() -> None:
    front = _FRONT.replace("Continued on page 2", "THE MILLER, page 2")

    found = pieces(f"{front}(Continued from page 1)\n\n{_REST}\n")

    home = next(each for each in found if each.headline == "The miller and his three daughters")
    assert any("a man who had never paid" in block.text for block in home.blocks)


def test_names_with_pages_that_stand_together_are_contents() -> None:
    contents = "INSIDE\n\nTHE BELL, page 2\n\nTHE GOATS, page 3\n\n"
    dump = (
        f"The Harbor Lamp\nMay 4, 2026   No. 7\n\n{contents}A bell at noon\n\nBy Ana Ruiz\n\n{TEXT}\n\n{MORE}"
    )

    entries = next(each for each in pieces(dump) if each.kind is Kind.INDEX)

    assert [block.text for block in entries.blocks][1:] == ["THE BELL, page 2", "THE GOATS, page 3"]
