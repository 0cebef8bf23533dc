"""Where paragraphs are lines and no headline goes on in small letters, each line of a head is a block."""

from tests.ingest.small_papers import GOATS, KETTLE, MORE, TEXT, headlines
from tm.ingest.chunks.layouts import measure
from tm.ingest.raw.lines import read_lines

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _paper(*heads: str) -> str:
    texts = (KETTLE[0], GOATS[0], f"{TEXT}\n{MORE}")
    return _TOP + "\n\n".join(f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True))


def test_a_line_with_a_name_below_a_headline_is_a_block_of_its_own() -> None:
    dump = _paper(
        "HARBOR\nThe kettle is older than the crane\nRosa Field reports from the kitchen",
        "RAILS\nNine goats stop every train in the valley\nTom Ash was there with a camera",
        "BOATS\nThe almanac is read aloud at four\nHarbor cooks have done so for years",
    )

    assert measure(read_lines(dump)).whole_heads
    assert headlines(dump) == [
        "The kettle is older than the crane",
        "Nine goats stop every train in the valley",
        "The almanac is read aloud at four",
    ]


def test_where_one_headline_goes_on_in_a_second_line_others_may() -> None:
    dump = _paper(
        "The kettle is older than the crane\nand leaks on Sundays",
        "Nine goats stop every train in the\nUpper Harbor valley",
        "The almanac is read aloud at the\nOld Harbor kitchen",
    )

    assert not measure(read_lines(dump)).whole_heads
    assert headlines(dump)[1:] == [
        "Nine goats stop every train in the Upper Harbor valley",
        "The almanac is read aloud at the Old Harbor kitchen",
    ]
