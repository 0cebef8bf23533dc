"""What stands inside a cut sentence where no blank line sets it apart: pictures' words, a box."""

import pytest

from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.raw.damage import mend
from tm.ingest.raw.lines import read_lines

COLUMN = """The ferry goes at seven, and whoever
misses it walks around the bay, which
takes three hours in good weather and
four in the rain.
"""
FIRST = "Nobody has counted how many do, but\nthe shoemaker on the far side has never"
REST = "been out of work, and his brother, who\nmends nets, says so too.\n"


def chunks(text: str) -> list[str]:
    lines = mend(read_lines(text)).lines
    return [chunk.text for chunk in cut(lines, measure(lines))]


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "inside",
    [
        "Walkers above the bay. Photo: Ana Ruiz",
        "Walkers on the path above the bay in\nthe rain of Sunday. Photo: Ana Ruiz",
        "Walkers on the path above the bay in\nthe rain.\nPhoto: Ana Ruiz",
        "Walkers on the path above the bay. Photo:\nAna Ruiz",
        "Walkers above the bay. Photo: files of the\nharbour.",
        "Walkers above the bay. / ANA RUIZ",
    ],
)
def test_the_words_of_a_picture_end_with_who_took_it(inside: str) -> None:
    found = chunks(f"{COLUMN}{FIRST}\n{inside}\n{REST}{COLUMN}")

    assert found[1:4] == [folded(FIRST), folded(inside), folded(REST)]


def test_lines_that_are_paragraphs_are_parted_the_same_way() -> None:
    whole = folded(COLUMN)
    dump = f"{whole}\n{folded(FIRST)}\nWalkers above the bay. Photo: Ana Ruiz\n{folded(REST)}\n{whole}"

    assert chunks(dump)[1:4] == [folded(FIRST), "Walkers above the bay. Photo: Ana Ruiz", folded(REST)]


def test_a_box_below_a_head_in_capitals_stands_apart_from_both_halves() -> None:
    box = "The first boat was built in 1911, and\nthe last one in 1974.\n"
    found = chunks(f"{COLUMN}{FIRST}\nTHE FERRY’S YEARS\n{box}{REST}{COLUMN}")

    assert found[1:5] == [folded(FIRST), "THE FERRY’S YEARS", folded(box), folded(REST)]


def test_who_made_a_picture_that_a_sentence_speaks_of_does_not_part_it() -> None:
    text = (
        "In the hall hangs a photo by Ana Ruiz\nthat shows the first of the boats on\nthe day it was built.\n"
    )

    assert folded(text) in chunks(f"{COLUMN}{text}{COLUMN}")


def test_a_shortened_word_ends_no_sentence() -> None:
    text = "The office of the harbour Co. Ltd.\nis closed on Sundays and on the days\nof the fair.\n"

    assert folded(text) in chunks(f"{COLUMN}THE HARBOUR\n{text}{COLUMN}")


def test_a_paragraph_begins_below_who_took_the_picture_however_full_the_line() -> None:
    caption = "Walkers above the bay. Photo: Ana Ruiz."

    assert chunks(f"{COLUMN}\n{caption}\n{COLUMN}")[1:3] == [caption, folded(COLUMN)]


def test_the_name_of_who_took_the_picture_may_be_cut_by_the_end_of_the_line() -> None:
    caption = "Walkers above the bay. Photo: Ana Ruiz-\nBell"

    assert chunks(f"{COLUMN}\n{caption}\n\n{COLUMN}")[1] == folded(caption)


def test_who_took_a_picture_goes_with_its_words_above_the_next_headline() -> None:
    dump = (
        f"{COLUMN}Walkers above the bay.\nPhoto: Ana Ruiz\nTHE BAKER OF MILL LANE\nCLOSES HIS SHOP\n{COLUMN}"
    )

    assert chunks(dump)[1] == "Walkers above the bay. Photo: Ana Ruiz"


def test_the_title_of_what_comes_from_another_page_touches_its_text() -> None:
    dump = f"{COLUMN}\nContinued from page 1\nThe Last Boat\n{REST}{COLUMN}"

    assert chunks(dump)[1:4] == ["Continued from page 1", "The Last Boat", folded(REST)]


def test_the_beginning_of_a_sentence_above_a_jump_line_is_no_part_of_the_next_head() -> None:
    head = "The Baker Closes\nHis Shop\nBy Ana Ruiz"
    dump = f"{folded(COLUMN)}\nThe shoemaker, who has\nContinued on page 4\n{head}\n{folded(COLUMN)}"

    assert chunks(f"{dump}\n{folded(COLUMN)}")[1:3] == ["The shoemaker, who has", "Continued on page 4"]
