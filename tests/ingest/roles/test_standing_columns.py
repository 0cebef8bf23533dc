"""The name of a standing column above a headline: set unlike the headlines that stand alone."""

import textwrap

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"
_PLAIN = [
    ("The kettle is older than the harbor", "By Ana Ruiz", KETTLE),
    ("Nine goats stop the trains of two valleys", "By Leo Paz", GOATS),
    ("The almanac is read aloud at four", "By Rosa Field", (TEXT, MORE)),
]
_COLUMNS = [
    ("Notes from the Quay", "The widow and her bag of salt", "By Jo Ferris", (OTHER,)),
    ("Over the Counter", "A notice that nobody can read", "By Tom Ash", (LAST,)),
    ("Letter from the Valley", "The bell that rings for goats", "By Kit Reef", (GOATS[1][:103],)),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_name_of_a_column_is_the_kicker_of_a_quieter_headline(gap: str) -> None:
    stories = [
        gap.join([*head, "\n\n".join(texts)])
        for plain, column in zip(_PLAIN, _COLUMNS, strict=True)
        for *head, texts in (plain, column)
    ]

    found = pieces(_TOP + "\n\n\n".join(stories))

    assert [article.headline for article in found[1::2]] == [headline for _, headline, _, _ in _COLUMNS]
    assert [article.first(BlockType.KICKER) for article in found[1::2]] == [name for name, *_ in _COLUMNS]


def test_a_short_line_over_one_more_than_twice_as_long_is_a_columns_name_though_set_alike() -> None:
    head = "Notes from the Quay\nThe Widow, the Signalman and Her Bag of Salt\n"
    others = [f"{title}\n{textwrap.fill(text, 60)}\n" for title, text in _TITLED]
    dump = f"{_TOP}{others[0]}\n\n{head}{textwrap.fill(MORE, 60)}\n\n\n{others[1]}\n\n{others[2]}"

    assert "The Widow, the Signalman and Her Bag of Salt" in [article.headline for article in pieces(dump)]


_TITLED = [
    ("The Kettle Is Older than the Harbor It Boils In", TEXT),
    ("Nine Goats Stop the Trains of Two Valleys at Once", OTHER),
    ("The Almanac Is Read Aloud at Four", LAST),
]
