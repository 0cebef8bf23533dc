"""Lists with a title: results, prices, services; the title is a part of its own, the entries are one."""

import pytest

from tests.ingest.small_papers import KETTLE, pieces
from tm.document import BlockType
from tm.ingest.chunks.shapes import are_standings, is_titled_list
from tm.ingest.raw.lines import read_lines

_STANDINGS = "Harbor Crews 41 points\nUpper Valley 28 points\nSignal Box 27 points (goes down)"
_LISTS = {
    "How they stand": _STANDINGS,
    "Bells this week": "Upper Valley: Sunday, at 9\nSignal Box: Sunday, at 10\nHarbor: monday, at 6",
}


@pytest.mark.parametrize("title", _LISTS)
def test_the_title_of_a_list_is_none_of_its_entries(title: str) -> None:
    story = f"The cook keeps the key\nBy Ana Ruiz\n{KETTLE[0]}\n{KETTLE[1]}"
    dump = f"THE SLIPWAY\n\nNumber 9 · 4 May 2026\n\n{story}\n\n{title}\n{_LISTS[title]}\n"
    blocks = [block for piece in pieces(dump) for block in piece.blocks]

    assert title in {block.text for block in blocks}
    assert sum(block.type is BlockType.LIST for block in blocks) == 3


def test_standings_need_three_names_each_with_a_figure() -> None:
    assert are_standings(read_lines(_STANDINGS))
    assert not are_standings(read_lines("Harbor Crews 41 points\nUpper Valley 28 points"))
    assert not are_standings(read_lines("Harbor Crews\nUpper Valley 28 points\nSignal Box 27 points"))


def test_a_sentence_above_entries_is_no_title() -> None:
    assert is_titled_list(read_lines(f"How they stand\n{_STANDINGS}"))
    assert not is_titled_list(read_lines(f"Here is how they stand.\n{_STANDINGS}"))
    assert not is_titled_list(read_lines(_STANDINGS))


def test_facts_in_a_row_are_a_list_though_each_stands_by_itself() -> None:
    facts = (
        "Height: 118 feet",
        "Built: 1931, in nineteen weeks",
        "Doors: 22, all green",
        "Cooks lost: one, Jo Ash",
    )
    listed = "\n\n".join(facts)
    dump = f"The tower in figures\n\n{listed}\n\nNine goats stop two trains\n\nBy Leo Paz\n\n{KETTLE[2]}\n"
    article = pieces(dump)[0]

    assert [block.text for block in article.blocks if block.type is BlockType.LIST] == list(facts)
