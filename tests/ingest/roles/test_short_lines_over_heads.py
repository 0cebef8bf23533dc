"""A word or three over a longer line are its kicker; a cut text ends at the first head below it, once."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, pieces
from tm.ingest.chunks.contents import is_contents
from tm.ingest.raw.lines import read_lines

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _headlines(dump: str) -> list[str | None]:
    return [piece.headline for piece in pieces(dump)]


def test_the_standing_name_of_a_column_is_no_headline() -> None:
    dump = _TOP + "\n\n".join(
        [
            "The kettle is older than the harbor",
            "Crews agree to fill it again and put up a notice that says so",
            "By Ana Ruiz",
            *KETTLE,
            "From the pier",
            "In praise of the chair at the door",
            "By Leo Paz",
            *GOATS,
            "The almanac is read aloud at four",
            "Nobody had waited for the boats but the cook and the kettle",
            "By Rosa Field",
            TEXT,
            MORE,
        ]
    )

    assert _headlines(dump)[1] == "In praise of the chair at the door"


def test_a_quotation_below_the_kicker_behind_a_cut_text_is_the_headline() -> None:
    dump = _TOP + "\n\n".join(
        [
            "The kettle is older than the harbor",
            "By Ana Ruiz",
            *KETTLE,
            "Night Shift",
            "By Tom Ash",
            "The quay has taken off its shoes\nand the boats lean on the wall,\nthe moon is late",
            "\fINTERVIEW",
            "“People sing when they have run out of reasons”",
            "The singer Rosa Field has gathered nine thousand songs in fifty years",
            "By Leo Paz",
            OTHER,
            LAST,
        ]
    )

    assert _headlines(dump)[2] == "“People sing when they have run out of reasons”"


@pytest.mark.parametrize("opening", ["«", "“", ""])
def test_an_entry_of_the_contents_may_be_a_quotation(opening: str) -> None:
    assert is_contents(read_lines(f"2  {opening}People sing\n5  The bells of the widow\n5  Night shift"))
