"""A word or three over a longer line are its kicker; a cut text ends at the first head below it, once."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType
from tm.ingest.chunks.contents import is_contents
from tm.ingest.chunks.shapes import are_labelled, are_results
from tm.ingest.raw.lines import read_lines

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _headlines(dump: str) -> list[str | None]:
    return [piece.headline for piece in pieces(dump)]


@pytest.mark.parametrize(
    ("kicker", "headline"),
    [
        ("From the pier", "In praise of the chair at the door"),
        ("NOTES FROM A BARROW", "In praise of the second spade"),  # in capitals it need not be much shorter
    ],
)
def test_the_standing_name_of_a_column_is_no_headline(kicker: str, headline: str) -> None:
    dump = _TOP + "\n\n".join(
        [
            "The kettle is older than the harbor",
            "Crews agree to fill it again and put up a notice that says so",
            "By Ana Ruiz",
            *KETTLE,
            kicker,
            headline,
            "By Leo Paz",
            *GOATS,
            "The almanac is read aloud at four",
            "Nobody had waited for the boats but the cook and the kettle",
            "By Rosa Field",
            TEXT,
            MORE,
        ]
    )

    assert _headlines(dump)[1] == headline


def test_how_the_games_ended_is_no_headline() -> None:
    results = "RESULTS\nRovers 1, Albion 0\nMill Town 2, St. Anne’s 2\nQuarrymen 0, Port Merle 3"
    top = ["The kettle is older than the harbor", "By Ana Ruiz", *KETTLE, results]
    dump = _TOP + "\n\n".join([*top, "Nine goats stop the trains of two valleys", "By Leo Paz", *GOATS])

    assert _headlines(dump)[-1] == "Nine goats stop the trains of two valleys"


@pytest.mark.parametrize(
    "text", ["Rovers 1, Albion 0\nMill Town 2 – Port Merle 3", "Racing, 2; Pinar, 1\nMilagros, 0; Mar, 0"]
)
def test_two_names_with_their_figures_are_a_result(text: str) -> None:
    assert are_results(read_lines(text))


@pytest.mark.parametrize("text", ["Rovers 1, Albion 0", "May 4, 2026\nMay 5, 2026", "Rovers 2\nAlbion 1"])
def test_one_result_and_other_figures_are_none(text: str) -> None:
    assert not are_results(read_lines(text))


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


@pytest.mark.parametrize("chapter", ["Chapter 7", "CAPÍTULO IV", "Part Two", "Segunda parte"])
def test_the_chapter_of_a_serial_stands_below_its_title(chapter: str) -> None:
    goats = ["Nine goats stop the trains of two valleys", "By Leo Paz", *GOATS]
    serial = ["The lamp at the edge of the marsh", chapter, "By Rosa Field", *KETTLE, TEXT]
    dump = _TOP + "\n\n".join([*goats, *serial])
    assert _headlines(dump)[-1] == "The lamp at the edge of the marsh"


def test_lines_that_say_who_won_what_are_a_list() -> None:
    winners = "Best leek: M. Dunn\nThree onions, dressed: Mrs. A. Field\nRhubarb, six stalks: J. Reef"
    dump = f"The Spring Show\n\nBy Rosa Field\n\n{TEXT}\n\n{winners}\n\nThe Goats\n\nBy Tom Ash\n\n{OTHER}"

    shown = next(each for each in pieces(dump) if each.headline == "The Spring Show")

    assert [block.text for block in shown.blocks if block.type is BlockType.LIST] == winners.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "Ana: I went home.\nLeo: So did I.\nAna: Good.",
        "Best leek: M. Dunn\nBest onion: A. Field",
        "Nobody came: it rained\nand the hall was wet\nuntil noon",
    ],
)
def test_an_interview_and_two_lines_are_no_such_list(text: str) -> None:
    assert not are_labelled(read_lines(text))
